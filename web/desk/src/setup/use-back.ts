// The browser's Back inside set-up and enrolment: one step back, and never out unasked.
import { useEffect, useRef, useState } from 'preact/hooks'

/** Two entries of the history, of one address: Back goes from the second to the first, and the page notices. */
const below = 'setup-below'
const here = 'setup-here'

interface Leaving {
  /** True while it is asked whether to leave. */
  readonly asking: boolean
  readonly stay: () => void
}

/** `back` goes to the step before; null where there is none, and leaving is asked about. */
export function useBack(back: (() => void) | null): Leaving {
  const [asking, setAsking] = useState(false)
  const newest = useRef(back)
  newest.current = back
  useEffect(() => {
    standAbove()
    const follow = (event: PopStateEvent): void => {
      if (event.state !== below) return
      standAbove()
      if (newest.current === null) setAsking(true)
      else newest.current()
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return { asking, stay: () => setAsking(false) }
}

function standAbove(): void {
  if (history.state === here) return
  if (history.state !== below) history.replaceState(below, '')
  history.pushState(here, '')
}
