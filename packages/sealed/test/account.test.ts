import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCode, newCode, parseCode } from '../src/code.ts'
import { officerCredentials, reporterCredentials } from '../src/credentials.ts'
import { labelledHash, type OfficeId } from '../src/id.ts'
import { caseKeysOf, randomSecret } from '../src/keys.ts'
import { openLock, sealLock } from '../src/lock.ts'
import { makeKeyCard, memberKeysOf, verifyKeyCard } from '../src/member.ts'
import {
  combineShareSheets,
  newOfficeSecret,
  officeKeysOf,
  parseShareSheet,
  splitOfficeSecret,
} from '../src/office-secret.ts'
import { openFromSelf, sealToSelf } from '../src/self.ts'
import { base32, utf8 } from '../src/text.ts'

const office = base32(new Uint8Array(32).fill(1)) as OfficeId
const otherOffice = base32(new Uint8Array(32).fill(2)) as OfficeId

describe('an account code', () => {
  it('comes back from whatever a person makes of it', () => {
    const mess = fc.constantFrom('-', ' ', '', '\u2013', '\n')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), mess, (bytes, between) => {
        const shown = formatCode('account-code', bytes)
        expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
        const typed = shown.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
        expect(parseCode('account-code', typed.replaceAll('-', between))).toEqual(
          Uint8Array.from(bytes),
        )
      }),
    )
  })

  it('mistyped in one symbol is refused, but for one in thirty-two', () => {
    let taken = 0
    for (let turn = 0; turn < 320; turn += 1) {
      const shown = formatCode('account-code', newCode())
      const at = turn % 5
      const wrong = shown.charAt(at) === 'A' ? 'B' : 'A'
      if (parseCode('account-code', shown.slice(0, at) + wrong + shown.slice(at + 1))) taken += 1
    }
    expect(taken).toBeLessThan(40)
  })

  it('is of one length, of its own kind, and of its own symbols', () => {
    const code = newCode()
    expect(parseCode('key-card-code', formatCode('account-code', code))).toBeNull()
    for (const bytes of [code.slice(5), new Uint8Array([...code, ...code.slice(10)])]) {
      expect(parseCode('account-code', formatCode('account-code', bytes))).toBeNull()
    }
    expect(parseCode('account-code', 'U'.repeat(25))).toBeNull()
  })

  it('gives other credentials at another office', () => {
    const code = newCode()
    const here = reporterCredentials(code, office)
    expect(here).toEqual(reporterCredentials(code, office))
    expect(here.loginId).not.toBe(reporterCredentials(code, otherOffice).loginId)
    expect(here.loginSecret).not.toContain(here.loginId)
  })
})

describe('a lock', () => {
  it('opens with its own seed, at its own office, and nowhere else', async () => {
    const { lockSeed } = reporterCredentials(newCode(), office)
    const secret = randomSecret()
    const lock = await sealLock(secret, lockSeed, office)
    expect(await openLock(lock.bytes, lockSeed, office)).toEqual({
      ok: true,
      accountSecret: secret,
      older: [],
    })
    expect(await openLock(lock.bytes, lockSeed, otherOffice)).toMatchObject({ reason: 'tampered' })
    const foreign = await openLock(lock.bytes, randomSecret(), office)
    expect(foreign).toEqual({ ok: false, reason: 'not-a-member' })
  })
})

describe('a lock after codes were replaced', () => {
  const { lockSeed } = reporterCredentials(newCode(), office)
  const [secret, ...older] = Array.from({ length: 8 }, () => randomSecret()) as [
    Uint8Array,
    ...Uint8Array[],
  ]

  it('gives back up to eight account secrets, newest first, and is of one size', async () => {
    const one = await sealLock(secret, lockSeed, office)
    for (let count = 1; count <= older.length; count += 1) {
      const before = older.slice(0, count)
      const lock = await sealLock(secret, lockSeed, office, before)
      expect(lock.bytes).toHaveLength(one.bytes.length)
      const opened = await openLock(lock.bytes, lockSeed, office)
      expect(opened).toEqual({ ok: true, accountSecret: secret, older: before })
    }
  })

  it('is not made with more, and holds nothing but whole secrets', async () => {
    await expect(sealLock(secret, lockSeed, office, [secret, ...older])).rejects.toThrow()
    const cut = secret.slice(0, 16)
    for (const wrong of [
      await sealLock(new Uint8Array(), lockSeed, office),
      await sealLock(cut, lockSeed, office),
      await sealLock(secret, lockSeed, office, [cut]),
      await sealLock(secret, lockSeed, office, [new Uint8Array(8 * 32)]),
    ]) {
      const opened = await openLock(wrong.bytes, lockSeed, office)
      expect(opened).toEqual({ ok: false, reason: 'tampered' })
    }
  })
})

describe('an officer', () => {
  it('needs passphrase and card, of this office, under this name', async () => {
    const card = newCode()
    const mine = await officerCredentials('frasa sandi panjang', card, office, 'endah')
    expect(await officerCredentials('frasa sandi panjang', card, office, 'endah')).toEqual(mine)
    for (const other of [
      officerCredentials('frasa sandi lain', card, office, 'endah'),
      officerCredentials('frasa sandi panjang', newCode(), office, 'endah'),
      officerCredentials('frasa sandi panjang', card, otherOffice, 'endah'),
      officerCredentials('frasa sandi panjang', card, office, 'bagus'),
    ]) {
      expect((await other).loginSecret).not.toBe(mine.loginSecret)
    }
  })

  it('has a card that verifies, with an id that is the hash of its keys', async () => {
    const keys = await memberKeysOf(randomSecret())
    const card = makeKeyCard(keys, office, '2026-11-25')
    expect(verifyKeyCard(card, office)?.member).toBe(keys.member)
    expect(verifyKeyCard(card, otherOffice)).toBeNull()
    const other = await memberKeysOf(randomSecret())
    const stolen = { ...card, signatures: makeKeyCard(other, office, '2026-11-25').signatures }
    expect(verifyKeyCard(stolen, office)).toBeNull()
  })

  it('alone opens what they sealed to themselves, for its purpose', async () => {
    const keys = await memberKeysOf(randomSecret())
    const bytes = await sealToSelf(keys, office, 'draft', utf8('konsep'))
    expect(await openFromSelf(keys, office, 'draft', bytes)).toEqual(utf8('konsep'))
    expect(await openFromSelf(keys, office, 'index', bytes)).toBeNull()
    const other = await memberKeysOf(randomSecret())
    expect(await openFromSelf(other, office, 'draft', bytes)).toBeNull()
  })
})

describe('the office secret', () => {
  it('comes back from any two of its three sheets, and from no one', async () => {
    const secret = newOfficeSecret()
    const keys = await officeKeysOf(secret)
    const sheets = (await splitOfficeSecret(secret)).map((text) => parseShareSheet(text))
    const [one, two, three] = sheets
    if (!one || !two || !three) throw new Error('a sheet does not read')
    for (const pair of [
      [one, two],
      [two, three],
      [three, one],
    ]) {
      expect(await combineShareSheets(pair, keys.office)).toEqual(secret)
    }
    expect(await combineShareSheets([one], keys.office)).toBeNull()
    expect(await combineShareSheets([one, one], keys.office)).toBeNull()
  })

  it('is not made up from sheets of two offices', async () => {
    const secret = newOfficeSecret()
    const mine = parseShareSheet((await splitOfficeSecret(secret))[0] ?? '')
    const theirs = parseShareSheet((await splitOfficeSecret(newOfficeSecret()))[1] ?? '')
    if (!mine || !theirs) throw new Error('a sheet does not read')
    const keys = await officeKeysOf(secret)
    expect(await combineShareSheets([mine, theirs], keys.office)).toBeNull()
  })

  it('has sheets of one length, numbered from one to three', () => {
    const share = randomSecret(33)
    const sheet = (number: number, check: readonly number[] = [], more: readonly number[] = []) => {
      const sum = labelledHash('share-sheet', Uint8Array.of(number), share).slice(0, 3)
      for (const at of check) sum.set([(sum[at] ?? 0) ^ 1], at)
      return base32(Uint8Array.of(number, ...share, ...sum, ...more))
    }
    expect(parseShareSheet(sheet(1))).toEqual({ number: 1, share })
    expect(parseShareSheet(sheet(3))).toEqual({ number: 3, share })
    for (const number of [0, 4]) expect(parseShareSheet(sheet(number))).toBeNull()
    for (const at of [0, 1, 2]) expect(parseShareSheet(sheet(2, [at]))).toBeNull()
    expect(parseShareSheet(sheet(2, [], [0]))).toBeNull()
    expect(parseShareSheet('')).toBeNull()
    expect(parseShareSheet('*')).toBeNull()
  })

  it('has sheets in which a mistyped symbol is seen', async () => {
    const [sheet = ''] = await splitOfficeSecret(newOfficeSecret())
    const at = 9
    const wrong = sheet.charAt(at) === 'A' ? 'B' : 'A'
    expect(parseShareSheet(sheet.slice(0, at) + wrong + sheet.slice(at + 1))).toBeNull()
    expect(parseShareSheet(sheet.toLowerCase().replaceAll('-', ' '))).not.toBeNull()
  })
})

describe("a reporter's keys", () => {
  it('are other ones in every case', async () => {
    const account = randomSecret()
    const nonce = randomSecret()
    const keys = await caseKeysOf(account, nonce)
    expect((await caseKeysOf(account, nonce)).author).toBe(keys.author)
    const elsewhere = await caseKeysOf(account, randomSecret())
    expect(elsewhere.author).not.toBe(keys.author)
    expect(elsewhere.age.recipient).not.toBe(keys.age.recipient)
  })
})
