// Where a case stands: all that decides what may follow.
import * as v from 'valibot'
import { type Day, isDay } from '../calendar.ts'
import { caseStatuses } from '../status.ts'
import { reasonCodes } from './moves.ts'

const day = v.pipe(v.string(), v.check(isDay, 'a day'))
const status = v.picklist(caseStatuses)
const person = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const caseStateSchema = v.strictObject({
  status,
  received: day,
  /** The day from which its stage is counted. */
  since: day,
  /** When the office's clocks stood still; only the last may still be open. */
  stops: v.array(v.strictObject({ from: day, to: v.nullable(day) })),
  /** The stage that the last halt interrupted: back in it, its clock goes on. */
  held: v.nullable(v.strictObject({ status, since: day })),
  /** The reporter has written since they were asked. */
  answered: v.boolean(),
  extended: v.boolean(),
  /** What one person has proposed and another must decide. */
  proposal: v.nullable(
    v.strictObject({
      to: status,
      code: v.nullable(v.picklist(reasonCodes)),
      /** What a decision names it by: its statement, or to a server that reads nothing its envelope. */
      name: person,
      by: person,
      /** Whether they are the Inspektur; null where nobody knows any more. */
      inspektur: v.nullable(v.boolean()),
    }),
  ),
  /** Who assessed it last. */
  assessor: v.nullable(person),
  /** The day on which the reporter objected to its present end, where that can be read. */
  objected: v.optional(v.nullable(day), null),
  /** Who signed its present end: two where two did. */
  deciders: v.array(person),
})
/** Persons are named by their id, which outlasts a lost key. */
export type CaseState = v.InferOutput<typeof caseStateSchema>

/** A case as it comes in. */
export const receivedState = (received: Day): CaseState => ({
  status: 'received',
  received,
  since: received,
  stops: [],
  held: null,
  answered: false,
  extended: false,
  proposal: null,
  assessor: null,
  objected: null,
  deciders: [],
})
