// POST /api/accounts ("Daftar"): an account for a proof of work, before any report.
import { checkAgeHeader } from '@kentongan/age/header'
import { type AccountRequest, accountRequest } from '@kentongan/domain/wire/submission'
import { lockBytes } from '../envelope/check.ts'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Call, type Endpoint, guardedEndpoint, jsonBody } from '../http/endpoint.ts'
import { anyPayer, type Payer } from '../intake/payer.ts'
import type { ReporterDeps } from './session.ts'

export interface RegisterDeps extends ReporterDeps {
  readonly secret: Uint8Array
}

export function registerAccount(deps: RegisterDeps): Endpoint {
  const { storage, registry } = deps
  const body = jsonBody(accountRequest, 32_768)
  const guard = anyPayer(deps)
  const register = async ({ body: asked }: Call<AccountRequest>, payer: Payer) => {
    const state = registry.current()
    if (state.phase !== 'published') return refuse('office-not-ready')
    const { loginId, loginVerifier } = asked
    const lock = Buffer.from(asked.lock, 'base64url')
    if (checkAgeHeader(lock) !== 'ok') return refuse('not-sealed')
    if (lock.length !== lockBytes) return refuse('not-consistent')
    const made = await storage.transact(state.office, { kind: 'reporter' }, async (stores) => {
      const known = await stores.accounts.find(loginId)
      if (known !== null) {
        // The same request again, after a lost answer.
        const isSame = known.loginVerifier === loginVerifier && lock.equals(known.lock)
        return isSame ? done(null) : refused('account-exists')
      }
      const spent = await stores.spentTokens.insert(payer.owner, payer.issued)
      if (spent === 'duplicate') return refused('intake-token-spent')
      await stores.accounts.insert({ loginId, loginVerifier, lock })
      return done(null)
    })
    return made.ok ? answerJson({}, 201) : refuse(made.reason)
  }
  return guardedEndpoint('POST', '/api/accounts', guard, body, register, ({ owner }) => owner)
}
