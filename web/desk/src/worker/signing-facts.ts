// What the page shows of a root that is to be published, and of a directory that waits for a second signer.
import type { SheetProblem } from '@kentongan/sealed/typed-sheets'
import type { DirectoryChange } from './directory-changes.ts'

/** A root out of the offline ceremony, as two people compare it. */
export interface RootFacts {
  readonly version: number
  readonly expires: string
  readonly fingerprint: string
  /** Names of who signs from then on. */
  readonly signers: readonly string[]
  /** How many signatures a directory needs from then on. */
  readonly threshold: 1 | 2
  /** Whether a second signer has to sign before it is published. */
  readonly needsSecond: boolean
}

export type SignedRoot =
  /** The text of a ceremony's file. */
  | { readonly kind: 'signed'; readonly text: string }
  | {
      readonly kind: 'sheets'
      readonly problems: readonly { readonly sheet: number; readonly problem: SheetProblem }[]
    }

/** What one signer proposes to another, as both compare it. */
export interface ProposalFacts {
  /** Of its directory. */
  readonly directory: string
  readonly day: string
  /** Name of whoever proposed it, by the server's word. */
  readonly by: string
  readonly isOwn: boolean
  readonly fingerprint: string
  /** Of the root that comes along; null when none does. */
  readonly rootFingerprint: string | null
  /** Null when it would not hold, whoever signs it. */
  readonly changes: readonly DirectoryChange[] | null
  readonly maySign: boolean
  readonly mayWithdraw: boolean
}
