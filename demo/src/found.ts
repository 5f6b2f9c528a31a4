// An office from nothing: what its Inspektur does behind the set-up link, and the colleagues behind theirs.
import { loadOffice } from '@kentongan/client/office'
import {
  foundOffice,
  invite,
  listInvitations,
  nextDirectory,
  publish,
} from '@kentongan/client/publish'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { verifyKeyCard } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, officeKeysOf, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import type { Directory, Member } from '@kentongan/sealed/schema'
import { must } from './must.ts'
import type { DemoOffice } from './office.ts'
import type { OfficerName } from './officers.ts'
import { enrol, type Seat } from './seats.ts'

export interface FoundedOffice {
  readonly office: VerifiedOffice
  readonly sheets: readonly string[]
  readonly seats: ReadonlyMap<OfficerName, Seat>
}

/** Sets an office up by its one-time link, with its profile and its officers. */
export async function foundDemoOffice(
  { profile, routes, founder: inspektur, colleagues }: DemoOffice,
  origin: string,
  setupUrl: string,
  day: string,
): Promise<FoundedOffice> {
  const token = new URLSearchParams(new URL(setupUrl).hash.slice(1)).get('penyiapan') ?? ''
  const secret = newOfficeSecret()
  const officeKeys = await officeKeysOf(secret)
  const sheets = await splitOfficeSecret(secret)
  const founder = await enrol(origin, token, inspektur, officeKeys.office, day)
  const first = foundOffice({
    officeKeys,
    founder: founder.keys,
    name: inspektur.name,
    position: inspektur.position,
    channels: channelsOf(profile),
    profile,
    ...(routes === undefined ? {} : { routes }),
    day,
  })
  must(await publish(founder.fetch, first), 'the first publication')
  const before = await verified(founder, day)
  const invited = await Promise.all(
    colleagues.map(async (one): Promise<[OfficerName, Seat]> => {
      const { username, name, position, roles } = one
      const invitation = { username, name, position, roles: [...roles] }
      const made = must(await invite(founder.fetch, invitation), `invitation of ${username}`)
      return [username, await enrol(origin, made.token, one, before.office, day)]
    }),
  )
  const members = [
    ...before.directory.members,
    ...(await enrolledMembers(founder, before, colleagues)),
  ]
  const next = nextDirectory(before, founder.keys, members, day)
  must(await publish(founder.fetch, next), 'the directory')
  const office = await verified(founder, day)
  return { office, sheets, seats: new Map([['inspektur', founder], ...invited]) }
}

/** The office as anyone verifies it. Throws when it does not hold. */
async function verified(seat: Seat, day: string): Promise<VerifiedOffice> {
  const { office, failure } = must(await loadOffice(seat.fetch, day), 'the office')
  if (office === null)
    throw new Error(`the office does not hold: ${failure ?? 'nothing published'}`)
  return office
}

/** Whoever made keys behind an invitation, in the order that they were asked in. */
async function enrolledMembers(
  founder: Seat,
  office: VerifiedOffice,
  colleagues: DemoOffice['colleagues'],
): Promise<readonly Member[]> {
  const { invitations } = must(await listInvitations(founder.fetch), 'the invitations')
  return colleagues.map(({ username }): Member => {
    const one = invitations.find((invitation) => invitation.username === username)
    const card = one?.card ? verifyKeyCard(one.card, office.office) : null
    if (one === undefined || card === null) throw new Error(`${username} has no card`)
    const { name, position, roles } = one
    const own = { person: card.member, member: card.member, name, position }
    return { ...own, roles: [...roles], status: 'active' }
  })
}

/** Where else to turn while nothing can be sealed: it stands in the signed directory, in few words. */
function channelsOf({ otherChannels }: OfficeProfile): Directory['channels'] {
  return otherChannels.map(({ label, phone, whatsapp, url }) => ({
    name: label.id,
    contact: [phone, whatsapp, url].filter((one) => one !== null).join(' · '),
  }))
}
