// What is typed to sign in, and what comes of it.
import { useState } from 'preact/hooks'
import type { Problem } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, Entered } from '../worker/protocol.ts'

export interface Typed {
  readonly username: string
  readonly passphrase: string
  readonly card: string
  readonly totp: string
}

export interface SigningIn {
  readonly typed: Typed
  readonly type: (change: Partial<Typed>) => void
  /** The officer whose card this browser keeps, until it is forgotten. */
  readonly kept: string | null
  readonly cardKept: boolean
  readonly busy: boolean
  readonly attempt: number
  readonly problems: readonly Problem[]
  readonly send: () => Promise<void>
  readonly forget: () => Promise<void>
}

/** Failures after which no form is shown: typing again would be wrong. */
export const isAlarm = (code: DeskFailure): boolean =>
  ['office-behind', 'office-forked', 'office-broken', 'worker-failed'].includes(code)

export function useSignIn(
  remembered: string | null,
  onEntered: (entered: Entered) => void,
  onRefused: (code: DeskFailure) => void,
): SigningIn {
  const { words } = useSpeech()
  const { gate } = words.desk
  const first = { username: remembered ?? '', passphrase: '', card: '', totp: '' }
  const [typed, setTyped] = useState<Typed>(first)
  const [kept, setKept] = useState(remembered)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const cardKept = kept !== null && typed.username.trim().toLowerCase() === kept
  const type = (change: Partial<Typed>): void => setTyped((now) => ({ ...now, ...change }))

  function refuse(found: readonly Problem[]): void {
    setProblems(found)
    setAttempt((now) => now + 1)
  }
  function problemFor(code: DeskFailure): Problem {
    if (code === 'card-mistyped') return { field: 'kartu', text: gate.cardMistyped }
    if (code === 'sign-in-refused') return { field: 'kode', text: gate.refused }
    return { field: 'pengguna', text: failureText(words, code) }
  }
  async function send(): Promise<void> {
    if (busy) return
    const { username, passphrase, card, totp } = typed
    const wanted = [
      ['pengguna', username.trim() !== '', gate.usernameMissing],
      ['frasa', passphrase !== '', gate.passphraseMissing],
      ['kartu', cardKept || card.trim() !== '', gate.cardMissing],
      ['kode', totp.replaceAll(/\D/g, '').length === 6, gate.totpMissing],
    ] as const
    const missing = wanted.flatMap(([field, there, text]) => (there ? [] : [{ field, text }]))
    if (missing.length > 0) return refuse(missing)
    setBusy(true)
    const given = card.trim() === '' ? null : card
    const answer = await ask('sign-in', { username, passphrase, card: given, totp })
    setBusy(false)
    if (answer.ok) return onEntered(answer.value)
    if (isAlarm(answer.code)) return onRefused(answer.code)
    type({ totp: '' })
    refuse([problemFor(answer.code)])
  }
  async function forget(): Promise<void> {
    await ask('forget-card', null)
    setKept(null)
    type({ username: '' })
  }
  return { typed, type, kept, cardKept, busy, attempt, problems, send, forget }
}
