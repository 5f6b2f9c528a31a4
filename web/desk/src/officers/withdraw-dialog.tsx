// An invitation is withdrawn only after it was said what that does.
import type { JSX } from 'preact'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
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

  async function withdraw(): Promise<DeskFailure | null> {
    const answer = await ask('withdraw', { id: invitation.id })
    if (answer.ok) onWithdrawn(answer.value)
    return answer.ok ? null : answer.code
  }
  return (
    <ConfirmDialog
      title={said.withdrawFor(invitation.name)}
      go={said.withdrawGo}
      working={said.withdrawGo}
      onGo={withdraw}
      {...{ onClose }}
    >
      <p>{said.withdrawSure(invitation.name)}</p>
    </ConfirmDialog>
  )
}
