// A reporter's session: a bearer token in a worker, dead by the end of its day, and no cookie.
import { dayOf } from '@kentongan/domain/calendar'
import { done, refused } from '../http/answer.ts'
import type { Guard } from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import type { OfficeRegistry } from '../office/registry.ts'
import type { Storage } from '../storage/storage.ts'

export interface ReporterDeps {
  readonly storage: Storage
  readonly registry: OfficeRegistry
  readonly now: () => Date
}

export interface SignedInReporter {
  readonly office: string
  readonly loginId: string
  readonly tokenHash: string
  readonly today: string
}

/** Whoever sends a live session's token. */
export const anyReporter =
  (deps: ReporterDeps): Guard<SignedInReporter> =>
  async (request) => {
    const token = tokenIn(request, 'Bearer')
    const reporter = token === null ? null : await reporterOf(deps, token)
    return reporter === null ? refused('not-signed-in') : done(reporter)
  }

/** The reporter of this token, or null when it is nobody's, or of another day. */
export async function reporterOf(
  { storage, registry, now }: ReporterDeps,
  token: string,
): Promise<SignedInReporter | null> {
  const state = registry.current()
  if (state.phase === 'empty') return null
  const { office } = state
  const tokenHash = sha256(token)
  const row = await storage.read(office, (stores) => stores.reporterSessions.find(tokenHash))
  const today = dayOf(now())
  if (row === null || row.day !== today) return null
  return { office, loginId: row.loginId, tokenHash, today }
}

/** Whose budget an account's uploads count against. */
export const ownerOfAccount = (loginId: string): string => sha256(`account\n${loginId}`)
