// A file in chunks and a ciphertext in parts: what comes of them, and the memory that is given back on the way.
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { envelopeIdOf, envelopeIdOfBytes, envelopePartBytes } from '../src/id.ts'
import { randomSecret } from '../src/keys.ts'
import { type CiphertextPart, hashStream, partsOf } from '../src/parts.ts'
import { base64url } from '../src/text.ts'

/** A stream that comes in chunks of this size: copies, for who cuts them up takes their buffers. */
function streamOf(bytes: Uint8Array, chunk: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) {
        controller.enqueue(bytes.slice(at, at + chunk))
      }
      controller.close()
    },
  })
}

async function partsIn(bytes: Uint8Array, chunk: number): Promise<readonly CiphertextPart[]> {
  const parts: CiphertextPart[] = []
  // A part's bytes are written over when the next is asked for.
  for await (const part of partsOf(streamOf(bytes, chunk))) {
    parts.push({ ...part, bytes: part.bytes.slice() })
  }
  return parts
}

const filled = (length: number): Uint8Array =>
  new Uint8Array(length).map((_, at) => (at * 31 + (at >> 13)) & 0xff)

describe('a ciphertext in parts', () => {
  it.each([
    ['nothing', 0, []],
    ['one byte', 1, [1]],
    ['a whole part', envelopePartBytes, [envelopePartBytes]],
    ['a byte more', envelopePartBytes + 1, [envelopePartBytes, 1]],
    ['two and a half', 2.5 * envelopePartBytes, [1, 1, 0.5].map((one) => one * envelopePartBytes)],
  ])('of %s is cut every 1 MiB, however it comes', async (_, length, sizes) => {
    const bytes = filled(length)
    for (const chunk of [65_552, 700_001, 3 * envelopePartBytes]) {
      const parts = await partsIn(bytes, chunk)
      expect(parts.map((part) => part.bytes.length)).toEqual(sizes)
      expect(parts.map((part) => part.number)).toEqual([...sizes.keys()])
      for (const part of parts) expect(part.sha256).toEqual(sha256(part.bytes))
      expect(envelopeIdOf(parts.map((part) => part.sha256))).toBe(envelopeIdOfBytes(bytes))
    }
  })
})

describe('a chunk that was cut up', () => {
  async function cut(chunk: Uint8Array): Promise<void> {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(chunk)
        controller.close()
      },
    })
    for await (const { bytes } of partsOf(stream)) expect(bytes).toHaveLength(1_000)
  }

  it('gives its memory back at once', async () => {
    const whole = filled(1_000)
    await cut(whole)
    expect([whole.length, (whole.buffer as ArrayBuffer).detached]).toEqual([0, true])
  })

  it('leaves memory alone that others use, or that is shared', async () => {
    const all = filled(3_000)
    await cut(all.subarray(1_000, 2_000))
    expect(all).toEqual(filled(3_000))
    const shared = new Uint8Array(new SharedArrayBuffer(1_000))
    await cut(shared)
    expect(shared).toHaveLength(1_000)
  })

  it('is left to be collected where a browser cannot give it back', async () => {
    const { transfer } = ArrayBuffer.prototype
    Reflect.deleteProperty(ArrayBuffer.prototype, 'transfer')
    const whole = filled(1_000)
    await cut(whole).finally(() => {
      const how = { configurable: true, writable: true, value: transfer }
      Object.defineProperty(ArrayBuffer.prototype, 'transfer', how)
    })
    expect(whole).toHaveLength(1_000)
  })
})

describe('a file that is read once before', () => {
  it('is read into the same memory again and again, where its stream can', async () => {
    const memory = new Set<ArrayBufferLike | undefined>()
    let left = 40
    const stream = new ReadableStream({
      type: 'bytes',
      pull(controller) {
        const view = controller.byobRequest?.view
        memory.add(view?.buffer)
        if (left === 0) controller.close()
        controller.byobRequest?.respond(left === 0 ? 0 : 1_000)
        left -= 1
      },
    })
    expect(await hashStream(stream)).toMatchObject({ bytes: 40_000 })
    expect(left).toBe(-1)
    expect(memory).not.toContain(undefined)
  })

  it('has its length and its hash', async () => {
    const bytes = randomSecret(10_000)
    const known = { sha256: base64url(sha256(bytes)), bytes: 10_000 }
    expect(await hashStream(streamOf(bytes, 4096))).toEqual(known)
    const empty = { sha256: base64url(sha256(new Uint8Array())), bytes: 0 }
    expect(await hashStream(streamOf(new Uint8Array(), 1))).toEqual(empty)
  })
})
