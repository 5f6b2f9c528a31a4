// Keluar Cepat: the content is gone at once, the keys with it, and the tab is somewhere harmless.
import { render } from 'preact'
import { forgetWalk } from './places.ts'

const shiftsWithinMs = 5_000
const shiftsNeeded = 3

/** Wipes the page, then leaves it: no screen of it is behind the harmless one. `endKeys` runs first. */
export function leaveNow(site: string, endKeys: () => void): void {
  endKeys()
  wipePage()
  void forgetWalk().then(() => location.replace(site))
}

/** Takes everything off the page. A copy that the browser kept for its Back button is loaded anew. */
function wipePage(): void {
  // Else an answer on its way, or the walk back, would draw and title the page once more.
  const app = document.getElementById('app')
  if (app !== null) render(null, app)
  document.title = '\u00a0'
  document.body.replaceChildren()
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

/**
 * Tells of Shift pressed three times within five seconds with nothing between, as nobody does while typing:
 * feed it every keydown.
 */
export function makeShiftCounter(): (key: string, repeat: boolean, now: number) => boolean {
  let presses: number[] = []
  return (key, repeat, now) => {
    if (repeat) return false
    if (key !== 'Shift') {
      presses = []
      return false
    }
    presses = [...presses.filter((at) => now - at < shiftsWithinMs), now]
    if (presses.length < shiftsNeeded) return false
    presses = []
    return true
  }
}
