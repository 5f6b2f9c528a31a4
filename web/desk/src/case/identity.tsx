// The reporter's identity: sealed in two halves; asked for, approved by another, opened, and closed again.
import { type AskedIdentity, askedIdentityOf } from '@kentongan/client/asked-identity'
import type { CaseView, EntryView } from '@kentongan/client/view'
import { messageLimits } from '@kentongan/domain/message'
import { characterCount } from '@kentongan/domain/text'
import { contactLine } from '@kentongan/words/circumstances'
import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { AreaField } from '../page/field.tsx'
import { Icon } from '../page/icon.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { AccessAct, OpenedIdentity } from '../worker/access-act.ts'
import type { CasePage, DeskFailure } from '../worker/protocol.ts'
import { Line } from './plain.tsx'
import type { OpenCase } from './use-case.ts'

interface IdentityProps {
  readonly page: CasePage
  readonly view: CaseView
  readonly open: OpenCase
  readonly today: string
}

export function Identity({ page, view, open, today }: IdentityProps): JSX.Element | null {
  const { words } = useSpeech()
  const { identity } = words.deskAccess
  const { reads } = words.roles
  // What was chosen stands in the report.
  if (view.report === null) return null
  if (view.report.identityChoice !== 'confidential') {
    return (
      <section class="block" aria-labelledby="identitas">
        <h2 id="identitas">{identity.none}</h2>
        <p class="small soft">{identity.noneHint}</p>
      </section>
    )
  }
  const holders = (half: 'A' | 'B') =>
    view.readers.filter((one) => one.half === half && one.until === null)
  const names = (half: 'A' | 'B'): string =>
    holders(half)
      .map(({ name }) => name)
      .join(', ')
  const persons = new Set([...holders('A'), ...holders('B')].map(({ person }) => person))
  return (
    <section class="block" aria-labelledby="identitas">
      <div class="seal">
        <h2 id="identitas">
          <Icon name="lock" />
          <span>{identity.sealed}</span>
        </h2>
        <ol class="halves">
          <li>
            <b>1. {identity.requester}</b>
            <span>{names('A')}</span>
          </li>
          <li>
            <b>2. {identity.approver}</b>
            <span>{names('B')}</span>
          </li>
        </ol>
        <div class="foot">
          <p>{identity.foot}</p>
          {page.half !== null && <p>{identity.yours(reads[page.half])}</p>}
          {persons.size < 2 && <p class="alarm">{identity.tooFew}</p>}
        </div>
      </div>
      <Requests {...{ page, view, open, today }} />
    </section>
  )
}

function Requests({ page, view, open, today }: IdentityProps): JSX.Element {
  const { words } = useSpeech()
  const { identity } = words.deskAccess
  const [writing, setWriting] = useState<AccessAct | null>(null)
  const [opened, setOpened] = useState<OpenedIdentity | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const asked = [...askedIdentityOf(view)].reverse()
  const isMine = ({ request }: AskedIdentity): boolean =>
    request.author.kind === 'officer' && request.author.member === page.me
  const holds = ({ approval }: AskedIdentity): boolean =>
    approval !== null && approval.content.expires >= today
  const mine = asked.filter(isMine)
  const waiting = mine.some((one) => one.approval === null)
  const given = mine.some(holds)

  async function read(): Promise<void> {
    const answer = await ask('read-identity', { case: page.listed.id })
    setOpened(answer.ok ? answer.value : null)
    setFailure(answer.ok ? null : answer.code)
  }
  return (
    <>
      <ul class="asked">
        {asked.map((one) => (
          <AskedFor key={one.request.hash} {...one} expired={!holds(one)}>
            {page.half === 'B' && one.approval === null && !isMine(one) && (
              <button
                class="btn primary"
                type="button"
                onClick={() =>
                  setWriting({ kind: 'approve-identity', request: one.request.hash, reason: '' })
                }
              >
                {identity.approve}
              </button>
            )}
          </AskedFor>
        ))}
      </ul>
      {page.half === 'A' && !given && (
        <div class="acts">
          <button
            class="btn"
            type="button"
            aria-disabled={waiting}
            onClick={() => !waiting && setWriting({ kind: 'ask-identity', reason: '' })}
          >
            <Icon name="key" /> {identity.ask}
          </button>
          {waiting && <p class="small soft">{identity.waiting}</p>}
        </div>
      )}
      {given && opened === null && (
        <div class="acts">
          <button class="btn primary" type="button" onClick={() => void read()}>
            <Icon name="key" /> {identity.open}
          </button>
        </div>
      )}
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      {opened !== null && <Opened {...opened} onClose={() => setOpened(null)} />}
      {writing !== null && (
        <ReasonDialog act={writing} {...{ open }} onClose={() => setWriting(null)} />
      )}
    </>
  )
}

function AskedFor({
  request,
  approval,
  expired,
  children,
}: AskedIdentity & {
  readonly expired: boolean
  readonly children: JSX.Element | false
}): JSX.Element {
  const { words, day } = useSpeech()
  const { identity } = words.deskAccess
  const { messages } = words.deskCase
  const nameOf = (entry: EntryView): string =>
    entry.author.kind === 'officer' ? entry.author.name || messages.officerGone : ''
  return (
    <li>
      <b>{identity.asked(nameOf(request), day(request.day))}</b>
      <span class="s">
        <Line text={request.content.reason} />
      </span>
      {approval !== null && (
        <span class="s">
          {(expired ? identity.expired : identity.approved)(
            nameOf(approval),
            day(approval.content.expires),
          )}
        </span>
      )}
      {children}
    </li>
  )
}

function Opened({
  identity: found,
  expires,
  onClose,
}: OpenedIdentity & { readonly onClose: () => void }): JSX.Element {
  const { words, day } = useSpeech()
  const { identity } = words.deskAccess
  const rows = [
    [identity.name, found.name],
    [identity.phone, found.phone],
    [identity.email, found.email],
    [identity.address, found.address],
    [words.circumstances.contact, contactLine(found.contact, words.circumstances)],
  ] as const
  return (
    <div class="opened" role="status">
      <dl class="kv">
        {rows.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? identity.empty : <Line text={value} />}</dd>
          </Fragment>
        ))}
      </dl>
      {found.contact !== undefined && <p class="small">{identity.contactHow}</p>}
      <p class="small">{identity.until(day(expires))}</p>
      <button class="btn" type="button" onClick={onClose}>
        {identity.close}
      </button>
    </div>
  )
}

interface ReasonDialogProps {
  readonly act: AccessAct
  readonly open: OpenCase
  readonly onClose: () => void
}

function ReasonDialog({ act, open, onClose }: ReasonDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskAccess.identity
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const asks = act.kind === 'ask-identity'

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const missing = reason.trim() === '' ? said.reasonMissing : ''
    const long = characterCount(reason) > messageLimits.reason.max ? said.reasonTooLong : ''
    setError(missing || long)
    if (missing !== '' || long !== '') return
    setBusy(true)
    const refused = await open.change({ ...act, reason } as AccessAct)
    setBusy(false)
    if (refused === null) onClose()
    else setError(failureText(words, refused))
  }
  return (
    <Dialog title={asks ? said.ask : said.approve} {...{ onClose }}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <p>{asks ? said.askLead : said.approveLead}</p>
        <AreaField
          id="alasan-identitas"
          label={said.reason}
          hint={said.reasonHint}
          error={error === '' ? undefined : error}
          value={reason}
          onChange={setReason}
          rows={4}
        />
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {busy ? words.deskAccess.access.working : asks ? said.askGo : said.approveGo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
