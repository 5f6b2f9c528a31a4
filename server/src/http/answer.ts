// Every answer of the API is made here: JSON, a frame, bytes, or a refusal by its stable code.
import { type ErrorCode, errorStatus } from '@kentongan/domain/wire/errors'
import { encodeFrame, frameType } from '@kentongan/domain/wire/frame'

/** Why something expected was refused. A transaction that returns one is rolled back. */
export interface Refused {
  readonly ok: false
  readonly reason: ErrorCode
}

export const refused = (reason: ErrorCode): Refused => ({ ok: false, reason })

export type Result<T> = { readonly ok: true; readonly value: T } | Refused

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export function answerJson(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** `{"error":{"code":…}}` with the code's status, and nothing of the inside. */
export function refuse(code: ErrorCode, headers: Readonly<Record<string, string>> = {}): Response {
  return answerJson({ error: { code } }, errorStatus[code], headers)
}

export function answerFrame(head: unknown, blobs: readonly Uint8Array[]): Response {
  return answerBytes(encodeFrame(head, blobs))
}

/** Ciphertext. It is named a download so that nothing ever renders it. */
export function answerBytes(
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  bytes?: number,
): Response {
  const headers: Record<string, string> = {
    'content-type': frameType,
    'content-disposition': 'attachment',
  }
  if (bytes !== undefined) headers['content-length'] = String(bytes)
  return new Response(body, { headers })
}
