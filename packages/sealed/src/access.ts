// Who may read a case: the opening's own list, then every record by somebody who could, epoch by epoch.
import type { OpenedEnvelope, Reader } from './case-file.ts'
import { memberOf, type VerifiedOffice } from './office.ts'
import { inOrder } from './order.ts'
import { grantedBody, type Opening, removalBody, type VaultName } from './schema.ts'
import { readBody } from './statement.ts'

/** An epoch of `report` that has been verified, and who was in it. */
export interface ReportEpoch {
  readonly hash: string
  readonly day: string
  readonly members: ReadonlySet<string>
}

export interface Access {
  readonly readers: readonly Reader[]
  /** Members of each vault: by the opening and by records for the reporter's, by records for the others. */
  readonly holders: ReadonlyMap<VaultName, ReadonlySet<string>>
  /** Who may be left out of the next epoch: in a declared conflict, or removed by two others. */
  readonly barred: ReadonlySet<string>
  /** Records by somebody who might not write them. */
  readonly refused: readonly OpenedEnvelope[]
}

interface Ledger {
  readonly office: VerifiedOffice
  readonly opening: Opening
  readonly readers: Reader[]
  readonly holders: Map<VaultName, Set<string>>
  readonly barred: Set<string>
  readonly removers: Map<string, Set<string>>
  readonly refused: OpenedEnvelope[]
}

/**
 * Goes through the records of `report` in order. `epochs` are its verified epochs, the opening first; `items` are
 * those of its envelopes that count.
 */
export function accessOf(
  office: VerifiedOffice,
  opening: Opening,
  epochs: readonly ReportEpoch[],
  items: readonly OpenedEnvelope[],
): Access {
  const ledger = beginLedger(office, opening, epochs[0])
  for (const [at, epoch] of epochs.entries()) {
    for (const item of inOrder(items.filter((one) => one.epoch === epoch.hash))) {
      if (!enter(ledger, item)) ledger.refused.push(item)
    }
    const next = epochs[at + 1]
    if (next !== undefined) leaveOut(ledger, next)
  }
  return ledger
}

function beginLedger(
  office: VerifiedOffice,
  opening: Opening,
  first: ReportEpoch | undefined,
): Ledger {
  const since = first?.day ?? ''
  const by = { kind: 'reporter' } as const
  const readers = opening.granted.map((one) => ({ ...one, since, by, until: null, grant: '' }))
  const holders = new Map<VaultName, Set<string>>()
  for (const vault of ['report', 'original'] as const) {
    const members = opening.granted.filter((one) => one.vaults.includes(vault))
    const others = opening.recovery ? ['reporter', 'recovery'] : ['reporter']
    holders.set(vault, new Set([...others, ...members.map((one) => one.member)]))
  }
  const rest = { barred: new Set<string>(), removers: new Map(), refused: [] }
  return { office, opening, readers, holders, ...rest }
}

/** Enters one record; false when its author might not write it. Anything else that stands in `report` is no record. */
function enter(ledger: Ledger, item: OpenedEnvelope): boolean {
  switch (item.kind) {
    case 'granted':
      return enterGrant(ledger, item)
    case 'conflict':
      return enterConflict(ledger, item)
    case 'removal':
      return enterRemoval(ledger, item)
    default:
      return true
  }
}

const reads = (ledger: Ledger, member: string): boolean =>
  ledger.holders.get('report')?.has(member) ?? false

function enterGrant(ledger: Ledger, item: OpenedEnvelope): boolean {
  const { author } = item
  const body = readBody(item.body, grantedBody)
  if (body === null || author.kind !== 'officer' || !reads(ledger, author.member)) return false
  const holds = body.vaults.every((vault) => mayGrant(ledger, author.member, vault))
  const genuine =
    holds &&
    body.grant === item.pair &&
    !ledger.opening.excluded.includes(body.person) &&
    memberOf(ledger.office, body.member)?.person === body.person &&
    mayHand(ledger, author.member, body.person, body.half)
  if (!genuine) return false
  const { person, member, vaults, half, grant } = body
  ledger.readers.push({
    person,
    member,
    vaults,
    half,
    grant,
    since: item.day,
    by: author,
    until: null,
  })
  for (const vault of vaults) {
    const held = ledger.holders.get(vault) ?? new Set()
    ledger.holders.set(vault, held.add(member))
  }
  ledger.barred.delete(member)
  ledger.removers.delete(member)
  return true
}

/** Of a vault that officers found, only its own epochs say who holds it: that is checked with the grant itself. */
function mayGrant(ledger: Ledger, member: string, vault: VaultName): boolean {
  if (vault === 'identity') return false
  if (vault === 'internal' || vault === 'examination') return true
  return ledger.holders.get(vault)?.has(member) ?? false
}

/** A half goes from who holds it to a person who has no record of the other. */
function mayHand(
  { readers }: Ledger,
  from: string,
  person: string,
  half: 'A' | 'B' | null,
): boolean {
  if (half === null) return true
  const holds = readers.some((one) => one.member === from && one.half === half)
  return holds && !readers.some((one) => one.person === person && one.half === otherHalf[half])
}

const otherHalf = { A: 'B', B: 'A' } as const

function enterConflict(ledger: Ledger, { author }: OpenedEnvelope): boolean {
  if (author.kind !== 'officer' || !reads(ledger, author.member)) return false
  ledger.barred.add(author.member)
  return true
}

function enterRemoval(ledger: Ledger, { author, body }: OpenedEnvelope): boolean {
  const removal = readBody(body, removalBody)
  if (removal === null || author.kind !== 'officer' || !reads(ledger, author.member)) return false
  const removers = ledger.removers.get(removal.member) ?? new Set()
  ledger.removers.set(removal.member, removers.add(author.person))
  if (removers.size >= 2) ledger.barred.add(removal.member)
  return true
}

/** Whoever was in and is not in the next epoch reads no further. */
function leaveOut(ledger: Ledger, next: ReportEpoch): void {
  ledger.holders.set('report', new Set(next.members))
  for (const [at, reader] of ledger.readers.entries()) {
    const stays = next.members.has(reader.member) || reader.vaults.length === 0
    if (!stays && reader.until === null) ledger.readers[at] = { ...reader, until: next.day }
  }
}
