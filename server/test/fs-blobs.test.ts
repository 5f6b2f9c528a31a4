// The file system adapter: the contract, and what only files have to promise.
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBlobError } from '../src/blob/fs/failure.ts'
import { openFsBlobs } from '../src/blob/fs/open.ts'
import { sha256 } from '../src/http/token.ts'
import { type BlobPlace, blobContract } from './blob-contract.ts'
import { day, freshId } from './storage-fixture.ts'

async function onDisk(): Promise<BlobPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-blobs-'))
  return {
    open: (today) => openFsBlobs({ folder, today }),
    remove: () => rm(folder, { recursive: true }),
  }
}

describe('Blobs as files', () => {
  blobContract(onDisk)
})

describe('Files', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kentongan-files-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  const open = () => openFsBlobs({ folder, today: () => day })

  it('show a day and no hour, folders too', async () => {
    const blobs = await open()
    const kept = freshId()
    for (const upload of [freshId(), kept]) {
      for (const number of [0, 1]) await blobs.putPart(upload, number, Buffer.from('part'))
    }
    await blobs.keep(kept, freshId(), Array(2).fill(sha256('part')))
    const names = await readdir(folder, { recursive: true })
    expect(names).toHaveLength(2 + 3 + 4)
    for (const name of names) {
      const { mtime } = await stat(join(folder, name))
      expect(mtime.toISOString(), name).toBe('2026-11-24T00:00:00.000Z')
    }
  })

  it('are nobody else’s to read', async () => {
    const blobs = await open()
    const upload = freshId()
    await blobs.putPart(upload, 0, randomBytes(10))
    for (const name of ['staging', `staging/${upload}`, `staging/${upload}/0`]) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0)
    }
  })

  it('that were half written when the process died are not kept', async () => {
    const blobs = await open()
    const [upload, id, bytes] = [freshId(), freshId(), randomBytes(10)]
    await blobs.putPart(upload, 0, bytes)
    await writeFile(join(folder, 'staging', upload, '.half-written'), 'half')
    await blobs.keep(upload, id, [sha256(bytes)])
    expect(await readdir(join(folder, 'evidence', id.slice(0, 2), id))).toEqual(['0'])
  })

  it('of other programs are in nobody’s way', async () => {
    const blobs = await open()
    const [upload, id, bytes] = [freshId(), freshId(), randomBytes(10)]
    await blobs.putPart(upload, 0, bytes)
    await blobs.keep(upload, id, [sha256(bytes)])
    const shelf = join('evidence', id.slice(0, 2))
    for (const place of ['staging', 'evidence', shelf, join(shelf, id)]) {
      await writeFile(join(folder, place, 'Thumbs.db'), 'not ours')
    }
    await mkdir(join(folder, 'evidence', 'lost+found'))
    await blobs.discardBefore('2999-01-01')
    expect(await readdir(join(folder, 'staging'))).toEqual(['Thumbs.db'])
    const listed: string[] = []
    for await (const one of blobs.list()) listed.push(one)
    expect(listed).toEqual([id])
    const stream = await blobs.read(id, { bytes: 10, parts: 1 })
    expect(Buffer.from(await new Response(stream).arrayBuffer())).toEqual(bytes)
  })

  it('that went missing, or became shorter, are not given at all', async () => {
    const blobs = await open()
    const [upload, id, parts] = [freshId(), freshId(), [randomBytes(10), randomBytes(10)]]
    for (const [number, bytes] of parts.entries()) await blobs.putPart(upload, number, bytes)
    await blobs.keep(upload, id, parts.map(sha256))
    const last = join(folder, 'evidence', id.slice(0, 2), id, '1')
    await truncate(last, 9)
    expect(await blobs.read(id, { bytes: 20, parts: 2 })).toBeNull()
    await rm(last)
    expect(await blobs.read(id, { bytes: 20, parts: 2 })).toBeNull()
  })

  it('that cannot be written leave nothing behind', async () => {
    const blobs = await open()
    const upload = freshId()
    await rm(join(folder, 'staging'), { recursive: true })
    await writeFile(join(folder, 'staging'), 'not a folder')
    await expect(blobs.putPart(upload, 0, randomBytes(10))).rejects.toMatchObject({
      code: 'storage-unavailable',
    })
    expect(await readdir(folder)).toEqual(['evidence', 'staging'])
  })

  it('tell a full disk from one that refuses, and our mistakes from both', () => {
    const refused = (code: string) =>
      toBlobError(Object.assign(new Error(code), { code, syscall: 'write' }))
    for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG']) {
      expect(refused(code)).toMatchObject({ code: 'storage-full' })
    }
    for (const code of ['EROFS', 'EACCES', 'EIO', 'ENOENT']) {
      expect(refused(code)).toMatchObject({ code: 'storage-unavailable' })
    }
    const mistake = new TypeError('ours')
    expect(toBlobError(mistake)).toBe(mistake)
  })
})
