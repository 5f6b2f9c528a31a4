// A small office made the way set-up makes it: real keys, real signatures, no server.
import { randomSecret } from '../src/keys.ts'
import { type MemberKeys, makeKeyCard, memberKeysOf } from '../src/member.ts'
import { type OfficeBundle, type VerifiedOffice, verifyOffice } from '../src/office.ts'
import { newOfficeSecret, type OfficeKeys, officeKeysOf } from '../src/office-secret.ts'
import type { GrantedPerson, Root } from '../src/schema.ts'
import { hashOf, signStatement } from '../src/statement.ts'
import { base64url } from '../src/text.ts'

export const today = '2026-11-25'

export interface Fixture {
  readonly keys: OfficeKeys
  readonly members: readonly MemberKeys[]
  readonly bundle: OfficeBundle
  readonly office: VerifiedOffice
}

const roles = [['inspector', 'approver'], ['administrator'], ['triager'], ['assistant-inspector']]

export const routes: Root['routes'] = {
  normal: { intake: ['administrator', 'triager', 'inspector'], recovery: true },
  inspektorat: { intake: ['inspector'], recovery: true },
  inspektur: { intake: [], recovery: false },
}

/** An office of four: Inspektur, Pengelola, Verifikator, Irban; of more, when there are more secrets. */
export async function makeOffice(
  secret: Uint8Array = newOfficeSecret(),
  accountSecrets: readonly Uint8Array[] = roles.map(() => randomSecret()),
): Promise<Fixture> {
  const keys = await officeKeysOf(secret)
  const members = await Promise.all(accountSecrets.map(memberKeysOf))
  const inspector = members[0] as MemberKeys
  const office = keys.office
  const root = signStatement(
    'root',
    {
      office,
      version: 1,
      previous: '',
      day: today,
      expires: '2027-12-20',
      key: base64url(keys.root.key),
      recovery: keys.recovery.recipient,
      signers: [base64url(inspector.signing.key)],
      threshold: 1,
      routes,
    },
    keys.root,
  )
  const directory = signStatement(
    'directory',
    {
      office,
      version: 1,
      previous: '',
      day: today,
      channels: [],
      members: members.map((one, at) => ({
        person: one.member,
        member: one.member,
        name: `Petugas ${at}`,
        position: 'Auditor',
        roles: roles[at] ?? [],
        status: 'active' as const,
      })),
    },
    inspector.signing,
  )
  const renewal = { office, directory: hashOf(directory), day: today, expires: '2027-01-20' }
  const profile = { office, version: 1, previous: '', day: today, profile: { name: 'Uji' } }
  const bundle: OfficeBundle = {
    office,
    roots: [root],
    directory,
    renewal: signStatement('renewal', renewal, inspector.signing),
    profile: signStatement('profile', profile, inspector.signing),
    cards: members.map((one) => makeKeyCard(one, office, today)),
  }
  const verified = verifyOffice(bundle, today)
  if (!verified.ok) throw new Error(verified.reason)
  return { keys, members, bundle, office: verified.office }
}

type Statuses = Readonly<Record<string, 'active' | 'suspended' | 'left'>>
type SecondCards = readonly { readonly keys: MemberKeys; readonly person: string }[]

/** What the same office publishes with a next directory, in which these cards stand like this, and these second cards. */
export function nextBundle(
  { bundle, members, office }: Fixture,
  statuses: Statuses,
  cards: SecondCards = [],
): OfficeBundle {
  const inspector = members[0] as MemberKeys
  const { directory: old } = office
  const own = { name: 'Petugas', position: 'Auditor', roles: [], status: 'active' as const }
  const next = [
    ...old.members.map((one) => ({ ...one, status: statuses[one.member] ?? one.status })),
    ...cards.map(({ keys, person }) => ({ ...own, person, member: keys.member as string })),
  ]
  const directory = signStatement(
    'directory',
    { ...old, version: old.version + 1, previous: office.directoryHash, members: next },
    inspector.signing,
  )
  const expires = { day: today, expires: '2027-01-20' }
  const renewal = { office: office.office, directory: hashOf(directory), ...expires }
  const more = cards.map(({ keys }) => makeKeyCard(keys, office.office, today))
  return {
    ...{ ...bundle, directory, cards: [...bundle.cards, ...more] },
    renewal: signStatement('renewal', renewal, inspector.signing),
  }
}

/** The same office with that next directory. */
export function changeDirectory(
  fixture: Fixture,
  statuses: Statuses,
  cards: SecondCards = [],
): VerifiedOffice {
  const verified = verifyOffice(nextBundle(fixture, statuses, cards), today)
  if (!verified.ok) throw new Error(verified.reason)
  return verified.office
}

/** What the intake of route `normal` is granted. */
export function intake(members: readonly MemberKeys[]): readonly GrantedPerson[] {
  const [inspector, administrator, triager, assistant] = members.map((one) => one.member)
  const grant = (member = '', vaults: GrantedPerson['vaults'], half: 'A' | 'B' | null) => ({
    person: member,
    member,
    vaults,
    half,
  })
  return [
    grant(inspector, ['report', 'original'], 'B'),
    grant(administrator, ['report'], null),
    grant(triager, ['report', 'original'], null),
    grant(assistant, [], 'A'),
  ]
}
