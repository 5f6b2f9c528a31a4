// The account's reports, each with where it stands; and the way to write another.
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { OwnReport } from '../worker/protocol.ts'
import { Refresh } from './refresh.tsx'
import { standingOf } from './standing.ts'
import { ticketOf } from './ticket.ts'

interface ListProps extends AccountViewProps {
  readonly reports: readonly OwnReport[]
  readonly upkeep: ComponentChildren
}

export function ReportList(props: ListProps): JSX.Element {
  const { reports, notice, walk, onWrite } = props
  const { words } = useSpeech()
  const said = words.account.page
  return (
    <>
      {notice !== null && (
        <p class="note" role="status">
          {notice}
        </p>
      )}
      <h1 tabIndex={-1}>{said.title}</h1>
      <section class="block" aria-labelledby="laporan">
        <h2 id="laporan">{said.reports}</h2>
        {reports.length === 0 && (
          <p>
            {said.none} {said.noneHint}
          </p>
        )}
        <ol class="people">
          {reports.map((report, at) => (
            <Listed
              key={report.listed.id}
              {...{ report, props }}
              onOpen={() => walk.go({ place: 'account', at: at + 1 })}
            />
          ))}
        </ol>
      </section>
      <div class="row">
        <button class="button main" type="button" onClick={onWrite}>
          {said.newReport}
        </button>
        <Refresh {...props} />
      </div>
      <p class="hint">{words.account.session.reload}</p>
      {props.upkeep}
    </>
  )
}

function Listed(given: {
  readonly report: OwnReport
  readonly props: ListProps
  readonly onOpen: () => void
}): JSX.Element {
  const { report, props, onOpen } = given
  const { words, day } = useSpeech()
  const { listed, view } = report
  const title = view?.report?.title ?? words.account.page.report(ticketOf(report))
  const state =
    view === null
      ? words.account.doubt.caseMissing
      : words.status.reporter[standingOf(listed, view, props.profile, props.news.today).label]
  return (
    <li>
      <span>
        <button class="link title" type="button" onClick={onOpen}>
          {title}
        </button>
        <small>
          {state}
          <br />
          {words.sending.code.ticket} {ticketOf(report)} ·{' '}
          {words.account.page.receivedOn(day(listed.received))}
        </small>
      </span>
    </li>
  )
}
