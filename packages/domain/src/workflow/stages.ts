// Who works on a case at each stage, and whether the office's clock runs there.
import type { Role } from '../role.ts'
import type { CaseStatus } from '../status.ts'

export interface Stage {
  /** Whose turn it is; empty while it is the reporter's, or nobody's. */
  readonly works: readonly Role[]
  /**
   * `stopped`: somebody outside the office is waited for, and no deadline of the office's runs; the
   * stage's own deadline is how long it waits. `over`: handled to its end; the stage's own deadline is
   * how long it is kept before it may be archived.
   */
  readonly clock: 'runs' | 'stopped' | 'over'
}

const runs = (...works: Role[]): Stage => ({ works, clock: 'runs' })
const stopped = (...works: Role[]): Stage => ({ works, clock: 'stopped' })
const over = (...works: Role[]): Stage => ({ works, clock: 'over' })

/** Who takes reports in. */
export const intakeRoles = ['administrator', 'triager'] as const satisfies readonly Role[]

export const stages = {
  received: runs(...intakeRoles),
  verifying: runs('triager'),
  incomplete: stopped(),
  reviewing: runs('reviewer', 'assistant-inspector'),
  'awaiting-decision': runs('inspector'),
  clarifying: runs('reviewer', 'assistant-inspector'),
  assigning: runs('assistant-inspector', 'secretary'),
  examining: runs('examiner', 'assistant-inspector'),
  reporting: runs('examiner', 'assistant-inspector', 'inspector'),
  'following-up': runs('evaluator'),
  referred: runs('inspector'),
  suspended: stopped('inspector'),
  merged: over(),
  'not-pursued': over(),
  closed: over(),
  concluded: over(),
  're-reviewing': runs('assistant-inspector', 'inspector'),
  archived: over(),
} as const satisfies Record<CaseStatus, Stage>

/** Handled to its end: nothing is due any more, though it may be reviewed again or archived. */
export const isOver = (status: CaseStatus): boolean => stages[status].clock === 'over'
