// Locking the desk: what was typed is kept, then the worker ends with every key.
import { watchIdle } from '@kentongan/design/idle'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { idleMinutesMax } from './idle.ts'
import { ask, endKeys } from './keeper.ts'

/** Why the desk closes: nobody touched it or somebody said so, the session had ended, or somebody signs out. */
export type Closing = 'lock' | 'lost' | 'sign-out'

type Keeping = () => Promise<unknown>
const keepings = new Set<Keeping>()
/** Longer than any draft takes to seal; a worker that hangs does not keep the desk open. */
const keepingMsMax = 3_000

/** Registers what must be kept before the keys end; answers how to take it back. */
export function beforeLock(keeping: Keeping): () => void {
  keepings.add(keeping)
  return () => keepings.delete(keeping)
}

async function keepEverything(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, keepingMsMax))
  await Promise.race([Promise.all([...keepings].map((keeping) => keeping())), late])
}

/**
 * How to close the desk, which also locks by itself when nobody touches it. `clear` takes everything out of the
 * page at once; `begin` finds what to show next, `lost` being true when the session had ended.
 */
export function useLock(
  active: boolean,
  clear: () => void,
  begin: (lost: boolean) => Promise<void>,
): (closing: Closing) => void {
  const locking = useRef(false)
  const lock = useCallback(
    async (closing: Closing): Promise<void> => {
      if (locking.current) return
      locking.current = true
      const kept = keepEverything()
      clear()
      await kept
      if (closing === 'sign-out') await ask('sign-out', null)
      endKeys()
      await begin(closing === 'lost')
      locking.current = false
    },
    [clear, begin],
  )
  useEffect(() => {
    if (!active) return
    return watchIdle(idleMinutesMax, () => void lock('lock'))
  }, [active, lock])
  return (closing) => void lock(closing)
}
