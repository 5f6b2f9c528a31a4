// Enrolled, and in no signed directory yet: the fingerprint to read out, and a look every few seconds.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { GateFrame } from '../page/gate-frame.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { Entered } from '../worker/protocol.ts'

const lookEveryMs = 10_000

export function Waiting({
  entered,
  onEntered,
}: {
  readonly entered: Entered
  readonly onEntered: (entered: Entered) => void
}): JSX.Element {
  const { words } = useSpeech()
  const { state } = words.desk
  const [said, setSaid] = useState('')
  async function look(aloud: boolean): Promise<void> {
    const answer = await ask('look-again', null)
    if (answer.ok && answer.value.at.kind !== 'waiting') onEntered(answer.value)
    else if (aloud) setSaid(answer.ok ? state.notYet : failureText(words, answer.code))
  }
  useEffect(() => {
    const timer = setInterval(() => void look(false), lookEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <GateFrame profile={entered.news.profile} title={state.waiting}>
      <div class="open">
        <h1 tabIndex={-1}>{state.waiting}</h1>
        <p>{state.waitingLead}</p>
        <p class="fingerprint">
          <span>{state.yourFingerprint}</span>
          <code>{entered.me.fingerprint}</code>
        </p>
        <p class="go">
          <button class="btn primary" type="button" onClick={() => void look(true)}>
            {state.lookAgain}
          </button>
        </p>
        <p role="status">{said}</p>
      </div>
    </GateFrame>
  )
}
