// A part of the app, loaded when it is first wanted: who only writes a report never loads the account.
import { useEffect, useState } from 'preact/hooks'

export interface LoadedView<T> {
  readonly view: T | null
  /** The part's file did not come: the network, or a release that replaced it. */
  readonly failed: boolean
}

export function useView<T>(load: () => Promise<T>, wanted: boolean): LoadedView<T> {
  const [loaded, setLoaded] = useState<LoadedView<T>>({ view: null, failed: false })
  useEffect(() => {
    if (!wanted || loaded.view !== null) return
    let current = true
    const set = (next: LoadedView<T>): void => {
      if (current) setLoaded(next)
    }
    load().then(
      (view) => set({ view, failed: false }),
      () => set({ view: null, failed: true }),
    )
    return () => {
      current = false
    }
  }, [wanted])
  return loaded
}
