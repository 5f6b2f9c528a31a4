// A paper to keep: a key card or a secret sheet, as it stands on the screen and, alone, on paper.
import { Surya } from '@kentongan/design/surya'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Qr } from './qr.tsx'

export interface PaperText {
  readonly name: string
  /** Beside the name, such as "Lembar 1 dari 3". */
  readonly number: string | null
  /** Groups of five between dashes. */
  readonly code: string
  readonly facts: readonly (readonly [term: string, text: string])[]
  readonly note: string
  readonly qr: string
}

/** While it stands, printing the page prints it and nothing else. */
export function Paper({ name, number, code, facts, note, qr }: PaperText): JSX.Element {
  useEffect(() => {
    const page = document.documentElement
    page.classList.add('print-paper')
    return () => page.classList.remove('print-paper')
  }, [])
  return (
    <section class="paper" aria-label={number === null ? name : `${name}, ${number}`}>
      <header>
        <Surya />
        <p>
          <b>{name}</b>
          {number !== null && <span>{number}</span>}
        </p>
      </header>
      <ol class="groups">
        {code.split('-').map((group, at) => (
          <li key={`${at}${group}`}>
            <small aria-hidden="true">{at + 1}</small>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <Qr text={code} label={qr} />
      <dl>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="paper-note">{note}</p>
    </section>
  )
}
