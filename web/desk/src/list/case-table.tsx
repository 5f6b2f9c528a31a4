// The rows of the list: only those in sight are in the page, and keys walk all of them.
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCommands } from '../commands/use-commands.ts'
import { useSpeech } from '../page/language.ts'
import { CaseRowView, linkIdOf } from './case-row.tsx'
import type { Search, ShownRow } from './rows.ts'
import type { Picks } from './use-picks.ts'
import { useWindow } from './use-window.ts'

/** Where in the list somebody was: kept while a case is open, so that Back returns to it. */
export interface Spot {
  search: Search
  /** The kind that is shown, or null for all: like what is sought, it stands in no address. */
  kind: string | null
  active: string | null
  scroll: number
}

interface CaseTableProps {
  readonly shown: readonly ShownRow[]
  readonly spot: Spot
  readonly picks: Picks
}

const columns = ['mark', 'title', 'status', 'received', 'due'] as const

export function CaseTable({ shown, spot, picks }: CaseTableProps): JSX.Element {
  const { words } = useSpeech()
  const { list } = words.desk
  const unread = shown.filter(({ news }) => news !== null).length
  const lines = linesOf(shown, shown.filter(({ upper }) => upper).length)
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  const keyOf = (at: number): string => keyOfLine(lines[at])
  const rows = useWindow(lines.length, keyOf, margin)
  const { active, reach } = useWalk(shown, spot, (at) => {
    const line = lines.findIndex((one) => one.kind === 'case' && one.at === at)
    rows.scrollToIndex(line, { align: 'auto' })
  })
  useCommands({
    pick: () => picks.toggle(active, false),
    pickRange: () => picks.toggle(active, true),
  })
  useLayoutEffect(() => {
    setMargin((body.current?.getBoundingClientRect().top ?? 0) + scrollY)
  })
  return (
    <table class="cases" aria-label={list.table} aria-rowcount={shown.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column} scope="col" class={`h-${column}`}>
              {column === 'mark' ? (
                <span class="sr">{list.columns.mark}</span>
              ) : (
                list.columns[column]
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index]
          const place = {
            'data-index': index,
            style: { transform: `translateY(${start - margin}px)` },
            ref: (element: HTMLElement | null) => {
              if (element !== null) rows.measureElement(element)
            },
          }
          if (line?.kind === 'split') {
            return (
              <tr key={key} class={line.fresh ? 'split fresh' : 'split'} {...place}>
                <th colSpan={columns.length} scope="rowgroup">
                  {line.fresh ? list.unreadCount(unread) : list.read}
                </th>
              </tr>
            )
          }
          const row = line === undefined ? undefined : shown[line.at]
          if (line === undefined || row === undefined) return null
          return (
            <CaseRowView
              key={key}
              {...{ row, place, picks }}
              at={line.at}
              active={line.at === active}
              onFocus={() => reach(line.at)}
            />
          )
        })}
      </tbody>
    </table>
  )
}

type TableLine =
  | { readonly kind: 'case'; readonly at: number; readonly id: string }
  | { readonly kind: 'split'; readonly fresh: boolean }

/** The rows, with a line before the unread and one before the read where there are both. */
function linesOf(shown: readonly ShownRow[], upper: number): readonly TableLine[] {
  const cases = shown.map(({ id }, at): TableLine => ({ kind: 'case', at, id }))
  if (upper === 0) return cases
  const read = cases.slice(upper)
  const fresh: TableLine = { kind: 'split', fresh: true }
  const rest: readonly TableLine[] = read.length === 0 ? [] : [{ kind: 'split', fresh: false }]
  return [fresh, ...cases.slice(0, upper), ...rest, ...read]
}

function keyOfLine(line: TableLine | undefined): string {
  if (line === undefined) return ''
  return line.kind === 'case' ? line.id : line.fresh ? 'unread' : 'read'
}

/** J, K, and arrows move the focus from title to title; what comes into sight later gets it then. */
function useWalk(
  shown: readonly ShownRow[],
  spot: Spot,
  scrollTo_: (at: number) => void,
): { readonly active: number; readonly reach: (at: number) => void } {
  const before = shown.findIndex(({ id }) => id === spot.active)
  const [chosen, setChosen] = useState(Math.max(0, before))
  const active = Math.min(chosen, shown.length - 1)
  const wanted = useRef<number | null>(null)
  const linkAt = (at: number) => document.getElementById(linkIdOf(shown[at]?.id ?? ''))
  const inList = (): boolean => document.activeElement?.closest('.cases') != null
  useLayoutEffect(() => {
    if (before < 0) return
    scrollTo(0, spot.scroll)
    wanted.current = before
  }, [])
  useEffect(() => {
    if (wanted.current === null) return
    const link = linkAt(wanted.current)
    if (link === null) return
    wanted.current = null
    link.focus()
  })
  function go(to: number): void {
    const at = Math.max(0, Math.min(to, shown.length - 1))
    scrollTo_(at)
    setChosen(at)
    // The same row again draws nothing anew; what is not in the page yet gets the focus when it is.
    const here = at === active ? linkAt(at) : null
    wanted.current = here === null ? at : null
    here?.focus()
  }
  function reach(at: number): void {
    setChosen(at)
    spot.active = shown[at]?.id ?? null
    spot.scroll = scrollY
  }
  const step = (by: number) => (): void => go(inList() ? active + by : active)
  useCommands({
    next: step(1),
    previous: step(-1),
    // A focused link follows itself; Enter anywhere else opens the case that is marked.
    open: () => linkAt(active)?.click(),
  })
  return { active, reach }
}
