// Signing in, and unlocking a session that is still alive: one answer for every wrong thing.
import { signInOfficer, type UnlockResult, unlockOfficer } from '@kentongan/client/officer'
import { parseCode } from '@kentongan/sealed/code'
import type { OfficeId } from '@kentongan/sealed/id'
import { enter, entered } from './enter.ts'
import { foundingHere } from './founding.ts'
import { learnOffice } from './office.ts'
import type { Entered, Outcome, Secrets } from './protocol.ts'
import { readRemembered, remember } from './remembered.ts'
import type { State } from './state.ts'

/** The office to sign in to: what is published, or what this browser is setting up. */
export async function officeHere(state: State): Promise<OfficeId | null> {
  const published = state.loaded?.office?.office ?? null
  if (published !== null || state.loaded?.state !== 'pending') return published
  return ((await foundingHere(state))?.office ?? null) as OfficeId | null
}

/** Signs in with everything an officer has, and unlocks in the same act. */
export async function signIn(
  state: State,
  { username, passphrase, card, totp }: Secrets & { username: string; totp: string },
): Promise<Outcome<Entered>> {
  const login = username.trim().toLowerCase()
  return withCard(state, login, card, (office, bytes) =>
    signInOfficer(
      state.http,
      office,
      { username: login, passphrase, card: bytes },
      totp.replaceAll(/\D/g, ''),
    ),
  )
}

/** Opens the lock again after an idle lock or a reload. A wrong passphrase is 'lock-refused'. */
export async function unlock(
  state: State,
  { passphrase, card }: Secrets,
): Promise<Outcome<Entered>> {
  return withCard(state, null, card, async (office, bytes) =>
    unlockOfficer(state.http, office, { username: '', passphrase, card: bytes }),
  )
}

async function withCard(
  state: State,
  username: string | null,
  typed: string | null,
  open: (office: OfficeId, card: Uint8Array) => Promise<UnlockResult>,
): Promise<Outcome<Entered>> {
  const office = await officeHere(state)
  if (office === null) return { ok: false, code: 'office-broken' }
  const kept = await readRemembered(state, office)
  const fromHere = kept !== null && (username === null || kept.username === username)
  const card = typed !== null ? parseCode('key-card-code', typed) : fromHere ? kept.card : null
  if (card === null) return { ok: false, code: 'card-mistyped' }
  const answer = await open(office, card)
  if (!answer.ok) return answer
  await remember(state, { office, username: answer.value.username, card })
  return enter(state, answer.value)
}

/** Looks again whether a waiting officer is in the newest directory. */
export async function lookAgain(state: State): Promise<Outcome<Entered>> {
  const { session } = state
  if (session === null) return { ok: false, code: 'not-signed-in' }
  const news = await learnOffice(state)
  if (!news.ok) return news
  const now = entered(state, session, false)
  return now.at.kind === 'desk' ? enter(state, session) : { ok: true, value: now }
}
