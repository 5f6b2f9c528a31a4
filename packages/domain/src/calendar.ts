// Days and working days. A day is 'YYYY-MM-DD' in WIB (Asia/Jakarta), the only clock that deadlines
// know.
import { invariant } from './invariant.ts'

const DAY_MS = 86_400_000
// WIB has had no daylight saving and has been UTC+7 since 1964.
const WIB_OFFSET_MS = 7 * 3_600_000

/** 'YYYY-MM-DD', a day that exists. */
export type Day = string

export interface Holiday {
  readonly day: Day
  /** `leave`: a cuti bersama, on which offices are closed as well. */
  readonly sort: 'holiday' | 'leave'
}

/**
 * The days off of one year. A year without its entry is not loaded, and nothing is promised past
 * it.
 */
export interface HolidayYear {
  readonly year: number
  readonly days: readonly Holiday[]
}

/** True for 'YYYY-MM-DD' naming a day that exists, of the years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && toDay(time) === text
}

/** The day that a moment falls on in WIB. */
export function dayOf(moment: Date): Day {
  return toDay(moment.getTime() + WIB_OFFSET_MS)
}

/** The time of a moment in WIB, "14.05" as it is written in Indonesia. */
export function clockOf(moment: Date): string {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(11, 16).replace(':', '.')
}

/** The day `count` calendar days after `day` (before it when negative). */
export function addDays(day: Day, count: number): Day {
  invariant(Number.isInteger(count), 'a whole number of days')
  return toDay(toTime(day) + count * DAY_MS)
}

/** Calendar days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / DAY_MS
}

/** True for Monday to Friday and no day off; null when the day's year is not loaded. */
export function isWorkingDay(day: Day, holidays: readonly HolidayYear[]): boolean | null {
  const time = toTime(day)
  const year = holidays.find((candidate) => candidate.year === yearOf(day))
  if (year === undefined) return null
  return !isWeekend(time) && !year.days.some((holiday) => holiday.day === day)
}

/**
 * The last day of a deadline of `count` working days, counted from the day after `day`. Null when
 * it would lie in a year whose days off are not loaded: then no date may be promised.
 */
export function addWorkingDays(
  day: Day,
  count: number,
  holidays: readonly HolidayYear[],
): Day | null {
  invariant(Number.isInteger(count) && count >= 0, 'a whole number of working days')
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    const working = isWorkingDay(reached, holidays)
    if (working === null) return null
    if (working) left -= 1
  }
  return reached
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier (how many are
 * overdue). Null when a day on the way lies in a year that is not loaded.
 */
export function workingDaysBetween(
  from: Day,
  to: Day,
  holidays: readonly HolidayYear[],
): number | null {
  if (to < from) {
    const back = workingDaysBetween(to, from, holidays)
    return back === null || back === 0 ? back : -back
  }
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    const working = isWorkingDay(day, holidays)
    if (working === null) return null
    if (working) count += 1
  }
  return count
}

function toTime(day: Day): number {
  invariant(isDay(day), 'a day, YYYY-MM-DD')
  return Date.parse(`${day}T00:00:00Z`)
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function isWeekend(time: number): boolean {
  const weekday = new Date(time).getUTCDay()
  return weekday === 0 || weekday === 6
}
