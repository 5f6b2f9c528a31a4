// What is being done to many cases, on every page while it lasts: how far it is, and what became of each case.
import type { JSX } from 'preact'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf } from '../page/route.ts'
import { batchOutcomes } from '../worker/batch-job.ts'
import type { CaseRow } from '../worker/protocol.ts'
import { type Batch, doneOf } from './use-batch.ts'

interface BatchBoxProps {
  readonly batch: Batch
  readonly rows: readonly CaseRow[]
}

export function BatchBox({ batch, rows }: BatchBoxProps): JSX.Element | null {
  const { words } = useSpeech()
  const { facts, failure, pausing, waiting } = batch
  if (facts === null) return null
  const said = words.batch
  const { cases, running, name, kind, outcomes } = facts
  const done = doneOf(facts)
  const left = cases.length - done
  const failed = Object.values(outcomes).filter((one) => one === 'failed').length
  const state = running ? 'running' : left === 0 ? 'finished' : 'paused'
  const counts = batchOutcomes.flatMap((outcome) => {
    const count = Object.values(outcomes).filter((one) => one === outcome).length
    return count === 0 ? [] : [`${said[kind].outcome[outcome]}: ${count}`]
  })
  return (
    <section class="batch" aria-labelledby="banyak">
      <h2 id="banyak">
        <Icon name={state === 'finished' ? 'verified' : 'key'} />
        {said[kind][state](name)}
      </h2>
      <progress max={cases.length} value={done} aria-labelledby="banyak" />
      <p role="status">
        {waiting && running ? said.waiting : said.progress(done, cases.length)}
        {state !== 'running' && counts.length > 0 && `. ${counts.join(' · ')}`}
      </p>
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      {state !== 'finished' && <p class="hint">{said.kept}</p>}
      <div class="row">
        {running && (
          <button class="btn" type="button" aria-disabled={pausing} onClick={batch.pause}>
            {pausing ? said.pausing : said.pause}
          </button>
        )}
        {state === 'paused' && (
          <button class="btn primary" type="button" onClick={batch.resume}>
            {failed === left ? said.retry : said.resume}
          </button>
        )}
        {!running && (
          <button class="btn" type="button" onClick={batch.close}>
            {state === 'finished' ? said.close : said.drop}
          </button>
        )}
      </div>
      {!running && Object.keys(outcomes).length > 0 && <Results {...{ facts, rows }} />}
    </section>
  )
}

/** What needs somebody's eye first, then the rest in the order in which it was done. */
function Results({
  facts: { kind, outcomes },
  rows,
}: Pick<BatchBoxProps, 'rows'> & {
  readonly facts: NonNullable<Batch['facts']>
}): JSX.Element {
  const { words } = useSpeech()
  const said = words.batch
  const known = new Map(rows.map((row) => [row.id, row]))
  const results = Object.entries(outcomes).sort(
    ([, a], [, b]) => batchOutcomes.indexOf(b) - batchOutcomes.indexOf(a),
  )
  return (
    <details>
      <summary>{said.results}</summary>
      <ul>
        {results.map(([id, outcome]) => {
          const row = known.get(id)
          return (
            <li key={id}>
              <span>
                {row === undefined ? (
                  said.untitled
                ) : (
                  <a class="link" href={hashOf({ page: 'case', ticket: row.ticket })}>
                    {row.title ?? said.untitled}
                  </a>
                )}
                <code class="s">{row?.ticket}</code>
              </span>
              <span class={outcome === 'failed' ? 'bad' : 'soft'}>
                {said[kind].outcome[outcome]}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
