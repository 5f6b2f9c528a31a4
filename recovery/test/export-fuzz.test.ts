// Each property for half a second; `export-fuzz.slow.test.ts` runs them for two minutes.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readExport } from '../src/export/read.ts'
import { exportFuzzers } from './export-fuzzer.ts'

describe('a file that is given to recovery', () => {
  it('is an export or is not, in one of its own words, and never throws', async () => {
    for (const property of Object.values(await exportFuzzers())) {
      await fc.assert(property, { interruptAfterTimeLimit: 500, numRuns: 100_000 })
    }
  })

  it('is read no further than its first block when it is twenty megabytes of junk', async () => {
    const junk = new Blob([new Uint8Array(20_971_520).fill(65)])
    const slice = vi.spyOn(junk, 'slice')
    expect(await readExport(junk, '2026-11-25')).toEqual({ ok: false, reason: 'not-an-export' })
    expect(slice.mock.calls).toEqual([[0, 1_048_576]])
  })
})
