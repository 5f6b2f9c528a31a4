// An endpoint: a method, a path, what its body must be, and what it does. The edge is the same for all.
import { decodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { requestBytesMax } from '@kentongan/domain/wire/limits'
import * as v from 'valibot'
import { done, type Result, refuse, refused } from './answer.ts'
import { readBody, readNothing } from './body.ts'
import { readJson } from './json.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Call<Body> {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
}

/** Reads, and so checks, an endpoint's body; a refusal is the answer. */
export type BodyReader<Body> = (request: Request) => Promise<Result<Body>>

export interface Endpoint {
  readonly method: Method
  /** As Hono writes it: `/api/cases/:case`. */
  readonly path: string
  readonly run: (request: Request, params: Readonly<Record<string, string>>) => Promise<Response>
}

/** Whoever asks, or the refusal that is the answer to them. */
export type Guard<Who> = (request: Request) => Promise<Result<Who>>

/** An endpoint that only some may call: who it is comes before what they send. */
export function guardedEndpoint<Who, Body>(
  method: Method,
  path: string,
  guard: Guard<Who>,
  read: BodyReader<Body>,
  handle: (call: Call<Body>, who: Who) => Promise<Response>,
): Endpoint {
  return {
    method,
    path,
    async run(request, params) {
      const who = await guard(request)
      if (!who.ok) return refuse(who.reason)
      const body = await read(request)
      if (!body.ok) return refuse(body.reason)
      return handle({ request, params, body: body.value }, who.value)
    },
  }
}

/** An endpoint that anybody may call. */
export function endpoint<Body>(
  method: Method,
  path: string,
  read: BodyReader<Body>,
  handle: (call: Call<Body>) => Promise<Response>,
): Endpoint {
  return guardedEndpoint(method, path, async () => done(null), read, handle)
}

/** The body of a GET: none, and nobody looks. */
export const noBody: BodyReader<null> = async () => done(null)

/** The body of an act that says everything in its path. */
export const emptyBody: BodyReader<null> = readNothing

/** JSON of exactly this shape. */
export function jsonBody<Schema extends v.GenericSchema>(
  schema: Schema,
  bytesMax: number = requestBytesMax,
): BodyReader<v.InferOutput<Schema>> {
  return async (request) => {
    const bytes = await readBody(request, 'application/json', bytesMax)
    if (!bytes.ok) return bytes
    const parsed = v.safeParse(schema, readJson(bytes.value))
    return parsed.success ? done(parsed.output) : refused('malformed')
  }
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
  return async (request) => {
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
}

/** Ciphertext of at most so many bytes. */
export const bytesBody =
  (bytesMax: number): BodyReader<Uint8Array<ArrayBuffer>> =>
  (request) =>
    readBody(request, frameType, bytesMax)
