// A status and a deadline as they stand in lists and on the case page: a shape, words, and a day.
import type { CaseStatus } from '@kentongan/domain/status'
import type { JSX } from 'preact'
import { Dial, Icon, type IconName } from '../page/icon.tsx'
import { type Speech, useSpeech } from '../page/language.ts'
import type { Due } from './due.ts'
import { partOf } from './progress.ts'

export function StatusMark({ status }: { readonly status: CaseStatus }): JSX.Element {
  const { words } = useSpeech()
  const done = status === 'concluded' || status === 'archived'
  const hold = status === 'incomplete' || status === 'suspended'
  return (
    <span class={`st ${done ? 'done' : hold ? 'hold' : 'now'}`}>
      {done ? (
        <Icon name="verified" />
      ) : hold ? (
        <Icon name="stop" />
      ) : (
        <Dial part={partOf[status]} />
      )}
      <span>{words.status.internal[status]}</span>
    </span>
  )
}

const icons = {
  late: 'late',
  last: 'soon',
  soon: 'soon',
  half: 'clock',
  calm: 'clock',
  stopped: 'stop',
  done: 'check',
  none: 'stop',
} as const satisfies Record<Due['kind'], IconName>

export function DueMark({
  due,
  full = false,
}: {
  readonly due: Due
  readonly full?: boolean
}): JSX.Element {
  const speech = useSpeech()
  const { text, aside } = dueWords(speech, due)
  const shape =
    due.kind === 'stopped' || due.kind === 'done' || due.kind === 'none' ? 'stop' : due.kind
  return (
    <span class={`due ${shape}`}>
      <Icon name={icons[due.kind]} />
      <b>{text}</b>
      {'day' in due ? (
        <time dateTime={due.day}>{full ? speech.day(due.day) : speech.dayShort(due.day)}</time>
      ) : (
        aside !== '' && <span class="d">{aside}</span>
      )}
      {full && levelWords(speech, due).map((one) => <span class="d">{one}</span>)}
    </span>
  )
}

/** How far its time is used, and who else has to know; nothing of one that gives no cause. */
export function levelWords({ words }: Speech, due: Due): readonly string[] {
  if (!('day' in due)) return []
  const said = words.desk.list.due
  const roles = due.tell.map((one) => words.roles.role[one]).join(', ')
  return [said.level[due.kind], roles === '' ? '' : said.tell(roles)].filter((one) => one !== '')
}

/** A deadline in words; a day that cannot be promised as what has to be loaded first. */
export function dueWords(
  { words, dayShort }: Speech,
  due: Due,
): { readonly text: string; readonly aside: string } {
  const said = words.desk.list.due
  if ('day' in due) {
    const left =
      due.unit === 'calendar-day'
        ? said.calendarLeft(due.left)
        : words.dates.workingDaysLeft(due.left)
    return { text: left, aside: '' }
  }
  if (due.kind === 'stopped') {
    const aside = due.until === null ? said.stoppedHint : said.stoppedUntil(dayShort(due.until))
    return { text: said.stopped, aside }
  }
  if (due.kind === 'done') return { text: said.done, aside: '' }
  if (due.why === 'no-deadline') return { text: said.none, aside: '' }
  if (due.why === 'not-known') return { text: said.notLoaded, aside: said.unknown }
  return { text: said.notLoaded, aside: said.notLoadedHint(due.year) }
}
