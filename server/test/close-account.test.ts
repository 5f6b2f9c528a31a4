// "Tutup Akun": nobody signs in to the account again, nothing of it is left, and its case goes on without its reporter.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeAccount } from '@kentongan/client/close-account'
import { openOfficerCase } from '@kentongan/client/officer'
import { sendAct } from '@kentongan/client/officer-act'
import { sealNote, sealReply } from '@kentongan/client/officer-write'
import {
  loadReports,
  type ReporterAccount,
  registerAccount,
  signInReporter,
} from '@kentongan/client/reporter'
import { leftOn } from '@kentongan/client/reporter-marks'
import { newCode } from '@kentongan/sealed/code'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { sha256Base64url } from '@kentongan/sealed/id'
import { utf8 } from '@kentongan/sealed/text'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import {
  intakeToken,
  must,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, patience, type SentSample, sendSample } from './sample-report.ts'

let test: TestOffice
let sent: SentSample
let account: ReporterAccount
let inspector: TestOfficer

beforeEach(async () => {
  test = await openTestOffice()
  inspector = test.officers[0] as TestOfficer
  sent = await sendSample(test)
  account = await accountOf(await test.office(), sent)
})

const close = (of = account, fetch = sent.fetch) =>
  closeAccount(fetch, of, [sent.case], patience, test.server.today())

async function open() {
  const found = must(
    await openOfficerCase(inspector.fetch, await test.office(), inspector.keys, sent.case),
  )
  if (found.opened === null || found.view === null) throw new Error(`not opened: ${found.refusal}`)
  return { ...found, opened: found.opened, view: found.view }
}

/** Status, headers, and body of a sign-in with this code. */
async function signIn(code: Uint8Array): Promise<unknown> {
  const { loginId, loginSecret } = reporterCredentials(code, (await test.office()).office)
  const response = await sent.fetch('/api/reporter/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ loginId, loginSecret }),
  })
  return { status: response.status, headers: [...response.headers], body: await response.text() }
}

describe('a closed account', () => {
  it('is signed in to as one that never was', async () => {
    expect(await signIn(sent.code)).toMatchObject({ status: 200 })
    must(await close())
    expect(await signIn(sent.code)).toEqual(await signIn(newCode()))
    expect(await signIn(sent.code)).toMatchObject({ status: 401 })
  })

  it('has no session left, wherever it was signed in', async () => {
    const elsewhere = await accountOf(await test.office(), sent)
    must(await close())
    for (const one of [account, elsewhere]) {
      expect(await loadReports(sent.fetch, one)).toMatchObject({ code: 'not-signed-in' })
      expect(await close(one)).toMatchObject({ code: 'not-signed-in' })
    }
  })

  it('leaves its case to the office, which reads the farewell and works on', async () => {
    expect(leftOn((await open()).view)).toBeNull()
    must(await close())
    const found = await open()
    expect(found.opened.findings).toEqual([])
    expect(leftOn(found.view)).toBe(test.server.today())
    const desk = { office: await test.office(), keys: inspector.keys, day: test.server.today() }
    const reply = await sealReply(desk, found.opened, 'Kami tetap memeriksanya.')
    must(await sendAct(inspector.fetch, reply))
    const note = await sealNote(desk, (await open()).opened, 'Pelapor tidak dapat dihubungi.')
    must(await sendAct(inspector.fetch, note))
    const after = await open()
    expect(after.opened.findings).toEqual([])
    expect(leftOn(after.view)).toBe(test.server.today())
    expect(after.view.entries.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['message', 'note']),
    )
  })

  it('leaves other reporters where they were, and another may be closed after it', async () => {
    const other = await sendSample(test)
    must(await close())
    const theirs = await accountOf(await test.office(), other)
    expect(must(await loadReports(other.fetch, theirs))).toMatchObject([
      { listed: { id: other.case } },
    ])
    must(await closeAccount(other.fetch, theirs, [other.case], patience, test.server.today()))
    expect(await signIn(other.code)).toMatchObject({ status: 401 })
  })

  it('may be one without a report', async () => {
    const office = await test.office()
    const code = newCode()
    must(await registerAccount(sent.fetch, office, code, await intakeToken(sent.fetch)))
    const empty = await accountOf(office, { fetch: sent.fetch, code })
    must(await closeAccount(sent.fetch, empty, [], patience, test.server.today()))
    expect(await signInReporter(sent.fetch, office, code)).toMatchObject({
      code: 'code-not-known',
    })
  })
})

describe('a closing', () => {
  it('that failed half-way says no farewell twice', async () => {
    const cut: typeof sent.fetch = async (path, init) => {
      if (path === '/api/reporter/account') throw new TypeError('connection lost')
      return sent.fetch(path, init)
    }
    expect(await close(account, cut)).toMatchObject({ code: 'offline' })
    must(await close())
    const { entries } = (await open()).view
    expect(entries.filter((one) => one.kind === 'message')).toHaveLength(1)
  })

  it('goes on where a report takes no farewell, and not where the server is in trouble', async () => {
    const refusing =
      (code: string): typeof sent.fetch =>
      async (path, init) =>
        path.endsWith('/envelopes')
          ? new Response(JSON.stringify({ error: { code } }), { status: 409 })
          : sent.fetch(path, init)
    expect(await close(account, refusing('storage-full'))).toMatchObject({ code: 'storage-full' })
    must(await close(account, refusing('case-full')))
  })
})

describe('the database of an office', () => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))))

  it('holds nothing to sign in with once an account is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-close-'))
    folders.push(folder)
    const today = () => '2026-11-25'
    const now = () => new Date('2026-11-25T03:00:00Z')
    const path = join(folder, 'kentongan.db')
    const storage = await openSqlite({ path, today, now })
    const kept = await openTestOffice({ storage })
    const one = await sendSample(kept)
    const office = await kept.office()
    const { loginId, loginSecret } = reporterCredentials(one.code, office.office)
    const row = await storage.read(office.office, ({ accounts }) => accounts.find(loginId))
    const secrets = [
      Buffer.from(loginId),
      Buffer.from(sha256Base64url(utf8(loginSecret))),
      Buffer.from(row?.lock ?? []).subarray(0, 600),
    ]
    const held = async (): Promise<readonly boolean[]> => {
      const names = await readdir(folder)
      const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
      return secrets.map((secret) => files.some((bytes) => bytes.includes(secret)))
    }
    expect(await held()).toEqual([true, true, true])
    const theirs = await accountOf(office, one)
    must(await closeAccount(one.fetch, theirs, [one.case], patience, today()))
    await storage.close()
    expect(await held()).toEqual([false, false, false])
    const again = await openSqlite({ path, today, now })
    const left = await again.read(office.office, ({ cases }) => cases.find(one.case))
    expect(left?.loginId).toBe('closed')
    await again.close()
  })
})
