import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addWorkingDays,
  clockOf,
  dayOf,
  daysBetween,
  type HolidayYear,
  isDay,
  isWorkingDay,
  workingDaysBetween,
} from '../src/calendar.ts'
import { InvariantError } from '../src/invariant.ts'
import { nationalHolidays } from '../src/national-holidays.ts'

const day2026 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2026-01-01', offset))

const withEmpty2025: readonly HolidayYear[] = [{ year: 2025, days: [] }, ...nationalHolidays]

/** Written apart from the code under test: weekday by Zeller, days off by looking them up. */
function naiveWorking(day: string, holidays: readonly HolidayYear[]): boolean {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  const [year, month] = m < 3 ? [y - 1, m + 12] : [y, m]
  const k = year % 100
  const j = Math.floor(year / 100)
  const zeller =
    (d + Math.floor((13 * (month + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j) % 7
  const weekend = zeller === 0 || zeller === 1
  return !weekend && !holidays.flatMap(({ days }) => days).some((off) => off.day === day)
}

function naiveAdd(from: string, count: number, holidays: readonly HolidayYear[]): string | null {
  let found = 0
  for (let offset = 1; found < count; offset += 1) {
    const day = addDays(from, offset)
    if (!day.startsWith('2026')) return null
    if (naiveWorking(day, holidays)) found += 1
    if (found === count) return day
  }
  return from
}

describe('days', () => {
  it('take a moment to its day in WIB, not in UTC', () => {
    expect(dayOf(new Date('2026-11-24T16:59:59Z'))).toBe('2026-11-24')
    expect(dayOf(new Date('2026-11-24T17:00:00Z'))).toBe('2026-11-25')
    expect(dayOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
  })

  it('have hours in WIB, written as in Indonesia', () => {
    expect(clockOf(new Date('2026-11-24T16:59:59Z'))).toBe('23.59')
    expect(clockOf(new Date('2026-11-24T17:05:00Z'))).toBe('00.05')
  })

  it('exist or are refused', () => {
    expect(isDay('2028-02-29')).toBe(true)
    for (const text of [
      '9999-12-31',
      '1899-12-31',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '',
      '2026-01-01T',
    ])
      expect(isDay(text)).toBe(false)
    expect(() => addDays('2026-02-30', 1)).toThrow(InvariantError)
  })

  it('are counted the same way forth and back', () => {
    fc.assert(
      fc.property(day2026, fc.integer({ min: -500, max: 500 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('working days', () => {
  it('are no weekends, holidays, or collective leave', () => {
    expect(isWorkingDay('2026-11-25', nationalHolidays)).toBe(true)
    expect(isWorkingDay('2026-11-28', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-08-17', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-12-24', nationalHolidays)).toBe(false)
  })

  it('are not known in a year whose days off are not loaded', () => {
    expect(isWorkingDay('2027-01-04', nationalHolidays)).toBeNull()
    expect(isWorkingDay('2025-12-31', nationalHolidays)).toBeNull()
  })

  it('number 240 in 2026: 261 weekdays less 21 days off that fall on one', () => {
    expect(workingDaysBetween('2025-12-31', '2026-12-31', withEmpty2025)).toBe(240)
    expect(workingDaysBetween('2026-01-01', '2026-12-31', nationalHolidays)).toBe(240)
  })

  it('are counted from the day after, over Eid', () => {
    // Tuesday 17 March; then leave, Nyepi, leave, Eid, and leave again until Tuesday 24.
    expect(addWorkingDays('2026-03-17', 1, nationalHolidays)).toBe('2026-03-25')
    expect(addWorkingDays('2026-11-25', 3, nationalHolidays)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-25', 0, nationalHolidays)).toBe('2026-11-25')
  })

  it('promise nothing past the last loaded year', () => {
    expect(addWorkingDays('2026-12-31', 1, nationalHolidays)).toBeNull()
    expect(addWorkingDays('2026-11-25', 60, nationalHolidays)).toBeNull()
    expect(workingDaysBetween('2026-12-01', '2027-01-10', nationalHolidays)).toBeNull()
  })

  it('agree with a naive day-by-day count', () => {
    fc.assert(
      fc.property(day2026, fc.integer({ min: 0, max: 120 }), (day, count) => {
        expect(addWorkingDays(day, count, nationalHolidays)).toBe(
          naiveAdd(day, count, nationalHolidays),
        )
      }),
    )
  })

  it('between a day and its deadline are the deadline, negative when overdue', () => {
    fc.assert(
      fc.property(day2026, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = addWorkingDays(day, count, nationalHolidays)
        if (due === null) return
        expect(workingDaysBetween(day, due, nationalHolidays)).toBe(count)
        expect(workingDaysBetween(due, day, nationalHolidays)).toBe(-count)
      }),
    )
  })
})
