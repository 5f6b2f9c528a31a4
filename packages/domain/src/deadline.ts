// When a stage is due: an office's deadlines applied to a case's days.
import { addDays, addWorkingDays, type Day, type HolidayYear } from './calendar.ts'
import type { CaseStatus } from './status.ts'

/** How long a stage may take. */
export interface Deadline {
  readonly status: CaseStatus
  readonly count: number
  readonly unit: 'working-day' | 'calendar-day'
  /** The day after which the counting begins. */
  readonly from: 'receipt' | 'status'
}

export type DueDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly reason: 'no-deadline' | 'calendar-not-loaded' }

/**
 * The last day of a case's present stage. Refuses to name one in a year whose days off are not
 * loaded.
 */
export function dueDay(
  deadlines: readonly Deadline[],
  holidays: readonly HolidayYear[],
  stage: { readonly status: CaseStatus; readonly receivedDay: Day; readonly statusDay: Day },
): DueDay {
  const deadline = deadlines.find(({ status }) => status === stage.status)
  if (deadline === undefined) return { ok: false, reason: 'no-deadline' }
  const start = deadline.from === 'receipt' ? stage.receivedDay : stage.statusDay
  const day =
    deadline.unit === 'calendar-day'
      ? addDays(start, deadline.count)
      : addWorkingDays(start, deadline.count, holidays)
  return day === null ? { ok: false, reason: 'calendar-not-loaded' } : { ok: true, day }
}
