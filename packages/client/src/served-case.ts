// A case as it came in a frame, ready for the verifying reader.
import type { ServedCaseHead } from '@kentongan/domain/wire/case'
import type { ServedCase } from '@kentongan/sealed/case-file'

/** How many blobs this head speaks of: a batch of cases shares one list of blobs. */
export const blobsOf = (head: ServedCaseHead): number => head.grants + head.envelopes.length

/** Joins a head with its blobs; null when there are fewer or more than it says. */
export function joinCase(head: ServedCaseHead, blobs: readonly Uint8Array[]): ServedCase | null {
  if (blobs.length !== blobsOf(head)) return null
  const envelopes = head.envelopes.map((one, at) => ({
    ...one,
    bytes: blobs[head.grants + at] as Uint8Array,
  }))
  const { id, nonce } = head.case
  return { case: id, nonce, grants: blobs.slice(0, head.grants), envelopes }
}
