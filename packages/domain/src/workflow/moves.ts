// Every move of a case, one row each: from where to where, who may, for which reasons, on what grounds.
// Reasons, facts, and papers stand in signed bytes: never rename one, only add.
import type { Role } from '../role.ts'
import type { CaseStatus } from '../status.ts'
import { intakeRoles } from './stages.ts'

/** Why a report is not pursued. */
export const rejectionReasons = [
  'not-competent',
  'nothing-identifiable',
  'not-enough-after-asking',
  'handled-elsewhere',
  'service-complaint',
  'private-dispute',
  'expired',
  'duplicate',
  'bad-faith',
] as const

/** What came of it. */
export const outcomes = [
  'proven',
  'partly-proven',
  'not-proven',
  'not-enough-evidence',
  'administrative-error',
] as const

/** To whom a case is referred. */
export const authorities = [
  'agency',
  'law-enforcement',
  'other-inspectorate',
  'public-complaints',
  'gratification-unit',
] as const

/** What a suspended case waits for. */
export const suspensions = ['awaits-law-enforcement', 'awaits-verdict'] as const
/** Why a case is closed. */
export const closings = ['not-completed', 'withdrawn'] as const

export const reasonCodes = [
  ...rejectionReasons,
  ...outcomes,
  ...authorities,
  ...suspensions,
  ...closings,
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What the record itself must show; nobody can state it into being. */
export const facts = [
  /** The reporter has written since they were asked. */
  'answer',
  /** The reporter's time to answer is over. */
  'timeout',
  /** Whoever assessed the case does not decide on it. */
  'not-own-assessment',
  /** Whoever decided does not review that decision. */
  'not-own-decision',
  /** Not asked for longer than the office hears objections. */
  'objection-in-time',
  /** The time that a finished case is kept is over. */
  'kept-long-enough',
  /** It has not been prolonged before. */
  'first-extension',
] as const
export type Fact = (typeof facts)[number]

/** What the mover must name, signed within the change: a number, a day, a sentence, the questions. */
export const papers = [
  'questions',
  'lead-case',
  'assessment',
  'assignment-letter',
  'conflict-free-statements',
  'examination-report',
  'recommendations',
  'recommendations-met',
  'authority-answer',
  'suspension-over',
  'withdrawal',
  'no-public-interest',
  'objection',
  'imminent-danger',
] as const
export type PaperKind = (typeof papers)[number]

export interface Move {
  readonly from: CaseStatus
  readonly to: CaseStatus
  /** Who may make it; where two decide, who may be one of them. */
  readonly by: readonly Role[]
  /** One of these is named; none where there is none. */
  readonly codes: readonly ReasonCode[]
  readonly facts: readonly Fact[]
  readonly papers: readonly PaperKind[]
  /** Two different persons sign: one proposes, another decides, and one of them is the Inspektur. */
  readonly two: boolean
}

interface Grounds {
  readonly codes?: readonly ReasonCode[]
  readonly facts?: readonly Fact[]
  readonly papers?: readonly PaperKind[]
  readonly two?: true
}

function move(from: CaseStatus, to: CaseStatus, by: readonly Role[], grounds: Grounds = {}): Move {
  const { codes = [], facts = [], papers = [], two = false } = grounds
  return { from, to, by, codes, facts, papers, two }
}

const intake: readonly Role[] = [...intakeRoles, 'inspector']
const assessors: readonly Role[] = ['reviewer', 'assistant-inspector', 'inspector']
const inspektur: readonly Role[] = ['inspector']
const leaders: readonly Role[] = ['assistant-inspector', 'inspector']
const team: readonly Role[] = ['examiner', ...leaders]
const deciders: readonly Role[] = [...intakeRoles, ...assessors]
const hearers: readonly Role[] = [...intakeRoles, ...leaders]
const archivists: readonly Role[] = ['administrator', 'secretary', 'inspector']

const decision: Grounds = { facts: ['not-own-assessment'] }
const rejection: Grounds = { codes: rejectionReasons, two: true }
const withdrawal: Grounds = { codes: ['withdrawn'], papers: ['withdrawal', 'no-public-interest'] }
const objection: Grounds = { facts: ['objection-in-time'], papers: ['objection'] }
const archiving: Grounds = { facts: ['kept-long-enough'] }
/** Imminent danger, or somebody caught in the act: to law enforcement at once, from wherever it is. */
const danger: Grounds = { codes: ['law-enforcement'], papers: ['imminent-danger'] }

export const moves: readonly Move[] = [
  move('received', 'verifying', intake),
  move('received', 'referred', leaders, danger),

  move('verifying', 'reviewing', intake),
  move('verifying', 'incomplete', intake, { papers: ['questions'] }),
  move('verifying', 'merged', intake, { papers: ['lead-case'] }),
  move('verifying', 'referred', intake, { codes: ['public-complaints', 'gratification-unit'] }),
  move('verifying', 'referred', leaders, danger),
  move('verifying', 'not-pursued', deciders, rejection),
  move('verifying', 'closed', intake, withdrawal),

  move('incomplete', 'verifying', intake, { facts: ['answer'] }),
  move('incomplete', 'reviewing', intake),
  move('incomplete', 'closed', intake, { codes: ['not-completed'], facts: ['timeout'] }),
  move('incomplete', 'closed', intake, withdrawal),

  move('reviewing', 'awaiting-decision', assessors, { papers: ['assessment'] }),
  move('reviewing', 'referred', leaders, danger),
  move('reviewing', 'closed', leaders, withdrawal),

  move('awaiting-decision', 'clarifying', inspektur, decision),
  move('awaiting-decision', 'assigning', inspektur, decision),
  move('awaiting-decision', 'referred', inspektur, { ...decision, codes: authorities }),
  move('awaiting-decision', 'not-pursued', deciders, rejection),
  move('awaiting-decision', 'reviewing', inspektur),

  move('clarifying', 'awaiting-decision', assessors, { papers: ['assessment'] }),
  move('clarifying', 'referred', leaders, danger),

  move('assigning', 'examining', [...leaders, 'secretary'], {
    papers: ['assignment-letter', 'conflict-free-statements'],
  }),
  move('assigning', 'referred', leaders, danger),

  move('examining', 'examining', inspektur, { facts: ['first-extension'] }),
  move('examining', 'reporting', team),
  move('examining', 'suspended', inspektur, { codes: suspensions }),
  move('examining', 'referred', inspektur, { codes: ['law-enforcement'] }),

  move('reporting', 'following-up', inspektur, {
    papers: ['examination-report', 'recommendations'],
  }),
  move('reporting', 'concluded', inspektur, { codes: outcomes, papers: ['examination-report'] }),

  move('following-up', 'concluded', inspektur, {
    codes: outcomes,
    papers: ['recommendations-met'],
  }),

  move('referred', 'concluded', inspektur, { codes: outcomes, papers: ['authority-answer'] }),
  move('suspended', 'examining', inspektur, { papers: ['suspension-over'] }),

  move('not-pursued', 're-reviewing', hearers, objection),
  move('not-pursued', 'archived', archivists, archiving),
  move('closed', 're-reviewing', hearers, objection),
  move('closed', 'archived', archivists, archiving),
  move('concluded', 're-reviewing', hearers, objection),
  move('concluded', 'archived', archivists, archiving),

  move('re-reviewing', 'reviewing', leaders, { facts: ['not-own-decision'] }),
  move('re-reviewing', 'concluded', leaders, { codes: outcomes, facts: ['not-own-decision'] }),
]

/** Not told: that another reporter exists, what is thought of them, or to whom their report went. */
const untold = ['duplicate', 'bad-faith', ...authorities] as const
export type ToldReason = Exclude<ReasonCode, (typeof untold)[number]>

/** The reason that stands in what the reporter reads, or null for one that they are not told. */
export const toldReason = (code: ReasonCode | null): ToldReason | null =>
  code === null || (untold as readonly ReasonCode[]).includes(code) ? null : (code as ToldReason)

/** The moves from one stage, in the table's order. */
export const movesFrom = (from: CaseStatus): readonly Move[] =>
  moves.filter((one) => one.from === from)
