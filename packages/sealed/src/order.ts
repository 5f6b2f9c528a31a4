// Order by `previous` links: no counter, no clock. Two heads are joined by whoever writes next.

export interface Linked {
  readonly hash: string
  readonly previous: readonly string[]
  readonly day: string
}

/** Statements after everything they name; those that nothing orders, by claimed day and then by hash. */
export function inOrder<T extends Linked>(items: readonly T[]): readonly T[] {
  const rounds = roundsOf(items)
  // What has no round hangs on a circle: a hash cannot name itself, so that is a forgery that failed elsewhere.
  const round = ({ hash }: T): number => rounds.get(hash) ?? items.length
  return [...items].sort(
    (a, b) => round(a) - round(b) || compare(a.day, b.day) || compare(a.hash, b.hash),
  )
}

/** Of each statement, how many stand before it on the longest way back to one that names nothing served. */
function roundsOf(items: readonly Linked[]): ReadonlyMap<string, number> {
  const namers = new Map<string, Linked[]>(items.map(({ hash }) => [hash, []]))
  for (const item of items) for (const hash of item.previous) namers.get(hash)?.push(item)
  const rounds = new Map<string, number>()
  const isReady = ({ previous }: Linked): boolean =>
    previous.every((hash) => rounds.has(hash) || !namers.has(hash))
  let ready = items.filter(isReady)
  for (let round = 0; ready.length > 0; round += 1) {
    for (const { hash } of ready) rounds.set(hash, round)
    ready = [...new Set(ready.flatMap(({ hash }) => namers.get(hash) ?? []))].filter(isReady)
  }
  return rounds
}

/** These statements and everything that they descend from, of what was served. */
export function ancestorsOf(heads: readonly string[], items: readonly Linked[]): Set<string> {
  const known = new Map(items.map((item) => [item.hash, item.previous]))
  const found = new Set<string>()
  const waiting = [...heads]
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    const previous = known.get(hash)
    if (previous === undefined || found.has(hash)) continue
    found.add(hash)
    waiting.push(...previous)
  }
  return found
}

/** The statements that no other one names: what the next envelope joins. */
export function headsOf(items: readonly Linked[]): readonly string[] {
  const named = new Set(items.flatMap((item) => item.previous))
  return items.map((item) => item.hash).filter((hash) => !named.has(hash))
}

/** What is named and was not served: a hole. */
export function holesIn(items: readonly Linked[]): readonly string[] {
  const known = new Set(items.map((item) => item.hash))
  return [...new Set(items.flatMap((item) => item.previous))].filter((hash) => !known.has(hash))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
