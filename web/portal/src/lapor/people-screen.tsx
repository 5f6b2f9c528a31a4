// "Yang terlibat": a list of people and the small form that adds one. What is typed is added on "Lanjut" too.
import type { PersonDraft } from '@kentongan/domain/draft'
import { type SubjectRole, subjectRoles } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { problemOf } from '../shared/errors.tsx'
import { AddButton, Announced } from '../shared/evidence-form.tsx'
import { SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { personName, personSummary } from './person.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'
import { nobodyListed, settlePerson } from './settle.ts'

export function PeopleScreen(props: ScreenProps): JSX.Element {
  const { form, act, profile, onProblems } = props
  const { words } = useSpeech()
  const said = words.report.person
  const [status, setStatus] = useState('')
  const changing = form.personAt !== null
  const names = [form.person, ...form.draft.people].map(({ name }) => name)
  function keep(event: Event): void {
    event.preventDefault()
    const { acts, problems } = settlePerson(form, profile, words)
    const nothing = acts.length === 0 && problems.length === 0
    onProblems(nothing && form.draft.people.length === 0 ? nobodyListed(words) : problems)
    for (const one of acts) act(one)
    if (acts.length > 0) {
      setStatus(said.saved(personName(form.person, words)))
      document.getElementById('f-people-name')?.focus()
    }
  }
  return (
    <>
      <p>{words.report.fields.peopleHint}</p>
      <PersonList
        {...props}
        onChange={(at) => {
          act({ do: 'change-person', at })
          document.getElementById('f-people-name')?.focus()
        }}
        onRemove={(at, name) => {
          act({ do: 'remove-person', at })
          setStatus(said.removed(name))
        }}
      />
      <form class="sheet" noValidate onSubmit={keep}>
        <h2>
          {changing
            ? said.change(personName(form.person, words))
            : said.heading(form.draft.people.length + 1)}
        </h2>
        <PersonFields {...props} />
        <div class="row">
          {changing ? (
            <button class="button" type="submit">
              {said.save}
            </button>
          ) : (
            <AddButton label={said.add} />
          )}
          {changing && (
            <button class="link" type="button" onClick={() => act({ do: 'clear-person' })}>
              {words.common.cancel}
            </button>
          )}
        </div>
      </form>
      <SelfHints text={names.join('\n')} identity={form.draft.identity} />
      <p class="note">{said.excluded}</p>
      <Announced text={status} />
    </>
  )
}

function PersonFields({ form, act, profile, problems }: ScreenProps): JSX.Element {
  const { words, say } = useSpeech()
  const said = words.report.person
  const { person } = form
  const field = <Key extends keyof PersonDraft>(key: Key) => ({
    name: `people.${key}`,
    label: said[key],
    error: problemOf(problems, `people.${key}`),
    value: person[key],
    onChange: (value: string) =>
      act({ do: 'type-person', person: { ...person, [key]: value as SubjectRole } }),
  })
  return (
    <>
      <TextField {...field('name')} hint={said.nameHint} input={{ autocapitalize: 'words' }} />
      <TextField {...field('position')} hint={said.positionHint} />
      <div class="pair">
        <SelectField
          {...field('classification')}
          placeholder={said.classificationPlaceholder}
          options={profile.classifications.map(({ code, label }) => ({
            value: code,
            label: say(label),
          }))}
        />
        <SelectField
          {...field('role')}
          optional
          placeholder={said.rolePlaceholder}
          options={subjectRoles.map((role) => ({ value: role, label: said.roles[role] }))}
        />
      </div>
      <TextField
        {...field('unit')}
        hint={said.unitHint}
        optional
        input={{ list: 'unit-kerja', autocapitalize: 'words' }}
      />
      <datalist id="unit-kerja">
        {profile.units.map(({ code, label }) => (
          <option key={code} value={label} />
        ))}
      </datalist>
    </>
  )
}

interface PersonListProps extends ScreenProps {
  readonly onChange: (at: number) => void
  readonly onRemove: (at: number, name: string) => void
}

function PersonList({ form, profile, onChange, onRemove }: PersonListProps): JSX.Element | null {
  const { words, language } = useSpeech()
  const said = words.report.person
  const { people } = form.draft
  if (people.length === 0) return null
  return (
    <div>
      <h2 class="visually-hidden">{said.listed}</h2>
      <ol class="people">
        {people.map((person, at) => {
          const name = personName(person, words)
          return (
            <li key={`${name}-${at}`} id={`f-people-${at}`} tabIndex={-1}>
              <span>
                <b>{name}</b>
                <small>{personSummary(person, profile, language, words)}</small>
              </span>
              <span class="acts">
                <button
                  class="link"
                  type="button"
                  aria-label={said.change(name)}
                  onClick={() => onChange(at)}
                >
                  {words.common.change}
                </button>
                <button
                  class="link"
                  type="button"
                  aria-label={said.remove(name)}
                  onClick={() => onRemove(at, name)}
                >
                  {words.common.remove}
                </button>
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
