// The audit log as the page shows it: whether it holds, and its rows with names and tickets in the place of ids.
import type { AuditFault } from '@kentongan/domain/audit'

export interface LogFacts {
  readonly rows: number
  /** Rows of which this officer is shown the place alone. */
  readonly hidden: number
  /** The first day that is shown; '' while none is. */
  readonly since: string
  /** Where it ends: compared with `kentongan verify`, it says whether two look at the same log. */
  readonly head: string
  /** The row up to which this browser had seen it whole before; null when it had not. */
  readonly seen: number | null
  readonly faults: readonly AuditFault[]
  /** Who stands in it, by member. */
  readonly people: readonly { readonly member: string; readonly name: string }[]
}

/** Empty for all. */
export interface LogChoice {
  readonly ticket: string
  readonly member: string
  readonly limit: number
}

export interface LogRow {
  readonly sequence: number
  readonly day: string
  /** ISO 8601 in UTC; null for the system's, which has no hour. */
  readonly time: string | null
  /** A name, or the fingerprint of who is in no directory; '' for the system. */
  readonly who: string
  readonly kind: string
  /** Whom it was about. */
  readonly whom: string
  readonly tickets: readonly string[]
  /** What else it tells: codes and counts. */
  readonly details: Readonly<Record<string, string | number>>
}

export interface LogRows {
  /** The newest first. */
  readonly rows: readonly LogRow[]
  readonly total: number
}
