// POST /api/accounts ("Daftar"): an account for a proof of work, before any report.
import { dayOf } from '@kentongan/domain/calendar'
import { accountRequest } from '@kentongan/domain/wire/submission'
import { checkAgeHeader } from '@kentongan/sealed/header'
import { lockBytes } from '../envelope/check.ts'
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, endpoint, jsonBody } from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import { readIntakeToken } from '../intake/token.ts'
import type { ReporterDeps } from './session.ts'

export interface RegisterDeps extends ReporterDeps {
  readonly secret: Uint8Array
}

export function registerAccount({ storage, registry, now, secret }: RegisterDeps): Endpoint {
  const body = jsonBody(accountRequest, 32_768)
  return endpoint('POST', '/api/accounts', body, async (call) => {
    const state = registry.current()
    if (state.phase !== 'published') return refuse('office-not-ready')
    const { loginId, loginVerifier } = call.body
    const lock = Buffer.from(call.body.lock, 'base64url')
    const today = dayOf(now())
    const token = tokenIn(call.request, 'Intake') ?? ''
    const intake = readIntakeToken(secret, token, today)
    if (intake === null) return refuse('intake-token-not-valid')
    if (checkAgeHeader(lock) !== 'ok') return refuse('not-sealed')
    if (lock.length !== lockBytes) return refuse('not-consistent')
    const made = await storage.transact(state.office, { kind: 'reporter' }, async (stores) => {
      const known = await stores.accounts.find(loginId)
      if (known !== null) {
        // The same request again, after a lost answer.
        const isSame = known.loginVerifier === loginVerifier && lock.equals(known.lock)
        return isSame ? done(null) : refused('account-exists')
      }
      const spent = await stores.spentTokens.insert(sha256(token), intake.day)
      if (spent === 'duplicate') return refused('intake-token-spent')
      await stores.accounts.insert({ loginId, loginVerifier, lock })
      return done(null)
    })
    return made.ok ? answerJson({}, 201) : refuse(made.reason)
  })
}
