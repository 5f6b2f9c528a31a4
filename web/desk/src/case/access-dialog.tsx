// Changing who reads a case: what will happen, in words, before anything is signed.
import type { ReaderView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { useSpeech } from '../page/language.ts'
import type { AccessAct } from '../worker/access-act.ts'
import type { CasePage } from '../worker/protocol.ts'
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
  const withOriginal = original && candidate?.original === true

  if (asking.kind === 'conflict') {
    return (
      <ConfirmDialog
        working={said.working}
        title={said.conflictTitle}
        go={said.conflictGo}
        onGo={open.giveUp}
        onDone={onGone}
        {...{ onClose }}
      >
        <p>{said.conflictLead}</p>
        <p class="hint">{said.conflictHint}</p>
      </ConfirmDialog>
    )
  }
  const act: AccessAct =
    asking.kind === 'remove'
      ? { kind: 'remove', member: asking.reader.member }
      : { kind: 'let-in', member, original: withOriginal, half: hands }
  const go = () => open.change(act)
  if (asking.kind === 'remove') {
    const { name } = asking.reader
    return (
      <ConfirmDialog
        working={said.working}
        title={said.removeTitle(name)}
        go={said.removeGo}
        onGo={go}
        onDone={onClose}
        {...{ onClose }}
      >
        <p>{said.removeLead(name)}</p>
        <p class="hint">{said.removeHint}</p>
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog
      working={said.working}
      title={said.letInTitle}
      go={said.letInGo}
      onGo={go}
      onDone={onClose}
      {...{ onClose }}
    >
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
      {candidate?.original === true && (
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
      )}
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
    </ConfirmDialog>
  )
}
