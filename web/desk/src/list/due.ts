// A case's deadline in the list, from the mirror that the server serves beside it; the case page has the signed one.

import type { ListedCase } from '@kentongan/domain/wire/case'
import { type Clock, type Rules, stageClock } from '@kentongan/domain/workflow/clock'
import { receivedState } from '@kentongan/domain/workflow/state'

/** `not-known`: nobody served when its stage began. */
export type Due = Clock | { readonly kind: 'none'; readonly why: 'not-known' }

export type Stage = Pick<ListedCase, 'status' | 'received' | 'workflow'> & {
  /** The day of that status as it was verified; null while the case has not been opened here since. */
  readonly statusDay: string | null
}

/** When this stage is due, as of the office's `today`. */
export function dueOf(rules: Rules, stage: Stage, today: string): Due {
  const { status, received, workflow, statusDay } = stage
  const first = receivedState(received)
  const since = statusDay ?? received
  const clock = stageClock(rules, { ...first, since, ...workflow, status }, today)
  const isCounted = 'day' in clock || (clock.kind === 'none' && clock.why !== 'no-deadline')
  const from = rules.deadlines.find((one) => one.status === status)?.from
  const isKnown = workflow !== undefined || statusDay !== null || from === 'receipt'
  return isCounted && !isKnown ? { kind: 'none', why: 'not-known' } : clock
}

/** What comes first in the list: the nearest deadline, then what has none. */
export function dueOrder(due: Due): string {
  return 'day' in due ? due.day : due.kind === 'none' ? '9998' : '9999'
}
