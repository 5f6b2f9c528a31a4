// The mirror of a case: where it stands as far as a server that reads nothing can follow it, checked by the same
// workflow as the desk's, without the reasons and papers that stand inside what is signed.

import type { OfficerWriteHead } from '@kentongan/domain/wire/case'
import { type CaseState, caseStateSchema, receivedState } from '@kentongan/domain/workflow/state'
import {
  type Actor,
  type Attempt,
  type CaseEvent,
  type Ground,
  refuseMove,
  rowsTo,
  step,
} from '@kentongan/domain/workflow/step'
import * as v from 'valibot'
import type { CaseRow, Mirror } from '../storage/rows.ts'

type MirrorRow = Mirror & Pick<CaseRow, 'received' | 'changed'>

/** What a row mirrors. One from before there was a mirror, or that is none, stands since it was changed last. */
export function stateOf({ status, workflow, received, changed }: MirrorRow): CaseState {
  const rest = workflow === '' ? null : v.safeParse(mirrored, workflow)
  if (rest?.success) return { ...rest.output, status, received }
  const first = receivedState(received)
  return status === 'received' ? first : { ...first, status, since: changed }
}

const mirrored = v.pipe(v.string(), v.parseJson(), v.omit(caseStateSchema, ['status', 'received']))

export function mirrorOf({ status, received: _, ...rest }: CaseState): Mirror {
  return { status, workflow: JSON.stringify(rest) }
}

export type StatusAct = NonNullable<OfficerWriteHead['status']>
/** A write that moves a case, or proposes to. */
export type MovingHead = OfficerWriteHead & { readonly status: StatusAct }

/** The envelope of the proposal that comes with an act or that it decides; null where it has none. */
const proposalOf = ({ status, envelopes }: MovingHead): string | null =>
  status.act === 'move'
    ? status.decides
    : (envelopes.find((one) => one.class === 'proposal')?.id ?? null)

/** The mirror after this act of an officer; null where no row of the workflow lets this person make it. */
export function afterAct(
  ground: Ground,
  state: CaseState,
  head: MovingHead,
  by: Actor,
  day: string,
): CaseState | null {
  const { act, to } = head.status
  const proposal = proposalOf(head)
  const event =
    act === 'take-back'
      ? ({ kind: act, by, day } as const)
      : moveOf(ground, state, to, { kind: act, by, day, proposal })
  const result = event === null ? null : step(ground, state, event)
  return result?.ok ? result.state : null
}

/** The first row that allows it, with the reason and papers that whoever reads them will find inside. */
function moveOf(
  ground: Ground,
  state: CaseState,
  to: StatusAct['to'],
  attempt: Omit<Attempt, 'code'> & { readonly proposal: string | null },
): CaseEvent | null {
  const row = rowsTo(state.status, to).find(
    (one) =>
      refuseMove(ground, state, one, one.two ? attempt : { ...attempt, proposal: null }) === null,
  )
  if (row === undefined) return null
  const proposed = attempt.kind === 'move' && row.two ? state.proposal?.code : undefined
  return { ...attempt, to, code: proposed ?? row.codes[0] ?? null, papers: row.papers }
}

/** The mirror after the reporter wrote, or null where that changes nothing. */
export function afterAnswer(row: CaseRow, day: string): CaseState | null {
  const state = stateOf(row)
  if (state.status !== 'incomplete' || state.answered) return null
  const result = step({ route: 'normal', rules: null }, state, { kind: 'answer', day })
  return result.ok ? result.state : null
}
