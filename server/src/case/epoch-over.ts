// Nothing is written into an epoch that has a successor, and none ever has two.
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'
import type { ReadStores } from '../storage/storage.ts'

/** Whether one of these is of an epoch, or would follow one, that another has followed already: reseal it. */
export async function isEpochOver(
  { envelopes }: ReadStores,
  caseId: string,
  written: readonly Pick<WireEnvelope, 'vault' | 'epoch'>[],
): Promise<boolean> {
  for (const { vault, epoch } of written) {
    if (await envelopes.hasEpoch(caseId, vault, epoch)) return true
  }
  return false
}
