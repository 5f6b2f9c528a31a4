// Rows of the audit log: when, who, what, and in which case.
import type { AuditKind } from '@kentongan/domain/audit'
import type { CaseStatus } from '@kentongan/domain/status'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { type AllWords, type Speech, useSpeech } from '../page/language.ts'
import { hashOf } from '../page/route.ts'
import type { LogFacts, LogRow, LogRows } from '../worker/log-facts.ts'

const ticketsShown = 3

interface LogTableProps {
  readonly facts: LogFacts
  readonly shown: LogRows
  /** Without the column of cases, where all rows are of one. */
  readonly ofCase: boolean
  readonly onOlder: () => void
}

export function LogTable({ facts, shown, ofCase, onOlder }: LogTableProps): JSX.Element {
  const speech = useSpeech()
  const { words } = speech
  const said = words.auditLog
  const wrong = new Set(facts.faults.flatMap((one) => ('sequence' in one ? [one.sequence] : [])))
  const { rows, total } = shown
  if (rows.length === 0) return <p class="soft">{said.none}</p>
  return (
    <>
      <table class="grid-t people log">
        <thead>
          <tr>
            <th scope="col">{said.when}</th>
            <th scope="col">{said.who}</th>
            <th scope="col">{said.what}</th>
            {!ofCase && <th scope="col">{said.case}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sequence} class={wrong.has(row.sequence) ? 'wrong' : undefined}>
              <td>
                {whenOf(speech, row)}
                <span class="s">#{row.sequence}</span>
              </td>
              <td>{row.who === '' ? said.system : row.who}</td>
              <td>
                {whatOf(words, row)}
                {wrong.has(row.sequence) && (
                  <span class="s bad">
                    <Icon name="late" /> {said.rowFault}
                  </span>
                )}
              </td>
              {!ofCase && (
                <td>
                  <Tickets {...{ row }} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft" role="status">
        {said.count(rows.length, total)}
      </p>
      {rows.length < total && (
        <button class="btn" type="button" onClick={onOlder}>
          {said.older}
        </button>
      )}
    </>
  )
}

function Tickets({ row: { tickets } }: { readonly row: LogRow }): JSX.Element {
  const { words } = useSpeech()
  const more = tickets.length - ticketsShown
  return (
    <>
      {tickets.slice(0, ticketsShown).map((ticket) => (
        <a key={ticket} class="link" href={hashOf({ page: 'log', ticket })}>
          <code>{ticket}</code>
        </a>
      ))}
      {more > 0 && <span class="s">+ {words.auditLog.cases(more)}</span>}
    </>
  )
}

function whenOf({ dayShort, language }: Speech, { day, time }: LogRow): string {
  if (time === null) return dayShort(day)
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Jakarta',
  })
  const at = new Date(time)
  // What was tampered with may be no time.
  return Number.isNaN(at.getTime()) ? dayShort(day) : `${dayShort(day)}, ${clock.format(at)}`
}

function whatOf({ auditLog, status }: AllWords, { kind, details, whom }: LogRow): string {
  if (!Object.hasOwn(auditLog.kinds, kind)) return `${auditLog.unknown}: ${kind}`
  const text = auditLog.kinds[kind as AuditKind](details, whom)
  const { from, to } = details
  if (typeof from !== 'string' || typeof to !== 'string') return text
  const nameOf = (code: string): string => status.internal[code as CaseStatus] ?? code
  return `${text}: ${auditLog.fromTo(nameOf(from), nameOf(to))}`
}
