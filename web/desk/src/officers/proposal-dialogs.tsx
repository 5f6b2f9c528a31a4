// The second signer compares fingerprints before they sign; and a proposal is taken back only when it is confirmed.
import type { JSX } from 'preact'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'
import type { ProposalFacts } from '../worker/signing-facts.ts'
import { Fingerprints } from './proposal-box.tsx'

interface ProposalDialogProps {
  readonly proposal: ProposalFacts
  readonly onClose: () => void
  readonly onDone: (facts: OfficersFacts) => void
}

export function SignProposalDialog({
  proposal,
  onClose,
  onDone,
}: ProposalDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.proposal
  const { directory, changes } = proposal
  async function sign(): Promise<DeskFailure | null> {
    const answer = await ask('sign-proposal', { directory })
    if (answer.ok) onDone(answer.value)
    return answer.ok ? null : answer.code
  }
  return (
    <ConfirmDialog
      title={said.review}
      go={said.sign}
      working={said.working}
      onGo={sign}
      {...{ onClose }}
    >
      <p>{said.compare}</p>
      <Fingerprints {...{ proposal }} />
      {changes?.some(({ kind }) => kind === 'admitted') && <p class="hint">{said.compareCards}</p>}
    </ConfirmDialog>
  )
}

export function WithdrawProposalDialog({
  proposal: { directory },
  onClose,
  onDone,
}: ProposalDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.signers.proposal
  async function withdraw(): Promise<DeskFailure | null> {
    const answer = await ask('withdraw-proposal', { directory })
    if (answer.ok) onDone(answer.value)
    return answer.ok ? null : answer.code
  }
  return (
    <ConfirmDialog
      title={said.withdrawTitle}
      go={said.withdraw}
      working={said.withdrawing}
      onGo={withdraw}
      {...{ onClose }}
    >
      <p>{said.withdrawSure}</p>
    </ConfirmDialog>
  )
}
