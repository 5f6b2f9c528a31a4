// Which rows are picked, one by one or as a range; only what the list shows now counts.
import { useState } from 'preact/hooks'
import type { ShownRow } from './rows.ts'

export interface Picks {
  /** Whether the boxes stand beside the rows. */
  readonly on: boolean
  readonly rows: readonly ShownRow[]
  readonly has: (id: string) => boolean
  /** Picks this row or takes it back; as a range, it does the same from the row that was last picked. */
  readonly toggle: (at: number, range: boolean) => void
  readonly begin: () => void
  readonly all: () => void
  readonly clear: () => void
}

/** The picked ids once this row changed its state, and every row from `from` to it took the same. */
export function toggled(
  shown: readonly ShownRow[],
  ids: ReadonlySet<string>,
  at: number,
  from: number,
): ReadonlySet<string> {
  const next = new Set(ids)
  const picks = !ids.has(shown[at]?.id ?? '')
  for (const { id } of shown.slice(Math.min(at, from), Math.max(at, from) + 1)) {
    if (picks) next.add(id)
    else next.delete(id)
  }
  return next
}

const none: ReadonlySet<string> = new Set()

export function usePicks(shown: readonly ShownRow[]): Picks {
  const [ids, setIds] = useState(none)
  const [begun, setBegun] = useState(false)
  const [last, setLast] = useState<string | null>(null)
  const rows = ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))
  return {
    on: begun || rows.length > 0,
    rows,
    has: (id) => ids.has(id),
    toggle: (at, range) => {
      const from = range ? shown.findIndex(({ id }) => id === last) : at
      setIds(toggled(shown, new Set(rows.map(({ id }) => id)), at, from < 0 ? at : from))
      setLast(shown[at]?.id ?? null)
    },
    begin: () => setBegun(true),
    all: () => setIds(new Set(shown.map(({ id }) => id))),
    clear: () => {
      setIds(none)
      setBegun(false)
      setLast(null)
    },
  }
}
