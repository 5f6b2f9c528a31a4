// Choices that are all in sight: one of a few, any of a few, and a single box to tick.
import { Icon } from '@kentongan/design/icon'
import type { ComponentChildren, JSX } from 'preact'
import { describedBy, type FieldProps, idOf } from './field.tsx'

interface ChoicesProps extends Omit<FieldProps, 'error' | 'optional'> {
  readonly children: ComponentChildren
}

/** The frame of choices that belong together. */
function Choices({ name, label, hint, children }: ChoicesProps): JSX.Element {
  const id = idOf(name)
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={hint === undefined ? undefined : `${id}-h`}>
      <legend class="legend">{label}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

interface ChoiceFieldProps<Value extends string> extends Omit<FieldProps, 'error' | 'optional'> {
  readonly value: Value | ''
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly hint?: string
  }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { name, value, options, onChange } = props
  const id = idOf(name)
  return (
    <Choices {...props}>
      {options.map((one) => (
        <div class="check" key={one.value}>
          <input
            type="radio"
            id={`${id}-${one.value}`}
            name={id}
            checked={value === one.value}
            aria-describedby={one.hint === undefined ? undefined : `${id}-${one.value}-h`}
            onChange={() => onChange(one.value)}
          />
          <span>
            <label for={`${id}-${one.value}`}>{one.label}</label>
            {one.hint !== undefined && (
              <small class="hint" id={`${id}-${one.value}-h`}>
                {one.hint}
              </small>
            )}
          </span>
        </div>
      ))}
    </Choices>
  )
}

interface CheckFieldProps extends Omit<FieldProps, 'optional'> {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A box to tick. */
export function CheckField(props: CheckFieldProps): JSX.Element {
  const { label, hint, error, checked, onChange } = props
  const described = describedBy(props)
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      {error !== undefined && (
        <p class="error" id={`${described.id}-e`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div class="check">
        <input
          type="checkbox"
          {...described}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          <label for={described.id}>{label}</label>
          {hint !== undefined && (
            <small class="hint" id={`${described.id}-h`}>
              {hint}
            </small>
          )}
        </span>
      </div>
    </div>
  )
}

interface ChecksFieldProps<Value extends string> extends Omit<FieldProps, 'error' | 'optional'> {
  readonly values: readonly Value[]
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Any of a few. */
export function ChecksField<Value extends string>(props: ChecksFieldProps<Value>): JSX.Element {
  const { values, options, onChange } = props
  return (
    <Choices {...props}>
      {options.map((one) => (
        <label class="check" key={one.value}>
          <input
            type="checkbox"
            checked={values.includes(one.value)}
            onChange={(event) => {
              const others = values.filter((value) => value !== one.value)
              onChange(event.currentTarget.checked ? [...others, one.value] : others)
            }}
          />
          <span>{one.label}</span>
        </label>
      ))}
    </Choices>
  )
}
