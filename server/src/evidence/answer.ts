// Evidence's ciphertext as an answer: a stream, whole, and never anything a browser would render.
import { BlobError, type Blobs } from '../blob/blob.ts'
import { answerBytes } from '../http/answer.ts'
import type { EvidenceRow } from '../storage/rows.ts'

/** Throws BlobError when what a row names is not there: the disk lost it, and nobody pretends otherwise. */
export async function answerEvidence(blobs: Blobs, row: EvidenceRow): Promise<Response> {
  const stream = await blobs.read(row.id, row)
  if (stream === null) throw new BlobError('storage-unavailable')
  return answerBytes(stream, row.bytes)
}
