// The same work on many, a few at a time: what the platform does beside this thread overlaps, and memory stays bounded.

const batch = 16

/** The results in the order of the items, whatever came first. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += batch) {
    results.push(...(await Promise.all(items.slice(at, at + batch).map(work))))
  }
  return results
}
