// "Cabut Laporan" and "Ajukan Keberatan": a reporter's word that the workflow knows, sealed as every other message.
import { markOf } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSpeech } from '../shared/language.ts'
import type { FormalMark } from './standing.ts'
import { WordDialog } from './word-dialog.tsx'

interface FormalWordProps {
  readonly mark: FormalMark
  readonly view: CaseView
  /** False where it would change nothing now: then only what was said before is shown. */
  readonly offered: boolean
  readonly onTell: (text: string) => void
  readonly onLeave: () => void
}

export function FormalWord(props: FormalWordProps): JSX.Element | null {
  const { mark, view, offered, onTell, onLeave } = props
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
      {asking && (
        <WordDialog
          name={`${mark}-text`}
          {...{ said, onTell, onLeave }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
