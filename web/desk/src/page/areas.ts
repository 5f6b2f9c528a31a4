// What the parts of the desk are given by the app around them, so that each can be written and tested alone.
import type { Batch } from '../batch/use-batch.ts'
import type { ShownRow } from '../list/rows.ts'
import type { EnrolmentFacts, Entered, FoundingFacts, OfficeNews } from '../worker/protocol.ts'

/** Enrolment behind a one-time link: set-up's first account (`facts.kind` 'setup'), or an invitation. */
export interface EnrolmentProps {
  readonly facts: EnrolmentFacts
  readonly news: OfficeNews
  /** The first account is made and signed in: set-up goes on. */
  readonly onEntered: (entered: Entered) => void
  /** An invited officer's keys are made: they sign in with the next code. */
  readonly onEnrolled: () => void
}

/** Set-up behind the first account: the three sheets, then the first publication. */
export interface FoundingProps {
  readonly entered: Entered
  readonly founding: FoundingFacts
  /** Published: the desk opens at the officers, to invite the first colleagues. */
  readonly onEntered: (entered: Entered) => void
}

/** The page "Petugas". */
export interface OfficersProps {
  readonly entered: Entered
  /** The cases that this officer reads. */
  readonly rows: readonly ShownRow[]
  readonly batch: Batch
  /** True right after set-up: it begins by inviting the first colleagues. */
  readonly welcome: boolean
  /** The session has ended by itself. */
  readonly onLost: () => void
}
