// "Tentang Anda": what to mind first, then Rahasia with the manual's four fields, or Anonim.
import { Icon } from '@kentongan/design/icon'
import type { IdentityDraft } from '@kentongan/domain/draft'
import { serviceChannel } from '@kentongan/domain/national-channels'
import { contactMeans, identityChoices, reporterRelations } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { ChecksField, ChoiceField } from '../shared/choices.tsx'
import { problemOf } from '../shared/errors.tsx'
import { AreaField, SelectField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { optionsOf, typingOf } from './circumstances.ts'
import { grantedFor } from './granted.ts'
import { KnownIdentity } from './known-identity.tsx'
import type { ScreenProps } from './screen-props.ts'

export function IdentityScreen(props: ScreenProps): JSX.Element {
  const { form, act, office, profile } = props
  const { words } = useSpeech()
  const said = words.report.identity
  const required = profile.identity === 'required'
  const { identityChoice } = form.draft
  return (
    <>
      <p>{words.report.lead}</p>
      <Safety />
      {required ? (
        <p class="note">{said.required}</p>
      ) : (
        <ChoiceField
          name="identityChoice"
          label={said.choice}
          value={identityChoice}
          options={identityChoices.map((value) => ({
            value,
            label: said[value],
            hint: value === 'anonymous' ? said.anonymousHint : said.confidentialHint,
          }))}
          onChange={(choice) => act({ do: 'write', draft: { identityChoice: choice } })}
        />
      )}
      {identityChoice === 'confidential' && <Identity {...props} required={required} />}
      <Relation {...props} />
      <OfficeFingerprint
        name={profile.name[form.draft.language]}
        fingerprint={office.fingerprint}
        day={office.directoryDay}
      />
    </>
  )
}

function Identity(props: ScreenProps & { readonly required: boolean }): JSX.Element {
  const { form, act, office, known, problems, required } = props
  const { words } = useSpeech()
  const said = words.report.identity
  const { circumstances } = words
  const typed = form.draft.identity
  const field = (name: keyof IdentityDraft) => ({
    name: `identity.${name}`,
    label: said[name],
    error: problemOf(problems, `identity.${name}`),
    value: typed[name],
    onChange: (value: string) =>
      act({ do: 'write', draft: { identity: { ...typed, [name]: value } } }),
  })
  const { apart } = grantedFor(form, office)
  return (
    <>
      {!required && <p>{said.hint}</p>}
      <p class={apart ? 'note' : 'note warn'}>
        {apart ? said.apart : said.onlyYou} {said.noNumbers}
      </p>
      {known !== null && <KnownIdentity {...{ known, form, act }} />}
      <TextField {...field('name')} input={{ autocapitalize: 'words' }} />
      <TextField {...field('phone')} hint={said.phoneHint} input={{ inputMode: 'tel' }} />
      <TextField
        {...field('email')}
        hint={said.emailHint}
        input={{ inputMode: 'email', autocapitalize: 'none' }}
      />
      <AreaField {...field('address')} optional={!required} rows={3} />
      <ChecksField
        name="contact"
        label={circumstances.contact}
        hint={circumstances.contactHint}
        values={form.draft.contact}
        options={contactMeans.map((value) => ({ value, label: circumstances.contacts[value] }))}
        onChange={(contact) => act({ do: 'write', draft: { contact } })}
      />
    </>
  )
}

function Relation({ form, act, profile }: ScreenProps): JSX.Element {
  const { words, say } = useSpeech()
  const said = words.circumstances
  const typed = typingOf(form, act)
  // The service for everybody, which the manual names beside this one.
  const service = serviceChannel(profile)
  return (
    <>
      <SelectField
        name="circumstances.relation"
        label={said.relation}
        optional
        value={typed.values.relation}
        onChange={(relation) =>
          typed.write({ relation: relation as (typeof typed.values)['relation'] })
        }
        placeholder={said.unanswered}
        options={optionsOf(
          reporterRelations.filter((one) => one !== 'undisclosed'),
          said.relations,
        )}
      />
      {typed.values.relation === 'public' && service !== null && (
        <p class="note">
          {said.publicHint}{' '}
          {service.url === null ? (
            say(service.label)
          ) : (
            <a href={service.url} target="_blank" rel="noopener noreferrer">
              {say(service.label)}
            </a>
          )}
        </p>
      )}
    </>
  )
}

function Safety(): JSX.Element {
  const { words } = useSpeech()
  const { heading, lines } = words.report.safety
  return (
    <section class="block" aria-labelledby="aman">
      <h2 id="aman">{heading}</h2>
      <ul class="plain">
        {[...lines, words.report.nothingSentHint].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function OfficeFingerprint(props: {
  readonly name: string
  readonly fingerprint: string
  readonly day: string
}): JSX.Element {
  const { words, day } = useSpeech()
  return (
    <div class="sealed">
      <Icon name="lock" class="tick" />
      <p>
        {props.name}
        <br />
        {words.report.fingerprint} <b class="spelled">{props.fingerprint}</b>
        <br />
        <span class="hint">{words.report.directoryAge(day(props.day))}</span>
      </p>
    </div>
  )
}
