// Reading the audit log whole, for whoever may: from its end to its beginning, a page at a time.
import type { AuditEntry, HiddenEntry } from '@kentongan/domain/audit'
import { auditPage } from '@kentongan/domain/wire/audit'
import { type Answer, callJson, type Fetch, failed, succeeded } from './api.ts'

/** A row as it was served: whole, or its place alone. */
export type LogEntry = AuditEntry | HiddenEntry

/** Every row in the order of its number, as served: nothing of it is verified. `onRows` is told how many have come of how many. */
export async function readAuditLog(
  fetch: Fetch,
  onRows: (rows: number, of: number) => void,
): Promise<Answer<readonly LogEntry[]>> {
  const pages: (readonly LogEntry[])[] = []
  let before: number | null = null
  let of = 0
  for (;;) {
    const call = { method: 'POST', path: '/api/audit' } as const
    const page: Answer<{ rows: unknown }> = await callJson(fetch, call, auditPage, { before })
    if (!page.ok) return page
    const rows = page.value.rows as readonly LogEntry[]
    pages.push(rows)
    const [first] = rows
    of = Math.max(of, rows.at(-1)?.sequence ?? 0)
    onRows(
      pages.reduce((sum, one) => sum + one.length, 0),
      of,
    )
    if (first === undefined || first.sequence <= 1) return succeeded(pages.reverse().flat())
    // A server that gives the same rows again would be asked for ever.
    if (before !== null && first.sequence >= before) return failed('answer-not-understood')
    before = first.sequence
  }
}
