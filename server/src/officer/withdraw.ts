// DELETE /api/invitations/:id: a link that was not used, or should not have been, is dead, and so is who used it.
import { answerJson, done, refuse, refused } from '../http/answer.ts'
import { type Endpoint, emptyBody } from '../http/endpoint.ts'
import { membersOf, signedIn } from '../office/registry.ts'
import type { WriteStores } from '../storage/storage.ts'
import { officerEndpoint } from './guard.ts'
import { actorOf, type SessionDeps } from './session.ts'

export function withdrawInvitation(deps: SessionDeps): Endpoint {
  return officerEndpoint(
    deps,
    'DELETE /api/invitations/:id',
    emptyBody,
    async ({ params }, who) => {
      const removed = await deps.storage.transact(who.office, actorOf(who), async (stores) => {
        const rows = await stores.invitations.list()
        const row = rows.find((one) => one.id === params.id)
        if (row === undefined) return refused('not-found')
        await stores.invitations.remove(row.id)
        await removeUnlisted(stores, row.member)
        await stores.audit.append({ kind: 'invitation-revoked', details: { invitation: row.id } })
        return done({})
      })
      return removed.ok ? answerJson(removed.value) : refuse(removed.reason)
    },
  )
}

/** Whoever enrolled and is in no directory goes, with their sessions; their name is free for the right one. */
async function removeUnlisted(stores: WriteStores, member: string): Promise<void> {
  const newest = await stores.published.newest('directory')
  const listed = newest === null ? [] : membersOf(signedIn(newest))
  if (listed.some((one) => one.member === member)) return
  await stores.officers.remove(member)
}
