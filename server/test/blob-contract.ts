// What every blob adapter promises. A place is where one keeps its blobs; opened again, they are there.
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BlobError, type Blobs } from '../src/blob/blob.ts'
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

  async function readAll(envelopeId: string): Promise<Buffer | null> {
    const stream = await blobs.read(envelopeId)
    return stream === null ? null : Buffer.from(await new Response(stream).arrayBuffer())
  }

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
    await blobs.keep(upload, id, 12)
    expect(await readAll(id)).toEqual(Buffer.concat(parts))
    expect(await listed()).toEqual([id])
  })

  it('knows nothing of what was not kept', async () => {
    await put(2)
    expect(await readAll(id)).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('takes a part again, in any order', async () => {
    const [first, second] = [randomBytes(100), randomBytes(100)]
    await blobs.putPart(upload, 1, second)
    await blobs.putPart(upload, 0, first)
    await Promise.all([blobs.putPart(upload, 1, second), blobs.putPart(upload, 1, second)])
    await blobs.keep(upload, id, 2)
    expect(await readAll(id)).toEqual(Buffer.concat([first, second]))
  })

  it('keeps once: again, or from another upload of the same evidence, changes nothing', async () => {
    const parts = await put(2)
    await blobs.keep(upload, id, 2)
    await blobs.keep(upload, id, 2)
    const again = freshId()
    await put(1, again)
    await blobs.keep(again, id, 1)
    expect(await readAll(id)).toEqual(Buffer.concat(parts))
    await expect(blobs.keep(again, freshId(), 1)).rejects.toBeInstanceOf(BlobError)
  })

  it('keeps once when asked twice at the same time', async () => {
    const parts = await put(2)
    await Promise.all([1, 2, 3].map(() => blobs.keep(upload, id, 2)))
    expect(await readAll(id)).toEqual(Buffer.concat(parts))
  })

  it('keeps the parts that were asked for and no other', async () => {
    const parts = await put(3)
    await blobs.keep(upload, id, 2)
    expect(await readAll(id)).toEqual(Buffer.concat(parts.slice(0, 2)))
  })

  it('refuses to keep what is not all there', async () => {
    await put(2)
    await expect(blobs.keep(upload, id, 3)).rejects.toBeInstanceOf(BlobError)
    await expect(blobs.keep(freshId(), id, 1)).rejects.toBeInstanceOf(BlobError)
    expect(await readAll(id)).toBeNull()
  })

  it('discards an upload, or nothing', async () => {
    await put(2)
    await blobs.discard(upload)
    await blobs.discard(upload)
    await expect(blobs.keep(upload, id, 2)).rejects.toBeInstanceOf(BlobError)
  })

  it('discards uploads of days before, and leaves what is kept', async () => {
    const kept = freshId()
    await put(1, kept)
    await blobs.keep(kept, id, 1)
    await put(1)
    today = nextDay
    const [fresh, freshEvidence] = [freshId(), freshId()]
    await put(1, fresh)
    await blobs.discardBefore(nextDay)
    await expect(blobs.keep(upload, freshId(), 1)).rejects.toBeInstanceOf(BlobError)
    await blobs.keep(fresh, freshEvidence, 1)
    expect(await listed()).toEqual([freshEvidence, id].sort())
  })

  it('removes evidence, or nothing', async () => {
    await put(1)
    await blobs.keep(upload, id, 1)
    await blobs.remove(id)
    await blobs.remove(id)
    expect(await readAll(id)).toBeNull()
    expect(await listed()).toEqual([])
  })

  it('finds everything again when opened again', async () => {
    const [staged, parts] = [freshId(), await put(2)]
    const unfinished = await put(1, staged)
    await blobs.keep(upload, id, 2)
    blobs = await place.open(() => today)
    expect(await readAll(id)).toEqual(Buffer.concat(parts))
    const other = freshId()
    await blobs.keep(staged, other, 1)
    expect(await readAll(other)).toEqual(Buffer.concat(unfinished))
  })

  it('takes no name that could lead elsewhere', async () => {
    for (const name of ['../elsewhere', 'a/b', '..', '', '.hidden', 'a\0b']) {
      await expect(blobs.putPart(name, 0, new Uint8Array(1))).rejects.toThrow()
      await expect(blobs.keep(upload, name, 1)).rejects.toThrow()
      await expect(blobs.discard(name)).rejects.toThrow()
      await expect(async () => blobs.remove(name)).rejects.toThrow()
    }
  })
}
