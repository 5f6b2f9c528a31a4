// How far along each status is on the dial; those beside the way have a mark of their own.
import type { CaseStatus } from '@kentongan/domain/status'

/** The part of the way that lies behind a case of this status; null before it is begun. */
export const partOf = {
  received: null,
  verifying: 0.2,
  incomplete: 0.2,
  reviewing: 0.35,
  'awaiting-decision': 0.45,
  clarifying: 0.5,
  assigning: 0.6,
  examining: 0.75,
  reporting: 0.85,
  'following-up': 0.95,
  referred: 1,
  suspended: 0.5,
  merged: 1,
  'not-pursued': 1,
  closed: 1,
  concluded: 1,
  're-reviewing': 0.35,
  archived: 1,
} as const satisfies Record<CaseStatus, number | null>

/** The way that most cases go, in order: what the case page draws. */
export const way = [
  'received',
  'verifying',
  'reviewing',
  'awaiting-decision',
  'assigning',
  'examining',
  'reporting',
  'concluded',
] as const satisfies readonly CaseStatus[]
