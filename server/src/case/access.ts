// Which case an officer may have, and how much of it: any in which they hold a grant, all of it only to who reads it.
import type { OfficeRegistry } from '../office/registry.ts'
import type { SignedInOfficer } from '../officer/session.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'

export interface CaseOfficer {
  readonly member: string
  /** Of some route's intake, now or before: those to whom submissions are sealed to read. */
  readonly isIntake: boolean
}

export function caseOfficer(
  registry: OfficeRegistry,
  { officer: { member } }: SignedInOfficer,
): CaseOfficer {
  const state = registry.current()
  return { member, isIntake: state.phase === 'published' && state.published.intake.has(member) }
}

export interface GrantedCase {
  readonly row: CaseRow
  readonly isReader: boolean
}

/** The case, or null when it is unknown or this member holds no grant of it: nobody can tell which. */
export async function findGranted(
  stores: ReadStores,
  caseId: string | undefined,
  officer: CaseOfficer,
): Promise<GrantedCase | null> {
  if (caseId === undefined || !(await stores.grants.holds(caseId, officer.member))) return null
  const row = await stores.cases.find(caseId)
  return row === null ? null : { row, isReader: await isReader(stores, row, officer) }
}

/**
 * A grant's bytes do not say what it holds. One that came with the submission to an officer of no intake is half
 * of an identity alone; one that a colleague gave since stands beside its record, and its holder reads.
 */
export async function isReader(
  { grants }: ReadStores,
  { id, author }: CaseRow,
  { member, isIntake }: CaseOfficer,
): Promise<boolean> {
  if (isIntake) return true
  const held = await grants.list(id, member)
  return held.some((one) => one.author !== author && one.expires === null)
}
