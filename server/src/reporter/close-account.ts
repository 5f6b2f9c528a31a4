// DELETE /api/reporter/account ("Tutup Akun"): nobody signs in to it again, and its cases stay with the office.
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody, guardedEndpoint } from '../http/endpoint.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

/** Whose the cases of closed accounts are, all together. No code leads here: a login id has other letters. */
const closed = { loginId: 'closed', loginVerifier: '', lock: new Uint8Array() }

export function closeAccount(deps: ReporterDeps): Endpoint {
  const guard = anyReporter(deps)
  const path = '/api/reporter/account'
  return guardedEndpoint('DELETE', path, guard, emptyBody, async (_, reporter) => {
    const actor = { kind: 'reporter' } as const
    const ended = await deps.storage.transact(reporter.office, actor, async (stores) => {
      // A new code, or another closing, may have ended this session since it was looked up.
      const session = await stores.reporterSessions.find(reporter.tokenHash)
      if (session === null) return refused('not-signed-in')
      await stores.accounts.insert(closed)
      await stores.cases.moveAccount(reporter.loginId, closed.loginId)
      await stores.accounts.remove(reporter.loginId)
      return done(null)
    })
    if (!ended.ok) return refuse(ended.reason)
    return answerJson({}, 200, { 'clear-site-data': '"cache"' })
  })
}
