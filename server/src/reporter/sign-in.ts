// POST /api/reporter/session: an account code's login becomes a token for today, and the lock to open.
import { dayOf } from '@kentongan/domain/calendar'
import { type ReporterSession, reporterSignIn } from '@kentongan/domain/wire/office'
import { answerJson, refuse } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { isHashOf, newToken, sha256 } from '../http/token.ts'
import type { ReporterDeps } from './session.ts'

export function signInReporter({ storage, registry, now }: ReporterDeps): Endpoint {
  // Compared in an unknown account's stead, so that its absence takes as long.
  const nobody = sha256('')
  const body = jsonBody(reporterSignIn, 4_096)
  return endpoint('POST', '/api/reporter/session', body, async (call) => {
    const { loginId, loginSecret } = call.body
    const state = registry.current()
    if (state.phase === 'empty') return refuse('code-not-known')
    const { office } = state
    const account = await storage.read(office, ({ accounts }) => accounts.find(loginId))
    const isSecret = isHashOf(account?.loginVerifier ?? nobody, loginSecret)
    if (account === null || !isSecret) return refuse('code-not-known')
    const token = newToken()
    const row = { tokenHash: sha256(token), loginId, day: dayOf(now()) }
    await storage.transact(office, { kind: 'reporter' }, ({ reporterSessions }) =>
      reporterSessions.insert(row),
    )
    const lock = Buffer.from(account.lock).toString('base64url')
    return answerJson({ token, lock } satisfies ReporterSession)
  })
}
