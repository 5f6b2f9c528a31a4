// Sends the demo's cases as their reporters would, and lets both sides write.
import type { Fetch } from '@kentongan/client/api'
import type { EvidenceFile } from '@kentongan/client/evidence'
import { earnIntakeToken } from '@kentongan/client/intake'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { openOfficerCase } from '@kentongan/client/officer'
import { type OfficerAct, sendAct } from '@kentongan/client/officer-act'
import { sealNote, sealReceipt, sealReply, sealStatus } from '@kentongan/client/officer-write'
import { loadReport, makeMessageJob, signInReporter } from '@kentongan/client/reporter'
import { makeReportJob, type SubmissionAccount } from '@kentongan/client/submit'
import { evidenceTypeOf } from '@kentongan/domain/evidence'
import { emptyIdentity, type ReportContent } from '@kentongan/domain/report'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { newCode } from '@kentongan/sealed/code'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { DemoCase, DemoFile, DemoStep } from './case.ts'
import { makeFile } from './files.ts'
import type { FoundedOffice } from './found.ts'
import { must } from './must.ts'
import type { Seat } from './seats.ts'

export interface SentCase {
  readonly ticket: string
  readonly title: string
  readonly case: string
}

export interface SentAccount {
  readonly code: Uint8Array
  readonly reports: readonly SentCase[]
}

// The server is on this machine: what does not answer now will not.
const patience = { pause: () => Promise.reject(new Error('the server does not answer')) }

/** Sends one account's cases in their order, the first of which makes the account. */
export async function sendAccount(
  origin: string,
  office: VerifiedOffice,
  day: string,
  cases: readonly DemoCase[],
): Promise<SentAccount> {
  const fetch = makeNodeFetch(origin)
  const code = newCode()
  const reports: SentCase[] = []
  let account: SubmissionAccount = { kind: 'new', code }
  for (const one of cases) {
    reports.push(await sendCase(fetch, office, account, one, day))
    if (one === cases.at(-1)) break
    const { accountSecret, token } = must(await signInReporter(fetch, office, code), 'signing in')
    account = { kind: 'existing', accountSecret, token }
  }
  return { code, reports }
}

async function sendCase(
  fetch: Fetch,
  office: VerifiedOffice,
  account: SubmissionAccount,
  one: DemoCase,
  day: string,
): Promise<SentCase> {
  const files = one.files.map(evidenceOf)
  const identity = one.identity ?? emptyIdentity
  const content = (evidence: ReportContent['evidence']): ReportContent => ({
    title: one.title,
    kind: one.kind,
    description: one.description,
    people: one.people,
    evidence,
    time: { text: one.time },
    location: one.location,
    identityChoice: one.identity === null ? 'anonymous' : 'confidential',
    language: 'id',
  })
  const report = { office, account, route: 'normal', excluded: [], day, files, identity } as const
  const token = must(await earnIntakeToken(fetch), `proof of work for "${one.title}"`)
  const job = makeReportJob({ ...report, content })
  const sent = must(await job.run(fetch, token, patience, () => undefined), one.title)
  return { ...sent, title: one.title }
}

function evidenceOf({ name, caption, kind }: DemoFile): EvidenceFile {
  const type = evidenceTypeOf(name)
  if (type === null) throw new Error(`${name} is of no known type`)
  return { name, caption, type, file: new Blob([makeFile(kind, caption)], { type }) }
}

/** Lets both sides of a case do what its steps say, in their order. */
export async function playSteps(
  origin: string,
  founded: FoundedOffice,
  account: SentAccount,
  sent: SentCase,
  steps: readonly DemoStep[],
  day: string,
): Promise<void> {
  for (const step of steps) {
    if (step.act === 'answer') {
      await answerAsReporter(origin, founded.office, account, sent, step, day)
      continue
    }
    const seat = founded.seats.get(step.officer)
    if (seat === undefined) throw new Error(`nobody sits at ${step.officer}`)
    // As at the desk: whoever acts has opened the case, which leaves a receipt.
    await act(seat, founded.office, sent, day, sealReceipt)
    if (step.act !== 'open') await act(seat, founded.office, sent, day, sealerOf(step))
  }
}

type Sealer = (
  desk: Parameters<typeof sealReceipt>[0],
  opened: OpenedCase,
) => Promise<OfficerAct | null>

function sealerOf(step: Exclude<DemoStep, { act: 'answer' } | { act: 'open' }>): Sealer {
  if (step.act !== 'verify') {
    const seal = step.act === 'note' ? sealNote : sealReply
    return (desk, opened) => seal(desk, opened, step.text)
  }
  const { reason, publicReason } = step
  const change = { from: 'received', to: 'verifying', reason, publicReason } as const
  return (desk, opened) => sealStatus(desk, opened, change)
}

async function act(
  { fetch, keys, officer }: Seat,
  office: VerifiedOffice,
  sent: SentCase,
  day: string,
  seal: Sealer,
): Promise<void> {
  const doing = `${officer.username}, "${sent.title}"`
  const { opened, refusal } = must(await openOfficerCase(fetch, office, keys, sent.case), doing)
  if (opened === null) throw new Error(`${doing}: ${refusal ?? 'not opened'}`)
  const sealed = await seal({ office, keys, day }, opened)
  if (sealed !== null) must(await sendAct(fetch, sealed), doing)
}

async function answerAsReporter(
  origin: string,
  office: VerifiedOffice,
  account: SentAccount,
  sent: SentCase,
  step: Extract<DemoStep, { act: 'answer' }>,
  day: string,
): Promise<void> {
  const fetch = makeNodeFetch(origin)
  const signedIn = must(await signInReporter(fetch, office, account.code), 'signing in')
  const report = must(await loadReport(fetch, signedIn, sent.case), sent.title)
  const { opened } = report
  if (opened === null) throw new Error(`${sent.title}: ${report.refusal ?? 'not opened'}`)
  const message = { text: step.text, files: step.files.map(evidenceOf), day }
  const job = makeMessageJob(signedIn, { ...report, opened }, message)
  must(await job.run(fetch, patience, () => undefined), sent.title)
}
