// GET /api/sessions: where this officer is signed in, so that a desk left open elsewhere is noticed.
import type { SessionList } from '@kentongan/domain/wire/office'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, noBody } from '../http/endpoint.ts'
import { officerEndpoint } from './guard.ts'
import { begunOf, type SessionDeps } from './session.ts'

export function listSessions(deps: SessionDeps): Endpoint {
  const { storage, now } = deps
  return officerEndpoint(deps, 'GET /api/sessions', noBody, async (_, who) => {
    const rows = await storage.read(who.office, ({ officerSessions }) =>
      officerSessions.listOf(who.officer.member),
    )
    const live = rows.filter((row) => row.expires * 1_000 > now().getTime())
    const sessions = live.map((row) => ({
      id: row.tokenHash,
      begun: begunOf(row),
      own: row.tokenHash === who.tokenHash,
    }))
    return answerJson({ sessions } satisfies SessionList)
  })
}
