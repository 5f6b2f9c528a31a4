// Everything that was written into the case where its reporter reads, in order; what came late stands apart.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView, EntryView, PersonView } from '@kentongan/client/view'
import { fieldsOf, type Worksheet } from '@kentongan/domain/worksheet'
import { worksheetRows } from '@kentongan/words/worksheet'
import type { JSX } from 'preact'
import { type Speech, useSpeech } from '../page/language.ts'
import { Line, Prose } from '../page/plain.tsx'

export function History({ view }: { readonly view: CaseView }): JSX.Element {
  const speech = useSpeech()
  const { recovery, deskCase } = speech.words
  return (
    <section class="sec" aria-labelledby="riwayat">
      <h2 id="riwayat">{recovery.case.history}</h2>
      {view.entries.length === 0 && <p>{deskCase.messages.none}</p>}
      <ol class="entries">
        {view.entries.map((entry) => (
          <Entry key={entry.hash} {...{ entry, view }} />
        ))}
      </ol>
      {view.late.length > 0 && (
        <>
          <h3>{recovery.case.late}</h3>
          <ol class="entries">
            {view.late.map((entry) => (
              <Entry key={entry.hash} {...{ entry, view }} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function nameOf({ words }: Speech, author: PersonView): string {
  if (author.kind === 'reporter') return words.deskCase.messages.reporter
  return author.name || words.deskCase.messages.officerGone
}

/** What happened, in a line. */
function saidOf(speech: Speech, entry: EntryView, view: CaseView): string {
  const { trail } = speech.words.deskCase
  const name = nameOf(speech, entry.author)
  switch (entry.kind) {
    case 'message': {
      const mark = markOf(entry)
      return mark === null ? trail.message(name) : speech.words.deskCase.marks.said[mark]
    }
    case 'note':
    case 'paper': {
      const { sheet } = entry.content
      return sheet === undefined
        ? trail[entry.kind](name)
        : trail.worksheet(name, speech.words.worksheet.forms[sheet.form].title)
    }
    case 'status':
      return trail.status(name, speech.words.status.internal[entry.content.status])
    case 'proposal': {
      const { to } = entry.content
      return to === null
        ? trail.takenBack(name)
        : trail.proposal(name, speech.words.status.internal[to])
    }
    case 'label':
      return trail.label(speech.words.status.reporter[entry.content.label])
    case 'request':
      return trail.request(name)
    case 'approval':
      return trail.approval(name, speech.day(entry.content.expires))
    case 'removal': {
      const whom = view.readers.find(({ member }) => member === entry.content.member)?.name
      return trail.removal(name, whom || speech.words.deskCase.messages.officerGone)
    }
    case 'conflict':
      return trail.conflict(name)
    case 'receipt':
      return trail.opened(name)
  }
}

/** The words that stand in it. */
function textOf(speech: Speech, entry: EntryView, view: CaseView): string {
  switch (entry.kind) {
    case 'message':
      return entry.content.text
    case 'note':
    case 'paper': {
      const { text, sheet } = entry.content
      return sheet === undefined ? text : sheetText(speech, sheet, view)
    }
    case 'status':
    case 'proposal':
    case 'label':
    case 'request':
    case 'approval':
      return entry.content.reason
    default:
      return ''
  }
}

function sheetText({ words, day }: Speech, sheet: Worksheet, { readers }: CaseView): string {
  const person = (id: string): string =>
    readers.findLast((one) => one.person === id)?.name || words.deskCase.messages.officerGone
  return worksheetRows(words.worksheet, sheet, fieldsOf(sheet.form), { day, person })
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n')
}

function Entry({
  entry,
  view,
}: {
  readonly entry: EntryView
  readonly view: CaseView
}): JSX.Element {
  const speech = useSpeech()
  const text = textOf(speech, entry, view)
  const brought = entry.kind === 'message' ? entry.content.evidence : []
  return (
    <li class={entry.kind === 'message' ? 'said' : undefined}>
      <p>
        <b>
          <Line text={saidOf(speech, entry, view)} />
        </b>{' '}
        <span class="hint">{speech.day(entry.day)}</span>
      </p>
      {text !== '' && <Prose {...{ text }} />}
      {brought.map(({ envelopeId, name }) => (
        <p key={envelopeId} class="hint">
          <Line text={name} />
        </p>
      ))}
    </li>
  )
}
