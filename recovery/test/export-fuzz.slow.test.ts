// The properties of `export-fuzz.test.ts` for two minutes in all.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { exportFuzzers } from './export-fuzzer.ts'

describe('a file that is given to recovery, for two minutes', () => {
  it('is an export or is not, in one of its own words, and never throws', async () => {
    const properties = Object.values(await exportFuzzers())
    const interruptAfterTimeLimit = 120_000 / properties.length
    for (const property of properties) {
      await fc.assert(property, { interruptAfterTimeLimit, numRuns: 100_000_000 })
    }
  })
})
