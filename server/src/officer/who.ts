// GET /api/session: whose session this is, with the lock to open.
import { answerJson } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, noBody } from '../http/endpoint.ts'
import { anyOfficer, type SessionDeps } from './session.ts'
import { sessionOf } from './sign-in.ts'

export function showSession(deps: SessionDeps): Endpoint {
  return guardedEndpoint('GET', '/api/session', anyOfficer(deps), noBody, async (_, { officer }) =>
    answerJson(sessionOf(officer)),
  )
}
