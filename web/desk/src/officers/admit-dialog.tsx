// Before a colleague is listed: two people compare the card's fingerprint, and only then it is signed.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, InvitationFacts, OfficersFacts } from '../worker/protocol.ts'

interface AdmitDialogProps {
  readonly invitation: InvitationFacts
  readonly onClose: () => void
  readonly onAdmitted: (facts: OfficersFacts) => void
  readonly onMismatch: () => void
}

export function AdmitDialog(props: AdmitDialogProps): JSX.Element {
  const { invitation, onClose, onAdmitted, onMismatch } = props
  const { words } = useSpeech()
  const said = words.officers.admit
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const { id, name, fingerprint } = invitation

  async function sign(): Promise<void> {
    if (busy || fingerprint === null) return
    setBusy(true)
    const answer = await ask('admit', { id, fingerprint })
    setBusy(false)
    if (answer.ok) return onAdmitted(answer.value)
    setFailure(answer.code)
  }
  return (
    <Dialog title={said.title(name)} {...{ onClose }}>
      <p>{said.lead(name)}</p>
      <p class="fingerprint">
        <code>{fingerprint}</code>
      </p>
      <p class="hint">{said.why}</p>
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onMismatch}>
          {said.no}
        </button>
        <button class="btn primary" type="button" aria-disabled={busy} onClick={() => void sign()}>
          {busy ? said.working : said.yes}
        </button>
      </div>
    </Dialog>
  )
}
