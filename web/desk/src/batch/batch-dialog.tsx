// Before many cases are opened to a colleague, or go on under new keys without one: which cases, and what that does.
import { may } from '@kentongan/domain/permission'
import { isOver } from '@kentongan/domain/workflow/stages'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { rowsOfView, type ShownRow } from '../list/rows.ts'
import { Dialog } from '../page/dialog.tsx'
import { useSpeech } from '../page/language.ts'
import { type View, views } from '../page/route.ts'
import type { BatchJob } from '../worker/batch-job.ts'
import type { MemberFacts } from '../worker/member-facts.ts'
import type { Batch } from './use-batch.ts'

interface BatchDialogProps {
  readonly kind: BatchJob['kind']
  readonly one: MemberFacts
  /** Of this officer. */
  readonly roles: readonly string[]
  readonly rows: readonly ShownRow[]
  readonly batch: Batch
  readonly onClose: () => void
}

type Choice = View | 'berjalan'
const choices: readonly Choice[] = [
  'semua',
  'berjalan',
  ...views.filter((view) => view !== 'semua'),
]

const chosenOf = (rows: readonly ShownRow[], choice: Choice): readonly ShownRow[] =>
  choice === 'berjalan' ? rows.filter(({ status }) => !isOver(status)) : rowsOfView(rows, choice)

/** Whether somebody with these roles holds a half of an identity's key that a holder of the same could hand on. */
const holdsHalf = (mine: readonly string[], theirs: readonly string[]): boolean =>
  (['ask-identity', 'approve-identity'] as const).some(
    (right) => may(mine, right) && may(theirs, right),
  )

export function BatchDialog({ kind, one, roles, rows, batch, onClose }: BatchDialogProps) {
  const { words } = useSpeech()
  const said = words.batch
  const { name, member } = one
  const takesAll = may(one.roles, 'take-in')
  const [choice, setChoice] = useState<Choice>(takesAll || kind === 'renew' ? 'semua' : 'berjalan')
  const [half, setHalf] = useState(false)
  const cases = chosenOf(rows, kind === 'renew' ? 'semua' : choice).map(({ id }) => id)
  const isBusy = batch.facts !== null
  const isIdle = isBusy || cases.length === 0

  function go(): void {
    if (isIdle) return
    batch.start({ kind, member, half, cases }, name)
    onClose()
  }
  return (
    <Dialog title={said[kind].actFor(name)} {...{ onClose }}>
      <p>{said[kind].lead(name)}</p>
      {kind === 'renew' ? (
        <>
          <p class="alarm">{said.renew.copied(name)}</p>
          <p class="hint">{said.renew.others}</p>
        </>
      ) : (
        <>
          <Choices {...{ rows, choice }} onChange={setChoice} />
          {!takesAll && <p class="hint">{said.grant.assigned}</p>}
          {holdsHalf(roles, one.roles) && (
            <label class="choice">
              <input
                type="checkbox"
                checked={half}
                onChange={(event) => setHalf(event.currentTarget.checked)}
              />
              <span>
                <b>{said.grant.half}</b>
                <span class="s">{said.grant.halfHint}</span>
              </span>
            </label>
          )}
          <p class="hint">{said.grant.skipped}</p>
        </>
      )}
      {isBusy ? (
        <p class="alarm">{said.busy}</p>
      ) : (
        cases.length === 0 && <p class="alarm">{said.nothing}</p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button class="btn primary" type="button" aria-disabled={isIdle} onClick={go}>
          {said[kind].go(cases.length)}
        </button>
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  readonly rows: readonly ShownRow[]
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
}

function Choices({ rows, choice, onChange }: ChoicesProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.batch
  return (
    <fieldset class="choices">
      <legend class="lab">{said.which}</legend>
      {choices.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name="pilihan"
            checked={one === choice}
            onChange={() => onChange(one)}
          />
          <span>
            <b>{said.choice[one]}</b>
            <span class="s">{said.count(chosenOf(rows, one).length)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
