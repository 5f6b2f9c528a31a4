// When a term is over: so many days from a day on, without those on which the clock stood still.
import { addDays, type Day, type HolidayYear, isWorkingDay } from './calendar.ts'
import type { CaseStatus } from './status.ts'

/** How long a stage may take. */
export interface Deadline {
  readonly status: CaseStatus
  readonly count: number
  readonly unit: 'working-day' | 'calendar-day'
  /** The day after which the counting begins. */
  readonly from: 'receipt' | 'status'
}

/** The clock stands from the day after `from` up to and including `to`, or still (null). */
export interface Stop {
  readonly from: Day
  readonly to: Day | null
}

export type DueDay =
  | { readonly ok: true; readonly day: Day }
  /** Its last day would lie in this year, whose days off are not loaded. */
  | { readonly ok: false; readonly year: number }

/**
 * The last day of a term that is counted from the day after `from`. Refuses to name one in a year whose days off
 * are not loaded, also where the term is in calendar days: no office promises a day it has not planned. A stop
 * that is still open is left out: while it lasts nothing is due.
 */
export function dueDay(
  holidays: readonly HolidayYear[],
  { count, unit }: Pick<Deadline, 'count' | 'unit'>,
  from: Day,
  stops: readonly Stop[],
): DueDay {
  const closed = stops.filter((one) => one.to !== null && one.to > from)
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (closed.some((stop) => stop.from < day && stop.to !== null && day <= stop.to)) continue
    const working = isWorkingDay(day, holidays)
    if (working === null) return { ok: false, year: Number(day.slice(0, 4)) }
    if (working || unit === 'calendar-day') left -= 1
  }
  return { ok: true, day }
}
