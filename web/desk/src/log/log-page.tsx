// The page "Jejak Audit": whether the log holds, and who did what in which case.
import { parseTicket } from '@kentongan/domain/ticket'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { describedBy, Field, TextField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf } from '../page/route.ts'
import { LogTable } from './log-table.tsx'
import { rowsAtOnce, useLog } from './use-log.ts'
import { Verdict } from './verdict.tsx'

interface LogPageProps {
  /** Of the case that is looked at; '' for all. */
  readonly ticket: string
  readonly onLost: () => void
}

export function LogPage({ ticket, onLost }: LogPageProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.auditLog
  const [member, setMember] = useState('')
  const [limit, setLimit] = useState(rowsAtOnce)
  const log = useLog({ ticket, member, limit }, onLost)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${said.title} | ${words.desk.title}`
    heading.current?.focus({ preventScroll: true })
    log.check()
  }, [])
  return (
    <main id="isi" class="main officers log-page" tabIndex={-1}>
      <header class="list-title">
        <h1 tabIndex={-1} ref={heading}>
          {said.title}
        </h1>
      </header>
      <p class="soft lead">{said.lead}</p>
      <Verdict {...{ log }} />
      {log.facts !== null && (
        <>
          <div class="log-choice">
            <TicketField key={ticket} {...{ ticket }} />
            <Field id="j-siapa" label={said.who}>
              <span class="field">
                <select
                  {...describedBy({ id: 'j-siapa', label: said.who })}
                  value={member}
                  onChange={(event) => setMember(event.currentTarget.value)}
                >
                  <option value="">{said.everybody}</option>
                  {log.facts.people.map((one) => (
                    <option key={one.member} value={one.member}>
                      {one.name}
                    </option>
                  ))}
                </select>
              </span>
            </Field>
          </div>
          {log.shown !== null && (
            <LogTable
              facts={log.facts}
              shown={log.shown}
              ofCase={false}
              onOlder={() => setLimit(limit + rowsAtOnce)}
            />
          )}
        </>
      )}
    </main>
  )
}

/** The ticket stands in the address, so that a case's rows can be come back to. */
function TicketField({ ticket }: { readonly ticket: string }): JSX.Element {
  const { words } = useSpeech()
  const said = words.auditLog
  const [typed, setTyped] = useState(ticket)
  const [wrong, setWrong] = useState(false)
  const field = {
    id: 'j-tiket',
    label: said.ticket,
    hint: said.ticketHint,
    error: wrong ? said.ticketWrong : undefined,
  }

  function show(event: Event): void {
    event.preventDefault()
    const parsed = typed.trim() === '' ? '' : parseTicket(typed)
    setWrong(parsed === null)
    if (parsed !== null) location.hash = hashOf({ page: 'log', ticket: parsed })
  }
  return (
    <form noValidate onSubmit={show}>
      <TextField {...field} value={typed} onChange={setTyped} />
      <button class="btn" type="submit">
        {said.show}
      </button>
    </form>
  )
}
