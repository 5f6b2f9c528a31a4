// A case as it came in a frame, ready for the verifying reader.
import type { ListedCase, ServedCaseHead } from '@kentongan/domain/wire/case'
import type { ServedCase } from '@kentongan/sealed/case-file'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import type { CaseView } from './view.ts'

/** How many blobs this head speaks of: a batch of cases shares one list of blobs. */
export const blobsOf = (head: ServedCaseHead): number => head.grants + head.envelopes.length

/** What the server says of a case, under the id that was asked for and the ticket that this id has. */
export const listedAs = (caseId: string, listed: ListedCase): ListedCase => ({
  ...listed,
  id: caseId,
  ticket: ticketOf(caseId as CaseId),
})

/** Of a case that opened, the day is the one that its report was signed on, from which its deadlines are reckoned. */
export const receivedAs = (listed: ListedCase, { reportDay }: CaseView): ListedCase => ({
  ...listed,
  received: reportDay,
})

/**
 * Joins a head with its blobs as the case that was asked for: another one served in its place does not verify
 * under this id. Null when there are fewer blobs or more than the head says.
 */
export function joinCase(
  caseId: string,
  head: ServedCaseHead,
  blobs: readonly Uint8Array[],
): ServedCase | null {
  if (blobs.length !== blobsOf(head)) return null
  const envelopes = head.envelopes.map((one, at) => ({
    ...one,
    bytes: blobs[head.grants + at] as Uint8Array,
  }))
  const { nonce } = head.case
  return { case: caseId, nonce, grants: blobs.slice(0, head.grants), envelopes }
}
