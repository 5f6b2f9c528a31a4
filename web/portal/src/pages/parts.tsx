// Pieces that several pages are made of: the head of an inner page, a section with its heading at the side,
// the criteria.
import { Surya } from '@kentongan/design/surya'
import type { ComponentChildren, JSX } from 'preact'
import { Rich } from './prose.tsx'
import type { View } from './view.ts'

interface Part {
  readonly id: string
  readonly title: string
}

/** The head of an inner page; `parts` become its table of contents. */
export function PageHead(props: {
  readonly view: View
  readonly title: string
  readonly lead: string
  readonly parts?: readonly Part[]
  readonly children?: ComponentChildren
}): JSX.Element {
  const { view, title, lead, parts = [], children } = props
  return (
    <div class="page-head">
      <Surya lines />
      <div class="wrap">
        <h1>{title}</h1>
        <p class="lead">
          <Rich text={lead} />
        </p>
        {parts.length > 0 && (
          <nav class="contents" aria-label={view.words.layout.onThisPage}>
            <ul>
              {parts.map(({ id, title: name }) => (
                <li key={id}>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {children}
      </div>
    </div>
  )
}

/** A section whose heading, and a sentence about it, stand at the side. */
export function Section(props: {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly band?: boolean
  readonly children: ComponentChildren
}): JSX.Element {
  const { id, title, lead, band = false, children } = props
  return (
    <section id={id} class={band ? 'band' : undefined} aria-labelledby={`${id}-judul`}>
      <div class="wrap two">
        <div class="stack">
          <h2 id={`${id}-judul`}>{title}</h2>
          {lead !== undefined && (
            <p>
              <Rich text={lead} />
            </p>
          )}
        </div>
        <div class="stack">{children}</div>
      </div>
    </section>
  )
}

export function Paragraphs({ texts }: { texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <Rich text={text} />
        </p>
      ))}
    </>
  )
}

/** Terms, or questions, each with what is to be said of it. */
export function Pairs(props: {
  readonly pairs: readonly (readonly [term: string, text: string])[]
}): JSX.Element {
  return (
    <dl class="ask wide">
      {props.pairs.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <Rich text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** 5W + 1H and evidence. */
export function Criteria({ view }: { view: View }): JSX.Element {
  const { profile, say } = view
  return (
    <dl class="ask">
      {profile.criteria.map(({ code, term, label, text }) => (
        <div key={code}>
          <dt>
            {say(label)}{' '}
            {term.toLowerCase() !== say(label).toLowerCase() && <span lang="en">{term}</span>}
          </dt>
          <dd>{say(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
