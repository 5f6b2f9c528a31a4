// Each property for half a second; `fuzz.slow.test.ts` runs them for ten minutes.
import { ageHeaderBytes } from '@kentongan/age/header'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCode } from '../src/code.ts'
import { readContainer } from '../src/format.ts'
import { ageKeyOf, randomSecret } from '../src/keys.ts'
import { memberKeysOf } from '../src/member.ts'
import { parseShareSheet } from '../src/office-secret.ts'
import { openEnvelope } from '../src/open.ts'
import { sealToSelf } from '../src/self.ts'
import { readStatement } from '../src/statement.ts'
import { base32 } from '../src/text.ts'
import { fuzzers } from './fuzzers.ts'

describe('whatever is served or typed', () => {
  it('gives nothing but a coarse reason, and never throws', async () => {
    for (const property of Object.values(await fuzzers())) {
      await fc.assert(property, { interruptAfterTimeLimit: 500, numRuns: 100_000 })
    }
  })

  it('is refused for what it is when it is twenty megabytes of junk', async () => {
    const junk = new Uint8Array(20_971_520).fill(65)
    const key = await ageKeyOf(randomSecret())
    expect(await openEnvelope(junk, key, ['note'])).toEqual({ ok: false, reason: 'malformed' })
    expect(readContainer(junk)).toBeNull()
    const text = 'A'.repeat(junk.length)
    expect(readStatement(text, ['note'])).toEqual({ ok: false, reason: 'malformed' })
    const statement = `kentongan/v1/note\n${text}`
    expect(readStatement(statement, ['note'])).toEqual({ ok: false, reason: 'malformed' })
    expect([parseCode('account-code', text), parseShareSheet(text)]).toEqual([null, null])
    // A genuine header, and nothing of its own behind it.
    const keys = await memberKeysOf(randomSecret())
    const office = base32(new Uint8Array(32)) as never
    const sealed = await sealToSelf(keys, office, 'draft', new Uint8Array(1))
    junk.set(sealed.subarray(0, ageHeaderBytes + 16))
    expect(await openEnvelope(junk, keys.age, ['self'])).toEqual({ ok: false, reason: 'tampered' })
  })
})
