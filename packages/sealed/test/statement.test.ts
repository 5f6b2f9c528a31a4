import { describe, expect, it } from 'vitest'
import { randomSecret, signingKeyOf } from '../src/keys.ts'
import { removalBody, statementBytesMax } from '../src/schema.ts'
import {
  countSignatures,
  readBody,
  readStatement,
  signStatement,
  writeStatement,
} from '../src/statement.ts'
import { base64url, utf8 } from '../src/text.ts'

const id = '0'.repeat(52)
const fields = { office: id, directory: id, day: '2026-11-25', expires: '2026-12-25' }
const text = writeStatement('renewal', fields)
const read = (of: string) => readStatement(of, ['renewal', 'profile'])
const refused = (reason: string) => ({ ok: false, reason })

describe('the text of a statement', () => {
  it('reads back as it was written', () => {
    expect(text).toMatch(/^kentongan\/v1\/renewal\n\{/)
    expect(read(text)).toEqual({ ok: true, kind: 'renewal', fields })
  })

  it('is malformed without its first line, or when that is another’s', () => {
    for (const wrong of ['', '\n{}', 'kentongan/v1/renewal', text.slice(1), ` ${text}`]) {
      expect(read(wrong)).toEqual(refused('malformed'))
    }
  })

  it('is unsupported in another version, or of a kind that nobody asked for', () => {
    expect(read(text.replace('/v1/', '/v2/'))).toEqual(refused('unsupported'))
    expect(read(text.replace('renewal', 'root'))).toEqual(refused('unsupported'))
    expect(readStatement(text, ['profile'])).toEqual(refused('unsupported'))
  })

  it('is malformed when what follows is no JSON, or not of its shape', () => {
    expect(read('kentongan/v1/renewal\n{')).toEqual(refused('malformed'))
    expect(read('kentongan/v1/renewal\nnull')).toEqual(refused('malformed'))
    expect(read(text.replace('{', '{"more":1,'))).toEqual(refused('malformed'))
    expect(read(text.replace('2026-11-25', '2026-13-25'))).toEqual(refused('malformed'))
  })

  it('is read to its longest, and not a symbol further', () => {
    const longest = text + ' '.repeat(statementBytesMax - text.length)
    expect(read(longest).ok).toBe(true)
    expect(read(`${longest} `)).toEqual(refused('malformed'))
  })

  it('is not written with fields that are not its own', () => {
    const days = [
      'today',
      '2026-02-29',
      '2026-02-31',
      '2026-13-01',
      '2026-04-31',
      '1999-12-31',
      '9999-12-31',
    ]
    for (const day of days) {
      expect(() => writeStatement('renewal', { ...fields, day })).toThrow()
      const statement = writeStatement('renewal', fields).replace(fields.day, day)
      expect(readStatement(statement, ['renewal']).ok).toBe(false)
    }
    expect(() => writeStatement('renewal', { ...fields, day: '2028-02-29' })).not.toThrow()
  })
})

describe('the signatures of a statement', () => {
  const key = signingKeyOf(randomSecret())
  const name = base64url(key.key)

  it('count once for each key that signed, and not for what is no signature or no key', () => {
    const signed = signStatement('renewal', fields, key)
    expect(countSignatures(signed, [name, base64url(randomSecret())])).toBe(1)
    const [signature] = signed.signatures
    for (const wrong of ['', '*', `${signature?.signature}A`]) {
      const signatures = [{ key: name, signature: wrong }]
      expect(countSignatures({ ...signed, signatures }, [name])).toBe(0)
    }
    const signatures = [{ key: '*', signature: signature?.signature ?? '' }]
    expect(countSignatures({ ...signed, signatures }, ['*'])).toBe(0)
  })
})

describe('a body', () => {
  it('is nothing when it is no UTF-8, no JSON, or of another shape', () => {
    expect(readBody(utf8(`{"member":"${id}"}`), removalBody)).toEqual({ member: id })
    expect(readBody(Uint8Array.of(0xff), removalBody)).toBeNull()
    expect(readBody(utf8('{'), removalBody)).toBeNull()
    expect(readBody(utf8('{"member":1}'), removalBody)).toBeNull()
  })
})
