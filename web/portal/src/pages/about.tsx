// Tentang WBS: the manual's overview, definition, and criteria, and what can be reported.
import { en, id } from '@kentongan/words/site-about'
import type { JSX } from 'preact'
import { Layout } from './layout.tsx'
import { Criteria, PageHead, Section } from './parts.tsx'
import { Enumeration, Label, Rich } from './prose.tsx'
import type { View } from './view.ts'

function Doors({ view }: { view: View }): JSX.Element {
  const words = (view.language === 'id' ? id : en).about
  const [first] = view.profile.otherChannels
  return (
    <ul class="doors">
      <li>
        <h3>{words.serviceDoor}</h3>
        <p>{words.serviceDoorFor}</p>
        {first !== undefined && first.url !== null && (
          <p>
            <a href={first.url} rel="noreferrer">
              {view.say(first.label)}
            </a>
          </p>
        )}
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

export function About({ view }: { view: View }): JSX.Element {
  const words = (view.language === 'id' ? id : en).about
  const { text, say, profile, names, link } = view
  const parts = [
    { id: 'gambaran', title: words.overviewHeading },
    { id: 'layanan', title: words.servicesHeading },
    { id: 'definisi', title: words.definitionHeading },
    { id: 'kriteria', title: words.criteriaHeading },
    { id: 'jenis', title: words.violationsHeading },
  ] as const
  const [overview, services, definition, criteria, kinds] = parts
  return (
    <Layout
      view={view}
      title={`${words.title} – ${names.office}`}
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
          <h3>{words.approach}</h3>
          <Criteria view={view} />
        </Section>
        <Section {...kinds} lead={words.violationsLead} band>
          <dl class="ask wide">
            {profile.kinds.map(({ code, label, definition: meaning }) => (
              <div key={code}>
                <dt>
                  <Label text={say(label)} />
                </dt>
                <dd>{say(meaning)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <Rich text={text('gratification')} />
          </p>
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
