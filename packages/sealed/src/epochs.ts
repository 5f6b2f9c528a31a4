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
 * says they saw. Refused: by who held no key of the one before or had not seen it, with somebody added (an excluded person holds
 * nothing) or barred, or without somebody who should go on; the reporter, and recovery where the route has it, always should.
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
  if (!members.has(begins)) return false
  const access = accessSeen(ground, seenBy(link, envelope))
  if (before === null) return foundedBy(access, members, vault)
  // Else its author could unsee what the epoch that it follows had seen.
  const seen = vault === 'report' ? ancestorsOf(envelope.previous, ground.envelopes) : null
  if (seen?.has(before.hash) === false) return false
  const held = [...holdersOf(ground, vault, before, access)]
  const may = new Set(held.filter((one) => !access.barred.has(one)))
  const must = [...may].filter((one) => !isMember(one) || isActive(ground.office, one))
  return (
    may.has(begins) &&
    must.every((one) => members.has(one)) &&
    [...members].every((one) => may.has(one))
  )
}

/** The heads of `report` that an epoch's author saw. */
const seenBy = ({ body }: Link, { vault, previous }: OpenedEnvelope): readonly string[] =>
  vault === 'report' ? previous : body.seen

/**
 * Of several epochs that may follow, those by the reporter, or by officers who are active and of whom no other's
 * author had seen that they are barred: who has left, with a server's help, stops nobody.
 */
export function contenders(ground: ChainGround, found: readonly Epoch[]): readonly Epoch[] {
  const barred = found.map(({ begun }) =>
    begun === null ? null : accessSeen(ground, seenBy(begun.link, begun.envelope)).barred,
  )
  return found.filter(({ begun }) => {
    const author = begun?.envelope.author
    if (author?.kind !== 'officer') return true
    const { member } = author
    return isActive(ground.office, member) && !barred.some((one) => one?.has(member))
  })
}

/**
 * Who holds this vault, of which this is the newest epoch: its members, and whoever was granted it since by somebody
 * who held it.
 */
export function holdersOf(
  ground: ChainGround,
  vault: VaultName,
  newest: Epoch,
  access: Access,
): ReadonlySet<string> {
  if (vault === 'report') return access.holders
  const seen = newest.begun?.link.body.seen ?? []
  const before = new Set(accessSeen(ground, seen).readers.map((one) => one.grant))
  const held = new Set(newest.members)
  for (const { by, grant, member, vaults } of access.readers) {
    const given = vaults.includes(vault) && !before.has(grant)
    if (given && by.kind === 'officer' && held.has(by.member)) held.add(member)
  }
  return held
}

/** Who might read by what stood in `report` when these were its heads. */
function accessSeen(
  { office, opening, report, envelopes }: ChainGround,
  heads: readonly string[],
): Access {
  const inReport = envelopes.filter((one) => one.vault === 'report')
  const seen = ancestorsOf(heads, inReport)
  const epochs = report.filter((one) => one.begun === null || seen.has(one.hash))
  const counted = countedIn(report, inReport)
  const items = inReport.filter(
    ({ hash, epoch }) => seen.has(hash) && counted.get(epoch)?.has(hash) !== false,
  )
  return accessOf(office, opening, epochs, items)
}

/** By epoch, the statements that count: in the newest all, in an older one what its successor descends from. */
export function countedIn(
  chain: readonly Epoch[],
  items: readonly OpenedEnvelope[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Set(items.map((one) => one.hash))
  return new Map(
    chain.map(({ hash }, at) => {
      const next = chain[at + 1]
      return [hash, next === undefined ? all : ancestorsOf([next.hash], items)]
    }),
  )
}

/** Its founder is among its members: officers who read the case, and none who should not. */
function foundedBy(
  { holders, barred }: Access,
  members: ReadonlySet<string>,
  vault: VaultName,
): boolean {
  const officers = [...members].every(
    (one) => isMember(one) && holders.has(one) && !barred.has(one),
  )
  return !isReporterVault(vault) && officers
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
