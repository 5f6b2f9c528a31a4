// What the reporter said of themselves that everybody who works on the case must know first.
import { dayOfMark, isInDanger, leftOn, markOf } from '@kentongan/client/reporter-marks'
import type { CaseView } from '@kentongan/client/view'
import type { JSX } from 'preact'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'

export function ReporterMarks({ view }: { readonly view: CaseView }): JSX.Element | null {
  const { words, day } = useSpeech()
  const said = words.deskCase.marks
  const left = leftOn(view)
  const inDanger = isInDanger(view)
  const dangers = view.entries.filter((one) => markOf(one) === 'danger')
  const withdrawn = dayOfMark(view, 'withdrawal')
  const objected = dayOfMark(view, 'objection')
  if (!inDanger && left === null && withdrawn === null && objected === null) return null
  return (
    <div class="marks">
      {inDanger && (
        <section class="alarm" aria-label={words.desk.list.protection}>
          <p>
            <Icon name="late" /> <b>{words.desk.list.protection}</b>
          </p>
          {view.report?.circumstances?.protection === true && <p>{said.asked}</p>}
          {dangers.map(({ hash, day: on }) => (
            <p key={hash}>{said.danger(day(on))}</p>
          ))}
          <p>{said.act}</p>
        </section>
      )}
      {withdrawn !== null && (
        <p class="gone">
          <Icon name="letter" />
          <span>{said.withdrawn(day(withdrawn))}</span>
        </p>
      )}
      {objected !== null && (
        <p class="gone">
          <Icon name="letter" />
          <span>{said.objected(day(objected))}</span>
        </p>
      )}
      {left !== null && (
        <p class="gone">
          <Icon name="block" />
          <span>
            <b>{said.left(day(left))}</b> {said.leftHint}
          </span>
        </p>
      )}
    </div>
  )
}
