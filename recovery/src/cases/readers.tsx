// Who can read the case, as its keys say; and what of it recovery cannot open.
import type { CaseView, ReaderView } from '@kentongan/client/view'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { fingerprintOf, type MemberId } from '@kentongan/sealed/id'
import type { JSX } from 'preact'
import { useSpeech } from '../page/language.ts'
import { Line } from '../page/plain.tsx'

interface ReadersProps {
  readonly view: CaseView
  readonly opened: OpenedCase
}

export function Readers({ view, opened }: ReadersProps): JSX.Element {
  const { words } = useSpeech()
  const said = words.recovery.case
  // What was chosen stands in the report.
  const choice = view.report?.identityChoice
  return (
    <>
      <section class="sec" aria-labelledby="pembaca">
        <h2 id="pembaca">{said.readers}</h2>
        <ul class="people">
          {view.readers.map((reader) => (
            <Reader key={reader.member} {...{ reader }} />
          ))}
          {opened.opening.recovery && (
            <li>
              <b>{said.recovery}</b>
              <p>{said.recoveryReads}</p>
            </li>
          )}
        </ul>
        {view.excludedCount > 0 && <p>{said.excluded(view.excludedCount)}</p>}
      </section>
      {choice !== undefined && (
        <section class="sec" aria-labelledby="identitas">
          <h2 id="identitas">{said.identity}</h2>
          <p>{choice === 'confidential' ? said.identitySealed : said.identityAnonymous}</p>
        </section>
      )}
    </>
  )
}

function Reader({ reader }: { readonly reader: ReaderView }): JSX.Element {
  const { words, day } = useSpeech()
  const said = words.recovery.case
  const { reads } = words.roles
  const { member, name, position, vaults, half, since, until } = reader
  const what = [
    ...(['report', 'original'] as const)
      .filter((vault) => vaults.includes(vault))
      .map((vault) => reads[vault]),
    ...(half === null ? [] : [reads[half]]),
  ]
  const read = what.length === 0 ? said.nothing : what.join(', ')
  return (
    <li>
      <b>
        <Line text={name || words.deskCase.messages.officerGone} />
      </b>
      <p>
        <Line text={said.reader(position, read, day(since))} />
        {until !== null && `; ${said.until(day(until))}`}
      </p>
      <p class="hint">
        <code>{fingerprintOf(member as MemberId)}</code>
      </p>
    </li>
  )
}
