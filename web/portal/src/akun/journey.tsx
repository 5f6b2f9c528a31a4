// The report's way in days: what was, what is now, and by when the next is due.
import type { CaseView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { type AllWords, useSpeech } from '../shared/language.ts'
import { isAsked, type Milestone, milestonesOf, type Standing } from './standing.ts'

export function Journey(props: {
  readonly view: CaseView
  readonly standing: Standing
}): JSX.Element {
  const { view, standing } = props
  const { words, day } = useSpeech()
  const said = words.account.journey
  return (
    <section class="stack" aria-labelledby="jalan">
      <h2 id="jalan">{said.heading}</h2>
      <ol class="days">
        {milestonesOf(view).map((one, at) => (
          <li key={at} class={one.now ? 'now' : undefined}>
            <time dateTime={one.day}>{day(one.day)}</time>
            <b>{sentence(one, words)}</b>
            {one.now && (
              <small>
                {one.what.kind === 'label'
                  ? said.now
                  : said.nowIs(words.status.reporter[standing.label])}
              </small>
            )}
          </li>
        ))}
        {standing.due !== null && (
          <li class="later">
            <time dateTime={standing.due.day}>{said.until(day(standing.due.day))}</time>
            <b>{isAsked(standing) ? said.answer : said.next}</b>
            <small>{isAsked(standing) ? said.answerHint : said.nextHint}</small>
          </li>
        )}
      </ol>
    </section>
  )
}

function sentence({ what }: Milestone, words: AllWords): string {
  if (what.kind === 'label') return words.status.reporter[what.label]
  const { openedBy, nameNotKnown } = words.account.readers
  return openedBy(what.position || what.name || nameNotKnown)
}
