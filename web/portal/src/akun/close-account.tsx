// "Tutup Akun": beside the account, and asked once more before it is done.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readingFailure } from '../shared/failure.ts'
import { Dialog } from '../shared/frame.tsx'
import type { Keeper } from '../shared/keeper.ts'
import { useSpeech } from '../shared/language.ts'
import type { ActFailure } from '../worker/protocol.ts'

interface CloseAccountProps {
  readonly keeper: Keeper
  /** A message under way would be lost. */
  readonly messagesWait: boolean
  /** Told what to say where the account was. */
  readonly onClosed: (said: string) => void
  readonly onLeave: () => void
}

export function CloseAccount(props: CloseAccountProps): JSX.Element {
  const { messagesWait } = props
  const { words } = useSpeech()
  const said = words.accountActs.close
  const [asking, setAsking] = useState(false)
  return (
    <section class="stack" aria-labelledby="tutup-akun">
      <h2 id="tutup-akun">{said.heading}</h2>
      <p>{said.does}</p>
      <p>
        <button
          class="button quiet"
          type="button"
          aria-disabled={messagesWait}
          aria-describedby={messagesWait ? 'tutup-akun-nanti' : undefined}
          onClick={() => setAsking(!messagesWait)}
        >
          {said.button}
        </button>
      </p>
      {messagesWait && (
        <p class="hint" id="tutup-akun-nanti">
          {said.messagesWait}
        </p>
      )}
      {asking && <CloseDialog {...props} onCancel={() => setAsking(false)} />}
    </section>
  )
}

/** Failures after which the account may be closed all the same: no answer came, or none that tells. */
const open: readonly ActFailure[] = ['offline', 'answer-not-understood', 'internal']

function CloseDialog(props: CloseAccountProps & { readonly onCancel: () => void }): JSX.Element {
  const { keeper, onClosed, onCancel, onLeave } = props
  const { words } = useSpeech()
  const said = words.accountActs.close
  const [working, setWorking] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [failure, setFailure] = useState<ActFailure | null>(null)
  async function close(): Promise<void> {
    if (working) return
    setWorking(true)
    setFailure(null)
    const answer = await keeper.ask('close-account', null, (told) => {
      if (told.kind === 'waiting') setWaiting(told.waiting)
    })
    if (answer.ok) return onClosed(said.done)
    if (answer.code === 'not-signed-in') return onClosed(said.ended)
    setWorking(false)
    setFailure(answer.code === 'canceled' ? null : answer.code)
  }
  function back(): void {
    if (working) void keeper.ask('cancel', null)
    else onCancel()
  }
  return (
    <Dialog title={said.title} onClose={back} onLeave={onLeave}>
      <ul class="plain">
        {said.consequences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {failure !== null && (
        <p class="note warn" role="alert">
          <b>{open.includes(failure) ? said.uncertain : said.notYet}</b>{' '}
          {readingFailure(words, failure)}
        </p>
      )}
      {waiting && (
        <p class="note warn" role="status">
          {words.sending.waitingForNetwork}
        </p>
      )}
      <div class="row">
        <button class="button quiet" type="button" onClick={back}>
          {words.common.cancel}
        </button>
        <button
          class="button main"
          type="button"
          aria-disabled={working}
          onClick={() => void close()}
        >
          {working ? said.working : said.go}
        </button>
      </div>
    </Dialog>
  )
}
