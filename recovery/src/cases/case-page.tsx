// One case, opened with the recovery identity: what does not hold first, then everything that does.
import { Icon } from '@kentongan/design/icon'
import { formatTicket, type Ticket } from '@kentongan/domain/ticket'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { AgeKeys } from '../age-keys.tsx'
import type { Export } from '../export/read.ts'
import { ageKeysOf, type CasePage, showCase } from '../open/cases.ts'
import { useSpeech } from '../page/language.ts'
import { Line } from '../page/plain.tsx'
import { Doubts } from './doubts.tsx'
import { Evidence } from './evidence.tsx'
import { History } from './history.tsx'
import { Readers } from './readers.tsx'
import { Report } from './report.tsx'

interface CasePageProps {
  readonly exported: Export
  readonly keys: OfficeKeys
  readonly ticket: string
  readonly onBack: () => void
}

export function CasePageView({ exported, keys, ticket, onBack }: CasePageProps): JSX.Element {
  const { words } = useSpeech()
  const [page, setPage] = useState<CasePage | null>(null)
  const [gone, setGone] = useState(false)
  useEffect(() => {
    showCase(exported, keys, ticket).then(setPage, () => setGone(true))
  }, [ticket])
  return (
    <>
      <div class="row acts">
        <button class="link" type="button" onClick={onBack}>
          {words.recovery.case.back}
        </button>
        <button class="button quiet" type="button" onClick={() => print()}>
          <Icon name="print" />
          {words.recovery.case.print}
        </button>
      </div>
      {page === null ? (
        <p role="status">{gone ? words.recovery.gone : words.recovery.case.opening}</p>
      ) : (
        <Case {...{ exported, page }} />
      )}
    </>
  )
}

function Case({
  exported,
  page,
}: {
  readonly exported: Export
  readonly page: CasePage
}): JSX.Element {
  const { words, day } = useSpeech()
  const { recovery, deskCase, status } = words
  const { ticket, view, read, opened } = page
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const listed = read?.head.case
  return (
    <article class="case">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {view?.report == null ? deskCase.notOpened : <Line text={view.report.title} />}
        </h1>
        <p class="hint">
          {recovery.cases.ticket} <code>{formatTicket(ticket as Ticket)}</code>
          {listed !== undefined && `, ${recovery.cases.received(day(listed.received))}`}
          {listed !== undefined && `, ${status.internal[listed.status]}`}
          {view !== null && `, ${words.roles.route[view.route as 'normal']}`}
        </p>
      </header>
      <Doubts {...{ page }} />
      {view !== null && opened !== null && (
        <>
          {view.report !== null && <Report report={view.report} office={exported.office} />}
          <Evidence {...{ exported, page, opened, view }} />
          <History {...{ view }} />
          <Readers {...{ view, opened }} />
          <section class="sec no-print" aria-labelledby="kunci-age">
            <h2 id="kunci-age">{recovery.age.caseTitle}</h2>
            <AgeKeys
              show={recovery.age.caseShow}
              warning={recovery.age.caseWarning}
              keys={[
                [recovery.age.report, ageKeysOf(opened, 'report')],
                [recovery.age.original, ageKeysOf(opened, 'original')],
              ]}
            />
          </section>
        </>
      )}
    </article>
  )
}
