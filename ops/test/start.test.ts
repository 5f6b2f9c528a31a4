// `kentongan start` as whoever runs it sees it.

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Run, run, writePages } from './process.ts'

let folder: string
let data: string
let runs: Run[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-start-'))
  data = join(folder, 'data')
  runs = []
  await writePages(join(folder, 'build'))
})

afterEach(async () => {
  for (const { child, code } of runs) {
    child.kill('SIGKILL')
    await code
  }
  await rm(folder, { recursive: true })
})

function start(
  env: Record<string, string> = {},
  build = join(folder, 'build'),
  under: readonly string[] = [],
): Run {
  const variables = { KENTONGAN_PORT: '0', KENTONGAN_DATA: data, ...env }
  const started = run(new URL('./start-with.ts', import.meta.url), [build], variables, under)
  runs.push(started)
  return started
}

/** Runs until it ends by itself, and answers what it said on standard error. */
async function refused(started: Run): Promise<string> {
  expect(await started.code).toBe(1)
  expect(started.out()).toBe('')
  return started.wrong()
}

async function serving(started: Run): Promise<string> {
  const out = await started.until('siap ')
  const url = /^siap (http:\/\/127\.0\.0\.1:\d+)$/m.exec(out)?.[1]
  if (url === undefined) throw new Error(out + started.wrong())
  return url
}

describe('a start', () => {
  it('prints the link of set-up, then the address, and serves there', async () => {
    const started = start()
    const url = await serving(started)
    const [link, ready, ...more] = started.out().trim().split('\n')
    expect(link).toMatch(new RegExp(`^penyiapan ${url}/meja#penyiapan=[\\w-]{43}$`))
    expect([ready, more]).toEqual([`siap ${url}`, []])
    expect(started.wrong()).toBe('')
    const health: unknown = await (await fetch(`${url}/api/health`)).json()
    expect(health).toMatchObject({ status: 'ok' })
  })

  it('keeps everything in the data folder from other users', async () => {
    await serving(start())
    const names = await readdir(data, { recursive: true })
    expect(names).toEqual(expect.arrayContaining(['kentongan.db', 'secret', 'staging', 'evidence']))
    for (const name of ['.', ...names]) {
      expect((await stat(join(data, name))).mode & 0o077, name).toBe(0)
    }
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order at %s', async (signal) => {
    const started = start()
    await serving(started)
    started.child.kill(signal)
    expect(await started.code).toBe(0)
    expect(started.out().trim().split('\n').slice(2)).toEqual([
      'berhenti: permintaan yang sudah diterima diselesaikan dahulu',
      'selesai',
    ])
    expect((await readdir(data)).sort()).toEqual([
      'evidence',
      'kentongan.db',
      'lock',
      'secret',
      'staging',
    ])
  })

  it('ends in order when the shell that npm ran it in is told to stop', async () => {
    // Two commands, so that no shell replaces itself by the first.
    const shell = ['sh', '-c', '"$@"; true', 'sh']
    const started = start({ npm_lifecycle_event: 'start' }, join(folder, 'build'), shell)
    await serving(started)
    started.child.kill('SIGTERM')
    await started.code
    expect(started.out()).toContain('selesai')
  })

  it('starts again where it was ended', async () => {
    const first = start()
    await serving(first)
    first.child.kill('SIGKILL')
    await first.code
    await serving(start())
  })
})

describe('a start that is refused', () => {
  it('begins from the profile that is named, and shows it before there is an office', async () => {
    const file = join(folder, 'kantor.json')
    await writeFile(file, JSON.stringify({ ...mojokerto, region: 'Kabupaten Lain' }))
    const url = await serving(start({ KENTONGAN_PROFILE: file }))
    const office: unknown = await (await fetch(`${url}/api/office`)).json()
    expect(office).toMatchObject({ state: 'empty', starting: { region: 'Kabupaten Lain' } })
  })

  it('says every problem of that profile at once', async () => {
    const file = join(folder, 'kantor.json')
    const { name: _, ...nameless } = mojokerto
    await writeFile(file, JSON.stringify({ ...nameless, region: '', kinds: [], motto: 1 }))
    const wrong = await refused(start({ KENTONGAN_PROFILE: file }))
    for (const path of ['name', 'region', 'kinds', 'motto']) {
      expect(wrong).toContain(`${file} tidak dapat dipakai (${path}: `)
    }
    await writeFile(file, 'bukan JSON')
    expect(await refused(start({ KENTONGAN_PROFILE: file }))).toContain('bukan JSON')
    expect(await refused(start({ KENTONGAN_PROFILE: join(folder, 'x') }))).toContain('ENOENT')
  })

  it('names every variable that is wrong, in the language asked for', async () => {
    const env = { KENTONGAN_PORT: 'x', KENTONGAN_DAAT: '/srv', KENTONGAN_LANGUAGE: 'en' }
    const said = await refused(start(env))
    expect(said.trim().split('\n')).toHaveLength(3)
    expect(said).toContain('KENTONGAN_PORT: is "x"')
    expect(said).toContain('KENTONGAN_DAAT: there is no variable of that name')
    expect(await readdir(folder)).toEqual(['build'])
  })

  it('names the database that an office has lost, and begins no other', async () => {
    const started = start()
    await serving(started)
    started.child.kill('SIGTERM')
    await started.code
    await writeFile(join(data, 'office.json'), '{"office":"A","day":"2026-11-24"}')
    expect(await refused(start())).toContain(join(data, 'kentongan.db'))
    await rm(join(data, 'kentongan.db'))
    const said = await refused(start())
    expect(said).toContain('hilang atau kosong')
    expect(said).toContain(join(data, 'kentongan.db'))
    expect(await readdir(data)).not.toContain('kentongan.db')
  })

  it('says what is wrong with a database that is none', async () => {
    await serving(start())
    for (const { child, code } of runs) {
      child.kill('SIGTERM')
      await code
    }
    await writeFile(join(data, 'kentongan.db'), 'x'.repeat(10_000))
    expect(await refused(start())).toMatch(/tidak dapat dibuka \(.*not a database/)
    expect((await readFile(join(data, 'kentongan.db'), 'utf8')).startsWith('xxx')).toBe(true)
  })

  it('names the folder that another server runs on, which a killed one does not', async () => {
    const first = start()
    await serving(first)
    const said = await refused(start())
    expect(said).toContain(`server Kentongan yang lain: ${data}`)
    first.child.kill('SIGKILL')
    await first.code
    await serving(start())
  })

  it('leaves the doctor room beside it', async () => {
    await serving(start())
    const variables = { KENTONGAN_PORT: '0', KENTONGAN_DATA: data }
    const doctor = run(new URL('../src/main.ts', import.meta.url), ['doctor'], variables)
    runs.push(doctor)
    expect(await doctor.code).toBe(0)
  })

  it('waits for the server before it, which is finishing', async () => {
    const first = start()
    await serving(first)
    first.child.kill('SIGTERM')
    await serving(start())
  })

  it('names the port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
    const { port } = other.address() as AddressInfo
    const said = await refused(start({ KENTONGAN_PORT: String(port) }))
    other.close()
    expect(said).toContain(`Port ${port} sedang dipakai`)
  })

  it('says when there are no pages to serve', async () => {
    expect(await refused(start({}, ''))).toContain('nothing to build from')
  })

  it('names the folder whose pages cannot be read', async () => {
    const nothing = join(folder, 'nothing')
    expect(await refused(start({}, nothing))).toContain(`Halaman situs di ${nothing} tidak dapat`)
  })

  it('says what it can do when asked for something else', async () => {
    for (const args of [[], ['stop'], ['start', '--port']]) {
      const other = run(new URL('../src/main.ts', import.meta.url), args, {})
      runs.push(other)
      expect(await refused(other)).toContain('kentongan start')
    }
  })
})
