// `kentongan doctor`: what it finds in a data folder, and that it only looks.
import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dayOf } from '@kentongan/domain/calendar'
import { markOffice, openDataFolder } from '@kentongan/server/data-folder'
import type { PublishedRow } from '@kentongan/server/storage/rows'
import { openSqlite } from '@kentongan/server/storage/sqlite/open'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { examine } from '../src/doctor.ts'
import { run } from './process.ts'

const today = dayOf(new Date())
const office = 'A'.repeat(51).concat('0')
const id = 'B'.repeat(51).concat('0')
let folder: string
let data: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-doctor-'))
  data = join(folder, 'data')
})

afterEach(() => rm(folder, { recursive: true }))

const env = (more: Record<string, string> = {}) => ({
  KENTONGAN_DATA: data,
  KENTONGAN_PORT: '0',
  ...more,
})

async function levels(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const checks = await examine(env(more), folder)
  return Object.fromEntries(checks.map(({ name, level }) => [name, level]))
}

const renewal = (day: string, expires: string): PublishedRow => ({
  kind: 'renewal',
  version: 1,
  hash: 'h',
  signed: JSON.stringify({
    statement: `kentongan/v1/renewal\n${JSON.stringify({ office, directory: id, day, expires })}`,
    signatures: [],
  }),
})

/** An office whose database holds this much. */
async function found(rows: readonly PublishedRow[]): Promise<void> {
  const { database } = await openDataFolder(data, today)
  const storage = await openSqlite({ path: database, today: () => today })
  await storage.insertOffice({ office, host: 'wbs.example' })
  await storage.transact(office, { kind: 'system' }, async ({ published }) => {
    for (const row of rows) await published.insert(row)
  })
  await storage.close()
  await markOffice(data, office, today)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(data)).sort()) hash.update(name)
  return hash.update(await readFile(join(data, 'kentongan.db'))).digest('hex')
}

describe('the doctor', () => {
  it('reports the problems of the configuration alone when there are some', async () => {
    const checks = await examine({ KENTONGAN_PORT: 'x', KENTONGAN_X: '' }, folder)
    expect(checks.map(({ name, level }) => [name, level])).toEqual([
      ['config', 'fail'],
      ['config', 'fail'],
    ])
  })

  it('finds nothing failed before a first start, and makes nothing', async () => {
    expect(await levels()).toMatchObject({ config: 'ok', folder: 'warn', office: 'warn' })
    expect(await readdir(folder)).toEqual([])
  })

  it('says how long an office’s statements hold, and changes nothing', async () => {
    await found([renewal(today, addDays(today, 60))])
    const before = await fingerprint()
    expect(await levels()).toMatchObject({
      folder: 'ok',
      clock: 'ok',
      database: 'ok',
      office: 'ok',
      renewal: 'ok',
      root: 'fail',
    })
    expect(await fingerprint()).toBe(before)
  })

  it.each([
    [addDays(today, 22), 'ok'],
    [addDays(today, 21), 'warn'],
    [today, 'warn'],
    [addDays(today, -1), 'fail'],
  ])('of a list of officers that holds until %s says %s', async (expires, level) => {
    await found([renewal(addDays(today, -30), expires)])
    expect((await levels()).renewal).toBe(level)
  })

  it('sees a clock that is behind what was published', async () => {
    await found([renewal(addDays(today, 1), addDays(today, 60))])
    expect((await levels()).clock).toBe('fail')
  })

  it('sees a database that is missing, broken, or of another office', async () => {
    await found([])
    const database = join(data, 'kentongan.db')
    await rm(database)
    expect((await levels()).database).toBe('fail')
    await writeFile(database, 'x'.repeat(8192))
    expect((await levels()).database).toBe('fail')
    await rm(database)
    await (await openSqlite({ path: database, today: () => today })).close()
    expect(await levels()).toMatchObject({ database: 'ok', office: 'fail' })
  })

  it('sees a page that was damaged', async () => {
    await found([renewal(today, addDays(today, 60))])
    const database = join(data, 'kentongan.db')
    const bytes = await readFile(database)
    bytes.fill(0xff, 3 * 4096, 4 * 4096)
    await writeFile(database, bytes)
    expect((await levels()).database).toBe('fail')
  })

  it('sees a folder that others can read', async () => {
    await found([])
    await chmod(data, 0o755)
    expect((await levels()).folder).toBe('warn')
  })

  it('asks whether the public address is answered by this version', async () => {
    let answer = '{"status":"ok","version":"9.9.9"}'
    const other = createServer((_, response) => response.end(answer))
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
    const KENTONGAN_ORIGIN = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    const reached = async () => (await levels({ KENTONGAN_ORIGIN })).reached
    expect(await reached()).toBe('fail')
    answer = '<title>proxy</title>'
    expect(await reached()).toBe('fail')
    answer = '{"status":"ok","version":"0.1.0"}'
    expect(await reached()).toBe('ok')
    other.closeAllConnections()
    await new Promise((closed) => other.close(closed))
    expect(await reached()).toBe('warn')
  })

  it('prints its findings as text or JSON, and ends with 1 when one failed', async () => {
    const json = run(new URL('../src/main.ts', import.meta.url), ['doctor', '--json'], env())
    const text = run(
      new URL('../src/main.ts', import.meta.url),
      ['doctor'],
      env({ KENTONGAN_DATA: '/dev/null' }),
    )
    expect(await json.code).toBe(0)
    expect(JSON.parse(json.out())).toMatchObject({
      ok: true,
      checks: expect.arrayContaining([{ name: 'config', level: 'ok', says: expect.any(String) }]),
    })
    expect(await text.code).toBe(1)
    expect(text.out()).toContain('gagal')
    expect(text.out()).toContain('/dev/null')
  })
})
