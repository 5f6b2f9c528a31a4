// Locking the desk: what was typed is kept, then the worker ends with every key.
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { watchIdle } from './idle.ts'
import { endKeys } from './keeper.ts'

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
 * How to lock, which also happens by itself when nobody touches the desk. `clear` takes everything out of the
 * page at once; `begin` finds what to show next, `lost` being true when the session had ended.
 */
export function useLock(
  active: boolean,
  clear: () => void,
  begin: (lost: boolean) => Promise<void>,
): (lost: boolean) => void {
  const locking = useRef(false)
  const lock = useCallback(
    async (lost: boolean): Promise<void> => {
      if (locking.current) return
      locking.current = true
      const kept = keepEverything()
      clear()
      await kept
      endKeys()
      await begin(lost)
      locking.current = false
    },
    [clear, begin],
  )
  useEffect(() => {
    if (!active) return
    return watchIdle(() => void lock(false))
  }, [active, lock])
  return (lost) => void lock(lost)
}
