// "Waktu dan lokasi": in the reporter's own words, an estimate will do, and the district if known.
import { districtOutside } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { problemOf } from '../shared/errors.tsx'
import { SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import type { ScreenProps } from './screen-props.ts'

export function WhenWhereScreen({ form, act, profile, problems }: ScreenProps): JSX.Element {
  const { words } = useSpeech()
  const { fields } = words.report
  const { time, location } = form.draft
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
      <TextField
        name="location"
        label={fields.location}
        hint={fields.locationHint}
        error={problemOf(problems, 'location')}
        value={location.text}
        onChange={(text) => act({ do: 'write', draft: { location: { ...location, text } } })}
        input={{ placeholder: fields.locationPlaceholder }}
      />
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
