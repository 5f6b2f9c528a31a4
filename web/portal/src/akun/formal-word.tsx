// "Cabut Laporan" and "Ajukan Keberatan": a reporter's word that the workflow knows, sealed as every other message.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import { messageLimits } from '@kentongan/domain/message'
import { characterCount } from '@kentongan/domain/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AreaField } from '../shared/field.tsx'
import { Dialog } from '../shared/frame.tsx'
import { useSpeech } from '../shared/language.ts'
import type { FormalMark } from './standing.ts'

interface FormalWordProps {
  readonly mark: FormalMark
  readonly view: CaseView
  /** False where it would change nothing now: then only what was said before is shown. */
  readonly offered: boolean
  readonly onTell: (text: string) => void
  readonly onLeave: () => void
}

export function FormalWord(props: FormalWordProps): JSX.Element | null {
  const { mark, view, offered } = props
  const { words, day } = useSpeech()
  const said = words.accountActs[mark]
  const [asking, setAsking] = useState(false)
  const told = view.entries.findLast((one) => markOf(one) === mark)
  if (!offered && told === undefined) return null
  return (
    <section class="stack" aria-labelledby={mark}>
      <h2 id={mark}>{offered ? said.heading : said.done}</h2>
      {told !== undefined && <p class="note">{said.toldOn(day(told.day))}</p>}
      {offered && (
        <>
          <p>{said.lead}</p>
          <p>
            <button class="button" type="button" onClick={() => setAsking(true)}>
              {said.button}
            </button>
          </p>
        </>
      )}
      {asking && <WordDialog {...props} onClose={() => setAsking(false)} />}
    </section>
  )
}

function WordDialog(props: FormalWordProps & { readonly onClose: () => void }): JSX.Element {
  const { mark, onTell, onClose, onLeave } = props
  const { words } = useSpeech()
  const said = words.accountActs[mark]
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>()
  function send(event: Event): void {
    event.preventDefault()
    const long = characterCount(text) > messageLimits.text.max
    const missing = 'missing' in said && text.trim() === '' ? said.missing : undefined
    const wrong = long ? words.account.messages.tooLong : missing
    setError(wrong)
    if (wrong !== undefined) return
    onTell(text)
    onClose()
  }
  return (
    <Dialog title={said.title} {...{ onClose, onLeave }}>
      <form class="screen" noValidate onSubmit={send}>
        <AreaField
          name={`${mark}-text`}
          label={said.text}
          hint={said.hint}
          optional={!('missing' in said)}
          error={error}
          value={text}
          onChange={setText}
          rows={4}
        />
        <p class="hint">{said.promise}</p>
        <div class="row">
          <button class="button main" type="submit">
            {said.send}
          </button>
          <button class="button quiet" type="button" onClick={onClose}>
            {words.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
