// Where in the page a reporter is, as the Back button knows it: numbers only, as browsers keep history on disk.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** `report`: the form, by screen. `account`: the list (0) or one of its reports (1, 2 …). */
export interface Spot {
  readonly place: 'report' | 'account'
  readonly at: number
}

export interface Walk {
  readonly spot: Spot
  /** Goes on to a spot; Back returns. `path` changes the address with it. */
  readonly go: (spot: Spot, path?: string) => void
  /** Takes the place of the present spot. */
  readonly become: (spot: Spot, path?: string) => void
  /** As `become`, where a form is over: its screens behind this spot lead here too, for what they held is gone. */
  readonly settle: (spot: Spot, path: string) => void
  readonly back: () => void
}

/** The spot in a history entry's state, or null when the entry is not ours. */
export function spotIn(state: unknown): Spot | null {
  if (typeof state !== 'object' || state === null) return null
  const { place, at } = state as Record<string, unknown>
  const known = place === 'report' || place === 'account'
  return known && Number.isInteger(at) ? { place, at: at as number } : null
}

/** How many entries of this page stand before the one of this state. */
export function depthIn(state: unknown): number {
  const { depth } = (state ?? {}) as Record<string, unknown>
  return typeof depth === 'number' && Number.isInteger(depth) && depth > 0 ? depth : 0
}

/** Which form of this page a history entry's state belongs to: 0 is the first. */
export function formIn(state: unknown): number {
  const { form } = (state ?? {}) as Record<string, unknown>
  return typeof form === 'number' && Number.isInteger(form) ? form : 0
}

const mark = (spot: Spot, depth: number, form: number) => ({ ...spot, depth, form })

/** The walk of this page. A reload begins at `first`, because nothing typed outlives one. */
export function useWalk(first: Spot): Walk {
  const [spot, setSpot] = useState(first)
  const over = useRef({ form: 0, next: first, path: '' })
  useEffect(() => {
    history.replaceState(mark(first, depthIn(history.state), 0), '')
    const moved = (event: PopStateEvent): void => {
      const found = spotIn(event.state)
      if (found === null) return
      const { form, next, path } = over.current
      const gone = found.place === 'report' && formIn(event.state) < form
      if (gone) history.replaceState(mark(next, depthIn(event.state), form), '', path)
      setSpot(gone ? next : found)
    }
    addEventListener('popstate', moved)
    return () => removeEventListener('popstate', moved)
  }, [])
  const go = useCallback((next: Spot, path?: string) => {
    history.pushState(mark(next, depthIn(history.state) + 1, over.current.form), '', path)
    setSpot(next)
  }, [])
  const become = useCallback((next: Spot, path?: string) => {
    history.replaceState(mark(next, depthIn(history.state), over.current.form), '', path)
    setSpot(next)
  }, [])
  const settle = useCallback((next: Spot, path: string) => {
    over.current = { form: over.current.form + 1, next, path }
    become(next, path)
  }, [])
  const back = useCallback(() => history.back(), [])
  return { spot, go, become, settle, back }
}

/**
 * Resolves on this page's first entry, with nothing but the front page ahead of it: what then replaces the
 * address leaves no screen behind it and none before it. A browser that refuses to walk resolves all the same.
 */
export async function forgetWalk(): Promise<void> {
  const depth = depthIn(history.state)
  if (depth > 0) await travel(-depth)
  // Entries ahead go only when another takes their place, and that one has to be of this site.
  history.pushState(null, '', '/')
  await travel(-1)
}

const travelMsMax = 500

function travel(entries: number): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true })
    setTimeout(resolve, travelMsMax)
    history.go(entries)
  })
}
