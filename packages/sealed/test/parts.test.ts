import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { randomSecret } from '../src/keys.ts'
import { framed, hashStream, partsOf } from '../src/parts.ts'
import { concat } from '../src/text.ts'

const content = Uint8Array.from(randomBytes(2_500_000))

/** A file as a browser streams it, with how often it was lent memory to write into. */
function fileOf(bytes: Uint8Array): { stream: ReadableStream<Uint8Array>; lent: () => number } {
  let at = 0
  let lent = 0
  const stream = new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const view = controller.byobRequest?.view as Uint8Array | undefined
      const count = Math.min(view?.byteLength ?? 65_536, bytes.length - at)
      if (count === 0) {
        controller.close()
        controller.byobRequest?.respond(0)
        return
      }
      const chunk = bytes.slice(at, at + count)
      at += count
      if (view === undefined) return controller.enqueue(chunk)
      lent += 1
      view.set(chunk)
      controller.byobRequest?.respond(count)
    },
  })
  return { stream, lent: () => lent }
}

/** As a browser without such streams has it. */
const plainOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 70_001) {
        controller.enqueue(bytes.slice(at, at + 70_001))
      }
      controller.close()
    },
  })

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const { bytes } of partsOf(stream)) parts.push(bytes.slice())
  return concat(...parts)
}

describe('a file on its way', () => {
  it('is hashed in memory that is lent again and again, and the same without', async () => {
    const { stream, lent } = fileOf(content)
    const sha256 = createHash('sha256').update(content).digest('base64url')
    const whole = { sha256, bytes: content.length }
    expect(await hashStream(stream)).toEqual(whole)
    expect(lent()).toBeGreaterThan(30)
    expect(await hashStream(plainOf(content))).toEqual(whole)
  })

  it('goes through a transform whole, though each chunk is written over by the next', async () => {
    const copy = () =>
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => controller.enqueue(chunk.slice()),
      })
    const [prefix, suffix] = [randomSecret(100), randomSecret(9)]
    const whole = concat(prefix, content, suffix)
    for (const stream of [fileOf(content).stream, plainOf(content)]) {
      const through = framed(prefix, stream, suffix).pipeThrough(copy())
      expect(Buffer.compare(await collect(through), whole)).toBe(0)
    }
  })

  it('is read only as far as it was used up', async () => {
    const { stream, lent } = fileOf(content)
    const reader = framed(randomSecret(1), stream, randomSecret(1)).getReader()
    await reader.read()
    expect(lent()).toBe(0)
    await reader.read()
    expect(lent()).toBe(1)
  })

  it('is cut into parts in the memory of one', async () => {
    const buffers = new Set<ArrayBufferLike>()
    let count = 0
    for await (const { bytes, number } of partsOf(plainOf(content))) {
      buffers.add(bytes.buffer)
      expect(number).toBe(count)
      count += 1
    }
    expect([count, buffers.size]).toEqual([3, 1])
  })
})
