// What can be done now in a case, by this person, and why the rest cannot.
import type { Move } from './moves.ts'
import { movesFrom } from './moves.ts'
import type { CaseState } from './state.ts'
import { type Actor, type Ground, refuseMove, type WorkflowRefusal } from './step.ts'

export interface Offer {
  readonly row: Move
  /** `decide`: another has proposed it; `propose`: another will have to decide. */
  readonly act: 'move' | 'propose' | 'decide'
  /** Null: it can be done now. */
  readonly refusal: WorkflowRefusal | null
}

/** One for each row of the table from the present stage, in its order; empty where nothing ever follows. */
export function offersOf(
  ground: Ground,
  state: CaseState,
  by: Actor,
  day: string,
): readonly Offer[] {
  return movesFrom(state.status).map((row) => {
    const act = actOf(state, row, by)
    const kind = act === 'propose' ? 'propose' : 'move'
    return { row, act, refusal: refuseMove(ground, state, row, { kind, by, day }) }
  })
}

function actOf({ proposal }: CaseState, row: Move, { person }: Actor): Offer['act'] {
  if (!row.two) return 'move'
  // What one has proposed oneself is for somebody else: refused to its author, and said so.
  return proposal?.to === row.to || proposal?.by === person ? 'decide' : 'propose'
}
