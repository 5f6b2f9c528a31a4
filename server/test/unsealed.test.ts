// What a server says of a case without anybody's signature, and what a reporter and an officer are given instead.
import type { Fetch } from '@kentongan/client/api'
import { openOfficerCase, readEvidence } from '@kentongan/client/officer'
import { loadReport } from '@kentongan/client/reporter'
import { makeReportJob } from '@kentongan/client/submit'
import type { ServedCaseHead } from '@kentongan/domain/wire/case'
import { decodeFrame, encodeFrame } from '@kentongan/domain/wire/frame'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import { addDays } from '@kentongan/sealed/office'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  intakeToken,
  must,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, patience, sampleReport, sendSample } from './sample-report.ts'

describe('a report', () => {
  let test: TestOffice
  beforeAll(async () => {
    test = await openTestOffice()
  })

  it('gives the ticket that its case has, whatever is answered', async () => {
    const honest = test.server.browser()
    const lying: Fetch = async (path, init) => {
      const answer = await honest(path, init)
      return path === '/api/reports' ? Response.json({ ticket: '0812-3456-7890' }) : answer
    }
    const job = makeReportJob(sampleReport(await test.office(), test.server.today()))
    const sent = must(await job.run(lying, await intakeToken(honest), patience, () => undefined))
    expect(sent.ticket).toBe(ticketOf(sent.case as CaseId))
  })

  it('came in on the day that was signed, whatever day is served', async () => {
    const sent = await sendSample(test)
    const office = await test.office()
    const [signed, claimed] = [test.server.today(), addDays(test.server.today(), 30)]
    const lyingTo =
      (honest: Fetch): Fetch =>
      async (path, init) => {
        const answer = await honest(path, init)
        const frame = decodeFrame(new Uint8Array(await answer.arrayBuffer()))
        const head = frame?.head as ServedCaseHead
        const told = { ...head, case: { ...head.case, received: claimed } }
        return new Response(encodeFrame(told, frame?.blobs ?? []), { headers: answer.headers })
      }
    const account = await accountOf(office, sent)
    const own = must(await loadReport(lyingTo(sent.fetch), account, sent.case))
    expect([own.listed.received, own.view?.reportDay]).toEqual([signed, signed])
    const officer = test.officers[0] as TestOfficer
    const fetch = lyingTo(officer.fetch)
    const read = must(await openOfficerCase(fetch, office, officer.keys, sent.case))
    expect([read.listed.received, read.view?.reportDay]).toEqual([signed, signed])
  })

  it('has no evidence but the file that it names, whatever is served as that', async () => {
    const files = ['satu', 'dua'].map((text) => {
      return { file: new Blob([text]), name: `${text}.jpg`, type: 'image/jpeg', caption: text }
    })
    const sent = await sendSample(test, { files })
    const office = await test.office()
    const { fetch, keys } = test.officers[0] as TestOfficer
    const { opened, view } = must(await openOfficerCase(fetch, office, keys, sent.case))
    const [one, other] = view?.evidence ?? []
    if (opened === null || one === undefined || other === undefined) throw new Error('no evidence')
    expect(await readEvidence(fetch, office, opened, one)).toMatchObject({ ok: true })
    const served = { ...one, envelopeId: other.envelopeId }
    const tampered = { ok: false, code: 'tampered' }
    expect(await readEvidence(fetch, office, opened, served)).toEqual(tampered)
    const junk: Fetch = async () => new Response('junk')
    expect(await readEvidence(junk, office, opened, one)).toEqual(tampered)
  })
})
