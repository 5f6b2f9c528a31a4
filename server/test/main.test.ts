// The server as it runs: a socket, a data folder, and an end.
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { openOfficerCase, readEvidence } from '@kentongan/client/officer'
import { dayOf } from '@kentongan/domain/calendar'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { randomSecret } from '@kentongan/sealed/keys'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningServer, type ServerOptions, startServer } from '../src/main.ts'
import {
  foundTestOffice,
  must,
  newBrowser,
  officeOf,
  signInAgain,
  staffTestOffice,
  type Venue,
} from './office-server.ts'
import { sendSample } from './sample-report.ts'

let folder: string
let running: RunningServer | null = null
let printed: string[]
let marked: string | null

const pagesModule = `
const page = (status) => ({ status, html: '<!doctype html><title>' + status + '</title>' })
export const renderPage = () => page(200)
export const renderError = (status) => page(status)
`
const staticModule = `
export const favicon = () => '<svg/>'
export const robotsTxt = () => ''
export const sitemap = () => ''
export const securityTxt = () => null
export const themeCss = () => null
`

async function writeBuild(build: string): Promise<void> {
  await mkdir(join(build, 'pages', 'assets'), { recursive: true })
  await mkdir(join(build, 'portal'), { recursive: true })
  await writeFile(join(build, 'pages', 'package.json'), '{"type":"module"}')
  await writeFile(join(build, 'pages', 'pages.js'), pagesModule)
  await writeFile(join(build, 'pages', 'static.js'), staticModule)
  await writeFile(join(build, 'pages', 'assets', 'site-1.css'), 'p{}')
  const manifest = { 'src/pages.tsx': { css: ['assets/site-1.css'] } }
  await writeFile(join(build, 'pages', 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(build, 'portal', 'lapor.html'), '<title>lapor</title>')
}

const mark: ServerOptions['mark'] = {
  note: async (office) => {
    marked = office
  },
  takeBack: async () => {
    marked = null
  },
}

async function start(change: Partial<ServerOptions> = {}): Promise<RunningServer> {
  running = await startServer({
    host: '127.0.0.1',
    port: 0,
    origin: null,
    database: join(folder, 'kentongan.db'),
    lock: join(folder, 'lock'),
    evidence: folder,
    secret: new Uint8Array(32).fill(7),
    office: null,
    build: join(folder, 'build'),
    starting: mojokerto,
    mark,
    events: {
      setup: (url) => printed.push(`penyiapan ${url}`),
      ready: (url) => printed.push(`siap ${url}`),
      failed: (code) => printed.push(code),
    },
    ...change,
  })
  return running
}

/** The people who speak to this server, behind the link that it printed. */
function venueOf(server: () => RunningServer): Venue {
  return {
    setup: { token: printed[0]?.split('#penyiapan=')[1] ?? '' },
    now: () => new Date(),
    today: () => dayOf(new Date()),
    browser: () => newBrowser(server().url, fetch),
  }
}

interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** One request written by hand; its body comes in these pieces, with no length unless a header says one. */
function send(
  url: string,
  path: string,
  headers: Record<string, string>,
  body: AsyncIterable<Uint8Array> | null,
  method = 'POST',
): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  const outgoing = request(url + path, { method, headers, agent: false }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: Buffer.concat(chunks).toString(),
      }),
    )
  })
  outgoing.on('error', reject)
  const write = async () => {
    for await (const piece of body ?? []) {
      if (outgoing.destroyed || outgoing.errored !== null) return
      outgoing.write(piece)
    }
    outgoing.end()
  }
  write().catch(reject)
  return promise
}

const json = (url: string) => ({ origin: url, 'content-type': 'application/json' })

beforeEach(async () => {
  printed = []
  marked = null
  folder = await mkdtemp(join(tmpdir(), 'kentongan-main-'))
  await writeBuild(join(folder, 'build'))
})

afterEach(async () => {
  await running?.stop()
  running = null
  await rm(folder, { recursive: true, force: true })
})

describe('a start', () => {
  it('prints the one-time link, then that it serves', async () => {
    const { url } = await start()
    const token = printed[0]?.split('#penyiapan=')[1] ?? ''
    expect(printed).toEqual([`penyiapan ${url}/meja#penyiapan=${token}`, `siap ${url}`])
    expect(token).toMatch(/^[\w-]{43}$/)
    const health = await send(url, '/api/health', {}, null, 'GET')
    expect(JSON.parse(health.body)).toEqual({ status: 'ok', version: expect.any(String) })
  })

  it('makes the link of the public origin, which the loopback address serves too', async () => {
    const { url } = await start({ origin: 'https://wbs.example.go.id' })
    expect(printed[0]).toMatch(/^penyiapan https:\/\/wbs\.example\.go\.id\/meja#penyiapan=/)
    const body = async function* () {
      yield Buffer.from('{"token":"AAAAAAAAAAAAAAAAAAAA"}')
    }
    for (const origin of [url, 'https://wbs.example.go.id']) {
      const answer = await send(url, '/api/enrolment/start', json(origin), body())
      expect(answer.status).toBe(404)
    }
    expect((await send(url, '/api/enrolment/start', json('http://x'), body())).status).toBe(403)
  })

  it('refuses a database that is missing, or empty of the office that was set up', async () => {
    const office = 'A'.repeat(52)
    await expect(start({ office })).rejects.toThrow('storage-unavailable')
    await start()
    await running?.stop()
    running = null
    await expect(start({ office })).rejects.toThrow('database-foreign')
  })

  it.each(['evidence', 'staging'])(
    'is refused, and nothing served, where nothing can be written into %s',
    async (name) => {
      // Where not even root makes a file.
      await symlink('/proc', join(folder, name))
      await expect(start()).rejects.toMatchObject({
        reason: 'folder-refused',
        path: join(folder, name),
      })
      expect(printed).toEqual([])
    },
  )

  it('leaves no trace of having tried to write', async () => {
    await start()
    for (const name of ['evidence', 'staging']) {
      expect(await readdir(join(folder, name))).toEqual([])
      const { mtime } = await stat(join(folder, name))
      expect(mtime).toEqual(new Date(`${dayOf(new Date())}T00:00:00Z`))
    }
  })

  it.each([['published'], ['published', 'officers']])(
    'makes no link over an office whose database has lost its %s',
    async (...tables) => {
      const first = await start()
      const { keys } = await foundTestOffice(venueOf(() => first))
      await first.stop()
      running = null
      printed = []
      const database = new DatabaseSync(join(folder, 'kentongan.db'))
      for (const table of tables) database.exec(`DELETE FROM ${table}`)
      database.close()
      await expect(start({ office: keys.office })).rejects.toThrow('database-unpublished')
      expect(printed).toEqual([])
    },
  )
})

describe('a request', () => {
  it('is refused as soon as it is too long, whether it says how long it is or not', async () => {
    const { url } = await start()
    let pieces = 0
    const endless = async function* () {
      for (; pieces < 10_000; pieces += 1) {
        yield new Uint8Array(65_536)
        await pause(1)
      }
    }
    const chunked = await send(url, '/api/intake', json(url), endless())
    expect([chunked.status, chunked.body]).toEqual([413, '{"error":{"code":"too-large"}}'])
    expect(pieces).toBeLessThan(200)
    const headers = { ...json(url), 'content-length': '1000000000' }
    const declared = await send(url, '/api/intake', headers, (async function* () {})()).catch(
      (error: unknown) => error,
    )
    expect(declared).toMatchObject({ status: 413 })
  })

  it('that is none gets an answer with every header all the same', async () => {
    const { url } = await start()
    const answer = await send(url, '/', { host: 'a b' }, null, 'GET')
    expect(answer).toMatchObject({ status: 400, body: '{"error":{"code":"malformed"}}' })
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('a stop', () => {
  it('finishes what was accepted, and accepts nothing more', async () => {
    const { url, stop } = await start()
    const half = async function* () {
      yield Buffer.from('{"token":')
      await pause(300)
      yield Buffer.from('"AAAAAAAAAAAAAAAAAAAA"}')
    }
    const accepted = send(url, '/api/enrolment/start', json(url), half())
    await pause(100)
    const begun = performance.now()
    const stopped = stop()
    expect((await accepted).body).toBe('{"error":{"code":"token-not-valid"}}')
    await stopped
    running = null
    expect(performance.now() - begun).toBeLessThan(2_000)
    await expect(send(url, '/api/health', {}, null, 'GET')).rejects.toThrow('ECONNREFUSED')
  })

  it('waits no longer than it is told for who never finishes', async () => {
    const { url, stop } = await start()
    const never = async function* () {
      yield Buffer.from('{')
      await pause(60_000, undefined, { ref: false })
    }
    const hanging = send(url, '/api/enrolment/start', json(url), never()).catch(() => 'broken off')
    await pause(100)
    await stop(200)
    running = null
    expect(await hanging).toBe('broken off')
  })
})

describe('a restart', () => {
  it('finds the office, the case, and its evidence as they were', async () => {
    let running = await start()
    const venue = venueOf(() => running)
    const { founder, keys } = await foundTestOffice(venue)
    expect(marked).toBe(keys.office)
    await staffTestOffice(venue, keys, founder)
    const content = Uint8Array.from(randomSecret(64_000))
    content.set([0xff, 0xd8, 0xff, 0xe0])
    const file = { file: new Blob([content]), name: 'bukti.jpg', type: 'image/jpeg', caption: '' }
    const office = () => officeOf(venue)
    const sent = await sendSample({ server: venue, office }, { files: [file] })
    await running.stop()
    printed = []
    running = await start({ office: keys.office })
    expect(printed).toEqual([`siap ${running.url}`])
    const again = { ...founder, fetch: venue.browser() }
    // The one-time code of the enrolment is spent: the next one is taken early.
    const later = { ...venue, now: () => new Date(Date.now() + 30_000) }
    await signInAgain(later, again)
    const opened = must(await openOfficerCase(again.fetch, await office(), again.keys, sent.case))
    const [evidence] = opened.view?.evidence ?? []
    if (evidence === undefined || opened.opened === null) throw new Error('not opened')
    const read = await readEvidence(again.fetch, await office(), opened.opened, evidence)
    expect(read.ok && Buffer.from(read.value).equals(content)).toBe(true)
  })
})
