// A ciphertext in numbered parts of 1 MiB, each hashed as it goes; their hashes name the whole.
import { sha256 } from '@noble/hashes/sha2.js'
import { envelopePartBytes } from './id.ts'
import { base64url } from './text.ts'

export interface CiphertextPart {
  readonly number: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Uint8Array
}

/** Cuts a ciphertext into its parts, holding one at a time. Part 0 has the whole age header. */
export async function* partsOf(
  ciphertext: ReadableStream<Uint8Array>,
): AsyncGenerator<CiphertextPart> {
  const reader = ciphertext.getReader()
  const held = new Uint8Array(envelopePartBytes)
  let used = 0
  let number = 0
  const part = (): CiphertextPart => {
    const bytes = held.slice(0, used)
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
  }
  if (used > 0) yield part()
}

/** SHA-256 (base64url) and length of a stream: the first pass over a file. */
export async function hashStream(
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = sha256.create()
  const reader = stream.getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { sha256: base64url(hash.digest()), bytes }
    hash.update(value)
    bytes += value.length
  }
}
