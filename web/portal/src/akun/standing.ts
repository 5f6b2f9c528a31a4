// Where a report stands, by what officers signed; the server's own column is only compared with it.
import type { CaseView, EntryView } from '@kentongan/client/view'
import { workingDaysBetween } from '@kentongan/domain/calendar'
import { dueDay } from '@kentongan/domain/deadline'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { type ReporterLabel, reporterLabel } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'

export interface Standing {
  readonly label: ReporterLabel
  /** What the officer wrote to the reporter with it, or ''. */
  readonly reason: string
  /** The day from which it stands. */
  readonly day: string
  /** True when the server's column says another thing than what was signed. */
  readonly differs: boolean
  /** The day by which there is to be news, and the working days until then (null when not known). */
  readonly due: { readonly day: string; readonly workingDays: number | null } | null
}

type LabelEntry = Extract<EntryView, { kind: 'label' }>
const isLabel = (entry: EntryView): entry is LabelEntry =>
  entry.kind === 'label' && entry.author.kind === 'officer'

/** The newest signed label; 'received' while there is none. */
export function standingOf(
  listed: ListedCase,
  view: CaseView,
  profile: OfficeProfile,
  today: string,
): Standing {
  const newest = view.entries.filter(isLabel).at(-1)
  const label = newest?.content.label ?? 'received'
  const reason = newest?.content.reason ?? ''
  const day = newest?.day ?? view.reportDay
  const differs = reporterLabel[listed.status] !== label
  const due = differs || label === 'awaiting-reporter' ? null : dueOf(listed, day, profile, today)
  return { label, reason, day, differs, due }
}

function dueOf(
  listed: ListedCase,
  statusDay: string,
  { deadlines, holidays }: OfficeProfile,
  today: string,
): Standing['due'] {
  const stage = { status: listed.status, receivedDay: listed.received, statusDay }
  const due = dueDay(deadlines, holidays, stage)
  if (!due.ok) return null
  return { day: due.day, workingDays: workingDaysBetween(today, due.day, holidays) }
}

/** One thing on the report's way, with the day that its author claims. */
export interface Milestone {
  readonly day: string
  readonly what:
    | { readonly kind: 'label'; readonly label: ReporterLabel }
    | { readonly kind: 'opened'; readonly name: string; readonly position: string }
  readonly now: boolean
}

/** The way so far, oldest first: received, opened by each officer, each label. */
export function milestonesOf(view: CaseView): readonly Milestone[] {
  const received: Milestone = {
    day: view.reportDay,
    what: { kind: 'label', label: 'received' },
    now: false,
  }
  const later = view.entries.flatMap((entry): readonly Milestone[] => {
    if (entry.author.kind !== 'officer') return []
    const { name, position } = entry.author
    if (entry.kind === 'receipt') {
      return [{ day: entry.day, what: { kind: 'opened', name, position }, now: false }]
    }
    if (!isLabel(entry)) return []
    return [{ day: entry.day, what: { kind: 'label', label: entry.content.label }, now: false }]
  })
  const all = [received, ...later]
  const newest = all.findLastIndex((one) => one.what.kind === 'label')
  return all.map((one, at) => ({ ...one, now: at === newest }))
}
