// An officer's side: signing in, unlocking, and reading cases. Keys stay with whoever calls: a worker.
import {
  caseList,
  type ListedCase,
  openingsMax,
  type ServedCaseHead,
  servedCaseHead,
  servedCasesHead,
} from '@kentongan/domain/wire/case'
import { type SessionAnswer, sessionAnswer } from '@kentongan/domain/wire/office'
import { officerCredentials } from '@kentongan/sealed/credentials'
import type { CaseId, OfficeId } from '@kentongan/sealed/id'
import { type MemberKeys, memberKeysOf } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { type OpenedCase, openCase } from '@kentongan/sealed/open-case'
import { openEvidence } from '@kentongan/sealed/open-evidence'
import { openGrants } from '@kentongan/sealed/open-grants'
import { openLock } from '@kentongan/sealed/open-lock'
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
import { blobsOf, joinCase } from './served-case.ts'
import { type CaseView, viewCase } from './view.ts'

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

export async function listCases(fetch: Fetch): Promise<Answer<readonly ListedCase[]>> {
  const list = await callJson(fetch, { method: 'GET', path: '/api/cases' }, caseList)
  return list.ok ? succeeded(list.value.cases) : list
}

/** What a list shows of a case; `view` is null when it did not open: `refusal` says how. */
export interface CaseSummary {
  readonly listed: ListedCase
  readonly view: CaseView | null
  readonly refusal: Refusal | null
  /** True when a grant opened and holds a half of an identity, and nothing to read. A damaged grant says neither. */
  readonly halfOnly: boolean
}

/** Opens the reports of many cases, a batch at a time; `onBatch` is told as they come. */
export async function openSummaries(
  fetch: Fetch,
  office: VerifiedOffice,
  keys: MemberKeys,
  cases: readonly string[],
  onBatch: (summaries: readonly CaseSummary[]) => void,
): Promise<Answer<null>> {
  for (let at = 0; at < cases.length; at += openingsMax) {
    const batch = cases.slice(at, at + openingsMax)
    const call = { method: 'POST', path: '/api/cases/openings' } as const
    const frame = await readFrame(fetch, call, servedCasesHead, { cases: batch })
    if (!frame.ok) return frame
    let blob = 0
    const summaries: CaseSummary[] = []
    for (const head of frame.value.head.cases) {
      const blobs = frame.value.blobs.slice(blob, blob + blobsOf(head))
      blob += blobs.length
      const opened = await openServed(office, keys, head, blobs)
      if (opened === null) return failed('answer-not-understood')
      const { listed, view, refusal, halfOnly } = opened
      summaries.push({ listed, view, refusal, halfOnly })
    }
    onBatch(summaries)
  }
  return succeeded(null)
}

export interface OfficerCase extends CaseSummary {
  readonly opened: OpenedCase | null
}

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
  const opened = await openServed(office, keys, frame.value.head, frame.value.blobs)
  return opened === null ? failed('answer-not-understood') : succeeded(opened)
}

async function openServed(
  office: VerifiedOffice,
  keys: MemberKeys,
  head: ServedCaseHead,
  blobs: readonly Uint8Array[],
): Promise<OfficerCase | null> {
  const served = joinCase(head, blobs)
  if (served === null) return null
  const holder = { member: keys.member, key: keys.age }
  const result = await openCase(office, served, holder)
  const listed = head.case
  if (!result.ok) {
    const grants = await openGrants(served.grants, office.office, listed.id as CaseId, holder)
    const halfOnly = result.reason === 'not-a-member' && grants.some((one) => one.half !== null)
    return { listed, opened: null, view: null, refusal: result.reason, halfOnly }
  }
  const view = viewCase(office, result.value, head.evidence)
  return { listed, opened: result.value, view, refusal: null, halfOnly: false }
}

/** A file, exactly as the reporter had it. */
export async function readEvidence(
  fetch: Fetch,
  office: VerifiedOffice,
  opened: OpenedCase,
  evidence: { readonly envelopeId: string; readonly statement: string },
): Promise<{ ok: true; value: Uint8Array } | { ok: false; code: FailureCode | Refusal }> {
  const path = `/api/cases/${opened.case}/evidence/${evidence.envelopeId}`
  const bytes = await readBytes(fetch, { method: 'POST', path })
  if (!bytes.ok) return bytes
  const result = await openEvidence(opened, office.office, evidence.statement, bytes.value)
  return result.ok ? succeeded(result.content) : { ok: false, code: result.reason }
}
