// The directory that holds: its version, fingerprint, and dates, and how a signer renews it by hand.
import { daysBetween } from '@kentongan/domain/calendar'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { ask } from '../page/keeper.ts'
import { useSpeech } from '../page/language.ts'
import type { DeskFailure, OfficersFacts } from '../worker/protocol.ts'

/** From here on the page says that it ends soon. */
const soonDays = 21

interface DirectoryBoxProps {
  readonly facts: OfficersFacts
  readonly today: string
  readonly onRenewed: (facts: OfficersFacts) => void
  /** A new root may name somebody who is no signer yet, so that everybody is offered this. */
  readonly onRoot: () => void
  readonly onCeremony: () => void
}

export function DirectoryBox(props: DirectoryBoxProps): JSX.Element {
  const { facts, today, onRenewed, onRoot, onCeremony } = props
  const { words, day } = useSpeech()
  const said = words.officers.directory
  const { directory } = facts
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const left = daysBetween(today, directory.expires)
  const rootLeft = daysBetween(today, directory.rootExpires)

  async function renew(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await ask('renew', null)
    setBusy(false)
    setFailure(answer.ok ? null : answer.code)
    if (answer.ok) onRenewed(answer.value)
  }
  return (
    <section aria-labelledby="direktori">
      <h2 id="direktori">{said.title}</h2>
      {left <= soonDays && (
        <p class="alarm">
          <Icon name="late" /> {said.soon(left)}
        </p>
      )}
      {rootLeft <= soonDays && (
        <p class="alarm">
          <Icon name="late" /> {said.rootSoon(rootLeft)}
        </p>
      )}
      <dl class="kv">
        <dt>{said.version}</dt>
        <dd>{said.versionOf(directory.version, day(directory.day))}</dd>
        <dt>{said.fingerprint}</dt>
        <dd>
          <code>{directory.fingerprint}</code>
        </dd>
        <dt>{said.renewed}</dt>
        <dd>{day(directory.renewedOn)}</dd>
        <dt>{said.expires}</dt>
        <dd>{day(directory.expires)}</dd>
        <dt>{said.rootExpires}</dt>
        <dd>{day(directory.rootExpires)}</dd>
        <dt>{said.signatures}</dt>
        <dd>{said.signaturesOf(directory.signatures)}</dd>
      </dl>
      {facts.me.signer && (
        <>
          <p class="hint">{said.renewHint}</p>
          {failure !== null && (
            <p class="alarm" role="alert">
              {failureText(words, failure)}
            </p>
          )}
          <button class="btn" type="button" aria-disabled={busy} onClick={() => void renew()}>
            {said.renew}
          </button>
        </>
      )}
      {facts.proposal === null && (
        <p class="row">
          <button class="btn quiet" type="button" onClick={onCeremony}>
            {words.signers.ceremony.open}
          </button>
          <button class="btn quiet" type="button" onClick={onRoot}>
            {words.signers.root.open}
          </button>
        </p>
      )}
    </section>
  )
}
