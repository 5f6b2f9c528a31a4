// A sitting: what a holder has opened since they unlocked, in memory alone, so that the same bytes open once.

/** What depends on nothing but its name, remembered. Dropping the sitting forgets all of it. */
export interface Sitting {
  /** What `make` gives, made once for this name. `bytes`: about what it takes to keep. */
  once<T>(name: string, bytes: number, make: () => Promise<T>): Promise<T>
}

/** A sitting that keeps about so many bytes: what was wanted longest ago goes first, a large file is not kept. */
export function newSitting(bytesMax: number): Sitting {
  const kept = new Map<string, { readonly bytes: number; readonly made: Promise<unknown> }>()
  let held = 0
  return {
    once<T>(name: string, bytes: number, make: () => Promise<T>): Promise<T> {
      const known = kept.get(name)
      const one = known ?? { bytes, made: make() }
      if (bytes > bytesMax / 16) return one.made as Promise<T>
      if (known === undefined) held += bytes
      kept.delete(name)
      kept.set(name, one)
      for (const [oldest, { bytes: freed }] of kept) {
        if (held <= bytesMax) break
        kept.delete(oldest)
        held -= freed
      }
      return one.made as Promise<T>
    },
  }
}
