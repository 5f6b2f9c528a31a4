// A case's deadline, from the office's own deadlines and holidays: a shape, words, and a day.
import { daysBetween, workingDaysBetween } from '@kentongan/domain/calendar'
import { dueDay } from '@kentongan/domain/deadline'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { CaseStatus } from '@kentongan/domain/status'

export type Due =
  | {
      readonly kind: 'late' | 'soon' | 'calm'
      readonly day: string
      readonly unit: 'working-day' | 'calendar-day'
      /** Days left; negative when overdue. */
      readonly left: number
    }
  /** The clock stands still: somebody else's turn. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done' }
  /** No deadline for this stage, or none that can be worked out: see `why`. */
  | { readonly kind: 'none'; readonly why: 'no-deadline' | 'not-known' | 'calendar-not-loaded' }

/** Working days left from which a deadline is near. */
const soonDays = 3
const ended: readonly CaseStatus[] = ['concluded', 'archived', 'closed', 'not-pursued', 'merged']
const waiting: readonly CaseStatus[] = ['incomplete', 'suspended']

export interface Stage {
  readonly status: CaseStatus
  readonly received: string
  /** The day of that status as it was verified; null while the case has not been opened here since. */
  readonly statusDay: string | null
}

/** When this stage is due, as of the office's `today`. */
export function dueOf(
  { deadlines, holidays }: Pick<OfficeProfile, 'deadlines' | 'holidays'>,
  { status, received, statusDay }: Stage,
  today: string,
): Due {
  if (ended.includes(status)) return { kind: 'done' }
  if (waiting.includes(status)) return { kind: 'stopped' }
  const deadline = deadlines.find((one) => one.status === status)
  if (deadline === undefined) return { kind: 'none', why: 'no-deadline' }
  if (deadline.from === 'status' && statusDay === null) return { kind: 'none', why: 'not-known' }
  const stage = { status, receivedDay: received, statusDay: statusDay ?? received }
  const due = dueDay(deadlines, holidays, stage)
  if (!due.ok) return { kind: 'none', why: due.reason }
  const { unit } = deadline
  const left =
    unit === 'calendar-day'
      ? daysBetween(today, due.day)
      : workingDaysBetween(today, due.day, holidays)
  if (left === null) return { kind: 'none', why: 'calendar-not-loaded' }
  // Past on the calendar is late, though no working day has gone by since.
  const late = left < 0 || due.day < today
  const kind = late ? 'late' : left <= soonDays ? 'soon' : 'calm'
  return { kind, day: due.day, unit, left: late && left === 0 ? -1 : left }
}

/** What comes first in the list: the nearest deadline, then what has none. */
export function dueOrder(due: Due): string {
  return 'day' in due ? due.day : due.kind === 'none' ? '9998' : '9999'
}
