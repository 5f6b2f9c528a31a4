// The roles of officers, and the read policy: which vaults and which half of the identity key each
// person is granted when a report comes in.
import { may, permissions } from './permission.ts'

export type Role = keyof typeof permissions
export const roles = Object.keys(permissions) as readonly Role[]

export const routeNames = ['normal', 'inspektorat', 'inspektur'] as const
export type RouteName = (typeof routeNames)[number]

/** Whom a report goes to. `inspektorat`: its staff is accused. `inspektur`: its head is. */
export interface Route {
  readonly name: RouteName
  readonly intake: readonly Role[]
  readonly recovery: boolean
}

/** What the read policy needs to know of a member of the directory. */
export interface IntakeMember {
  /** The person, stable over lost keys; exclusion and the two-person rule go by it. */
  readonly person: string
  readonly member: string
  readonly roles: readonly Role[]
  /** Only 'active' is granted anything. */
  readonly status: string
}

export type IntakeVault = 'report' | 'original'
export type IdentityHalf = 'A' | 'B'

export interface IntakeGrant {
  readonly person: string
  readonly member: string
  readonly vaults: readonly IntakeVault[]
  readonly half: IdentityHalf | null
}

/**
 * The grants of a submission, in the directory's order: `report` to the route's intake, `original`
 * to those of it who may read it, half A to those who may ask for an identity, half B to those
 * who may approve. Nobody inactive or excluded gets anything, nor an Inspektur where the Inspektur
 * is accused, whatever else they are; one person never gets both halves: who has both roles gets B.
 */
export function intakeGrants(
  members: readonly IntakeMember[],
  route: Route,
  excludedPersons: readonly string[],
): readonly IntakeGrant[] {
  const accused = route.name === 'inspektur' ? members.filter(isInspektur) : []
  const out = [...excludedPersons, ...accused.map(({ person }) => person)]
  const active = members.filter(
    ({ person, status }) => status === 'active' && !out.includes(person),
  )
  const approvers = new Set(
    active.filter(({ roles: held }) => may(held, 'approve-identity')).map(({ person }) => person),
  )
  return active
    .map((member): IntakeGrant => {
      const intake = member.roles.filter(
        (role) => route.intake.includes(role) && may([role], 'read-cases'),
      )
      return {
        person: member.person,
        member: member.member,
        vaults: vaultsFor(intake),
        half: halfFor(member, route, intake.length > 0, approvers),
      }
    })
    .filter(({ vaults, half }) => vaults.length > 0 || half !== null)
}

/**
 * True while two different persons hold the two halves; only then may a report promise a sealed
 * identity.
 */
export function canOfferConfidential(
  grants: readonly Pick<IntakeGrant, 'person' | 'half'>[],
): boolean {
  const holders = (half: IdentityHalf): readonly string[] =>
    grants.filter((grant) => grant.half === half).map(({ person }) => person)
  const approvers = holders('B')
  return holders('A').some((requester) => approvers.some((approver) => approver !== requester))
}

/** True when at least one officer could read the report; otherwise nothing is sent. */
export function intakeExists(grants: readonly IntakeGrant[]): boolean {
  return grants.some(({ vaults }) => vaults.includes('report'))
}

/**
 * Whether the office takes reports on this route: somebody reads them, and a second person of the
 * office has a part in it, so that a report never hangs on whoever set the office up alone.
 */
export function takesReports(members: readonly IntakeMember[], route: Route): boolean {
  const grants = intakeGrants(members, route, [])
  return intakeExists(grants) && new Set(grants.map(({ person }) => person)).size >= 2
}

const isInspektur = (member: IntakeMember): boolean => member.roles.includes('inspector')

function vaultsFor(intake: readonly Role[]): readonly IntakeVault[] {
  if (intake.length === 0) return []
  return may(intake, 'read-originals') ? ['report', 'original'] : ['report']
}

function halfFor(
  member: IntakeMember,
  route: Route,
  inIntake: boolean,
  approvers: ReadonlySet<string>,
): IdentityHalf | null {
  // Where the Inspektur is accused the halves stay among those who read the report.
  if (route.name === 'inspektur' && !inIntake) return null
  if (approvers.has(member.person)) return may(member.roles, 'approve-identity') ? 'B' : null
  return may(member.roles, 'ask-identity') ? 'A' : null
}
