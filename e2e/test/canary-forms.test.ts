import { describe, expect, it } from 'vitest'
import { findCanaries, formsOf } from '../src/canary.ts'

const word = 'WBSCANARY7F3A'
const found = (bytes: Uint8Array) => findCanaries([word], [{ name: 'x', bytes }])

describe('the search for a canary', () => {
  it.each([0, 1, 2, 3, 4, 5])('finds it in base64 with %i bytes before it', (before) => {
    const around = Buffer.concat([
      Buffer.alloc(before, 0xa7),
      Buffer.from(word),
      Buffer.alloc(7, 0xee),
    ])
    for (const encoding of ['base64', 'base64url'] as const) {
      expect(found(Buffer.from(around.toString(encoding)))).not.toEqual([])
    }
  })

  it('finds it as it is, in hex of either case, and in UTF-16 of either order', () => {
    const text = `…${word}…`
    const utf16 = Buffer.from(text, 'utf16le')
    const hex = Buffer.from(text).toString('hex')
    for (const bytes of [Buffer.from(text), utf16, Buffer.from(utf16).swap16()]) {
      expect(found(bytes)).toHaveLength(1)
    }
    expect(found(Buffer.from(hex))).toEqual([`x: ${word}, hex`])
    expect(found(Buffer.from(hex.toUpperCase()))).toEqual([`x: ${word}, HEX`])
  })

  it('says nothing of bytes that do not hold it', () => {
    expect(found(Buffer.from('WBSCANARY7F3 A'))).toEqual([])
    expect(Math.min(...[...formsOf(word).values()].map((form) => form.length))).toBeGreaterThan(12)
  })
})
