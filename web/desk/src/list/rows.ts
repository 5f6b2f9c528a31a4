// The list as it is shown: the view's rows, what the search leaves of them, unread first, then whoever needs protection.
import type { OfficeProfile } from '@kentongan/domain/profile'
import { folded } from '@kentongan/domain/text'
import type { View } from '../page/route.ts'
import type { CaseRow } from '../worker/protocol.ts'
import { type Due, dueOf, dueOrder } from './due.ts'

export interface ShownRow extends CaseRow {
  readonly due: Due
  /** The kind in the office's words; its code where the profile no longer has it. */
  readonly kindLabel: string
  /** Everything that the search looks into, folded. */
  readonly haystack: string
  /** Among the unread: it is, or was when the list was drawn. */
  readonly upper: boolean
}

export interface ShownIn {
  readonly profile: OfficeProfile
  readonly today: string
  readonly language: 'id' | 'en'
  readonly statusLabel: (row: CaseRow) => string
  /** Cases that keep their place among the unread. */
  readonly staying: ReadonlySet<string>
}

/**
 * Rows with what is worked out of them, unread before read, each with reporters who need protection first, then by
 * deadline and by day of receipt.
 */
export function shownRows(
  rows: readonly CaseRow[],
  { profile, today, language, statusLabel, staying }: ShownIn,
): readonly ShownRow[] {
  const kinds = new Map(profile.kinds.map(({ code, label }) => [code, label[language]]))
  return rows
    .map((row): ShownRow => {
      const kindLabel = row.kind === null ? '' : (kinds.get(row.kind) ?? row.kind)
      const parts = [row.title ?? '', row.ticket, kindLabel, statusLabel(row)]
      const upper = row.news !== null || staying.has(row.id)
      const due = dueOf(profile, row, today)
      return { ...row, kindLabel, due, upper, haystack: folded(parts.join('\n')) }
    })
    .sort(
      (a, b) =>
        Number(b.upper) - Number(a.upper) ||
        Number(isUrgent(b)) - Number(isUrgent(a)) ||
        compare(dueOrder(a.due), dueOrder(b.due)) ||
        compare(a.received, b.received) ||
        compare(a.ticket, b.ticket),
    )
}

const isUrgent = ({ protection, due }: ShownRow): boolean => protection && due.kind !== 'done'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is looked for: the words as they were typed, and the cases in whose content each was found. */
export interface Search {
  readonly text: string
  readonly found: ReadonlyMap<string, ReadonlySet<string>>
}
export const noSearch: Search = { text: '', found: new Map() }

/** The words of a search, each once; a ticket is found with or without its dash. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    folded(text)
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
]

/** The rows of this view in which every word of the search is found, in the row or in the case's content. */
export function inView(
  rows: readonly ShownRow[],
  view: View,
  { text, found }: Search,
): readonly ShownRow[] {
  const words = wordsOf(text)
  return rows.filter(
    (row) =>
      (view === 'semua' || (view === 'baru' ? row.upper : row.due.kind === 'late')) &&
      words.every((word) => row.haystack.includes(word) || found.get(word)?.has(row.id) === true),
  )
}
