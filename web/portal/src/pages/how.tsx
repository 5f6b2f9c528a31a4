// Alur Penggunaan (the menu's PENGADUAN): the manual's steps, what the form asks, and what happens afterwards.
import type { CaseStatus, ReporterLabel } from '@kentongan/domain/status'
import { en, id } from '@kentongan/words/site-about'
import { en as statusEn, id as statusId } from '@kentongan/words/status'
import type { JSX } from 'preact'
import { NotReady } from './channels.tsx'
import { Layout } from './layout.tsx'
import { PageHead, Section } from './parts.tsx'
import { Rich } from './prose.tsx'
import type { View } from './view.ts'

// The stages a reporter lives through, and the case statuses whose limits add up to each.
const stages = [
  ['received', ['received']],
  ['verifying', ['verifying']],
  ['awaiting-reporter', ['incomplete']],
  ['reviewing', ['reviewing', 'awaiting-decision']],
  ['to-be-pursued', ['assigning']],
  ['examining', ['examining', 'reporting']],
  ['following-up', ['following-up']],
  ['concluded', []],
] as const satisfies readonly (readonly [ReporterLabel, readonly CaseStatus[]])[]

function limitOf(view: View, statuses: readonly CaseStatus[]): string | null {
  const found = view.profile.deadlines.filter(({ status }) => statuses.includes(status))
  const [first] = found
  if (first === undefined) return null
  const words = (view.language === 'id' ? id : en).how
  return words.within[first.unit](found.reduce((sum, { count }) => sum + count, 0))
}

function Stages({ view }: { view: View }): JSX.Element {
  const words = view.language === 'id' ? statusId : statusEn
  return (
    <ol class="stages">
      {stages.map(([label, statuses]) => {
        const limit = limitOf(view, statuses)
        return (
          <li key={label}>
            <b>{words.reporter[label]}</b>
            <p>{words.meaning[label]}</p>
            {limit !== null && <span class="limit">{limit}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function Steps({ view }: { view: View }): JSX.Element {
  return (
    <ol class="alur">
      {view.profile.steps.map(({ title, text }) => (
        <li key={title.id}>
          <h3>{view.say(title)}</h3>
          <p>{view.say(text)}</p>
        </li>
      ))}
    </ol>
  )
}

export function How({ view }: { view: View }): JSX.Element {
  const words = (view.language === 'id' ? id : en).how
  const { text, names, link } = view
  return (
    <Layout
      view={view}
      title={`${words.title} – ${names.office}`}
      description={words.description}
      current="/alur"
    >
      <PageHead view={view} title={words.heading} lead={words.lead}>
        <NotReady view={view} />
      </PageHead>
      <div class="sections">
        <Section id="langkah" title={words.stepsHeading}>
          <Steps view={view} />
          {view.officeReady && (
            <p>
              <a class="button main big" href={link('/lapor')}>
                {view.words.layout.write}
              </a>
            </p>
          )}
        </Section>
        <Section id="ingat" title={words.rememberHeading} band>
          <ul class="plain">
            {words.remember.map((item) => (
              <li key={item}>
                <Rich text={item} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="isian" title={words.formHeading} lead={words.formLead}>
          <dl class="ask wide">
            {words.fields.map(({ label, text: hint }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{hint}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="sesudah" title={words.afterHeading} lead={words.afterLead} band>
          <Stages view={view} />
          <p>{words.otherOutcomes}</p>
        </Section>
        <Section id="diam" title={words.silenceHeading}>
          <p>{text('no-answer')}</p>
        </Section>
        <Section id="bukan" title={words.notHereHeading}>
          <p>
            <Rich text={text('scope')} />
          </p>
          <p class="onward">
            <a href={link('/hubungi#jalur')}>{view.words.layout.channelsLink}</a>
          </p>
        </Section>
      </div>
    </Layout>
  )
}
