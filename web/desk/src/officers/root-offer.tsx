// A signed root as two people compare it, and the button that publishes or proposes it.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'
import type { RootFacts } from '../worker/signing-facts.ts'

interface RootOfferProps {
  readonly root: RootFacts
  /** Of the ceremony's file. */
  readonly text: string
  readonly onClose: () => void
  readonly onPublished: (facts: OfficersFacts) => void
}

export function RootOffer({ root, text, onClose, onPublished }: RootOfferProps): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.signers.root
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const [busy, setBusy] = useState(false)
  async function publish(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await ask('publish-root', { text })
    setBusy(false)
    if (answer.ok) onPublished(answer.value)
    else setFailure(answer.code)
  }
  return (
    <>
      <dl class="kv">
        <dt>{said.version}</dt>
        <dd>{root.version}</dd>
        <dt>{said.expires}</dt>
        <dd>{day(root.expires)}</dd>
        <dt>{said.signers}</dt>
        <dd>{root.signers.join(', ')}</dd>
        <dt>{said.needed}</dt>
        <dd>{words.officers.directory.signaturesOf(root.threshold)}</dd>
        <dt>{said.fingerprint}</dt>
        <dd>
          <code>{root.fingerprint}</code>
        </dd>
      </dl>
      <p class="hint">{said.compare}</p>
      {root.needsSecond && <p>{said.second}</p>}
      {failure !== null && (
        <p class="alarm" role="alert">
          {failureText(words, failure)}
        </p>
      )}
      <div class="row end">
        <button class="btn" type="button" onClick={onClose}>
          {words.common.cancel}
        </button>
        <button
          class="btn primary"
          type="button"
          aria-disabled={busy}
          onClick={() => void publish()}
        >
          {root.needsSecond ? said.propose : said.go}
        </button>
      </div>
    </>
  )
}
