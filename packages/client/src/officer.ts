// An officer's side: signing in, unlocking, and reading cases. Keys stay with whoever calls: a worker.
import { inBatches } from '@kentongan/age/batches'
import { parseMessage } from '@kentongan/domain/message'
import { needsProtection } from '@kentongan/domain/protection'
import { parseReportContent, type ReportContent } from '@kentongan/domain/report'
import {
  caseList,
  type ListedCase,
  openingsMax,
  servedCaseHead,
  servedCasesHead,
} from '@kentongan/domain/wire/case'
import {
  type SessionAnswer,
  type SessionList,
  sessionAnswer,
  sessionList,
} from '@kentongan/domain/wire/office'
import type { OpenedCase, ServedCase } from '@kentongan/sealed/case-file'
import { officerCredentials } from '@kentongan/sealed/credentials'
import type { OfficeId } from '@kentongan/sealed/id'
import { openLock } from '@kentongan/sealed/lock'
import { type MemberKeys, memberKeysOf } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { openCase } from '@kentongan/sealed/open-case'
import { openEvidence } from '@kentongan/sealed/open-evidence'
import { openSummary } from '@kentongan/sealed/open-summary'
import type { Refusal } from '@kentongan/sealed/statement'
import { fromBase64url } from '@kentongan/sealed/text'
import {
  type Answer,
  callJson,
  type FailureCode,
  type Fetch,
  failed,
  nothing,
  readBytes,
  readFrame,
  succeeded,
} from './api.ts'
import { blobsOf, joinCase, listedAs, receivedAs } from './served-case.ts'
import { type CaseView, jsonOf, viewCase } from './view.ts'

export interface OfficerSession {
  readonly member: string
  readonly username: string
  readonly keys: MemberKeys
}

export interface OfficerSecrets {
  readonly username: string
  readonly passphrase: string
  /** The Kartu Kunci's 15 bytes. */
  readonly card: Uint8Array
}

export type UnlockFailure = FailureCode | 'lock-refused'
export type UnlockResult =
  | { readonly ok: true; readonly value: OfficerSession }
  | { readonly ok: false; readonly code: UnlockFailure }

/** Signs in (login secret and TOTP together) and opens the lock: one act for the officer. */
export async function signInOfficer(
  fetch: Fetch,
  office: OfficeId,
  secrets: OfficerSecrets,
  totp: string,
): Promise<UnlockResult> {
  const { username, passphrase, card } = secrets
  const derived = await officerCredentials(passphrase, card, office, username)
  const call = { method: 'POST', path: '/api/session' } as const
  const request = { username, loginSecret: derived.loginSecret, totp }
  const answer = await callJson(fetch, call, sessionAnswer, request)
  return answer.ok ? unlock(answer.value, derived.lockSeed, office) : answer
}

/** Opens the lock of a session that is still alive: after an idle lock or a reload. */
export async function unlockOfficer(
  fetch: Fetch,
  office: OfficeId,
  secrets: OfficerSecrets,
): Promise<UnlockResult> {
  const session = await callJson(fetch, { method: 'GET', path: '/api/session' }, sessionAnswer)
  if (!session.ok) return session
  const { passphrase, card } = secrets
  const derived = await officerCredentials(passphrase, card, office, session.value.username)
  return unlock(session.value, derived.lockSeed, office)
}

async function unlock(
  session: SessionAnswer,
  lockSeed: Uint8Array,
  office: OfficeId,
): Promise<UnlockResult> {
  const lock = fromBase64url(session.lock) ?? new Uint8Array()
  const opened = await openLock(lock, lockSeed, office)
  if (!opened.ok) return { ok: false, code: 'lock-refused' }
  const keys = await memberKeysOf(opened.accountSecret)
  if (keys.member !== session.member) return { ok: false, code: 'lock-refused' }
  return { ok: true, value: { member: session.member, username: session.username, keys } }
}

export const signOutOfficer = (fetch: Fetch): Promise<Answer<unknown>> =>
  callJson(fetch, { method: 'DELETE', path: '/api/session' }, nothing)

/** Where this officer is signed in, newest first. */
export async function listSessions(fetch: Fetch): Promise<Answer<SessionList['sessions']>> {
  const list = await callJson(fetch, { method: 'GET', path: '/api/sessions' }, sessionList)
  return list.ok ? succeeded(list.value.sessions) : list
}

/** Ends one of this officer's own sessions; `id` is its name in {@link listSessions}. */
export const endSession = (fetch: Fetch, id: string): Promise<Answer<unknown>> =>
  callJson(fetch, { method: 'DELETE', path: `/api/sessions/${id}` }, nothing)

export async function listCases(fetch: Fetch): Promise<Answer<readonly ListedCase[]>> {
  const list = await callJson(fetch, { method: 'GET', path: '/api/cases' }, caseList)
  return list.ok ? succeeded(list.value.cases.map((one) => listedAs(one.id, one))) : list
}

/** What a list shows of a case; `report` is null when it did not open: `refusal` says how. */
export interface CaseSummary {
  readonly listed: ListedCase
  readonly report: ReportContent | null
  readonly refusal: Refusal | null
  /** True when a grant opened and holds a half of an identity, and nothing to read. A damaged grant says neither. */
  readonly halfOnly: boolean
  /** The last day on which this officer wrote what the reporter reads, a receipt at least. */
  readonly wroteOn: string | null
  /** The flag PERLINDUNGAN. */
  readonly protection: boolean
}

/** Of an officer's keys what reading takes. */
export type SummaryReader = Pick<MemberKeys, 'member' | 'age'>

/** Opens the reports of many cases, a batch at a time; `onBatch` is told as they come. What the server left out does not come. */
export async function openSummaries(
  fetch: Fetch,
  office: VerifiedOffice,
  keys: SummaryReader,
  cases: readonly string[],
  onBatch: (summaries: readonly CaseSummary[]) => void,
): Promise<Answer<null>> {
  for (let at = 0; at < cases.length; at += openingsMax) {
    const batch = cases.slice(at, at + openingsMax)
    const call = { method: 'POST', path: '/api/cases/openings' } as const
    const frame = await readFrame(fetch, call, servedCasesHead, { cases: batch })
    if (!frame.ok) return frame
    let blob = 0
    const joined: { listed: ListedCase; served: ServedCase }[] = []
    for (const head of frame.value.head.cases) {
      const blobs = frame.value.blobs.slice(blob, blob + blobsOf(head))
      blob += blobs.length
      const { id } = head.case
      const served = joinCase(id, head, blobs)
      if (served === null || !batch.includes(id)) return failed('answer-not-understood')
      joined.push({ listed: listedAs(id, head.case), served })
    }
    onBatch(await inBatches(joined, (one) => summaryOf(office, keys, one)))
  }
  return succeeded(null)
}

async function summaryOf(
  office: VerifiedOffice,
  keys: SummaryReader,
  { listed, served }: { listed: ListedCase; served: ServedCase },
): Promise<CaseSummary> {
  const opened = await openSummary(office, served, { member: keys.member, key: keys.age })
  if (!opened.ok) {
    const { reason, halfOnly } = opened
    const unread = { report: null, wroteOn: null, protection: false }
    return { listed, refusal: reason, halfOnly, ...unread }
  }
  const { report, wroteOn } = opened
  const content = report === null ? null : parseReportContent(jsonOf(report.body))
  const messages = opened.messages.flatMap((body) => parseMessage(jsonOf(body)) ?? [])
  const protection = needsProtection(content, messages)
  return { listed, report: content, refusal: null, halfOnly: false, wroteOn, protection }
}

/** One case, opened whole; `view` is null when it did not open: `refusal` says how. */
export interface OfficerCase {
  readonly listed: ListedCase
  readonly served: ServedCase
  readonly opened: OpenedCase | null
  readonly view: CaseView | null
  readonly refusal: Refusal | null
}

const unopened = { opened: null, view: null } as const

/** Opens one case whole; the server audits it in the same transaction. */
export async function openOfficerCase(
  fetch: Fetch,
  office: VerifiedOffice,
  keys: MemberKeys,
  caseId: string,
): Promise<Answer<OfficerCase>> {
  const call = { method: 'POST', path: `/api/cases/${caseId}/open` } as const
  const frame = await readFrame(fetch, call, servedCaseHead)
  if (!frame.ok) return frame
  const { head, blobs } = frame.value
  const served = joinCase(caseId, head, blobs)
  if (served === null) return failed('answer-not-understood')
  const base = { listed: listedAs(caseId, head.case), served }
  if (head.case.id !== caseId) return succeeded({ ...base, ...unopened, refusal: 'tampered' })
  const result = await openCase(office, served, { member: keys.member, key: keys.age })
  if (!result.ok) return succeeded({ ...base, ...unopened, refusal: result.reason })
  const view = viewCase(office, result.value, head)
  const listed = receivedAs(base.listed, view)
  return succeeded({ ...base, listed, opened: result.value, view, refusal: null })
}

/** A file, exactly as the reporter had it; 'tampered' for whatever else is served as that file. */
export async function readEvidence(
  fetch: Fetch,
  office: VerifiedOffice,
  opened: OpenedCase,
  evidence: { readonly envelopeId: string; readonly statement: string },
): Promise<{ ok: true; value: Uint8Array } | { ok: false; code: FailureCode | 'tampered' }> {
  const path = `/api/cases/${opened.case}/evidence/${evidence.envelopeId}`
  const bytes = await readBytes(fetch, { method: 'POST', path })
  if (!bytes.ok) return bytes
  const result = await openEvidence(opened, office.office, evidence.statement, bytes.value)
  return result.ok ? succeeded(result.content) : { ok: false, code: 'tampered' }
}
