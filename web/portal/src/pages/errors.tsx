// The pages for what went wrong: 404 says where to go, 500 says what is and is not lost.
import type { JSX } from 'preact'
import { Channels } from './channels.tsx'
import { Layout } from './layout.tsx'
import { PageHead, Section } from './parts.tsx'
import type { View } from './view.ts'

function Choices({ view }: { view: View }): JSX.Element {
  const { words, link } = view
  const choices = [
    ['/', words.home.title],
    ...(view.officeReady ? [['/lapor', words.layout.write] as const] : []),
    ['/lacak', words.layout.lookUp],
    ['/masuk', words.layout.signIn],
    ['/hubungi', words.contact.title],
  ] as const
  return (
    <ul class="ways">
      {choices.map(([path, label]) => (
        <li key={path}>
          <a href={link(path)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

export function Missing({ view }: { view: View }): JSX.Element {
  const words = view.words.missing
  return (
    <Layout view={view} title={`${words.title} – ${view.site}`} description={words.lead} unlisted>
      <PageHead view={view} title={words.heading} lead={words.lead} />
      <div class="sections">
        <Section id="pilihan" title={words.choices}>
          <Choices view={view} />
        </Section>
      </div>
    </Layout>
  )
}

export function Failed({ view }: { view: View }): JSX.Element {
  const words = view.words.failed
  return (
    <Layout view={view} title={`${words.title} – ${view.site}`} description={words.lead} unlisted>
      <PageHead view={view} title={words.heading} lead={words.lead}>
        <p class="note">{words.stored}</p>
      </PageHead>
      <div class="sections">
        <Section id="jalur" title={words.choices}>
          <Channels view={view} />
        </Section>
      </div>
    </Layout>
  )
}
