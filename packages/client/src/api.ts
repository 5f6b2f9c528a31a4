// One request and its answer, checked: the only place that speaks HTTP for a browser, the demo, or a bench.
import { type ErrorCode, errorStatus } from '@kentongan/domain/wire/errors'
import { decodeFrame, encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import * as v from 'valibot'

/** `fetch` with the origin, cookies, and headers of its surroundings; rejects when nothing is reached. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** 'offline': no answer came. 'answer-not-understood': not an answer of this server. */
export type FailureCode = ErrorCode | 'offline' | 'answer-not-understood'
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode }

export const failed = (code: FailureCode): { readonly ok: false; readonly code: FailureCode } => ({
  ok: false,
  code,
})
export const succeeded = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
})

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly authorization?: string
  readonly signal?: AbortSignal
}

type Body = { readonly json: unknown } | { readonly bytes: Uint8Array<ArrayBuffer> } | null

async function send(fetch: Fetch, call: Call, body: Body): Promise<Answer<Response>> {
  const headers = new Headers()
  if (call.authorization !== undefined) headers.set('authorization', call.authorization)
  const init: RequestInit = { method: call.method, headers, cache: 'no-store', redirect: 'error' }
  if (call.signal !== undefined) init.signal = call.signal
  if (body !== null) {
    headers.set('content-type', 'json' in body ? 'application/json' : frameType)
    init.body = 'json' in body ? JSON.stringify(body.json) : body.bytes
  }
  try {
    const response = await fetch(call.path, init)
    return response.ok ? succeeded(response) : failed(await codeOf(response))
  } catch {
    return failed('offline')
  }
}

async function codeOf(response: Response): Promise<FailureCode> {
  try {
    const { error } = (await response.json()) as { error?: { code?: string } }
    const code = error?.code ?? ''
    return Object.hasOwn(errorStatus, code) ? (code as ErrorCode) : 'answer-not-understood'
  } catch {
    // A proxy's own page: the server behind it could not be reached.
    return response.status >= 502 && response.status <= 504 ? 'offline' : 'answer-not-understood'
  }
}

/** Sends JSON (or nothing) and parses JSON of this shape. */
export async function callJson<Schema extends v.GenericSchema>(
  fetch: Fetch,
  call: Call,
  schema: Schema,
  json?: unknown,
): Promise<Answer<v.InferOutput<Schema>>> {
  return parse(await send(fetch, call, json === undefined ? null : { json }), schema)
}

/** Sends ciphertext and parses JSON of this shape. */
export async function callBytes<Schema extends v.GenericSchema>(
  fetch: Fetch,
  call: Call,
  schema: Schema,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Answer<v.InferOutput<Schema>>> {
  return parse(await send(fetch, call, { bytes }), schema)
}

/** Sends a frame and parses JSON of this shape. */
export function callFrame<Schema extends v.GenericSchema>(
  fetch: Fetch,
  call: Call,
  schema: Schema,
  head: unknown,
  blobs: readonly Uint8Array[],
): Promise<Answer<v.InferOutput<Schema>>> {
  return callBytes(fetch, call, schema, encodeFrame(head, blobs))
}

export interface ServedFrame<Head> {
  readonly head: Head
  readonly blobs: readonly Uint8Array[]
}

/** Sends JSON (or nothing) and reads a frame whose head has this shape. */
export async function readFrame<Schema extends v.GenericSchema>(
  fetch: Fetch,
  call: Call,
  schema: Schema,
  json?: unknown,
): Promise<Answer<ServedFrame<v.InferOutput<Schema>>>> {
  const bytes = await readBytes(fetch, call, json)
  if (!bytes.ok) return bytes
  const frame = decodeFrame(bytes.value)
  if (frame === null) return failed('answer-not-understood')
  const head = v.safeParse(schema, frame.head)
  if (!head.success) return failed('answer-not-understood')
  return succeeded({ head: head.output, blobs: frame.blobs })
}

/** Sends JSON (or nothing) and reads bytes. */
export async function readBytes(
  fetch: Fetch,
  call: Call,
  json?: unknown,
): Promise<Answer<Uint8Array>> {
  const response = await send(fetch, call, json === undefined ? null : { json })
  if (!response.ok) return response
  try {
    return succeeded(new Uint8Array(await response.value.arrayBuffer()))
  } catch {
    return failed('offline')
  }
}

async function parse<Schema extends v.GenericSchema>(
  response: Answer<Response>,
  schema: Schema,
): Promise<Answer<v.InferOutput<Schema>>> {
  if (!response.ok) return response
  let json: unknown
  try {
    json = await response.value.json()
  } catch (error) {
    return failed(error instanceof SyntaxError ? 'answer-not-understood' : 'offline')
  }
  const parsed = v.safeParse(schema, json)
  return parsed.success ? succeeded(parsed.output) : failed('answer-not-understood')
}

/** Answers without a body that matters. */
export const nothing = v.looseObject({})
