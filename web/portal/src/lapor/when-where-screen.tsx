// "Waktu dan lokasi": in the reporter's own words, an estimate will do, and the district if known.
import { dayOf } from '@kentongan/domain/calendar'
import { districtOutside, ongoingStates } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { problemOf } from '../shared/errors.tsx'
import { SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { optionsOf, typingOf } from './circumstances.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'

export function WhenWhereScreen({ form, act, profile, problems }: ScreenProps): JSX.Element {
  const { words } = useSpeech()
  const { fields } = words.report
  const { time, location } = form.draft
  const told = typingOf(form, act)
  const latest = told.values.ongoing === 'planned' ? undefined : dayOf(new Date())
  const day = (name: 'from' | 'to', label: string) => ({
    name: `time.${name}`,
    label,
    error: problemOf(problems, `time.${name}`),
    value: time[name],
    input: { type: 'date', max: latest } as const,
    onChange: (value: string) => act({ do: 'write', draft: { time: { ...time, [name]: value } } }),
  })
  const outside = { value: districtOutside, label: fields.districtOutside }
  const districts = profile.districts.filter(({ code }) => code !== districtOutside)
  return (
    <>
      <TextField
        name="time"
        label={fields.time}
        hint={fields.timeHint}
        error={problemOf(problems, 'time')}
        value={time.text}
        onChange={(text) => act({ do: 'write', draft: { time: { ...time, text } } })}
        input={{ placeholder: fields.timePlaceholder }}
      />
      <SelectField
        name="circumstances.ongoing"
        label={words.circumstances.ongoing}
        optional
        value={told.values.ongoing}
        onChange={(ongoing) => told.write({ ongoing: ongoing as typeof told.values.ongoing })}
        placeholder={words.circumstances.unanswered}
        options={optionsOf(ongoingStates, words.circumstances.ongoings)}
      />
      <fieldset class="stack">
        <legend class="legend">{fields.timeDays}</legend>
        <div class="pair">
          <TextField {...day('from', fields.timeFrom)} optional />
          <TextField {...day('to', fields.timeTo)} optional />
        </div>
      </fieldset>
      <TextField
        name="location"
        label={fields.location}
        hint={fields.locationHint}
        error={problemOf(problems, 'location')}
        value={location.text}
        onChange={(text) => act({ do: 'write', draft: { location: { ...location, text } } })}
        input={{ placeholder: fields.locationPlaceholder }}
      />
      <SelfHints text={`${time.text}\n${location.text}`} identity={form.draft.identity} />
      <SelectField
        name="location.district"
        label={fields.district}
        optional
        error={problemOf(problems, 'location.district')}
        value={location.district}
        onChange={(district) =>
          act({ do: 'write', draft: { location: { ...location, district } } })
        }
        placeholder={fields.districtPlaceholder}
        options={[...districts.map(({ code, label }) => ({ value: code, label })), outside]}
      />
    </>
  )
}
