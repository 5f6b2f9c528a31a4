// "Ubah Status": one signed envelope for colleagues and its pair for the reporter, never shown before it is stored.
import { messageLimits } from '@kentongan/domain/message'
import { type CaseStatus, reporterLabel } from '@kentongan/domain/status'
import { characterCount } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { StatusMark } from '../list/status-mark.tsx'
import { Dialog } from '../page/dialog.tsx'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { AreaField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'
import type { OpenCase } from './use-case.ts'

interface StatusDialogProps {
  readonly page: CasePage
  readonly open: OpenCase
  readonly moves: readonly CaseStatus[]
  readonly onClose: () => void
  readonly onMoved: (to: CaseStatus) => void
}

export function StatusDialog({
  page,
  open,
  moves,
  onClose,
  onMoved,
}: StatusDialogProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.deskCase.status
  const from = page.listed.status
  const [to, setTo] = useState<CaseStatus>(moves[0] ?? from)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { drafts, type, refused } = open
  const chosen = moves.includes(to) ? to : (moves[0] ?? from)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const found = problemsOf(drafts.reason, drafts.publicReason, said)
    setProblems(found)
    setAttempt(attempt + 1)
    if (found.length > 0) return
    setBusy(true)
    const stored = await open.move({ from, to: chosen })
    setBusy(false)
    if (stored) onMoved(chosen)
  }
  return (
    <Dialog title={said.title} onClose={onClose}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary {...{ problems, attempt }} />
        {refused?.kind === 'status' && (
          <p class="alarm" role="alert">
            {failureText(words, refused.code)}
          </p>
        )}
        <p class="from">
          <span>{said.now}</span> <StatusMark status={from} />
        </p>
        <fieldset class="choices">
          <legend class="lab">{said.to}</legend>
          {moves.map((move) => (
            <label key={move} class="choice">
              <input
                type="radio"
                name="status"
                value={move}
                checked={move === chosen}
                onChange={() => setTo(move)}
              />
              <span>
                <b>{words.status.internal[move]}</b>
                <span class="s">{said.toHint(words.status.reporter[reporterLabel[move]])}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <AreaField
          id="alasan"
          label={said.reason}
          hint={said.reasonHint}
          error={problemOf(problems, 'alasan')}
          value={drafts.reason}
          onChange={(reason) => type({ reason })}
          rows={3}
        />
        <AreaField
          id="alasan-pelapor"
          label={said.publicReason}
          hint={said.publicReasonHint}
          error={problemOf(problems, 'alasan-pelapor')}
          value={drafts.publicReason}
          onChange={(publicReason) => type({ publicReason })}
          rows={3}
        />
        <p class="hint">{said.final}</p>
        <div class="row end">
          <button class="btn" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
          <button class="btn primary" type="submit" aria-disabled={busy}>
            {busy ? said.saving : said.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function problemsOf(
  reason: string,
  publicReason: string,
  said: { readonly reasonMissing: string; readonly tooLong: string },
): readonly Problem[] {
  const { max } = messageLimits.reason
  const found: Problem[] = []
  if (reason.trim() === '') found.push({ field: 'alasan', text: said.reasonMissing })
  if (characterCount(reason) > max) found.push({ field: 'alasan', text: said.tooLong })
  if (characterCount(publicReason) > max)
    found.push({ field: 'alasan-pelapor', text: said.tooLong })
  return found
}
