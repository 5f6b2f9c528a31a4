// POST /api/reporter/code ("Ganti Kode"): another account in this one's place, which is gone with all its sessions.
import { checkAgeHeader } from '@kentongan/age/header'
import { type AccountRequest, accountRequest } from '@kentongan/domain/wire/submission'
import { lockBytes } from '../envelope/check.ts'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Call, type Endpoint, guardedEndpoint, jsonBody } from '../http/endpoint.ts'
import { anyReporter, type ReporterDeps, type SignedInReporter } from './session.ts'

export function replaceCode(deps: ReporterDeps): Endpoint {
  const body = jsonBody(accountRequest, 32_768)
  const guard = anyReporter(deps)
  const replace = async ({ body: asked }: Call<AccountRequest>, reporter: SignedInReporter) => {
    const { loginId, loginVerifier } = asked
    const lock = Buffer.from(asked.lock, 'base64url')
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
  }
  const path = '/api/reporter/code'
  return guardedEndpoint('POST', path, guard, body, replace, ({ loginId }) => loginId)
}
