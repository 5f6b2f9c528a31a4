// Beranda: what this is, that it is safe, how it goes, what a report needs.
import { Icon } from '@kentongan/design/icon'
import { Surya } from '@kentongan/design/surya'
import type { JSX } from 'preact'
import { Channels, NotReady, ServiceDoor } from './channels.tsx'
import { Layout } from './layout.tsx'
import { Criteria } from './parts.tsx'
import { Sealing } from './pictures.tsx'
import { Rich } from './prose.tsx'
import type { View } from './view.ts'

function Hero({ view }: { view: View }): JSX.Element {
  const { words, names, link } = view
  return (
    <section class="hero" aria-labelledby="judul">
      <Surya lines />
      <div class="wrap">
        <p class="kicker">{words.home.kicker(names)}</p>
        <h1 id="judul">
          {words.home.heading} <em>{words.home.headingPromise}</em>
        </h1>
        <p class="lead">{words.home.lead(names)}</p>
        <NotReady view={view} />
        <p class="row">
          {view.officeReady && (
            <a class="button main big" href={link('/lapor')}>
              {words.layout.write}
            </a>
          )}
          <a class="button quiet big" href={link('/lacak')}>
            {words.layout.lookUp}
          </a>
        </p>
        <ul class="assure">
          {[words.home.assuranceOfName[view.identity], ...words.home.assurances].map((text) => (
            <li key={text}>
              <Icon name="tick" class="tick" />
              {text}
            </li>
          ))}
        </ul>
        <p class="audience">
          {words.home.audience(names)} <ServiceDoor view={view} />.
        </p>
      </div>
    </section>
  )
}

function Steps({ view }: { view: View }): JSX.Element {
  const { words, link } = view
  return (
    <section class="section" aria-labelledby="alur">
      <div class="wrap">
        <div class="section-head">
          <h2 id="alur">{words.home.stepsHeading}</h2>
          <p>{words.home.stepsLead}</p>
        </div>
        <ol class="alur across">
          {words.home.steps.map(({ title, text }) => (
            <li key={title}>
              <svg class="tip" viewBox="0 0 9 12" aria-hidden="true">
                <path d="m2 1 5.5 5L2 11" />
              </svg>
              <h3>{title}</h3>
              <p>
                <Rich text={text} />
              </p>
            </li>
          ))}
        </ol>
        <p class="onward">
          <a href={link('/alur')}>{words.home.stepsMore}</a>
        </p>
      </div>
    </section>
  )
}

function Seal({ view }: { view: View }): JSX.Element {
  const { words, link, text } = view
  return (
    <section class="section band" aria-labelledby="segel">
      <div class="wrap">
        <div class="section-head">
          <h2 id="segel">{words.home.sealHeading}</h2>
          <p>{words.home.sealLead}</p>
        </div>
        <Sealing view={view} />
        <div class="promise">
          <div class="said-aloud">
            <p>
              <Rich text={text('secrecy')} />
            </p>
            <p>{text('appreciation')}</p>
          </div>
          <div class="stack">
            <h3>{words.home.keptHeading}</h3>
            <ul class="kept">
              {words.home.kept.map((item) => (
                <li key={item}>
                  <Icon name="lock" />
                  {item}
                </li>
              ))}
            </ul>
            <p class="onward">
              <a href={link('/aman')}>{words.home.sealMore}</a>
            </p>
          </div>
        </div>
      </div>
    </section>
  )
}

function Care({ view }: { view: View }): JSX.Element {
  const { words } = view
  return (
    <section class="section" aria-labelledby="jaga">
      <div class="wrap two even">
        <div class="stack">
          <h2 id="jaga">{words.home.careHeading}</h2>
          <ul class="plain">
            {words.home.care.map((text) => (
              <li key={text}>
                <Rich text={text} />
              </li>
            ))}
          </ul>
          <p>{words.home.reprisal}</p>
        </div>
        <div class="stack">
          <h2 id="jalur">{words.home.elsewhereHeading}</h2>
          <Channels view={view} />
        </div>
      </div>
    </section>
  )
}

export function Home({ view }: { view: View }): JSX.Element {
  const { words, names, text } = view
  return (
    <Layout view={view} title={view.site} description={words.home.description(names)} current="/">
      <Hero view={view} />
      <div class="frieze" />
      <Steps view={view} />
      <Seal view={view} />
      <section class="section" aria-labelledby="kriteria">
        <div class="wrap two">
          <div class="stack">
            <h2 id="kriteria">{words.home.criteriaHeading}</h2>
            <p>{text('criteria')}</p>
            <p>{words.home.criteriaLead}</p>
            <p>{words.home.noEvidence}</p>
          </div>
          <Criteria view={view} />
        </div>
      </section>
      <div class="frieze thin" />
      <Care view={view} />
    </Layout>
  )
}
