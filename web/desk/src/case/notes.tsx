// "Catatan Internal": sheets of a file that the reporter never sees.
import type { CaseView, EntryView } from '@kentongan/client/view'
import { messageLimits } from '@kentongan/domain/message'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Compose } from './compose.tsx'
import { headingOf } from './parts.ts'
import { Prose } from './plain.tsx'
import { Section } from './section.tsx'
import type { OpenCase } from './use-case.ts'

interface NotesProps {
  readonly page: CasePage
  readonly view: CaseView
  readonly open: OpenCase
}

type NoteEntry = Extract<EntryView, { kind: 'note' }>
const isNote = (entry: EntryView): entry is NoteEntry =>
  entry.kind === 'note' && entry.content.sheet === undefined

export function Notes({ page, view, open }: NotesProps): JSX.Element {
  const { words, day } = useSpeech()
  const { notes, sections, messages } = words.deskCase
  const written = view.entries.filter(isNote)
  const pending = open.pending?.kind === 'note' ? open.pending : null
  const readers = view.readers.filter(
    ({ vaults, until }) => vaults.includes('report') && until === null,
  ).length
  return (
    <Section
      id={headingOf('notes')}
      title={sections.notesFull}
      aside={
        <>
          <Icon name="lock" /> {notes.hint(readers)}
        </>
      }
    >
      {written.length === 0 && pending === null && page.internal && (
        <p class="soft">{notes.none}</p>
      )}
      {written.map(({ hash, author, content, day: on }) => (
        <Note
          key={hash}
          who={author.kind === 'officer' ? author.name || messages.officerGone : ''}
          when={day(on)}
          text={content.text}
        />
      ))}
      {pending !== null && <Note who={notes.saving} when={words.dates.today} text={pending.text} />}
      {page.internal ? (
        <Compose
          kind="note"
          {...{ open }}
          max={messageLimits.note.max}
          said={{
            label: notes.label,
            hint: notes.labelHint,
            placeholder: notes.placeholder,
            send: notes.save,
            missing: notes.missing,
            tooLong: notes.tooLong,
          }}
        />
      ) : (
        <p class="soft">{notes.notForYou}</p>
      )}
    </Section>
  )
}

interface NoteProps {
  readonly who: string
  readonly when: string
  readonly text: string
}

function Note({ who, when, text }: NoteProps): JSX.Element {
  const { words } = useSpeech()
  return (
    <article class="note">
      <Icon name="note" />
      <header>
        <span class="tag">{words.deskCase.notes.tag}</span>
        <b>{who}</b>
        <span>{when}</span>
      </header>
      <Prose {...{ text }} />
    </article>
  )
}
