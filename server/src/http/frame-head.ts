// A frame read from its beginning: its head, and the rest as it comes.
import { frameType } from '@kentongan/domain/wire/frame'
import * as v from 'valibot'
import { isOfType } from './body.ts'
import { readJson } from './json.ts'

export interface FrameHead<Head> {
  readonly head: Head
  /** Everything after the head, in pieces that nobody holds. */
  readonly tail: AsyncIterable<Uint8Array>
}

/** Null where there is no head of this shape, or a longer one; no more is read to know it. */
export async function readFrameHead<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  headBytesMax: number,
): Promise<FrameHead<v.InferOutput<Schema>> | null> {
  if (!isOfType(request.headers.get('content-type'), frameType)) return null
  const pieces = piecesOf(request)
  let held = Buffer.alloc(0)
  const want = async (bytes: number): Promise<boolean> => {
    while (held.length < bytes) {
      const { done, value } = await pieces.next()
      if (done === true) return false
      held = Buffer.concat([held, value])
    }
    return true
  }
  if (!(await want(4))) return null
  const end = 4 + held.readUInt32BE(0)
  if (end > headBytesMax || !(await want(end))) return null
  const parsed = v.safeParse(schema, readJson(held.subarray(4, end)))
  return parsed.success ? { head: parsed.output, tail: restOf(held.subarray(end), pieces) } : null
}

/** Ends early where the body breaks off. */
async function* piecesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  while (reader !== undefined) {
    const next = await reader.read().catch(() => null)
    if (next === null || next.done) return
    yield next.value
  }
}

async function* restOf(
  first: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  yield* pieces
}
