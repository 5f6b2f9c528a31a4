// What signers publish: the first root, and each new directory, renewal, and profile.
import { tidyLine } from '@kentongan/domain/text'
import {
  type InvitationList,
  type InvitationRequest,
  invitationList,
  invitationMade,
  type ProposalAnswer,
  type Publication,
  proposalAnswer,
} from '@kentongan/domain/wire/office'
import type { OfficeId } from '@kentongan/sealed/id'
import type { MemberKeys } from '@kentongan/sealed/member'
import { addDays, renewalDays, rootDays, type VerifiedOffice } from '@kentongan/sealed/office'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { Directory, Member, Root } from '@kentongan/sealed/schema'
import { hashOf, type Signed, signatureOf, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import { type Answer, callJson, type Fetch, nothing } from './api.ts'

export function publish(fetch: Fetch, publication: Publication): Promise<Answer<unknown>> {
  const call = { method: 'POST', path: '/api/office/publications' } as const
  return callJson(fetch, call, nothing, publication)
}

/** Keeps this publication for a second signer: 'proposal-waiting' while another is there. */
export function propose(fetch: Fetch, publication: Publication): Promise<Answer<unknown>> {
  const call = { method: 'POST', path: '/api/office/proposal' } as const
  return callJson(fetch, call, nothing, publication)
}

export function readProposal(fetch: Fetch): Promise<Answer<ProposalAnswer>> {
  return callJson(fetch, { method: 'GET', path: '/api/office/proposal' }, proposalAnswer)
}

/** Withdraws the proposal of the directory with this hash: 'not-found' when it is not the one that waits. */
export function withdrawProposal(fetch: Fetch, directory: string): Promise<Answer<unknown>> {
  const path = `/api/office/proposal/${encodeURIComponent(directory)}`
  return callJson(fetch, { method: 'DELETE', path }, nothing)
}

/** The same publication with this signer's signature under its directory as well. */
export function countersign(proposed: Publication, signer: MemberKeys): Publication {
  const { directory } = proposed
  if (directory === null) return proposed
  const own = signatureOf(directory.statement, signer.signing)
  const others = directory.signatures.filter(({ key }) => key !== own.key)
  return { ...proposed, directory: { ...directory, signatures: [...others, own] } }
}

/** Whom a report goes to at a new office. The Inspektur's route opens with the first outside officer who is listed. */
export const startingRoutes: Root['routes'] = {
  normal: { intake: ['administrator', 'triager', 'inspector'], recovery: true },
  inspektorat: { intake: ['inspector'], recovery: true },
  inspektur: { intake: ['outside-officer'], recovery: false },
}

export interface Founding {
  readonly officeKeys: OfficeKeys
  readonly founder: MemberKeys
  readonly name: string
  readonly position: string
  readonly channels: Directory['channels']
  readonly profile: Readonly<Record<string, unknown>>
  /** Whom a report goes to; left out, `startingRoutes`. */
  readonly routes?: Root['routes']
  readonly day: string
}

/** The first root (signed by the office secret's key), directory, renewal, and profile of an office. */
export function foundOffice(founding: Founding): Publication {
  const { officeKeys, founder, day } = founding
  const office = officeKeys.office
  const first = { office, version: 1, previous: '', day }
  const root = signStatement(
    'root',
    {
      ...first,
      expires: addDays(day, rootDays[1]),
      key: base64url(officeKeys.root.key),
      recovery: officeKeys.recovery.recipient,
      signers: [base64url(founder.signing.key)],
      threshold: 1,
      routes: founding.routes ?? startingRoutes,
    },
    officeKeys.root,
  )
  const member: Member = {
    person: founder.member,
    member: founder.member,
    name: founding.name,
    position: founding.position,
    roles: ['inspector', 'approver'],
    status: 'active',
  }
  const fields = { ...first, channels: founding.channels, members: [member] }
  const directory = signStatement('directory', fields, founder.signing)
  const profile = signStatement(
    'profile',
    { ...first, profile: { ...founding.profile } },
    founder.signing,
  )
  return {
    root: wire(root),
    ...withRenewal(office, directory, founder, day),
    profile: wire(profile),
  }
}

/** The next directory with these members, and a renewal of it. */
export function nextDirectory(
  office: VerifiedOffice,
  signer: MemberKeys,
  members: readonly Member[],
  day: string,
): Publication {
  const { directory } = office
  const fields = {
    office: office.office,
    version: directory.version + 1,
    previous: office.directoryHash,
    day,
    channels: directory.channels,
    members: [...members],
  }
  const signed = signStatement('directory', fields, signer.signing)
  return { root: null, ...withRenewal(office.office, signed, signer, day), profile: null }
}

/** A renewal of the directory that stands: what a signer's sign-in does silently. */
export function renewDirectory(
  office: VerifiedOffice,
  signer: MemberKeys,
  day: string,
): Publication {
  const renewal = renewalOf(office.office, office.directoryHash, signer, day)
  return { root: null, directory: null, renewal, profile: null }
}

/** The next version of the office's profile, signed by a signer. */
export function nextProfile(
  office: VerifiedOffice,
  signer: MemberKeys,
  profile: Readonly<Record<string, unknown>>,
  day: string,
): Publication {
  const fields = {
    office: office.office,
    version: office.profileVersion + 1,
    previous: office.profileHash,
    day,
    profile: { ...profile },
  }
  const signed = wire(signStatement('profile', fields, signer.signing))
  return { root: null, directory: null, renewal: null, profile: signed }
}

/** Whether this member may sign for the office. */
export const isSigner = (office: VerifiedOffice, keys: MemberKeys): boolean =>
  office.root.signers.includes(base64url(keys.signing.key))

function withRenewal(office: OfficeId, directory: Signed, signer: MemberKeys, day: string) {
  const renewal = renewalOf(office, hashOf(directory), signer, day)
  return { directory: wire(directory), renewal }
}

function renewalOf(office: OfficeId, directory: string, signer: MemberKeys, day: string) {
  const fields = { office, directory, day, expires: addDays(day, renewalDays) }
  return wire(signStatement('renewal', fields, signer.signing))
}

const wire = ({ statement, signatures }: Signed) => ({
  statement,
  signatures: signatures.map((one) => ({ ...one })),
})

export function invite(
  fetch: Fetch,
  invitation: InvitationRequest,
): Promise<Answer<{ readonly id: string; readonly token: string }>> {
  const call = { method: 'POST', path: '/api/invitations' } as const
  // The server refuses what is not seen, and a name copied out of a chat brings it along.
  const name = tidyLine(invitation.name)
  const position = tidyLine(invitation.position)
  return callJson(fetch, call, invitationMade, { ...invitation, name, position })
}

export function listInvitations(fetch: Fetch): Promise<Answer<InvitationList>> {
  return callJson(fetch, { method: 'GET', path: '/api/invitations' }, invitationList)
}

export function withdrawInvitation(fetch: Fetch, id: string): Promise<Answer<unknown>> {
  const path = `/api/invitations/${encodeURIComponent(id)}`
  return callJson(fetch, { method: 'DELETE', path }, nothing)
}
