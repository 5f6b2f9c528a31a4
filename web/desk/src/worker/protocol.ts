// What the page may ask of the worker that holds an officer's keys, and all that ever comes back from it.
import type { FailureCode } from '@kentongan/client/api'
import type { CaseView } from '@kentongan/client/view'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { CaseStatus } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { InvitationRequest, OfficeAnswer } from '@kentongan/domain/wire/office'
import type { OfficeFailure } from '@kentongan/sealed/office'
import type { Refusal } from '@kentongan/sealed/statement'

/** Everything that can go wrong behind an act, each with its words in shared/failure.ts. */
export type ActFailure =
  | FailureCode
  /** The server answered with a lock that these keys did not make. */
  | 'lock-refused'
  /** What was typed for a Kartu Kunci is none. */
  | 'card-mistyped'
  /** The office is older than what this browser has seen, or no descendant of it. */
  | 'office-behind'
  | 'office-forked'
  /** Evidence that is not what the report named. */
  | 'evidence-refused'
  /** No unfinished set-up is kept in this browser. */
  | 'setup-lost'
  | 'worker-failed'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ActFailure }

/** A person of the newest verified directory. */
export interface MemberFacts {
  readonly member: string
  readonly person: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  readonly status: 'active' | 'suspended' | 'left'
  readonly fingerprint: string
  readonly signer: boolean
}

/** The office as the worker verified it; no more than the page shows. */
export interface OfficeNews {
  readonly state: OfficeAnswer['state']
  readonly today: string
  /** Null while nothing is published or nothing holds: see `failure`. */
  readonly fingerprint: string | null
  readonly failure: OfficeFailure | null
  readonly profile: OfficeProfile | null
  readonly members: readonly MemberFacts[]
  readonly directoryVersion: number
  /** The last day on which anything may be sealed. */
  readonly expires: string
}

/** What a one-time link is for, with the new Kartu Kunci and the secret for the authenticator. */
export interface EnrolmentFacts {
  readonly kind: 'setup' | 'invitation'
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  /** 25 symbols in groups of five: to print, and to ask some of back. */
  readonly card: string
  readonly totpSecret: string
  /** `otpauth://` for a QR code, once a username is known. */
  readonly issuer: string
}

export interface EnrolmentToFinish {
  readonly username: string
  readonly name: string
  readonly position: string
  readonly passphrase: string
  readonly totp: string
}

export interface Enrolled {
  readonly member: string
  /** To read out to the Inspektur. */
  readonly fingerprint: string
}

/** How far an unfinished set-up is, after a sign-in with the keys that began it. */
export interface SetupFacts {
  readonly fingerprint: string
  /** The three share sheets, each to print for one person. */
  readonly sheets: readonly string[]
  readonly name: string
  readonly position: string
}

export interface SignIn {
  readonly username: string
  readonly passphrase: string
  /** As typed; '' for the one that this browser remembers for this username. */
  readonly card: string
  readonly totp: string
}

export interface SignedIn {
  readonly member: string
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  /** 'first': the office is still being set up. 'waiting': not in a directory yet. */
  readonly standing: 'first' | 'waiting' | 'active'
  readonly signer: boolean
  readonly fingerprint: string
  /** This browser had seen nothing of this office before: it has nothing to compare with. */
  readonly firstVisit: boolean
}

/** A live session in this browser, not yet unlocked. */
export interface LockedSession {
  readonly username: string
  readonly cardRemembered: boolean
}

/** One case in the list. A case that does not hold is a row all the same. */
export interface CaseRow {
  readonly listed: ListedCase
  /** Null when it did not open: `refusal` says how. */
  readonly title: string | null
  readonly kind: string
  readonly people: number
  readonly evidence: number
  readonly findings: number
  /** Something came in since this officer last opened it. */
  readonly unread: boolean
  /** This officer has never opened it. */
  readonly isNew: boolean
  readonly refusal: Refusal | null
}

export interface CaseListEnd {
  /** Cases of which this officer holds half of an identity and nothing else. */
  readonly halves: number
  /** Cases that this browser has opened before and the server no longer serves. */
  readonly missing: readonly string[]
}

export interface CasePage {
  readonly listed: ListedCase
  readonly view: CaseView | null
  readonly refusal: Refusal | null
  /** Statements that this browser has seen in this case and the server no longer serves. */
  readonly missingHeads: number
  readonly drafts: Drafts
}

export interface Drafts {
  readonly reply: string
  readonly note: string
}

/** An act into a case: the same `key` again sends the same envelope, stored once. */
export interface TextAct {
  readonly case: string
  readonly key: string
  readonly text: string
}

export interface MoveAct {
  readonly case: string
  readonly key: string
  readonly to: CaseStatus
  readonly reason: string
  readonly publicReason: string
}

export interface EvidenceToRead {
  readonly case: string
  readonly envelopeId: string
  readonly statement: string
}

export interface InvitationFacts {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  readonly state: 'open' | 'enrolled' | 'listed' | 'expired'
  /** Of the card that was made behind the link: to compare with the colleague's own screen. */
  readonly fingerprint: string | null
  readonly expires: string
}

export interface Acts {
  'load-office': { ask: null; answer: OfficeNews }
  'start-enrolment': { ask: { token: string }; answer: EnrolmentFacts }
  'finish-enrolment': { ask: EnrolmentToFinish; answer: Enrolled }
  'resume-setup': { ask: null; answer: SetupFacts }
  'publish-office': { ask: null; answer: OfficeNews }
  session: { ask: null; answer: LockedSession | null }
  'sign-in': { ask: SignIn; answer: SignedIn }
  unlock: { ask: { passphrase: string; card: string }; answer: SignedIn }
  lock: { ask: null; answer: null }
  'sign-out': { ask: null; answer: null }
  'remembers-card': { ask: { username: string }; answer: boolean }
  /** Rows come as they are opened, through `told`. */
  'list-cases': { ask: null; answer: CaseListEnd }
  'open-case': { ask: { case: string }; answer: CasePage }
  reply: { ask: TextAct; answer: CasePage }
  note: { ask: TextAct; answer: CasePage }
  move: { ask: MoveAct; answer: CasePage }
  'read-evidence': { ask: EvidenceToRead; answer: Blob }
  'save-draft': { ask: { case: string; kind: keyof Drafts; text: string }; answer: null }
  'list-invitations': { ask: null; answer: readonly InvitationFacts[] }
  invite: { ask: InvitationRequest; answer: { readonly token: string } }
  'withdraw-invitation': { ask: { id: string }; answer: null }
  /** Signs the next directory with whoever enrolled by this invitation. */
  admit: { ask: { id: string }; answer: OfficeNews }
}
export type ActName = keyof Acts

/** Told while an act is under way. */
export type Progress =
  | {
      readonly kind: 'rows'
      readonly rows: readonly CaseRow[]
      readonly opened: number
      readonly total: number
    }
  | { readonly kind: 'waiting'; readonly waiting: boolean }
