// Bodies: of the one type an endpoint takes, never compressed, never longer than it allows.
import { done, type Result, refused } from './answer.ts'

/**
 * The whole body of a request that must be of this type. 'type-not-allowed' for another type,
 * 'too-large' before or as soon as it is longer than `bytesMax`, 'malformed' when it breaks off.
 */
export async function readBody(
  request: Request,
  type: string,
  bytesMax: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (!isOfType(request.headers.get('content-type'), type)) return refused('type-not-allowed')
  return readBytes(request, bytesMax)
}

/** 'too-large' unless there is no body, or an empty JSON object: what clients send that mean nothing. */
export async function readNothing(request: Request): Promise<Result<null>> {
  if (request.headers.get('content-length') === '0') return done(null)
  const bytes = await readBytes(request, 2)
  if (!bytes.ok) return bytes
  const text = Buffer.from(bytes.value).toString('latin1')
  return text === '' || text === '{}' ? done(null) : refused('too-large')
}

// RFC 9110 §8.3.1: a type may carry a charset, and case does not matter.
export function isOfType(header: string | null, type: string): boolean {
  const [name = '', ...parameters] = (header ?? '').split(';')
  const utf8Only = parameters.every((one) => /^\s*charset="?utf-8"?\s*$/i.test(one))
  return name.trim().toLowerCase() === type && utf8Only
}

async function readBytes(request: Request, max: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const declared = request.headers.get('content-length')
  if (declared !== null && !(Number(declared) <= max)) return refused('too-large')
  try {
    // The length is declared and held to by the HTTP parser, so the fast way is safe.
    if (declared !== null) {
      const whole = new Uint8Array(await request.arrayBuffer())
      return whole.length <= max ? done(whole) : refused('too-large')
    }
    return await readChunks(request, max)
  } catch {
    return refused('malformed')
  }
}

async function readChunks(request: Request, max: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader !== undefined) {
    const { done: ended, value } = await reader.read()
    if (ended) break
    length += value.length
    if (length > max) {
      await reader.cancel()
      return refused('too-large')
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return done(whole)
}
