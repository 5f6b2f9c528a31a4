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
  /** By the statement that begins an epoch, the recipient hash of the secret that it holds; '' where it holds none. */
  readonly befores: ReadonlyMap<string, string>
}

interface Reader extends Given {
  readonly by: string
  readonly grant: string
  until: string | null
}

interface Access {
  readonly readers: Reader[]
  /** Of `report`. */
  holders: ReadonlySet<string>
  /** By person, in a declared conflict. */
  readonly conflicts: Set<string>
  /** By person, the persons who would remove them. */
  readonly removers: Map<string, Set<string>>
  readonly refused: Item[]
}

const isBarred = ({ conflicts, removers }: Access, person = ''): boolean =>
  conflicts.has(person) || (removers.get(person)?.size ?? 0) > 1

/** §10.2, of these epochs of `report` and these of its envelopes. */
export function accessOf(
  { office, opening }: Ground,
  chain: readonly Epoch[],
  items: readonly Item[],
): Access {
  const given = opening.granted ?? []
  const access: Access = {
    readers: given.map((one) => ({ ...one, by: 'reporter', grant: '', until: null })),
    holders: firstMembers(opening, 'report'),
    conflicts: new Set(),
    removers: new Map(),
    refused: [],
  }
  for (const [at, epoch] of chain.entries()) {
    const own = items.filter(
      (one) => one.vault === 'report' && !one.late && one.epoch === epoch.hash,
    )
    for (const item of inOrder(own)) {
      if (!enter(office, opening, access, item)) access.refused.push(item)
    }
    const next = chain[at + 1]
    if (next === undefined) continue
    access.holders = next.members
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
  if (author === 'reporter') return true
  if (!access.holders.has(author)) return false
  if (kind === 'conflict') access.conflicts.add(person)
  const decides = ['granted', 'removal', 'request', 'approval'].includes(kind)
  if (decides && isBarred(access, person)) return false
  if (kind === 'granted') return enterGranted(office, opening, access, item)
  if (kind !== 'removal') return true
  const removed = office.members.get(body.member ?? '')?.person
  if (removed === undefined) return false
  access.removers.set(removed, (access.removers.get(removed) ?? new Set()).add(person))
  return true
}

function enterGranted(office: Office, opening: Body, access: Access, item: Item): boolean {
  const { readers, removers, conflicts } = access
  const { author, pair, body } = item
  const { person = '', member = '', vaults = [], grant = '' } = body
  const half = (body.half ?? null) as string | null
  const holds = (vault: string) =>
    vault !== 'identity' &&
    (vault !== 'original' ||
      readers.some((one) => one.member === author && one.vaults.includes(vault)))
  const hands =
    half === null ||
    (readers.some((one) => one.member === author && one.half === half) &&
      !readers.some((one) => one.person === person && one.half !== null && one.half !== half))
  const against = new Set(removers.get(person))
  against.delete(item.person)
  const may =
    vaults.every(holds) &&
    grant === pair &&
    hands &&
    against.size < 2 &&
    opening.excluded?.includes(person) === false &&
    office.members.get(member)?.person === person
  if (!may) return false
  readers.push({ person, member, vaults, half, by: author, grant, until: null })
  if ([...vaults].includes('report')) access.holders = new Set([...access.holders, member])
  conflicts.delete(person)
  removers.set(person, against)
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
    const may = items.filter(
      (one) =>
        one.kind === 'epoch' &&
        one.vault === vault &&
        one.epoch === (before?.hash ?? '') &&
        renews(ground, chain, one) &&
        mayFollow(ground, chain, before, one),
    )
    const [only, other] = may.length > 1 ? contending(ground, chain, may) : may
    if (only === undefined || other !== undefined) return chain
    const members = new Set(only.body.members)
    chain.push({ hash: only.hash, day: only.day, members, begun: only })
  }
}

/** §9: it holds the secret of the epoch before, and its own is none that there was. */
function renews({ opening, befores }: Ground, chain: readonly Epoch[], epoch: Item): boolean {
  const recipients = chain.map(
    ({ begun }) => begun?.body.recipient ?? opening.vaults?.[epoch.vault],
  )
  return (
    befores.get(epoch.hash) === (recipients.at(-1) ?? '') &&
    !recipients.includes(epoch.body.recipient)
  )
}

/** §9: of several, by the reporter, or by who is active and not barred by what another saw. */
function contending(
  ground: Ground,
  chain: readonly Epoch[],
  epochs: readonly Item[],
): readonly Item[] {
  const seen = epochs.map((one) => saw(ground, chain, one))
  return epochs.filter(
    ({ author, person }) =>
      author === 'reporter' ||
      (isActive(ground.office, author) && !seen.some((one) => isBarred(one, person))),
  )
}

function saw(ground: Ground, chain: readonly Epoch[], { vault, previous, body }: Item): Access {
  const report = vault === 'report' ? chain : (ground.chains.get('report') ?? [])
  return accessSeen(ground, report, vault === 'report' ? previous : (body.seen ?? []))
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
  const { office, opening } = ground
  const { vault, author, body, previous } = epoch
  const members = new Set(body.members)
  const excluded = [...members].some((one) =>
    opening.excluded?.includes(office.members.get(one)?.person ?? ''),
  )
  if (!members.has(author) || excluded) return false
  if (body.reporter !== null && (vault !== 'report' || author !== 'reporter')) return false
  const access = saw(ground, chain, epoch)
  const barred = (one: string) => isBarred(access, office.members.get(one)?.person)
  if (before === null) {
    return [...members].every((one) => isOfficer(one) && access.holders.has(one) && !barred(one))
  }
  const blind = vault === 'report' && !ancestors(previous, ground.items).has(before.hash)
  const held = holdersOf(ground, vault, before, access)
  const may = new Set([...held].filter((one) => !barred(one)))
  const must = [...may].filter((one) => !isOfficer(one) || isActive(office, one))
  return (
    !blind &&
    may.has(author) &&
    [...members].every((one) => may.has(one)) &&
    must.every((one) => members.has(one))
  )
}

/** §10.2: its members, and in order whoever was granted it since by one of these. */
function holdersOf(
  ground: Ground,
  vault: string,
  newest: Epoch,
  access: Access,
): ReadonlySet<string> {
  if (vault === 'report') return access.holders
  const seen = newest.begun?.body.seen ?? []
  const then = accessSeen(ground, ground.chains.get('report') ?? [], seen)
  const known = new Set(then.readers.map((one) => one.grant))
  const holders = new Set(newest.members)
  for (const { member, vaults, by, grant } of access.readers) {
    if (vaults.includes(vault) && !known.has(grant) && holders.has(by) && by !== 'reporter')
      holders.add(member)
  }
  return holders
}

/** Who holds a vault now, and who of them may not go on. */
export function nowIn(ground: Ground, vault: string, newest: Epoch, access: Access) {
  const { office } = ground
  const holders = holdersOf(ground, vault, newest, access)
  const leavers = [...holders].filter(
    (one) =>
      isOfficer(one) &&
      (isBarred(access, office.members.get(one)?.person) || !isActive(office, one)),
  )
  return { epoch: newest.hash, holders: [...holders].sort(), leavers: leavers.sort() }
}

/** §10.2: in a vault of officers, who no epoch of it and no record ever gave it to. */
export function isStranger(ground: Ground, access: Access, { vault, author }: Item): boolean {
  if (vault === 'report' || author === 'reporter') return false
  const given = access.readers.some((one) => one.member === author && one.vaults.includes(vault))
  return !given && !ground.chains.get(vault)?.some((one) => one.members.has(author))
}
