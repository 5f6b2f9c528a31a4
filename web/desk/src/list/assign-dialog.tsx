// The picked cases for a colleague: a grant with its record in each, in a batch that goes on after an interruption.
import { may } from '@kentongan/domain/permission'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Batch } from '../batch/use-batch.ts'
import { Dialog } from '../page/dialog.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { MemberFacts } from '../worker/member-facts.ts'
import type { DeskFailure } from '../worker/protocol.ts'
import type { ShownRow } from './rows.ts'

interface AssignDialogProps {
  readonly rows: readonly ShownRow[]
  readonly batch: Batch
  readonly onBegun: () => void
  readonly onClose: () => void
}

export function AssignDialog({ rows, batch, onBegun, onClose }: AssignDialogProps): JSX.Element {
  const { words } = useSpeech()
  const { pick } = words.deskList
  const { colleagues, failure } = useColleagues()
  const [member, setMember] = useState<string | null>(null)
  const chosen = colleagues?.find((one) => one.member === member)
  const isBusy = batch.facts !== null
  function go(): void {
    if (chosen === undefined || isBusy) return
    const cases = rows.map(({ id }) => id)
    batch.start({ kind: 'grant', member: chosen.member, half: false, cases }, chosen.name)
    onBegun()
  }
  return (
    <Dialog title={pick.assignTitle(rows.length)} onClose={onClose}>
      <p>{pick.assignLead}</p>
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <fieldset class="choices">
        <legend class="lab">{words.deskAccess.access.whom}</legend>
        {colleagues?.map((one) => (
          <label key={one.member} class="choice">
            <input
              type="radio"
              name="rekan"
              checked={one.member === member}
              onChange={() => setMember(one.member)}
            />
            <span>
              <b>{one.name}</b>
              <span class="s">{one.position}</span>
              <code>{one.fingerprint}</code>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="hint">{words.batch.grant.skipped}</p>
      {isBusy && <p class="alarm">{words.batch.busy}</p>}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button
          class="btn primary"
          type="button"
          aria-disabled={chosen === undefined || isBusy}
          onClick={go}
        >
          {words.batch.grant.go(rows.length)}
        </button>
      </div>
    </Dialog>
  )
}

/** Active colleagues who may read cases; null until they are known. */
function useColleagues() {
  const [colleagues, setColleagues] = useState<readonly MemberFacts[] | null>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  useEffect(() => {
    void ask('officers', null).then((answer) => {
      if (!answer.ok) return setFailure(answer.code)
      const { members, me } = answer.value
      setColleagues(
        members.filter(
          (one) =>
            one.status === 'active' && one.member !== me.member && may(one.roles, 'read-cases'),
        ),
      )
    })
  }, [])
  return { colleagues, failure }
}
