// One sheet as it is typed, and beneath it the same symbols in the numbered groups that stand on the paper.
import { group, readCrockford } from '@kentongan/sealed/text'
import { sheetSymbols } from '@kentongan/sealed/typed-sheets'
import type { JSX } from 'preact'
import { FieldError } from '../page/errors.tsx'
import { useSpeech } from '../page/language.ts'

interface SheetFieldProps {
  readonly id: string
  /** 1 or 2: in which order, not which of the three. */
  readonly number: number
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

export function SheetField({ id, number, value, error, onChange }: SheetFieldProps): JSX.Element {
  const { words } = useSpeech()
  const { sheets } = words.recovery
  const symbols = readCrockford(value)
  const groups = symbols === '' ? [] : group(symbols.slice(0, sheetSymbols), 5).split('-')
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <label for={id}>{sheets.label(number)}</label>
      <p class="hint" id={`${id}-h`}>
        {sheets.hint}
      </p>
      {error !== undefined && <FieldError {...{ id }} text={error} />}
      <textarea
        {...{ id, value }}
        class="field-input spelled"
        rows={4}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby={error === undefined ? `${id}-h` : `${id}-h ${id}-e`}
        aria-invalid={error === undefined ? undefined : 'true'}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <div class="typed">
        <ol class="groups" aria-label={sheets.groups(number)}>
          {groups.map((text, at) => (
            <li key={at}>
              <small aria-hidden="true">{at + 1}</small>
              <code>{text}</code>
            </li>
          ))}
        </ol>
        <p class="hint">{sheets.counted(symbols.length)}</p>
      </div>
    </div>
  )
}
