// The stages of a case, what the reporter is told at each, and which may follow which.
// The codes stand in signed bytes: never rename one, only add.

/** In their order of meaning, which lists and statistics keep. */
export const caseStatuses = [
  'received',
  'verifying',
  'incomplete',
  'reviewing',
  'awaiting-decision',
  'clarifying',
  'assigning',
  'examining',
  'reporting',
  'following-up',
  'referred',
  'suspended',
  'merged',
  'not-pursued',
  'closed',
  'concluded',
  're-reviewing',
  'archived',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

/**
 * What a reporter can be told. Several stages share one, so that it does not give away the inside.
 */
export const reporterLabels = [
  'received',
  'verifying',
  'awaiting-reporter',
  'reviewing',
  'to-be-pursued',
  'examining',
  'following-up',
  'referred',
  'suspended',
  'not-pursued',
  'closed',
  'concluded',
  're-reviewing',
] as const
export type ReporterLabel = (typeof reporterLabels)[number]

export const reporterLabel = {
  received: 'received',
  verifying: 'verifying',
  incomplete: 'awaiting-reporter',
  reviewing: 'reviewing',
  'awaiting-decision': 'reviewing',
  clarifying: 'reviewing',
  assigning: 'to-be-pursued',
  examining: 'examining',
  reporting: 'examining',
  'following-up': 'following-up',
  referred: 'referred',
  suspended: 'suspended',
  // The same as an assigned one: it must never say that another reporter exists.
  merged: 'to-be-pursued',
  'not-pursued': 'not-pursued',
  closed: 'closed',
  concluded: 'concluded',
  're-reviewing': 're-reviewing',
  archived: 'concluded',
} as const satisfies Record<CaseStatus, ReporterLabel>

/**
 * What must be in place before a move. A move that needs something is refused until somebody can
 * show it.
 */
export const moveNeeds = [
  'two-persons',
  'assessment',
  'assignment-letter',
  'answer-or-timeout',
  'recommendations',
  'no-recommendations',
  'recommendations-met',
  'objection',
  'retention-due',
] as const
export type MoveNeed = (typeof moveNeeds)[number]

export interface Move {
  readonly to: CaseStatus
  readonly needs: readonly MoveNeed[]
}

const move = (to: CaseStatus, ...needs: MoveNeed[]): Move => ({ to, needs })

export const transitions: Readonly<Record<CaseStatus, readonly Move[]>> = {
  received: [move('verifying')],
  verifying: [
    move('reviewing'),
    move('incomplete'),
    move('merged'),
    move('referred'),
    move('not-pursued', 'two-persons'),
  ],
  incomplete: [
    move('verifying', 'answer-or-timeout'),
    move('reviewing'),
    move('closed', 'answer-or-timeout'),
  ],
  reviewing: [move('awaiting-decision', 'assessment')],
  'awaiting-decision': [
    move('clarifying'),
    move('assigning'),
    move('referred'),
    move('not-pursued', 'two-persons'),
    move('reviewing'),
  ],
  clarifying: [move('awaiting-decision')],
  assigning: [move('examining', 'assignment-letter')],
  examining: [move('reporting'), move('suspended'), move('referred')],
  reporting: [move('following-up', 'recommendations'), move('concluded', 'no-recommendations')],
  'following-up': [move('concluded', 'recommendations-met')],
  referred: [],
  suspended: [],
  merged: [],
  'not-pursued': [move('re-reviewing', 'objection'), move('archived', 'retention-due')],
  closed: [move('re-reviewing', 'objection'), move('archived', 'retention-due')],
  concluded: [move('re-reviewing', 'objection'), move('archived', 'retention-due')],
  're-reviewing': [move('reviewing'), move('concluded')],
  archived: [],
}

/**
 * True when a case may go from one stage to the other and everything that the move needs is in
 * `met`.
 */
export function canMove(from: CaseStatus, to: CaseStatus, met: readonly MoveNeed[] = []): boolean {
  const found = transitions[from].find((candidate) => candidate.to === to)
  return found?.needs.every((need) => met.includes(need)) ?? false
}

/** The stage a text names, or null. */
export function parseCaseStatus(text: unknown): CaseStatus | null {
  return caseStatuses.find((status) => status === text) ?? null
}
