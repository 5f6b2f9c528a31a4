// Asks before the page is left while something on it would be lost.
import { useEffect } from 'preact/hooks'

let leaving = false

/** From now on nothing asks: the person chose to go. */
export function letGo(): void {
  leaving = true
}

/** While `active`, leaving or reloading asks first, in the browser's own words. */
export function useLeaveGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent): void => {
      if (leaving) return
      event.preventDefault()
      // Safari and older Chromium ask only for this.
      event.returnValue = true
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [active])
}
