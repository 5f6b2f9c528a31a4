// Plain text of words and profiles as paragraphs, lists, and facts. Text is never markup: what is understood is
// `**emphasis**`, https addresses, and capitals that the manual shouts in.
import type { JSX } from 'preact'

// Three or more words in capitals in a row, as in "MERAHASIAKAN IDENTITAS DIRI ANDA".
const PIECES = /(\*\*[^*]+\*\*|https:\/\/[^\s,;)]*[^\s,;).]|(?:\p{Lu}{3,} ){2,}\p{Lu}{3,})/u

function piece(text: string, at: number): JSX.Element | string {
  if (at % 2 === 0) return text
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

const FACT = /^([\p{L} ]{2,24}): (.+)$/su

/** "Tujuan: … . Dasar: … . And a sentence." as rows of facts, and what is no fact as paragraphs after them. */
export function Facts({ text }: { text: string }): JSX.Element {
  const sentences = text.split(/(?<=[.;]) (?=\p{L})/u)
  const facts: { term: string; rest: string }[] = []
  const others: string[] = []
  for (const sentence of sentences) {
    const [, term, rest] = FACT.exec(sentence) ?? []
    const last = facts.at(-1)
    if (term !== undefined && rest !== undefined) facts.push({ term, rest })
    else if (sentences.indexOf(sentence) === 0 || last === undefined || /^\p{Lu}/u.test(sentence))
      others.push(sentence)
    else last.rest += ` ${sentence}`
  }
  return (
    <>
      {facts.length > 0 && (
        <dl class="rows">
          {facts.map(({ term, rest }) => (
            <div key={term}>
              <dt>{term.charAt(0).toUpperCase() + term.slice(1)}</dt>
              <dd>
                <Rich text={rest.replace(/;$/u, '')} />
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
