// "Kirim Pengaduan": one report sealed and sent, and the same one again after a failure.
import type { FailureCode } from '@kentongan/client/api'
import { loadReports, signInReporter } from '@kentongan/client/reporter'
import type { Patience } from '@kentongan/client/retry'
import { makeReportJob } from '@kentongan/client/submit'
import { composeIdentity, composeReport, type ReportOffice } from '@kentongan/domain/draft'
import { parseProfile } from '@kentongan/domain/profile'
import { formatTicket, parseTicket } from '@kentongan/domain/ticket'
import { formatCode, newCode } from '@kentongan/sealed/code'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { unreadableFile } from './files.ts'
import { http, patienceOf } from './http.ts'
import { deviceDay, officeToSeal } from './office.ts'
import type { Outcome, Progress, ReportToSend, SentReport } from './protocol.ts'
import type { ReportAttempt, State } from './state.ts'

/** Failures that say nothing of whether the last request was carried out. */
const undecided: readonly FailureCode[] = [
  'offline',
  'stopping',
  'internal',
  'answer-not-understood',
  'storage-unavailable',
]
/** Refusals of the token or of what was uploaded under it: earned or sent anew, the report goes through. */
const renewable: readonly FailureCode[] = [
  'intake-token-not-valid',
  'intake-token-spent',
  'proof-not-valid',
  'part-missing',
]
const attemptsMax = 3

/**
 * Seals and sends a report. A lost network is waited out until cancelled. After any failure the same revision
 * may be sent again and is stored once; another revision is sent only once the first is known not to be stored.
 */
export async function sendReport(
  state: State,
  order: ReportToSend,
  tell: (told: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<SentReport>> {
  const sealable = officeToSeal(state)
  if (!sealable.ok) return sealable
  const office = sealable.value
  if (office.directory.version !== order.directoryVersion) {
    return { ok: false, code: 'stale-directory' }
  }
  if (await unreadableFile(order.files)) return { ok: false, code: 'file-unreadable' }
  const same =
    state.attempt?.revision === order.revision &&
    state.attempt.directoryVersion === order.directoryVersion
  if (!same && state.attempt?.uncertain === true) {
    const stored = await findStored(state, office, state.attempt)
    if (!stored.ok || stored.value !== null) return stored as Outcome<SentReport>
  }
  if (!same) {
    // What an earlier attempt uploaded counts against its token's budget.
    if (state.attempt !== null) state.token.drop()
    state.attempt = newAttempt(state, office, order)
  }
  const attempt = state.attempt as ReportAttempt
  const answer = await run(state, attempt, patienceOf(signal, tell), tell)
  if (!answer.ok) return signal.aborted ? { ok: false, code: 'canceled' } : answer
  state.attempt = null
  state.token.drop()
  return { ok: true, value: { ...sentOf(state, answer.value), earlier: false } }
}

function newAttempt(state: State, office: VerifiedOffice, order: ReportToSend): ReportAttempt {
  const { account } = state
  if (account === null) state.code ??= newCode()
  const job = makeReportJob({
    office,
    account:
      account === null
        ? { kind: 'new', code: state.code as Uint8Array }
        : { kind: 'existing', accountSecret: account.accountSecret, token: account.token },
    route: order.route,
    excluded: order.excluded,
    day: deviceDay(),
    files: order.files,
    identity: composeIdentity(order.draft),
    content: (evidence) => composeReport(order.draft, evidence, reportOffice(office)),
  })
  const before = new Set(state.cases.keys())
  const { revision, directoryVersion } = order
  return { revision, directoryVersion, job, before, uncertain: false }
}

// As the page had it: what is no profile was never shown, and nothing could be asked by it.
function reportOffice({ profile, profileVersion }: VerifiedOffice): ReportOffice {
  const parsed = parseProfile(profile)
  return { kinds: parsed.ok ? parsed.profile.kinds : [], profileVersion }
}

async function run(
  state: State,
  attempt: ReportAttempt,
  patience: Patience,
  tell: (told: Progress) => void,
): Promise<Outcome<string>> {
  for (let tried = 1; ; tried += 1) {
    const token = await state.token.take(patience)
    if (!token.ok) return token
    const answer = await attempt.job.run(http, token.value, patience, (progress) => {
      if (progress.step === 'sending') attempt.uncertain = true
      tell({ kind: 'step', progress })
    })
    if (answer.ok) return { ok: true, value: answer.value.case }
    attempt.uncertain &&= undecided.includes(answer.code)
    const renew = renewable.includes(answer.code)
    if (renew) state.token.drop()
    if (!renew || tried === attemptsMax) return answer
  }
}

/** The report of an attempt whose answer was lost, if the server has it. */
async function findStored(
  state: State,
  office: VerifiedOffice,
  attempt: ReportAttempt,
): Promise<Outcome<SentReport | null>> {
  const fresh = state.account === null
  const signedIn = fresh
    ? await signInReporter(http, office, state.code as Uint8Array)
    : ({ ok: true, value: state.account } as const)
  if (!signedIn.ok) {
    return signedIn.code === 'code-not-known' ? { ok: true, value: null } : signedIn
  }
  if (signedIn.value === null) return { ok: true, value: null }
  const reports = await loadReports(http, signedIn.value)
  if (!reports.ok) return reports
  const stored = reports.value.find((one) => !attempt.before.has(one.listed.id))
  if (stored === undefined) return { ok: true, value: null }
  state.attempt = null
  state.token.drop()
  return { ok: true, value: { ...sentOf(state, stored.listed.id), earlier: true } }
}

function sentOf(state: State, caseId: string): Omit<SentReport, 'earlier'> {
  const ticket = parseTicket(ticketOf(caseId as CaseId))
  return {
    ticket: ticket === null ? '' : formatTicket(ticket),
    code: state.account === null ? formatCode('account-code', state.code as Uint8Array) : null,
  }
}
