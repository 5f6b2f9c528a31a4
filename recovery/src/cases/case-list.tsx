// Every case of the export by title, and what recovery cannot open.
import { formatTicket, type Ticket } from '@kentongan/domain/ticket'
import type { JSX } from 'preact'
import type { Export } from '../export/read.ts'
import type { CaseLine } from '../open/cases.ts'
import { useSpeech } from '../page/language.ts'
import { Line } from '../page/plain.tsx'

interface CaseListProps {
  readonly exported: Export
  readonly lines: readonly CaseLine[]
  /** The file cannot be read any more. */
  readonly gone: boolean
  readonly onOpen: (ticket: string) => void
}

export function CaseList({ exported, lines, gone, onOpen }: CaseListProps): JSX.Element {
  const { words, day } = useSpeech()
  const { cases } = words.recovery
  const all = exported.tickets.length
  return (
    <>
      <h1 tabIndex={-1}>{cases.title}</h1>
      <p class="note">{cases.cannot}</p>
      <p role="status">
        {all === 0
          ? cases.none
          : lines.length < all
            ? cases.opening(lines.length, all)
            : cases.opened(all)}
      </p>
      {gone && (
        <p class="fails" role="alert">
          {words.recovery.gone}
        </p>
      )}
      <ul class="lines">
        {lines.map(({ ticket, title, received, refusal }) => (
          <li key={ticket}>
            <button type="button" onClick={() => onOpen(ticket)}>
              {title === null ? cases.unopened : <Line text={title} />}
            </button>
            <p class="hint">
              {cases.ticket} <code>{formatTicket(ticket as Ticket)}</code>
              {received !== '' && `, ${cases.received(day(received))}`}
            </p>
            {refusal !== null && <p class="fails">{words.doubt.refusal[refusal]}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
