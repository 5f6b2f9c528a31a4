// A ciphertext in numbered parts of 1 MiB, each hashed as it goes; their hashes name the whole.
import { sha256 } from '@noble/hashes/sha2.js'
import { envelopePartBytes } from './id.ts'
import { base64url } from './text.ts'

export interface CiphertextPart {
  readonly number: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Uint8Array
}

/**
 * Cuts a ciphertext into its parts, holding one at a time: a part's bytes are written over once the next is asked
 * for, and the stream's chunks are used up. Part 0 has the whole age header.
 */
export async function* partsOf(
  ciphertext: ReadableStream<Uint8Array>,
): AsyncGenerator<CiphertextPart> {
  const reader = ciphertext.getReader()
  const held = new Uint8Array(envelopePartBytes)
  let used = 0
  let number = 0
  const part = (): CiphertextPart => {
    const bytes = held.subarray(0, used)
    used = 0
    return { number: number++, bytes, sha256: sha256(bytes) }
  }
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (let at = 0; at < value.length; ) {
      const taken = Math.min(held.length - used, value.length - at)
      held.set(value.subarray(at, at + taken), used)
      used += taken
      at += taken
      if (used === held.length) yield part()
    }
    giveBack(value)
  }
  if (used > 0) yield part()
}

/** SHA-256 (base64url) and length of a stream: the first pass over a file. */
export async function hashStream(
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = sha256.create()
  const read = readerOf(stream)
  let bytes = 0
  for (;;) {
    const chunk = await read()
    if (chunk === null) return { sha256: base64url(hash.digest()), bytes }
    hash.update(chunk)
    bytes += chunk.length
  }
}

/**
 * What a prefix, a stream, and a suffix are together. Pulled a chunk at a time by whoever has used up the one before:
 * each may be written over by the next.
 */
export function framed(
  prefix: Uint8Array,
  stream: ReadableStream<Uint8Array>,
  suffix: Uint8Array,
): ReadableStream<Uint8Array> {
  const read = readerOf(stream)
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(prefix),
      async pull(controller) {
        const chunk = await read()
        if (chunk !== null) return controller.enqueue(chunk)
        controller.enqueue(suffix)
        controller.close()
      },
    },
    // Nothing is read ahead of who pulls (https://streams.spec.whatwg.org/#readable-stream-pipe-to).
    { highWaterMark: 0 },
  )
}

const chunkBytes = 65_536

/**
 * Reads chunk after chunk, null at the end, into the same memory where the stream can: what is left behind of a file
 * of 20 MB would be as much again, and a phone collects it late.
 */
function readerOf(stream: ReadableStream<Uint8Array>): () => Promise<Uint8Array | null> {
  const own = byteReaderOf(stream)
  if (own === null) {
    const reader = stream.getReader()
    return async () => (await reader.read()).value ?? null
  }
  let memory = new Uint8Array(chunkBytes)
  return async () => {
    const { done, value } = await own.read(memory)
    if (value !== undefined) memory = new Uint8Array(value.buffer)
    return done || value === undefined ? null : value
  }
}

/** Gives a chunk's memory back at once; where a browser cannot, it is collected some time. */
function giveBack({ buffer, byteLength }: Uint8Array): void {
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? buffer : null
  const { transfer }: { readonly transfer?: ArrayBuffer['transfer'] } = ArrayBuffer.prototype
  if (whole !== null) transfer?.call(whole, 0)
}

function byteReaderOf(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' })
  } catch {
    // Not a stream of bytes, or a browser that has none.
    return null
  }
}
