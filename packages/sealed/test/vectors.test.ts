// The committed vectors: never changed silently, opened by this package, by a second reader, and by age alone.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { parseCode } from '../src/code.ts'
import { officerCredentials, reporterCredentials } from '../src/credentials.ts'
import { fingerprintOf, ticketOf } from '../src/id.ts'
import { ageKeyOf, caseKeysOf } from '../src/keys.ts'
import { openLock } from '../src/lock.ts'
import { memberKeysOf } from '../src/member.ts'
import { type VerifiedOffice, verifyOffice } from '../src/office.ts'
import { combineShareSheets, officeKeysOf, parseShareSheet } from '../src/office-secret.ts'
import { openCase } from '../src/open-case.ts'
import { openEvidence } from '../src/open-evidence.ts'
import { openIdentity } from '../src/open-identity.ts'
import { openSummary } from '../src/open-summary.ts'
import { base64url, fromBase64url, fromUtf8 } from '../src/text.ts'
import * as second from './second-reader/format.ts'
import * as secondOffice from './second-reader/office.ts'
import { readCase, readEvidence, readIdentity } from './second-reader/outcome.ts'
import { servedWith } from './vector-refusals.ts'
import {
  bodyIsRight,
  lockOutcome,
  outcomeOf,
  type RefusalVector,
  readVectors,
  statementReason,
  vectorNames,
  vectorText,
  withoutBodies,
} from './vectors.ts'

const vectors = readVectors()
const { office, account, case: file, refused, proposal, strict } = vectors
const bytesOf = (text: string): Uint8Array => {
  const bytes = fromBase64url(text)
  if (bytes === null) throw new Error('not base64url')
  return bytes
}
const page = readFileSync(new URL('../../../docs/format/envelope-v1.md', import.meta.url), 'utf8')

/** The reporter as they began the case, whose keys come from their account and the case's nonce. */
const oldReporter = file.holders['reporter, old keys'] as { readonly seed: string }
const firstAuthor = file.envelopes.find((one) => one.class === 'opening')?.author

const plain = { without: [], envelopes: [], grants: [], nonce: file.nonce }
const asTold: readonly RefusalVector[] = Object.entries(file.holders).map(([holder, one]) => ({
  name: 'as it was told',
  holder,
  ...plain,
  expected: one.expected,
}))
const servings = [...asTold, ...refused, ...proposal]
const inFull = (serving: RefusalVector): boolean => asTold.includes(serving)
const heldBy = (name: string) => {
  const held = file.holders[name]
  if (held === undefined) throw new Error(`no ${name}`)
  const served = servedWith(file, held.member, {
    ...plain,
    name,
    holder: name,
    expected: held.expected,
  })
  return { ...held, served }
}

function verifiedOffice(bundle = office.later): VerifiedOffice {
  const verified = verifyOffice(bundle, office.today)
  if (!verified.ok) throw new Error(verified.reason)
  return verified.office
}

describe('the committed vectors', () => {
  it.each(vectorNames)('are the ones that the page names: %s', (name) => {
    const sum = createHash('sha256').update(vectorText(name)).digest('hex')
    expect(page).toContain(`| [\`${name}.json\`](vectors/${name}.json) | \`${sum}\` |`)
  })
})

describe('packages/sealed', () => {
  it('restores the office from any two sheets and verifies both directories', async () => {
    for (const pair of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const sheets = pair.flatMap((at) => parseShareSheet(office.sheets[at] ?? '') ?? [])
      const secret = await combineShareSheets(sheets, office.office)
      expect(base64url(secret ?? new Uint8Array())).toBe(office.secret)
    }
    const keys = await officeKeysOf(bytesOf(office.secret))
    expect(base64url(keys.root.key)).toBe(office.rootKey)
    expect(keys.recovery.recipient).toBe(office.recovery)
    expect(verifiedOffice(office.first).directory.version).toBe(1)
    expect(verifiedOffice().directory.version).toBe(2)
    expect(fingerprintOf(keys.office)).toBe(office.fingerprint)
    for (const one of office.members) {
      const member = await memberKeysOf(bytesOf(one.accountSecret))
      expect([member.member, member.age.identity]).toEqual([one.member, one.identity])
    }
  })

  it('derives the logins, opens the locks, and refuses what was mistyped', async () => {
    const { reporter, officer, mistyped } = account
    const code = parseCode('account-code', reporter.typed) ?? new Uint8Array()
    expect(parseCode('account-code', reporter.code)).toEqual(code)
    const login = reporterCredentials(code, account.office)
    expect(login.loginId).toBe(reporter.loginId)
    const card = parseCode('key-card-code', officer.card) ?? new Uint8Array()
    const { passphrase, username } = officer
    const other = await officerCredentials(passphrase, card, account.office, username)
    for (const [made, kept] of [
      [login, reporter],
      [other, officer],
    ] as const) {
      expect(made.loginSecret).toBe(kept.loginSecret)
      expect(base64url(made.lockSeed)).toBe(kept.lockSeed)
      const opened = await openLock(bytesOf(kept.lock), made.lockSeed, account.office as never)
      expect(opened.ok && base64url(opened.accountSecret)).toBe(kept.accountSecret)
    }
    const own = await caseKeysOf(bytesOf(reporter.accountSecret), bytesOf(file.nonce))
    expect(own.age.identity).toBe((await ageKeyOf(bytesOf(oldReporter.seed))).identity)
    expect(own.author).toBe(firstAuthor)
    for (const one of mistyped.codes) expect(parseCode('account-code', one)).toBeNull()
    for (const one of mistyped.sheets) expect(parseShareSheet(one)).toBeNull()
  })

  it.each(servings)('opens the case $name, for $holder', async (serving) => {
    const { member, seed } = heldBy(serving.holder)
    const holder = { member, key: await ageKeyOf(bytesOf(seed)) }
    const served = servedWith(file, member, serving)
    const outcome = await outcomeOf(verifiedOffice(), served, holder)
    expect(inFull(serving) ? outcome : withoutBodies(outcome)).toEqual(serving.expected)
  })

  it('opens the evidence, the summary, and the identity until its last day', async () => {
    const { member, seed, served } = heldBy('assistant')
    const keys = await memberKeysOf(bytesOf(office.members[3]?.accountSecret ?? ''))
    const key = await ageKeyOf(bytesOf(seed))
    const opened = await openCase(verifiedOffice(), served, { member, key })
    if (!opened.ok) throw new Error(opened.reason)
    const { statement, bytes, content } = file.evidence
    const evidence = await openEvidence(opened.value, office.office, statement, bytesOf(bytes))
    expect(evidence.ok && fromUtf8(evidence.content)).toBe(content)
    const summary = await openSummary(verifiedOffice(), served, { member, key })
    expect(summary.ok && fromUtf8(summary.report?.body ?? new Uint8Array())).toContain(statement)
    const on = (day: string) => openIdentity(verifiedOffice(), served, opened.value, keys, day)
    const identity = await on(file.identity.lastDay)
    expect(identity.ok && fromUtf8(identity.body)).toBe(file.identity.body)
    expect((await on(file.identity.dayAfter)).ok).toBe(false)
    expect(ticketOf(file.case as never)).toBe(file.ticket)
  })

  it('takes what is at a limit and refuses what is past it', async () => {
    for (const one of strict.statements) expect(statementReason(one), one.name).toBe(one.reason)
    for (const one of strict.bodies) expect(bodyIsRight(one), one.name).toBe(one.right)
    for (const one of strict.locks) {
      const outcome = await lockOutcome(one, office.office, bytesOf(one.bytes))
      expect(outcome, one.name).toEqual(one.reason === '' ? one.secrets : one.reason)
    }
  })
})

describe('a second reader, written from the page alone', () => {
  const read = (bundle = office.later) => {
    const verified = secondOffice.readOffice(bundle as secondOffice.Bundle, office.today)
    if (verified === null) throw new Error('not this office')
    return verified
  }

  it('restores the office from any two sheets and verifies both directories', async () => {
    for (const [one, two] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const) {
      const share = (at: number) =>
        secondOffice.readSheet(office.sheets[at] ?? '')?.share ?? new Uint8Array()
      const secret = secondOffice.combine(share(one), share(two))
      expect(second.b64(secret)).toBe(office.secret)
      const { root, office: id, recovery } = await secondOffice.officeKeys(secret)
      expect([second.b64(root), id, recovery]).toEqual([
        office.rootKey,
        office.office,
        office.recovery,
      ])
    }
    const print = second.idOf('fingerprint', office.office).slice(0, 12)
    expect(print.match(/.{4}/g)?.join(' ')).toBe(office.fingerprint)
    expect(read(office.first).version).toBe(1)
    expect(read().version).toBe(2)
    for (const one of office.members) {
      const secret = bytesOf(one.accountSecret)
      const pair = await second.agePair(second.hkdf(secret, '', 'member/age'))
      const key = second.b64(second.verificationKey(second.hkdf(secret, '', 'member/sign')))
      expect(pair.identity).toBe(one.identity)
      expect(second.idOf('member', `${pair.recipient}\n${key}`)).toBe(one.member)
    }
  })

  it('derives the logins, opens the locks, and refuses what was mistyped', async () => {
    const { reporter, officer, mistyped } = account
    const code = secondOffice.readCode('account-code', reporter.typed) ?? new Uint8Array()
    const login = secondOffice.reporterLogin(code, account.office)
    expect(login.loginId).toBe(reporter.loginId)
    const card = secondOffice.readCode('key-card-code', officer.card) ?? new Uint8Array()
    const { passphrase, username } = officer
    const other = secondOffice.officerLogin(passphrase, card, account.office, username)
    for (const [made, kept] of [
      [login, reporter],
      [other, officer],
    ] as const) {
      expect(made.loginSecret).toBe(kept.loginSecret)
      expect(second.b64(made.lockSeed)).toBe(kept.lockSeed)
      const secrets = await secondOffice.openLock(bytesOf(kept.lock), made.lockSeed, account.office)
      expect(secrets).toEqual([kept.accountSecret])
    }
    const [seed, nonce] = [bytesOf(reporter.accountSecret), bytesOf(file.nonce)]
    expect(second.b64(second.hkdf(seed, nonce, 'case/age'))).toBe(oldReporter.seed)
    const own = second.verificationKey(second.hkdf(seed, nonce, 'case/sign'))
    expect(second.idOf('key', own)).toBe(firstAuthor)
    for (const one of mistyped.codes) expect(secondOffice.readCode('account-code', one)).toBeNull()
    for (const one of mistyped.sheets) expect(secondOffice.readSheet(one)).toBeNull()
  })

  it.each(servings)('opens the case $name, for $holder', async (serving) => {
    const { member, seed } = heldBy(serving.holder)
    const key = await second.agePair(bytesOf(seed))
    const served = servedWith(file, member, serving)
    const outcome = await readCase(read(), served, member, key)
    expect(inFull(serving) ? outcome : withoutBodies(outcome)).toEqual(serving.expected)
  })

  it('opens the evidence, and the identity until its last day', async () => {
    const { member, seed, served } = heldBy('assistant')
    const key = await second.agePair(bytesOf(seed))
    const { statement, bytes, content } = file.evidence
    const evidence = bytesOf(bytes)
    expect(await readEvidence(read(), served, member, key, evidence, statement)).toBe(content)
    const on = (day: string) => readIdentity(read(), served, member, key, day)
    expect(await on(file.identity.lastDay)).toBe(file.identity.body)
    expect(await on(file.identity.dayAfter)).toBeNull()
    expect(second.idOf('ticket', file.case).slice(0, 10)).toBe(file.ticket)
  })

  it('takes what is at a limit and refuses what is past it', async () => {
    for (const { name, text, kind, reason } of strict.statements) {
      const said = second.readStatement(text, [kind])
      expect(typeof said === 'string' ? said : '', name).toBe(reason)
    }
    for (const { name, text, kind, right } of strict.bodies) {
      const body = new TextEncoder().encode(text)
      expect(second.bodyOf({ kind, body }) !== null, name).toBe(right)
    }
    for (const { name, bytes, seed, secrets, reason } of strict.locks) {
      const opened = await secondOffice.openLock(bytesOf(bytes), bytesOf(seed), office.office)
      expect(opened, name).toEqual(reason === '' ? secrets : reason)
    }
  })
})

describe('the age-encryption library alone', () => {
  it('opens every envelope of the case with the secret of its epoch', async () => {
    for (const { vault, epoch, class: kind, bytes, id } of file.envelopes) {
      const texts: string[] = []
      for (const held of file.secrets.filter((one) => one.vault === vault)) {
        const decrypter = new Decrypter()
        decrypter.addIdentity((await second.agePair(bytesOf(held.secret))).identity)
        const text = await decrypter.decrypt(bytesOf(bytes), 'text').catch(() => null)
        if (text !== null) texts.push(text)
        if (text !== null && kind !== 'epoch' && kind !== 'opening') expect(held.epoch).toBe(epoch)
      }
      expect(texts, id).toHaveLength(1)
      expect(texts[0]).toContain('kentongan/v1/')
    }
  })
})
