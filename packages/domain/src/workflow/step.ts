// What may happen to a case: one total function from a state and an event to the next state, or to a refusal.
import { type Day, workingDaysBetween } from '../calendar.ts'
import { dueDay } from '../deadline.ts'
import type { Role, RouteName } from '../role.ts'
import type { CaseStatus } from '../status.ts'
import { isWaiting, objectionWorkingDays, type Rules, waitingUntil } from './clock.ts'
import { type Fact, type Move, moves, movesFrom, type PaperKind, type ReasonCode } from './moves.ts'
import { isOver, stages } from './stages.ts'
import type { CaseState } from './state.ts'

/** Stable: the desk and the server say them to each other, and the words have a sentence for each. */
export const refusals = [
  'no-such-move',
  'excluded',
  'not-a-reader',
  'not-your-role',
  'reason-not-of-this-move',
  'paper-missing',
  'nothing-proposed',
  'proposed-before',
  'two-persons',
  'inspektur-must-decide',
  'no-answer-yet',
  'not-timed-out',
  'own-assessment',
  'own-decision',
  'objection-too-late',
  'still-kept',
  'extended-before',
  'calendar-not-loaded',
] as const
export type WorkflowRefusal = (typeof refusals)[number]

/** Who acts, and how they stand to this case. */
export interface Actor {
  readonly person: string
  /** Null where nobody knows any more, as of an act of long ago: then roles are not judged. */
  readonly roles: readonly Role[] | null
  /** `excluded`: accused, a witness, or in a declared conflict. */
  readonly relation: 'reader' | 'excluded' | 'stranger'
}

export type CaseEvent =
  | {
      /** `propose` puts to another what two must decide. */
      readonly kind: 'move' | 'propose'
      readonly to: CaseStatus
      readonly code: ReasonCode | null
      readonly papers: readonly PaperKind[]
      /** The name of what is proposed, or of the proposal that this decides; null where one decides alone. */
      readonly proposal: string | null
      readonly by: Actor
      readonly day: Day
    }
  /** What was proposed is withdrawn, or returned by another. */
  | { readonly kind: 'take-back'; readonly by: Actor; readonly day: Day }
  /** The reporter has written, or has objected to the end. */
  | { readonly kind: 'answer' | 'object'; readonly day: Day }

/** What a case is judged by: its route, and the office's terms; without them, terms are not judged. */
export interface Ground {
  readonly route: RouteName
  readonly rules: Rules | null
  /** What the reporter said cannot be read here: what rests on the day of it is left to who can. */
  readonly blind?: true
}

export type StepResult =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly reason: WorkflowRefusal }

/** Never throws, and never leaves a state changed that it was given. */
export function step(ground: Ground, state: CaseState, event: CaseEvent): StepResult {
  switch (event.kind) {
    case 'answer':
      return { ok: true, state: answered(state, event.day) }
    case 'object':
      return { ok: true, state: isOver(state.status) ? { ...state, objected: event.day } : state }
    case 'take-back': {
      const reason = refuseTakeBack(ground, state, event.by)
      return reason === null
        ? { ok: true, state: { ...state, proposal: null } }
        : { ok: false, reason }
    }
    case 'move':
    case 'propose': {
      const found = findMove(state, event)
      if (found === null) return { ok: false, reason: missingMove(state, event.to) }
      const reason = refuseMove(ground, state, found, event) ?? refusePapers(found, event.papers)
      if (reason !== null) return { ok: false, reason }
      const { to, code, by, day } = event
      const name = event.proposal ?? ''
      if (event.kind === 'move') return { ok: true, state: moved(state, found, by.person, day) }
      const inspektur = by.roles === null ? null : isInspektur(ground.route, by.roles)
      return {
        ok: true,
        state: { ...state, proposal: { to, code, name, by: by.person, inspektur } },
      }
    }
  }
}

const findMove = (
  { status }: CaseState,
  { to, code }: { readonly to: CaseStatus; readonly code: ReasonCode | null },
): Move | null =>
  movesFrom(status).find(
    (one) => one.to === to && (code === null ? one.codes.length === 0 : one.codes.includes(code)),
  ) ?? null

const missingMove = ({ status }: CaseState, to: CaseStatus): WorkflowRefusal =>
  movesFrom(status).some((one) => one.to === to) ? 'reason-not-of-this-move' : 'no-such-move'

/** An act on one row of the table, before its reason and papers are named. */
export interface Attempt {
  readonly kind: 'move' | 'propose'
  readonly by: Actor
  readonly day: Day
  /** Undefined: not named yet. */
  readonly code?: ReasonCode | null
  readonly proposal?: string | null
}

/** Null, or the first thing that stands against this move by this person on this day. */
export function refuseMove(
  ground: Ground,
  state: CaseState,
  row: Move,
  attempt: Attempt,
): WorkflowRefusal | null {
  const { kind, by, day } = attempt
  const actor = refuseActor(by)
  if (actor !== null) return actor
  if (by.roles !== null && !mayAct(ground.route, row, by.roles)) return 'not-your-role'
  if (kind === 'propose' && !row.two) return 'no-such-move'
  if (kind === 'propose' && state.proposal !== null) return 'proposed-before'
  for (const fact of row.facts) {
    const missing = refuseFact[fact](ground, state, by.person, day)
    if (missing !== null) return missing
  }
  return kind === 'move' && row.two ? refuseDecision(ground, state, row, attempt) : null
}

/** Nobody decides alone where two must, and one of the two is the Inspektur. */
function refuseDecision(
  { route }: Ground,
  { proposal }: CaseState,
  { to }: Move,
  { by: { person, roles }, code, proposal: named }: Attempt,
): WorkflowRefusal | null {
  if (proposal?.to !== to) return 'nothing-proposed'
  if (named !== undefined && named !== proposal.name) return 'nothing-proposed'
  if (code !== undefined && code !== proposal.code) return 'reason-not-of-this-move'
  if (proposal.by === person) return 'two-persons'
  if (roles === null || proposal.inspektur === null) return null
  return proposal.inspektur || isInspektur(route, roles) ? null : 'inspektur-must-decide'
}

/** Null, or why this person may not withdraw or return what was proposed. */
export function refuseTakeBack(
  { route }: Ground,
  { status, proposal }: CaseState,
  by: Actor,
): WorkflowRefusal | null {
  const actor = refuseActor(by)
  if (actor !== null) return actor
  const row = rowsTo(status, proposal?.to ?? status).find((one) => one.two)
  if (proposal === null || row === undefined) return 'nothing-proposed'
  return by.roles === null || mayAct(route, row, by.roles) ? null : 'not-your-role'
}

const refuseActor = ({ relation }: Actor): WorkflowRefusal | null =>
  relation === 'excluded' ? 'excluded' : relation === 'stranger' ? 'not-a-reader' : null

const refusePapers = (row: Move, given: readonly PaperKind[]): WorkflowRefusal | null =>
  row.papers.every((one) => given.includes(one)) ? null : 'paper-missing'

/** Where the Inspektur is accused, whoever the route lets read decides in their place. */
const isInspektur = (route: RouteName, roles: readonly Role[]): boolean =>
  route === 'inspektur' || roles.includes('inspector')

/**
 * Where staff of the Inspektorat is accused only the Inspektur acts, with a second person where two decide; where
 * the Inspektur is, everybody whom that route lets read but the Inspektur.
 */
function mayAct(route: RouteName, { by, two }: Move, roles: readonly Role[]): boolean {
  if (route === 'inspektur') return !roles.includes('inspector')
  const listed = by.some((one) => roles.includes(one))
  return route === 'inspektorat' ? listed && (two || roles.includes('inspector')) : listed
}

type Judge = (ground: Ground, state: CaseState, person: string, day: Day) => WorkflowRefusal | null

const refuseFact: Readonly<Record<Fact, Judge>> = {
  answer: (_, { answered }) => (answered ? null : 'no-answer-yet'),
  timeout({ rules }, state, _, day) {
    if (rules === null) return null
    if (state.answered) return 'not-timed-out'
    const until = waitingUntil(rules, state)
    return until === null ? 'calendar-not-loaded' : day > until ? null : 'not-timed-out'
  },
  'not-own-assessment': (_, { assessor }, person) =>
    assessor === person ? 'own-assessment' : null,
  'not-own-decision': (_, { deciders }, person) =>
    deciders.includes(person) ? 'own-decision' : null,
  'objection-in-time'({ rules, blind }, { since, objected }, _, today) {
    // In time is who objects in time, however long the office takes to hear it.
    const day = objected ?? today
    if (rules === null || blind || day <= since) return null
    const passed = workingDaysBetween(since, day, rules.holidays)
    if (passed === null) return 'calendar-not-loaded'
    const heard = rules.overall.objectionWorkingDays ?? objectionWorkingDays
    return passed > heard ? 'objection-too-late' : null
  },
  'kept-long-enough'({ rules }, { status, since }, _, day) {
    if (rules === null) return null
    const term = rules.deadlines.find((one) => one.status === status)
    if (term === undefined) return 'still-kept'
    const due = dueDay(rules.holidays, term, since, [])
    return !due.ok ? 'calendar-not-loaded' : day > due.day ? null : 'still-kept'
  },
  'first-extension': (_, { extended }) => (extended ? 'extended-before' : null),
}

function moved(state: CaseState, row: Move, person: string, day: Day): CaseState {
  const { from, to } = row
  if (from === to) return { ...state, extended: true }
  const back = stages[from].clock === 'stopped' && state.held?.status === to ? state.held : null
  // A day before what has been is a clock that runs slow, not a way back in time.
  const now = [day, state.since, lastDay(state)].sort().at(-1) ?? day
  const stops = stages[from].clock === 'stopped' ? resumed(state, now) : state.stops
  const halts = stages[to].clock === 'stopped'
  const signed = state.proposal !== null && row.two ? [state.proposal.by, person] : [person]
  return {
    ...state,
    status: to,
    since: back?.since ?? now,
    stops: halts ? [...stops, { from: now, to: null }] : stops,
    held: halts ? { status: from, since: state.since } : null,
    answered: false,
    extended: (halts || back !== null) && state.extended,
    proposal: null,
    objected: null,
    assessor: row.papers.includes('assessment') ? person : state.assessor,
    deciders: isOver(to) && to !== 'archived' ? signed : state.deciders,
  }
}

function answered(state: CaseState, day: Day): CaseState {
  if (state.status !== 'incomplete' || state.answered) return state
  return { ...state, answered: true, stops: resumed(state, day) }
}

/** The last day that a halt names; '' where there was none. */
const lastDay = ({ stops }: CaseState): Day => stops.at(-1)?.to ?? stops.at(-1)?.from ?? ''

function resumed(state: CaseState, day: Day): CaseState['stops'] {
  if (!isWaiting(state)) return state.stops
  return state.stops.map((one) =>
    one.to === null ? { from: one.from, to: day < one.from ? one.from : day } : one,
  )
}

/** The statuses that one may become, by any row, for whoever sees no reason and no paper. */
export const rowsTo = (from: CaseStatus, to: CaseStatus): readonly Move[] =>
  moves.filter((one) => one.from === from && one.to === to)
