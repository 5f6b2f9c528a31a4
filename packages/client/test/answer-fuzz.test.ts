// Each property for half a second; `answer-fuzz.slow.test.ts` runs them for two minutes.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { answerFuzzers } from './answer-fuzzer.ts'

describe('whatever a server answers, and whatever file a signer is given', () => {
  it('is of the promised shape or a code of ours, and never throws', async () => {
    for (const property of Object.values(await answerFuzzers())) {
      await fc.assert(property, { interruptAfterTimeLimit: 500, numRuns: 100_000 })
    }
  })
})
