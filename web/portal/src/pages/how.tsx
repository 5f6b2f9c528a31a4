// Alur Penggunaan (the menu's PENGADUAN): the manual's steps, what the form asks, and what happens afterwards.
import type { CaseStatus, ReporterLabel } from '@kentongan/domain/status'
import { en, id } from '@kentongan/words/site-about'
import { en as statusEn, id as statusId } from '@kentongan/words/status'
import type { JSX } from 'preact'
import { NotReady } from './channels.tsx'
import { Layout } from './layout.tsx'
import { PageHead, Pairs, Section } from './parts.tsx'
import { Rich } from './prose.tsx'
import type { View } from './view.ts'

const wordsIn = (view: View) => (view.language === 'id' ? id : en)

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
  const words = wordsIn(view).how
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

// Whose turn it is, what they do, and the case statuses whose limits add up to it.
const flow = [
  ['send', 'you', []],
  ['receive', 'office', ['received']],
  ['verify', 'office', ['verifying']],
  ['answer', 'you', ['incomplete']],
  ['review', 'office', ['reviewing', 'awaiting-decision']],
  ['examine', 'office', ['assigning', 'examining', 'reporting']],
  ['followUp', 'office', ['following-up']],
  ['result', 'you', []],
] as const satisfies readonly (readonly [string, 'you' | 'office', readonly CaseStatus[]])[]

/** The way of a report as a drawing of two lanes; to a screen reader a list in its order, each step with whose it is. */
function Flow({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view).how
  return (
    <>
      <ol class="flow">
        {flow.map(([step, who, statuses]) => {
          const limit = limitOf(view, statuses)
          return (
            <li key={step} class={who}>
              <span class="who">{words[who]}</span>
              <h3>{words.flow[step].title}</h3>
              <p>{words.flow[step].text}</p>
              {limit !== null && <p class="limit">{limit}</p>}
            </li>
          )
        })}
      </ol>
      <div class="ends">
        <h3>{words.flowEnds}</h3>
        <ul class="plain">
          {words.ends.map((end) => (
            <li key={end}>{end}</li>
          ))}
        </ul>
      </div>
    </>
  )
}

export function How({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view).how
  const { text, link } = view
  return (
    <Layout
      view={view}
      title={`${words.title} – ${view.site}`}
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
        <Section id="perjalanan" title={words.flowHeading} lead={words.flowLead}>
          <Flow view={view} />
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
          <Pairs
            pairs={[
              [words.identityField.label, words.identityField.text[view.identity]],
              ...words.fields.map(({ label, text: hint }) => [label, hint] as const),
            ]}
          />
        </Section>
        <Section id="sesudah" title={words.afterHeading} lead={words.afterLead} band>
          <Stages view={view} />
          <p>{words.otherOutcomes}</p>
        </Section>
        <Section id="diam" title={words.silenceHeading}>
          <p>{text('no-answer')}</p>
        </Section>
        <Section id="bukan" title={wordsIn(view).about.notHereHeading}>
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
