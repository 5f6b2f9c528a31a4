// A second reader of docs/format/envelope-v1.md, §7 and §8: opening what is served of a case with what grants give.
import { chainOf, type Ground } from './access.ts'
import {
  type AgePair,
  agePair,
  bodyOf,
  envelopeId,
  fromB64,
  H,
  idOf,
  type Opened,
  open,
  type Refusal,
  textOf,
} from './format.ts'
import type { Office } from './office.ts'
import { ancestors, type Body, type Item, type Wire } from './order.ts'
import { kindsOfCase } from './shapes.ts'

export const vaultNames = ['report', 'original', 'identity', 'internal', 'examination']
const table: Readonly<Record<string, readonly [vaults: string, by: string, wire: string]>> = {
  opening: ['report', 'reporter', 'opening'],
  report: ['report', 'reporter', 'content'],
  evidence: ['original', 'reporter', 'content'],
  identity: ['identity', 'reporter', 'content'],
  message: ['report', 'reporter officer', 'content'],
  receipt: ['report', 'officer', 'content'],
  granted: ['report', 'officer', 'granted'],
  conflict: ['report', 'officer', 'removal'],
  removal: ['report', 'officer', 'removal'],
  request: ['report', 'officer', 'request'],
  approval: ['report', 'officer', 'approval'],
  label: ['report', 'officer', 'status'],
  status: ['internal', 'officer', 'status'],
  proposal: ['internal', 'officer', 'proposal'],
  note: ['internal', 'officer', 'content'],
  paper: ['examination', 'officer', 'content'],
  epoch: ['report original internal examination', 'reporter officer', 'epoch'],
}

export interface Served {
  readonly case: string
  readonly nonce: string
  readonly grants: readonly Uint8Array[]
  readonly envelopes: readonly Wire[]
}

export interface Grant {
  readonly id: string
  readonly opened: Opened
  readonly secrets: readonly {
    readonly vault: string
    readonly epoch: string
    readonly key: AgePair
  }[]
  readonly half: { readonly name: string; readonly value: string } | null
}

export async function openGrants(
  office: Office,
  served: Served,
  holder: string,
  key: AgePair,
): Promise<readonly Grant[]> {
  const grants: Grant[] = []
  for (const bytes of served.grants) {
    const opened = await open(bytes, key, ['grant'])
    if (typeof opened === 'string') continue
    const { fields } = opened
    const mine = fields.case === served.case && fields.member === holder
    if (!mine || fields.office !== office.office) continue
    const body: Body | null = bodyOf(opened)
    if (body === null) continue
    const { secrets: given = [], half = null } = body
    const secrets = []
    for (const { vault, epoch, secret } of given) {
      secrets.push({ vault, epoch, key: await agePair(fromB64(secret) ?? H('')) })
    }
    grants.push({ id: envelopeId(bytes), opened, secrets, half })
  }
  return grants
}

interface Link {
  readonly wire: Wire
  readonly opened: Opened
  readonly body: Body
  readonly key: AgePair
  /** The recipient hash of the secret inside, or ''. */
  readonly before: string
}

/** §8.2: from the newest secrets back to the first. */
async function unwind(served: Served, grants: readonly Grant[]) {
  const stack = grants.flatMap((one) => one.secrets.map(({ vault, key }) => ({ vault, key })))
  const held: { vault: string; key: AgePair }[] = []
  const links: Link[] = []
  let tries = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { vault, key } = next
    if (held.some((one) => one.vault === vault && one.key.identity === key.identity)) continue
    held.push(next)
    for (const wire of [...served.envelopes].reverse()) {
      if (wire.class !== 'epoch' || wire.vault !== vault) continue
      if (links.some((one) => one.wire === wire)) continue
      if (tries++ >= 10_000) return { held, links }
      const opened = await open(wire.bytes, key, ['epoch'])
      if (typeof opened === 'string') continue
      const body: Body | null = bodyOf(opened)
      if (
        body === null ||
        body.vault !== vault ||
        body.recipient !== idOf('recipient', key.recipient)
      )
        continue
      const secret = body.secret === '' ? null : fromB64(String(body.secret))
      const before = secret === null ? null : { vault, key: await agePair(secret) }
      const hash = before === null ? '' : idOf('recipient', before.key.recipient)
      links.push({ wire, opened, body, key, before: hash })
      if (before !== null) stack.push(before)
      break
    }
  }
  return { held, links }
}

type Unwound = Awaited<ReturnType<typeof unwind>>

interface Found {
  readonly hash: string
  readonly body: Body
  readonly key: Uint8Array
}

async function findOpening(
  office: Office,
  served: Served,
  { held }: Unwound,
): Promise<Found | null> {
  for (const wire of served.envelopes.filter((one) => one.class === 'opening').slice(0, 4)) {
    for (const { key } of held.filter((one) => one.vault === 'report')) {
      const opened = await open(wire.bytes, key, ['opening'])
      if (typeof opened === 'string') continue
      const body: Body = bodyOf(opened) ?? {}
      const reporter = fromB64(body.reporter?.key ?? '') ?? H('')
      const genuine =
        opened.fields.office === office.office &&
        opened.fields.case === served.case &&
        idOf('case', opened.body) === served.case &&
        body.nonce === served.nonce &&
        body.vaults?.report === idOf('recipient', key.recipient) &&
        opened.fields.author === idOf('key', reporter) &&
        isSound(body) &&
        opened.by(reporter)
      if (genuine) return { hash: opened.hash, body, key: reporter }
    }
  }
  return null
}

/** §7.1: nobody twice, nobody excluded, no vault but two. */
function isSound({ granted = [], excluded = [] }: Body): boolean {
  const persons = new Set(granted.map((one) => one.person))
  const vaults = granted.flatMap((one) => one.vaults)
  return (
    persons.size === granted.length &&
    !excluded.some((one) => persons.has(one)) &&
    vaults.every((one) => one === 'report' || one === 'original')
  )
}

/** §8.4: by the hash that began it, the reporter's key in each epoch of `report`. */
function reporterKeys(found: Found, links: readonly Link[]): ReadonlyMap<string, Uint8Array> {
  const keys = new Map([[found.hash, found.key]])
  for (const [hash, key] of keys) {
    for (const { wire, opened, body } of links) {
      if (wire.vault !== 'report' || opened.fields.epoch !== hash || keys.has(opened.hash)) continue
      const own = opened.fields.author === idOf('key', key) && opened.by(key)
      const fresh = own ? fromB64(body.reporter?.key ?? '-') : null
      keys.set(opened.hash, fresh?.length === 32 ? fresh : key)
    }
  }
  return keys
}

export interface Read {
  readonly ground: Ground
  readonly found: Found
  readonly keys: ReadonlyMap<string, Uint8Array>
  /** By vault and epoch. */
  readonly secrets: ReadonlyMap<string, AgePair>
  readonly findings: readonly string[]
}

export async function readWith(
  office: Office,
  served: Served,
  grants: readonly Grant[],
): Promise<Read | null> {
  const unwound = await unwind(served, grants)
  const found = await findOpening(office, served, unwound)
  if (found === null) return null
  const { links, held } = unwound
  const secrets = new Map<string, AgePair>()
  for (const { vault, key } of held) {
    const first = found.body.vaults?.[vault] === idOf('recipient', key.recipient)
    if (first) secrets.set(`${vault} ${found.hash}`, key)
  }
  for (const { wire, opened, key } of links) secrets.set(`${wire.vault} ${opened.hash}`, key)
  const keys = reporterKeys(found, links)
  const findings: string[] = []
  const items: Item[] = []
  const vaults = vaultNames.filter((one) =>
    [...secrets.keys()].some((key) => key.startsWith(`${one} `)),
  )
  for (const wire of served.envelopes.filter((one) => vaults.includes(one.vault))) {
    const link = links.find((one) => one.wire === wire)
    const epoch = wire.class === 'opening' ? found.hash : wire.epoch
    const key = wire.class === 'epoch' ? link?.key : secrets.get(`${wire.vault} ${epoch}`)
    const opened = key === undefined ? 'not-a-member' : await open(wire.bytes, key, kindsOfCase)
    const item =
      typeof opened === 'string' ? opened : itemOf(office, served, found, keys, wire, opened)
    if (
      item === 'not-a-member' &&
      wire.class === 'epoch' &&
      secrets.has(`${wire.vault} ${wire.epoch}`)
    ) {
      findings.push(JSON.stringify({ kind: 'shut-out', vault: wire.vault }))
    } else if (typeof item === 'string') {
      findings.push(JSON.stringify({ kind: 'refused', envelope: wire.id, reason: item }))
    } else if (items.some((one) => one.hash === item.hash)) {
      findings.push(JSON.stringify({ kind: 'replayed', envelope: wire.id }))
    } else {
      items.push(item)
    }
  }
  const ground: Ground = {
    office,
    opening: found.body,
    openingHash: found.hash,
    items,
    chains: new Map(),
    befores: new Map(links.map((one) => [one.opened.hash, one.before])),
  }
  for (const vault of vaults) ground.chains.set(vault, chainOf(ground, vault))
  const kept = settle(ground, findings)
  return { ground: { ...ground, items: kept }, found, keys, secrets, findings }
}

/** §8.5: what opened, if all of it agrees. */
function itemOf(
  office: Office,
  served: Served,
  found: Found,
  keys: ReadonlyMap<string, Uint8Array>,
  wire: Wire,
  opened: Opened,
): Item | Refusal {
  const { fields, kind, hash } = opened
  const [vaults = '', by = '', wireClass] = table[kind] ?? []
  const agrees =
    fields.office === office.office &&
    fields.case === served.case &&
    (['vault', 'epoch', 'author', 'pair'] as const).every((one) => fields[one] === wire[one]) &&
    vaults.split(' ').includes(wire.vault) &&
    wireClass === wire.class &&
    (kind !== 'opening' || hash === found.hash)
  const bound = wire.vault === 'report' && wire.epoch !== ''
  const theirs = [...keys].filter(([epoch]) => !bound || epoch === wire.epoch)
  const own = theirs.find(([, key]) => idOf('key', key) === wire.author)?.[1]
  const listed = office.members.get(wire.author)
  const key = own ?? listed?.key
  if (!agrees || key === undefined || !opened.by(key)) return 'tampered'
  if (!by.split(' ').includes(own === undefined ? 'officer' : 'reporter')) return 'tampered'
  return {
    id: wire.id,
    hash,
    kind,
    vault: wire.vault,
    epoch: wire.epoch,
    pair: wire.pair,
    author: own === undefined ? wire.author : 'reporter',
    person: own === undefined ? (listed?.person ?? '') : '',
    previous: fields.previous as readonly string[],
    directory: Number(fields.directory),
    day: String(fields.day),
    late: false,
    text: textOf(opened.body),
    body: bodyOf(opened) ?? {},
  }
}

/** §10.1: what stands in an epoch of the chain, each marked if late. */
function settle({ chains, items }: Ground, findings: string[]): readonly Item[] {
  return items.flatMap((item) => {
    const chain = chains.get(item.vault) ?? []
    const begins = chain.some((one) => one.hash === item.hash)
    const at = chain.findIndex((one) => one.hash === item.epoch)
    const next = chain[at + 1]
    if (!begins && (item.kind === 'epoch' || at < 0)) {
      findings.push(JSON.stringify({ kind: 'refused', envelope: item.id, reason: 'tampered' }))
      return []
    }
    const vault = items.filter((one) => one.vault === item.vault)
    const late = !begins && next !== undefined && !ancestors([next.hash], vault).has(item.hash)
    if (late) findings.push(JSON.stringify({ kind: 'late', envelope: item.id }))
    return [{ ...item, late }]
  })
}
