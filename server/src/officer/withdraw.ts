// DELETE /api/invitations/:id: a link that was not used, or should not have been, is dead.
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody, guardedEndpoint } from '../http/endpoint.ts'
import { actorOf, type SessionDeps, signingOfficer } from './session.ts'

export function withdrawInvitation(deps: SessionDeps): Endpoint {
  return guardedEndpoint(
    'DELETE',
    '/api/invitations/:id',
    signingOfficer(deps),
    emptyBody,
    async ({ params }, who) => {
      const removed = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
        const rows = await stores.invitations.list()
        const row = rows.find((one) => one.id === params.id)
        if (row === undefined) return refused('not-found')
        await stores.invitations.remove(row.id)
        await stores.audit.append({ kind: 'invitation-revoked', details: { invitation: row.id } })
        return done({})
      })
      return removed.ok ? answerJson(removed.value) : refuse(removed.reason)
    },
  )
}
