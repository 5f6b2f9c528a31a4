// A code that may have been seen: another takes its place, and what is written after is nothing to the old one.
import type { Fetch } from '@kentongan/client/api'
import { isBehind, rekeyCase, rekeyReports, replaceCode } from '@kentongan/client/new-code'
import { openOfficerCase } from '@kentongan/client/officer'
import {
  sealConflict,
  sealGrantTo,
  sealIdentityApproval,
  sealIdentityRequest,
  sealRenewal,
} from '@kentongan/client/officer-access'
import { type OfficerAct, sendAct } from '@kentongan/client/officer-act'
import { sealNote, sealReply } from '@kentongan/client/officer-write'
import { nextDirectory, publish } from '@kentongan/client/publish'
import {
  loadReport,
  loadReports,
  makeMessageJob,
  type ReporterAccount,
  type ReporterCase,
  readOwnEvidence,
  signInReporter,
} from '@kentongan/client/reporter'
import type { ReporterWriteHead } from '@kentongan/domain/wire/case'
import { decodeFrame, encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { newCode } from '@kentongan/sealed/code'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { caseKeysOf, randomSecret } from '@kentongan/sealed/keys'
import { sealLock } from '@kentongan/sealed/lock'
import { openIdentity } from '@kentongan/sealed/open-identity'
import { base64url, fromBase64url, fromUtf8 } from '@kentongan/sealed/text'
import { beforeEach, describe, expect, it } from 'vitest'
import { ageFile, hybrid } from './caught-submission.ts'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'
import { accountOf, patience, type SentSample, sendSample } from './sample-report.ts'
import { type Ciphertexts, openedBy } from './who-can-open.ts'

let test: TestOffice
let sent: SentSample
let inspector: TestOfficer
let irban: TestOfficer
let old: ReporterAccount
let code: Uint8Array

const photo = {
  file: new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(5_000)]),
  name: 'bukti.jpg',
  type: 'image/jpeg',
  caption: '',
}

beforeEach(async () => {
  test = await openTestOffice()
  inspector = test.officers[0] as TestOfficer
  irban = test.officers[3] as TestOfficer
  const identity = { name: 'Siti Pelapor', phone: '081234567890', email: '', address: '' }
  sent = await sendSample(test, { identity, files: [photo] })
  old = await accountOf(await test.office(), sent)
  code = newCode()
})

const opened = <T extends { readonly opened: unknown; readonly refusal: unknown }>(found: T) => {
  if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
  return found as T & { readonly opened: NonNullable<T['opened']> }
}

async function replace(account = old, next = code): Promise<ReporterAccount> {
  const reports = must(await loadReports(sent.fetch, account))
  const replaced = await replaceCode(sent.fetch, account, next, reports)
  if (replaced.account === null) throw new Error(replaced.code)
  return replaced.account
}

async function rekey(account: ReporterAccount): Promise<readonly ReporterCase[]> {
  const reports = must(await loadReports(sent.fetch, account))
  return rekeyReports(sent.fetch, account, reports, test.server.today(), () => undefined)
}

async function say(account: ReporterAccount, text: string, files = [photo]): Promise<void> {
  const found = opened(must(await loadReport(sent.fetch, account, sent.case)))
  const job = makeMessageJob(account, found, { text, files, day: test.server.today() })
  must(await job.run(sent.fetch, patience, () => undefined))
}

async function open(officer: TestOfficer) {
  const office = await test.office()
  return opened(must(await openOfficerCase(officer.fetch, office, officer.keys, sent.case)))
}

type Seal = (
  desk: Parameters<typeof sealReply>[0],
  held: Parameters<typeof sealReply>[1],
) => Promise<OfficerAct | null>

async function act(officer: TestOfficer, seal: Seal): Promise<void> {
  const desk = { office: await test.office(), keys: officer.keys, day: test.server.today() }
  const sealed = await seal(desk, (await open(officer)).opened)
  if (sealed !== null) must(await sendAct(officer.fetch, sealed))
}

/** Everything of this case that the server has, whomever it is for. */
async function everything(): Promise<Ciphertexts> {
  const holders = ['reporter', 'recovery', ...test.officers.map((one) => one.keys.member as string)]
  return test.server.storage.read(test.keys.office, async (stores) => {
    const lists = await Promise.all(holders.map((one) => stores.grants.list(sent.case, one)))
    const envelopes = await stores.envelopes.list(sent.case, { internal: true })
    return { grants: lists.flat().map((one) => one.bytes), envelopes }
  })
}

const since = (now: Ciphertexts, before: Ciphertexts): Ciphertexts => {
  const ids = new Set(before.envelopes.map((one) => one.id))
  return { grants: now.grants, envelopes: now.envelopes.filter((one) => !ids.has(one.id)) }
}

/** The status and error of what this session asks. */
async function post(
  token: string,
  path: string,
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': type }
  const response = await sent.fetch(path, { method: 'POST', headers, body })
  const answer = (await response.json()) as { error?: { code: string } }
  return answer.error?.code ?? response.status
}

describe('a new code', () => {
  it('opens the account, and the old one is not known any more', async () => {
    const account = await replace()
    const [report] = await rekey(account)
    expect(report).toMatchObject({ under: 0, opened: { findings: [] } })
    expect(report?.view?.report?.title).toContain('Pungutan')
    const office = await test.office()
    expect(await signInReporter(sent.fetch, office, sent.code)).toMatchObject({
      code: 'code-not-known',
    })
    const { loginId } = reporterCredentials(sent.code, office.office)
    const left = await test.server.storage.read(test.keys.office, ({ accounts }) =>
      accounts.find(loginId),
    )
    expect(left).toBeNull()
  })

  it('ends every session of the old one, wherever it was signed in', async () => {
    const elsewhere = await accountOf(await test.office(), sent)
    await replace()
    for (const account of [old, elsewhere]) {
      expect(await loadReports(sent.fetch, account)).toMatchObject({ code: 'not-signed-in' })
    }
  })

  it('leaves the old keys nothing of what is written after, on any ciphertext', async () => {
    const before = await everything()
    const account = await replace()
    await rekey(account)
    await say(account, 'Sesudah kode diganti.')
    await act(inspector, (desk, held) => sealReply(desk, held, 'Balasan.'))
    await act(inspector, (desk, held) => sealNote(desk, held, 'Catatan.'))
    const now = await everything()
    const { listed } = must(await loadReport(sent.fetch, account, sent.case))
    const nonce = fromBase64url(listed.nonce) ?? new Uint8Array()
    const seen = await caseKeysOf(old.accountSecret, nonce)
    expect(await openedBy([seen.age], since(now, before))).toEqual([])
    expect(await openedBy([seen.age], now)).toEqual([
      'identity/identity',
      'report/opening',
      'report/report',
    ])
    const fresh = await caseKeysOf(account.accountSecret, nonce)
    expect(await openedBy([fresh.age], since(now, before))).toEqual([
      'original/epoch',
      'report/epoch',
      'report/granted 3',
      'report/message 2',
    ])
  })

  it('goes unnoticed by everybody who works on the report', async () => {
    const account = await replace()
    await rekey(account)
    await say(account, 'Sesudah kode diganti.')
    await act(inspector, (desk, held) => sealReply(desk, held, 'Balasan.'))
    for (const officer of test.officers.slice(0, 3)) {
      const { opened: held, view } = await open(officer)
      expect(held.findings).toEqual([])
      const authors = view?.entries.filter((one) => one.kind === 'message').map((one) => one.author)
      expect(authors?.map((one) => one.kind)).toEqual(['reporter', 'officer'])
    }
    const mine = opened(must(await loadReport(sent.fetch, account, sent.case)))
    expect(mine.opened.findings).toEqual([])
    expect(mine.view?.evidence).toHaveLength(2)
    for (const one of mine.view?.evidence ?? []) {
      const bytes = must(await readOwnEvidence(sent.fetch, account, mine.opened, one))
      expect(bytes).toHaveLength(5_004)
    }
  })

  it('drops whoever has left on the way, and is what the next epoch is granted to', async () => {
    const [, administrator, triager] = test.officers as [TestOfficer, TestOfficer, TestOfficer]
    const account = await replace()
    const office = await test.office()
    const members = office.directory.members.map((one) =>
      one.member === triager.keys.member ? { ...one, status: 'left' as const } : one,
    )
    const today = test.server.today()
    must(await publish(inspector.fetch, nextDirectory(office, inspector.keys, members, today)))
    await rekey({ ...account, office: await test.office() })
    expect(await openedBy([triager.keys.age], await everything())).toEqual([])
    await expect(open(triager)).rejects.toThrow()
    await act(administrator, sealConflict)
    await act(inspector, sealRenewal)
    await act(inspector, (desk, held) => sealReply(desk, held, 'Sesudah epoch berikutnya.'))
    const current = { ...account, office: await test.office() }
    const [report] = must(await loadReports(sent.fetch, current))
    expect(report).toMatchObject({ under: 0, opened: { findings: [] } })
    await say(current, 'Pelapor ikut serta.')
    const held = (await open(inspector)).opened
    expect(held.findings).toEqual([])
    expect(held.envelopes.filter((one) => one.kind === 'message')).toHaveLength(2)
  })

  it('leaves the identity to be opened by two, and by the reporter', async () => {
    const account = await replace()
    await rekey(account)
    await act(inspector, (desk, held) =>
      sealGrantTo(desk, held, { member: irban.keys.member, vaults: ['report'], half: false }),
    )
    await act(irban, (desk, held) => sealIdentityRequest(desk, held, 'Klarifikasi.'))
    const request = (await open(inspector)).opened.envelopes.find((one) => one.kind === 'request')
    await act(inspector, (desk, held) =>
      sealIdentityApproval(desk, held, request?.hash ?? '', 'Disetujui.'),
    )
    const { served, opened: held } = await open(irban)
    const office = await test.office()
    const given = await openIdentity(office, served, held, irban.keys, test.server.today())
    expect(given.ok && fromUtf8(given.body)).toContain('Siti Pelapor')
    const mine = opened(must(await loadReport(sent.fetch, account, sent.case)))
    expect(mine.opened.envelopes.map((one) => one.kind)).toContain('identity')
  })
})

describe('a replacement', () => {
  const askFor = async (change: Record<string, unknown> = {}) => {
    const { office } = await test.office()
    const { loginId, lockSeed } = reporterCredentials(code, office)
    const lock = base64url((await sealLock(randomSecret(), lockSeed, office)).bytes)
    const body = { loginId, loginVerifier: 'A'.repeat(43), lock, ...change }
    return post(old.token, '/api/reporter/code', 'application/json', JSON.stringify(body))
  }

  it('is refused without a sealed lock of its size, or for a code that is taken', async () => {
    expect(await askFor({ lock: 'AAAA' })).toBe('not-sealed')
    expect(await askFor({ lock: base64url(await ageFile([await hybrid()], 3_000)) })).toBe(
      'not-consistent',
    )
    const other = await sendSample(test)
    const { office } = await test.office()
    const { loginId } = reporterCredentials(other.code, office)
    expect(await askFor({ loginId })).toBe('account-exists')
    expect(must(await loadReports(sent.fetch, old))).toHaveLength(1)
    expect(
      must(await loadReports(other.fetch, await accountOf(await test.office(), other))),
    ).toHaveLength(1)
  })

  it('leaves other reporters where they were', async () => {
    const other = await sendSample(test)
    await rekey(await replace())
    const account = await accountOf(await test.office(), other)
    expect(must(await loadReports(other.fetch, account))).toMatchObject([
      { listed: { id: other.case }, under: 0 },
    ])
  })

  it('whose answer was lost is found out, and not made twice', async () => {
    const lost: Fetch = async (path, init) => {
      const response = await sent.fetch(path, init)
      if (path === '/api/reporter/code') throw new TypeError('connection lost')
      return response
    }
    expect(await replaceCode(lost, old, code, [])).toMatchObject({ good: 'new' })
    expect(await replaceCode(sent.fetch, old, code, [])).toMatchObject({ good: 'new' })
  })

  it('says which code is good after each failure', async () => {
    const cut =
      (path: string): Fetch =>
      async (asked, init) => {
        if (asked === path) throw new TypeError('connection lost')
        return sent.fetch(asked, init)
      }
    const none: Fetch = () => Promise.reject(new TypeError('no network'))
    const tried = (fetch: Fetch, account = old) => replaceCode(fetch, account, code, [])
    expect(await tried(none)).toMatchObject({ good: 'either', code: 'offline' })
    expect(await tried(cut('/api/reporter/code'))).toMatchObject({
      good: 'either',
      code: 'offline',
    })
    const dead = { ...old, token: 'A'.repeat(43) }
    expect(await tried(sent.fetch, dead)).toMatchObject({ good: 'old', code: 'not-signed-in' })
    expect(await tried(cut('/api/reporter/session'))).toMatchObject({
      good: 'new',
      code: 'offline',
    })
    expect(await tried(sent.fetch)).toMatchObject({
      good: 'new',
      account: { older: [old.accountSecret] },
    })
  })

  it('that stopped before a report moved is finished by whoever signs in next', async () => {
    await replace()
    const again = { fetch: sent.fetch, code }
    const account = await accountOf(await test.office(), again)
    expect(must(await loadReports(sent.fetch, account))).toMatchObject([
      { under: 1, opened: { findings: [] } },
    ])
    await say(account, 'Masih dengan kunci lama.')
    const third = newCode()
    const newest = await replace(account, third)
    expect(await rekey(newest)).toMatchObject([{ under: 0, opened: { findings: [] } }])
    await say(newest, 'Dengan kunci ketiga.')
    expect((await open(inspector)).opened.findings).toEqual([])
    // Nothing is left to move.
    const envelopes = (await everything()).envelopes.length
    await rekey(newest)
    expect((await everything()).envelopes).toHaveLength(envelopes)
  })

  it('moves a report once when two devices do it at the same time', async () => {
    const account = await replace()
    const found = must(await loadReports(sent.fetch, account))
    const today = test.server.today()
    const both = await Promise.all(
      [1, 2].map(() => rekeyReports(sent.fetch, account, found, today, () => undefined)),
    )
    for (const [report] of both) {
      expect(report).toMatchObject({ under: 0, opened: { findings: [] } })
    }
    expect((await open(inspector)).opened.findings).toEqual([])
  })

  it('keeps eight secrets and leaves none behind that a report is under', async () => {
    let account = old
    for (let turn = 0; turn < 7; turn += 1) account = await replace(account, newCode())
    expect(account.older).toHaveLength(7)
    const stuck = must(await loadReports(sent.fetch, account))
    expect(stuck).toMatchObject([{ under: 7 }])
    const refused = await replaceCode(sent.fetch, account, newCode(), stuck)
    expect(refused).toMatchObject({ good: 'old', code: 'account-full' })
    await rekey(account)
    account = await replace(account, newCode())
    expect(await rekey(account)).toMatchObject([{ under: 0 }])
  }, 60_000)
})

describe('the write that moves a report', () => {
  /** The write as a browser would send it, not sent. */
  async function caught(account: ReporterAccount, report: ReporterCase) {
    if (!isBehind(report)) throw new Error('not behind')
    let body: Uint8Array<ArrayBuffer> | null = null
    const fetch: Fetch = async (_, init) => {
      body = init.body as Uint8Array<ArrayBuffer>
      return new Response('{}')
    }
    must(await rekeyCase(fetch, account, report, test.server.today()))
    const frame = body === null ? null : decodeFrame(body)
    if (frame === null) throw new Error('nothing was sent')
    return { head: frame.head as ReporterWriteHead, blobs: frame.blobs }
  }

  it('is stored once however often it is sent, and names its new key beside an epoch of `report` alone', async () => {
    const account = await replace()
    const [report] = must(await loadReports(sent.fetch, account))
    if (report === undefined) throw new Error('no report')
    const { head, blobs } = await caught(account, report)
    const path = `/api/reporter/cases/${sent.case}/envelopes`
    const send = (change: ReporterWriteHead, bytes = blobs) =>
      post(account.token, path, frameType, encodeFrame(change, bytes))
    const first = head.grants.length
    const original = { ...head, envelopes: head.envelopes.slice(1) }
    expect(head.envelopes.map((one) => one.vault)).toEqual(['report', 'original'])
    expect(await send(original, blobs.toSpliced(first, 1))).toBe('not-consistent')
    const bare = { ...head, grants: [], envelopes: [], author: head.author }
    expect(await send(bare, [])).toBe('malformed')
    expect(await send(head)).toBe(200)
    expect(await send(head)).toBe(200)
    expect((await everything()).envelopes).toHaveLength(5)
    // A page that still has the old keys is told to load the report again.
    const files: (typeof photo)[] = []
    const day = test.server.today()
    const job = makeMessageJob(account, opened(report), { text: 'Dari tab lain.', files, day })
    expect(await job.run(sent.fetch, patience, () => undefined)).toMatchObject({
      code: 'stale-epoch',
    })
  })
})
