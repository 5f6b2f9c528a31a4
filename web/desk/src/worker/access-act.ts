// A change of who reads a case, whom it could be about, and an identity that was opened.
import type { ReporterIdentity } from '@kentongan/domain/report'

/** A change of who reads a case, or of who may open its reporter's identity. */
export type AccessAct =
  | {
      readonly kind: 'let-in'
      readonly member: string
      /** With the untouched evidence. */
      readonly original: boolean
      /** Hands this officer's own half of the identity's key on. */
      readonly half: boolean
    }
  | { readonly kind: 'remove'; readonly member: string }
  | { readonly kind: 'ask-identity'; readonly reason: string }
  /** `request` is the statement hash of what is approved. */
  | { readonly kind: 'approve-identity'; readonly request: string; readonly reason: string }

/** A colleague who could be let in: active, not reading, and not left out by the reporter. */
export interface Candidate {
  readonly member: string
  readonly name: string
  readonly position: string
  readonly roles: readonly string[]
  /** Whether their roles let them have the untouched evidence. */
  readonly original: boolean
  /** Whether this officer's half of the identity's key could go to them. */
  readonly half: boolean
}

export interface OpenedIdentity {
  readonly identity: ReporterIdentity
  /** The last day on which it opens. */
  readonly expires: string
}
