// An invited officer's keys are made: the fingerprint to read out, and what comes next.
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'

export function Enrolled(props: {
  readonly fingerprint: string
  readonly onEnrolled: () => void
}): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.enrolled
  return (
    <>
      <Fingerprint label={said.fingerprint} text={props.fingerprint} />
      <p class="keep">{said.next}</p>
      <p class="keep">{said.wait}</p>
      <div class="go">
        <button class="btn primary wide" type="button" onClick={props.onEnrolled}>
          {said.go}
        </button>
      </div>
    </>
  )
}

/** A fingerprint to compare aloud. */
export function Fingerprint(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <p class="fingerprint">
      <span>{props.label}</span>
      <code>{props.text}</code>
    </p>
  )
}
