// What the page may ask of the worker that holds the keys, and all that ever comes back from it.
import type { FailureCode } from '@kentongan/client/api'
import type { CaseView } from '@kentongan/client/view'
import type { Bilingual } from '@kentongan/domain/language'
import type { PaperContent } from '@kentongan/domain/message'
import type { OfficeProfile, ProfileProblem } from '@kentongan/domain/profile'
import type { CaseStatus } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { InvitationList, OfficeAnswer, SessionList } from '@kentongan/domain/wire/office'
import type { ReasonCode } from '@kentongan/domain/workflow/moves'
import type { Actor } from '@kentongan/domain/workflow/step'
import type { Worksheet } from '@kentongan/domain/worksheet'
import type { Refusal } from '@kentongan/sealed/statement'
import type { AccessAct, Candidate, OpenedIdentity } from './access-act.ts'
import type { BatchFacts, BatchJob, BatchOutcome } from './batch-job.ts'
import type { LogChoice, LogFacts, LogRows } from './log-facts.ts'
import type { MemberFacts, TakenOut } from './member-facts.ts'
import type { ProposalFacts, RootFacts, SignedRoot } from './signing-facts.ts'

/** Everything that can go wrong behind an act, each with its words in page/failure.ts. */
export type DeskFailure =
  | FailureCode
  | Refusal
  /** A lock that these secrets do not open; after a sign-in it can only be another's. */
  | 'lock-refused'
  /** A Kartu Kunci whose check symbol does not fit what was typed. */
  | 'card-mistyped'
  /** What the server publishes does not hold, or is older than what this browser has seen. */
  | 'office-broken'
  | 'office-expired'
  | 'office-behind'
  | 'office-forked'
  /** The card that the server has for an invitation is not the one that was compared. */
  | 'card-changed'
  /** A file that is no next root of this office, or one that this officer cannot publish. */
  | 'root-refused'
  /** What waits for a second signature is not what was shown, or would not hold. */
  | 'proposal-changed'
  /** The office's profile has moved on since it was read. */
  | 'stale-profile'
  /** The worker did not start: an old browser, or an asset that did not come. */
  | 'worker-failed'

/** Refused because the case or the directory has moved on since it was read. */
export const staleCodes: readonly DeskFailure[] = ['stale', 'stale-epoch', 'stale-directory']

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: DeskFailure }

/** The office as the worker verified it; no more than the page shows. */
export interface OfficeNews {
  readonly state: OfficeAnswer['state']
  /** The server's day, for deadlines. */
  readonly today: string
  /** Of the office; null while nothing is published or what is published does not hold. */
  readonly fingerprint: string | null
  /** True when only its dates are past: it can be read, and nothing is sealed to it. */
  readonly expired: boolean
  readonly profile: OfficeProfile | null
}

export interface EnrolmentFacts {
  readonly kind: 'setup' | 'invitation'
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
}

/** What the page shows first. */
export type Stage =
  | { readonly kind: 'enrol'; readonly facts: EnrolmentFacts }
  /** A link that is unknown, used, withdrawn, or too old. */
  | { readonly kind: 'link-refused'; readonly link: Link['kind'] }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'office-broken' }
  /** `remembered`: the officer whose card this browser keeps. */
  | { readonly kind: 'sign-in'; readonly remembered: string | null; readonly founding: boolean }
  | {
      readonly kind: 'unlock'
      readonly username: string
      readonly cardKept: boolean
      readonly founding: boolean
    }

export interface Beginning {
  readonly news: OfficeNews
  readonly stage: Stage
}

export interface Link {
  readonly kind: 'setup' | 'invitation'
  readonly token: string
}

export interface Secrets {
  readonly passphrase: string
  /** As typed; null = the one that this browser keeps. */
  readonly card: string | null
}

export interface Me {
  readonly member: string
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  /** Twelve symbols, to compare aloud. */
  readonly fingerprint: string
  readonly signer: boolean
}

export interface FoundingFacts {
  /** The texts of the three sheets. */
  readonly sheets: readonly string[]
  readonly kept: readonly boolean[]
  /** Of the office that will be published. */
  readonly fingerprint: string
  readonly officeName: Bilingual
}

/** Where an officer stands once their keys are in. */
export interface Entered {
  readonly me: Me
  readonly news: OfficeNews
  readonly at:
    | { readonly kind: 'desk' }
    /** Enrolled, and in no signed directory yet. */
    | { readonly kind: 'waiting' }
    | { readonly kind: 'founding'; readonly founding: FoundingFacts }
  /** True when this browser had no memory of the office: what it is shown cannot be compared. */
  readonly firstTimeHere: boolean
}

type Invitation = InvitationList['invitations'][number]
export interface InvitationFacts extends Omit<Invitation, 'card'> {
  /** Of the card that was made behind the link; null until then, or when it is no card of this office. */
  readonly fingerprint: string | null
}

export interface OfficersFacts {
  readonly me: Me
  readonly members: readonly MemberFacts[]
  /** Null for who may not see them: no signer, and of no role that invites. */
  readonly invitations: readonly InvitationFacts[] | null
  readonly directory: {
    readonly version: number
    readonly day: string
    readonly fingerprint: string
    readonly renewedOn: string
    readonly expires: string
    readonly rootExpires: string
    /** How many signers a new directory needs. */
    readonly signatures: 1 | 2
  }
  /** What waits for a second signature. */
  readonly proposal: ProposalFacts | null
  /** Whether the site takes reports by this directory. */
  readonly takesReports: boolean
  /** Names of those who would read a report on the usual route today. */
  readonly intake: readonly { readonly name: string; readonly position: string }[]
}

/** The office's own words and settings, as they stand and as this officer was changing them. */
export interface ProfileFacts {
  readonly profile: OfficeProfile
  readonly version: number
  /** The statement's hash: what a change is made on top of. */
  readonly hash: string
  /** Who is no signer reads. */
  readonly signer: boolean
  readonly draft: ProfileDraft | null
}

export interface ProfileDraft {
  /** What stood when the change was begun. */
  readonly base: OfficeProfile
  /** As typed, right or not yet. */
  readonly mine: unknown
}

/** A row of the list. `title` is null when the case did not open: `finding` says how; 'withheld' where it did not come. */
export interface CaseRow {
  readonly id: string
  readonly ticket: string
  readonly received: string
  readonly changed: string
  readonly status: CaseStatus
  /** The rest of the server's mirror, which the deadline goes by until the case is opened. */
  readonly workflow?: NonNullable<ListedCase['workflow']>
  readonly title: string | null
  readonly kind: string | null
  readonly finding: Refusal | 'unreadable' | 'withheld' | null
  /** 'new': never opened by this officer here. 'changed': something came since. */
  readonly news: 'new' | 'changed' | null
  /** The day of its present status as this officer last verified it; null when not known. */
  readonly statusDay: string | null
  /** The flag PERLINDUNGAN: the reporter needs to be protected. */
  readonly protection: boolean
}

export interface CaseListing {
  readonly rows: readonly CaseRow[]
  /** Cases of which this officer holds a half of an identity and nothing to read. */
  readonly halfOnly: number
  /** Tickets of cases that this browser has opened and the server no longer serves. */
  readonly missing: readonly string[]
}

export interface Drafts {
  readonly reply: string
  readonly note: string
  readonly reason: string
  readonly publicReason: string
  /** By the kind of paper that a move rests on. */
  readonly papers: Readonly<Record<string, string>>
  /** By form, and in it by field. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const noDrafts: Drafts = {
  ...{ reply: '', note: '', reason: '', publicReason: '' },
  ...{ papers: {}, sheets: {} },
}

/** What an officer chose to do, before the words that they typed for it. */
export type StatusChoice = Omit<StatusWrite, keyof Write | 'reason' | 'publicReason'>

export interface CasePage {
  readonly listed: ListedCase
  readonly view: CaseView | null
  readonly refusal: Refusal | null
  readonly me: string
  /** This officer, to the workflow. */
  readonly actor: Actor
  /** By member. */
  readonly fingerprints: Readonly<Record<string, string>>
  /** True when this officer may read and write internal notes, or may found them. */
  readonly internal: boolean
  /** Which half of the identity's key this officer holds. */
  readonly half: 'A' | 'B' | null
  readonly candidates: readonly Candidate[]
  /** How many statements this browser has seen in this case that the server no longer serves. */
  readonly pinnedMissing: number
  /** What this officer has not seen by this browser's memory or by what they signed; empty where neither tells. */
  readonly unseen: readonly string[]
  /** Every statement in the order in which it was made, as far as that is known. */
  readonly history: readonly string[]
  readonly drafts: Drafts
}

export interface Write {
  /** The page's own name of this act: sent again under it, it is stored once. */
  readonly key: string
  readonly case: string
}
export interface StatusWrite extends Write {
  /** `take-back` withdraws a proposal of one's own, or returns another's. */
  readonly act: 'move' | 'propose' | 'take-back'
  /** Where the case stood, and the proposal that waited, when this was chosen: from elsewhere it is another act. */
  readonly from: CaseStatus
  readonly proposal: string | null
  readonly to: CaseStatus
  readonly code: ReasonCode | null
  readonly papers: readonly PaperContent[]
  /** What the reporter is asked, one by one. */
  readonly questions: readonly string[]
  readonly reason: string
  readonly publicReason: string
}

/** Each act: what is asked, and what is answered. */
export interface Acts {
  begin: { ask: { readonly link: Link | null }; answer: Beginning }
  /** Keeps what is typed of the first account, never a secret, so that a reload loses none of it. */
  'keep-account': {
    ask: Pick<EnrolmentFacts, 'username' | 'name' | 'position'>
    answer: null
  }
  /** Makes the card of an enrolment, the same one until it is finished; answers its code. */
  'enrol-card': {
    ask: Pick<EnrolmentFacts, 'username' | 'name' | 'position'>
    answer: { readonly card: string; readonly totpSecret: string }
  }
  /** Answers an `Entered` at set-up, and behind an invitation the fingerprint to read out. */
  'enrol-finish': {
    ask: { readonly passphrase: string; readonly totp: string }
    answer: { readonly entered: Entered | null; readonly fingerprint: string }
  }
  'sign-in': {
    ask: Secrets & { readonly username: string; readonly totp: string }
    answer: Entered
  }
  unlock: { ask: Secrets; answer: Entered }
  /** Looks again whether a waiting officer is listed. */
  'look-again': { ask: null; answer: Entered }
  'forget-card': { ask: null; answer: null }
  'sheet-kept': { ask: { readonly sheet: number }; answer: FoundingFacts }
  'found-office': { ask: null; answer: Entered }
  /** The office as the worker has it now: a renewal changes what the page says of it. */
  news: { ask: null; answer: OfficeNews }
  officers: { ask: null; answer: OfficersFacts }
  invite: {
    ask: {
      readonly username: string
      readonly name: string
      readonly position: string
      readonly roles: readonly string[]
    }
    answer: { readonly token: string; readonly officers: OfficersFacts }
  }
  withdraw: { ask: { readonly id: string }; answer: OfficersFacts }
  /**
   * Signs the next directory with this colleague, whose card must have this fingerprint; as the same person as the
   * member `same`, whose cards are then taken out, or as a new one.
   */
  admit: {
    ask: { readonly id: string; readonly fingerprint: string; readonly same: string | null }
    answer: OfficersFacts
  }
  /** Signs the next directory in which this colleague's card is taken out, which is for good (ADR 0006). */
  'take-out': {
    ask: { readonly member: string; readonly status: TakenOut }
    answer: OfficersFacts
  }
  renew: { ask: null; answer: OfficersFacts }
  /** Signs and publishes what waits, if it is the directory with this hash. */
  'sign-proposal': { ask: { readonly directory: string }; answer: OfficersFacts }
  'withdraw-proposal': { ask: { readonly directory: string }; answer: OfficersFacts }
  /** Signs a root of these members with the key of two sheets, as they were typed. */
  'sign-root': {
    ask: { readonly members: readonly string[]; readonly sheets: readonly string[] }
    answer: SignedRoot
  }
  'read-root': { ask: { readonly text: string }; answer: RootFacts }
  'publish-root': { ask: { readonly text: string }; answer: OfficersFacts }
  'office-profile': { ask: null; answer: ProfileFacts }
  'check-profile': { ask: { readonly profile: unknown }; answer: readonly ProfileProblem[] }
  /** Null when nothing is being changed any more. */
  'keep-profile-draft': { ask: ProfileDraft | null; answer: null }
  /** Signs the next version on top of the one with this hash, or is 'stale-profile'. */
  'publish-profile': {
    ask: { readonly profile: unknown; readonly previous: string }
    answer: ProfileFacts
  }
  'list-cases': { ask: null; answer: CaseListing }
  /** Where each of these folded words stands in what was opened of the cases: their ids, a list for each word. */
  'search-cases': {
    ask: { readonly words: readonly string[] }
    answer: readonly (readonly string[])[]
  }
  /** Takes these as read at this desk, as they were listed last, without opening them. */
  'mark-read': { ask: { readonly cases: readonly string[] }; answer: null }
  'open-case': { ask: { readonly case: string }; answer: CasePage }
  reply: { ask: Write & { readonly text: string }; answer: CasePage }
  note: { ask: Write & { readonly text: string }; answer: CasePage }
  worksheet: { ask: Write & { readonly sheet: Worksheet }; answer: CasePage }
  status: { ask: StatusWrite; answer: CasePage }
  access: { ask: Write & { readonly act: AccessAct }; answer: CasePage }
  /** This officer gives the case up: it is not theirs to open any more. */
  'declare-conflict': { ask: Write; answer: null }
  /** Reads the whole audit log, and holds it against itself and against what this browser saw of it. */
  'check-log': { ask: null; answer: LogFacts }
  /** Of the log as it was checked last. */
  'log-rows': { ask: LogChoice; answer: LogRows }
  /** What was begun and is not put away yet; null when there is nothing. */
  batch: { ask: null; answer: BatchFacts | null }
  /** Begins a job; 'stale' while another is not put away. Without one, what was begun goes on. */
  'run-batch': { ask: { readonly job: BatchJob | null }; answer: BatchFacts }
  'pause-batch': { ask: null; answer: null }
  'forget-batch': { ask: null; answer: null }
  'read-identity': { ask: { readonly case: string }; answer: OpenedIdentity }
  'keep-draft': { ask: { readonly case: string; readonly drafts: Drafts }; answer: null }
  'read-evidence': {
    ask: { readonly case: string; readonly envelopeId: string; readonly statement: string }
    answer: Blob
  }
  sessions: { ask: null; answer: SessionList['sessions'] }
  'end-session': { ask: { readonly id: string }; answer: SessionList['sessions'] }
  'sign-out': { ask: null; answer: null }
}

/** Said while an act is under way. */
export type Told =
  /** What is known already, while the titles of so many more are opened. */
  | { readonly kind: 'listing'; readonly listing: CaseListing; readonly of: number }
  /** These were opened now, `done` of them in all. */
  | { readonly kind: 'rows'; readonly rows: readonly CaseRow[]; readonly done: number }
  /** So many rows of the audit log have come. */
  | { readonly kind: 'log'; readonly rows: number; readonly of: number }
  /** One more case of a batch is done. */
  | { readonly kind: 'batch'; readonly case: string; readonly outcome: BatchOutcome }
  /** True while nothing is reached and it is tried again. */
  | { readonly kind: 'waiting'; readonly waiting: boolean }
