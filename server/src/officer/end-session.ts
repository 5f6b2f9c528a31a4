// DELETE /api/sessions/:id: an officer ends a session of their own elsewhere; another's is as unknown as none.
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody } from '../http/endpoint.ts'
import { officerEndpoint } from './guard.ts'
import { actorOf, type SessionDeps } from './session.ts'

export function endSession(deps: SessionDeps): Endpoint {
  return officerEndpoint(deps, 'DELETE /api/sessions/:id', emptyBody, async ({ params }, who) => {
    const ended = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
      const row = await stores.officerSessions.find(params.id ?? '')
      if (row?.member !== who.officer.member) return refused('not-found')
      await stores.officerSessions.remove(row.tokenHash)
      await stores.audit.append({ kind: 'officer-session-ended', details: {} })
      return done({})
    })
    return ended.ok ? answerJson(ended.value) : refuse(ended.reason)
  })
}
