// The tables as TypeScript sees them: the columns of migrations/.
import type { AuditKind } from '@kentongan/domain/audit'
import type { CaseStatus } from '@kentongan/domain/status'
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'

interface Offices {
  office: string
  host: string
  position: number
}

interface Published {
  office: string
  kind: 'root' | 'directory' | 'renewal' | 'profile'
  version: number
  hash: string
  signed: string
}

interface Proposals {
  office: string
  directory: string
  member: string
  day: string
  publication: string
}

interface Officers {
  row_key: bigint
  office: string
  member: string
  username: string
  login_verifier: string
  lock: Uint8Array
  totp_secret: string
  totp_step: number
  card: string
}

interface Invitations {
  office: string
  id: string
  token_hash: string
  username: string
  name: string
  position: string
  /** A JSON array. */
  roles: string
  totp_secret: string
  expires: string
  member: string
}

interface OfficerSessions {
  office: string
  token_hash: string
  member: string
  expires: number
}

interface Accounts {
  row_key: bigint
  office: string
  login_id: string
  login_verifier: string
  lock: Uint8Array
}

interface ReporterSessions {
  office: string
  token_hash: string
  login_id: string
  day: string
}

interface Cases {
  office: string
  id: string
  nonce: string
  ticket: string
  login_id: string
  received: string
  changed: string
  status: CaseStatus
  workflow: string
  author: string
  digest: string
}

interface Grants {
  row_key: bigint
  office: string
  case_id: string
  id: string
  member: string
  author: string
  bytes: Uint8Array
  expires: string | null
}

interface Wire {
  office: string
  case_id: string
  id: string
  vault: WireEnvelope['vault']
  epoch: string
  author: string
  class: WireEnvelope['class']
  pair: string
  day: string
}

interface Envelopes extends Wire {
  row_key: bigint
  is_first: number
  bytes: Uint8Array
}

interface Evidence extends Wire {
  bytes: number
  parts: number
}

interface UploadParts {
  office: string
  owner: string
  upload: string
  number: number
  sha256: string
  bytes: number
  day: string
}

interface SpentTokens {
  office: string
  token_hash: string
  day: string
}

interface Audit {
  office: string
  sequence: number
  day: string
  time: string | null
  actor: string
  kind: AuditKind
  /** A JSON object. */
  details: string
  previous: string
  hash: string
}

interface Arrivals {
  office: string
  day: string
  id: string
}

interface Migrations {
  number: number
  name: string
  sha256: string
}

export interface Tables {
  offices: Offices
  published: Published
  proposals: Proposals
  officers: Officers
  invitations: Invitations
  officer_sessions: OfficerSessions
  accounts: Accounts
  reporter_sessions: ReporterSessions
  cases: Cases
  grants: Grants
  envelopes: Envelopes
  evidence: Evidence
  upload_parts: UploadParts
  spent_tokens: SpentTokens
  audit: Audit
  arrivals: Arrivals
  migrations: Migrations
}
