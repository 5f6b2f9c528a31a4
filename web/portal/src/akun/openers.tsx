// Who can read the report, and who has: by signed grants and receipts alone.
import type { CaseView, ReaderView } from '@kentongan/client/view'
import { Icon } from '@kentongan/design/icon'
import { dayAndMonth } from '@kentongan/words/dates'
import type { JSX } from 'preact'
import { useSpeech } from '../shared/language.ts'

export function Openers({ view }: { view: CaseView }): JSX.Element {
  const { words } = useSpeech()
  const said = words.account.readers
  const readers = view.readers.filter((one) => one.vaults.includes('report') && one.until === null)
  const nobody = readers.every((one) => one.openedOn === null)
  return (
    <section class="stack" aria-labelledby="buka">
      <h2 id="buka">{said.heading}</h2>
      {nobody && <p>{said.nobody}</p>}
      <ul class="people">
        {readers.map((one) => (
          <Opener key={one.member} reader={one} />
        ))}
      </ul>
      {view.excludedCount > 0 && <p class="hint">{said.excluded}</p>}
      <div class="sealed">
        <Icon name="lock" class="tick" />
        {view.report?.identityChoice === 'anonymous' ? (
          <p>{said.identityNone}</p>
        ) : (
          <p>
            <b>{said.identitySealed}</b> {said.identityAskedByNobody}
          </p>
        )}
      </div>
    </section>
  )
}

function Opener({ reader }: { reader: ReaderView }): JSX.Element {
  const { words, language } = useSpeech()
  const said = words.account.readers
  return (
    <li>
      <span>
        <b>{reader.name === '' ? said.nameNotKnown : reader.name}</b>
        <small>{reader.position}</small>
      </span>
      <small>
        {reader.openedOn === null ? said.notOpened : dayAndMonth(language, reader.openedOn)}
      </small>
    </li>
  )
}
