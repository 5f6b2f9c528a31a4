// Which case a reporter may have: one of their own account. Any other does not exist for them.
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'

/** The case, or null when it is unknown or another account's: nobody can tell which. */
export async function findOwn(
  { cases }: ReadStores,
  caseId: string | undefined,
  loginId: string,
): Promise<CaseRow | null> {
  const row = caseId === undefined ? null : await cases.find(caseId)
  return row?.loginId === loginId ? row : null
}
