// The chain of a vault's epochs: each begun by a holder of the one before, for exactly those who may go on.
import { type Access, accessOf, type ReportEpoch } from './access.ts'
import type { OpenedEnvelope } from './case-file.ts'
import { isReporterVault } from './case-kinds.ts'
import { memberOf, type VerifiedOffice } from './office.ts'
import { ancestorsOf } from './order.ts'
import type { Opening, VaultName } from './schema.ts'
import type { Link } from './unwind.ts'

export interface Epoch extends ReportEpoch {
  /** Null for the opening, which begins the reporter's vaults. */
  readonly begun: { readonly link: Link; readonly envelope: OpenedEnvelope } | null
}

export interface ChainGround {
  readonly office: VerifiedOffice
  readonly opening: Opening
  /** The verified epochs of `report`, the opening first. */
  readonly report: readonly Epoch[]
  readonly envelopes: readonly OpenedEnvelope[]
}

/** The first epoch of a vault that the opening makes. */
export function firstEpoch(opening: Opening, hash: string, day: string, vault: VaultName): Epoch {
  const members = opening.granted.filter((one) => one.vaults.includes(vault))
  const others = opening.recovery && vault !== 'identity' ? ['recovery'] : []
  const all = new Set(['reporter', ...others, ...members.map((one) => one.member)])
  return { hash, day, members: all, begun: null }
}

/**
 * Whether this epoch may follow `before` (null: it founds a vault), given everything of `report` that its author
 * says they saw. Refused: by who held no key of the one before, with somebody added, excluded, or barred, or
 * without somebody who should go on; the reporter, and recovery where the route has it, always should.
 */
export function mayBegin(
  ground: ChainGround,
  vault: VaultName,
  before: Epoch | null,
  link: Link,
  envelope: OpenedEnvelope,
): boolean {
  const { author } = envelope
  const members = new Set(link.body.members)
  const byReporter = author.kind === 'reporter'
  const begins = byReporter ? 'reporter' : author.member
  const rekeys = link.body.reporter !== null
  if (rekeys && (vault !== 'report' || !byReporter)) return false
  if (!members.has(begins) || excludes(ground, members)) return false
  const access = accessSeen(ground, vault === 'report' ? envelope.previous : link.body.seen)
  if (before === null) return foundedBy(access, begins, members, vault)
  const held = new Set([...before.members, ...(access.holders.get(vault) ?? [])])
  const granted = vault === 'report' ? access.holders.get('report') : held
  const may = new Set([...(granted ?? [])].filter((one) => !access.barred.has(one)))
  const must = [...may].filter((one) => !isMember(one) || isActive(ground.office, one))
  return (
    may.has(begins) &&
    must.every((one) => members.has(one)) &&
    [...members].every((one) => may.has(one))
  )
}

/** Who holds this vault, of which this is the newest epoch: its members, and whoever was granted it since. */
export function holdersOf(
  ground: ChainGround,
  vault: VaultName,
  newest: Epoch,
  access: Access,
): ReadonlySet<string> {
  if (vault === 'report') return access.holders.get(vault) ?? newest.members
  const seen = newest.begun === null ? [] : newest.begun.link.body.seen
  const before = new Set(accessSeen(ground, seen).readers.map((one) => one.grant))
  const since = access.readers.filter((one) => one.vaults.includes(vault) && !before.has(one.grant))
  return new Set([...newest.members, ...since.map((one) => one.member)])
}

/** Who might read by what stood in `report` when these were its heads. */
function accessSeen(
  { office, opening, report, envelopes }: ChainGround,
  heads: readonly string[],
): Access {
  const inReport = envelopes.filter((one) => one.vault === 'report')
  const seen = ancestorsOf(heads, inReport)
  const epochs = report.filter((one) => one.begun === null || seen.has(one.hash))
  return accessOf(
    office,
    opening,
    epochs,
    inReport.filter((one) => seen.has(one.hash)),
  )
}

function foundedBy(
  access: Access,
  founder: string,
  members: ReadonlySet<string>,
  vault: VaultName,
): boolean {
  const readers = access.holders.get('report')
  const officers = [...members].every((one) => isMember(one) && readers?.has(one) === true)
  return !isReporterVault(vault) && readers?.has(founder) === true && officers
}

function excludes({ office, opening }: ChainGround, members: ReadonlySet<string>): boolean {
  const persons = [...members].map((one) => memberOf(office, one)?.person)
  return persons.some((one) => one !== undefined && opening.excluded.includes(one))
}

const isMember = (holder: string): boolean => holder !== 'reporter' && holder !== 'recovery'

/** In the newest directory. A card that was taken out never comes back: its person enrols anew. */
export const isActive = (office: VerifiedOffice, member: string): boolean =>
  memberOf(office, member)?.status === 'active'

/** Those who hold a vault's newest epoch and may not go on: before anything is sealed to it, the next one begins. */
export const leaversOf = (
  office: VerifiedOffice,
  holders: Iterable<string>,
  barred: ReadonlySet<string>,
): readonly string[] =>
  [...holders].filter((one) => isMember(one) && (barred.has(one) || !isActive(office, one)))
