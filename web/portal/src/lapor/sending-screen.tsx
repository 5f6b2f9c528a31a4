// While a report is sealed and sent, and when that did not go through.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { leavesNothing, sendingFailure } from '../shared/failure.ts'
import { Frame } from '../shared/frame.tsx'
import { type AllWords, useSpeech } from '../shared/language.ts'
import type { ReportViewProps, SendingViewProps } from '../shared/views.ts'
import { percentOf, type SendingStep } from './sending.ts'

export function SendingScreen(props: SendingViewProps): JSX.Element {
  const { step, waiting, sizes, names } = props
  const { words } = useSpeech()
  const said = words.sending
  const percent = percentOf(step, sizes)
  const sealed = step.step !== 'preparing' && step.step !== 'sealing'
  return (
    <Frame
      profile={props.profile}
      title={said.heading}
      page="sending"
      state={{ icon: 'lock', text: sealed ? words.common.sealed : words.report.nothingSent }}
      onLeave={props.onLeave}
    >
      <h1 tabIndex={-1}>{said.heading}</h1>
      {waiting && (
        <p class="note warn" role="status">
          {said.waitingForNetwork}
        </p>
      )}
      <div class="progress">
        <p role="status">{sentence(step, names, words)}</p>
        <progress max={100} value={percent ?? undefined} aria-label={said.heading} />
        {percent !== null && <p class="hint">{said.progress(percent)}</p>}
      </div>
      <p>{said.keepOpen}</p>
      <div class="row">
        <button class="button quiet" type="button" onClick={props.onCancel}>
          {said.cancel}
        </button>
        {names.length > 0 && step.step !== 'sending' && (
          <button class="link" type="button" onClick={props.onWithoutEvidence}>
            {said.withoutEvidence}
          </button>
        )}
      </div>
    </Frame>
  )
}

function sentence(step: SendingStep, names: readonly string[], words: AllWords): string {
  const said = words.sending
  if (step.step === 'preparing') return said.preparing
  if (step.step === 'sealing') return said.sealing
  if (step.step === 'sending') return said.sendingReport
  return said.sendingFile(names[step.file] ?? '', step.file + 1, names.length)
}

/** On the check: why the report was not sent, that the text is still there, and another try. */
export function SendFailure(
  props: Omit<ReportViewProps, 'onSend'> & { readonly onSend: () => void },
): JSX.Element | null {
  const { failure, onSend } = props
  const { words } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [failure])
  if (failure === null) return null
  const said = words.sending
  const changed = failure === 'stale-directory'
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="gagal">
      <h2 id="gagal">{said.failed}</h2>
      <p>{changed ? words.review.officersChanged : sendingFailure(words, failure)}</p>
      {!changed && leavesNothing(failure) && <p>{said.notStored}</p>}
      {!changed && <p>{said.retrySafe}</p>}
      {!changed && (
        <button class="button" type="button" onClick={onSend}>
          {words.common.retry}
        </button>
      )}
    </div>
  )
}
