// The officers of the desk: who is listed, who is invited, and the directory that a signer signs next.
import type { OfficerSession } from '@kentongan/client/officer'
import {
  invite,
  isSigner,
  listInvitations,
  nextDirectory,
  propose,
  publish,
  renewDirectory,
  withdrawInvitation,
} from '@kentongan/client/publish'
import { intakeGrants, type Role, takesReports } from '@kentongan/domain/role'
import type { Publication } from '@kentongan/domain/wire/office'
import { mayCall } from '@kentongan/domain/wire/routes'
import { fingerprintOf, type MemberId } from '@kentongan/sealed/id'
import { verifyKeyCard } from '@kentongan/sealed/member'
import { memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import type { Member } from '@kentongan/sealed/schema'
import { base64url } from '@kentongan/sealed/text'
import { meOf, pinOffice } from './enter.ts'
import type { MemberFacts } from './member-facts.ts'
import { learnOffice } from './office.ts'
import { readWaiting } from './proposal.ts'
import type { Acts, InvitationFacts, OfficersFacts, Outcome } from './protocol.ts'
import type { State } from './state.ts'

const notSignedIn = { ok: false, code: 'not-signed-in' } as const

/** Everybody as the newest directory lists them, and for whoever makes them the invitations. */
export async function readOfficers(state: State): Promise<Outcome<OfficersFacts>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const office = state.loaded?.office ?? null
  if (office === null) return { ok: false, code: 'office-broken' }
  if (state.session === null) return notSignedIn
  const me = meOf(state, state.session)
  let invitations: readonly InvitationFacts[] | null = null
  if (mayCall('GET /api/invitations', { isActive: true, isSigner: me.signer, roles: me.roles })) {
    const list = await listInvitations(state.http)
    if (!list.ok) return list
    invitations = list.value.invitations.map(({ card, ...rest }) => {
      const verified = card === null ? null : verifyKeyCard(card, office.office)
      return { ...rest, fingerprint: verified === null ? null : fingerprintOf(verified.member) }
    })
  }
  const waiting = await readWaiting(state, office, state.session)
  if (!waiting.ok) return waiting
  return { ok: true, value: { me, invitations, proposal: waiting.value, ...factsOf(office) } }
}

function factsOf(office: VerifiedOffice): Omit<OfficersFacts, 'me' | 'invitations' | 'proposal'> {
  const { directory, renewal, root } = office
  const intake = intakeOf(office)
  const members = directory.members.map(
    ({ member, person, name, position, roles, status }): MemberFacts => ({
      ...{ member, person, name, position, roles, status },
      fingerprint: fingerprintOf(member as MemberId),
      signer: root.signers.includes(base64url(office.cards.get(member)?.key ?? new Uint8Array())),
      needed: intake.takesReports && !takesReportsWithout(office, member),
    }),
  )
  return {
    members,
    ...intake,
    directory: {
      version: directory.version,
      day: directory.day,
      fingerprint: fingerprintOf(office.directoryHash),
      renewedOn: renewal.day,
      expires: renewal.expires,
      rootExpires: root.expires,
      signatures: root.threshold,
    },
  }
}

function usualRoute({ root, directory }: VerifiedOffice) {
  const { intake, recovery } = root.routes.normal
  const members = directory.members.map((one) => ({ ...one, roles: one.roles as Role[] }))
  return { members, route: { name: 'normal', intake: intake as Role[], recovery } as const }
}

function takesReportsWithout(office: VerifiedOffice, member: string): boolean {
  const { members, route } = usualRoute(office)
  return takesReports(
    members.filter((one) => one.member !== member),
    route,
  )
}

function intakeOf(office: VerifiedOffice): Pick<OfficersFacts, 'intake' | 'takesReports'> {
  const { members, route } = usualRoute(office)
  const readers = intakeGrants(members, route, [])
    .filter(({ vaults }) => vaults.includes('report'))
    .map(({ member }) => ({
      name: memberOf(office, member)?.name ?? '',
      position: memberOf(office, member)?.position ?? '',
    }))
  return { intake: readers, takesReports: takesReports(members, route) }
}

/** Makes a one-time link's token for a colleague; it is shown once. */
export async function inviteColleague(
  state: State,
  ask: Acts['invite']['ask'],
): Promise<Outcome<Acts['invite']['answer']>> {
  const made = await invite(state.http, { ...ask, roles: [...ask.roles] })
  if (!made.ok) return made
  const officers = await readOfficers(state)
  return officers.ok
    ? { ok: true, value: { token: made.value.token, officers: officers.value } }
    : officers
}

export async function withdrawColleague(state: State, id: string): Promise<Outcome<OfficersFacts>> {
  const gone = await withdrawInvitation(state.http, id)
  return gone.ok || gone.code === 'not-found' ? readOfficers(state) : gone
}

/**
 * Signs the next directory with the colleague behind this invitation, whose card was compared. As the person of the
 * member `same` they keep exclusions, halves, and rules of two, and no older card of theirs stays active: a person is
 * granted once. 'not-allowed' for one's own person, whose card signs.
 */
export async function admit(
  state: State,
  { id, fingerprint, same }: Acts['admit']['ask'],
): Promise<Outcome<OfficersFacts>> {
  const desk = await signingDesk(state)
  if (!desk.ok) return desk
  const { office, session } = desk.value
  const list = await listInvitations(state.http)
  if (!list.ok) return list
  const invitation = list.value.invitations.find((one) => one.id === id)
  const card = invitation?.card ? verifyKeyCard(invitation.card, office.office) : null
  // The server may not put another card in the place of the one that two people compared.
  if (invitation === undefined || card === null || fingerprintOf(card.member) !== fingerprint) {
    return { ok: false, code: 'card-changed' }
  }
  if (memberOf(office, card.member) !== null) return readOfficers(state)
  const person = same === null ? card.member : memberOf(office, same)?.person
  if (person === undefined || person === memberOf(office, session.member)?.person) {
    return { ok: false, code: 'not-allowed' }
  }
  const before = office.directory.members.map(
    (one): Member => (one.person === person ? { ...one, status: 'left' } : one),
  )
  const { name, position, roles } = invitation
  const own = { person, member: card.member, name, position }
  const member: Member = { ...own, roles: [...roles], status: 'active' }
  const members = [...before, member]
  return publishNext(state, nextDirectory(office, session.keys, members, state.day()))
}

/** Signs the next directory in which this colleague's card is taken out. 'not-allowed' for one's own. */
export async function takeOut(
  state: State,
  { member, status }: Acts['take-out']['ask'],
): Promise<Outcome<OfficersFacts>> {
  const desk = await signingDesk(state)
  if (!desk.ok) return desk
  const { office, session } = desk.value
  const listed = memberOf(office, member)
  if (listed === null || member === session.member) return { ok: false, code: 'not-allowed' }
  if (listed.status === status || listed.status === 'left') return readOfficers(state)
  const members = office.directory.members.map(
    (one): Member => (one.member === member ? { ...one, status } : one),
  )
  return publishNext(state, nextDirectory(office, session.keys, members, state.day()))
}

interface SigningDesk {
  readonly office: VerifiedOffice
  readonly session: OfficerSession
}

/** The newest office and who is at this desk. Whether they may sign is the server's to say, and every browser's. */
async function signingDesk(state: State): Promise<Outcome<SigningDesk>> {
  const news = await learnOffice(state)
  if (!news.ok) return news
  const office = state.loaded?.office ?? null
  if (office === null || state.session === null) return notSignedIn
  return { ok: true, value: { office, session: state.session } }
}

/** Renews the directory that stands: asked for by a signer who has compared its fingerprint. */
export async function renew(state: State): Promise<Outcome<OfficersFacts>> {
  const office = state.loaded?.office ?? null
  if (office === null || state.session === null) return notSignedIn
  if (!isSigner(office, state.session.keys)) return { ok: false, code: 'not-allowed' }
  return publishNext(state, renewDirectory(office, state.session.keys, state.day()))
}

/** Publishes it, or keeps it for a second signer where it needs one. */
export async function sendOn(
  state: State,
  publication: Publication,
  needsSecond: boolean,
): Promise<Outcome<OfficersFacts>> {
  const send = needsSecond ? propose : publish
  const answer = await send(state.http, publication)
  if (!answer.ok) return answer
  const officers = await readOfficers(state)
  if (officers.ok) await pinOffice(state)
  return officers
}

async function publishNext(
  state: State,
  publication: Publication,
): Promise<Outcome<OfficersFacts>> {
  const threshold = state.loaded?.office?.root.threshold ?? 1
  const needsSecond = threshold > 1 && publication.directory !== null
  return sendOn(state, publication, needsSecond)
}
