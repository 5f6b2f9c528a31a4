// A reporter's account: made, entered with its code, read, and written to.
import { composeMessage, type MessageMark } from '@kentongan/domain/message'
import {
  caseList,
  type ListedCase,
  type ReporterWriteHead,
  servedCaseHead,
} from '@kentongan/domain/wire/case'
import { reporterSession } from '@kentongan/domain/wire/office'
import type { AccountRequest } from '@kentongan/domain/wire/submission'
import type { OpenCaseResult, OpenedCase, ServedCase } from '@kentongan/sealed/case-file'
import { type CaseEnvelope, sealInCase } from '@kentongan/sealed/case-writer'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { sha256Base64url } from '@kentongan/sealed/id'
import { type CaseKeys, caseKeysOf, randomSecret } from '@kentongan/sealed/keys'
import { openLock, sealLock } from '@kentongan/sealed/lock'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { openCase } from '@kentongan/sealed/open-case'
import { openEvidence } from '@kentongan/sealed/open-evidence'
import { type Refusal, writeBody } from '@kentongan/sealed/statement'
import { base64url, fromBase64url, utf8 } from '@kentongan/sealed/text'
import {
  type Answer,
  callFrame,
  callJson,
  type FailureCode,
  type Fetch,
  failed,
  nothing,
  readBytes,
  readFrame,
  succeeded,
} from './api.ts'
import {
  type EvidenceFile,
  type EvidenceProgress,
  type SentEvidence,
  sendEvidence,
} from './evidence.ts'
import { type Renewal, renewVaults } from './renew.ts'
import { type Patience, untilReached } from './retry.ts'
import { sealable } from './sealable.ts'
import { joinCase, listedAs, receivedAs } from './served-case.ts'
import { wireGrantOf, wireOf } from './submit.ts'
import { type CaseView, viewCase } from './view.ts'
import { writerInCase } from './writer.ts'

export interface ReporterAccount {
  readonly office: VerifiedOffice
  readonly token: string
  readonly accountSecret: Uint8Array
  /** Of the codes that this one replaced, newest first: a case may still be under one of them. */
  readonly older: readonly Uint8Array[]
}

/** 'lock-refused': the server answered with a lock that this code did not make. */
export type SignInFailure = FailureCode | 'lock-refused'

/** Signs in with a code's 15 bytes. */
export async function signInReporter(
  fetch: Fetch,
  office: VerifiedOffice,
  code: Uint8Array,
): Promise<{ ok: true; value: ReporterAccount } | { ok: false; code: SignInFailure }> {
  const { loginId, loginSecret, lockSeed } = reporterCredentials(code, office.office)
  const call = { method: 'POST', path: '/api/reporter/session' } as const
  const answer = await callJson(fetch, call, reporterSession, { loginId, loginSecret })
  if (!answer.ok) return answer
  const lock = fromBase64url(answer.value.lock) ?? new Uint8Array()
  const opened = await openLock(lock, lockSeed, office.office)
  if (!opened.ok) return { ok: false, code: 'lock-refused' }
  const { token } = answer.value
  const { accountSecret, older } = opened
  return { ok: true, value: { office, token, accountSecret, older } }
}

/** Makes an account before any report ("Daftar"), for a solved proof of work. */
export async function registerAccount(
  fetch: Fetch,
  office: VerifiedOffice,
  code: Uint8Array,
  intakeToken: string,
): Promise<Answer<unknown>> {
  const { loginId, loginSecret, lockSeed } = reporterCredentials(code, office.office)
  const lock = await sealLock(randomSecret(), lockSeed, office.office)
  const loginVerifier = sha256Base64url(utf8(loginSecret))
  const request: AccountRequest = { loginId, loginVerifier, lock: base64url(lock.bytes) }
  const authorization = `Intake ${intakeToken}`
  const call = { method: 'POST', path: '/api/accounts', authorization } as const
  return callJson(fetch, call, nothing, request)
}

export async function signOutReporter(
  fetch: Fetch,
  account: ReporterAccount,
): Promise<Answer<unknown>> {
  const path = '/api/reporter/session'
  return callJson(fetch, { method: 'DELETE', path, ...bearer(account) }, nothing)
}

export const bearer = (account: ReporterAccount) => ({ authorization: `Bearer ${account.token}` })

/** One of the reporter's cases; `opened` and `view` are null when it did not hold: `refusal` says how. */
export interface ReporterCase {
  readonly listed: ListedCase
  readonly keys: CaseKeys
  /** Which account secret the case is under: 0 the newest, 1 the one before; null when it is under none that opens it. */
  readonly under: number | null
  readonly opened: OpenedCase | null
  readonly view: CaseView | null
  readonly refusal: Refusal | null
}

/** Everything of this account, opened and verified. A case that does not hold is in the list all the same. */
export async function loadReports(
  fetch: Fetch,
  account: ReporterAccount,
): Promise<Answer<readonly ReporterCase[]>> {
  const call = { method: 'GET', path: '/api/reporter/cases', ...bearer(account) } as const
  const list = await callJson(fetch, call, caseList)
  if (!list.ok) return list
  const cases: ReporterCase[] = []
  for (const listed of list.value.cases) {
    const one = await loadReport(fetch, account, listed.id)
    if (!one.ok) return one
    cases.push(one.value)
  }
  return succeeded(cases)
}

export async function loadReport(
  fetch: Fetch,
  account: ReporterAccount,
  caseId: string,
): Promise<Answer<ReporterCase>> {
  const path = `/api/reporter/cases/${caseId}`
  const frame = await readFrame(fetch, { method: 'GET', path, ...bearer(account) }, servedCaseHead)
  if (!frame.ok) return frame
  const { head, blobs } = frame.value
  const served = joinCase(caseId, head, blobs)
  const nonce = fromBase64url(head.case.nonce)
  if (served === null || nonce === null) return failed('answer-not-understood')
  const { under, keys, result } = await openUnderOne(account, served, nonce)
  const base = { listed: listedAs(caseId, head.case), keys, under }
  if (!result.ok) {
    return succeeded({ ...base, opened: null, view: null, refusal: result.reason })
  }
  const view = viewCase(account.office, result.value, head)
  const listed = receivedAs(base.listed, view)
  return succeeded({ ...base, listed, opened: result.value, view, refusal: null })
}

/** The case under the account secret whose keys are the reporter's in it now; else what opened of it, or why nothing did. */
async function openUnderOne(
  { office, accountSecret, older }: ReporterAccount,
  served: ServedCase,
  nonce: Uint8Array,
): Promise<{ under: number | null; keys: CaseKeys; result: OpenCaseResult }> {
  let best: { keys: CaseKeys; result: OpenCaseResult } | null = null
  for (const [under, secret] of [accountSecret, ...older].entries()) {
    const keys = await caseKeysOf(secret, nonce)
    const result = await openCase(office, served, { member: 'reporter', key: keys.age })
    if (result.ok && result.value.reporterRecipient === keys.age.recipient) {
      return { under, keys, result }
    }
    const foreign = best?.result.ok === false && best.result.reason === 'not-a-member'
    if (best === null || foreign) best = { keys, result }
  }
  return { under: null, ...(best as { keys: CaseKeys; result: OpenCaseResult }) }
}

export interface MessageToSend {
  readonly text: string
  readonly files: readonly EvidenceFile[]
  readonly mark?: MessageMark | undefined
  readonly day: string
}

/** A message being sent: `run` again after a failure sends the same envelope, stored once. */
export interface MessageJob {
  run(
    fetch: Fetch,
    patience: Patience,
    onProgress: (file: number, progress: EvidenceProgress) => void,
  ): Promise<Answer<unknown>>
}

/** Prepares a message, with or without evidence, into an opened case. */
export function makeMessageJob(
  account: ReporterAccount,
  target: ReporterCase & { readonly opened: OpenedCase },
  message: MessageToSend,
): MessageJob {
  const sent: SentEvidence[] = []
  const author = { id: target.keys.author, signing: target.keys.signing, directory: 0 }
  let renewal: Renewal | null = null
  let sealed: CaseEnvelope | null = null
  return {
    async run(fetch, patience, onProgress) {
      const route = { fetch, ...bearer(account), patience }
      renewal ??= await renewVaults(account.office, target.opened, author, message.day)
      const { opened, envelopes, grants, revoked } = renewal
      const { writer, vault } = writerInCase(account.office, opened, author, message.day)
      for (let file = sent.length; file < message.files.length; file += 1) {
        const item = message.files[file] as EvidenceFile
        const last = sent.at(-1)?.entry.statement ?? lastEvidence(target.view)
        const previous = last === undefined ? [] : [last]
        const tell = (progress: EvidenceProgress) => onProgress(file, progress)
        const answer = await sendEvidence(route, writer, vault('original'), item, previous, tell)
        if (!answer.ok) return answer
        sent.push(answer.value)
      }
      const entries = sent.map((one) => one.entry)
      const body = writeBody(sealable(composeMessage(message.text, entries, message.mark)))
      const previous = opened.vaults.report?.heads ?? []
      sealed ??= await sealInCase(writer, vault('report'), 'message', body, { previous })
      const all = [...envelopes, sealed]
      const path = `/api/reporter/cases/${opened.case}/envelopes`
      const call = { method: 'POST', path, ...bearer(account) } as const
      const head: ReporterWriteHead = {
        grants: grants.map(wireGrantOf),
        envelopes: all.map(wireOf),
        evidence: sent.map((one) => one.wire),
        revoked: [...revoked],
        author: null,
      }
      const blobs = [...grants, ...all].map((one) => one.bytes)
      return untilReached(patience, () => callFrame(fetch, call, nothing, head, blobs))
    },
  }
}

const lastEvidence = (view: CaseView | null): string | undefined => view?.evidence.at(-1)?.statement

/** The reporter's own evidence, opened. */
export async function readOwnEvidence(
  fetch: Fetch,
  account: ReporterAccount,
  opened: OpenedCase,
  evidence: { readonly envelopeId: string; readonly statement: string },
): Promise<Answer<Uint8Array>> {
  const path = `/api/reporter/cases/${opened.case}/evidence/${evidence.envelopeId}`
  const bytes = await readBytes(fetch, { method: 'POST', path, ...bearer(account) })
  if (!bytes.ok) return bytes
  const result = await openEvidence(opened, account.office.office, evidence.statement, bytes.value)
  return result.ok ? succeeded(result.content) : failed('answer-not-understood')
}
