// What happened in a case, newest first, each step signed and checked here.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView, EntryView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { Icon, type IconName } from '../page/icon.tsx'
import { type Speech, useSpeech } from '../page/language.ts'
import { headingOf } from './parts.ts'
import { Line } from './plain.tsx'
import { Section } from './section.tsx'

interface Step {
  readonly key: string
  readonly icon: IconName
  readonly text: string
  readonly day: string
  /** Why, and what it rests on, a line each. */
  readonly grounds: readonly string[]
}

interface TrailProps {
  readonly view: CaseView
  /** Hashes of the entries, the oldest first. */
  readonly history: readonly string[]
}

export function Trail({ view, history }: TrailProps): JSX.Element {
  const speech = useSpeech()
  const { trail, sections } = speech.words.deskCase
  const received: Step = {
    key: 'received',
    icon: 'lock',
    text: trail.received,
    day: view.reportDay,
    grounds: [],
  }
  const entries = new Map(view.entries.map((one) => [one.hash, one]))
  const nameOf = (member: string): string =>
    view.readers.find((one) => one.member === member)?.name ?? ''
  const later = history.flatMap((hash) => {
    const entry = entries.get(hash)
    return entry === undefined ? [] : stepOf(speech, entry, nameOf)
  })
  const steps = [received, ...later].reverse()
  return (
    <Section
      id={headingOf('trail')}
      title={sections.trail}
      aside={
        <span class="leaf">
          <Icon name="chain" /> {trail.verified}
        </span>
      }
    >
      <ol class="trail">
        {steps.map(({ key, icon, text, day, grounds }) => (
          <li key={key}>
            <Icon name={icon} />
            <div>
              {text}
              {grounds.map((one, at) => (
                <span key={at} class="s">
                  <Line text={one} />
                </span>
              ))}
              <span class="s">{speech.day(day)}</span>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What an entry did, in a line; nothing for what another entry tells already. */
export function stepOf(
  { words, day: dayOf }: Speech,
  entry: EntryView,
  nameOf: (member: string) => string,
): readonly Step[] {
  const { trail, messages } = words.deskCase
  const { author, day, hash: key } = entry
  const name = author.kind === 'reporter' ? messages.reporter : author.name || messages.officerGone
  const step = (
    icon: IconName,
    text: string,
    reason = '',
    more: readonly string[] = [],
  ): readonly Step[] => {
    const grounds = [...more, ...(reason === '' ? [] : [trail.reason(reason)])]
    return [{ key, icon, text, day, grounds }]
  }
  switch (entry.kind) {
    case 'receipt':
      return step('eye', trail.opened(name))
    case 'message': {
      const mark = markOf(entry)
      if (mark === null) return step('letter', trail.message(name))
      return step(mark === 'danger' ? 'late' : 'block', words.deskCase.marks.said[mark])
    }
    case 'note': {
      const { sheet } = entry.content
      return step(
        'note',
        sheet === undefined
          ? trail.note(name)
          : trail.worksheet(name, words.worksheet.forms[sheet.form].title),
      )
    }
    case 'paper':
      return step('note', trail.paper(name))
    case 'request':
      return step('key', trail.request(name), entry.content.reason)
    case 'approval':
      return step('key', trail.approval(name, dayOf(entry.content.expires)), entry.content.reason)
    case 'conflict':
      return step('block', trail.conflict(name))
    case 'removal':
      return step('block', trail.removal(name, nameOf(entry.content.member)))
    case 'status': {
      const { status, reason, code, papers = [] } = entry.content
      const { workflow } = words
      const named = papers.map(({ kind, text }) => `${workflow.paper[kind].label}: ${text}`)
      const grounds = [...(code === undefined ? [] : [workflow.code[code]]), ...named]
      return step('verified', trail.status(name, words.status.internal[status]), reason, grounds)
    }
    case 'proposal': {
      const { to, code, reason } = entry.content
      const what =
        to === null ? trail.takenBack(name) : trail.proposal(name, words.status.internal[to])
      return step('verified', what, reason, code === null ? [] : [words.workflow.code[code]])
    }
    case 'label':
      // Its pair in `internal` says it already, and the chat has the reporter's own words.
      return []
  }
}
