// "Keterangan tambahan": where else it was reported, what the reporter hopes for, and whether they need protection.
import { reportedPlaces } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { CheckField } from '../shared/choices.tsx'
import { problemOf } from '../shared/errors.tsx'
import { AreaField, SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { optionsOf, typingOf } from './circumstances.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'

export function MoreScreen({ form, act, problems }: ScreenProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.circumstances
  const { values, write } = typingOf(form, act)
  const elsewhere = values.place !== '' && values.place !== 'nowhere'
  return (
    <>
      <p>{said.moreLead}</p>
      <SelectField
        name="circumstances.place"
        label={said.place}
        optional
        value={values.place}
        onChange={(place) => write({ place: place as typeof values.place })}
        placeholder={said.unanswered}
        options={optionsOf(reportedPlaces, said.places)}
      />
      {elsewhere && (
        <TextField
          name="circumstances.placeText"
          label={said.placeText}
          optional
          error={problemOf(problems, 'circumstances.placeText')}
          value={values.placeText}
          onChange={(placeText) => write({ placeText })}
        />
      )}
      <AreaField
        name="circumstances.hope"
        label={said.hope}
        hint={said.hopeHint}
        optional
        error={problemOf(problems, 'circumstances.hope')}
        value={values.hope}
        onChange={(hope) => write({ hope })}
        rows={4}
      />
      <SelfHints text={`${values.placeText}\n${values.hope}`} identity={form.draft.identity} />
      <CheckField
        name="circumstances.protection"
        label={said.protection}
        hint={said.protectionHint}
        checked={values.protection}
        onChange={(protection) => write({ protection })}
      />
    </>
  )
}
