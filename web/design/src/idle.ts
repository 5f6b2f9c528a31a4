// Notices that nobody touches the page. The clock is asked, not a timer: a sleeping device stops timers.

const lookEveryMs = 10_000
/** How long before `onIdle` somebody who is still there is told. */
const soonMs = 60_000
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/**
 * Calls `onIdle` once after so many minutes without a touch; answers how to stop watching. `onSoon` is told true a
 * minute before that, and false when a touch comes in time.
 */
export function watchIdle(
  minutes: number,
  onIdle: () => void,
  now: () => number = Date.now,
  onSoon: (soon: boolean) => void = () => undefined,
): () => void {
  let last = now()
  let soon = false
  const say = (next: boolean): void => {
    if (next === soon) return
    soon = next
    onSoon(next)
  }
  const touch = (): void => {
    // A touch after a long sleep comes too late: look first.
    if (look()) return
    last = now()
    say(false)
  }
  const look = (): boolean => {
    const idle = now() - last
    if (idle < minutes * 60_000) {
      say(idle >= minutes * 60_000 - soonMs)
      return false
    }
    stop()
    onIdle()
    return true
  }
  const timer = setInterval(look, lookEveryMs)
  for (const sign of signs) addEventListener(sign, touch, { passive: true, capture: true })
  document.addEventListener('visibilitychange', look)
  function stop(): void {
    clearInterval(timer)
    for (const sign of signs) removeEventListener(sign, touch, { capture: true })
    document.removeEventListener('visibilitychange', look)
  }
  return stop
}
