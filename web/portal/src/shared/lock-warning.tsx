// The last minute before the account locks itself: said aloud, with what a lock would keep and what it would not.
import { Icon } from '@kentongan/design/icon'
import type { JSX } from 'preact'
import { useSpeech } from './language.ts'

/** Any touch or key stays as well: the button is there to be found. */
export function LockWarning({
  reportIsWritten,
}: {
  readonly reportIsWritten: boolean
}): JSX.Element {
  const { words } = useSpeech()
  const said = words.account.session
  return (
    <div class="lock-warning" role="alert">
      <Icon name="alert" />
      <p>
        <b>{said.soon}</b> {said.soonKept} {reportIsWritten && said.soonLost}
      </p>
      <button class="button main" type="button">
        {said.stay}
      </button>
    </div>
  )
}
