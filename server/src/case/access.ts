// Which case an officer may have: one in which they hold a grant. Any other does not exist for them.
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'

/** The case, or null when it is unknown or this member holds no grant of it: nobody can tell which. */
export async function findGranted(
  { cases, grants }: ReadStores,
  caseId: string | undefined,
  member: string,
): Promise<CaseRow | null> {
  if (caseId === undefined || !(await grants.holds(caseId, member))) return null
  return cases.find(caseId)
}
