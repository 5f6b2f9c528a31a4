// One report: what is happening, who is at it, what can be done now.
import { leftOn } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'
import type { AccountViewProps } from '../shared/views.ts'
import type { OwnReport } from '../worker/protocol.ts'
import { Chat } from './chat.tsx'
import { Composer } from './composer.tsx'
import { Danger } from './danger.tsx'
import { Doubts } from './doubt-box.tsx'
import { doubtsOf, lateOf } from './doubts.ts'
import { FormalWord } from './formal-word.tsx'
import { Journey } from './journey.tsx'
import { Openers } from './openers.tsx'
import type { Outbox } from './outbox.ts'
import { OwnContent } from './own-content.tsx'
import { Refresh } from './refresh.tsx'
import { canSay, type FormalMark, standingOf } from './standing.ts'
import { StateBox } from './state-box.tsx'
import { Summary } from './summary.tsx'
import { ticketOf } from './ticket.ts'

export interface ReportPageProps extends AccountViewProps {
  readonly report: OwnReport
  readonly reports: readonly OwnReport[]
  readonly outbox: Outbox
  readonly upkeep: ComponentChildren
  readonly onWrong: (wrong: boolean) => void
}

export function ReportPage(props: ReportPageProps): JSX.Element {
  const { view } = props.report
  return view === null ? <Unopened {...props} /> : <Opened {...props} view={view} />
}

const formalMarks: readonly FormalMark[] = ['objection', 'withdrawal']

function Opened(props: ReportPageProps & { readonly view: CaseView }): JSX.Element {
  const { report, view, profile, news, outbox, keeper } = props
  const { words, language } = useSpeech()
  const standing = standingOf(report.listed, view, profile, news.today)
  const offered = canSay(standing, view, profile, news.today)
  const doubts = [...doubtsOf(view.findings, words), ...lateOf(view, words, language)]
  const waiting = outbox.waiting.filter((one) => one.case === report.listed.id)
  return (
    <>
      <Top {...props} />
      <StateBox
        ticket={ticketOf(report)}
        view={view}
        standing={standing}
        refresh={<Refresh {...props} />}
      />
      <section class="stack" aria-labelledby="pesan">
        {doubts.length > 0 && <Doubts doubts={doubts} />}
        {leftOn(view) !== null && <p class="note warn">{words.accountActs.close.unfinished}</p>}
        <h2 id="pesan">{words.account.messages.heading}</h2>
        <Chat {...{ view, waiting, keeper }} today={news.today} onRetry={outbox.retry} />
        <Composer
          typed={props.typed[report.listed.id] ?? ''}
          onTyped={(text) => props.onTyped(report.listed.id, text)}
          onWrong={props.onWrong}
          onSend={(text, pieces) => outbox.send(report.listed.id, text, pieces)}
        />
      </section>
      <div class="side">
        <Journey view={view} standing={standing} />
        <Danger
          {...{ view, profile }}
          onLeave={props.onLeave}
          onTell={(text) => outbox.send(report.listed.id, text, [], 'danger')}
        />
        <Openers view={view} today={news.today} />
      </div>
      <OwnContent {...{ view, profile, keeper }} />
      <div class="more">
        <section class="stack" aria-labelledby="lain">
          <h2 id="lain">{words.account.page.newReportHeading}</h2>
          <button class="button" type="button" onClick={props.onWrite}>
            {words.account.page.newReport}
          </button>
          <p class="hint">{words.account.session.reload}</p>
        </section>
        {formalMarks.map((mark) => (
          <FormalWord
            key={mark}
            {...{ mark, view }}
            offered={offered[mark]}
            onLeave={props.onLeave}
            onTell={(text) => outbox.send(report.listed.id, text, [], mark)}
          />
        ))}
        <Summary
          ticket={ticketOf(report)}
          received={report.listed.received}
          {...{ view, standing }}
        />
        {props.upkeep}
      </div>
    </>
  )
}

function Top({ reports, walk, notice }: ReportPageProps): JSX.Element | null {
  const { words } = useSpeech()
  if (notice === null && reports.length < 2) return null
  return (
    <div class="top">
      {notice !== null && (
        <p class="note" role="status">
          {notice}
        </p>
      )}
      {reports.length > 1 && (
        <button class="link" type="button" onClick={walk.back}>
          {words.account.page.allReports}
        </button>
      )}
    </div>
  )
}

/** A report of which nothing could be opened is shown as that, with its ticket. */
function Unopened(props: ReportPageProps): JSX.Element {
  const { report } = props
  const { words } = useSpeech()
  return (
    <>
      <Top {...props} />
      <section class="state">
        <h1 tabIndex={-1}>{words.account.page.report(ticketOf(report))}</h1>
        <Doubts doubts={[words.account.doubt.caseMissing]} />
      </section>
      {props.upkeep}
    </>
  )
}
