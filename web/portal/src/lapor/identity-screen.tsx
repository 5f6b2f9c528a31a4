// "Tentang Anda": the manual's four fields, all of them optional, and what becomes of them.
import { Icon } from '@kentongan/design/icon'
import type { ReporterIdentity } from '@kentongan/domain/report'
import type { JSX } from 'preact'
import { problemOf } from '../shared/errors.tsx'
import { AreaField, TextField } from '../shared/field.tsx'
import { useSpeech } from '../shared/language.ts'
import { grantedFor } from './granted.ts'
import type { ScreenProps } from './screen-props.ts'

export function IdentityScreen({ form, act, office, profile, problems }: ScreenProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.report.identity
  const typed = form.draft.identity
  const field = (name: keyof ReporterIdentity) => ({
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
      <p>{said.hint}</p>
      <p class={apart ? 'note' : 'note warn'}>{apart ? said.apart : said.onlyYou}</p>
      <TextField {...field('name')} optional input={{ autocapitalize: 'words' }} />
      <TextField {...field('phone')} optional hint={said.phoneHint} input={{ inputMode: 'tel' }} />
      <TextField
        {...field('email')}
        optional
        hint={said.emailHint}
        input={{ inputMode: 'email', autocapitalize: 'none', spellcheck: false }}
      />
      <AreaField {...field('address')} optional rows={3} />
      <Safety />
      <OfficeFingerprint fingerprint={office.fingerprint} day={office.directoryDay} />
      <p class="hint">{profile.name[form.draft.language]}</p>
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
        {[words.report.nothingSentHint, ...lines].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function OfficeFingerprint(props: { fingerprint: string; day: string }): JSX.Element {
  const { words, day } = useSpeech()
  return (
    <div class="sealed">
      <Icon name="lock" class="tick" />
      <p>
        {words.report.fingerprint} <b class="spelled">{props.fingerprint}</b>
        <br />
        <span class="hint">{words.report.directoryAge(day(props.day))}</span>
      </p>
    </div>
  )
}
