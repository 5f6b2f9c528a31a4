// Colleagues: invited by a one-time link, compared by fingerprint, admitted by the next signed directory.
import {
  invite,
  listInvitations,
  nextDirectory,
  publish,
  withdrawInvitation,
} from '@kentongan/client/publish'
import type { InvitationList, InvitationRequest } from '@kentongan/domain/wire/office'
import { fingerprintOf } from '@kentongan/sealed/id'
import { verifyKeyCard } from '@kentongan/sealed/member'
import { pinOf } from '@kentongan/sealed/pins'
import type { Member } from '@kentongan/sealed/schema'
import { learnOffice } from './office.ts'
import { keepOwn } from './own.ts'
import type { InvitationFacts, OfficeNews, Outcome } from './protocol.ts'
import { deviceDay, done, http, locked, type State } from './state.ts'

type Invitation = InvitationList['invitations'][number]

export async function showInvitations(state: State): Promise<Outcome<readonly InvitationFacts[]>> {
  const { office } = state
  if (office === null) return locked
  const answer = await listInvitations(http)
  if (!answer.ok) return answer
  const facts = answer.value.invitations.map(({ card, ...one }) => {
    const verified = card === null ? null : verifyKeyCard(card, office.office)
    return { ...one, fingerprint: verified === null ? null : fingerprintOf(verified.member) }
  })
  return { ok: true, value: facts }
}

export async function inviteColleague(
  request: InvitationRequest,
): Promise<Outcome<{ readonly token: string }>> {
  const answer = await invite(http, request)
  return answer.ok ? { ok: true, value: { token: answer.value.token } } : answer
}

export async function withdraw({ id }: { readonly id: string }): Promise<Outcome<null>> {
  const answer = await withdrawInvitation(http, id)
  return answer.ok ? done : answer
}

/** Signs the next directory with the person whose card was compared. */
export async function admit(
  state: State,
  { id }: { readonly id: string },
): Promise<Outcome<OfficeNews>> {
  const { session } = state
  const known = await learnOffice(state)
  if (!known.ok) return known
  const { office } = state
  if (office === null || session === null) return locked
  const answer = await listInvitations(http)
  if (!answer.ok) return answer
  const invitation = answer.value.invitations.find((one) => one.id === id)
  const member = invitation === undefined ? null : memberOfInvitation(invitation, office.office)
  if (member === null) return { ok: false, code: 'not-found' }
  const members = [...office.directory.members, member]
  const next = nextDirectory(office, session.keys, members, deviceDay())
  const published = await publish(http, next)
  if (!published.ok) return published
  const news = await learnOffice(state)
  if (news.ok && state.office !== null) {
    await keepOwn(session, state.office.office, 'pins', pinOf(state.office))
  }
  return news
}

function memberOfInvitation(invitation: Invitation, office: string): Member | null {
  const card = invitation.card === null ? null : verifyKeyCard(invitation.card, office)
  if (card === null) return null
  const { name, position, roles } = invitation
  return { person: card.member, member: card.member, name, position, roles, status: 'active' }
}
