// Plain text of words and profiles as paragraphs, lists, and facts. Text is never markup: what is understood is
// `**emphasis**`, https addresses, and capitals that the manual shouts in.
import { Fragment, type JSX } from 'preact'

// Three or more words in capitals in a row, as in "MERAHASIAKAN IDENTITAS DIRI ANDA".
const PIECES = /(\*\*[^*]+\*\*|https:\/\/[^\s,;)]*[^\s,;).]|(?:\p{Lu}{3,} ){2,}\p{Lu}{3,})/u

// "UU", "Pasal", "ayat", and what they count: a law is not told apart from its number at the end of a line.
const CITED =
  /(?<=\b(?:UU|PP|Pasal|ayat|huruf|angka|Law|Regulation|Articles?|letter|number)) (?=[\d(]|\p{Ll}\b)/gu

function piece(text: string, at: number): JSX.Element | string {
  if (at % 2 === 0) return text.replace(CITED, '\u00a0')
  if (text.startsWith('https://')) {
    return (
      <a href={text} rel="noreferrer">
        {text}
      </a>
    )
  }
  return <strong>{text.replaceAll('**', '')}</strong>
}

/** A text with its emphasis and its addresses as links. */
export function Rich({ text }: { text: string }): JSX.Element {
  return <>{text.split(PIECES).map(piece)}</>
}

/** "There are, among others: one; two; and three." as a sentence and a list; any other text as a paragraph. */
export function Enumeration({ text }: { text: string }): JSX.Element {
  const [, lead, rest] = /^([^:]+:) ([^:]*;.*)$/su.exec(text) ?? []
  if (lead === undefined || rest === undefined) {
    return (
      <p>
        <Rich text={text} />
      </p>
    )
  }
  return (
    <>
      <p>{lead}</p>
      <ul class="plain">
        {rest.split(/(?<=;) /u).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  )
}

// Where a labelled fact begins: "… . Tujuan: …" or "…; prosesor: …".
const BEFORE_FACT = /(?<=[.;]) (?=[\p{L} ]{2,24}: )/u
const FACT = /^([\p{L} ]{2,24}): (.+)$/su

interface Fact {
  readonly term: string
  readonly meaning: string
}

/** The labelled facts of a text, and its other sentences, which are those before the first and after the last. */
export function factsOf(text: string): { facts: readonly Fact[]; others: readonly string[] } {
  const facts: Fact[] = []
  const others: string[] = []
  const pieces = text.split(BEFORE_FACT)
  for (const [at, piece] of pieces.entries()) {
    const [, term, rest] = FACT.exec(piece) ?? []
    if (term === undefined || rest === undefined) {
      others.push(piece)
      continue
    }
    const [meaning = rest, ...after] =
      at === pieces.length - 1 ? rest.split(/(?<=\.) (?=\p{Lu})/u) : [rest]
    facts.push({
      term: term.charAt(0).toUpperCase() + term.slice(1),
      meaning: meaning.replace(/[;.]$/u, ''),
    })
    others.push(...after)
  }
  return { facts, others }
}

/** "Tujuan: … . Dasar: … . And a sentence." as rows of facts, and what is no fact as a paragraph after them. */
export function Facts({ text }: { text: string }): JSX.Element {
  const { facts, others } = factsOf(text)
  return (
    <>
      {facts.length > 0 && (
        <dl class="rows">
          {facts.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Rich text={meaning} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {others.length > 0 && (
        <p>
          <Rich text={others.join(' ')} />
        </p>
      )}
    </>
  )
}

/** A label that may break after a slash, as "Pemalsuan/penghilangan" has to on a phone. */
export function Label({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?<=\/)/u).map((part, at) => (
        <Fragment key={part}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
