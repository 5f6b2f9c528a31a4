// Beside the account: what a new code does and what it cannot, and the way to one.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readingFailure } from '../shared/failure.ts'
import type { Keeper } from '../shared/keeper.ts'
import { useSpeech } from '../shared/language.ts'
import type { ActFailure } from '../worker/protocol.ts'

export interface ReplaceCodeProps {
  readonly keeper: Keeper
  /** A message under way was sealed with the old code's session. */
  readonly messagesWait: boolean
  readonly onMade: (code: string) => void
}

export function ReplaceCode({ keeper, messagesWait, onMade }: ReplaceCodeProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.accountActs.newCode
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<ActFailure | null>(null)
  async function make(): Promise<void> {
    if (working || messagesWait) return
    setWorking(true)
    const answer = await keeper.ask('make-next-code', null)
    setWorking(false)
    if (answer.ok) onMade(answer.value.code)
    else setFailure(answer.code)
  }
  return (
    <section class="stack" aria-labelledby="ganti-kode">
      <h2 id="ganti-kode">{said.heading}</h2>
      <p>
        {said.does} {said.cannot}
      </p>
      {failure !== null && (
        <p class="errors" role="alert">
          {readingFailure(words, failure)}
        </p>
      )}
      <p>
        <button
          class="button"
          type="button"
          aria-disabled={working || messagesWait}
          aria-describedby={messagesWait ? 'ganti-kode-nanti' : undefined}
          onClick={() => void make()}
        >
          {working ? said.making : said.button}
        </button>
      </p>
      {messagesWait && (
        <p class="hint" id="ganti-kode-nanti">
          {said.messagesWait}
        </p>
      )}
    </section>
  )
}
