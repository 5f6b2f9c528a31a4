import { describe, expect, it } from 'vitest'
import { dueDay } from '../src/deadline.ts'
import { mojokerto } from '../src/mojokerto.ts'
import type { CaseStatus } from '../src/status.ts'

const due = (status: CaseStatus, receivedDay: string, statusDay: string) =>
  dueDay(mojokerto.deadlines, mojokerto.holidays, { status, receivedDay, statusDay })

describe('a deadline', () => {
  it('of a first answer counts working days from receipt', () => {
    expect(due('received', '2026-11-19', '2026-11-19')).toEqual({ ok: true, day: '2026-11-24' })
  })

  it('of verification counts from receipt, however late it began', () => {
    expect(due('verifying', '2026-11-19', '2026-11-24')).toEqual({ ok: true, day: '2026-11-26' })
  })

  it('of a review counts from the day the review began', () => {
    expect(due('reviewing', '2026-11-02', '2026-11-13')).toEqual({ ok: true, day: '2026-11-27' })
  })

  it('of an incomplete report counts calendar days', () => {
    expect(due('incomplete', '2026-11-02', '2026-11-13')).toEqual({ ok: true, day: '2026-12-13' })
  })

  it('is not promised in a year that is not loaded', () => {
    expect(due('examining', '2026-12-01', '2026-12-14')).toEqual({
      ok: false,
      reason: 'calendar-not-loaded',
    })
  })

  it('does not exist for a case that is over', () => {
    expect(due('concluded', '2026-01-05', '2026-02-05')).toEqual({
      ok: false,
      reason: 'no-deadline',
    })
  })
})
