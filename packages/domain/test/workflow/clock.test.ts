// Deadlines against a second computation, day by day, that shares nothing with the first; and what is told of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HolidayYear } from '../../src/calendar.ts'
import { dueDay, type Stop } from '../../src/deadline.ts'
import { mojokerto } from '../../src/mojokerto.ts'
import { closingClock, type Rules, reportersDay, stageClock } from '../../src/workflow/clock.ts'
import { type CaseState, receivedState } from '../../src/workflow/state.ts'

// The second computation: a day is the number of days since 1 March 2000, and the calendar is worked out by hand.
const cumulative = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]
const numberOf = (text: string): number => {
  const [y = 0, m = 0, d = 0] = text.split('-').map(Number)
  const year = m < 3 ? y - 2001 : y - 2000
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leaps + (cumulative[m - 1] ?? 0) + d - 1
}
/** 1 March 2000 was a Wednesday. */
const isOff = (number: number, off: ReadonlySet<number>): boolean =>
  [3, 4].includes(((number % 7) + 7) % 7) || off.has(number)

interface Slow {
  readonly count: number
  readonly working: boolean
  readonly from: string
  readonly stops: readonly Stop[]
  readonly off: ReadonlySet<number>
  readonly end: number
}
function slowDue({ count, working, from, stops, off, end }: Slow): number | null {
  let counted = 0
  for (let today = numberOf(from) + 1; ; today += 1) {
    const stands = stops.some(
      (one) => one.to !== null && numberOf(one.from) < today && today <= numberOf(one.to),
    )
    if (stands) continue
    if (today > end) return null
    if (!working || !isOff(today, off)) counted += 1
    if (counted === count) return today
  }
}

const pad = (value: number): string => String(value).padStart(2, '0')
const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const anyDay = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }))
    .chain(([year, month]) =>
      fc
        .integer({ min: 1, max: months[month - 1] ?? 28 })
        .map((day) => `${year}-${pad(month)}-${pad(day)}`),
    )
const fiveYears = fc.tuple(
  ...[2026, 2027, 2028, 2029, 2030].map((year) =>
    fc
      .uniqueArray(anyDay(year, year), { maxLength: 30 })
      .map((days): HolidayYear => ({ year, days: days.map((day) => ({ day, sort: 'holiday' })) })),
  ),
)
const anyStops = fc
  .array(fc.tuple(anyDay(2026, 2029), anyDay(2026, 2029)), { maxLength: 4 })
  .map((pairs): readonly Stop[] =>
    pairs.map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  )

describe('a due day', () => {
  it('is what a second computation finds, over five years of random holidays and halts', () => {
    fc.assert(
      fc.property(
        fiveYears,
        anyStops,
        anyDay(2026, 2030),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (holidays, stops, from, count, working) => {
          const unit = working ? 'working-day' : 'calendar-day'
          const due = dueDay(holidays, { count, unit }, from, stops)
          const off = new Set(holidays.flatMap(({ days }) => days.map(({ day }) => numberOf(day))))
          const slow = slowDue({ count, working, from, stops, off, end: numberOf('2030-12-31') })
          expect(due.ok ? numberOf(due.day) : null).toBe(slow)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('is never promised in a year that is not loaded, and names the year', () => {
    const of = (count: number, unit: 'working-day' | 'calendar-day') =>
      dueDay(mojokerto.holidays, { count, unit }, '2026-12-14', [])
    expect(of(20, 'working-day')).toEqual({ ok: false, year: 2027 })
    expect(of(30, 'calendar-day')).toEqual({ ok: false, year: 2027 })
    expect(of(3, 'working-day')).toEqual({ ok: true, day: '2026-12-17' })
  })
})

const rules: Rules = mojokerto
const state = (change: Partial<CaseState>): CaseState => ({
  ...receivedState('2026-11-02'),
  ...change,
})

describe('the clock of a stage', () => {
  const verifying = state({ status: 'verifying', since: '2026-11-03' })

  it('counts verification from receipt, and warns from half, four fifths, and the last day', () => {
    const kinds = ['02', '04', '05', '06', '09', '10'].map(
      (day) => stageClock(rules, verifying, `2026-11-${day}`).kind,
    )
    expect(kinds).toEqual(['calm', 'calm', 'half', 'soon', 'last', 'late'])
  })

  it('tells the Irban when it is overdue, then the Inspektur too', () => {
    const told = ['09', '10', '12', '13'].map((day) => {
      const clock = stageClock(rules, verifying, `2026-11-${day}`)
      return 'tell' in clock ? clock.tell.length : -1
    })
    expect(told).toEqual([0, 1, 1, 2])
  })

  it('is late on the weekend after it, though no working day has passed', () => {
    const due = state({ status: 'reviewing', since: '2026-11-13' })
    expect(stageClock(rules, due, '2026-11-28')).toMatchObject({
      ...{ kind: 'late', day: '2026-11-27', left: -1 },
    })
  })

  it('stands while the reporter is asked, with the day by which they may answer', () => {
    const asked = state({
      ...{ status: 'incomplete', since: '2026-11-04' },
      ...{ stops: [{ from: '2026-11-04', to: null }] },
      held: { status: 'verifying', since: '2026-11-03' },
    })
    expect(stageClock(rules, asked, '2026-11-20')).toEqual({ kind: 'stopped', until: '2026-12-04' })
    expect(reportersDay(rules, asked, '2026-11-20')).toBe('2026-12-04')
    // Answered on the 18th: two of five days were used, three are left.
    const answered = { ...asked, answered: true, stops: [{ from: '2026-11-04', to: '2026-11-18' }] }
    expect(stageClock(rules, answered, '2026-11-18')).toMatchObject({ day: '2026-11-23', left: 3 })
  })

  it('is longer by what one decision may add', () => {
    const examining = state({ status: 'examining', since: '2026-11-02' })
    expect(stageClock(rules, examining, '2026-11-02')).toMatchObject({ day: '2026-11-30' })
    const more = { ...examining, extended: true }
    expect(stageClock(rules, more, '2026-11-02')).toMatchObject({ day: '2026-12-14' })
  })

  it('is done at an end, and says what is missing where it cannot tell', () => {
    expect(stageClock(rules, state({ status: 'closed' }), '2026-11-03')).toEqual({ kind: 'done' })
    expect(
      stageClock(rules, state({ status: 'examining', since: '2026-12-14' }), '2026-12-14'),
    ).toEqual({ kind: 'none', why: 'calendar-not-loaded', year: 2027 })
    expect(stageClock({ ...rules, deadlines: [] }, verifying, '2026-11-03')).toEqual({
      ...{ kind: 'none', why: 'no-deadline' },
    })
  })
})

describe('the clock of a case', () => {
  it('ends with the case, or its follow-up, and stands with every halt', () => {
    const year = { year: 2027, days: [] }
    const loaded = { ...rules, holidays: [...rules.holidays, year] }
    const stops = [{ from: '2026-11-04', to: '2026-11-18' }]
    expect(closingClock(loaded, state({ status: 'reviewing' }), '2026-11-19')).toMatchObject({
      day: '2027-01-27',
    })
    expect(closingClock(loaded, state({ status: 'reviewing', stops }), '2026-11-19')).toMatchObject(
      {
        day: '2027-02-10',
      },
    )
    expect(closingClock(loaded, state({ status: 'following-up' }), '2026-11-19').kind).toBe('done')
  })

  it('gives a reporter whose case was merged the day of what they are told', () => {
    const [merged, assigning] = (['merged', 'assigning'] as const).map((status) =>
      reportersDay(rules, state({ status, since: '2026-11-03' }), '2026-11-03'),
    )
    expect([merged, assigning]).toEqual(['2026-11-10', '2026-11-10'])
  })

  it('gives the reporter no later day than the office’s own limit for an answer', () => {
    const early = { ...rules, overall: { ...rules.overall, answerWorkingDays: 4 } }
    const reviewing = state({ status: 'reviewing', since: '2026-11-03' })
    expect(reportersDay(rules, reviewing, '2026-11-03')).toBe('2026-11-17')
    expect(reportersDay(early, reviewing, '2026-11-03')).toBe('2026-11-06')
    expect(reportersDay(early, reviewing, '2026-11-09')).toBe('2026-11-17')
  })
})
