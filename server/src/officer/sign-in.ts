// POST /api/session: login secret and one-time code together, one answer whatever was wrong.
import { type SessionAnswer, signInRequest } from '@kentongan/domain/wire/office'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { isHashOf, sha256 } from '../http/token.ts'
import type { OfficerRow } from '../storage/rows.ts'
import type { Storage } from '../storage/storage.ts'
import type { SignInDelay } from './delay.ts'
import { newSession, type SessionDeps, sessionHashIn, standingOf } from './session.ts'
import { newTotpSecret, totpStepOf } from './totp.ts'

export interface SignInDeps extends SessionDeps {
  readonly delay: SignInDelay
}

export function signIn(deps: SignInDeps): Endpoint {
  const { storage, registry, now, delay } = deps
  // Checked in an unknown officer's stead, so that their absence takes as long.
  const nobody = { loginVerifier: sha256(''), totpSecret: newTotpSecret() }
  return endpoint('POST', '/api/session', jsonBody(signInRequest, 4_096), async (call) => {
    const { username, loginSecret, totp } = call.body
    const { failures } = await delay.before(username)
    const state = registry.current()
    if (state.phase === 'empty') return refuse('sign-in-refused')
    const { office } = state
    const officer = await storage.read(office, ({ officers }) => officers.findByUsername(username))
    const isSecret = isHashOf((officer ?? nobody).loginVerifier, loginSecret)
    const step = totpStepOf((officer ?? nobody).totpSecret, totp, now())
    if (officer === null) return refuse('sign-in-refused')
    const isAllowed = isSecret && standingOf(state, officer.member) !== null
    if (!isAllowed || step === null) {
      // Not waited for: who is known must not take longer to refuse than who is not.
      noteRefusal(storage, office, officer, failures).catch(() => undefined)
      return refuse('sign-in-refused')
    }
    const session = newSession(officer.member, now())
    const actor = { kind: 'officer', member: officer.member } as const
    const begun = await storage.transact(office, actor, async (stores) => {
      const used = await stores.officers.useTotpStep(officer.member, step)
      if (used === 'stale') return refused('sign-in-refused')
      const before = sessionHashIn(call.request)
      if (before !== null) await stores.officerSessions.remove(before)
      await stores.officerSessions.insert(session.row)
      await stores.audit.append({ kind: 'officer-signed-in', details: {} })
      return done(null)
    })
    if (!begun.ok) return refuse(begun.reason)
    delay.succeeded(username)
    return answerJson(sessionOf(officer), 200, { 'set-cookie': session.cookie })
  })
}

/** What a browser needs of a session to open the officer's lock. */
export const sessionOf = ({ member, username, lock }: OfficerRow): SessionAnswer => ({
  member,
  username,
  lock: Buffer.from(lock).toString('base64url'),
})

// The first, second, fourth, eighth … in a row: a guesser cannot fill the log.
async function noteRefusal(
  storage: Storage,
  office: string,
  { member }: OfficerRow,
  failures: number,
): Promise<void> {
  const count = failures + 1
  if ((count & (count - 1)) !== 0) return
  await storage.transact(office, { kind: 'system' }, ({ audit }) =>
    audit.append({ kind: 'officer-sign-in-refused', details: { member, count } }),
  )
}
