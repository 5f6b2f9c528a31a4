// What is printed of a report: its ticket, where it stands, and days. Nothing that was written, and nobody's name.
import type { CaseView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useSpeech } from '../shared/language.ts'
import { doubtsOf } from './doubts.ts'
import { milestonesOf, type Standing } from './standing.ts'

interface SummaryProps {
  readonly ticket: string
  readonly received: string
  readonly view: CaseView
  readonly standing: Standing
}

/** On the screen a button alone; on paper this and nothing else of the page, however printing was asked for. */
export function Summary({ ticket, received, view, standing }: SummaryProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.account.summary
  useTitleOnPaper(ticket)
  const labels = milestonesOf(view).flatMap(({ what, day: on }) =>
    what.kind === 'label' ? [{ on, label: words.status.reporter[what.label] }] : [],
  )
  const doubts = doubtsOf(view.findings.map(withoutName), words)
  return (
    <>
      <section class="stack" aria-labelledby="ringkasan">
        <h2 id="ringkasan">{said.heading}</h2>
        <p>{said.lead}</p>
        <p>
          <button class="button quiet" type="button" onClick={() => print()}>
            <Icon name="print" />
            {said.print}
          </button>
        </p>
      </section>
      <section class="on-paper">
        <p class="paper-title">{said.title}</p>
        <dl class="rows">
          <div>
            <dt>{words.sending.code.ticket}</dt>
            <dd>{ticket}</dd>
          </div>
          <div>
            <dt>{said.received}</dt>
            <dd>{day(received)}</dd>
          </div>
          <div>
            <dt>{said.status}</dt>
            <dd>{words.status.reporter[standing.label]}</dd>
          </div>
          {standing.due !== null && (
            <div>
              <dt>{words.account.page.nextNews}</dt>
              <dd>{day(standing.due.day)}</dd>
            </div>
          )}
        </dl>
        <p class="paper-title">{words.account.journey.heading}</p>
        <ol class="plain">
          {labels.map(({ on, label }, at) => (
            <li key={at}>
              {day(on)}: {label}
            </li>
          ))}
        </ol>
        {doubts.length > 0 && (
          <>
            <p class="paper-title">{words.account.doubt.heading}</p>
            <ul class="plain">
              {doubts.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}

/** A file's name is content. */
const withoutName = (finding: CaseView['findings'][number]): CaseView['findings'][number] =>
  finding.kind === 'evidence-missing' ? { ...finding, name: '…' } : finding

/** Browsers print the page's title at the top of each sheet. */
function useTitleOnPaper(ticket: string): void {
  useEffect(() => {
    let before = document.title
    const begin = (): void => {
      before = document.title
      document.title = ticket
    }
    const end = (): void => {
      document.title = before
    }
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [ticket])
}
