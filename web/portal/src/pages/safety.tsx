// Keamanan dan perlindungan: what protects a reporter, what they can do themselves, and the limits we admit to.
import { Icon } from '@kentongan/design/icon'
import { en, id } from '@kentongan/words/site-safety'
import type { JSX } from 'preact'
import { Layout } from './layout.tsx'
import { PageHead, Paragraphs, Section } from './parts.tsx'
import { Sealing } from './pictures.tsx'
import { Facts, Rich } from './prose.tsx'
import type { View } from './view.ts'

function Known({ words }: { words: typeof id }): JSX.Element {
  return (
    <div class="known">
      <div>
        <h3>{words.knownTitle}</h3>
        <ul>
          {words.known.map((item) => (
            <li key={item}>
              <Icon name="eye" />
              {item}
            </li>
          ))}
        </ul>
      </div>
      <div class="shut">
        <h3>{words.unknownTitle}</h3>
        <ul>
          {words.unknown.map((item) => (
            <li key={item}>
              <Icon name="lock" />
              {item}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Limits({ view, words }: { view: View; words: typeof id }): JSX.Element {
  return (
    <>
      <ul class="plain">
        {words.limits.map((item) => (
          <li key={item}>
            <Rich text={item} />
          </li>
        ))}
      </ul>
      {view.fingerprint === null ? (
        <p class="hint">{words.fingerprintPending}</p>
      ) : (
        <p class="fingerprint-box">
          {words.fingerprintLabel} <span class="fingerprint">{view.fingerprint}</span>
        </p>
      )}
    </>
  )
}

export function Safety({ view }: { view: View }): JSX.Element {
  const words = view.language === 'id' ? id : en
  const { text, names } = view
  const parts = [
    { id: 'jaga', title: words.careHeading },
    { id: 'segel', title: words.sealHeading },
    { id: 'identitas', title: words.identityHeading },
    { id: 'server', title: words.knownHeading },
    { id: 'batas', title: words.limitsHeading },
    { id: 'hukum', title: words.lawHeading },
    { id: 'data-pribadi', title: words.privacyHeading },
  ] as const
  const [care, seal, identity, known, limits, law, privacy] = parts
  return (
    <Layout view={view} title={`${words.title} – ${view.site}`} description={words.description}>
      <PageHead view={view} title={words.heading} lead={words.lead} parts={parts} />
      <div class="sections">
        <Section {...care}>
          <dl class="ask wide">
            {words.care.map((item) => (
              <div key={item.title}>
                <dt>{item.title}</dt>
                <dd>
                  <Rich text={item.text} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section {...seal} band>
          <Sealing view={view} />
          <Paragraphs texts={words.seal} />
        </Section>
        <Section {...identity}>
          <Paragraphs texts={words.identity} />
          <Paragraphs texts={[text('confidentiality')]} />
        </Section>
        <Section {...known} band>
          <Known words={words} />
        </Section>
        <Section {...limits} lead={words.limitsLead}>
          <Limits view={view} words={words} />
        </Section>
        <Section {...law} band>
          <Paragraphs texts={[text('protection')]} />
          <h3>{words.faithHeading}</h3>
          <p>{words.faithLead}</p>
          <blockquote class="said">
            <p>{text('good-faith')}</p>
            <p>{text('presumption')}</p>
          </blockquote>
          <h3>{words.rewardHeading}</h3>
          <Paragraphs texts={[text('reward')]} />
        </Section>
        <Section {...privacy}>
          <Facts text={text('privacy-notice')} />
          <p>{words.privacyContact(names)}</p>
        </Section>
      </div>
    </Layout>
  )
}
