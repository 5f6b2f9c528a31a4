// What the server lets a case become, though it reads nothing: by its mirror of the workflow, role by role, and only
// to whoever has seen what it is now.
import { openOfficerCase } from '@kentongan/client/officer'
import { type OfficerAct, sendAct } from '@kentongan/client/officer-act'
import { type StatusChange, sealProposal, sealStatus } from '@kentongan/client/officer-write'
import { loadReports, makeMessageJob } from '@kentongan/client/reporter'
import type { ProposalContent } from '@kentongan/domain/message'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { must, openTestOffice, type TestOffice, type TestOfficer } from './office-server.ts'
import { accountOf, patience, type SentSample, sendSample } from './sample-report.ts'

let test: TestOffice
let sent: SentSample
let inspector: TestOfficer
let administrator: TestOfficer
let triager: TestOfficer

beforeAll(async () => {
  test = await openTestOffice()
  ;[inspector, administrator, triager] = test.officers as [TestOfficer, TestOfficer, TestOfficer]
})
beforeEach(async () => {
  sent = await sendSample(test)
})

async function open(officer: TestOfficer) {
  const office = await test.office()
  const { opened, view, listed } = must(
    await openOfficerCase(officer.fetch, office, officer.keys, sent.case),
  )
  if (opened === null || view === null) throw new Error('not opened')
  const desk = { office, keys: officer.keys, day: test.server.today() }
  return { desk, opened, listed, signed: view.signed, findings: view.findings }
}
const store = async (officer: TestOfficer, act: OfficerAct): Promise<string> => {
  const answer = await sendAct(officer.fetch, act)
  return answer.ok ? 'stored' : answer.code
}
const said = { reason: 'x', publicReason: '' }
type Change = Pick<StatusChange, 'from' | 'to'> & Partial<StatusChange>
const sealMove = async (officer: TestOfficer, change: Change): Promise<OfficerAct> => {
  const { desk, opened } = await open(officer)
  return sealStatus(desk, opened, { ...said, ...change })
}
const move = async (officer: TestOfficer, change: Change) =>
  store(officer, await sealMove(officer, change))
const verify = () => move(triager, { from: 'received', to: 'verifying' })

const rejection: ProposalContent = {
  ...{ from: 'verifying', to: 'not-pursued', code: 'not-competent', ...said },
}
const sealRejection = async (officer: TestOfficer, change: Partial<ProposalContent> = {}) => {
  const { desk, opened } = await open(officer)
  return sealProposal(desk, opened, { ...rejection, ...change })
}
const propose = async (officer: TestOfficer, change: Partial<ProposalContent> = {}) =>
  store(officer, await sealRejection(officer, change))
const sealDecision = async (officer: TestOfficer): Promise<OfficerAct> => {
  const { signed } = await open(officer)
  const { from, code } = rejection
  const named = { from, to: 'not-pursued', code, proposal: signed?.proposal?.name ?? null } as const
  return sealMove(officer, named)
}
const decide = async (officer: TestOfficer) => store(officer, await sealDecision(officer))
const standing = async () => (await open(inspector)).listed.status

describe('a report that is not pursued', () => {
  beforeEach(async () => {
    expect(await verify()).toBe('stored')
  })

  it('is the act of two persons: one proposes, another decides, and one of them is the Inspektur', async () => {
    expect(await decide(inspector)).toBe('not-allowed')
    expect(await propose(triager)).toBe('stored')
    expect(await decide(triager)).toBe('not-allowed')
    expect(await decide(administrator)).toBe('not-allowed')
    expect(await standing()).toBe('verifying')
    expect(await decide(inspector)).toBe('stored')
    const { signed, listed, findings } = await open(triager)
    expect([signed?.status, listed.status, findings]).toEqual(['not-pursued', 'not-pursued', []])
    expect(signed?.deciders).toHaveLength(2)
  })

  it('is not decided by a proposal that was returned, nor by an older one beside it', async () => {
    expect(await propose(triager)).toBe('stored')
    const early = await sealDecision(inspector)
    expect(await propose(inspector, { to: null, code: null })).toBe('stored')
    expect(await store(inspector, early)).toBe('stale')
    expect(await propose(triager, { code: 'expired' })).toBe('stored')
    expect(await store(inspector, early)).toBe('stale')
    expect(await standing()).toBe('verifying')
  })

  it('is proposed once: who comes second is told', async () => {
    const [first, second] = [await sealRejection(triager), await sealRejection(administrator)]
    expect(await store(triager, first)).toBe('stored')
    expect(await store(administrator, second)).toBe('stale')
    expect(await store(triager, first)).toBe('stored')
  })

  it('is never proposed and decided in one write, nor proposed in words alone', async () => {
    const { head, blobs, ...rest } = await sealRejection(triager)
    const status = { act: 'move', from: 'verifying', to: 'not-pursued', decides: null } as const
    expect(await store(triager, { ...rest, blobs, head: { ...head, status } })).toBe(
      'not-consistent',
    )
    const bare = { ...head, status: null }
    expect(await store(triager, { ...rest, blobs, head: bare })).toBe('not-consistent')
    const moved = await sealMove(triager, { from: 'verifying', to: 'reviewing' })
    const claimed = { act: 'propose', from: 'verifying', to: 'not-pursued' } as const
    expect(await store(triager, { ...moved, head: { ...moved.head, status: claimed } })).toBe(
      'not-consistent',
    )
  })

  it('writes who proposed, returned, and decided into the audit', async () => {
    await propose(triager)
    await propose(triager, { to: null, code: null })
    await propose(triager)
    await decide(inspector)
    const entries = await test.server.storage.read(test.keys.office, ({ audit }) =>
      audit.list(0, 999),
    )
    const kinds = entries
      .filter(({ details }) => details.case === sent.case)
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('decision') || kind === 'case-status-changed')
    expect(kinds.slice(-4)).toEqual([
      ...['decision-proposed', 'decision-returned', 'decision-proposed', 'case-status-changed'],
    ])
  })
})

describe('a move', () => {
  it('is refused to whose role it is not, and where no row has it', async () => {
    expect(await move(triager, { from: 'received', to: 'concluded' })).toBe('not-allowed')
    await verify()
    await move(triager, { from: 'verifying', to: 'reviewing' })
    const assessed = { from: 'reviewing', to: 'awaiting-decision' } as const
    expect(await move(triager, assessed)).toBe('not-allowed')
    expect(await move(inspector, assessed)).toBe('stored')
    // The Inspektur assessed it: somebody else would have to decide.
    expect(await move(inspector, { from: 'awaiting-decision', to: 'assigning' })).toBe(
      'not-allowed',
    )
  })

  it('is refused from a stage that it has left since', async () => {
    await verify()
    const early = await sealMove(administrator, { from: 'verifying', to: 'reviewing' })
    expect(await move(triager, { from: 'verifying', to: 'reviewing' })).toBe('stored')
    expect(await store(administrator, early)).toBe('stale')
  })

  it('waits for the reporter’s answer, or for the end of their time', async () => {
    await verify()
    const asked = { from: 'verifying', to: 'incomplete', questions: ['Kapan?'] } as const
    await move(triager, { ...asked, papers: [{ kind: 'questions', text: '1' }] })
    const back = { from: 'incomplete', to: 'verifying' } as const
    expect(await move(triager, back)).toBe('not-allowed')
    const close = { from: 'incomplete', to: 'closed', code: 'withdrawn' } as const
    expect(await move(administrator, { ...close, to: 'concluded' })).toBe('not-allowed')
    const office = await test.office()
    const account = await accountOf(office, sent)
    const [mine] = must(await loadReports(sent.fetch, account))
    if (mine === undefined || mine.opened === null) throw new Error('not opened')
    const message = { text: 'Kemarin.', files: [], day: test.server.today() }
    const job = makeMessageJob(account, { ...mine, opened: mine.opened }, message)
    must(await job.run(sent.fetch, patience, () => undefined))
    const { signed } = await open(triager)
    expect(signed?.answered).toBe(true)
    expect(await move(triager, back)).toBe('stored')
  })
})
