// Where a report stands, by what officers signed; the server's own column is only compared with it.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView, EntryView } from '@kentongan/client/view'
import { workingDaysBetween } from '@kentongan/domain/calendar'
import type { ReporterStatusContent } from '@kentongan/domain/message'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { type ReporterLabel, reporterLabel } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { objectionWorkingDays, reportersDay } from '@kentongan/domain/workflow/clock'
import { type ToldReason, toldReason } from '@kentongan/domain/workflow/moves'
import { receivedState } from '@kentongan/domain/workflow/state'

export interface Standing {
  readonly label: ReporterLabel
  /** Why, by the reason that officers named for it; null where they named none, or it is not told. */
  readonly code: ToldReason | null
  /** What the officer wrote to the reporter with it, or ''. */
  readonly reason: string
  /** What the reporter is asked, one by one. */
  readonly questions: readonly string[]
  /** They have written since they were asked. */
  readonly answered: boolean
  /** The day from which it stands. */
  readonly day: string
  /** True when the server's column says another thing than what was signed. */
  readonly differs: boolean
  /** The day by which there is to be news, or by which they may answer, and the working days until then (null when not known). */
  readonly due: { readonly day: string; readonly workingDays: number | null } | null
}

type LabelEntry = Extract<EntryView, { kind: 'label' }>
const isLabel = (entry: EntryView): entry is LabelEntry =>
  entry.kind === 'label' && entry.author.kind === 'officer'

/** It is the reporter's turn. */
export const isAsked = ({ label, answered }: Pick<Standing, 'label' | 'answered'>): boolean =>
  label === 'awaiting-reporter' && !answered

/** The newest signed label; 'received' while there is none. */
export function standingOf(
  listed: ListedCase,
  view: CaseView,
  profile: OfficeProfile,
  today: string,
): Standing {
  const at = view.entries.findLastIndex(isLabel)
  const newest = view.entries.filter(isLabel).at(-1)
  const { label, reason, code, questions, due } = newest?.content ?? received
  const day = newest?.day ?? view.reportDay
  const answered = label === 'awaiting-reporter' && view.entries.slice(at + 1).some(isOwnMessage)
  const differs = reporterLabel[listed.status] !== label
  // Older labels have no day: it is worked out as the officers' desk would have.
  const stage = { ...receivedState(listed.received), status: listed.status, since: day }
  const until = due ?? (differs ? null : reportersDay(profile, stage, today))
  const told = { label, reason, code: toldReason(code ?? null), questions: questions ?? [] }
  return { ...told, answered, day, differs, due: answered ? null : dueOf(until, profile, today) }
}

export type FormalMark = 'withdrawal' | 'objection'

/** What the reporter can say now that the workflow knows: withdraw while it goes on, object to an end or to silence. */
export function canSay(
  { label, day }: Standing,
  { entries, reportDay }: CaseView,
  { holidays, overall }: OfficeProfile,
  today: string,
): Readonly<Record<FormalMark, boolean>> {
  const isEnded = ended.includes(label)
  const passed = workingDaysBetween(isEnded ? day : reportDay, today, holidays)
  const heard = overall.objectionWorkingDays ?? objectionWorkingDays
  const since = entries.slice(entries.findLastIndex(isLabel) + 1)
  const said = (mark: FormalMark): boolean => since.some((one) => markOf(one) === mark)
  // Where nobody can count the days, the reporter is not the one who is kept out.
  const objects = isEnded
    ? passed === null || passed <= heard
    : passed !== null && passed > overall.answerWorkingDays
  return {
    withdrawal: !isEnded && !entries.some((one) => markOf(one) === 'withdrawal'),
    objection: objects && !said('objection'),
  }
}

const ended: readonly ReporterLabel[] = ['not-pursued', 'closed', 'concluded']

const received: ReporterStatusContent = { label: 'received', reason: '' }

const isOwnMessage = ({ kind, author }: EntryView): boolean =>
  kind === 'message' && author.kind === 'reporter'

const dueOf = (day: string | null, { holidays }: OfficeProfile, today: string): Standing['due'] =>
  day === null ? null : { day, workingDays: workingDaysBetween(today, day, holidays) }

/** One thing on the report's way, with the day that its author claims. */
export interface Milestone {
  readonly day: string
  readonly what:
    | { readonly kind: 'label'; readonly label: ReporterLabel }
    | { readonly kind: 'opened'; readonly name: string; readonly position: string }
  /** It is the last: the present stage is told beneath it, whatever came after that stage began. */
  readonly now: boolean
}

/** The way so far, oldest first: received, opened by each officer, each label. */
export function milestonesOf(view: CaseView): readonly Milestone[] {
  const received: Milestone = {
    day: view.reportDay,
    what: { kind: 'label', label: 'received' },
    now: false,
  }
  let last: ReporterLabel = 'received'
  const later = view.entries.flatMap((entry): readonly Milestone[] => {
    if (entry.author.kind !== 'officer') return []
    const { name, position } = entry.author
    if (entry.kind === 'receipt') {
      return [{ day: entry.day, what: { kind: 'opened', name, position }, now: false }]
    }
    // Told again in the same words it is no new stage: an inner step shows nothing.
    if (!isLabel(entry) || entry.content.label === last) return []
    last = entry.content.label
    return [{ day: entry.day, what: { kind: 'label', label: entry.content.label }, now: false }]
  })
  const all = [received, ...later]
  return all.map((one, at) => ({ ...one, now: at + 1 === all.length }))
}
