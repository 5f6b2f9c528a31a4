// GET /api/session: whose session this is, with the lock to open.
import { answerJson } from '../http/answer.ts'
import { type Endpoint, noBody } from '../http/endpoint.ts'
import { officerEndpoint } from './guard.ts'
import type { SessionDeps } from './session.ts'
import { sessionOf } from './sign-in.ts'

export function showSession(deps: SessionDeps): Endpoint {
  return officerEndpoint(deps, 'GET /api/session', noBody, async (_, { officer }) =>
    answerJson(sessionOf(officer)),
  )
}
