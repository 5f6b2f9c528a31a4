// What is done to many cases at once, and what became of each.

/** What is done to many cases, one after another; kept sealed until its officer has read the result. */
export interface BatchJob {
  /** `grant`: the cases for a colleague who reads none of them yet. `renew`: new keys where somebody has left. */
  readonly kind: 'grant' | 'renew'
  /** Whom it is about. */
  readonly member: string
  /** With a grant, this officer's own half of an identity's key, where it is theirs to hold. */
  readonly half: boolean
  readonly cases: readonly string[]
}

/** What became of one case. Whatever `failed` is tried again. */
export const batchOutcomes = [
  'done',
  /** They read it already; or nobody has to leave it. */
  'already',
  /** The reporter left this person out. */
  'left-out',
  /** They declared a conflict of interest, or somebody asked for their removal. */
  'stepped-back',
  /** The report names somebody who may be them. */
  'named',
  /** It does not open at this desk, or holds nothing that this officer could hand on. */
  'unopened',
  'failed',
] as const
export type BatchOutcome = (typeof batchOutcomes)[number]

export interface BatchFacts extends BatchJob {
  readonly name: string
  /** By case, in the order in which it was done. */
  readonly outcomes: Readonly<Record<string, BatchOutcome>>
  readonly running: boolean
}
