// The same write twice is success: what of it stands already.
import type { ReadStores } from '../storage/storage.ts'

/** How many of these envelopes this case has. An id is the hash of the bytes, so the same id is the same bytes. */
export async function storedBefore(
  { envelopes }: ReadStores,
  caseId: string,
  written: readonly { readonly id: string }[],
): Promise<'none' | 'some' | 'all'> {
  let count = 0
  for (const { id } of written) {
    if ((await envelopes.find(caseId, id)) !== null) count += 1
  }
  if (count === 0) return 'none'
  return count === written.length ? 'all' : 'some'
}
