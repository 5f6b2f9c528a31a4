// "Pernyataan Anda": good faith and the privacy notice to be ticked, and leaves that may be given.
import { statements } from '@kentongan/domain/draft'
import { consents } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { CheckField, ChecksField } from '../shared/choices.tsx'
import { problemOf } from '../shared/errors.tsx'
import { useSpeech } from '../shared/language.ts'
import { optionsOf, typingOf } from './circumstances.ts'
import type { ScreenProps } from './screen-props.ts'

export function Statements({ form, act, profile, problems }: ScreenProps): JSX.Element {
  const { words, say, link } = useSpeech()
  const { review, circumstances } = words
  const { values, write } = typingOf(form, act)
  const { agreed, identityChoice } = form.draft
  const labels = {
    'good-faith': say(profile.texts['good-faith']),
    'privacy-notice': review.privacyRead,
  }
  return (
    <section class="block" aria-labelledby="nyata">
      <h2 id="nyata">{words.report.topics.statements}</h2>
      <p>{review.declare}</p>
      <details class="change">
        <summary>{review.privacyNotice}</summary>
        <p class="note">{say(profile.texts['privacy-notice'])}</p>
        <p>
          <a href={link('/aman#data-pribadi')} target="_blank" rel="noopener">
            {review.privacyMore}
          </a>
        </p>
      </details>
      {statements.map((one) => (
        <CheckField
          key={one}
          name={`statements.${one}`}
          label={labels[one]}
          error={problemOf(problems, `statements.${one}`)}
          checked={agreed.includes(one)}
          onChange={(checked) => {
            const others = agreed.filter((each) => each !== one)
            act({ do: 'write', draft: { agreed: checked ? [...others, one] : others } })
          }}
        />
      ))}
      {identityChoice === 'confidential' && (
        <ChecksField
          name="consents"
          label={circumstances.consent}
          hint={circumstances.consentHint}
          values={values.consents}
          options={optionsOf(consents, circumstances.consents)}
          onChange={(given) => write({ consents: given })}
        />
      )}
    </section>
  )
}
