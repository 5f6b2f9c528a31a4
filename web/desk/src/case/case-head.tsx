// The head of a case: what it is, when it is due, where it stands, and the one act that moves it on.
import type { OfficeProfile } from '@kentongan/domain/profile'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { closingClock, stageClock } from '@kentongan/domain/workflow/clock'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ticketText } from '../list/case-row.tsx'
import { dueOf } from '../list/due.ts'
import { partOf, way } from '../list/progress.ts'
import { DueMark, StatusMark } from '../list/status-mark.tsx'
import { Dial, Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { NextStep } from './next-step.tsx'
import { Line } from './plain.tsx'
import { ReporterMarks } from './reporter-marks.tsx'
import { type Standing, standingOf } from './standing.ts'
import type { OpenCase } from './use-case.ts'
import { Waiting } from './waiting.tsx'

interface CaseHeadProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly profile: OfficeProfile
  readonly today: string
}

export function CaseHead({ page, open, profile, today }: CaseHeadProps): JSX.Element {
  const { words, say, day } = useSpeech()
  const { deskCase } = words
  const { listed, view } = page
  const report = view?.report ?? null
  const kind = profile.kinds.find(({ code }) => code === report?.kind)
  const heading = useRef<HTMLHeadingElement>(null)
  // The link that led here is gone: a screen reader goes on at the title.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header class="case-head">
      <p class="over">
        <span class="reg">{ticketText(listed.ticket)}</span>
        {report !== null && <span>{kind === undefined ? report.kind : say(kind.label)}</span>}
        <span>{deskCase.receivedOn(day(listed.received))}</span>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {report === null ? deskCase.notOpened : <Line text={report.title} />}
      </h1>
      {view !== null && <ReporterMarks {...{ view }} />}
      {view !== null && (
        <Facts {...{ page, open, profile, today }} standing={standingOf(listed, view)} />
      )}
    </header>
  )
}

function Facts(props: CaseHeadProps & { readonly standing: Standing }): JSX.Element {
  const { page, open, profile, today, standing } = props
  const { words, dayShort } = useSpeech()
  const { facts } = words.deskCase
  const { status } = standing
  const report = page.view?.report ?? null
  const signed = page.view?.signed ?? null
  const due =
    signed === null
      ? dueOf(profile, { ...page.listed, status, statusDay: standing.day }, today)
      : stageClock(profile, signed, today)
  return (
    <>
      <div class="brief">
        <dl class="facts">
          <div>
            <dt>{facts.due}</dt>
            <dd>
              <DueMark {...{ due }} full />
            </dd>
          </div>
          <Whole {...{ page, profile, today }} />
          <div>
            <dt>{facts.status}</dt>
            <dd>
              <StatusMark {...{ status }} />
              <span class="s">
                {facts.reporterSees(words.status.reporter[reporterLabel[status]])}
              </span>
              {standing.day !== null && (
                <span class="s">{facts.since(dayShort(standing.day))}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{facts.route}</dt>
            <dd>{words.roles.route[page.view?.route as 'normal'] ?? page.view?.route}</dd>
          </div>
          <div>
            <dt>{facts.reporter}</dt>
            <dd>
              {report?.identityChoice === 'confidential' ? (
                <span class="sealed">
                  <Icon name="lock" />
                  {facts.confidential}
                </span>
              ) : (
                facts.anonymous
              )}
            </dd>
          </div>
        </dl>
        <NextStep {...{ page, open, profile, today }} />
      </div>
      <Waiting {...{ page, open, profile, today }} />
      <Way {...{ status }} />
    </>
  )
}

/** When the whole case is to be closed, while that is still ahead of it. */
function Whole({ page, profile, today }: Omit<CaseHeadProps, 'open'>): JSX.Element | null {
  const { words } = useSpeech()
  const signed = page.view?.signed ?? null
  const due = signed && closingClock(profile, signed, today)
  if (due === null || due.kind === 'done') return null
  return (
    <div>
      <dt>{words.deskCase.facts.whole}</dt>
      <dd>
        <DueMark {...{ due }} full />
      </dd>
    </div>
  )
}

/** The way that most cases go, and how far this one is. One beside the way shows none. */
function Way({ status }: { readonly status: CaseStatus }): JSX.Element | null {
  const { words } = useSpeech()
  const at = (way as readonly CaseStatus[]).indexOf(status)
  if (at < 0) return null
  return (
    <ol class="dial" aria-label={words.deskCase.way.label}>
      {way.map((one, index) => (
        <li
          key={one}
          class={index < at ? 'past' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? (
            <Icon name="verified" />
          ) : (
            <Dial part={index === at ? partOf[one] : null} />
          )}
          {words.deskCase.way[one]}
        </li>
      ))}
    </ol>
  )
}
