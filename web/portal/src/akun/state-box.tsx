// Where the report stands, large, in the reporter's words; then who has opened it and when there is news.
import type { CaseView } from '@kentongan/client/view'
import { revealUnseen } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import { isAsked, type Standing } from './standing.ts'

interface StateBoxProps {
  readonly ticket: string
  readonly view: CaseView
  readonly standing: Standing
  readonly refresh: JSX.Element
}

export function StateBox({ ticket, view, standing, refresh }: StateBoxProps): JSX.Element {
  const { words } = useSpeech()
  const { page, readers } = words.account
  const opened = view.readers.filter((one) => one.openedOn !== null).length
  return (
    <section class={standing.due === null ? 'state' : 'state split'} aria-labelledby="keadaan">
      <div class="stack">
        <p class="hint">{page.report(ticket)}</p>
        <h1 id="keadaan" tabIndex={-1}>
          {words.status.reporter[standing.label]}
        </h1>
        <p>
          {words.status.meaning[standing.label]}{' '}
          {opened === 0 ? readers.nobody : readers.openedByCount(opened)}
        </p>
        {standing.code !== null && <p>{words.status.told[standing.code]}</p>}
        <Questions standing={standing} />
        {standing.reason !== '' && (
          <div class="note">
            <p class="hint">{page.reason}</p>
            <p class="written">{revealUnseen(standing.reason)}</p>
          </div>
        )}
        {standing.differs && (
          <p class="note warn" role="alert">
            {page.statusDiffers}
          </p>
        )}
        <div class="row">
          <button
            class="button quiet"
            type="button"
            onClick={() => document.getElementById('f-message')?.focus()}
          >
            {page.write}
          </button>
          {refresh}
        </div>
      </div>
      <Due standing={standing} />
    </section>
  )
}

function Questions({ standing }: { standing: Standing }): JSX.Element | null {
  const { words } = useSpeech()
  const { questions, answered } = standing
  if (questions.length === 0 && !answered) return null
  const said = words.account.page
  return (
    <div class="note">
      {answered && <p>{said.answered}</p>}
      {questions.length > 0 && (
        <>
          <p class="hint">{said.questions}</p>
          <ol class="asked">
            {questions.map((one, at) => (
              <li key={at} class="written">
                {revealUnseen(one)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Due({ standing }: { standing: Standing }): JSX.Element | null {
  const { words, day } = useSpeech()
  const { page } = words.account
  const { due } = standing
  if (due === null) return null
  return (
    <div class="next">
      <p class="hint">{isAsked(standing) ? page.answerBy : page.nextNews}</p>
      <b>
        <time dateTime={due.day}>{day(due.day)}</time>
      </b>
      {due.workingDays !== null && (
        <p class="hint">{words.dates.workingDaysLeftInFull(due.workingDays)}</p>
      )}
    </div>
  )
}
