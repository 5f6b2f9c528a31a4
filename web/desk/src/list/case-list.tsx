// The list of cases: unread first, nearest deadline first, searched as one types, walked by keys.
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Batch } from '../batch/use-batch.ts'
import { FootKeys } from '../commands/keys.tsx'
import { useCommands } from '../commands/use-commands.ts'
import { failureText } from '../page/failure.ts'
import { Icon } from '../page/icon.tsx'
import { useSpeech } from '../page/language.ts'
import { hashOf, type ListRoute, type View, viewNames } from '../page/route.ts'
import { ticketText } from './case-row.tsx'
import { CaseTable, type Spot } from './case-table.tsx'
import { ListTools } from './list-tools.tsx'
import { PicksBar } from './picks-bar.tsx'
import { type Choice, inView, rowsOfView, type ShownRow } from './rows.ts'
import type { Cases } from './use-cases.ts'
import { usePicks } from './use-picks.ts'
import { useSearch } from './use-search.ts'

interface CaseListProps {
  readonly route: ListRoute
  readonly rows: readonly ShownRow[]
  readonly cases: Cases
  readonly spot: Spot
  readonly batch: Batch
  readonly today: string
}

export function CaseList({ route, rows, cases, spot, batch, today }: CaseListProps): JSX.Element {
  const { words } = useSpeech()
  const { list } = words.desk
  const [text, setText] = useState(spot.search.text)
  const search = useSearch(text, cases.listing, spot.search)
  spot.search = search
  const { view, status, sort } = route
  const [kind, setKind] = useState(spot.kind)
  spot.kind = kind
  const choice: Choice = {
    view,
    kind,
    ...(status !== undefined && { status }),
    ...(sort !== undefined && { sort }),
  }
  const wanted = [rows, view, status, sort, kind, search]
  const shown = useMemo(() => inView(rows, choice, search), wanted)
  const picks = usePicks(shown)
  const ofView = useMemo(() => rowsOfView(rows, view), [rows, view])
  function choose({ kind: next, ...there }: Choice): void {
    setKind(next)
    const hash = hashOf({ page: 'list', ...there })
    // In the place of the address before: Back leads out of the list.
    if (hash !== location.hash) location.replace(hash)
  }
  const title = list[viewNames[view]]
  useEffect(() => {
    document.title = `${title} | ${words.desk.title}`
  }, [title])
  const box = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Back from a case, the focus goes to its row instead.
    if (spot.active === null) heading.current?.focus({ preventScroll: true })
  }, [])
  useCommands({ search: () => box.current?.focus() })
  const { listing, progress, failure } = cases
  return (
    <main class="main list" id="isi" tabIndex={-1}>
      <div class="list-head">
        <div class="list-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
            {listing !== null && <small>{shown.length}</small>}
          </h1>
          <search>
            <label class="sr" for="cari">
              {list.search}
            </label>
            <span class="field">
              <Icon name="search" />
              <input
                ref={box}
                id="cari"
                type="search"
                autocomplete="off"
                spellcheck={false}
                placeholder={list.searchHint}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
              <kbd>/</kbd>
            </span>
          </search>
        </div>
        <ListTools
          rows={ofView}
          {...{ shown, choice, title, today, cases, picks }}
          onChoice={choose}
        />
        {picks.on && <PicksBar {...{ picks, cases, batch, title, today }} />}
        {progress !== null && progress.of > 0 && <Progress {...progress} />}
        {failure !== null && (
          <p class="alarm" role="alert">
            {failureText(words, failure)}{' '}
            <button class="btn" type="button" onClick={cases.reload}>
              {words.common.retry}
            </button>
          </p>
        )}
        {listing !== null && listing.missing.length > 0 && (
          <p class="alarm" role="alert">
            {list.missing(listing.missing.map(ticketText).join(', '))}
          </p>
        )}
      </div>
      {shown.length > 0 && <CaseTable {...{ shown, spot, picks }} />}
      {shown.length === 0 && listing !== null && progress === null && (
        <Empty
          {...{ view }}
          search={search.text}
          filtered={status !== undefined || kind !== null}
          halfOnly={listing.halfOnly}
          onClear={() => {
            setText('')
            choose({ view, kind: null, ...(sort !== undefined && { sort }) })
          }}
        />
      )}
      <footer class="keys">
        <FootKeys />
        {listing !== null && listing.halfOnly > 0 && shown.length > 0 && (
          <span>{list.halfOnly(listing.halfOnly)}</span>
        )}
        <span class="range" role="status">
          {listing === null ? words.common.loading : list.range(shown.length, rows.length)}
        </span>
      </footer>
    </main>
  )
}

function Progress({ done, of }: { readonly done: number; readonly of: number }): JSX.Element {
  const { words } = useSpeech()
  const { list } = words.desk
  return (
    <div class="opening">
      <label for="kemajuan">{list.opening}</label>
      <progress id="kemajuan" max={of} value={done} />
      <span>{list.openingCount(done, of)}</span>
    </div>
  )
}

function Empty({
  view,
  search,
  filtered,
  halfOnly,
  onClear,
}: {
  readonly view: View
  readonly search: string
  readonly filtered: boolean
  readonly halfOnly: number
  readonly onClear: () => void
}): JSX.Element {
  const { words } = useSpeech()
  const { list } = words.desk
  const sought = search.trim()
  if (sought !== '' || filtered) {
    return (
      <div class="empty">
        <p>{sought === '' ? words.deskList.filter.none : list.noneFound(sought)}</p>
        <button class="btn" type="button" onClick={onClear}>
          {sought === '' ? words.deskList.filter.clear : list.clear}
        </button>
      </div>
    )
  }
  const nothing = halfOnly > 0 ? list.noneToRead : list.none
  const none = view === 'semua' ? nothing : words.deskList.noneIn[viewNames[view]]
  return (
    <div class="empty">
      <p>
        <b>{none}</b>
      </p>
      {view === 'semua' && <p>{halfOnly > 0 ? list.halfOnly(halfOnly) : list.noneHint}</p>}
    </div>
  )
}
