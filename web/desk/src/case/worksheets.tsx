// "Lembar Kerja": what officers filled in, newest first, and the way to fill in another.
import type { CaseView } from '@kentongan/client/view'
import { fieldsOf, type WorksheetForm, worksheetForms } from '@kentongan/domain/worksheet'
import { worksheetRows } from '@kentongan/words/worksheet'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { headingOf } from './parts.ts'
import { Prose } from './plain.tsx'
import { Section } from './section.tsx'
import type { OpenCase } from './use-case.ts'
import { nameOfPerson, type SheetEntry, sheetsOf } from './worksheet.ts'
import { WorksheetDialog } from './worksheet-dialog.tsx'

interface WorksheetsProps {
  readonly page: CasePage
  readonly view: CaseView
  readonly open: OpenCase
}

export function Worksheets({ page, view, open }: WorksheetsProps): JSX.Element | null {
  const { words } = useSpeech()
  const { worksheet, deskCase } = words
  const [form, setForm] = useState<WorksheetForm | null>(null)
  const [saved, setSaved] = useState('')
  const sheets = sheetsOf(view)
  if (!page.internal && sheets.length === 0) return null
  return (
    <Section
      id={headingOf('worksheets')}
      title={deskCase.sections.worksheets}
      aside={
        <>
          <Icon name="lock" /> {worksheet.hint}
        </>
      }
    >
      {sheets.length === 0 && <p class="soft">{worksheet.none}</p>}
      {sheets.toReversed().map((entry) => (
        <Filled key={entry.hash} {...{ entry, view }} />
      ))}
      <p role="status">{saved}</p>
      {page.internal && (
        <details class="fill">
          <summary>{worksheet.fill}</summary>
          <ul>
            {worksheetForms.map((one) => (
              <li key={one}>
                <button class="btn" type="button" onClick={() => setForm(one)}>
                  <Icon name="file" />
                  {worksheet.forms[one].title}
                </button>
                <span class="s">{worksheet.forms[one].about}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {form !== null && (
        <WorksheetDialog
          {...{ form, view, open }}
          onClose={() => setForm(null)}
          onDone={(title) => {
            setForm(null)
            setSaved(worksheet.saved(title))
          }}
        />
      )}
    </Section>
  )
}

interface FilledProps {
  readonly entry: SheetEntry
  readonly view: CaseView
}

function Filled({ entry, view }: FilledProps): JSX.Element {
  const { words, day } = useSpeech()
  const { author, content } = entry
  const { title } = words.worksheet.forms[content.sheet.form]
  const person = (id: string): string => nameOfPerson(view, id)
  const name = author.kind === 'officer' ? author.name || words.deskCase.messages.officerGone : ''
  return (
    <details class="sheet">
      <summary>
        <Icon name="file" />
        <b>{title}</b> <span>{words.worksheet.by(name, day(entry.day))}</span>
      </summary>
      <dl class="facts">
        {worksheetRows(words.worksheet, content.sheet, fieldsOf(content.sheet.form), {
          day,
          person,
        }).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Prose {...{ text }} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
