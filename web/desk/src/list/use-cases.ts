// The list of cases as this tab has it: asked for when the desk opens, again when the tab comes back, and each minute.
import { isInDanger } from '@kentongan/client/reporter-marks'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../page/keeper.ts'
import type { CaseListing, CasePage, CaseRow, DeskFailure } from '../worker/protocol.ts'

const againMs = 60_000
const drawMs = 250

export interface Cases {
  readonly listing: CaseListing | null
  /** How many titles are opened of those that were not known; null when nothing is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly failure: DeskFailure | null
  readonly reload: () => void
  /** The list as it is after this case was opened or written to. */
  readonly seen: (page: CasePage) => void
  /** Cases that were unread when the list was drawn: they keep their place until another view is chosen. */
  readonly staying: ReadonlySet<string>
  readonly settle: () => void
  /** Takes these as read; resolves with why that was refused, or null. */
  readonly markRead: (cases: readonly string[]) => Promise<DeskFailure | null>
}

/** `reads` is false for whoever may read no case: nothing is asked for. */
export function useCases(reads: boolean, onLost: () => void): Cases {
  const [listing, setListing] = useState<CaseListing | null>(null)
  const [progress, setProgress] = useState<Cases['progress']>(null)
  const [failure, setFailure] = useState<DeskFailure | null>(null)
  const busy = useRef(false)
  const staying = useRef<Set<string>>(new Set())
  const reload = useCallback(async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const coming = comingRows((rows) => setListing((now) => withRows(now, rows)))
    const answer = await ask('list-cases', null, (told) => {
      if (told.kind === 'listing') {
        setListing(told.listing)
        setProgress({ done: 0, of: told.of })
      } else if (told.kind === 'rows') {
        coming.add(told.rows)
        setProgress((now) => now && { ...now, done: told.done })
      }
    })
    coming.end()
    busy.current = false
    setProgress(null)
    if (answer.ok) setListing(answer.value)
    else if (answer.code === 'not-signed-in') return onLost()
    setFailure(answer.ok ? null : answer.code)
  }, [])
  useEffect(() => {
    if (!reads) return
    void reload()
    const look = (): void => {
      if (document.visibilityState === 'visible') void reload()
    }
    const timer = setInterval(look, againMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  const seen = useCallback((page: CasePage): void => {
    setListing((now) => {
      const row = now?.rows.find(({ id }) => id === page.listed.id)
      if (row !== undefined && row.news !== null) staying.current.add(row.id)
      return now === null ? now : { ...now, rows: now.rows.map(rowAfter(page)) }
    })
  }, [])
  const settle = useCallback((): void => staying.current.clear(), [])
  const markRead = useCallback(async (ids: readonly string[]): Promise<DeskFailure | null> => {
    const answer = await ask('mark-read', { cases: ids })
    if (!answer.ok) return answer.code
    const read = new Set(ids)
    setListing(
      (now) =>
        now && {
          ...now,
          rows: now.rows.map((row) => (read.has(row.id) ? { ...row, news: null } : row)),
        },
    )
    return null
  }, [])
  const held = { seen, staying: staying.current, settle, markRead }
  return { listing, progress, failure, reload: () => void reload(), ...held }
}

/** Rows as they come, put into the list a few times a second: it is sorted and drawn anew each time. */
function comingRows(put: (rows: readonly CaseRow[]) => void) {
  let waiting: CaseRow[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  function flush(): void {
    timer = undefined
    if (waiting.length === 0) return
    put(waiting)
    waiting = []
    timer = setTimeout(flush, drawMs)
  }
  return {
    add(rows: readonly CaseRow[]): void {
      waiting.push(...rows)
      // The first are shown at once.
      if (timer === undefined) flush()
    },
    end: () => clearTimeout(timer),
  }
}

function withRows(listing: CaseListing | null, fresh: readonly CaseRow[]): CaseListing | null {
  if (listing === null) return null
  const ids = new Set(fresh.map(({ id }) => id))
  return { ...listing, rows: [...listing.rows.filter(({ id }) => !ids.has(id)), ...fresh] }
}

const rowAfter =
  ({ listed, view }: CasePage) =>
  (row: CaseRow): CaseRow => {
    if (row.id !== listed.id) return row
    const signed = view?.signed ?? null
    const { status, changed, workflow } = listed
    const kept = status === row.status ? row.statusDay : null
    const statusDay = signed?.status === status ? signed.since : kept
    const mirror = { status, ...(workflow && { workflow }) }
    const protection = view === null ? row.protection : isInDanger(view)
    return { ...row, ...mirror, changed, statusDay, news: null, protection }
  }
