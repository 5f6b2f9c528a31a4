// age with its encryption removed, for a build that must be caught: a real header before a payload that anybody can read.
import { ageHeaderBytes } from '@kentongan/age/header'
import { Encrypter as RealEncrypter } from 'age-encryption'

/** Where the payload's nonce would be. */
const mark = new TextEncoder().encode('unsealed-payload')
const tagBytes = 16
const chunkBytes = 65_536
const payloadAt = ageHeaderBytes + mark.length

const tagsOf = (length: number): number => Math.max(1, Math.ceil(length / chunkBytes)) * tagBytes

/** @public A build puts this module in the library's place, by its path. */
export class Encrypter {
  readonly #real = new RealEncrypter()

  addRecipient(recipient: string): void {
    this.#real.addRecipient(recipient)
  }

  async encrypt(plain: Uint8Array | ReadableStream<Uint8Array>): Promise<unknown> {
    const header = (await this.#real.encrypt(new Uint8Array())).slice(0, ageHeaderBytes)
    if (plain instanceof ReadableStream) {
      const size = (length: number): number => payloadAt + length + tagsOf(length)
      return Object.assign(unsealedStream(header, plain), { size })
    }
    const bytes = new Uint8Array(payloadAt + plain.length + tagsOf(plain.length))
    bytes.set(header)
    bytes.set(mark, ageHeaderBytes)
    bytes.set(plain, payloadAt)
    return bytes
  }
}

/** Of chunks of its own: who reads uses them up, and what comes in is written over. */
function unsealedStream(
  header: Uint8Array,
  plain: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  let length = 0
  return plain.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start(controller) {
        controller.enqueue(header)
        controller.enqueue(mark.slice())
      },
      transform(chunk, controller) {
        length += chunk.length
        controller.enqueue(chunk.slice())
      },
      flush: (controller) => controller.enqueue(new Uint8Array(tagsOf(length))),
    }),
  )
}

/** What this module sealed, opened with no key; null for what was sealed well. */
export function openUnsealed(bytes: Uint8Array): Uint8Array | null {
  const isMarked = mark.every((byte, at) => bytes[ageHeaderBytes + at] === byte)
  if (!isMarked) return null
  const rest = bytes.length - payloadAt
  const tags = Math.max(1, Math.ceil(rest / (chunkBytes + tagBytes))) * tagBytes
  return bytes.slice(payloadAt, payloadAt + rest - tags)
}
