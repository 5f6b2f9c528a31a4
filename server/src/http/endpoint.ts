// An endpoint: a method, a path, what its body must be, and what it does. The edge is the same for all.
import { decodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { requestBytesMax } from '@kentongan/domain/wire/limits'
import * as v from 'valibot'
import { done, type Result, refuse, refused } from './answer.ts'
import { readBody, readNothing } from './body.ts'
import { readJson } from './json.ts'
import type { Leave, Rooms } from './room.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Call<Body> {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  readonly rooms: Rooms
}

export interface BodyReader<Body> {
  /** What a body may hold of memory. */
  readonly bytesMax: number
  /** Reads, and so checks, an endpoint's body; a refusal is the answer. */
  readonly read: (request: Request) => Promise<Result<Body>>
}

export interface Endpoint {
  readonly method: Method
  /** As Hono writes it: `/api/cases/:case`. */
  readonly path: string
  readonly run: (
    request: Request,
    params: Readonly<Record<string, string>>,
    rooms: Rooms,
  ) => Promise<Response>
}

/** Whoever asks, or the refusal that is the answer to them. */
export type Guard<Who> = (request: Request) => Promise<Result<Who>>

/**
 * An endpoint that only some may call: who it is comes before what they send. `askerOf` names those
 * of whom there may be many, so that none takes all the room there is.
 */
export function guardedEndpoint<Who, Body>(
  method: Method,
  path: string,
  guard: Guard<Who>,
  reader: BodyReader<Body>,
  handle: (call: Call<Body>, who: Who) => Promise<Response>,
  askerOf: (who: Who) => string | null = () => null,
): Endpoint {
  return {
    method,
    path,
    async run(request, params, rooms) {
      const who = await guard(request)
      if (!who.ok) return refuse(who.reason)
      const enter = (bytes: number) => rooms.senders.take(bytes, askerOf(who.value))
      return inRoom(enter, request, reader, (body) =>
        handle({ request, params, body, rooms }, who.value),
      )
    },
  }
}

/** An endpoint that anybody may call. */
export function endpoint<Body>(
  method: Method,
  path: string,
  reader: BodyReader<Body>,
  handle: (call: Call<Body>) => Promise<Response>,
): Endpoint {
  return {
    method,
    path,
    run: (request, params, rooms) =>
      inRoom(
        (bytes) => rooms.strangers.take(bytes, null),
        request,
        reader,
        (body) => handle({ request, params, body, rooms }),
      ),
  }
}

/** Reads a body once there is room for it, which it has until it is answered. */
async function inRoom<Body>(
  enter: (bytes: number) => Promise<Leave>,
  request: Request,
  { bytesMax, read }: BodyReader<Body>,
  handle: (body: Body) => Promise<Response>,
): Promise<Response> {
  const declared = request.headers.get('content-length')
  const bytes = declared === null ? bytesMax : Math.min(Number(declared) || 0, bytesMax)
  const leave = bytes === 0 ? null : await enter(bytes)
  try {
    const body = await read(request)
    return body.ok ? await handle(body.value) : refuse(body.reason)
  } finally {
    leave?.()
  }
}

/** The body of a GET: none, and nobody looks. */
export const noBody: BodyReader<null> = { bytesMax: 0, read: async () => done(null) }

/** The body of an act that says everything in its path. */
export const emptyBody: BodyReader<null> = { bytesMax: 0, read: readNothing }

/** JSON of exactly this shape. */
export function jsonBody<Schema extends v.GenericSchema>(
  schema: Schema,
  bytesMax: number = requestBytesMax,
): BodyReader<v.InferOutput<Schema>> {
  const read = async (request: Request): Promise<Result<v.InferOutput<Schema>>> => {
    const bytes = await readBody(request, 'application/json', bytesMax)
    if (!bytes.ok) return bytes
    const parsed = v.safeParse(schema, readJson(bytes.value))
    return parsed.success ? done(parsed.output) : refused('malformed')
  }
  return { bytesMax, read }
}

export interface FrameBody<Head> {
  readonly head: Head
  readonly blobs: readonly Uint8Array<ArrayBuffer>[]
  /** Everything after the head, as it came. */
  readonly tail: Uint8Array
}

/** A frame whose head has exactly this shape. */
export function frameBody<Schema extends v.GenericSchema>(
  schema: Schema,
  bytesMax: number,
): BodyReader<FrameBody<v.InferOutput<Schema>>> {
  const read = async (request: Request): Promise<Result<FrameBody<v.InferOutput<Schema>>>> => {
    const bytes = await readBody(request, frameType, bytesMax)
    if (!bytes.ok) return bytes
    const frame = decodeFrame(bytes.value)
    if (frame === null) return refused('malformed')
    const end = 4 + new DataView(bytes.value.buffer).getUint32(0)
    const parsed = v.safeParse(schema, readJson(bytes.value.subarray(4, end)))
    if (!parsed.success) return refused('malformed')
    const blobs = frame.blobs as readonly Uint8Array<ArrayBuffer>[]
    return done({ head: parsed.output, blobs, tail: bytes.value.subarray(end) })
  }
  return { bytesMax, read }
}

/** Ciphertext of at most so many bytes. */
export const bytesBody = (bytesMax: number): BodyReader<Uint8Array<ArrayBuffer>> => ({
  bytesMax,
  read: (request) => readBody(request, frameType, bytesMax),
})
