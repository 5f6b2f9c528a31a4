// Order by `previous` links: no counter, no clock. Two heads are joined by whoever writes next.

export interface Linked {
  readonly hash: string
  readonly previous: readonly string[]
  readonly day: string
}

/** Statements after everything they name; those that nothing orders, by claimed day and then by hash. */
export function inOrder<T extends Linked>(items: readonly T[]): readonly T[] {
  const sorted = [...items].sort((a, b) => compare(a.day, b.day) || compare(a.hash, b.hash))
  const known = new Set(items.map((item) => item.hash))
  const placed = new Set<string>()
  const ordered: T[] = []
  let waiting = sorted
  while (waiting.length > 0) {
    const ready = waiting.filter((item) =>
      item.previous.every((hash) => placed.has(hash) || !known.has(hash)),
    )
    // A hash cannot name itself, so a circle can only be a forgery that failed elsewhere.
    const next = ready.length > 0 ? ready : waiting
    for (const item of next) {
      placed.add(item.hash)
      ordered.push(item)
    }
    waiting = waiting.filter((item) => !placed.has(item.hash))
  }
  return ordered
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
