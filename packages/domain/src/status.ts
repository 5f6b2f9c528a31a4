// The stages of a case, and what the reporter is told at each (workflow/ has what may follow which).
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

/** A stage as a reporter may know it: the first of those that they are told of in the same words. */
export const statusTold = (status: CaseStatus): CaseStatus =>
  caseStatuses.find((one) => reporterLabel[one] === reporterLabel[status]) ?? status

/** The stage a text names, or null. */
export function parseCaseStatus(text: unknown): CaseStatus | null {
  return caseStatuses.find((status) => status === text) ?? null
}
