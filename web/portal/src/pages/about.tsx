// Tentang WBS: the manual's overview, definition, and criteria, what can be reported and what cannot, a reporter's
// rights, and the questions that people ask.
import { en, id } from '@kentongan/words/site-about'
import type { JSX } from 'preact'
import { ServiceDoor } from './channels.tsx'
import { Layout } from './layout.tsx'
import { Criteria, PageHead, Pairs, Section } from './parts.tsx'
import { Sealing } from './pictures.tsx'
import { Enumeration, Label, Rich } from './prose.tsx'
import type { View } from './view.ts'

const wordsIn = (view: View) => (view.language === 'id' ? id : en).about

function Doors({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view)
  return (
    <ul class="doors">
      <li>
        <h3>{words.serviceDoor}</h3>
        <p>{words.serviceDoorFor}</p>
        <p>
          {words.serviceDoorAt} <ServiceDoor view={view} />
        </p>
      </li>
      <li class="ours">
        <h3>{words.wbsDoor}</h3>
        <p>{words.wbsDoorFor}</p>
        {view.officeReady && (
          <a class="button" href={view.link('/lapor')}>
            {view.words.layout.write}
          </a>
        )}
      </li>
    </ul>
  )
}

const fiveWsAndH = ['WHO', 'WHAT', 'WHERE', 'WHEN', 'WHY', 'HOW']

/** Whether the office's criteria are the 5W + 1H: another office asks fewer. */
const asksAll = ({ criteria }: View['profile']): boolean =>
  fiveWsAndH.every((asked) => criteria.some(({ term }) => term === asked))

/** What a reporter may count on, with the law it rests on. */
function Rights({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view)
  return (
    <>
      <Pairs
        pairs={words
          .rights(view.profile.overall.answerWorkingDays, view.identity)
          .map(({ title, text }) => [title, text])}
      />
      <p class="onward">
        <a href={view.link('/aman#hukum')}>{words.rightsMore}</a>
      </p>
      <p class="onward">
        <a href={view.link('/aman#data-pribadi')}>{words.privacyMore}</a>
      </p>
    </>
  )
}

function Afterwards({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view)
  const { answerWorkingDays, closingWorkingDays } = view.profile.overall
  return (
    <>
      <p>{words.after(answerWorkingDays, closingWorkingDays)}</p>
      <p class="onward">
        <a href={view.link('/alur#sesudah')}>{words.afterMore}</a>
      </p>
    </>
  )
}

function Kinds({ view }: { view: View }): JSX.Element {
  return (
    <>
      <dl class="ask wide">
        {view.profile.kinds.map(({ code, label, definition }) => (
          <div key={code}>
            <dt>
              <Label text={view.say(label)} />
            </dt>
            <dd>
              <Rich text={view.say(definition)} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Rich text={view.text('gratification')} />
      </p>
    </>
  )
}

export function About({ view }: { view: View }): JSX.Element {
  const words = wordsIn(view)
  const { text, names, link } = view
  const parts = [
    { id: 'gambaran', title: words.overviewHeading },
    { id: 'layanan', title: words.servicesHeading },
    { id: 'definisi', title: words.definitionHeading },
    { id: 'kriteria', title: words.criteriaHeading },
    { id: 'jenis', title: words.violationsHeading },
    { id: 'bukan', title: words.notHereHeading },
    { id: 'hak', title: words.rightsHeading },
    { id: 'sesudah', title: words.afterHeading },
    { id: 'segel', title: words.sealHeading },
    { id: 'tanya', title: words.questionsHeading },
  ] as const
  const [overview, services, definition, criteria, kinds, notHere, rights, after, seal, questions] =
    parts
  return (
    <Layout
      view={view}
      title={`${words.title} – ${view.site}`}
      description={words.description(names)}
      current="/tentang"
    >
      <PageHead view={view} title={words.heading} lead={text('about')} parts={parts} />
      <div class="sections">
        <Section {...overview}>
          <p>{text('overview')}</p>
          <Enumeration text={text('overview-kinds')} />
        </Section>
        <Section {...services} band>
          <p>
            <Rich text={text('services')} />
          </p>
          <Doors view={view} />
        </Section>
        <Section {...definition}>
          <blockquote class="quote">
            <p>{text('definition')}</p>
          </blockquote>
        </Section>
        <Section {...criteria}>
          <p>{text('criteria')}</p>
          <p>
            <Rich text={text('secrecy')} /> {text('appreciation')}
          </p>
          {asksAll(view.profile) && <h3>{words.approach}</h3>}
          <Criteria view={view} />
        </Section>
        <Section {...kinds} lead={words.violationsLead} band>
          <Kinds view={view} />
        </Section>
        <Section {...notHere}>
          <p>
            <Rich text={text('scope')} />
          </p>
          <p class="onward">
            <a href={link('/hubungi#jalur')}>{view.words.layout.channelsLink}</a>
          </p>
        </Section>
        <Section {...rights} band>
          <Rights view={view} />
        </Section>
        <Section {...after}>
          <Afterwards view={view} />
        </Section>
        <Section {...seal} band>
          <Sealing view={view} />
          <p class="onward">
            <a href={link('/aman#segel')}>{view.words.home.sealMore}</a>
          </p>
        </Section>
        <Section {...questions}>
          <Pairs
            pairs={[
              [words.nameQuestion.ask, words.nameQuestion.answer[view.identity]],
              ...words.questions.map(({ ask, answer }) => [ask, answer] as const),
            ]}
          />
        </Section>
        <Section id="praduga" title={words.presumptionHeading}>
          <p>{text('presumption')}</p>
          <p class="onward">
            <a href={link('/alur')}>{words.next}</a>
          </p>
        </Section>
      </div>
    </Layout>
  )
}
