// One case: found by its ticket, opened in the worker, walked to and from by keys.
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Keys } from '../commands/keys.tsx'
import { useCommands } from '../commands/use-commands.ts'
import { ticketText } from '../list/case-row.tsx'
import type { Spot } from '../list/case-table.tsx'
import type { ShownRow } from '../list/rows.ts'
import type { Cases } from '../list/use-cases.ts'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf, type ListRoute, viewNames } from '../page/route.ts'
import type { Entered } from '../worker/protocol.ts'
import { CaseBody } from './case-body.tsx'
import { CaseSide } from './case-side.tsx'
import { useCase } from './use-case.ts'

interface CaseViewProps {
  readonly ticket: string
  readonly entered: Entered
  readonly rows: readonly ShownRow[]
  /** The rows that the list shows now, which "previous" and "next" go by. */
  readonly order: readonly ShownRow[]
  readonly cases: Cases
  readonly list: ListRoute
  readonly spot: Spot
  readonly onLost: () => void
}

export function CaseView(props: CaseViewProps): JSX.Element {
  const { ticket, rows, order, cases, list, spot } = props
  const { words } = useSpeech()
  const row = rows.find((one) => one.ticket === ticket)
  const at = order.findIndex((one) => one.ticket === ticket)
  const back = hashOf(list)
  const go = (to: number): (() => void) | undefined => {
    const next = at < 0 ? undefined : order[to]
    if (next === undefined) return undefined
    return () => {
      location.hash = hashOf({ page: 'case', ticket: next.ticket })
    }
  }
  const leave = (): void => {
    location.hash = back
  }
  useCommands({ back: leave, next: go(at + 1), previous: go(at - 1) })
  useEffect(() => {
    if (row !== undefined) spot.active = row.id
    scrollTo(0, 0)
    document.title = `${ticketText(ticket)} | ${words.desk.title}`
  }, [row?.id])
  const top = <Top {...{ back, list, order, at }} />
  if (row !== undefined) return <Opened {...props} {...{ row, top }} />
  return (
    <Frame {...{ top }}>
      <Absent {...{ cases }} />
    </Frame>
  )
}

interface FrameProps {
  readonly top: JSX.Element
  readonly children: ComponentChildren
}

function Frame({ top, children }: FrameProps): JSX.Element {
  return (
    <main class="main" id="isi" tabIndex={-1}>
      {top}
      {children}
    </main>
  )
}

interface TopProps {
  readonly back: string
  readonly list: ListRoute
  readonly order: readonly ShownRow[]
  readonly at: number
}

function Top({ back, list, order, at }: TopProps): JSX.Element {
  const { words } = useSpeech()
  const name = viewNames[list.view]
  return (
    <div class="case-top">
      <a href={back}>
        <Icon name="left" />
        {words.desk.list[name]}
      </a>
      <Keys of="back" />
      {at >= 0 && <Steps {...{ order, at }} />}
    </div>
  )
}

function Steps({
  order,
  at,
}: {
  readonly order: readonly ShownRow[]
  readonly at: number
}): JSX.Element {
  const { words } = useSpeech()
  const { deskCase } = words
  const step = (to: number, name: 'previous' | 'next') => {
    const row = order[to]
    return row === undefined ? null : (
      <a class="step" href={hashOf({ page: 'case', ticket: row.ticket })}>
        <Icon name={name === 'previous' ? 'up' : 'down'} />
        <span class="sr">{deskCase[name]}</span>
      </a>
    )
  }
  return (
    <>
      <span class="pos">{deskCase.position(at + 1, order.length)}</span>
      {step(at - 1, 'previous')}
      {step(at + 1, 'next')}
    </>
  )
}

function Absent({ cases }: { readonly cases: Cases }): JSX.Element {
  const { words } = useSpeech()
  const waiting = cases.listing === null || cases.progress !== null
  return (
    <div class="sec">
      {waiting ? (
        <p role="status">{words.deskCase.opening}</p>
      ) : (
        <h1 tabIndex={-1}>{words.failures.notFound}</h1>
      )}
    </div>
  )
}

interface OpenedProps extends CaseViewProps {
  readonly row: ShownRow
  readonly top: JSX.Element
}

function Opened({ row, top, entered, cases, list, onLost }: OpenedProps): JSX.Element {
  const { words } = useSpeech()
  const open = useCase({ caseId: row.id, onSeen: cases.seen, onLost })
  const { page, failure } = open
  if (page !== null) {
    return (
      <>
        <Frame {...{ top }}>
          <CaseBody {...{ entered, open, page, onLost }} />
        </Frame>
        <CaseSide
          {...{ page, open }}
          today={entered.news.today}
          onGone={() => {
            cases.reload()
            location.hash = hashOf(list)
          }}
        />
      </>
    )
  }
  return (
    <Frame {...{ top }}>
      <div class="sec">
        {failure === null ? (
          <p role="status">{words.deskCase.opening}</p>
        ) : (
          <p class="alarm" role="alert">
            {failureText(words, failure)}{' '}
            <button class="btn" type="button" onClick={open.reopen}>
              {words.common.retry}
            </button>
          </p>
        )}
      </div>
    </Frame>
  )
}
