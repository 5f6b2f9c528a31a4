// Enrolment behind a one-time link: passphrase, Kartu Kunci, and TOTP become keys that never leave this worker.
import { finishEnrolment, startEnrolment } from '@kentongan/client/enrol'
import type { OfficerSession } from '@kentongan/client/officer'
import { formatCode, newCode } from '@kentongan/sealed/code'
import { fingerprintOf, type OfficeId } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { memberKeysOf } from '@kentongan/sealed/member'
import { newOfficeSecret, officeKeysOf, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import * as v from 'valibot'
import { type Enrolling, enrolmentName, enrolmentRecord } from './enrolling.ts'
import { enter } from './enter.ts'
import { foundingHere, keepFounding } from './founding.ts'
import type { EnrolmentFacts, Entered, Link, Outcome, Stage } from './protocol.ts'
import { remember } from './remembered.ts'
import type { State } from './state.ts'

/** The one-time link that was just opened. Null: it leads to a set-up that this browser has begun already. */
export async function beginEnrolment(
  state: State,
  { kind, token }: Link,
): Promise<Outcome<Stage> | null> {
  const before = await recordHere(state)
  const same = before?.token === token ? before : null
  const answer = await startEnrolment(state.http, token)
  if (!answer.ok && answer.code !== 'token-not-valid') return answer
  if (!answer.ok) return finishedBefore(state, kind, same)
  const start = answer.value
  if (start.kind === 'setup' && start.office !== null) {
    if ((await foundingHere(state))?.office === start.office) return null
  }
  state.enrolling = {
    token,
    start,
    username: start.username ?? same?.username ?? '',
    name: same?.name ?? start.name,
    position: same?.position ?? start.position,
    card: same?.card ?? null,
    accountSecret: null,
    officeSecret: null,
  }
  await keepEnrolling(state, kind)
  return { ok: true, value: { kind: 'enrol', facts: factsOf(state.enrolling) } }
}

/** The enrolment that a reload interrupted, or null when there is none. */
export async function continueEnrolment(state: State): Promise<Outcome<Stage> | null> {
  const record = await recordHere(state)
  return record === null ? null : beginEnrolment(state, record)
}

/** A spent token: it may have been spent here, by an answer that never came. Then the card kept signs in. */
async function finishedBefore(
  state: State,
  link: Link['kind'],
  record: v.InferOutput<typeof enrolmentRecord> | null,
): Promise<Outcome<Stage> | null> {
  await state.store.remove(enrolmentName)
  const office = state.loaded?.office?.office ?? null
  if (record?.card == null || office === null) {
    return { ok: true, value: { kind: 'link-refused', link } }
  }
  await remember(state, { office, username: record.username, card: record.card })
  return null
}

async function recordHere(state: State): Promise<v.InferOutput<typeof enrolmentRecord> | null> {
  const kept = await state.store.get(enrolmentName).catch(() => null)
  const read = v.safeParse(enrolmentRecord, kept)
  return read.success ? read.output : null
}

async function keepEnrolling(state: State, kind: Link['kind']): Promise<void> {
  if (state.enrolling === null) return
  const { token, username, name, position, card } = state.enrolling
  await state.store.put(enrolmentName, { kind, token, username, name, position, card })
}

const factsOf = ({ start, username, name, position }: Enrolling): EnrolmentFacts => ({
  kind: start.kind,
  username,
  name,
  position,
  roles: start.roles,
})

/** Keeps what is typed of the first account, half a word too: its card is made from what stands at the end. */
export async function keepAccount(
  state: State,
  { username, name, position }: Pick<EnrolmentFacts, 'username' | 'name' | 'position'>,
): Promise<Outcome<null>> {
  const { enrolling } = state
  if (enrolling?.start.kind === 'setup') {
    Object.assign(enrolling, { username, name, position })
    await keepEnrolling(state, 'setup')
  }
  return { ok: true, value: null }
}

/** The card of this enrolment and what the authenticator app needs. */
export async function enrolCard(
  state: State,
  { username, name, position }: Pick<EnrolmentFacts, 'username' | 'name' | 'position'>,
): Promise<Outcome<{ card: string; totpSecret: string }>> {
  const { enrolling } = state
  if (enrolling === null) return { ok: false, code: 'token-not-valid' }
  if (enrolling.start.kind === 'setup') Object.assign(enrolling, { username, name, position })
  enrolling.card ??= newCode()
  await keepEnrolling(state, enrolling.start.kind)
  const card = formatCode('key-card-code', enrolling.card)
  return { ok: true, value: { card, totpSecret: enrolling.start.totpSecret } }
}

/** Finishes the enrolment. May be asked again after a failure: the same keys, the same card. */
export async function finishEnrolling(
  state: State,
  { passphrase, totp }: { passphrase: string; totp: string },
): Promise<Outcome<{ entered: Entered | null; fingerprint: string }>> {
  const { enrolling } = state
  if (enrolling === null || enrolling.card === null) return { ok: false, code: 'token-not-valid' }
  const office = await officeOf(state, enrolling)
  if (office === null) return { ok: false, code: 'office-broken' }
  const { token, username, card } = enrolling
  enrolling.accountSecret ??= randomSecret()
  const { accountSecret } = enrolling
  const secrets = { username, passphrase, card }
  const digits = totp.replaceAll(/\D/g, '')
  const day = state.day()
  const enrolment = { token, office, secrets, accountSecret, totp: digits, day }
  const answer = await finishEnrolment(state.http, enrolment)
  if (!answer.ok) return answer
  const keys = await memberKeysOf(accountSecret)
  accountSecret.fill(0)
  await remember(state, { office, username, card })
  const fingerprint = fingerprintOf(keys.member)
  const founder = enrolling.officeSecret
  if (founder !== null)
    await beginFounding(state, enrolling, founder, { member: keys.member, keys, username })
  state.enrolling = null
  await state.store.remove(enrolmentName)
  if (founder === null) return { ok: true, value: { entered: null, fingerprint } }
  state.loaded = state.loaded === null ? null : { ...state.loaded, state: 'pending' }
  const entered = await enter(state, { member: keys.member, username, keys })
  return entered.ok ? { ok: true, value: { entered: entered.value, fingerprint } } : entered
}

/** The salt of every key here: the office that stands, or the one whose secret is made now. */
async function officeOf(state: State, enrolling: Enrolling): Promise<OfficeId | null> {
  if (enrolling.start.kind === 'setup') {
    enrolling.officeSecret ??= newOfficeSecret()
    return (await officeKeysOf(enrolling.officeSecret)).office
  }
  const office = state.loaded?.office?.office ?? null
  return office !== null && office === enrolling.start.office ? office : null
}

async function beginFounding(
  state: State,
  { name, position }: Enrolling,
  secret: Uint8Array,
  session: OfficerSession,
): Promise<void> {
  const sheets = await splitOfficeSecret(secret)
  await keepFounding(state, session, {
    secret,
    sheets,
    kept: sheets.map(() => false),
    name,
    position,
  })
}
