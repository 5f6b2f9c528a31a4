// A second reader of docs/format/envelope-v1.md, §9 and §10: who reads, and which epochs may follow.
import type { Office } from './office.ts'
import { ancestors, type Body, type Given, type Item, inOrder } from './order.ts'

export interface Epoch {
  readonly hash: string
  readonly day: string
  readonly members: ReadonlySet<string>
  readonly begun: Item | null
}

export interface Ground {
  readonly office: Office
  readonly opening: Body
  readonly openingHash: string
  readonly items: readonly Item[]
  readonly chains: Map<string, readonly Epoch[]>
}

interface Reader extends Given {
  readonly by: string
  readonly grant: string
  until: string | null
}

interface Access {
  readonly readers: Reader[]
  readonly holders: Map<string, Set<string>>
  readonly barred: Set<string>
  readonly removers: Map<string, Set<string>>
  readonly refused: Item[]
}

/** §10.2, of these epochs of `report` and these of its envelopes. */
export function accessOf(
  { office, opening }: Ground,
  chain: readonly Epoch[],
  items: readonly Item[],
): Access {
  const given = opening.granted ?? []
  const access: Access = {
    readers: given.map((one) => ({ ...one, by: 'reporter', grant: '', until: null })),
    holders: new Map(),
    barred: new Set(),
    removers: new Map(),
    refused: [],
  }
  for (const vault of ['report', 'original'])
    access.holders.set(vault, firstMembers(opening, vault))
  for (const [at, epoch] of chain.entries()) {
    const own = items.filter(
      (one) => one.vault === 'report' && !one.late && one.epoch === epoch.hash,
    )
    for (const item of inOrder(own)) {
      if (!enter(office, opening, access, item)) access.refused.push(item)
    }
    const next = chain[at + 1]
    if (next === undefined) continue
    access.holders.set('report', new Set(next.members))
    for (const one of access.readers) {
      const leaves = one.vaults.length > 0 && !next.members.has(one.member)
      if (leaves && one.until === null) one.until = next.day
    }
  }
  return access
}

function firstMembers(opening: Body, vault: string): Set<string> {
  const given = (opening.granted ?? []).filter((one) => one.vaults.includes(vault))
  const recovery = opening.recovery === true && vault !== 'identity' ? ['recovery'] : []
  return new Set(['reporter', ...recovery, ...given.map((one) => one.member)])
}

function enter(office: Office, opening: Body, access: Access, item: Item): boolean {
  const { kind, author, person, body } = item
  if (!['granted', 'conflict', 'removal'].includes(kind)) return true
  if (!access.holders.get('report')?.has(author)) return false
  if (kind === 'conflict') {
    access.barred.add(author)
  } else if (kind === 'removal') {
    const member = body.member ?? ''
    const removers = (access.removers.get(member) ?? new Set()).add(person)
    access.removers.set(member, removers)
    if (removers.size >= 2) access.barred.add(member)
  } else {
    return enterGranted(office, opening, access, item)
  }
  return true
}

function enterGranted(
  office: Office,
  opening: Body,
  { readers, holders, barred, removers }: Access,
  { author, pair, body }: Item,
): boolean {
  const { person = '', member = '', vaults = [], grant = '' } = body
  const half = (body.half ?? null) as string | null
  const holds = (vault: string) =>
    vault === 'internal' ||
    vault === 'examination' ||
    (vault !== 'identity' && holders.get(vault)?.has(author) === true)
  const hands =
    half === null ||
    (readers.some((one) => one.member === author && one.half === half) &&
      !readers.some((one) => one.person === person && one.half !== null && one.half !== half))
  const may =
    vaults.every(holds) &&
    grant === pair &&
    hands &&
    opening.excluded?.includes(person) === false &&
    office.members.get(member)?.person === person
  if (!may) return false
  readers.push({ person, member, vaults, half, by: author, grant, until: null })
  for (const vault of vaults) holders.set(vault, (holders.get(vault) ?? new Set()).add(member))
  barred.delete(member)
  removers.delete(member)
  return true
}

const isOfficer = (holder: string) => holder !== 'reporter' && holder !== 'recovery'
const isActive = (office: Office, member: string) => office.members.get(member)?.status === 'active'

export function chainOf(ground: Ground, vault: string): readonly Epoch[] {
  const { opening, openingHash, items } = ground
  const chain: Epoch[] = []
  if (opening.vaults?.[vault] !== undefined) {
    const day = items.find((one) => one.hash === openingHash)?.day ?? ''
    chain.push({ hash: openingHash, day, members: firstMembers(opening, vault), begun: null })
  }
  for (;;) {
    const before = chain.at(-1) ?? null
    const next = items.filter(
      (one) =>
        one.kind === 'epoch' &&
        one.vault === vault &&
        one.epoch === (before?.hash ?? '') &&
        mayFollow(ground, chain, before, one),
    )
    const [only] = next
    if (only === undefined || next.length > 1) return chain
    const members = new Set(only.body.members)
    chain.push({ hash: only.hash, day: only.day, members, begun: only })
  }
}

/** §10.2 of nothing but what these heads of `report` descend from. */
function accessSeen(ground: Ground, chain: readonly Epoch[], from: readonly string[]): Access {
  const report = ground.items.filter((one) => one.vault === 'report')
  const seen = ancestors(from, report)
  const epochs = chain.filter((one) => one.begun === null || seen.has(one.hash))
  const counts = (item: Item): boolean => {
    const next = chain[chain.findIndex((one) => one.hash === item.epoch) + 1]
    return next === undefined || ancestors([next.hash], report).has(item.hash)
  }
  const items = report.filter((one) => seen.has(one.hash) && counts(one))
  return accessOf(ground, epochs, items)
}

function mayFollow(
  ground: Ground,
  chain: readonly Epoch[],
  before: Epoch | null,
  epoch: Item,
): boolean {
  const { office, opening, chains } = ground
  const { vault, author, body, previous } = epoch
  const members = new Set(body.members)
  const excluded = [...members].some((one) =>
    opening.excluded?.includes(office.members.get(one)?.person ?? ''),
  )
  if (!members.has(author) || excluded) return false
  if (body.reporter !== null && (vault !== 'report' || author !== 'reporter')) return false
  const report = vault === 'report' ? chain : (chains.get('report') ?? [])
  const access = accessSeen(ground, report, vault === 'report' ? previous : (body.seen ?? []))
  const readers = access.holders.get('report') ?? new Set()
  if (before === null) return [...members].every((one) => isOfficer(one) && readers.has(one))
  const held =
    vault === 'report'
      ? readers
      : new Set([...before.members, ...(access.holders.get(vault) ?? [])])
  const may = new Set([...held].filter((one) => !access.barred.has(one)))
  const must = [...may].filter((one) => !isOfficer(one) || isActive(office, one))
  return (
    may.has(author) &&
    [...members].every((one) => may.has(one)) &&
    must.every((one) => members.has(one))
  )
}

/** Who holds a vault now, and who of them may not go on. */
export function nowIn(ground: Ground, vault: string, newest: Epoch, access: Access) {
  let holders = access.holders.get('report') ?? new Set<string>()
  if (vault !== 'report') {
    const seen = newest.begun?.body.seen ?? []
    const then = accessSeen(ground, ground.chains.get('report') ?? [], seen)
    const known = new Set(then.readers.map((one) => one.grant))
    const since = access.readers.filter(
      (one) => one.vaults.includes(vault) && !known.has(one.grant),
    )
    holders = new Set([...newest.members, ...since.map((one) => one.member)])
  }
  const leavers = [...holders].filter(
    (one) => isOfficer(one) && (access.barred.has(one) || !isActive(ground.office, one)),
  )
  return { epoch: newest.hash, holders: [...holders].sort(), leavers: leavers.sort() }
}
