// "Buka Kunci": the passphrase opens a session that is still alive, after an idle lock or a reload.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary, type Problem, problemOf } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { PassphraseField, TextField } from '../page/field.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, Entered, OfficeNews } from '../worker/protocol.ts'
import { Gate } from './gate.tsx'
import { isAlarm } from './use-sign-in.ts'

interface UnlockProps {
  readonly news: OfficeNews
  readonly username: string
  readonly cardKept: boolean
  readonly founding: boolean
  readonly onEntered: (entered: Entered) => void
  readonly onRefused: (code: DeskFailure) => void
  /** The session has ended, here or at the server: somebody signs in. */
  readonly onOther: () => void
}

export function Unlock(props: UnlockProps): JSX.Element {
  const { news, username, cardKept, founding, onEntered, onRefused, onOther } = props
  const { words } = useSpeech()
  const { gate } = words.desk
  const [passphrase, setPassphrase] = useState('')
  const [card, setCard] = useState('')
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  function refuse(found: readonly Problem[]): void {
    setProblems(found)
    setAttempt(attempt + 1)
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    const noCard = !cardKept && card.trim() === ''
    const found = [
      ...(passphrase === '' ? [{ field: 'frasa', text: gate.passphraseMissing }] : []),
      ...(noCard ? [{ field: 'kartu', text: gate.cardMissing }] : []),
    ]
    if (found.length > 0) return refuse(found)
    setBusy(true)
    const answer = await ask('unlock', { passphrase, card: card.trim() === '' ? null : card })
    setBusy(false)
    if (answer.ok) return onEntered(answer.value)
    const { code } = answer
    if (code === 'not-signed-in') return onOther()
    if (isAlarm(code)) return onRefused(code)
    const wrong = code === 'lock-refused' ? gate.unlockRefused : failureText(words, code)
    refuse([
      code === 'card-mistyped'
        ? { field: 'kartu', text: gate.cardMistyped }
        : { field: 'frasa', text: wrong },
    ])
  }
  async function other(): Promise<void> {
    await ask('sign-out', null)
    onOther()
  }
  const field = (id: string) => ({ id, error: problemOf(problems, id) })
  return (
    <Gate {...{ news, founding }} title={gate.unlock}>
      <form class="open" aria-labelledby="buka" noValidate onSubmit={(event) => void send(event)}>
        <h1 id="buka" tabIndex={-1}>
          {gate.unlock}
        </h1>
        <p>{founding ? gate.foundingUnlockLead : gate.unlockLead(username)}</p>
        <ErrorSummary {...{ problems, attempt }} />
        <PassphraseField
          {...field('frasa')}
          label={gate.passphrase}
          hint={gate.passphraseHint}
          value={passphrase}
          onChange={setPassphrase}
          autocomplete="current-password"
        />
        {!cardKept && (
          <TextField
            {...field('kartu')}
            label={gate.card}
            hint={gate.cardHint}
            value={card}
            onChange={setCard}
            input={{ class: 'spelled', autocapitalize: 'characters', maxLength: 60 }}
          />
        )}
        <div class="go">
          <button class="btn primary wide" type="submit" aria-disabled={busy}>
            {busy ? gate.working : gate.unlock}
          </button>
          {!founding && (
            <p class="alt">
              <button class="btn quiet" type="button" onClick={() => void other()}>
                {gate.other}
              </button>
            </p>
          )}
        </div>
      </form>
    </Gate>
  )
}
