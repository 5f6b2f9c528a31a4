import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../src/http/json.ts'

const read = (text: string) => readJson(new TextEncoder().encode(text))

describe('JSON from outside', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const hasProto = /"__proto__"\s*:/.test(text)
        expect(read(text)).toEqual(hasProto ? undefined : JSON.parse(text))
      }),
    )
    expect(read(' { "a" : [ 1 , "x:\\"{" ] , "b" : { "a" : null } } ')).toEqual({
      a: [1, 'x:"{'],
      b: { a: null },
    })
  })

  it('is refused when it is deep, doubled, a prototype, half a character, or no JSON', () => {
    for (const text of [
      '['.repeat(10_000) + ']'.repeat(10_000),
      `${'{"a":'.repeat(17)}1${'}'.repeat(17)}`,
      '{"a":1,"a":2}',
      '{"a":1,"\\u0061":2}',
      '{"__proto__":{"admin":true}}',
      '{"\\u005f_proto__":1}',
      '"\\ud800"',
      '{"a":NaN}',
      '{"a":01}',
      '{a:1}',
      '{"a":1}{"b":2}',
      '"',
      '"\\',
      '',
      '\u0000',
    ]) {
      expect([text.slice(0, 40), read(text)]).toEqual([text.slice(0, 40), undefined])
    }
    expect(readJson(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined()
    expect(readJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31))).toBeUndefined()
  })
})
