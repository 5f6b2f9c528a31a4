// Everything secret that a reporter's visit has, in the one place that ends with the worker.
import type { MessageJob, ReporterAccount, ReporterCase } from '@kentongan/client/reporter'
import type { ReportJob } from '@kentongan/client/submit'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { TokenPurse } from './token.ts'

/** A report under way, until it is known to be stored. */
export interface ReportAttempt {
  readonly revision: number
  readonly directoryVersion: number
  readonly job: ReportJob
  /** The account's cases before it: one more means that it was stored. */
  readonly before: ReadonlySet<string>
  /** True once its last request went out and no answer said whether it was stored. */
  uncertain: boolean
}

export interface State {
  office: VerifiedOffice | null
  /** Its dates are past: nothing is sealed to it. */
  expired: boolean
  readonly token: TokenPurse
  /** The 15 bytes of a code made here, until it was used to sign in. */
  code: Uint8Array | null
  account: ReporterAccount | null
  /** A code to take the account's place; once `tried` it may have, and no other may be made. */
  next: { readonly code: Uint8Array; tried: boolean } | null
  /** What was opened last, by case id. */
  readonly cases: Map<string, ReporterCase>
  /** The report under way: kept through failures, so that trying again stores it once. */
  attempt: ReportAttempt | null
  /** Messages under way, by the page's name of them. */
  readonly messages: Map<string, MessageJob>
  sending: AbortController | null
}
