// A worksheet being filled in: its fields from the one table, kept sealed while they are typed, signed when saved.
import type { CaseView } from '@kentongan/client/view'
import {
  composeWorksheet,
  fieldsOf,
  type WorksheetField,
  type WorksheetForm,
} from '@kentongan/domain/worksheet'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { AreaField, describedBy, Field, TextField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure } from '../worker/protocol.ts'
import type { OpenCase } from './use-case.ts'

interface WorksheetDialogProps {
  readonly form: WorksheetForm
  readonly view: CaseView
  readonly open: OpenCase
  readonly onClose: () => void
  readonly onDone: (title: string) => void
}

interface Words {
  readonly label: string
  readonly hint?: string
}

export function WorksheetDialog(props: WorksheetDialogProps): JSX.Element {
  const { form, view, open, onClose, onDone } = props
  const { words } = useSpeech()
  const { worksheet, common } = words
  const { title, about, fields } = worksheet.forms[form]
  const named: Readonly<Record<string, Words>> = fields
  const typed = open.drafts.sheets[form] ?? {}
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [found, setFound] = useState({ problems: [] as readonly Problem[], attempt: 0 })

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const composed = composeWorksheet(form, typed)
    const wrong = 'wrong' in composed ? composed.wrong : []
    const late = wrong.length === 1 && wrong[0] === 'ends' && typed.ends !== undefined
    const problems = wrong.map((field) => ({
      field: idOf(field),
      text: late ? worksheet.tooEarly : worksheet.wrong(named[field]?.label ?? field),
    }))
    setFound({ problems, attempt: found.attempt + 1 })
    if ('wrong' in composed) return
    setBusy(true)
    const refused = await open.fill(composed.sheet)
    setBusy(false)
    setFailure(refused)
    if (refused === null) onDone(title)
  }
  return (
    <Dialog {...{ title, onClose }}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary {...found} />
        {failure !== null && (
          <p class="alarm" role="alert">
            {failureText(words, failure)}
          </p>
        )}
        <p class="hint">{about}</p>
        {fieldsOf(form).map(([name, field]) => (
          <OneField
            key={name}
            {...{ field, view }}
            id={idOf(name)}
            {...(named[name] ?? { label: name })}
            error={problemOf(found.problems, idOf(name))}
            value={typed[name] ?? ''}
            onChange={(text) =>
              open.type({ sheets: { ...open.drafts.sheets, [form]: { ...typed, [name]: text } } })
            }
          />
        ))}
        <p class="hint">{worksheet.final}</p>
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {common.cancel}
          </button>
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {busy ? worksheet.saving : worksheet.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const idOf = (field: string): string => `lembar-${field}`

interface OneFieldProps {
  readonly field: WorksheetField
  readonly view: CaseView
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

function OneField({ field, view, ...props }: OneFieldProps): JSX.Element {
  const { worksheet } = useSpeech().words
  const { value, onChange } = props
  switch (field.kind) {
    case 'text':
      return <AreaField {...props} rows={3} />
    case 'line':
      return <TextField {...props} />
    case 'rupiah':
      return <TextField {...props} input={{ inputMode: 'numeric' }} />
    case 'day':
      return (
        <Field {...props}>
          <span class="field">
            <input
              type="date"
              {...describedBy(props)}
              value={value}
              onInput={({ currentTarget }) => onChange(currentTarget.value)}
            />
          </span>
        </Field>
      )
    case 'choice':
      return (
        <Field {...props}>
          <span class="field">
            <select
              {...describedBy(props)}
              value={value}
              onChange={({ currentTarget }) => onChange(currentTarget.value)}
            >
              <option value="">{worksheet.choose}</option>
              {field.options.map((one) => (
                <option key={one} value={one}>
                  {worksheet.options[one]}
                </option>
              ))}
            </select>
          </span>
        </Field>
      )
    case 'agree':
      return (
        <Ticks
          {...props}
          options={[{ value: 'yes', name: worksheet.agree }]}
          chosen={value === 'yes' ? ['yes'] : []}
          onChosen={(chosen) => onChange(chosen.join(''))}
        />
      )
    case 'people':
      return (
        <Ticks
          {...props}
          options={readersOf(view)}
          chosen={value.split(' ').filter((one) => one !== '')}
          onChosen={(chosen) => onChange(chosen.join(' '))}
        />
      )
  }
}

const readersOf = ({ readers }: CaseView) =>
  readers
    .filter(({ vaults, until }) => vaults.includes('report') && until === null)
    .map(({ person, name, position }) => ({ value: person, name: `${name}, ${position}` }))

interface TicksProps extends Omit<OneFieldProps, 'field' | 'view' | 'value' | 'onChange'> {
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
}

/** Several that may be ticked, under the words that they are asked with. */
function Ticks({ id, label, hint, error, options, chosen, onChosen }: TicksProps): JSX.Element {
  return (
    <fieldset
      class={error === undefined ? 'group choices' : 'group choices bad'}
      id={id}
      tabIndex={-1}
    >
      <legend class="lab">{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {error !== undefined && <p class="error">{error}</p>}
      {options.map(({ value, name }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChosen(
                currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              )
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
