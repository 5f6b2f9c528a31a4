// "Rincian": the questions of the chosen kind, why it happens, how it is known, what it costs; all may be skipped.
import { questionsOf } from '@kentongan/domain/circumstances'
import { knowledgeSources } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { problemOf } from '../shared/errors.tsx'
import { AreaField, SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { optionsOf, type Typing, typingOf } from './circumstances.ts'
import type { ScreenProps } from './screen-props.ts'
import { SelfHints } from './self-hints.tsx'

export function DetailsScreen(props: ScreenProps): JSX.Element {
  const { form, act, problems } = props
  const { words } = useSpeech()
  const said = words.circumstances
  const { values, write } = typingOf(form, act)
  const written = [...Object.values(values.answers), values.why]
  return (
    <>
      <p>{said.detailsLead}</p>
      <Questions {...props} values={values} write={write} />
      <AreaField
        name="circumstances.why"
        label={said.why}
        hint={said.whyHint}
        optional
        error={problemOf(problems, 'circumstances.why')}
        value={values.why}
        onChange={(why) => write({ why })}
        rows={4}
      />
      <SelfHints text={written.join('\n')} identity={form.draft.identity} />
      <SelectField
        name="circumstances.source"
        label={said.source}
        hint={said.sourceHint}
        optional
        value={values.source}
        onChange={(source) => write({ source: source as typeof values.source })}
        placeholder={said.unanswered}
        options={optionsOf(knowledgeSources, said.sources)}
      />
      <TextField
        name="circumstances.loss"
        label={said.loss}
        hint={said.lossHint}
        optional
        error={problemOf(problems, 'circumstances.loss')}
        value={values.loss}
        onChange={(loss) => write({ loss })}
      />
    </>
  )
}

function Questions({
  form,
  profile,
  problems,
  values,
  write,
}: ScreenProps & Typing): JSX.Element | null {
  const { words, say } = useSpeech()
  const kind = profile.kinds.find(({ code }) => code === form.draft.kind)
  const questions = questionsOf(profile.kinds, form.draft.kind)
  if (kind === undefined || questions.length === 0) return null
  return (
    <fieldset class="stack">
      <legend class="legend">{words.circumstances.answers(say(kind.label))}</legend>
      {questions.map(({ code, label, hint }) => (
        <TextField
          key={code}
          name={`circumstances.answers.${code}`}
          label={say(label)}
          {...(hint === undefined ? {} : { hint: say(hint) })}
          optional
          error={problemOf(problems, `circumstances.answers.${code}`)}
          value={values.answers[code] ?? ''}
          onChange={(text) => write({ answers: { ...values.answers, [code]: text } })}
        />
      ))}
    </fieldset>
  )
}
