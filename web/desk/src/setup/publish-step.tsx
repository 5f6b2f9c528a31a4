// The last step of set-up: what is about to be signed, in words, and the signature.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FoundingProps } from '../page/areas.ts'
import { ErrorSummary } from '../page/errors.tsx'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import { Fingerprint } from './enrolled.tsx'

export function PublishStep({ entered, founding, onEntered }: FoundingProps): JSX.Element {
  const { words, say } = useSpeech()
  const said = words.setup.publish
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const { me } = entered

  async function publish(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await ask('found-office', null)
    setBusy(false)
    if (answer.ok) return onEntered(answer.value)
    setFailure(failureText(words, answer.code))
    setAttempt(attempt + 1)
  }
  const problems = failure === null ? [] : [{ field: 'terbitkan', text: failure }]
  return (
    <>
      <ErrorSummary {...{ problems, attempt }} />
      <dl class="kv">
        <dt>{said.office}</dt>
        <dd>{say(founding.officeName)}</dd>
        <dt>{said.signer}</dt>
        <dd>
          {me.name}
          <span class="s">{me.position}</span>
        </dd>
        <dt>{said.reader}</dt>
        <dd>{said.readerYou(me.name)}</dd>
        <dt>{said.valid}</dt>
        <dd>{said.validText}</dd>
      </dl>
      <Fingerprint label={said.fingerprint} text={founding.fingerprint} />
      <p class="keep">{said.after}</p>
      <div class="go">
        <button
          id="terbitkan"
          class="btn primary wide"
          type="button"
          aria-disabled={busy}
          onClick={() => void publish()}
        >
          {busy ? said.working : said.go}
        </button>
      </div>
    </>
  )
}
