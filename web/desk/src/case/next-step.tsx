// The one act that moves a case on, and why the rest cannot be done.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useCommands } from '../commands/use-commands.ts'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { StatusDialog } from './status-dialog.tsx'
import { nameOf, type Steps, stepsOf, whyNot } from './steps.ts'
import type { OpenCase } from './use-case.ts'

interface NextStepProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly profile: OfficeProfile
  readonly today: string
}

export function NextStep({ page, open, profile, today }: NextStepProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskCase.status
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState('')
  const steps = page.internal ? stepsOf(page, profile, today) : null
  const can = steps?.can ?? []
  useCommands({ status: can.length > 0 ? () => setAsking(true) : undefined })
  const hint =
    steps === null
      ? said.notForYou
      : can.length > 0
        ? said.nextHint(can.map((one) => nameOf(words, one)))
        : steps.cannot.length > 0
          ? said.none
          : words.workflow.nobody
  return (
    <div class="next">
      <div class="row">
        <button
          class={can.length > 0 ? 'btn primary' : 'btn'}
          type="button"
          aria-disabled={can.length === 0}
          aria-describedby="langkah"
          onClick={() => {
            if (can.length > 0) setAsking(true)
          }}
        >
          {said.change}
        </button>
      </div>
      <p id="langkah">{hint}</p>
      {steps !== null && <Cannot {...{ steps }} />}
      <p role="status">{done}</p>
      {asking && steps !== null && (
        <StatusDialog
          {...{ page, open, steps }}
          onClose={() => setAsking(false)}
          onDone={(what) => {
            setAsking(false)
            setDone(said.done(what))
          }}
        />
      )}
    </div>
  )
}

function Cannot({ steps }: { readonly steps: Steps }): JSX.Element | null {
  const { words } = useSpeech()
  if (steps.cannot.length === 0) return null
  return (
    <details class="cannot">
      <summary>{words.workflow.cannot}</summary>
      <ul>
        {steps.cannot.map((one) => (
          <li key={nameOf(words, one)}>
            <b>{nameOf(words, one)}</b> {whyNot(words, one)}
          </li>
        ))}
      </ul>
    </details>
  )
}
