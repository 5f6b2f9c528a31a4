// Many cases at once: a new colleague let into them, new keys where somebody has left; interrupted, and gone on with.

import { openOfficerCase } from '@kentongan/client/officer'
import { invite } from '@kentongan/client/publish'
import { openCase } from '@kentongan/sealed/open-case'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  enrol,
  must,
  openTestOffice,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { type SentSample, sampleReport, sendSample } from '../../../server/test/sample-report.ts'
import { declareConflict } from '../src/worker/access.ts'
import { forgetBatch, pauseBatch, readBatch, runBatch } from '../src/worker/batch.ts'
import type { BatchJob } from '../src/worker/batch-job.ts'
import { showCase } from '../src/worker/case.ts'
import { listOwnCases } from '../src/worker/cases.ts'
import { admit, readOfficers, takeOut } from '../src/worker/officers.ts'
import type { Told } from '../src/worker/protocol.ts'
import { type Desk, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

let office: TestOffice
let inspector: TestOfficer
let desk: Desk
const silent = (): void => undefined

beforeEach(async () => {
  office = await openTestOffice()
  inspector = office.officers[0] as TestOfficer
  desk = await deskOf(office, inspector)
}, 60_000)

const send = (change = {}): Promise<SentSample> => sendSample(office, change)

/** A colleague who comes after the reports did. */
async function newcomer(role: string, name = 'Ratna Dewi'): Promise<TestOfficer> {
  const colleague = { username: 'baru', name, position: 'Auditor Madya', roles: [role] }
  const { id, token } = must(await invite(inspector.fetch, colleague))
  const officer = await enrol(office.server, token, office.keys.office, 'baru')
  const { invitations } = must(await readOfficers(desk.state))
  const fingerprint = invitations?.find((one) => one.id === id)?.fingerprint ?? ''
  must(await admit(desk.state, { id, fingerprint, same: null }))
  office.server.wait(30)
  await signInAgain(office.server, officer)
  return officer
}

const grantTo = ({ keys }: TestOfficer, cases: readonly SentSample[]): BatchJob => ({
  kind: 'grant',
  member: keys.member,
  half: false,
  cases: cases.map((one) => one.case),
})

const reads = async ({ fetch, keys }: TestOfficer, sent: SentSample) => {
  const found = await openOfficerCase(fetch, await office.office(), keys, sent.case)
  if (!found.ok) return found.code
  return Object.keys(found.value.opened?.vaults ?? {})
    .sort()
    .join(' ')
}

describe('a new colleague', () => {
  it('gets the cases that came before them, of each what their role may hold', async () => {
    const old = [await send(), await send()]
    const triager = await newcomer('triager')
    const facts = must(await runBatch(desk.state, grantTo(triager, old), silent))
    expect(Object.values(facts.outcomes)).toEqual(['done', 'done'])
    for (const one of old) expect(await reads(triager, one)).toBe('original report')
  })

  it('gets no original evidence where their role has none', async () => {
    const sent = await send()
    const administrator = await newcomer('administrator')
    must(await runBatch(desk.state, grantTo(administrator, [sent]), silent))
    expect(await reads(administrator, sent)).toBe('report')
  })

  it('gets none that names them, that they stepped back from, or that is not there', async () => {
    const content = sampleReport(await office.office(), office.server.today()).content
    const accused = await send({
      content: (evidence: never[]) => ({
        ...content(evidence),
        people: [{ name: 'Bu Ratna Dewi, S.H.', position: '', classification: 'ASN' }],
      }),
    })
    const [first, plain] = [await send(), await send()]
    const triager = await newcomer('triager')
    must(await runBatch(desk.state, grantTo(triager, [first]), silent))
    must(await forgetBatch(desk.state))
    const theirs = await deskOf(office, triager)
    must(await showCase(theirs.state, first.case))
    must(await declareConflict(theirs.state, { key: 'a', case: first.case }, silent))
    const job = grantTo(triager, [accused, first, plain])
    const lost = { ...job, cases: [...job.cases, '0'.repeat(52)] }
    const facts = must(await runBatch(desk.state, lost, silent))
    expect(Object.values(facts.outcomes)).toEqual(['named', 'stepped-back', 'done', 'unopened'])
    expect(await reads(triager, accused)).toBe('not-found')
    expect(await reads(triager, first)).toBe('not-found')
  })

  it('gets none from which the reporter left them out, under a new card too', async () => {
    const [, , verifier] = office.officers
    const sent = await send({ excluded: [verifier?.keys.member ?? ''] })
    const job = grantTo(verifier as TestOfficer, [sent])
    expect(must(await runBatch(desk.state, job, silent)).outcomes).toEqual({
      [sent.case]: 'left-out',
    })
  })

  it('is let into no case twice, however often it is interrupted', async () => {
    const old = [await send(), await send(), await send()]
    const triager = await newcomer('triager')
    const browser = newBrowser(office)
    const first = openDesk(office, browser)
    must(await enterDesk(office, first, inspector))
    const told: Told[] = []
    const paused = must(
      await runBatch(first.state, grantTo(triager, old), (one) => {
        told.push(one)
        void pauseBatch(first.state)
      }),
    )
    expect(Object.values(paused.outcomes)).toEqual(['done'])
    expect(told).toEqual([{ kind: 'batch', case: old[0]?.case, outcome: 'done' }])
    // The page is loaded anew: nothing but what was kept sealed is left of it.
    const second = openDesk(office, browser)
    must(await enterDesk(office, second, inspector))
    expect(must(await readBatch(second.state))).toEqual({ ...paused, running: false })
    const writes = () => second.asked.filter((one) => one.endsWith('/envelopes')).length
    const facts = must(await runBatch(second.state, null, silent))
    expect(Object.values(facts.outcomes)).toEqual(['done', 'done', 'done'])
    expect(writes()).toBe(2)
    must(await forgetBatch(second.state))
    // Asked for again, the same finds everything done.
    const again = must(await runBatch(second.state, grantTo(triager, old), silent))
    expect(Object.values(again.outcomes)).toEqual(['already', 'already', 'already'])
    expect(writes()).toBe(2)
  })

  it('is tried again where the server refused, and only there', async () => {
    const old = [await send(), await send()]
    const triager = await newcomer('triager')
    desk.interfere = async (path, init, go) =>
      path.includes(`${old[0]?.case}/envelopes`)
        ? new Response('{"error":{"code":"storage-full"}}', {
            status: 507,
            headers: { 'content-type': 'application/json' },
          })
        : go(path, init)
    const facts = must(await runBatch(desk.state, grantTo(triager, old), silent))
    expect(Object.values(facts.outcomes).sort()).toEqual(['done', 'failed'])
    desk.interfere = null
    const after = must(await runBatch(desk.state, null, silent))
    expect(Object.values(after.outcomes)).toEqual(['done', 'done'])
  })

  it('leaves the cases as unread at the desk that let them in as they were', async () => {
    const sent = await send()
    const triager = await newcomer('triager')
    const news = async () => must(await listOwnCases(desk.state, silent)).rows[0]?.news
    expect(await news()).toBe('new')
    must(await runBatch(desk.state, grantTo(triager, [sent]), silent))
    expect(await news()).toBe('new')
  })
})

describe('whoever has left', () => {
  it('is behind new keys in every case, once the batch is through', async () => {
    const old = [await send(), await send()]
    const [, , verifier] = office.officers as [TestOfficer, TestOfficer, TestOfficer]
    const { member } = verifier.keys
    must(await takeOut(desk.state, { member, status: 'left' }))
    const job = { ...grantTo(verifier, old), kind: 'renew' } as const
    const facts = must(await runBatch(desk.state, job, silent))
    expect(Object.values(facts.outcomes)).toEqual(['done', 'done'])
    for (const one of old) {
      const asked = await openOfficerCase(
        inspector.fetch,
        await office.office(),
        inspector.keys,
        one.case,
      )
      const { served } = must(asked)
      const who = { member: inspector.keys.member, key: inspector.keys.age }
      const opened = await openCase(await office.office(), served, who)
      expect(opened.ok && opened.value.vaults.report?.holders.has(member)).toBe(false)
      expect(opened.ok && opened.value.vaults.original?.holders.has(member)).toBe(false)
    }
    must(await forgetBatch(desk.state))
    expect(Object.values(must(await runBatch(desk.state, job, silent)).outcomes)).toEqual([
      'already',
      'already',
    ])
  })
})
