// What is about to be published, change by change, before it is signed.
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { ConfirmDialog } from '../page/confirm-dialog.tsx'
import { ask } from '../page/keeper.ts'
import { type AllWords, useSpeech } from '../page/language.ts'
import type { DeskFailure, ProfileFacts } from '../worker/protocol.ts'
import { type Change, changesOf } from './changes.ts'
import { choiceName, wayTo } from './names.ts'

interface ReviewDialogProps {
  readonly facts: ProfileFacts
  readonly mine: unknown
  readonly onPublished: (facts: ProfileFacts) => void
  /** A colleague was faster: what stands now has to be looked at first. */
  readonly onStale: () => void
  readonly onClose: () => void
}

export function ReviewDialog(props: ReviewDialogProps): JSX.Element {
  const { facts, mine, onPublished, onStale, onClose } = props
  const { words } = useSpeech()
  const said = words.deskOffice
  const changes = useMemo(() => changesOf(facts.profile, mine), [facts.hash])

  async function publish(): Promise<DeskFailure | null> {
    const answer = await ask('publish-profile', { profile: mine, previous: facts.hash })
    if (answer.ok) onPublished(answer.value)
    else if (answer.code === 'stale-profile') onStale()
    return answer.ok ? null : answer.code
  }
  return (
    <ConfirmDialog
      title={said.reviewTitle(changes.length)}
      go={said.publish}
      working={said.publishing}
      onGo={publish}
      {...{ onClose }}
    >
      <p class="soft">{said.reviewLead}</p>
      <ul class="changes">
        {changes.map((change) => (
          <li key={change.path.join('.')}>
            <b>{wayTo(words, change.path)}</b>
            <dl>
              <dt>{said.before}</dt>
              <dd>{shown(words, change.before)}</dd>
              <dt>{said.after}</dt>
              <dd>{shown(words, change.after)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}

function shown(words: AllWords, value: Change['before']): string {
  const { nothing, yes, no } = words.deskOffice
  if (value === null || value === '') return nothing
  return value === 'true' ? yes : value === 'false' ? no : choiceName(words, value)
}
