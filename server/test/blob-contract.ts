// What every blob adapter promises. A place is where one keeps its blobs; opened again, they are there.
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BlobError, type Blobs } from '../src/blob/blob.ts'
import { sha256 } from '../src/http/token.ts'
import { day, freshId, nextDay } from './storage-fixture.ts'

export interface BlobPlace {
  open(today: () => string): Promise<Blobs>
  remove(): Promise<void>
}

export function blobContract(makePlace: () => Promise<BlobPlace>): void {
  let place: BlobPlace
  let blobs: Blobs
  let upload: string
  let id: string
  let today: string

  beforeEach(async () => {
    today = day
    place = await makePlace()
    blobs = await place.open(() => today)
    upload = freshId().slice(0, 26)
    id = freshId()
  })

  afterEach(() => place.remove())

  async function readAll(envelopeId: string, parts: readonly Uint8Array[]): Promise<Buffer | null> {
    const size = { parts: parts.length, bytes: Buffer.concat(parts).length }
    const stream = await blobs.read(envelopeId, size)
    return stream === null ? null : Buffer.from(await new Response(stream).arrayBuffer())
  }

  const keep = (name: string, envelopeId: string, parts: readonly Uint8Array[]) =>
    blobs.keep(name, envelopeId, parts.map(sha256))

  async function listed(): Promise<string[]> {
    const ids: string[] = []
    for await (const one of blobs.list()) ids.push(one)
    return ids.sort()
  }

  async function put(count: number, name = upload): Promise<Buffer[]> {
    const parts = Array.from({ length: count }, () => randomBytes(3000))
    for (const [number, bytes] of parts.entries()) await blobs.putPart(name, number, bytes)
    return parts
  }

  it('gives back the parts of kept evidence in their order, also past the ninth', async () => {
    const parts = await put(12)
    await keep(upload, id, parts)
    expect(await readAll(id, parts)).toEqual(Buffer.concat(parts))
    expect(await listed()).toEqual([id])
  })

  it('knows nothing of what was not kept', async () => {
    const parts = await put(2)
    expect(await readAll(id, parts)).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('gives nothing of what is not there in the size that is asked for', async () => {
    const parts = await put(2)
    await keep(upload, id, parts)
    for (const size of [
      { parts: 3, bytes: 6_000 },
      { parts: 2, bytes: 6_001 },
      { parts: 2, bytes: 5_999 },
    ]) {
      expect(await blobs.read(id, size)).toBeNull()
    }
  })

  it('takes a part again, in any order', async () => {
    const [first, second] = [randomBytes(100), randomBytes(100)]
    await blobs.putPart(upload, 1, second)
    await blobs.putPart(upload, 0, first)
    await Promise.all([blobs.putPart(upload, 1, second), blobs.putPart(upload, 1, second)])
    await keep(upload, id, [first, second])
    expect(await readAll(id, [first, second])).toEqual(Buffer.concat([first, second]))
  })

  it('keeps once: again, or from another upload of the same evidence, changes nothing', async () => {
    const parts = await put(2)
    await keep(upload, id, parts)
    await keep(upload, id, parts)
    const again = freshId()
    const others = await put(1, again)
    await keep(again, id, others)
    expect(await readAll(id, parts)).toEqual(Buffer.concat(parts))
    await expect(keep(again, freshId(), others)).rejects.toBeInstanceOf(BlobError)
  })

  it('keeps once when asked twice at the same time', async () => {
    const parts = await put(2)
    await Promise.all([1, 2, 3].map(() => keep(upload, id, parts)))
    expect(await readAll(id, parts)).toEqual(Buffer.concat(parts))
  })

  it('keeps the parts that were asked for and no other', async () => {
    const parts = (await put(3)).slice(0, 2)
    await keep(upload, id, parts)
    expect(await readAll(id, parts)).toEqual(Buffer.concat(parts))
  })

  it('refuses to keep what is not all there', async () => {
    const parts = await put(2)
    const more = [...parts, randomBytes(10)]
    await expect(keep(upload, id, more)).rejects.toBeInstanceOf(BlobError)
    await expect(keep(freshId(), id, parts)).rejects.toBeInstanceOf(BlobError)
    expect(await readAll(id, parts)).toBeNull()
  })

  it('refuses to keep a part that is not what was hashed', async () => {
    const parts = await put(2)
    await blobs.putPart(upload, 1, randomBytes(3000))
    await expect(keep(upload, id, parts)).rejects.toBeInstanceOf(BlobError)
    expect(await readAll(id, parts)).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('discards an upload, or nothing', async () => {
    const parts = await put(2)
    await blobs.discard(upload)
    await blobs.discard(upload)
    await expect(keep(upload, id, parts)).rejects.toBeInstanceOf(BlobError)
  })

  it('discards uploads of days before, and leaves what is kept', async () => {
    const kept = freshId()
    await keep(kept, id, await put(1, kept))
    const before = await put(1)
    today = nextDay
    const [fresh, freshEvidence] = [freshId(), freshId()]
    const parts = await put(1, fresh)
    await blobs.discardBefore(nextDay)
    await expect(keep(upload, freshId(), before)).rejects.toBeInstanceOf(BlobError)
    await keep(fresh, freshEvidence, parts)
    expect(await listed()).toEqual([freshEvidence, id].sort())
  })

  it('removes evidence, or nothing', async () => {
    const parts = await put(1)
    await keep(upload, id, parts)
    await blobs.remove(id)
    await blobs.remove(id)
    expect(await readAll(id, parts)).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('finds everything again when opened again', async () => {
    const [staged, parts] = [freshId(), await put(2)]
    const unfinished = await put(1, staged)
    await keep(upload, id, parts)
    blobs = await place.open(() => today)
    expect(await readAll(id, parts)).toEqual(Buffer.concat(parts))
    const other = freshId()
    await keep(staged, other, unfinished)
    expect(await readAll(other, unfinished)).toEqual(Buffer.concat(unfinished))
  })

  it('takes no name that could lead elsewhere', async () => {
    for (const name of ['../elsewhere', 'a/b', '..', '', '.hidden', 'a\0b']) {
      await expect(blobs.putPart(name, 0, new Uint8Array(1))).rejects.toThrow()
      await expect(blobs.keep(upload, name, ['A'])).rejects.toThrow()
      await expect(blobs.discard(name)).rejects.toThrow()
      await expect(async () => blobs.remove(name)).rejects.toThrow()
    }
  })
}
