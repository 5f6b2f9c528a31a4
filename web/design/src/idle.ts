// Notices that nobody touches the page. The clock is asked, not a timer: a sleeping device stops timers.

const lookEveryMs = 10_000
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Calls `onIdle` once after so many minutes without a touch; answers how to stop watching. */
export function watchIdle(
  minutes: number,
  onIdle: () => void,
  now: () => number = Date.now,
): () => void {
  let last = now()
  const touch = (): void => {
    // A touch after a long sleep comes too late: look first.
    if (!look()) last = now()
  }
  const look = (): boolean => {
    if (now() - last < minutes * 60_000) return false
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
