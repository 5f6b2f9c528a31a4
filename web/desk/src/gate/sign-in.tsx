// "Masuk": everything an officer has, in one form, signs in and unlocks. One answer for every wrong thing.
import type { JSX } from 'preact'
import { ErrorSummary, problemOf } from '../page/errors.tsx'
import { PassphraseField, TextField } from '../page/field.tsx'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, Entered, OfficeNews } from '../worker/protocol.ts'
import { Gate } from './gate.tsx'
import { useSignIn } from './use-sign-in.ts'

interface SignInProps {
  readonly news: OfficeNews
  readonly remembered: string | null
  readonly founding: boolean
  /** True when a session has just ended by itself. */
  readonly lost: boolean
  readonly onEntered: (entered: Entered) => void
  /** The office is not to be believed: nothing more is asked here. */
  readonly onRefused: (code: DeskFailure) => void
}

export function SignIn(props: SignInProps): JSX.Element {
  const { news, remembered, founding, lost, onEntered, onRefused } = props
  const { words } = useSpeech()
  const { gate } = words.desk
  const signing = useSignIn(remembered, onEntered, onRefused)
  const { typed, type, problems, attempt, busy, cardKept, kept } = signing
  const field = (id: string) => ({ id, error: problemOf(problems, id) })
  const lead = founding ? gate.foundingLead : lost ? gate.signInAgain : gate.signInLead
  function submit(event: Event): void {
    event.preventDefault()
    void signing.send()
  }
  return (
    <Gate {...{ news, founding }} title={gate.signIn}>
      <form class="open" aria-labelledby="masuk" noValidate onSubmit={submit}>
        <h1 id="masuk" tabIndex={-1}>
          {gate.signIn}
        </h1>
        <p>{lead}</p>
        <ErrorSummary {...{ problems, attempt }} />
        <TextField
          {...field('pengguna')}
          label={gate.username}
          value={typed.username}
          onChange={(username) => type({ username })}
          input={{ autocomplete: 'username', autocapitalize: 'none', maxLength: 64 }}
        />
        <PassphraseField
          {...field('frasa')}
          label={gate.passphrase}
          hint={gate.passphraseHint}
          value={typed.passphrase}
          onChange={(passphrase) => type({ passphrase })}
          autocomplete="current-password"
        />
        <TextField
          {...field('kartu')}
          label={gate.card}
          hint={cardKept ? gate.cardKept : gate.cardHint}
          value={typed.card}
          onChange={(card) => type({ card })}
          input={{ class: 'spelled', autocapitalize: 'characters', maxLength: 60 }}
        />
        <TextField
          {...field('kode')}
          label={gate.totp}
          hint={gate.totpHint}
          value={typed.totp}
          onChange={(totp) => type({ totp })}
          input={digits}
        />
        <div class="go">
          <button class="btn primary wide" type="submit" aria-disabled={busy}>
            {busy ? gate.working : gate.signIn}
          </button>
          {kept !== null && (
            <p class="alt">
              <button class="btn quiet" type="button" onClick={() => void signing.forget()}>
                {gate.forget}
              </button>
            </p>
          )}
        </div>
      </form>
    </Gate>
  )
}

const digits = {
  class: 'digits',
  inputMode: 'numeric',
  autocomplete: 'one-time-code',
  maxLength: 9,
} as const
