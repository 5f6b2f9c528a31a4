// A case's clocks: when its stage and the case as a whole are due, how near that is, and who hears of it when it
// is over. They run on the server's day, whoever is signed in: nothing is counted up, all is worked out from days.
import { type Day, daysBetween, type HolidayYear, workingDaysBetween } from '../calendar.ts'
import { type Deadline, dueDay } from '../deadline.ts'
import type { Role } from '../role.ts'
import { statusTold } from '../status.ts'
import { isOver, stages } from './stages.ts'
import type { CaseState } from './state.ts'

/** Of an office's profile, what clocks and terms are worked out from. */
export interface Rules {
  readonly deadlines: readonly Deadline[]
  readonly holidays: readonly HolidayYear[]
  readonly overall: {
    readonly answerWorkingDays: number
    readonly closingWorkingDays: number
    /** After the end of a case, how long an objection is heard. */
    readonly objectionWorkingDays?: number
    /** What one decision may add to an examination. */
    readonly extensionWorkingDays?: number
    /** How long something may be overdue before the Inspektur hears of it beside the Irban. */
    readonly escalationWorkingDays?: number
  }
}

/** domain.md's own figures, where an office has set none. */
export const objectionWorkingDays = 14
export const extensionWorkingDays = 10
export const escalationWorkingDays = 3

/** calm, from half of the time, from four fifths, on the last day, and after it. */
export const levels = ['calm', 'half', 'soon', 'last', 'late'] as const
export type Level = (typeof levels)[number]

export type Clock =
  | {
      readonly kind: Level
      readonly day: Day
      readonly unit: Deadline['unit']
      /** Days left; negative when overdue. */
      readonly left: number
      /** Who hears of it now, besides whoever works on it. */
      readonly tell: readonly Role[]
    }
  /** Somebody outside the office is waited for, until this day where that can be told. */
  | { readonly kind: 'stopped'; readonly until: Day | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'none'; readonly why: 'no-deadline' }
  /** The days off of this year must be loaded before a day can be promised. */
  | { readonly kind: 'none'; readonly why: 'calendar-not-loaded'; readonly year: number }

/** The clock of the present stage; while a reporter's answer has come in, that of the stage they were asked in. */
export function stageClock(rules: Rules, state: CaseState, today: Day): Clock {
  const { status } = state
  if (isOver(status)) return { kind: 'done' }
  const asked = status === 'incomplete' && state.answered ? state.held : null
  if (asked === null && stages[status].clock === 'stopped') {
    return { kind: 'stopped', until: waitingUntil(rules, state) }
  }
  const stage = asked ?? { status, since: state.since }
  const deadline = rules.deadlines.find((one) => one.status === stage.status)
  if (deadline === undefined) return { kind: 'none', why: 'no-deadline' }
  const extension = rules.overall.extensionWorkingDays ?? extensionWorkingDays
  const count = deadline.count + (state.extended ? extension : 0)
  const from = deadline.from === 'receipt' ? state.received : stage.since
  return clockOf(rules, { ...deadline, count }, from, state, today)
}

/** The clock of the whole case: its end, without the follow-up. */
export function closingClock(rules: Rules, state: CaseState, today: Day): Clock {
  const { status, received } = state
  if (isOver(status) || status === 'following-up') return { kind: 'done' }
  if (isWaiting(state)) return { kind: 'stopped', until: null }
  const count = rules.overall.closingWorkingDays
  return clockOf(rules, { count, unit: 'working-day' }, received, state, today)
}

/**
 * The day that the reporter is given: by when to answer, by when a halt is looked at again, or by when there is
 * news, which is never later than the office's own limit for an answer while that is still ahead. Null where
 * none can be promised.
 */
export function reportersDay(rules: Rules, state: CaseState, today: Day): Day | null {
  // A merged case has no end of its own: its reporter is given the day of the stage that they are told of.
  const status = isOver(state.status) ? statusTold(state.status) : state.status
  const clock = stageClock(rules, { ...state, status }, today)
  if (clock.kind === 'stopped') return clock.until
  if (!('day' in clock)) return null
  const { answerWorkingDays } = rules.overall
  const limit = { count: answerWorkingDays, unit: 'working-day' } as const
  const answer = dueDay(rules.holidays, limit, state.received, [])
  return answer.ok && answer.day >= today && answer.day < clock.day ? answer.day : clock.day
}

/** Until when a stage that waits for somebody outside waits; null where no day can be told. */
export function waitingUntil({ deadlines, holidays }: Rules, state: CaseState): Day | null {
  const deadline = deadlines.find((one) => one.status === state.status)
  if (deadline === undefined) return null
  const due = dueDay(holidays, deadline, state.since, [])
  return due.ok ? due.day : null
}

/** True while no deadline of the office runs. */
export const isWaiting = ({ stops }: CaseState): boolean => stops.at(-1)?.to === null

function clockOf(
  { holidays, overall }: Rules,
  { count, unit }: Pick<Deadline, 'count' | 'unit'>,
  from: Day,
  { stops }: CaseState,
  today: Day,
): Clock {
  const due = dueDay(holidays, { count, unit }, from, stops)
  if (!due.ok) return { kind: 'none', why: 'calendar-not-loaded', year: due.year }
  const between = (a: Day, b: Day): number | null =>
    unit === 'calendar-day' ? daysBetween(a, b) : workingDaysBetween(a, b, holidays)
  const left = between(today, due.day)
  if (left === null) return { kind: 'none', why: 'calendar-not-loaded', year: yearAfter(due.day) }
  const escalation = overall.escalationWorkingDays ?? escalationWorkingDays
  // Past on the calendar is late, though no working day has gone by since.
  const late = today > due.day
  const kind = late ? 'late' : levelOf(left, count)
  const tell: readonly Role[] = !late
    ? []
    : -left > escalation
      ? ['assistant-inspector', 'inspector']
      : ['assistant-inspector']
  return { kind, day: due.day, unit, left: late ? Math.min(left, -1) : left, tell }
}

function levelOf(left: number, count: number): Exclude<Level, 'late'> {
  if (left === 0) return 'last'
  const used = 1 - left / count
  return used >= 0.8 ? 'soon' : used >= 0.5 ? 'half' : 'calm'
}

const yearAfter = (day: Day): number => Number(day.slice(0, 4)) + 1
