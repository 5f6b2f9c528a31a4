// How much one reporter may add to a case: more than anybody writes, and no more than a disk and a desk can bear.
import type { ReporterWriteHead } from '@kentongan/domain/wire/case'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import {
  caseEnvelopesBytesMax,
  caseEnvelopesMax,
  caseEvidenceBytesMax,
  caseGrantsMax,
} from '@kentongan/domain/wire/limits'
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores } from '../storage/storage.ts'

/** 'case-full' when the case has no room for this. What officers wrote counts for nothing here. */
export async function refuseFull(
  { envelopes, evidence, grants, officers }: ReadStores,
  row: CaseRow,
  head: ReporterWriteHead,
  blobs: readonly Uint8Array[],
): Promise<ErrorCode | null> {
  const stored = await envelopes.list(row.id, { internal: false })
  // All that no officer wrote: a reporter who takes a new key begins no new count.
  const others = new Set<string>()
  for (const author of new Set(stored.map((one) => one.author))) {
    if ((await officers.find(author)) !== null) others.add(author)
  }
  const own = stored.filter((one) => !others.has(one.author)).map((one) => one.bytes)
  const sealed = [...own, ...blobs.slice(head.grants.length)]
  if (sealed.length > caseEnvelopesMax) return 'case-full'
  if (bytesOf(sealed.map((one) => one.length)) > caseEnvelopesBytesMax) return 'case-full'
  const pieces = [...(await evidence.list(row.id)), ...head.evidence]
  if (bytesOf(pieces.map((one) => one.bytes)) > caseEvidenceBytesMax) return 'case-full'
  for (const member of new Set(head.grants.map((one) => one.member))) {
    const held = await grants.list(row.id, member)
    const more = head.grants.filter((one) => one.member === member)
    if (held.length + more.length > caseGrantsMax) return 'case-full'
  }
  return null
}

const bytesOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0)
