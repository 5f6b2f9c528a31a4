// The data folder: made once, and never begun anew over an office.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findOffice, markOffice, openDataFolder, unmarkOffice } from '../src/data-folder.ts'
import { day, freshId } from './storage-fixture.ts'

let above: string
let path: string

beforeEach(async () => {
  above = await mkdtemp(join(tmpdir(), 'kentongan-data-'))
  path = join(above, 'data')
})

afterEach(() => rm(above, { recursive: true }))

describe('a data folder', () => {
  it('is made at a first start, for its owner alone, with a secret that stays', async () => {
    const first = await openDataFolder(path, day)
    const again = await openDataFolder(path, day)
    expect(first).toMatchObject({ office: null, database: join(path, 'kentongan.db') })
    expect(first.secret).toHaveLength(32)
    expect(again.secret).toEqual(first.secret)
    expect((await stat(path)).mode & 0o777).toBe(0o700)
    expect((await stat(join(path, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await readdir(path)).toEqual(['secret'])
  })

  it('has a secret of its own', async () => {
    const other = await openDataFolder(join(above, 'other'), day)
    expect((await openDataFolder(path, day)).secret).not.toEqual(other.secret)
  })

  it('remembers which office was set up in it', async () => {
    const office = freshId()
    await openDataFolder(path, day)
    await markOffice(path, office, day)
    await markOffice(path, office, '2027-01-01')
    await writeFile(join(path, 'kentongan.db'), 'rows')
    expect((await openDataFolder(path, day)).office).toBe(office)
    const mark: unknown = JSON.parse(await readFile(join(path, 'office.json'), 'utf8'))
    expect(mark).toEqual({ office, day })
  })

  it('takes no second office over the first', async () => {
    await openDataFolder(path, day)
    await markOffice(path, freshId(), day)
    await expect(markOffice(path, freshId(), day)).rejects.toThrow('second office')
  })

  it('notes nothing where the file system refuses, and takes back what came to nothing', async () => {
    await openDataFolder(path, day)
    const inTheWay = join(path, '.office.json.new')
    await mkdir(inTheWay)
    await expect(markOffice(path, freshId(), day)).rejects.toMatchObject({
      name: 'StorageError',
      code: 'storage-unavailable',
    })
    await rm(inTheWay, { recursive: true })
    await markOffice(path, freshId(), day)
    await unmarkOffice(path)
    expect(await readdir(path)).toEqual(['secret'])
    await markOffice(path, freshId(), day)
  })

  it('tells of its secret and its mark the day, and no hour', async () => {
    await openDataFolder(path, day)
    await markOffice(path, freshId(), day)
    for (const name of ['secret', 'office.json']) {
      expect((await stat(join(path, name))).mtime).toEqual(new Date(`${day}T00:00:00Z`))
    }
  })

  it.each([
    ['missing', null],
    ['empty', ''],
  ])('refuses an office whose database is %s, and names its path', async (_, content) => {
    const database = join(path, 'kentongan.db')
    await openDataFolder(path, day)
    await markOffice(path, freshId(), day)
    if (content !== null) await writeFile(database, content)
    const refused = { reason: 'database-missing', path: database }
    await expect(openDataFolder(path, day)).rejects.toMatchObject(refused)
    await expect(findOffice(path)).rejects.toMatchObject(refused)
    expect((await readdir(path)).sort()).toEqual(
      ['office.json', 'secret', ...(content === null ? [] : ['kentongan.db'])].sort(),
    )
  })

  it.each(['', '{', '{}', '{"office":1,"day":"2026-11-24"}'])(
    'refuses the broken mark %j, which may stand for an office',
    async (content) => {
      await openDataFolder(path, day)
      await writeFile(join(path, 'office.json'), content)
      await expect(openDataFolder(path, day)).rejects.toMatchObject({
        reason: 'mark-broken',
        path: join(path, 'office.json'),
      })
    },
  )

  it('refuses a broken secret and leaves it to be looked at', async () => {
    await mkdir(path)
    await writeFile(join(path, 'secret'), 'short')
    await expect(openDataFolder(path, day)).rejects.toMatchObject({ reason: 'secret-broken' })
    expect(await readFile(join(path, 'secret'), 'utf8')).toBe('short')
  })

  it('refuses what is no folder', async () => {
    await writeFile(path, 'a file')
    await expect(openDataFolder(path, day)).rejects.toMatchObject({
      reason: 'folder-refused',
      path,
    })
    const below = join(path, 'below')
    await expect(openDataFolder(below, day)).rejects.toMatchObject({ reason: 'folder-refused' })
  })

  it('is refused, and not tried for ever, where no folder can be made', async () => {
    const nowhere = '/proc/kentongan/data'
    await expect(openDataFolder(nowhere, day)).rejects.toMatchObject({
      reason: 'folder-refused',
      path: nowhere,
    })
  })

  it('is looked at without a trace', async () => {
    expect(await findOffice(path)).toBeNull()
    expect(await readdir(above)).toEqual([])
  })
})
