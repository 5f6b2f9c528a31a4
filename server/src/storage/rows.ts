// The rows of the storage port: what a server that must not know may keep. Days, never hours, of a
// reporter.
import type { CaseStatus } from '@kentongan/domain/status'
import type { WireEnvelope, WireGrant } from '@kentongan/domain/wire/envelope'

export interface OfficeRow {
  readonly office: string
  /** Host names served; the first office of a deployment answers for any other. */
  readonly host: string
}

export interface PublishedRow {
  readonly kind: 'root' | 'directory' | 'renewal' | 'profile'
  readonly version: number
  readonly hash: string
  /** The carried statement, JSON `{statement, signatures}`. */
  readonly signed: string
}

/** What waits for a second signer: an office has one at a time. */
export interface ProposalRow {
  /** The hash of its directory. */
  readonly directory: string
  /** Whoever proposed it. */
  readonly member: string
  readonly day: string
  /** The carried publication, JSON. */
  readonly publication: string
}

export interface OfficerRow {
  readonly member: string
  readonly username: string
  /** SHA-256 of the login secret, base64url. */
  readonly loginVerifier: string
  readonly lock: Uint8Array
  readonly totpSecret: string
  /** The last TOTP step used; 0 for none. */
  readonly totpStep: number
  /** The carried key card, JSON. */
  readonly card: string
}

export interface InvitationRow {
  readonly id: string
  readonly tokenHash: string
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  readonly totpSecret: string
  readonly expires: string
  /** '' until somebody enrolled with it. */
  readonly member: string
}

export interface OfficerSessionRow {
  readonly tokenHash: string
  readonly member: string
  /** Unix seconds after which it is dead, whatever is asked of it. */
  readonly expires: number
}

export interface AccountRow {
  readonly loginId: string
  readonly loginVerifier: string
  readonly lock: Uint8Array
}

export interface ReporterSessionRow {
  readonly tokenHash: string
  readonly loginId: string
  /** The day (Asia/Jakarta) at whose end it dies. */
  readonly day: string
}

export interface CaseRow {
  readonly id: string
  readonly nonce: string
  readonly ticket: string
  readonly loginId: string
  readonly received: string
  readonly changed: string
  readonly status: CaseStatus
  /** JSON of the rest of the mirror (case/mirror.ts); '' until the case has moved. */
  readonly workflow: string
  /** The case key's id: what the reporter's envelopes name as author. */
  readonly author: string
  /** SHA-256 of the finalising request: the same id with the same bytes twice is success. */
  readonly digest: string
}

/** What a case row mirrors of what officers signed. */
export type Mirror = Pick<CaseRow, 'status' | 'workflow'>

export interface GrantRow extends WireGrant {
  readonly case: string
  readonly bytes: Uint8Array
}

export interface EnvelopeRow extends WireEnvelope {
  readonly case: string
  readonly day: string
  /** Came with the submission: the opening and the report are what a list needs. */
  readonly first: boolean
  readonly bytes: Uint8Array
}

export interface EvidenceRow extends WireEnvelope {
  readonly case: string
  readonly day: string
  /** Of the ciphertext. */
  readonly bytes: number
  readonly parts: number
}

export interface UploadPartRow {
  /** Hash of the intake token or of the account: whose budget it counts against. */
  readonly owner: string
  readonly upload: string
  readonly number: number
  readonly sha256: string
  readonly bytes: number
  readonly day: string
}
