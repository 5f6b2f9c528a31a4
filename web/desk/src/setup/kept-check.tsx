// Asks one group of a paper back, with the paper hidden: only a copy that can be read passes.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary, problemOf } from '../page/errors.tsx'
import { TextField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import { anyGroup, isGroup } from './groups.ts'

interface KeptCheckProps {
  /** How the paper is called. */
  readonly paper: string
  readonly code: string
  readonly onKept: () => Promise<void> | void
  readonly onShowAgain: () => void
  /** What went wrong after the answer was right, in words. */
  readonly failure: string | null
}

export function KeptCheck(props: KeptCheckProps): JSX.Element {
  const { paper, code, onKept, onShowAgain, failure } = props
  const { words } = useSpeech()
  const { check } = words.setup
  // Asked anew each time the paper was shown again.
  const [group] = useState(() => anyGroup(code))
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const said = failure ?? wrong
  const problems = said === null ? [] : [{ field: 'kelompok', text: said }]

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setAttempt(attempt + 1)
    if (!isGroup(code, group, typed)) {
      setWrong(check.wrong(group, paper))
      return
    }
    setWrong(null)
    setBusy(true)
    await onKept()
    setBusy(false)
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary {...{ problems, attempt }} />
      <TextField
        id="kelompok"
        label={check.label(group, paper)}
        hint={check.hint}
        error={problemOf(problems, 'kelompok')}
        value={typed}
        onChange={setTyped}
        input={{ class: 'spelled', autocapitalize: 'characters', maxLength: 12 }}
      />
      <div class="go">
        <button class="btn primary wide" type="submit" aria-disabled={busy}>
          {check.go}
        </button>
        <p class="alt">
          <button class="btn quiet" type="button" onClick={onShowAgain}>
            {check.showAgain}
          </button>
        </p>
      </div>
    </form>
  )
}
