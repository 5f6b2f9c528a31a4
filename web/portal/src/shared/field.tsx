// A labelled field with its hint and its error beside it. Errors appear on "Lanjut", never while typing.
import { Icon } from '@kentongan/design/icon'
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from './language.ts'

export interface FieldProps {
  /** The path of what it holds, such as `identity.phone`. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly error?: string | undefined
}

/** The DOM id of the field at a path. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`

interface Described {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** What ties an input to its label, hint, and error. */
export function describedBy({ name, hint, error, optional = false }: FieldProps): Described {
  const id = idOf(name)
  const parts = [
    optional ? `${id}-o` : '',
    hint === undefined ? '' : `${id}-h`,
    error === undefined ? '' : `${id}-e`,
  ]
  const described = parts.filter((part) => part !== '').join(' ')
  return {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : 'true',
  }
}

/** The frame of a field: label, hint, error, and the input that is its child. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  const { name, label, hint, error, optional = false, children } = props
  const { words } = useSpeech()
  const id = idOf(name)
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <div>
        <label for={id}>{label}</label>
        {/* Beside the label, not in it: a field's name is its label and nothing else. */}
        {optional && (
          <span class="opt" id={`${id}-o`}>
            {' '}
            {words.common.optional}
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-e`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      {children}
    </div>
  )
}

export interface TypedProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

interface InputProps {
  readonly type?: 'date'
  /** The id of a list of suggestions. */
  readonly list?: string
  /** The last day of a date. */
  readonly max?: string | undefined
  readonly inputMode?: 'tel' | 'email'
  readonly placeholder?: string
  readonly autocapitalize?: 'none' | 'words' | 'characters'
}

/** One line. Nothing is offered from, or kept in, the browser's memory of forms, or sent to have its spelling checked. */
export function TextField(props: TypedProps & { readonly input?: InputProps }): JSX.Element {
  return (
    <Field {...props}>
      <input
        class="field-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        {...props.input}
        {...describedBy(props)}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

/** Several lines; the spelling is not sent anywhere to be checked. */
export function AreaField(props: TypedProps & { readonly rows: number }): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        class="field-input"
        autocomplete="off"
        spellcheck={false}
        rows={props.rows}
        {...describedBy(props)}
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** One of a list; the first entry is none of them. */
export function SelectField(
  props: TypedProps & { readonly placeholder: string; readonly options: readonly Option[] },
): JSX.Element {
  return (
    <Field {...props}>
      <select
        class="field-input"
        autocomplete="off"
        {...describedBy(props)}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{props.placeholder}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
