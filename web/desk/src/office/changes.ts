// What differs between two profiles, entry by entry, and a draft moved on top of what was published meanwhile.

type Path = readonly (string | number)[]

/** One place that differs; null on the side where it is not there. */
export interface Change {
  readonly path: Path
  readonly before: string | null
  readonly after: string | null
}

type Entry = Readonly<Record<string, unknown>>
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

const textOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : String(value)

/**
 * Every leaf that differs, in the order of the profile. Items of lists are told apart by their code, year,
 * day, or status where they have one, so that one put in at the top does not look like a change of all.
 */
export function changesOf(before: unknown, after: unknown, path: Path = []): readonly Change[] {
  if (!isEntry(before) && !isEntry(after)) {
    const [old, next] = [textOf(before), textOf(after)]
    return old === next ? [] : [{ path, before: old, after: next }]
  }
  const [old, next] = [keyed(before), keyed(after)]
  const inner = [...new Set([...old.keys(), ...next.keys()])].flatMap((key) =>
    changesOf(old.get(key), next.get(key), [...path, key]),
  )
  return Array.isArray(before) && Array.isArray(after)
    ? [...inner, ...orderOf(path, [...old.keys()], [...next.keys()])]
    : inner
}

/** The change that a new order is, of what is in both lists. */
function orderOf(
  path: Path,
  old: readonly (string | number)[],
  next: readonly (string | number)[],
): readonly Change[] {
  const before = old.filter((key) => next.includes(key)).join(', ')
  const after = next.filter((key) => old.includes(key)).join(', ')
  return before === after ? [] : [{ path, before, after }]
}

const names = ['code', 'year', 'day', 'status', 'network'] as const

function keyed(value: unknown): ReadonlyMap<string | number, unknown> {
  if (!isEntry(value)) return new Map()
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const found = new Map<string | number, unknown>()
  for (const [at, item] of value.entries()) {
    const name = nameOf(item) ?? at + 1
    // Twice the same name is wrong, and still two items.
    found.set(found.has(name) ? at + 1 : name, item)
  }
  return found
}

function nameOf(item: unknown): string | null {
  const name = names.find((one) => isEntry(item) && item[one] !== undefined)
  return name === undefined ? null : String((item as Entry)[name])
}

/**
 * A draft that was begun on `base`, on top of what stands now: the parts that it changed are its own, all
 * others are as they stand. What both changed shows as a change of what stands when it is looked over.
 */
export function rebase(base: unknown, mine: unknown, now: unknown): unknown {
  if (!isEntry(base) || !isEntry(mine) || !isEntry(now)) return mine
  const keys = [...new Set([...Object.keys(now), ...Object.keys(mine)])]
  const entries = keys.flatMap((key) => {
    const changed = changesOf(base[key], mine[key]).length > 0
    const value = changed ? mine[key] : now[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(entries)
}
