// The box that a code is typed or pasted into: five groups, all of them in sight on the narrowest phone.
import type { JSX } from 'preact'
import { describedBy, Field, type TypedProps } from '../shared/field.tsx'
import { groupCode } from './code-box.ts'

export function CodeField(props: TypedProps): JSX.Element {
  const { value, onChange } = props
  return (
    <Field {...props}>
      <textarea
        class="field-input spelled code-box"
        rows={2}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        {...describedBy(props)}
        value={value}
        onInput={(event) => onChange(groupCode(event.currentTarget.value, value))}
        onKeyDown={(event) => {
          // A box of two lines would take Enter for a third; here it means "Masuk".
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
    </Field>
  )
}
