// The desk: the rail, and beside it the list, a case, or the officers.
import { may } from '@kentongan/domain/permission'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { OwnAccount } from './account/own-account.tsx'
import { BatchBox } from './batch/batch-box.tsx'
import { type Batch, useBatch } from './batch/use-batch.ts'
import { CaseView } from './case/case-view.tsx'
import { DeskCommands } from './commands/desk-commands.tsx'
import { CaseList } from './list/case-list.tsx'
import type { Spot } from './list/case-table.tsx'
import { inView, noSearch, rowsOfView, shownRows } from './list/rows.ts'
import { useCases } from './list/use-cases.ts'
import { LogPage } from './log/log-page.tsx'
import { OfficePage } from './office/office-page.tsx'
import { Officers } from './officers/officers.tsx'
import { Icon } from './page/icon.tsx'
import { ask } from './page/keeper.ts'
import { useSpeech } from './page/language.ts'
import type { Closing } from './page/lock.ts'
import { Rail } from './page/rail.tsx'
import { type ListRoute, type Route, useRoute } from './page/route.ts'
import type { Entered, OfficeNews } from './worker/protocol.ts'

interface DeskProps {
  readonly entered: Entered
  readonly welcome: boolean
  readonly lock: (closing: Closing) => void
}

export function Desk({ entered, welcome, lock }: DeskProps): JSX.Element {
  const { words, language } = useSpeech()
  const { me } = entered
  const profile = entered.news.profile as OfficeProfile
  const reads = may(me.roles, 'read-cases')
  const route = offeredRoute(useRoute(), me.roles)
  const news = useNews(entered.news, route.page)
  const cases = useCases(reads, () => lock('lost'))
  const batch = useBatch(() => lock('lost'))
  const spot = useRef<Spot>({ ...startSpot })
  const list = useRef<ListRoute>({ page: 'list', view: 'semua' })
  if (route.page === 'list') {
    if (route.view !== list.current.view) {
      spot.current = { ...startSpot }
      cases.settle()
    }
    list.current = route
  }
  const { view } = list.current
  const rows = useMemo(
    () =>
      shownRows(cases.listing?.rows ?? [], {
        profile,
        language,
        today: news.today,
        roles: me.roles,
        staying: cases.staying,
        statusLabel: ({ status, protection }) =>
          `${words.status.internal[status]} ${protection ? words.desk.list.protection : ''}`,
      }),
    [cases.listing, profile, news.today, language, view],
  )
  const counts = {
    semua: rows.length,
    tindakan: rowsOfView(rows, 'tindakan').length,
    baru: rows.filter((row) => row.news !== null).length,
    lewat: rowsOfView(rows, 'lewat').length,
    'belum-ditugaskan': rowsOfView(rows, 'belum-ditugaskan').length,
  }
  return (
    <div class={route.page === 'case' ? 'desk three' : 'desk'}>
      <DeskCommands {...{ reads, rows }} asOf={cases.listing} onClose={lock} />
      <Rail {...{ me, route, counts, profile }} onClose={lock} />
      <div class="beside">
        <Notices {...{ news }} firstTimeHere={entered.firstTimeHere} />
        <BatchBox {...{ batch, rows }} />
        <Page
          {...{ route, entered, welcome, rows, cases, batch, lock }}
          spot={spot.current}
          list={list.current}
          today={news.today}
        />
      </div>
    </div>
  )
}

/** Where somebody with these roles has no page, they begin where everybody has one. */
function offeredRoute(route: Route, roles: readonly string[]): Route {
  const isOfCases = route.page === 'list' || route.page === 'case'
  if (isOfCases && !may(roles, 'read-cases')) return { page: 'officers' }
  if (route.page === 'log' && !may(roles, 'read-log')) return { page: 'account' }
  return route
}

interface PageProps extends DeskProps {
  readonly route: Route
  readonly rows: ReturnType<typeof shownRows>
  readonly cases: ReturnType<typeof useCases>
  readonly batch: Batch
  readonly spot: Spot
  /** The list as it stands, or stood before a case was opened from it. */
  readonly list: ListRoute
  readonly today: string
}

const startSpot: Spot = { search: noSearch, kind: null, active: null, scroll: 0 }

function Page({
  route,
  entered,
  welcome,
  rows,
  cases,
  batch,
  lock,
  spot,
  list,
  today,
}: PageProps): JSX.Element {
  switch (route.page) {
    case 'officers':
      return <Officers {...{ entered, welcome, rows, batch }} onLost={() => lock('lost')} />
    case 'office':
      return <OfficePage onLost={() => lock('lost')} />
    case 'log':
      return <LogPage ticket={route.ticket} onLost={() => lock('lost')} />
    case 'account':
      return <OwnAccount me={entered.me} onLost={() => lock('lost')} />
    case 'list':
      return <CaseList key={route.view} {...{ route, rows, cases, spot, batch, today }} />
    case 'case': {
      const { ticket } = route
      const order = inView(rows, { ...list, kind: spot.kind }, spot.search)
      const onLost = (): void => lock('lost')
      return (
        <CaseView key={ticket} {...{ ticket, entered, rows, order, cases, list, onLost, spot }} />
      )
    }
  }
}

/** The office as it is now: what is signed on one page changes what the others say. */
function useNews(first: OfficeNews, page: Route['page']): OfficeNews {
  const [news, setNews] = useState(first)
  useEffect(() => {
    void ask('news', null).then((answer) => {
      if (answer.ok) setNews(answer.value)
    })
  }, [page])
  return news
}

interface NoticesProps {
  readonly news: OfficeNews
  readonly firstTimeHere: boolean
}

/** What every page says while it holds: an expired directory, and a browser without a memory. */
function Notices({ news, firstTimeHere }: NoticesProps): JSX.Element {
  const { words } = useSpeech()
  const { state } = words.desk
  const [first, setFirst] = useState(firstTimeHere)
  const { expired, fingerprint } = news
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
