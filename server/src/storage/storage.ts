// The storage port: reading, and writing beside the audit log. One contract suite runs on every
// adapter.

import type { AuditEntry, AuditFact } from '@kentongan/domain/audit'
import type {
  AccountRow,
  CaseRow,
  EnvelopeRow,
  EvidenceRow,
  GrantRow,
  InvitationRow,
  Mirror,
  OfficeRow,
  OfficerRow,
  OfficerSessionRow,
  ProposalRow,
  PublishedRow,
  ReporterSessionRow,
  UploadPartRow,
} from './rows.ts'

export type StorageErrorCode = 'storage-full' | 'storage-unavailable'

/** The environment failed; nothing of the work was stored. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

/** Who acts: an officer by member id, a reporter (never named), or the system. */
export type Actor =
  | { readonly kind: 'officer'; readonly member: string }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'system' }

export interface Storage {
  /** Runs `work` on one committed state of the office's rows, whatever others commit meanwhile. */
  read<T>(office: string, work: (stores: ReadStores) => Promise<T>): Promise<T>
  /**
   * Runs one work at a time; answers after its commit is durable. A work that returns `{ok: false}`
   * or throws is rolled back whole. `work` awaits stores only: no network, no timer, no hash of a
   * password, no other work. May be grouped with others into one commit, each behind its own
   * savepoint. Throws StorageError, with nothing stored, when the environment fails. Its stores
   * throw when used after it.
   */
  transact<T>(office: string, actor: Actor, work: (stores: WriteStores) => Promise<T>): Promise<T>
  /** The offices of this deployment, the first founded first: found before any of the above. */
  offices(): Promise<readonly OfficeRow[]>
  insertOffice(row: OfficeRow): Promise<'inserted' | 'duplicate'>
  /** Finishes what was accepted, then closes. */
  close(): Promise<void>
}

/** `find` may answer null; `list` answers in no meaningful order unless it says so. */
export interface ReadStores {
  readonly published: {
    /** In order of version. */
    list(kind: PublishedRow['kind']): Promise<readonly PublishedRow[]>
    newest(kind: PublishedRow['kind']): Promise<PublishedRow | null>
  }
  readonly proposals: { find(): Promise<ProposalRow | null> }
  readonly officers: {
    find(member: string): Promise<OfficerRow | null>
    findByUsername(username: string): Promise<OfficerRow | null>
    list(): Promise<readonly OfficerRow[]>
  }
  readonly invitations: {
    findByToken(tokenHash: string): Promise<InvitationRow | null>
    list(): Promise<readonly InvitationRow[]>
  }
  readonly officerSessions: {
    find(tokenHash: string): Promise<OfficerSessionRow | null>
    /** This officer's, expired ones that nothing swept yet among them; who begins last comes first. */
    listOf(member: string): Promise<readonly OfficerSessionRow[]>
  }
  readonly accounts: { find(loginId: string): Promise<AccountRow | null> }
  readonly reporterSessions: { find(tokenHash: string): Promise<ReporterSessionRow | null> }
  readonly cases: {
    find(caseId: string): Promise<CaseRow | null>
    findByTicket(ticket: string): Promise<CaseRow | null>
    /** The account's cases. */
    listOfAccount(loginId: string): Promise<readonly CaseRow[]>
    /** The cases in which this officer holds a grant. */
    listOfMember(member: string): Promise<readonly CaseRow[]>
    /** So many cases whose ticket comes after this one, in order of ticket: an order that tells nothing. */
    listAfter(ticket: string, limit: number): Promise<readonly CaseRow[]>
  }
  readonly grants: {
    /** One holder's grants in one case. */
    list(caseId: string, member: string): Promise<readonly GrantRow[]>
    holds(caseId: string, member: string): Promise<boolean>
  }
  readonly envelopes: {
    /** `internal`: with the vaults that no reporter reads, `internal` and `examination`. */
    list(caseId: string, options: { internal: boolean }): Promise<readonly EnvelopeRow[]>
    /**
     * Of `report`: the opening, the report, the epochs, through which a newer secret leads to both, and what
     * this author wrote, or no officer: the reporter's messages.
     */
    listFirst(caseId: string, author: string): Promise<readonly EnvelopeRow[]>
    find(caseId: string, envelopeId: string): Promise<EnvelopeRow | null>
    /** How many {@link list} would answer, without reading them. */
    count(caseId: string, options: { internal: boolean }): Promise<number>
    /** Whether an epoch of this vault already follows `previousEpoch`: there is never a second, and nothing more in this one. */
    hasEpoch(caseId: string, vault: string, previousEpoch: string): Promise<boolean>
  }
  readonly evidence: {
    list(caseId: string): Promise<readonly EvidenceRow[]>
    find(envelopeId: string): Promise<EvidenceRow | null>
  }
  readonly uploads: {
    /** The parts of one upload, in order of number. */
    list(owner: string, upload: string): Promise<readonly UploadPartRow[]>
    /** Bytes uploaded under this owner and not yet used. */
    bytesOf(owner: string): Promise<number>
  }
  readonly spentTokens: { has(tokenHash: string): Promise<boolean> }
  readonly audit: {
    last(): Promise<AuditEntry | null>
    list(afterSequence: number, limit: number): Promise<readonly AuditEntry[]>
  }
}

export interface WriteStores extends ReadStores {
  readonly published: ReadStores['published'] & {
    insert(row: PublishedRow): Promise<'inserted' | 'duplicate'>
  }
  readonly proposals: ReadStores['proposals'] & {
    /** 'duplicate' while another waits, which stays as it is. */
    insert(row: ProposalRow): Promise<'inserted' | 'duplicate'>
    remove(): Promise<void>
  }
  readonly officers: ReadStores['officers'] & {
    insert(row: OfficerRow): Promise<'inserted' | 'duplicate'>
    /** Each TOTP step is used once: 'stale' when this step, or a later one, was used already. */
    useTotpStep(member: string, step: number): Promise<'used' | 'stale'>
    /** With their sessions. Only who is in no directory: the first officer starts over, a stranger is withdrawn. */
    remove(member: string): Promise<void>
  }
  readonly invitations: ReadStores['invitations'] & {
    insert(row: InvitationRow): Promise<'inserted' | 'duplicate'>
    /** Records who enrolled; the token is spent. */
    complete(id: string, member: string): Promise<'completed' | 'stale'>
    remove(id: string): Promise<void>
  }
  readonly officerSessions: ReadStores['officerSessions'] & {
    insert(row: OfficerSessionRow): Promise<void>
    remove(tokenHash: string): Promise<void>
    removeExpired(now: number): Promise<void>
  }
  readonly accounts: ReadStores['accounts'] & {
    insert(row: AccountRow): Promise<'inserted' | 'duplicate'>
    /** With its sessions. Its cases have moved to another account before. */
    remove(loginId: string): Promise<void>
  }
  readonly reporterSessions: ReadStores['reporterSessions'] & {
    insert(row: ReporterSessionRow): Promise<void>
    remove(tokenHash: string): Promise<void>
    /** Sessions of days before this one are dead, and when somebody came is nobody's business. */
    removeBefore(day: string): Promise<void>
  }
  readonly cases: ReadStores['cases'] & {
    insert(row: CaseRow): Promise<'inserted' | 'duplicate'>
    /** Compare-and-set of the whole mirror. */
    move(caseId: string, from: Mirror, to: Mirror, day: string): Promise<'moved' | 'stale'>
    touch(caseId: string, day: string): Promise<void>
    /** All cases of one account become another's. */
    moveAccount(from: string, to: string): Promise<void>
    /** The reporter's envelopes name another key from here on. */
    moveAuthor(caseId: string, author: string): Promise<void>
  }
  readonly grants: ReadStores['grants'] & {
    insert(row: GrantRow): Promise<'inserted' | 'duplicate'>
    /** All of this holder's grants and wraps in a case. */
    remove(caseId: string, member: string): Promise<void>
    /** Wraps whose last day is before this one. */
    removeExpired(day: string): Promise<void>
  }
  readonly envelopes: ReadStores['envelopes'] & {
    insert(row: EnvelopeRow): Promise<'inserted' | 'duplicate'>
  }
  readonly evidence: ReadStores['evidence'] & {
    insert(row: EvidenceRow): Promise<'inserted' | 'duplicate'>
  }
  readonly uploads: ReadStores['uploads'] & {
    /** 'differs' when this part exists with another hash. */
    insert(row: UploadPartRow): Promise<'inserted' | 'duplicate' | 'differs'>
    remove(owner: string, upload: string): Promise<void>
    /** Removes uploads begun before this day and answers their keys, for the blobs to go too. */
    removeBefore(day: string): Promise<readonly { owner: string; upload: string }[]>
  }
  readonly spentTokens: ReadStores['spentTokens'] & {
    insert(tokenHash: string, day: string): Promise<'inserted' | 'duplicate'>
    removeBefore(day: string): Promise<void>
  }
  readonly audit: ReadStores['audit'] & {
    /**
     * Appends what the transaction's actor did. A reporter's act is `reports-received` with `ids`:
     * they are kept apart and become one row of the day's sorted ids in the first transaction of a
     * later day.
     */
    append(fact: AuditFact): Promise<void>
  }
}
