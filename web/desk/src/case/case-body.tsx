// Everything of an opened case in the middle of the page, from its title to its history.
import type { CaseView } from '@kentongan/client/view'
import { may } from '@kentongan/domain/permission'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { CaseLog } from '../log/case-log.tsx'
import { useSpeech } from '../page/language.ts'
import type { CasePage, Entered } from '../worker/protocol.ts'
import { CaseHead } from './case-head.tsx'
import { Doubts } from './doubts.tsx'
import { Evidence } from './evidence.tsx'
import { Messages } from './messages.tsx'
import { Notes } from './notes.tsx'
import { headingOf, type Part, parts } from './parts.ts'
import { People } from './people.tsx'
import { Report } from './report.tsx'
import { Trail } from './trail.tsx'
import type { OpenCase } from './use-case.ts'
import { sheetsOf } from './worksheet.ts'
import { Worksheets } from './worksheets.tsx'

interface CaseBodyProps {
  readonly entered: Entered
  readonly open: OpenCase
  readonly page: CasePage
  readonly onLost: () => void
}

export function CaseBody({ entered, open, page, onLost }: CaseBodyProps): JSX.Element {
  const { words } = useSpeech()
  const profile = entered.news.profile as OfficeProfile
  const { today } = entered.news
  const { view } = page
  return (
    <>
      <CaseHead {...{ page, open, profile, today }} />
      <Doubts {...{ page }} />
      {view === null ? null : (
        <>
          <Tabs {...{ view }} />
          {view.report === null ? (
            <p class="sec">{words.deskCase.report.noReport}</p>
          ) : (
            <>
              <Report report={view.report} {...{ profile }} />
              <People report={view.report} {...{ profile }} />
            </>
          )}
          <Evidence {...{ page, view }} />
          <div class="pair">
            <Messages {...{ page, view, open }} />
            <Notes {...{ page, view, open }} />
          </div>
          <Worksheets {...{ page, view, open }} />
          <Trail {...{ view }} history={page.history} />
          {may(entered.me.roles, 'read-log') && (
            <CaseLog key={page.listed.id} ticket={page.listed.ticket} {...{ onLost }} />
          )}
        </>
      )}
    </>
  )
}

function Tabs({ view }: { readonly view: CaseView }): JSX.Element {
  const { words } = useSpeech()
  const { sections } = words.deskCase
  const worksheets = sheetsOf(view).length
  const counts: Partial<Record<Part, number>> = {
    people: view.report?.people.length ?? 0,
    evidence: view.evidence.length,
    messages: view.entries.filter((one) => one.kind === 'message').length,
    notes: view.entries.filter((one) => one.kind === 'note').length - worksheets,
    worksheets,
  }
  function go(part: Part): void {
    const heading = document.getElementById(headingOf(part))
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav class="tabs" aria-label={sections.label}>
      {parts.map((part) => (
        <button key={part} type="button" onClick={() => go(part)}>
          {sections[part]}
          {counts[part] !== undefined && <span class="n">{counts[part]}</span>}
        </button>
      ))}
    </nav>
  )
}
