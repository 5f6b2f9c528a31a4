// Rows that stand in the span of their case: how one is named, found, and inserted.
import type { Query } from './query.ts'
import { type CaseSpan, rowKeyInSpan, rowKeyTries } from './row-key.ts'
import type { Turn } from './turn.ts'

/** What every query of one case's rows is given. The span finds them, the names make it certain. */
export interface OfCase extends CaseSpan {
  readonly office: string
  readonly caseId: string
}

export interface OneOfCase extends OfCase {
  readonly id: string
}

export function ofCase(turn: Turn, caseId: string): OfCase {
  const { from, to } = turn.spanOf(caseId)
  return { office: turn.office, caseId, from, to }
}

/** The few places in the case where the row of this id can stand. */
export function oneOfCase(turn: Turn, caseId: string, id: string): OneOfCase {
  const from = rowKeyInSpan(turn.spanOf(caseId), id)
  return { office: turn.office, caseId, id, from, to: from + rowKeyTries }
}

/** 'duplicate' when the case has a row of this id, which `find` looks for. */
export function insertInCase<Args, Found, Row>(
  turn: Turn,
  find: Query<OneOfCase, Found>,
  insert: Query<Args & { rowKey: bigint }, Row>,
  row: { readonly case: string; readonly id: string },
  args: Args,
): 'inserted' | 'duplicate' {
  const place = oneOfCase(turn, row.case, row.id)
  if (turn.find(find, place) !== null) return 'duplicate'
  return turn.insertAt(insert, place.from, args)
}
