// Everything secret that a reporter's visit has, in the one place that ends with the worker.
import type { MessageJob, ReporterAccount, ReporterCase } from '@kentongan/client/reporter'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { ReportAttempt } from './report.ts'
import type { TokenPurse } from './token.ts'

export interface State {
  office: VerifiedOffice | null
  readonly token: TokenPurse
  /** The 15 bytes of a code made here, until it was used to sign in. */
  code: Uint8Array | null
  account: ReporterAccount | null
  /** What was opened last, by case id. */
  readonly cases: Map<string, ReporterCase>
  /** The report under way: kept through failures, so that trying again stores it once. */
  attempt: ReportAttempt | null
  /** Messages under way, by the page's name of them. */
  readonly messages: Map<string, MessageJob>
  sending: AbortController | null
}
