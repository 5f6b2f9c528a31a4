// The fuzzing of `frame.test.ts` for a minute.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { frames } from './frame-fuzzer.ts'

describe('a frame, for a minute', () => {
  it('is a frame of these very bytes, or null', () => {
    fc.assert(frames(), { interruptAfterTimeLimit: 60_000, numRuns: 100_000_000 })
  })
})
