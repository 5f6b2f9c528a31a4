import { describe, expect, it } from 'vitest'
import {
  containerOverhead,
  paddedBytes,
  readContainer,
  readPrefix,
  writePrefix,
} from '../src/format.ts'
import { concat, utf8 } from '../src/text.ts'

const signature = new Uint8Array(64).fill(7)
const body = utf8('isi')
const whole = concat(writePrefix('pernyataan', signature, body.length), body)

describe('the inside of an envelope', () => {
  it('comes back whole, with nothing or with zeros after it', () => {
    const container = { statement: 'pernyataan', signature, body }
    expect(readContainer(whole)).toMatchObject(container)
    expect(readContainer(concat(whole, new Uint8Array(9)))).toMatchObject(container)
    expect(readContainer(concat(new Uint8Array(3), whole).subarray(3))).toMatchObject(container)
  })

  it('may hold neither a statement nor a body', () => {
    const empty = writePrefix('', signature, 0)
    expect(empty).toHaveLength(containerOverhead)
    expect(readContainer(empty)).toMatchObject({ statement: '', body: new Uint8Array() })
  })

  it('is nothing when it ends early, wherever it ends', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(readContainer(whole.subarray(0, length))).toBeNull()
    }
  })

  it('is nothing with anything but zeros after it, or a statement that is no UTF-8', () => {
    expect(readContainer(concat(whole, Uint8Array.of(0, 1)))).toBeNull()
    const torn = Uint8Array.from(whole)
    torn[4] = 0xff
    expect(readContainer(torn)).toBeNull()
  })

  it('is nothing when it claims more than there is', () => {
    const long = Uint8Array.from(whole)
    long.set([0xff, 0xff, 0xff, 0xff])
    expect(readPrefix(long)).toBeNull()
    expect(readContainer(concat(writePrefix('a', signature, 4), body))).toBeNull()
  })
})

describe('the size of an envelope', () => {
  it('is one for all of a kind whose size would tell, and more does not fit', () => {
    for (const [kind, size] of [
      ['lock', 1024],
      ['grant', 1536],
      ['wrap', 1536],
      ['identity', 4096],
    ] as const) {
      expect([1, size].map((length) => paddedBytes(kind, length))).toEqual([size, size])
      expect(paddedBytes(kind, size + 1)).toBeNull()
    }
  })

  it('goes up by steps of 4 KiB to 64 KiB, and then by Padmé', () => {
    const lengths = [1, 4096, 4097, 65_536, 65_537, 1_000_000, 1_048_576, 1_048_577]
    expect(lengths.map((length) => paddedBytes('report', length))).toEqual([
      ...[4096, 4096, 8192, 65_536, 67_584, 1_015_808, 1_048_576, 1_081_344],
    ])
  })
})
