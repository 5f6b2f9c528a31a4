import { loadOffice } from '@kentongan/client/office'
import { listCases, openOfficerCase, openSummaries, readEvidence } from '@kentongan/client/officer'
import { sendAct } from '@kentongan/client/officer-act'
import { sealNote, sealReceipt, sealReply, sealStatus } from '@kentongan/client/officer-write'
import { listInvitations } from '@kentongan/client/publish'
import { loadReports, makeMessageJob, readOwnEvidence } from '@kentongan/client/reporter'
import { makeReportJob } from '@kentongan/client/submit'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { randomSecret } from '@kentongan/sealed/keys'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  foundTestOffice,
  intakeToken,
  must,
  officeOf,
  openTestOffice,
  startTestServer,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, patience, type SentSample, sampleReport, sendSample } from './sample-report.ts'

describe('setting up an office', () => {
  it('goes from empty to closed, and ends the link', async () => {
    const server = await startTestServer()
    const fetch = server.browser()
    const state = async () => must(await loadOffice(fetch, server.today())).state
    expect(await state()).toBe('empty')
    await foundTestOffice(server)
    // The Inspektur alone is no office yet.
    expect(await state()).toBe('closed')
    const early = sendSample({ server, office: () => officeOf(server) })
    await expect(early).rejects.toThrow('office-not-ready')
    expect(server.founded).toHaveLength(1)
    const again = await fetch('/api/enrolment/start', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: server.setup.token }),
    })
    expect(again.status).toBe(404)
    expect(await again.json()).toEqual({ error: { code: 'token-not-valid' } })
  })
})

describe('the line', () => {
  let test: TestOffice
  let sent: SentSample
  let inspector: TestOfficer
  const content = randomSecret(65_536)
  const many = new Uint8Array(40 * content.length).map((_, at) => content[at % content.length] ?? 0)
  many.set([0xff, 0xd8, 0xff])

  beforeAll(async () => {
    test = await openTestOffice()
    inspector = test.officers[0] as TestOfficer
    sent = await sendSample(test, {
      files: [
        { file: new Blob([many]), name: 'bukti.jpg', type: 'image/jpeg', caption: 'kuitansi' },
      ],
    })
  })

  const open = async (officer: TestOfficer) => {
    const office = await test.office()
    const found = must(await openOfficerCase(officer.fetch, office, officer.keys, sent.case))
    expect(found.view?.findings).toEqual([])
    return { office, opened: found.opened as OpenedCase, view: found.view, listed: found.listed }
  }

  it('gives a report to every officer of the intake, whole and with nothing found wrong', async () => {
    const { view, office, opened } = await open(inspector)
    expect(view?.report?.title).toBe('Pungutan pada layanan perizinan')
    const [evidence] = view?.evidence ?? []
    if (evidence === undefined) throw new Error('no evidence')
    const read = await readEvidence(inspector.fetch, office, opened, evidence)
    expect(read.ok && Buffer.from(read.value).equals(many)).toBe(true)
  })

  it('stores a report with evidence once, however often it is sent', async () => {
    const fetch = test.server.browser()
    const file = { file: new Blob([many]), name: 'bukti.jpg', type: 'image/jpeg', caption: '' }
    const report = sampleReport(await test.office(), test.server.today())
    const job = makeReportJob({ ...report, files: [file] })
    const token = await intakeToken(fetch)
    const first = must(await job.run(fetch, token, patience, () => undefined))
    const second = must(await job.run(fetch, token, patience, () => undefined))
    expect(second).toEqual(first)
    const cases = must(await listCases(inspector.fetch))
    expect(cases.filter((one) => one.id === first.case)).toHaveLength(1)
  })

  it('lists titles without opening cases', async () => {
    const cases = must(await listCases(inspector.fetch))
    const titles: (string | undefined)[] = []
    const ids = cases.map((one) => one.id).filter((id) => id === sent.case)
    const office = await test.office()
    await openSummaries(inspector.fetch, office, inspector.keys, ids, (batch) => {
      titles.push(...batch.map((one) => one.report?.title))
    })
    expect(titles).toEqual(['Pungutan pada layanan perizinan'])
  })

  it('carries receipt, reply, note, and status, each to whom it is for', async () => {
    const desk = async () => {
      const { office, opened } = await open(inspector)
      return { opened, desk: { office, keys: inspector.keys, day: test.server.today() } }
    }
    const first = await desk()
    const receipt = await sealReceipt(first.desk, first.opened)
    if (receipt === null) throw new Error('a receipt was left already')
    must(await sendAct(inspector.fetch, receipt))
    must(await sendAct(inspector.fetch, receipt))
    const second = await desk()
    must(
      await sendAct(inspector.fetch, await sealReply(second.desk, second.opened, 'Terima kasih.')),
    )
    const third = await desk()
    must(await sendAct(inspector.fetch, await sealNote(third.desk, third.opened, 'Catatan dalam.')))
    const fourth = await desk()
    const change = {
      from: 'received',
      to: 'verifying',
      reason: 'lengkap',
      publicReason: '',
    } as const
    const status = await sealStatus(fourth.desk, fourth.opened, change)
    must(await sendAct(inspector.fetch, status))

    const office = await test.office()
    const account = await accountOf(office, sent)
    const [mine] = must(await loadReports(sent.fetch, account))
    expect(mine?.listed.status).toBe('verifying')
    expect(mine?.view?.findings).toEqual([])
    expect(mine?.view?.entries.map((one) => one.kind)).toEqual(['receipt', 'message', 'label'])
    const triager = test.officers[2] as TestOfficer
    const { view } = await open(triager)
    expect(view?.entries.map((one) => one.kind)).toContain('note')
  })

  it('carries a message with evidence back, once, however often it is sent', async () => {
    const office = await test.office()
    const account = await accountOf(office, sent)
    const [mine] = must(await loadReports(sent.fetch, account))
    if (mine?.opened === null || mine === undefined) throw new Error('not opened')
    const file = { file: new Blob([many.slice(0, 99_000)]), name: 'lagi.jpg', type: 'image/jpeg' }
    const job = makeMessageJob(
      account,
      { ...mine, opened: mine.opened },
      { text: 'Ada bukti lagi.', files: [{ ...file, caption: '' }], day: test.server.today() },
    )
    must(await job.run(sent.fetch, patience, () => undefined))
    must(await job.run(sent.fetch, patience, () => undefined))
    const [after] = must(await loadReports(sent.fetch, account))
    expect(after?.view?.evidence).toHaveLength(2)
    expect(after?.listed.envelopes).toBe((mine?.listed.envelopes ?? 0) + 1)
    const [, evidence] = after?.view?.evidence ?? []
    if (after?.opened == null || evidence === undefined) throw new Error('no evidence')
    const read = must(await readOwnEvidence(sent.fetch, account, after.opened, evidence))
    expect(Buffer.from(read).equals(many.slice(0, 99_000))).toBe(true)
  })

  it('shows signers how far each invitation is', async () => {
    const { invitations } = must(await listInvitations(inspector.fetch))
    expect(invitations.map((one) => one.state)).toEqual(['listed', 'listed', 'listed', 'listed'])
  })

  it('leaves every act of an officer in the audit log, and of a reporter only the day', async () => {
    const entries = await test.server.storage.read(test.keys.office, ({ audit }) =>
      audit.list(0, 500),
    )
    const kinds = new Set(entries.map((one) => one.kind))
    for (const kind of [
      'office-founded',
      'directory-published',
      'invitation-made',
      'officer-enrolled',
      'officer-signed-in',
      'case-opened',
      'evidence-opened',
      'reply-sent',
      'note-written',
      'grant-added',
      'case-status-changed',
    ]) {
      expect(kinds).toContain(kind)
    }
    expect(entries.some((one) => one.actor === 'reporter')).toBe(false)
  })
})
