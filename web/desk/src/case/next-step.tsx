// The one act that moves a case on, what waits for a second person, and why the rest cannot be done.
import type { CaseView } from '@kentongan/client/view'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Prose } from './plain.tsx'
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
  const hint =
    steps === null
      ? said.notForYou
      : can.length > 0
        ? said.nextHint(can.map((one) => nameOf(words, one)).join('; '))
        : steps.cannot.length > 0
          ? said.none
          : words.workflow.nobody
  return (
    <div class="next">
      {steps !== null && page.view !== null && (
        <Proposal {...{ steps, open }} view={page.view} onDone={setDone} />
      )}
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

interface ProposalProps {
  readonly steps: Steps
  readonly open: OpenCase
  readonly view: CaseView
  readonly onDone: (what: string) => void
}

/** What one person has proposed and another must decide. */
function Proposal({ steps, open, view, onDone }: ProposalProps): JSX.Element | null {
  const { words } = useSpeech()
  const { waits, code: codes } = words.workflow
  const [busy, setBusy] = useState(false)
  const { state, takeBack } = steps
  const { proposal } = state
  const entry = view.entries.find(({ hash }) => hash === proposal?.name)
  if (proposal === null || entry?.kind !== 'proposal') return null
  const author = entry.author.kind === 'officer' ? entry.author.name : ''

  async function giveBack(): Promise<void> {
    if (busy || proposal === null || takeBack === null) return
    setBusy(true)
    const stored = await open.move({
      ...{ act: 'take-back', from: state.status, to: proposal.to, code: null },
      ...{ proposal: proposal.name, papers: [], questions: [] },
    })
    setBusy(false)
    if (stored) onDone(waits[takeBack])
  }
  return (
    <div class="waits">
      <b>
        {waits.heading(
          author || words.deskCase.messages.officerGone,
          words.status.internal[proposal.to],
        )}
      </b>
      {proposal.code !== null && <p>{waits.code(codes[proposal.code])}</p>}
      <Prose text={entry.content.reason} />
      <p class="hint">{waits.note}</p>
      {takeBack !== null && (
        <button class="btn" type="button" aria-disabled={busy} onClick={() => void giveBack()}>
          {waits[takeBack]}
        </button>
      )}
    </div>
  )
}
