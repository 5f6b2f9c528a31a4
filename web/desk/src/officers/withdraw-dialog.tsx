// An invitation is withdrawn only after it was said what that does.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, InvitationFacts, OfficersFacts } from '../worker/protocol.ts'

interface WithdrawDialogProps {
  readonly invitation: InvitationFacts
  readonly onClose: () => void
  readonly onWithdrawn: (facts: OfficersFacts) => void
}

export function WithdrawDialog(props: WithdrawDialogProps): JSX.Element {
  const { invitation, onClose, onWithdrawn } = props
  const { words } = useSpeech()
  const said = words.officers.invitations
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)

  async function withdraw(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await ask('withdraw', { id: invitation.id })
    setBusy(false)
    if (answer.ok) return onWithdrawn(answer.value)
    setFailure(answer.code)
  }
  return (
    <Dialog title={said.withdrawFor(invitation.name)} {...{ onClose }}>
      <p>{said.withdrawSure(invitation.name)}</p>
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button
          class="btn primary"
          type="button"
          aria-disabled={busy}
          onClick={() => void withdraw()}
        >
          {said.withdrawGo}
        </button>
      </div>
    </Dialog>
  )
}
