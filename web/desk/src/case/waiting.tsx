// What one officer has proposed and another has to decide: who, what, why; returned here, or taken back by its author.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import { Prose } from './plain.tsx'
import { stepsOf, waitingIn } from './steps.ts'
import type { OpenCase } from './use-case.ts'

interface WaitingProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly profile: OfficeProfile
  readonly today: string
}

export function Waiting({ page, open, profile, today }: WaitingProps): JSX.Element | null {
  const { words } = useSpeech()
  const { waits, code: codes } = words.workflow
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState('')
  const steps = stepsOf(page, profile, today)
  if (steps === null || page.view === null) return null
  const { state, takeBack } = steps
  const { proposal } = state
  const entry = waitingIn(page.view, state)
  if (proposal === null || entry === null) return done === '' ? null : <p role="status">{done}</p>
  const author = entry.author.kind === 'officer' ? entry.author.name : ''
  const to = words.status.internal[proposal.to]

  async function giveBack(): Promise<void> {
    if (busy || proposal === null || takeBack === null) return
    setBusy(true)
    const stored = await open.move({
      ...{ act: 'take-back', from: state.status, to: proposal.to, code: null },
      ...{ proposal: proposal.name, papers: [], questions: [] },
    })
    setBusy(false)
    if (stored) setDone(words.deskCase.status.done(waits[takeBack]))
  }
  return (
    <section class="waits" aria-labelledby="usulan">
      <h2 id="usulan">{waits.heading(author || words.deskCase.messages.officerGone, to)}</h2>
      {proposal.code !== null && <p>{waits.code(codes[proposal.code])}</p>}
      <Prose text={entry.content.reason} />
      <p class="hint">{waits.note}</p>
      {takeBack !== null && (
        <div class="row">
          <button class="btn" type="button" aria-disabled={busy} onClick={() => void giveBack()}>
            {waits[takeBack]}
          </button>
        </div>
      )}
    </section>
  )
}
