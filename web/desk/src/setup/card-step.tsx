// The Kartu Kunci: printed or saved, then one group of it asked back.
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { Paper } from './paper.tsx'
import { saveText } from './save-text.ts'

interface CardStepProps {
  /** The Inspektur, who sets the office up: there is nobody to tell of a lost card. */
  readonly first: boolean
  readonly card: string
  readonly name: string
  readonly username: string
  readonly onPrinted: () => void
}

export function CardStep({ first, card, name, username, onPrinted }: CardStepProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.setup.card
  const facts = [
    [said.paperFor, name],
    [words.setup.account.username, username],
  ] as const
  return (
    <>
      <Paper
        name={said.paperName}
        number={null}
        code={card}
        facts={facts}
        note={first ? said.paperNoteFirst : said.paperNote}
        qr={said.qr}
      />
      <p class="keep">{said.keep}</p>
      <div class="go">
        <div class="pair-btn">
          <button class="btn" type="button" onClick={() => print()}>
            <Icon name="print" />
            {said.print}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() => saveText(said.fileName, [said.paperName, card, username])}
          >
            <Icon name="save" />
            {said.save}
          </button>
        </div>
        <button class="btn primary wide" type="button" onClick={onPrinted}>
          {said.next}
        </button>
      </div>
    </>
  )
}
