// A place of the profile as it is edited: its field, or its parts, or the items of its list.
import type { JSX } from 'preact'
import { AreaField, describedBy, Field, TextField } from '../page/field.tsx'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { type Form, placeId } from './form.ts'
import { choiceName, itemName, placeName } from './names.ts'

type Path = readonly (string | number)[]

export interface Editing {
  /** By {@link placeId}. */
  readonly errors: ReadonlyMap<string, string>
  /** `undefined` takes the place away. */
  readonly onChange: (path: Path, next: unknown) => void
}

interface PlaceProps {
  readonly form: Form
  readonly path: Path
  readonly value: unknown
  readonly editing: Editing
}

export function Place(props: PlaceProps): JSX.Element {
  const { form } = props
  switch (form.kind) {
    case 'group':
      return <Group {...props} {...{ form }} />
    case 'list':
      return <List {...props} {...{ form }} />
    case 'maybe':
      return <Maybe {...props} {...{ form }} />
    default:
      return <Input {...props} {...{ form }} />
  }
}

type Of<Kind extends Form['kind']> = PlaceProps & { readonly form: Form & { kind: Kind } }

function Input(
  props: PlaceProps & { readonly form: Exclude<Form, { kind: 'group' | 'list' | 'maybe' }> },
): JSX.Element {
  const { form, path, value, editing } = props
  const { words } = useSpeech()
  const id = placeId(path)
  const field = { id, label: placeName(words, path), error: editing.errors.get(id) }
  const set = (next: unknown): void => editing.onChange(path, next)
  switch (form.kind) {
    case 'line':
    case 'area': {
      const typed = {
        ...field,
        value: String(value ?? ''),
        onChange: (next: string) => set(next === '' && form.empty === null ? null : next),
      }
      return form.kind === 'line' ? (
        <TextField {...typed} />
      ) : (
        <AreaField {...typed} rows={Math.min(12, 2 + Math.ceil(typed.value.length / 70))} />
      )
    }
    case 'number':
      return (
        <TextField
          {...field}
          value={Number.isNaN(value) ? '' : String(value ?? '')}
          // What is no number stays as typed, and is said when the changes are reviewed.
          onChange={(next) => set(/^\d{1,6}$/.test(next) ? Number(next) : next)}
          input={{ inputMode: 'numeric' }}
        />
      )
    case 'day':
    case 'colour':
      return (
        <Field {...field}>
          <span class={form.kind === 'day' ? 'field' : 'field swatch'}>
            <input
              {...describedBy(field)}
              type={form.kind === 'day' ? 'date' : 'color'}
              value={String(value ?? '')}
              onInput={(event) => set(event.currentTarget.value)}
            />
          </span>
        </Field>
      )
    case 'choice':
      return (
        <Field {...field}>
          <span class="field">
            <select
              {...describedBy(field)}
              value={String(value ?? '')}
              onChange={(event) => set(event.currentTarget.value)}
            >
              {form.of.map((one) => (
                <option key={one} value={one}>
                  {choiceName(words, one)}
                </option>
              ))}
            </select>
          </span>
        </Field>
      )
    case 'tick':
      return (
        <label class="choice">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={(event) => set(event.currentTarget.checked)}
          />
          <span>{field.label}</span>
        </label>
      )
  }
}

function Group({ form, path, value, editing }: Of<'group'>): JSX.Element {
  const { words } = useSpeech()
  const of = value as Readonly<Record<string, unknown>>
  return (
    <fieldset class="place" id={placeId(path)} tabIndex={-1}>
      <legend class="lab">{placeName(words, path)}</legend>
      <Refusal {...{ path, editing }} />
      {Object.entries(form.fields).map(([key, inner]) => (
        <Place key={key} form={inner} path={[...path, key]} value={of[key]} {...{ editing }} />
      ))}
    </fieldset>
  )
}

function List({ form, path, value, editing }: Of<'list'>): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskOffice
  const items = value as readonly unknown[]
  const name = placeName(words, path)
  const set = (next: readonly unknown[]): void => editing.onChange(path, next)
  return (
    <fieldset class="place" id={placeId(path)} tabIndex={-1}>
      <legend class="lab">{name}</legend>
      <Refusal {...{ path, editing }} />
      <ol>
        {items.map((item, at) => {
          const called = itemName(words, item, at)
          const own = `${placeId([...path, at])}-`
          const wrong = [...editing.errors.keys()].some((id) => id.startsWith(own))
          return (
            <li key={at}>
              <details open={wrong}>
                <summary>{called}</summary>
                <Place form={form.item} path={[...path, at]} value={item} {...{ editing }} />
                <div class="row">
                  {at > 0 && (
                    <button
                      class="btn quiet"
                      type="button"
                      aria-label={said.up(called)}
                      onClick={() => set(moved(items, at))}
                    >
                      <Icon name="up" />
                    </button>
                  )}
                  <button
                    class="btn quiet"
                    type="button"
                    onClick={() => set(items.filter((_, other) => other !== at))}
                  >
                    {said.remove(called)}
                  </button>
                </div>
              </details>
            </li>
          )
        })}
      </ol>
      <button class="btn" type="button" onClick={() => set([...items, form.blank])}>
        <Icon name="plus" />
        {said.add(name)}
      </button>
    </fieldset>
  )
}

/** The items with this one before the one above it. */
function moved(items: readonly unknown[], at: number): readonly unknown[] {
  const [above, item] = [items[at - 1], items[at]]
  return [...items.slice(0, at - 1), item, above, ...items.slice(at + 1)]
}

function Maybe({ form, path, value, editing }: Of<'maybe'>): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskOffice
  const name = placeName(words, path)
  const there = value !== undefined && value !== null
  return (
    <div class="maybe">
      {there ? (
        <Place form={form.form} {...{ path, value, editing }} />
      ) : (
        <p>
          <b>{name}</b>
          <span class="s">{said.notUsed}</span>
        </p>
      )}
      <button
        class="btn quiet"
        type="button"
        onClick={() => editing.onChange(path, there ? form.without : form.blank)}
      >
        {there ? said.without(name) : said.use(name)}
      </button>
    </div>
  )
}

/** What is wrong with a group or a list as a whole. */
function Refusal({ path, editing }: Pick<PlaceProps, 'path' | 'editing'>): JSX.Element | null {
  const error = editing.errors.get(placeId(path))
  if (error === undefined) return null
  return (
    <p class="error">
      <Icon name="late" />
      <span>{error}</span>
    </p>
  )
}
