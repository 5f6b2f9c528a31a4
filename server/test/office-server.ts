// The application on SQLite in memory, and people who speak to it as browsers do.
import { createHash } from 'node:crypto'
import type { Fetch } from '@kentongan/client/api'
import { finishEnrolment, startEnrolment } from '@kentongan/client/enrol'
import { earnIntakeToken } from '@kentongan/client/intake'
import { loadOffice } from '@kentongan/client/office'
import { signInOfficer } from '@kentongan/client/officer'
import { foundOffice, invite, nextDirectory, publish } from '@kentongan/client/publish'
import { dayOf } from '@kentongan/domain/calendar'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { newCode } from '@kentongan/sealed/code'
import { randomSecret } from '@kentongan/sealed/keys'
import { type MemberKeys, memberKeysOf } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, type OfficeKeys, officeKeysOf } from '@kentongan/sealed/office-secret'
import { TOTP } from 'otpauth'
import { type App, type AppDeps, createApp } from '../src/app.ts'
import { openRegistry } from '../src/office/registry.ts'
import { newSetupLink, type SetupLink } from '../src/office/setup.ts'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import type { Storage } from '../src/storage/storage.ts'
import { type MemoryBlobs, memoryBlobs } from './memory-blobs.ts'
import { plainBuild } from './plain-build.ts'

export const origin = 'https://wbs.example.go.id'

/** Where people speak to a server: over a socket, or without one. */
export interface Venue {
  readonly setup: Pick<SetupLink, 'token'>
  readonly now: () => Date
  readonly today: () => string
  readonly browser: () => Browser
}

export interface TestServer extends Venue {
  readonly app: App
  readonly storage: Storage
  readonly blobs: MemoryBlobs
  readonly setup: SetupLink
  readonly secret: Uint8Array
  /** Moves the server's clock on by so many seconds. */
  readonly wait: (seconds: number) => void
  readonly founded: string[]
  readonly failures: unknown[]
  /** How long sign-ins were made to wait, in milliseconds. */
  readonly pauses: number[]
}

/** A browser of its own: it keeps cookies and names its origin. */
export type Browser = Fetch & { readonly cookie: () => string }

export async function startTestServer(change: Partial<AppDeps> = {}): Promise<TestServer> {
  let offset = 0
  const now = () => new Date(Date.parse('2026-11-25T03:00:00Z') + offset * 1_000)
  const today = () => dayOf(now())
  const storage = change.storage ?? (await openSqlite({ path: ':memory:', today, now }))
  const blobs = memoryBlobs()
  const setup = newSetupLink()
  const secret = createHash('sha256').update('test').digest()
  const founded: string[] = []
  const failures: unknown[] = []
  const pauses: number[] = []
  const app = createApp({
    storage,
    blobs,
    build: plainBuild,
    registry: await openRegistry(storage),
    starting: mojokerto,
    setup,
    secret,
    cost: { iterations: 10, triesMin: 1, triesMax: 3 },
    version: '0.0.0-test',
    origin,
    isOwnOrigin: (one) => one === origin,
    isStopping: () => false,
    now,
    pause: async (milliseconds) => pauses.push(milliseconds),
    mark: {
      note: async (office) => {
        founded.push(office)
      },
      takeBack: async () => {
        founded.pop()
      },
    },
    onFailure: (_, error) => {
      failures.push(error)
    },
    ...change,
  })
  const wait = (seconds: number) => {
    offset += seconds
  }
  const browser = () => newBrowser(origin, app.fetch)
  const state = { founded, failures, pauses }
  return { app, storage, blobs, setup, secret, wait, now, today, browser, ...state }
}

/** A browser at this origin, whose requests go this way. */
export function newBrowser(at: string, send: (request: Request) => Promise<Response>): Browser {
  let cookie = ''
  const fetch: Fetch = async (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('origin', at)
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await send(new Request(`${at}${path}`, { ...init, headers }))
    for (const one of response.headers.getSetCookie()) cookie = one.split(';')[0] ?? ''
    return response
  }
  return Object.assign(fetch, { cookie: () => cookie })
}

export interface TestOfficer {
  readonly fetch: Browser
  readonly keys: MemberKeys
  readonly secrets: {
    readonly username: string
    readonly passphrase: string
    readonly card: Uint8Array
  }
  readonly totpSecret: string
}

export interface TestOffice {
  readonly server: TestServer
  readonly keys: OfficeKeys
  readonly office: () => Promise<VerifiedOffice>
  /** Inspektur, Pengelola, Verifikator, Irban, and a Pemeriksa, who is of no intake: each signed in. */
  readonly officers: readonly TestOfficer[]
}

export const codeNow = (server: Venue, totpSecret: string): string =>
  new TOTP({ secret: totpSecret }).generate({ timestamp: server.now().getTime() })

export function must<T>(answer: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** Enrols behind a one-time link, as the desk does. */
export async function enrol(
  server: Venue,
  token: string,
  office: OfficeKeys['office'],
  username: string,
): Promise<TestOfficer> {
  const fetch = server.browser()
  const start = must(await startEnrolment(fetch, token))
  const secrets = { username, passphrase: `sandi panjang ${username}`, card: newCode() }
  const accountSecret = randomSecret()
  const totp = codeNow(server, start.totpSecret)
  const enrolment = { token, office, secrets, accountSecret, totp, day: server.today() }
  must(await finishEnrolment(fetch, enrolment))
  const keys = await memberKeysOf(accountSecret)
  return { fetch, keys, secrets, totpSecret: start.totpSecret }
}

/** The server's office as a browser verifies it. */
export async function officeOf(server: Venue): Promise<VerifiedOffice> {
  const loaded = must(await loadOffice(server.browser(), server.today()))
  if (loaded.office === null) throw new Error(`no office: ${loaded.failure}`)
  return loaded.office
}

const founderFields = { name: 'Inspektur Uji', position: 'Inspektur' }

/** An office whose Inspektur has enrolled and published, alone. */
export async function foundTestOffice(
  server: Venue,
  own: OfficeKeys | null = null,
): Promise<{ readonly keys: OfficeKeys; readonly founder: TestOfficer }> {
  const keys = own ?? (await officeKeysOf(newOfficeSecret()))
  const founder = await enrol(server, server.setup.token, keys.office, 'inspektur')
  const day = server.today()
  const profile = { ...mojokerto }
  const founding = { officeKeys: keys, founder: founder.keys, channels: [], profile, day }
  must(await publish(founder.fetch, foundOffice({ ...founding, ...founderFields })))
  return { keys, founder }
}

const colleagues = [
  ['pengelola', 'administrator'],
  ['verifikator', 'triager'],
  ['irban', 'assistant-inspector'],
  ['pemeriksa', 'examiner'],
] as const

/** Lets these colleagues in, whom the founder invites: from two persons on the office takes reports. */
export async function staffTestOffice(
  server: Venue,
  keys: OfficeKeys,
  founder: TestOfficer,
  people: readonly (readonly [username: string, role: string])[] = colleagues,
): Promise<readonly TestOfficer[]> {
  const invited = await Promise.all(
    people.map(async ([username, role]) => {
      const invitation = {
        username,
        name: `Petugas ${username}`,
        position: 'Auditor',
        roles: [role],
      }
      const { token } = must(await invite(founder.fetch, invitation))
      return { ...(await enrol(server, token, keys.office, username)), role }
    }),
  )
  const before = await officeOf(server)
  const members = invited.map(({ keys: { member }, secrets, role }) => ({
    person: member,
    member,
    name: `Petugas ${secrets.username}`,
    position: 'Auditor',
    roles: [role],
    status: 'active' as const,
  }))
  const all = [...before.directory.members, ...members]
  const directory = nextDirectory(before, founder.keys, all, server.today())
  must(await publish(founder.fetch, directory))
  return invited
}

/** An office of five that takes reports, made through the API alone. */
export async function openTestOffice(
  change: Partial<AppDeps> = {},
  own: OfficeKeys | null = null,
): Promise<TestOffice> {
  const server = await startTestServer(change)
  const { keys, founder } = await foundTestOffice(server, own)
  const invited = await staffTestOffice(server, keys, founder)
  server.wait(60)
  for (const one of invited) await signInAgain(server, one)
  return { server, keys, officers: [founder, ...invited], office: () => officeOf(server) }
}

export async function signInAgain(server: Venue, officer: TestOfficer): Promise<void> {
  const totp = codeNow(server, officer.totpSecret)
  const office = (await officeOf(server)).office
  const signedIn = await signInOfficer(officer.fetch, office, officer.secrets, totp)
  if (!signedIn.ok) throw new Error(signedIn.code)
}

export const intakeToken = async (fetch: Fetch): Promise<string> =>
  must(await earnIntakeToken(fetch))
