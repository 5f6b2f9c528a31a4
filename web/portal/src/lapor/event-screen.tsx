// "Apa yang terjadi": Judul, Jenis Pelanggaran, and Uraian.
import type { JSX } from 'preact'
import { problemOf } from '../shared/errors.tsx'
import { AreaField, SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'

export function EventScreen({ form, act, profile, problems }: ScreenProps): JSX.Element {
  const { words, say } = useSpeech()
  const { fields } = words.report
  const { draft } = form
  const chosen = profile.kinds.find(({ code }) => code === draft.kind)
  return (
    <>
      <TextField
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        error={problemOf(problems, 'title')}
        value={draft.title}
        onChange={(title) => act({ do: 'write', draft: { title } })}
      />
      <SelfHints text={draft.title} identity={draft.identity} />
      <SelectField
        name="kind"
        label={fields.kind}
        hint={fields.kindHint}
        error={problemOf(problems, 'kind')}
        value={draft.kind}
        onChange={(kind) => act({ do: 'write', draft: { kind } })}
        placeholder={fields.kindPlaceholder}
        options={profile.kinds.map(({ code, label }) => ({ value: code, label: say(label) }))}
      />
      {chosen !== undefined && (
        <p class="note" aria-live="polite">
          {say(chosen.definition)}
        </p>
      )}
      <AreaField
        name="description"
        label={fields.description}
        hint={fields.descriptionHint}
        error={problemOf(problems, 'description')}
        value={draft.description}
        onChange={(description) => act({ do: 'write', draft: { description } })}
        rows={10}
      />
      <SelfHints text={draft.description} identity={draft.identity} />
    </>
  )
}
