// The dialog for what signers do about roots and proposals, whichever was asked for.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import type { OfficersFacts } from '../worker/protocol.ts'
import { CeremonyDialog } from './ceremony-dialog.tsx'
import { SignProposalDialog, WithdrawProposalDialog } from './proposal-dialogs.tsx'
import { RootDialog } from './root-dialog.tsx'

const acts = ['root', 'ceremony', 'sign', 'withdraw-proposal'] as const
export type SignersAct = (typeof acts)[number]

export const isOfSigners = <Asking extends { readonly kind: string }>(
  asking: Asking,
): asking is Extract<Asking, { readonly kind: SignersAct }> =>
  (acts as readonly string[]).includes(asking.kind)

interface SignersDialogProps {
  readonly kind: SignersAct
  readonly facts: OfficersFacts
  readonly finish: (text: string, facts: OfficersFacts) => void
  readonly onClose: () => void
}

export function SignersDialog(props: SignersDialogProps): JSX.Element | null {
  const { kind, facts, finish, onClose } = props
  const { words } = useSpeech()
  const said = words.signers
  const { members, proposal } = facts
  const onPublished = (next: OfficersFacts) => finish(said.root.done, next)
  if (kind === 'ceremony') return <CeremonyDialog {...{ members, onClose, onPublished }} />
  if (kind === 'root') return <RootDialog {...{ onClose, onPublished }} />
  // Withdrawn or published by the other meanwhile.
  if (proposal === null) return null
  const Dialog = kind === 'sign' ? SignProposalDialog : WithdrawProposalDialog
  const done = kind === 'sign' ? said.proposal.signed : said.proposal.withdrawn
  return <Dialog {...{ proposal, onClose }} onDone={(next) => finish(done, next)} />
}
