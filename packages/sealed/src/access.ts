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
  /** Who holds `report`: members' ids, 'reporter', 'recovery'. */
  readonly holders: ReadonlySet<string>
  /** Every card of a person in a declared conflict, or removed by two others: left out of the next epoch. */
  readonly barred: ReadonlySet<string>
  /** What its author might not write. */
  readonly refused: readonly OpenedEnvelope[]
}

interface Ledger {
  readonly office: VerifiedOffice
  readonly opening: Opening
  readonly readers: Reader[]
  holders: ReadonlySet<string>
  /** Persons who declared a conflict and have not been let in again since. */
  readonly conflicted: Set<string>
  /** By person, the persons who would remove them and have not let them in again since. */
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
  const barred = office.directory.members.filter((one) => isBarred(ledger, one.person))
  return { ...ledger, barred: new Set(barred.map((one) => one.member)) }
}

function beginLedger(
  office: VerifiedOffice,
  opening: Opening,
  first: ReportEpoch | undefined,
): Ledger {
  const since = first?.day ?? ''
  const by = { kind: 'reporter' } as const
  const readers = opening.granted.map((one) => ({ ...one, since, by, until: null, grant: '' }))
  const holders = first?.members ?? new Set<string>()
  const rest = { conflicted: new Set<string>(), removers: new Map(), refused: [] }
  return { office, opening, readers, holders, ...rest }
}

/** Enters one envelope; false when its author might not write it. Who is barred still speaks, and decides nothing. */
function enter(ledger: Ledger, item: OpenedEnvelope): boolean {
  const { author } = item
  if (author.kind === 'reporter') return true
  if (!ledger.holders.has(author.member)) return false
  switch (item.kind) {
    case 'granted':
      return !isBarred(ledger, author.person) && enterGrant(ledger, item, author)
    case 'conflict':
      ledger.conflicted.add(author.person)
      return true
    case 'removal':
      return !isBarred(ledger, author.person) && enterRemoval(ledger, item, author)
    case 'request':
    case 'approval':
      return !isBarred(ledger, author.person)
    default:
      return true
  }
}

type Officer = Extract<OpenedEnvelope['author'], { kind: 'officer' }>

const isBarred = ({ conflicted, removers }: Ledger, person: string): boolean =>
  conflicted.has(person) || (removers.get(person)?.size ?? 0) >= 2

function enterGrant(ledger: Ledger, item: OpenedEnvelope, author: Officer): boolean {
  const body = readBody(item.body, grantedBody)
  if (body === null) return false
  const genuine =
    body.vaults.every((vault) => mayGrant(ledger, author.member, vault)) &&
    body.grant === item.pair &&
    !ledger.opening.excluded.includes(body.person) &&
    memberOf(ledger.office, body.member)?.person === body.person &&
    mayHand(ledger, author.member, body.person, body.half) &&
    mayReturn(ledger, author.person, body.person)
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
  if (vaults.includes('report')) ledger.holders = new Set([...ledger.holders, member])
  ledger.conflicted.delete(person)
  ledger.removers.get(person)?.delete(author.person)
  return true
}

/** Of a vault that officers found, only its own epochs say who holds it: that is checked with the grant itself. */
function mayGrant({ readers }: Ledger, member: string, vault: VaultName): boolean {
  if (vault === 'identity') return false
  if (vault !== 'original') return true
  return readers.some((one) => one.member === member && one.vaults.includes(vault))
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

/** What two have signed, a third cannot undo: who lets a removed colleague in again takes back their own signature. */
function mayReturn({ removers }: Ledger, by: string, person: string): boolean {
  const others = [...(removers.get(person) ?? [])].filter((one) => one !== by)
  return others.length < 2
}

function enterRemoval(ledger: Ledger, { body }: OpenedEnvelope, author: Officer): boolean {
  const removal = readBody(body, removalBody)
  const person = removal === null ? undefined : memberOf(ledger.office, removal.member)?.person
  if (person === undefined) return false
  const removers = ledger.removers.get(person) ?? new Set()
  ledger.removers.set(person, removers.add(author.person))
  return true
}

/** Whoever was in and is not in the next epoch reads no further. */
function leaveOut(ledger: Ledger, next: ReportEpoch): void {
  ledger.holders = next.members
  for (const [at, reader] of ledger.readers.entries()) {
    const stays = next.members.has(reader.member) || reader.vaults.length === 0
    if (!stays && reader.until === null) ledger.readers[at] = { ...reader, until: next.day }
  }
}
