// Signing in, unlocking, and what this browser has seen of the office before.

import { callJson } from '@kentongan/client/api'
import { checkPin } from '@kentongan/client/office'
import {
  type OfficerSession,
  signInOfficer,
  signOutOfficer,
  type UnlockResult,
  unlockOfficer,
} from '@kentongan/client/officer'
import { isSigner, publish, renewDirectory } from '@kentongan/client/publish'
import { sessionAnswer } from '@kentongan/domain/wire/office'
import { fingerprintOf } from '@kentongan/sealed/id'
import { daysBetween, memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import { officePinSchema, pinOf } from '@kentongan/sealed/pins'
import { fromUtf8 } from '@kentongan/sealed/text'
import { cardOf, rememberCard, remembersCardOf } from './cards.ts'
import { recall } from './keep.ts'
import { learnOffice } from './office.ts'
import { keepOwn, recallOwn } from './own.ts'
import type { ActFailure, LockedSession, Outcome, SignedIn, SignIn } from './protocol.ts'
import { recallSetup } from './setup.ts'
import { deviceDay, done, emptyKeys, http, locked, type State } from './state.ts'

/** A renewal lasts 60 days; one a week keeps a reporter's page far from its end. */
const renewAfterDays = 7

export async function remembersCard(username: string): Promise<Outcome<boolean>> {
  return { ok: true, value: await remembersCardOf(username) }
}

/** The live session of this browser, if there is one: it needs unlocking, not another sign-in. */
export async function findSession(): Promise<Outcome<LockedSession | null>> {
  const call = { method: 'GET', path: '/api/session' } as const
  const answer = await callJson(http, call, sessionAnswer)
  if (!answer.ok) return answer.code === 'not-signed-in' ? done : answer
  const { username } = answer.value
  const cardRemembered = await remembersCardOf(username)
  return { ok: true, value: { username, cardRemembered } }
}

export async function signIn(state: State, asked: SignIn): Promise<Outcome<SignedIn>> {
  const username = asked.username.trim().toLowerCase()
  const card = await cardOf(username, asked.card)
  if (card === null) return { ok: false, code: 'card-mistyped' }
  return enter(state, card, (office) => {
    const secrets = { username, passphrase: asked.passphrase, card }
    return signInOfficer(http, office as VerifiedOffice['office'], secrets, asked.totp.trim())
  })
}

/** After an idle lock or a reload: passphrase and card, no second factor, while the session lives. */
export async function unlock(
  state: State,
  asked: { readonly passphrase: string; readonly card: string },
): Promise<Outcome<SignedIn>> {
  const session = await findSession()
  if (!session.ok) return session
  if (session.value === null) return locked
  const { username } = session.value
  const card = await cardOf(username, asked.card)
  if (card === null) return { ok: false, code: 'card-mistyped' }
  return enter(state, card, (office) => {
    const secrets = { username, passphrase: asked.passphrase, card }
    return unlockOfficer(http, office as VerifiedOffice['office'], secrets)
  })
}

async function enter(
  state: State,
  card: Uint8Array,
  open: (office: string) => Promise<UnlockResult>,
): Promise<Outcome<SignedIn>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const pending = state.office === null ? await recall('setup-office') : null
  const office = state.office?.office ?? (pending === null ? null : fromUtf8(pending))
  if (office === null) {
    return { ok: false, code: news.value.state === 'pending' ? 'setup-lost' : 'office-not-ready' }
  }
  const opened = await open(office)
  if (!opened.ok) return opened
  await rememberCard(opened.value.username, card)
  return settle(state, opened.value)
}

/** What follows every unlocking: compare with what was seen before, then renew if one may. */
export async function settle(state: State, session: OfficerSession): Promise<Outcome<SignedIn>> {
  const { office } = state
  if (office === null) {
    state.session = session
    return (await recallSetup(state)) === null
      ? { ok: false, code: 'setup-lost' }
      : { ok: true, value: signedIn(session, null, true) }
  }
  const pin = await recallOwn(session, office.office, 'pins', officePinSchema)
  const problem = pin === null ? null : await comparePinned(office, pin)
  if (problem !== null) return { ok: false, code: problem }
  state.session = session
  await keepOwn(session, office.office, 'pins', pinOf(office))
  if (pin !== null && pin.directory.hash === office.directoryHash) await renewSilently(state)
  return { ok: true, value: signedIn(session, state.office, pin === null) }
}

async function comparePinned(
  office: VerifiedOffice,
  pin: Parameters<typeof checkPin>[2],
): Promise<ActFailure | null> {
  const result = await checkPin(http, office, pin)
  if (!result.ok) return result.code
  if (result.value === 'behind') return 'office-behind'
  return result.value === 'forked' ? 'office-forked' : null
}

async function renewSilently(state: State): Promise<void> {
  const { office, session } = state
  if (office === null || session === null || !isSigner(office, session.keys)) return
  const today = deviceDay()
  if (daysBetween(office.renewal.day, today) < renewAfterDays) return
  const published = await publish(http, renewDirectory(office, session.keys, today))
  if (published.ok) await learnOffice(state)
}

function signedIn(
  session: OfficerSession,
  office: VerifiedOffice | null,
  firstVisit: boolean,
): SignedIn {
  const member = office === null ? null : memberOf(office, session.member)
  const standing = office === null ? 'first' : member === null ? 'waiting' : 'active'
  return {
    member: session.member,
    username: session.username,
    name: member?.name ?? session.username,
    position: member?.position ?? '',
    roles: member?.roles ?? [],
    standing,
    signer: office !== null && isSigner(office, session.keys),
    fingerprint: fingerprintOf(session.keys.member),
    firstVisit,
  }
}

export async function signOut(state: State): Promise<Outcome<null>> {
  emptyKeys(state)
  const answer = await signOutOfficer(http)
  return answer.ok || answer.code === 'not-signed-in' ? done : answer
}
