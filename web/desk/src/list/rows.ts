// The list as it is shown: the view's rows, what the search leaves of them, unread first, then whoever needs protection.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { Role } from '@kentongan/domain/role'
import type { CaseStatus } from '@kentongan/domain/status'
import { folded } from '@kentongan/domain/text'
import { stages } from '@kentongan/domain/workflow/stages'
import type { Sort, View } from '../page/route.ts'
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
  /** Whether it waits for somebody in one of this officer's roles. */
  readonly mine: boolean
}

export interface ShownIn {
  readonly profile: OfficeProfile
  readonly today: string
  readonly language: 'id' | 'en'
  readonly roles: readonly string[]
  readonly statusLabel: (row: CaseRow) => string
  /** Cases that keep their place among the unread. */
  readonly staying: ReadonlySet<string>
}

/**
 * Rows with what is worked out of them, unread before read, each with reporters who need protection first, then by
 * deadline and by day of receipt.
 */
export function shownRows(rows: readonly CaseRow[], shown: ShownIn): readonly ShownRow[] {
  const { profile, language, staying } = shown
  const kinds = new Map(profile.kinds.map(({ code, label }) => [code, label[language]]))
  return rows
    .map((row): ShownRow => {
      const kindLabel = row.kind === null ? '' : (kinds.get(row.kind) ?? row.kind)
      const upper = row.news !== null || staying.has(row.id)
      return { ...row, kindLabel, upper, ...workedOut(row, kindLabel, shown) }
    })
    .sort((a, b) => Number(b.upper) - Number(a.upper) || byUrgency(a, b))
}

type Worked = Pick<ShownRow, 'due' | 'haystack' | 'mine'>
const known = new WeakMap<
  CaseRow,
  { readonly under: readonly unknown[]; readonly worked: Worked }
>()

/** Once for each row as it came: of ten thousand, most are those of a moment ago. */
function workedOut(row: CaseRow, kindLabel: string, shown: ShownIn): Worked {
  const { profile, today, language, roles, statusLabel } = shown
  const under = [profile, today, language, roles]
  const before = known.get(row)
  if (before?.under.every((one, at) => one === under[at])) return before.worked
  const parts = [row.title ?? '', row.ticket, kindLabel, statusLabel(row)]
  const haystack = folded(parts.join('\n'))
  const turn = turnOf(row)
  const worked = {
    haystack,
    due: dueOf(profile, row, today),
    mine: turn.some((role) => roles.includes(role)),
  }
  known.set(row, { under, worked })
  return worked
}

/** Whose turn it is; when a reporter has answered, theirs who asked. */
function turnOf({ status, workflow }: CaseRow): readonly Role[] {
  const answered = status === 'incomplete' && workflow?.answered === true
  return stages[answered ? (workflow.held?.status ?? status) : status].works
}

const isUrgent = ({ protection, due }: ShownRow): boolean => protection && due.kind !== 'done'

const byUrgency = (a: ShownRow, b: ShownRow): number =>
  Number(isUrgent(b)) - Number(isUrgent(a)) ||
  compare(dueOrder(a.due), dueOrder(b.due)) ||
  compare(a.received, b.received) ||
  compare(a.ticket, b.ticket)

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

/** What of the list is wanted, in which order. */
export interface Choice {
  readonly view: View
  readonly status?: CaseStatus
  readonly sort?: Sort
  /** A kind's code, or null for all. */
  readonly kind: string | null
}

const belongs: Readonly<Record<View, (row: ShownRow) => boolean>> = {
  semua: () => true,
  tindakan: ({ mine }) => mine,
  baru: ({ upper }) => upper,
  lewat: ({ due }) => due.kind === 'late',
  'belum-ditugaskan': ({ status }) => status === 'assigning',
}

/** The rows of this view, of any status and kind. */
export const rowsOfView = (rows: readonly ShownRow[], view: View): readonly ShownRow[] =>
  rows.filter(belongs[view])

/** The rows that are wanted and in which every word of the search is found, in the row or in the case's content. */
export function inView(
  rows: readonly ShownRow[],
  { view, status, kind, sort }: Choice,
  { text, found }: Search,
): readonly ShownRow[] {
  const words = wordsOf(text)
  const wanted = rowsOfView(rows, view).filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (kind === null || row.kind === kind) &&
      words.every((word) => row.haystack.includes(word) || found.get(word)?.has(row.id) === true),
  )
  if (sort === undefined || sort === 'tenggat') return wanted
  const day = sort === 'diterima' ? 'received' : 'changed'
  return wanted.sort((a, b) => Number(b.upper) - Number(a.upper) || compare(b[day], a[day]))
}
