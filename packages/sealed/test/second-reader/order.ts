// A second reader of docs/format/envelope-v1.md, §8: shapes and order.

/** What JSON said; every use asks again. */
export interface Body {
  readonly vault?: string
  readonly recipient?: string
  readonly members?: readonly string[]
  readonly seen?: readonly string[]
  readonly secret?: string
  readonly reporter?: { readonly recipient: string; readonly key: string } | null
  readonly nonce?: string
  readonly directory?: number
  readonly vaults?: Readonly<Record<string, string>> & readonly string[]
  readonly halves?: Readonly<Record<string, string>>
  readonly granted?: readonly Given[]
  readonly excluded?: readonly string[]
  readonly recovery?: boolean
  readonly person?: string
  readonly member?: string
  readonly grant?: string
  readonly request?: string
  readonly wrap?: string
  readonly expires?: string
  readonly secrets?: readonly {
    readonly vault: string
    readonly epoch: string
    readonly secret: string
  }[]
  readonly half?: never
}

export interface Given {
  readonly person: string
  readonly member: string
  readonly vaults: readonly string[]
  readonly half: string | null
}

export interface Wire {
  readonly id: string
  readonly vault: string
  readonly epoch: string
  readonly author: string
  readonly class: string
  readonly pair: string
  readonly bytes: Uint8Array
}

export interface Item {
  readonly id: string
  readonly hash: string
  readonly kind: string
  readonly vault: string
  readonly epoch: string
  readonly pair: string
  /** 'reporter' or a member. */
  readonly author: string
  readonly person: string
  readonly previous: readonly string[]
  readonly directory: number
  readonly day: string
  readonly late: boolean
  readonly text: string
  readonly body: Body
}

export function inOrder(items: readonly Item[]): readonly Item[] {
  const all = new Set(items.map((one) => one.hash))
  const stand = new Set<string>()
  const ordered: Item[] = []
  while (ordered.length < items.length) {
    const round = items
      .filter((one) => !stand.has(one.hash))
      .filter((one) => one.previous.every((hash) => stand.has(hash) || !all.has(hash)))
      .sort((a, b) => (`${a.day} ${a.hash}` < `${b.day} ${b.hash}` ? -1 : 1))
    if (round.length === 0) throw new Error('a circle of hashes')
    for (const one of round) stand.add(one.hash)
    ordered.push(...round)
  }
  return ordered
}

/** These, as far as they were served, and all that they descend from. */
export function ancestors(from: readonly string[], items: readonly Item[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...from]
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    const item = items.find((one) => one.hash === hash)
    if (item === undefined || found.has(hash)) continue
    found.add(hash)
    waiting.push(...item.previous)
  }
  return found
}

/** §7: of more than sixteen the first in order, what is late last. */
export function heads(items: readonly Item[]): readonly string[] {
  const named = new Set(items.flatMap((one) => one.previous))
  const all = items.filter(({ hash }) => !named.has(hash))
  const joined = [...all.filter((one) => !one.late), ...all.filter((one) => one.late)]
  return joined
    .slice(0, 16)
    .map((one) => one.hash)
    .sort()
}
