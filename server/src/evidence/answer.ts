// Evidence's ciphertext as an answer: a stream, whole, and never anything a browser would render.
import { BlobError, type Blobs } from '../blob/blob.ts'
import type { Room } from '../http/room.ts'
import { answerStream, type StreamDeps } from '../http/stream.ts'
import type { EvidenceRow } from '../storage/rows.ts'

export interface EvidenceAnswerDeps extends StreamDeps {
  readonly blobs: Blobs
}

/** Throws BlobError when what a row names is not there: the disk lost it, and nobody pretends otherwise. */
export async function answerEvidence(
  deps: EvidenceAnswerDeps,
  room: Room,
  asker: string | null,
  row: EvidenceRow,
): Promise<Response> {
  const stream = await deps.blobs.read(row.id, row)
  if (stream === null) throw new BlobError('storage-unavailable')
  return answerStream(deps, room, asker, stream, row.bytes)
}
