// Changing who reads a case: what will happen, in words, before anything is signed.
import type { ReaderView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { useSpeech } from '../page/language.ts'
import type { AccessAct, CasePage, DeskFailure } from '../worker/protocol.ts'
import type { OpenCase } from './use-case.ts'

export type AccessQuestion =
  | { readonly kind: 'let-in' | 'conflict' }
  | { readonly kind: 'remove'; readonly reader: ReaderView }

interface AccessDialogProps {
  readonly asking: AccessQuestion
  readonly page: CasePage
  readonly open: OpenCase
  readonly onGone: () => void
  readonly onClose: () => void
}

export function AccessDialog(props: AccessDialogProps): JSX.Element {
  const { asking, page, open, onGone, onClose } = props
  const { words } = useSpeech()
  const said = words.deskAccess.access
  const [member, setMember] = useState(page.candidates[0]?.member ?? '')
  const candidate = page.candidates.find((one) => one.member === member)
  const [original, setOriginal] = useState(true)
  const [half, setHalf] = useState(false)
  const hands = half && candidate?.half === true

  if (asking.kind === 'conflict') {
    return (
      <Confirm
        title={said.conflictTitle}
        go={said.conflictGo}
        onGo={open.giveUp}
        onDone={onGone}
        {...{ onClose }}
      >
        <p>{said.conflictLead}</p>
        <p class="hint">{said.conflictHint}</p>
      </Confirm>
    )
  }
  const act: AccessAct =
    asking.kind === 'remove'
      ? { kind: 'remove', member: asking.reader.member }
      : { kind: 'let-in', member, original, half: hands }
  const go = () => open.change(act)
  if (asking.kind === 'remove') {
    const { name } = asking.reader
    return (
      <Confirm
        title={said.removeTitle(name)}
        go={said.removeGo}
        onGo={go}
        onDone={onClose}
        {...{ onClose }}
      >
        <p>{said.removeLead(name)}</p>
        <p class="hint">{said.removeHint}</p>
      </Confirm>
    )
  }
  return (
    <Confirm title={said.letInTitle} go={said.letInGo} onGo={go} onDone={onClose} {...{ onClose }}>
      <p>{said.letInLead}</p>
      <fieldset class="choices">
        <legend class="lab">{said.whom}</legend>
        {page.candidates.map(({ member: one, name, position }) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="petugas"
              checked={one === member}
              onChange={() => setMember(one)}
            />
            <span>
              <b>{name}</b>
              <span class="s">{position}</span>
              <code>{page.fingerprints[one]}</code>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={original}
          onChange={(event) => setOriginal(event.currentTarget.checked)}
        />
        <span>
          <b>{said.original}</b>
          <span class="s">{said.originalHint}</span>
        </span>
      </label>
      {candidate?.half === true && (
        <label class="choice">
          <input
            type="checkbox"
            checked={half}
            onChange={(event) => setHalf(event.currentTarget.checked)}
          />
          <span>
            <b>{said.half}</b>
            <span class="s">{said.halfHint}</span>
          </span>
        </label>
      )}
    </Confirm>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly go: string
  /** Resolves with why it was refused, or null. */
  readonly onGo: () => Promise<DeskFailure | null>
  readonly onDone: () => void
  readonly onClose: () => void
  readonly children: JSX.Element | readonly (JSX.Element | false)[]
}

function Confirm({ title, go, onGo, onDone, onClose, children }: ConfirmProps): JSX.Element {
  const { words } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  async function send(): Promise<void> {
    if (busy) return
    setBusy(true)
    const refused = await onGo()
    setBusy(false)
    setFailure(refused)
    if (refused === null) onDone()
  }
  return (
    <Dialog {...{ title, onClose }}>
      {children}
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button class="btn primary" type="button" aria-disabled={busy} onClick={() => void send()}>
          {busy ? words.deskAccess.access.working : go}
        </button>
      </div>
    </Dialog>
  )
}
