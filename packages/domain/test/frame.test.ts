// A frame, whole and in pieces: nothing that is served or sent makes more of it than it is.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeFrame, encodeFrame, frameHeadBytesMax } from '../src/wire/frame.ts'
import { frames } from './frame-fuzzer.ts'

afterEach(() => vi.restoreAllMocks())

/** How many views of memory were made on the way to the answer. */
function viewsFor(bytes: Uint8Array): number {
  const subarray = vi.spyOn(Uint8Array.prototype, 'subarray')
  decodeFrame(bytes)
  return subarray.mock.calls.length
}

describe('a frame', () => {
  it('is what it was made of', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.uint8Array()),
        (head, blobs) => {
          const named = { ...head, of: blobs.map(() => 'a') }
          const frame = decodeFrame(encodeFrame(named, blobs))
          expect(frame?.head).toEqual(JSON.parse(JSON.stringify(named)))
          expect(frame?.blobs).toEqual(blobs)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is nothing else: junk, cut, or grown, it is null and never throws', () => {
    fc.assert(frames(), { interruptAfterTimeLimit: 500, numRuns: 100_000 })
  })

  it('is refused at its head when it is twenty megabytes of junk', () => {
    const junk = new Uint8Array(20_971_520)
    for (const byte of [0, 65, 255]) {
      expect(decodeFrame(junk.fill(byte))).toBeNull()
      expect(viewsFor(junk)).toBeLessThan(3)
    }
  })

  it('has no more blobs than its head has bytes, whatever follows', () => {
    const whole = new Uint8Array(20_971_520)
    whole.set(encodeFrame({ of: [] }, []))
    expect(decodeFrame(whole)).toBeNull()
    expect(viewsFor(whole)).toBeLessThan(20)
    const empty = [new Uint8Array(), new Uint8Array()]
    expect(decodeFrame(encodeFrame({}, empty))?.blobs).toHaveLength(2)
    expect(decodeFrame(encodeFrame({}, [...empty, new Uint8Array()]))).toBeNull()
  })

  it('has a head of at most so many bytes, which is not read when it is longer', () => {
    const fits = 'a'.repeat(frameHeadBytesMax - 2)
    expect(decodeFrame(encodeFrame(fits, []))?.head).toBe(fits)
    const parse = vi.spyOn(JSON, 'parse')
    expect(decodeFrame(encodeFrame(`${fits}a`, []))).toBeNull()
    expect(parse).not.toHaveBeenCalled()
  })
})
