// What the page may ask of the worker that holds the keys, and all that ever comes back from it.
import type { FailureCode } from '@kentongan/client/api'
import type { SubmissionProgress } from '@kentongan/client/submit'
import type { CaseView } from '@kentongan/client/view'
import type { ReportDraft } from '@kentongan/domain/draft'
import type { MessageMark } from '@kentongan/domain/message'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { IntakeMember, Route, RouteName } from '@kentongan/domain/role'
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { OfficeAnswer } from '@kentongan/domain/wire/office'

/** Everything that can go wrong behind an act, each with its words in shared/failure.ts. */
export type ActFailure =
  | FailureCode
  /** The server answered with a lock that this code did not make. */
  | 'lock-refused'
  /** A chosen file is no longer where it was, or changed since. */
  | 'file-unreadable'
  /** The office's dates are past: nothing is sealed to it until a signer renews it. */
  | 'office-expired'
  /** The worker did not start: an old browser, or an asset that did not come. */
  | 'worker-failed'
  | 'canceled'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ActFailure }

/** The office as the worker verified it; no more than the page shows. */
export interface OfficeFacts {
  readonly fingerprint: string
  readonly directoryVersion: number
  readonly directoryDay: string
  /** Which version of its profile, and so of its statements, the page shows. */
  readonly profileVersion: number
  readonly members: readonly OfficeMember[]
  readonly routes: Readonly<Record<RouteName, Route>>
}

export interface OfficeMember extends IntakeMember {
  readonly name: string
  readonly position: string
}

export interface OfficeNews {
  readonly state: OfficeAnswer['state']
  /** The server's day, for deadlines. */
  readonly today: string
  /** Null while nothing is published, or when what is published does not hold: see `failure`. */
  readonly office: OfficeFacts | null
  readonly profile: OfficeProfile | null
  readonly failure: 'malformed' | 'tampered' | 'expired' | null
}

export interface FileToSend {
  readonly file: File
  readonly name: string
  readonly type: string
  readonly caption: string
}

export interface ReportToSend {
  /** Rises with every change of the form, so that a retry is told from another report. */
  readonly revision: number
  readonly draft: ReportDraft
  readonly files: readonly FileToSend[]
  readonly route: RouteName
  readonly excluded: readonly string[]
  /** The directory whose readers the page showed; another one is refused as 'stale-directory'. */
  readonly directoryVersion: number
}

export interface SentReport {
  /** Ten symbols in two groups. */
  readonly ticket: string
  /** Five groups of five; null when the report joined an account that the reporter is signed in to. */
  readonly code: string | null
  /** True for a report sent before the last changes, whose answer had been lost: the changes are not in it. */
  readonly earlier: boolean
}

/** One of the account's reports; `view` is null when nothing of it could be opened. */
export interface OwnReport {
  readonly listed: ListedCase
  readonly view: CaseView | null
}

export interface MessageToSend {
  /** The page's own name of this message: sent again under it, it is stored once. */
  readonly key: string
  readonly case: string
  readonly text: string
  readonly files: readonly FileToSend[]
  readonly mark?: MessageMark | undefined
}

export interface EvidenceToRead {
  readonly case: string
  readonly envelopeId: string
  readonly statement: string
}

/** Which code is good now, and the reports as they open with it; null when they could not be opened: see `failure`. */
export type CodeReplaced =
  | { readonly good: 'new'; readonly reports: readonly OwnReport[]; readonly left: number }
  | {
      readonly good: 'old' | 'new' | 'either'
      readonly reports: null
      readonly failure: ActFailure
    }

/** Each act: what is asked, and what is answered. */
export interface Acts {
  readonly 'load-office': { ask: null; answer: OfficeNews }
  /** Begins the proof of work that sending needs; sending waits for it. */
  readonly 'earn-token': { ask: null; answer: null }
  readonly 'send-report': { ask: ReportToSend; answer: SentReport }
  readonly register: { ask: null; answer: { readonly code: string } }
  readonly 'sign-in': { ask: { readonly code: string }; answer: null }
  /** Signs in with the code that was just made and shown. */
  readonly 'sign-in-with-new-code': { ask: null; answer: null }
  readonly 'load-reports': { ask: null; answer: readonly OwnReport[] }
  /** A code that the account does not have yet. */
  readonly 'make-next-code': { ask: null; answer: { readonly code: string } }
  /** Puts that code in the place of the account's, and goes on from wherever an earlier try ended. */
  readonly 'replace-code': { ask: null; answer: CodeReplaced }
  readonly 'send-message': { ask: MessageToSend; answer: OwnReport }
  readonly 'read-evidence': { ask: EvidenceToRead; answer: Blob }
  /** Says farewell in every report and ends the account; 'offline' leaves open whether it did. */
  readonly 'close-account': { ask: null; answer: null }
  readonly 'sign-out': { ask: null; answer: null }
  /** Stops what is being sent, unless its last request is already under way. */
  readonly cancel: { ask: null; answer: null }
}

/** Said while an act is under way. */
export type Progress =
  | { readonly kind: 'step'; readonly progress: SubmissionProgress }
  | { readonly kind: 'waiting'; readonly waiting: boolean }
  /** So many reports of so many are under the new code's keys. */
  | { readonly kind: 'moved'; readonly moved: number; readonly of: number }
