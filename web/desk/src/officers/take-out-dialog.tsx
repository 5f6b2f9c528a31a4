// A colleague's card is taken out only after it was said what that does, and that it is for good.
import type { JSX } from 'preact'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { MemberFacts, TakenOut } from '../worker/member-facts.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'

interface TakeOutDialogProps {
  readonly one: MemberFacts
  readonly status: TakenOut
  readonly onClose: () => void
  readonly onTakenOut: (facts: OfficersFacts) => void
}

export function TakeOutDialog(props: TakeOutDialogProps): JSX.Element {
  const { one, status, onClose, onTakenOut } = props
  const { words } = useSpeech()
  const said = words.officers.takeOut
  const { member, name, position, fingerprint } = one

  async function takeOut(): Promise<DeskFailure | null> {
    const answer = await ask('take-out', { member, status })
    if (answer.ok) onTakenOut(answer.value)
    return answer.ok ? null : answer.code
  }
  return (
    <ConfirmDialog
      title={said.actFor[status](name)}
      go={said.act[status]}
      working={said.working}
      onGo={takeOut}
      {...{ onClose }}
    >
      <p class="soft">
        {position} <code>{fingerprint}</code>
      </p>
      {one.needed && <p class="alarm">{said.needed(name)}</p>}
      {one.status === 'active' && (
        <>
          <p>{said.lead(name)}</p>
          <p>{said.cases}</p>
        </>
      )}
      {one.signer && <p>{said.signer}</p>}
      <p class="hint">{said.final}</p>
    </ConfirmDialog>
  )
}
