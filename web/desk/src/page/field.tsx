// A labelled field with its hint and its error beside it. Errors come when something is sent, never while typing.
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useSpeech } from './language.ts'

export interface FieldProps {
  /** The DOM id of its input. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** What ties an input to its label, hint, and error. */
export function describedBy({ id, hint, error }: FieldProps): {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
} {
  const parts = [hint === undefined ? '' : `${id}-h`, error === undefined ? '' : `${id}-e`]
  const described = parts.filter((part) => part !== '').join(' ')
  return {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : 'true',
  }
}

/** The frame of a field: label, hint, error, and the input that is its child. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  const { id, label, hint, error, children } = props
  return (
    <div class={error === undefined ? 'group' : 'group bad'}>
      <label class="lab" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-e`}>
          <Icon name="late" />
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
  readonly inputMode?: 'numeric' | 'text'
  readonly placeholder?: string
  readonly autocomplete?: string
  readonly autocapitalize?: 'none' | 'characters' | 'words'
  readonly maxLength?: number
  readonly class?: string
}

/** One line. */
export function TextField(props: TypedProps & { readonly input?: InputProps }): JSX.Element {
  return (
    <Field {...props}>
      <span class="field">
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          {...props.input}
          {...describedBy(props)}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      </span>
    </Field>
  )
}

/** A passphrase, hidden until it is asked to be shown. */
export function PassphraseField(
  props: TypedProps & { readonly autocomplete: 'current-password' | 'new-password' },
): JSX.Element {
  const { words } = useSpeech()
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      <span class="field">
        <input
          type={(shown ? 'text' : 'password') as 'password'}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          {...describedBy(props)}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
        <button class="btn quiet" type="button" onClick={() => setShown(!shown)}>
          {shown ? words.common.hide : words.common.show}
        </button>
      </span>
    </Field>
  )
}

/** Several lines. Spelling is not sent anywhere to be checked. */
export function AreaField(
  props: TypedProps & { readonly rows: number; readonly placeholder?: string },
): JSX.Element {
  return (
    <Field {...props}>
      <span class="field area">
        <textarea
          autocomplete="off"
          spellcheck={false}
          rows={props.rows}
          placeholder={props.placeholder}
          {...describedBy(props)}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      </span>
    </Field>
  )
}
