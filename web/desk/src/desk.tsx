// The desk: the rail, and beside it the list, a case, or the officers.
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { CaseView } from './case/case-view.tsx'
import { CaseList } from './list/case-list.tsx'
import type { Spot } from './list/case-table.tsx'
import { inView, shownRows } from './list/rows.ts'
import { useCases } from './list/use-cases.ts'
import { Officers } from './officers/officers.tsx'
import { Icon } from './page/icon.tsx'
import { useSpeech } from './page/language.ts'
import { Rail } from './page/rail.tsx'
import { type Route, useRoute, type View } from './page/route.ts'
import type { Entered } from './worker/protocol.ts'

interface DeskProps {
  readonly entered: Entered
  readonly welcome: boolean
  readonly lock: (lost: boolean) => void
}

export function Desk({ entered, welcome, lock }: DeskProps): JSX.Element {
  const { words, language } = useSpeech()
  const { me, news } = entered
  const profile = news.profile as OfficeProfile
  const route = useRoute()
  const cases = useCases(() => lock(true))
  const spot = useRef<Spot>({ search: '', active: null, scroll: 0 })
  const view = useRef<View>('semua')
  if (route.page === 'list' && route.view !== view.current) {
    view.current = route.view
    spot.current = { search: '', active: null, scroll: 0 }
    cases.settle()
  }
  const rows = useMemo(
    () =>
      shownRows(cases.listing?.rows ?? [], {
        profile,
        language,
        today: news.today,
        staying: cases.staying,
        statusLabel: ({ status }) => words.status.internal[status],
      }),
    [cases.listing, profile, news.today, language, view.current],
  )
  const counts = {
    semua: rows.length,
    baru: rows.filter((row) => row.news !== null).length,
    lewat: inView(rows, 'lewat', '').length,
  }
  return (
    <div class={route.page === 'case' ? 'desk three' : 'desk'}>
      <Rail {...{ me, route, counts, profile }} onLock={() => lock(false)} />
      <div class="beside">
        <Notices {...{ entered }} />
        <Page
          {...{ route, entered, welcome, rows, cases, lock }}
          spot={spot.current}
          view={view.current}
        />
      </div>
    </div>
  )
}

interface PageProps extends DeskProps {
  readonly route: Route
  readonly rows: ReturnType<typeof shownRows>
  readonly cases: ReturnType<typeof useCases>
  readonly spot: Spot
  readonly view: View
}

function Page({ route, entered, welcome, rows, cases, lock, spot, view }: PageProps): JSX.Element {
  switch (route.page) {
    case 'officers':
      return <Officers {...{ entered, welcome }} onLost={() => lock(true)} />
    case 'list':
      return <CaseList key={route.view} view={route.view} {...{ rows, cases, spot }} />
    case 'case': {
      const { ticket } = route
      const order = inView(rows, view, spot.search)
      const onLost = (): void => lock(true)
      return (
        <CaseView key={ticket} {...{ ticket, entered, rows, order, cases, view, onLost, spot }} />
      )
    }
  }
}

/** What every page says while it holds: an expired directory, and a browser without a memory. */
function Notices({ entered }: { readonly entered: Entered }): JSX.Element {
  const { words } = useSpeech()
  const { state } = words.desk
  const [first, setFirst] = useState(entered.firstTimeHere)
  const { expired, fingerprint } = entered.news
  return (
    <>
      {expired && (
        <p class="banner alarm" role="alert">
          <Icon name="late" />
          <span>{state.expired}</span>
        </p>
      )}
      {first && fingerprint !== null && (
        <div class="banner" role="status">
          <Icon name="eye" />
          <p>{state.firstTime(fingerprint)}</p>
          <button class="btn" type="button" onClick={() => setFirst(false)}>
            {state.understood}
          </button>
        </div>
      )}
    </>
  )
}
