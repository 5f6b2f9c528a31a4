// What follows once an officer's keys are in: the office must be the one this browser knows, or its heir.
import { checkPin } from '@kentongan/client/office'
import type { OfficerSession } from '@kentongan/client/officer'
import { isSigner, publish, renewDirectory } from '@kentongan/client/publish'
import { fingerprintOf, type OfficeId } from '@kentongan/sealed/id'
import { daysBetween, memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import { pinOf } from '@kentongan/sealed/pins'
import { newSitting } from '@kentongan/sealed/sitting'
import { facts, readFounding } from './founding.ts'
import type { Own } from './kept.ts'
import { changeMemory, readMemory } from './memory.ts'
import { learnOffice, newsOf } from './office.ts'
import type { Entered, Me, Outcome } from './protocol.ts'
import type { State } from './state.ts'

/** A signer renews at the first sign-in after so many days. */
const renewAfterDays = 7

/** Where this officer stands; refuses, and forgets the keys, where the office is not to be believed. */
export async function enter(state: State, session: OfficerSession): Promise<Outcome<Entered>> {
  const office = state.loaded?.office ?? null
  if (office === null) return enterFounding(state, session)
  const own = ownOf(state, office.office, session)
  const memory = await readMemory(own)
  if (memory !== null) {
    const pin = await checkPin(state.http, office, memory.office)
    if (!pin.ok) return pin
    if (pin.value === 'behind') return { ok: false, code: 'office-behind' }
    if (pin.value === 'forked') return { ok: false, code: 'office-forked' }
  }
  state.session = remembering(session)
  const known = memory !== null
  if (known) await renewWhenDue(state, session, office)
  await pinOffice(state)
  return { ok: true, value: entered(state, session, !known) }
}

/** Of what is opened until the desk is locked: a thousand messages, or a dozen long cases. */
const sittingBytesMax = 64 * 2 ** 20

function remembering(session: OfficerSession): OfficerSession {
  const { keys } = session
  const sitting = keys.age.sitting ?? newSitting(sittingBytesMax)
  return { ...session, keys: { ...keys, age: { ...keys.age, sitting } } }
}

export function ownOf(state: State, office: OfficeId, session: OfficerSession): Own {
  return { store: state.store, office, keys: session.keys }
}

async function enterFounding(state: State, session: OfficerSession): Promise<Outcome<Entered>> {
  const founding = await readFounding(state, session)
  if (founding === null) return { ok: false, code: 'office-broken' }
  const known = await facts(state, founding)
  if (!known.ok) return known
  state.session = session
  state.founding = founding
  const me = meOf(state, session)
  const at = { kind: 'founding', founding: known.value } as const
  return { ok: true, value: { me, news: newsOf(state), at, firstTimeHere: false } }
}

/** Pins what was verified now: after a sign-in, and after each directory that is signed here. */
export async function pinOffice(state: State): Promise<void> {
  const office = state.loaded?.office ?? null
  if (office === null || state.session === null) return
  const own = ownOf(state, office.office, state.session)
  await changeMemory(state, own, (memory) => ({
    cases: {},
    marks: {},
    ...memory,
    office: pinOf(office),
  }))
}

/** Silently: whoever signs in and has seen this directory before says that it still stands. */
async function renewWhenDue(
  state: State,
  session: OfficerSession,
  office: VerifiedOffice,
): Promise<void> {
  const due = daysBetween(office.renewal.day, state.day()) >= renewAfterDays
  if (!due || !isSigner(office, session.keys)) return
  const answer = await publish(state.http, renewDirectory(office, session.keys, state.day()))
  // Not renewed is not a failure to sign in: it is tried again at the next one, and shown before it is late.
  if (answer.ok) await learnOffice(state)
}

/** What the page is told of an officer who is in. */
export function entered(state: State, session: OfficerSession, firstTimeHere: boolean): Entered {
  const office = state.loaded?.office ?? null
  const listed = office === null ? null : memberOf(office, session.member)
  const kind = listed?.status === 'active' ? 'desk' : 'waiting'
  return { me: meOf(state, session), news: newsOf(state), at: { kind }, firstTimeHere }
}

export function meOf(state: State, { member, username, keys }: OfficerSession): Me {
  const office = state.loaded?.office ?? null
  const listed = office === null ? null : memberOf(office, member)
  return {
    member,
    username,
    name: listed?.name ?? state.founding?.name ?? username,
    position: listed?.position ?? state.founding?.position ?? '',
    roles: listed?.roles ?? [],
    fingerprint: fingerprintOf(keys.member),
    signer: office !== null && isSigner(office, keys),
  }
}
