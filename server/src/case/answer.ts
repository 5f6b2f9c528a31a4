// A case, or several, as a frame: in one piece where they are small, else an envelope at a time.
import { invariant } from '@kentongan/domain/invariant'
import { encodeFrame } from '@kentongan/domain/wire/frame'
import { answerFrame } from '../http/answer.ts'
import type { Room } from '../http/room.ts'
import { answerStream, type StreamDeps } from '../http/stream.ts'
import type { Storage } from '../storage/storage.ts'
import type { EnvelopePlace, ServedBlob } from './serve.ts'

export interface CaseAnswerDeps extends StreamDeps {
  readonly storage: Storage
}

/** `asker` names a reporter, of whom there may be many; null an officer. */
export function answerCase(
  deps: CaseAnswerDeps,
  office: string,
  room: Room,
  asker: string | null,
  { head, blobs }: { readonly head: unknown; readonly blobs: readonly ServedBlob[] },
): Response {
  const held = blobs.filter((one) => one instanceof Uint8Array)
  if (held.length === blobs.length) return answerFrame(head, held)
  const beginning = encodeFrame(head, [])
  const bytes = blobs.reduce((sum, blob) => sum + 4 + blob.length, beginning.length)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield beginning
    for (const blob of blobs) {
      yield behindLength(
        blob instanceof Uint8Array ? blob : await readAgain(deps.storage, office, blob),
      )
    }
  }
  return answerStream(deps, room, asker, pieces(), bytes)
}

async function readAgain(
  storage: Storage,
  office: string,
  { case: caseId, id }: EnvelopePlace,
): Promise<Uint8Array> {
  const row = await storage.read(office, ({ envelopes }) => envelopes.find(caseId, id))
  invariant(row !== null, 'an envelope is never removed')
  return row.bytes
}

function behindLength(blob: Uint8Array): Uint8Array {
  const piece = Buffer.alloc(4 + blob.length)
  piece.writeUInt32BE(blob.length)
  piece.set(blob, 4)
  return piece
}
