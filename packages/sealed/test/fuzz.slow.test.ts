// The properties of `fuzz.test.ts` for ten minutes in all.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fuzzers } from './fuzzers.ts'

const minutes = 10

describe('whatever is served or typed, for ten minutes', () => {
  it('gives nothing but a coarse reason, and never throws', async () => {
    const properties = Object.values(await fuzzers())
    const interruptAfterTimeLimit = (minutes * 60_000) / properties.length
    for (const property of properties) {
      await fc.assert(property, { interruptAfterTimeLimit, numRuns: 100_000_000 })
    }
  })
})
