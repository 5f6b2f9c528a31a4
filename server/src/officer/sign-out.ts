// DELETE /api/session: the session is dead at once, and the browser forgets what it cached.
import { answerJson } from '../http/answer.ts'
import { type Endpoint, emptyBody } from '../http/endpoint.ts'
import { officerEndpoint } from './guard.ts'
import { actorOf, endedCookie, type SessionDeps } from './session.ts'

export function signOut(deps: SessionDeps): Endpoint {
  return officerEndpoint(deps, 'DELETE /api/session', emptyBody, async (_, who) => {
    await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      await stores.officerSessions.remove(who.tokenHash)
      await stores.audit.append({ kind: 'officer-signed-out', details: {} })
    })
    return answerJson({}, 200, { 'set-cookie': endedCookie, 'clear-site-data': '"cache"' })
  })
}
