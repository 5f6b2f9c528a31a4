// Typing two sheets against the office of the export, each shown back in the groups of its paper.
import { parseProfile } from '@kentongan/domain/profile'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import { type SheetProblem, unlock } from '@kentongan/sealed/typed-sheets'
import { sheetSlip } from '@kentongan/words/share-sheets'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Export } from '../export/read.ts'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { useSpeech } from '../page/language.ts'
import { SheetField } from './sheet-field.tsx'

const fields = ['lembar-1', 'lembar-2'] as const

interface TypeSheetsProps {
  readonly exported: Export
  readonly onOpen: (keys: OfficeKeys) => void
}

export function TypeSheets({ exported, onOpen }: TypeSheetsProps): JSX.Element {
  const { words } = useSpeech()
  const { sheets } = words.recovery
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [wrong, setWrong] = useState<readonly { sheet: number; problem: SheetProblem }[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const problems = wrong.map(
    ({ sheet, problem }): Problem => ({
      field: fields[sheet] ?? '',
      text: sheetSlip(sheets, problem),
    }),
  )
  async function open(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const result = await unlock(typed, exported.office)
    setBusy(false)
    setAttempt(attempt + 1)
    if (result.ok) onOpen(result.keys)
    else setWrong(result.problems)
  }
  return (
    <>
      <ErrorSummary {...{ problems, attempt }} />
      <h1>{sheets.title}</h1>
      <p>{sheets.lead}</p>
      <ExportFacts exported={exported} />
      <form class="stack" noValidate autocomplete="off" onSubmit={(event) => void open(event)}>
        {fields.map((id, at) => (
          <SheetField
            key={id}
            {...{ id }}
            number={at + 1}
            error={problemOf(problems, id)}
            value={typed[at] ?? ''}
            onChange={(value) => setTyped(typed.map((one, other) => (other === at ? value : one)))}
          />
        ))}
        <button class="button main big" type="submit" aria-disabled={busy}>
          {sheets.go}
        </button>
        <p role="status">{busy && sheets.working}</p>
      </form>
    </>
  )
}

function ExportFacts({ exported }: { readonly exported: Export }): JSX.Element {
  const { words, day, say } = useSpeech()
  const said = words.recovery.office
  const { office } = exported
  const profile = parseProfile(office.profile)
  return (
    <section aria-labelledby="ekspor">
      <h2 id="ekspor">{said.title}</h2>
      <dl class="rows">
        <div>
          <dt>{said.name}</dt>
          <dd>{profile.ok ? say(profile.profile.name) : office.office}</dd>
        </div>
        <div>
          <dt>{said.fingerprint}</dt>
          <dd>
            <code class="print">{office.fingerprint}</code>
            <p class="hint">{said.fingerprintHint}</p>
          </dd>
        </div>
        <div>
          <dt>{said.root}</dt>
          <dd>{said.rootUntil(office.root.version, day(office.root.expires))}</dd>
        </div>
        <div>
          <dt>{said.day}</dt>
          <dd>{day(exported.day)}</dd>
        </div>
        <div>
          <dt>{said.cases}</dt>
          <dd>{said.count(exported.cases)}</dd>
        </div>
      </dl>
      {exported.expired && <p class="note warn">{said.expired}</p>}
    </section>
  )
}
