// Sending a report: sealed on this device, evidence first, then everything in one request or nothing.
import type { EvidenceEntry, ReportContent, ReporterIdentity } from '@kentongan/domain/report'
import { type IntakeGrant, intakeGrants, type Role } from '@kentongan/domain/role'
import { encodeFrame } from '@kentongan/domain/wire/frame'
import { type SubmissionHead, submissionAnswer } from '@kentongan/domain/wire/submission'
import type { CaseEnvelope } from '@kentongan/sealed/case-writer'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import type { SealedGrant } from '@kentongan/sealed/grant'
import { sha256Base64url, ticketOf } from '@kentongan/sealed/id'
import { randomSecret } from '@kentongan/sealed/keys'
import { sealLock } from '@kentongan/sealed/lock'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { GrantedPerson, RouteName } from '@kentongan/sealed/schema'
import { writeBody } from '@kentongan/sealed/statement'
import { beginSubmission, finishSubmission, type Submission } from '@kentongan/sealed/submission'
import { base64url, utf8 } from '@kentongan/sealed/text'
import { type Answer, callBytes, type Fetch, succeeded } from './api.ts'
import { type EvidenceFile, type SentEvidence, sendEvidence } from './evidence.ts'
import { type Patience, untilReached } from './retry.ts'

/** Whose report it is: a new account's first (with the code's 15 bytes), or another of a signed-in reporter. */
export type SubmissionAccount =
  | { readonly kind: 'new'; readonly code: Uint8Array }
  | { readonly kind: 'existing'; readonly accountSecret: Uint8Array; readonly token: string }

export interface ReportToSend {
  readonly office: VerifiedOffice
  readonly account: SubmissionAccount
  readonly route: RouteName
  readonly excluded: readonly string[]
  readonly day: string
  readonly files: readonly EvidenceFile[]
  readonly identity: ReporterIdentity
  /** The report, once its evidence has names. */
  readonly content: (evidence: readonly EvidenceEntry[]) => ReportContent
}

export type SubmissionProgress =
  | { readonly step: 'sealing' }
  | {
      readonly step: 'evidence'
      readonly file: number
      readonly sentBytes: number
      readonly bytes: number
    }
  | { readonly step: 'sending' }

/** Who would be granted what on this route: what the form shows before anything is sealed. */
export function grantsOnRoute(
  office: VerifiedOffice,
  route: RouteName,
  excluded: readonly string[],
): readonly IntakeGrant[] {
  const { intake, recovery } = office.root.routes[route]
  const members = office.directory.members.map((one) => ({ ...one, roles: one.roles as Role[] }))
  return intakeGrants(members, { name: route, intake: intake as Role[], recovery }, excluded)
}

export interface SentReport {
  /** By the case's own id, whatever the server answers. */
  readonly ticket: string
  readonly case: string
}

/**
 * One report on its way. `run` may be called again after a failure: what was sealed stays sealed, what was sent
 * stays sent, and the same case can never be stored twice.
 */
export interface ReportJob {
  run(
    fetch: Fetch,
    intakeToken: string,
    patience: Patience,
    onProgress: (progress: SubmissionProgress) => void,
  ): Promise<Answer<SentReport>>
}

export function makeReportJob(report: ReportToSend): ReportJob {
  let submission: Submission | null = null
  let frame: Uint8Array<ArrayBuffer> | null = null
  const sent: SentEvidence[] = []
  const accountSecret =
    report.account.kind === 'new' ? randomSecret() : report.account.accountSecret
  return {
    async run(fetch, intakeToken, patience, onProgress) {
      const authorization = `Intake ${intakeToken}`
      onProgress({ step: 'sealing' })
      submission ??= await beginSubmission({ ...report, accountSecret, granted: granted(report) })
      const route = { fetch, authorization, patience }
      for (let file = sent.length; file < report.files.length; file += 1) {
        const item = report.files[file] as EvidenceFile
        const { writer, vaults } = submission
        const previous = sent.slice(-1).map((one) => one.entry.statement)
        const tell = (progress: { sentBytes: number; bytes: number }) =>
          onProgress({ step: 'evidence', file, ...progress })
        const answer = await sendEvidence(route, writer, vaults.original, item, previous, tell)
        if (!answer.ok) return answer
        sent.push(answer.value)
      }
      onProgress({ step: 'sending' })
      frame ??= await frameOf(report, submission, accountSecret, sent)
      const body = frame
      const call = { method: 'POST', path: '/api/reports', authorization } as const
      const answer = await untilReached(patience, () =>
        callBytes(fetch, call, submissionAnswer, body),
      )
      if (
        !answer.ok &&
        (answer.code === 'part-missing' || answer.code === 'intake-token-not-valid')
      ) {
        // What was uploaded belonged to a token that is gone: the next run sends it under its own.
        sent.length = 0
        frame = null
      }
      if (!answer.ok) return answer
      const { caseId } = submission
      return succeeded({ ticket: ticketOf(caseId), case: caseId })
    },
  }
}

const granted = ({ office, route, excluded }: ReportToSend): readonly GrantedPerson[] =>
  grantsOnRoute(office, route, excluded).map((one) => ({ ...one, vaults: [...one.vaults] }))

async function frameOf(
  report: ReportToSend,
  submission: Submission,
  accountSecret: Uint8Array,
  sent: readonly SentEvidence[],
): Promise<Uint8Array<ArrayBuffer>> {
  const content = report.content(sent.map((one) => one.entry))
  const envelopes = await finishSubmission(submission, {
    report: writeBody(content),
    identity: writeBody(report.identity),
  })
  const opened = await accountOf(report, accountSecret)
  const head: SubmissionHead = {
    account: opened.account,
    session: report.account.kind === 'existing' ? report.account.token : null,
    case: { id: submission.caseId, nonce: base64url(submission.nonce) },
    grants: submission.grants.map(wireGrantOf),
    envelopes: envelopes.map(wireOf),
    evidence: sent.map((one) => one.wire),
  }
  const grants = submission.grants.map((one) => one.bytes)
  return encodeFrame(head, [...opened.lock, ...grants, ...envelopes.map((one) => one.bytes)])
}

/** What the wire says of a sealed envelope. */
export const wireOf = ({ id, vault, epoch, author, class: kind, pair }: CaseEnvelope) => ({
  id,
  vault,
  epoch,
  author,
  class: kind,
  pair,
})

/** What the wire says of a sealed grant. */
export const wireGrantOf = ({ id, member, author, expires }: SealedGrant) => ({
  id,
  member,
  author,
  expires,
})

async function accountOf(
  report: ReportToSend,
  accountSecret: Uint8Array,
): Promise<{ account: SubmissionHead['account']; lock: readonly Uint8Array[] }> {
  if (report.account.kind === 'existing') return { account: null, lock: [] }
  const { office } = report.office
  const credentials = reporterCredentials(report.account.code, office)
  const lock = await sealLock(accountSecret, credentials.lockSeed, office)
  const loginVerifier = sha256Base64url(utf8(credentials.loginSecret))
  return { account: { loginId: credentials.loginId, loginVerifier }, lock: [lock.bytes] }
}
