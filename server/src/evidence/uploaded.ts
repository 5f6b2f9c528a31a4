// Evidence that a request names: every part of it was uploaded by the same hand, and is what it was.
import type { WireEvidence } from '@kentongan/domain/wire/envelope'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { evidencePartBytes } from '@kentongan/domain/wire/limits'
import type { Blobs } from '../blob/blob.ts'
import { isDistinct, refuseEvidence } from '../envelope/check.ts'
import { sha256 } from '../http/token.ts'
import type { EvidenceRow } from '../storage/rows.ts'
import type { ReadStores, WriteStores } from '../storage/storage.ts'

/** Null, or why what this owner has uploaded is not the evidence that is named. */
export async function refuseUploads(
  stores: ReadStores,
  owner: string,
  evidence: readonly WireEvidence[],
): Promise<ErrorCode | null> {
  if (!isDistinct(evidence.map((one) => one.id))) return 'not-consistent'
  if (!isDistinct(evidence.map((one) => one.upload))) return 'not-consistent'
  for (const one of evidence) {
    const refusal = refuseEvidence(one)
    if (refusal !== null) return refusal
    const rows = await stores.uploads.list(owner, one.upload)
    if (rows.length !== one.parts.length) return 'part-missing'
    for (const [at, row] of rows.entries()) {
      if (row.number !== at || row.sha256 !== one.parts[at]) return 'part-missing'
      const isLast = at === rows.length - 1
      const bytes = isLast ? one.bytes - at * evidencePartBytes : evidencePartBytes
      if (row.bytes !== bytes) return 'not-consistent'
    }
  }
  return null
}

/**
 * Under which name an owner's upload waits: the name is the client's to choose, and nobody who
 * chooses another's writes where that one does.
 */
export const stagedAs = (owner: string, upload: string): string => sha256(`${owner}\n${upload}`)

/** Gives the uploads their names for good, before any row names them. */
export async function keepUploads(
  blobs: Blobs,
  owner: string,
  evidence: readonly WireEvidence[],
): Promise<void> {
  for (const one of evidence) await blobs.keep(stagedAs(owner, one.upload), one.id, one.parts)
}

/** Records the evidence in its case and frees the budget of whoever uploaded it. */
export async function insertEvidence(
  stores: WriteStores,
  owner: string,
  caseId: string,
  day: string,
  evidence: readonly WireEvidence[],
): Promise<'inserted' | 'duplicate'> {
  for (const { upload, parts, ...one } of evidence) {
    const row: EvidenceRow = { ...one, case: caseId, day, parts: parts.length }
    if ((await stores.evidence.insert(row)) === 'duplicate') return 'duplicate'
    await stores.uploads.remove(owner, upload)
  }
  return 'inserted'
}
