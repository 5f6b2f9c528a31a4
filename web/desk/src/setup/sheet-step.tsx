// One of the three sheets of the office's secret: for whom it is, and printing it.
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import type { FoundingFacts } from '../worker/protocol.ts'
import { Paper } from './paper.tsx'

interface SheetStepProps {
  readonly code: string
  /** 1, 2, or 3. */
  readonly number: number
  readonly founding: FoundingFacts
  readonly day: string
  readonly onPrinted: () => void
}

export function SheetStep(props: SheetStepProps): JSX.Element {
  const { code, number, founding, onPrinted } = props
  const { words, say, day } = useSpeech()
  const said = words.setup.sheets
  const facts = [
    [said.paperOffice, say(founding.officeName)],
    [words.setup.publish.fingerprint, founding.fingerprint],
    [said.paperDay, day(props.day)],
    // To be filled in by hand.
    [said.paperHolder, ''],
  ] as const
  return (
    <>
      <p class="holder">{said.holders[number - 1]}</p>
      <Paper
        name={said.paperName}
        number={said.paperNumber(number)}
        code={code}
        facts={facts}
        note={said.paperNote}
        qr={said.qr(number)}
      />
      <p class="keep">{said.keep}</p>
      <div class="go">
        <button class="btn wide" type="button" onClick={() => print()}>
          <Icon name="print" />
          {said.print(number)}
        </button>
        <button class="btn primary wide" type="button" onClick={onPrinted}>
          {said.next}
        </button>
      </div>
    </>
  )
}
