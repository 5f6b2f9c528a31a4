// Why the desk does not open: what happened, what it may mean, what to do.
import type { JSX } from 'preact'
import { failureText } from '../page/failure.ts'
import { useSpeech } from '../page/language.ts'
import { Notice } from '../page/notice.tsx'
import type { DeskFailure } from '../worker/protocol.ts'

export function Failed({
  code,
  onAgain,
}: {
  readonly code: DeskFailure
  readonly onAgain: () => void
}): JSX.Element {
  const { words } = useSpeech()
  const { state } = words.desk
  const [title, text] =
    code === 'office-behind'
      ? [state.behind, state.behindHint]
      : code === 'office-forked'
        ? [state.forked, state.forkedHint]
        : code === 'office-broken'
          ? [state.broken, state.brokenHint]
          : [state.failed, failureText(words, code)]
  return (
    <Notice profile={null} title={title} text={text} alarming>
      <p class="go">
        <button class="btn" type="button" onClick={onAgain}>
          {words.common.retry}
        </button>
      </p>
    </Notice>
  )
}
