// The properties of `answer-fuzz.test.ts` for two minutes in all.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { answerFuzzers } from './answer-fuzzer.ts'

describe('whatever a server answers, and whatever file a signer is given, for two minutes', () => {
  it('is of the promised shape or a code of ours, and never throws', async () => {
    const properties = Object.values(await answerFuzzers())
    const interruptAfterTimeLimit = 120_000 / properties.length
    for (const property of properties) {
      await fc.assert(property, { interruptAfterTimeLimit, numRuns: 100_000_000 })
    }
  })
})
