// POST /api/reporter/code ("Ganti Kode"): another account in this one's place, which is gone with all its sessions.
import { accountRequest } from '@kentongan/domain/wire/submission'
import { checkAgeHeader } from '@kentongan/sealed/header'
import { lockBytes } from '../envelope/check.ts'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, jsonBody } from '../http/endpoint.ts'
import { anyReporter, type ReporterDeps } from './session.ts'

export function replaceCode(deps: ReporterDeps): Endpoint {
  const body = jsonBody(accountRequest, 32_768)
  const guard = anyReporter(deps)
  return guardedEndpoint('POST', '/api/reporter/code', guard, body, async (call, reporter) => {
    const { loginId, loginVerifier } = call.body
    const lock = Buffer.from(call.body.lock, 'base64url')
    if (checkAgeHeader(lock) !== 'ok') return refuse('not-sealed')
    if (lock.length !== lockBytes) return refuse('not-consistent')
    const actor = { kind: 'reporter' } as const
    const moved = await deps.storage.transact(reporter.office, actor, async (stores) => {
      // Another replacement may have ended this session since it was looked up.
      const session = await stores.reporterSessions.find(reporter.tokenHash)
      if (session === null) return refused('not-signed-in')
      const inserted = await stores.accounts.insert({ loginId, loginVerifier, lock })
      if (inserted === 'duplicate') return refused('account-exists')
      await stores.cases.moveAccount(reporter.loginId, loginId)
      await stores.accounts.remove(reporter.loginId)
      return done(null)
    })
    return moved.ok ? answerJson({}, 201) : refuse(moved.reason)
  })
}
