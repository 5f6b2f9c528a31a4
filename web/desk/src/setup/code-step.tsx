// The authenticator app: scanned or typed, and proven by one code. Then the keys are made.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { ErrorSummary, problemOf } from '../page/errors.tsx'
import { TextField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import { authenticatorUri, spelledSecret } from './authenticator.ts'
import { Qr } from './qr.tsx'

interface CodeStepProps {
  readonly totpSecret: string
  readonly username: string
  /** Makes the keys; answers a sentence when it could not. */
  readonly onCode: (totp: string) => Promise<string | null>
}

export function CodeStep({ totpSecret, username, onCode }: CodeStepProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.code
  const [totp, setTotp] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const problems = wrong === null ? [] : [{ field: 'kode', text: wrong }]

  function refuse(text: string): void {
    setWrong(text)
    setAttempt(attempt + 1)
  }
  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (totp.replaceAll(/\D/g, '').length !== 6) return refuse(said.missing)
    setBusy(true)
    setWrong(null)
    const failure = await onCode(totp)
    setBusy(false)
    if (failure === null) return
    setTotp('')
    refuse(failure)
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary {...{ problems, attempt }} />
      <div class="scan">
        <Qr text={authenticatorUri(words.desk.title, username, totpSecret)} label={said.qr} />
        <p>
          {said.byHand} <code>{spelledSecret(totpSecret)}</code>
        </p>
      </div>
      <TextField
        id="kode"
        label={said.label}
        hint={said.hint}
        error={problemOf(problems, 'kode')}
        value={totp}
        onChange={setTotp}
        input={{
          class: 'digits',
          inputMode: 'numeric',
          autocomplete: 'one-time-code',
          maxLength: 9,
        }}
      />
      <div class="go">
        <button class="btn primary wide" type="submit" aria-disabled={busy}>
          {busy ? said.working : said.go}
        </button>
      </div>
    </form>
  )
}
