// Each property for half a second; `fuzz.slow.test.ts` runs them for ten minutes.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fuzzers } from './fuzzers.ts'

describe('whatever is served or typed', () => {
  it('gives nothing but a coarse reason, and never throws', async () => {
    for (const property of Object.values(await fuzzers())) {
      await fc.assert(property, { interruptAfterTimeLimit: 500, numRuns: 100_000 })
    }
  })
})
