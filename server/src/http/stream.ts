// Ciphertext that nobody holds whole for one who reads slowly: each piece is made when the last one is gone.
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { answerBytes } from './answer.ts'
import { codeOfFailure } from './failure.ts'
import type { Room } from './room.ts'

export interface StreamDeps {
  readonly onFailure: (code: ErrorCode, error: unknown) => void
}

/** What one answer may hold: a piece that is being sent, and one that waits. */
const streamBytes = 524_288

const streams = new WeakSet<Response>()

/** Whether this answer may still fail when it has begun. */
export const isStream = (response: Response): boolean => streams.has(response)

/** Answers with these pieces, of so many bytes together, once there is room for one answer more. */
export function answerStream(
  { onFailure }: StreamDeps,
  room: Room,
  asker: string | null,
  pieces: AsyncIterable<Uint8Array>,
  bytes: number,
): Response {
  async function* paced(): AsyncGenerator<Uint8Array> {
    const leave = await room.take(streamBytes, asker)
    try {
      yield* pieces
    } catch (error) {
      onFailure(codeOfFailure(error), error)
      throw error
    } finally {
      leave()
    }
  }
  const response = answerBytes(streamOf(paced()), bytes)
  streams.add(response)
  return response
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  )
}
