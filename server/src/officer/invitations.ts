// GET /api/invitations: who was invited, how far they are, and the cards to compare and to list.
import { dayOf } from '@kentongan/domain/calendar'
import type { InvitationList } from '@kentongan/domain/wire/office'
import type { Signed } from '@kentongan/sealed/statement'
import { answerJson } from '../http/answer.ts'
import { type Endpoint, noBody } from '../http/endpoint.ts'
import type { OfficeState } from '../office/registry.ts'
import type { InvitationRow } from '../storage/rows.ts'
import { officerEndpoint } from './guard.ts'
import type { SessionDeps } from './session.ts'

type Invitation = InvitationList['invitations'][number]

export function listInvitations(deps: SessionDeps): Endpoint {
  const { storage, registry, now } = deps
  return officerEndpoint(deps, 'GET /api/invitations', noBody, async (_, { office }) => {
    const { rows, officers } = await storage.read(office, async (stores) => ({
      rows: await stores.invitations.list(),
      officers: await stores.officers.list(),
    }))
    const cards = new Map(officers.map((one) => [one.member, one.card]))
    const invitations = rows.map((row): Invitation => {
      const { id, username, name, position, roles, expires } = row
      const card = cards.get(row.member)
      return {
        id,
        username,
        name,
        position,
        roles: [...roles],
        state: stateOf(registry.current(), row, dayOf(now())),
        card: card === undefined ? null : copyOf(card),
        expires,
      }
    })
    return answerJson({ invitations } satisfies InvitationList)
  })
}

function stateOf(office: OfficeState, row: InvitationRow, today: string): Invitation['state'] {
  if (row.member === '') return row.expires < today ? 'expired' : 'open'
  const members = office.phase === 'published' ? office.published.directory.members : []
  return members.some((one) => one.member === row.member) ? 'listed' : 'enrolled'
}

function copyOf(card: string): Invitation['card'] {
  const { statement, signatures } = JSON.parse(card) as Signed
  return { statement, signatures: [...signatures] }
}
