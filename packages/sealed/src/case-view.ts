// A verified case as its holder sees it: who reads it, the vaults they may write into, and what did not hold.
import type { Access } from './access.ts'
import type { Finding, OpenedCase, OpenedEnvelope, OpenedVault } from './case-file.ts'
import { isReporterVault } from './case-kinds.ts'
import { holdersOf, leaversOf } from './epochs.ts'
import type { CaseId } from './id.ts'
import { badApprovals } from './identity-access.ts'
import type { AgeKey } from './keys.ts'
import type { OpenedChains } from './open-chains.ts'
import type { OpenedGrant } from './open-grants.ts'
import type { VaultGround } from './open-ground.ts'
import { headsOf, holesIn, inOrder } from './order.ts'
import { headsMax, type VaultName, vaultNames } from './schema.ts'

export interface Read extends OpenedChains {
  readonly ground: VaultGround
  readonly access: Access
}

/** Of a case whose grants are accepted: everything that counts, in order, and a finding for each thing that does not. */
export function viewOf(read: Read, member: string, grants: readonly OpenedGrant[]): OpenedCase {
  const { ground, access } = read
  const { opening, openingHash, served, office } = ground
  const refused = new Set([
    ...access.refused,
    ...badApprovals(read.envelopes, access.readers),
    ...read.envelopes.filter((one) => isByStranger(read, one)),
  ])
  const envelopes = inOrder(read.envelopes.filter((one) => !refused.has(one)))
  const vaults: Partial<Record<VaultName, OpenedVault>> = {}
  for (const vault of vaultNames) {
    const opened = vaultOf(read, envelopes, vault)
    if (opened !== null) vaults[vault] = opened
  }
  const readers = access.readers.map((reader) => stillIn(reader, vaults))
  const half = grants.map((grant) => grant.half).find((one) => one !== null) ?? null
  const findings: Finding[] = [
    ...read.findings,
    ...[...refused].map(
      ({ id }): Finding => ({ kind: 'refused', envelope: id, reason: 'tampered' }),
    ),
    ...[opening, ...envelopes]
      .filter((one) => one.directory > office.directory.version)
      .map((one): Finding => ({ kind: 'office-behind', version: one.directory })),
    ...vaultNames.flatMap((vault) => holesOf(vault, envelopes)),
    ...missingKeys(access, member, vaults),
  ]
  const reporterKeys = [...ground.reporterKeys.values()]
  const rekeyed = (read.chains.get('report') ?? [])
    .map(({ begun }) => begun?.link.body.reporter?.recipient)
    .findLast((one) => one !== undefined)
  const reporterRecipient = rekeyed ?? opening.reporter.recipient
  const theirs = { reporterKeys, reporterRecipient }
  const own = { case: served.case as CaseId, opening, openingHash, ...theirs }
  return { ...own, envelopes, readers, vaults, half, findings }
}

/** By an officer who was never given this vault: its key was handed on off the record. */
function isByStranger({ chains, access }: Read, { vault, author }: OpenedEnvelope): boolean {
  if (author.kind === 'reporter') return false
  const { member } = author
  const inEpoch = chains.get(vault)?.some((one) => one.members.has(member)) ?? false
  return (
    !inEpoch && !access.readers.some((one) => one.member === member && one.vaults.includes(vault))
  )
}

function vaultOf(
  { ground, chains, access }: Read,
  envelopes: readonly OpenedEnvelope[],
  vault: VaultName,
): OpenedVault | null {
  const chain = chains.get(vault) ?? []
  const newest = chain.at(-1)
  const secrets = ground.secrets.get(vault)
  const secret = newest === undefined ? undefined : secrets?.get(newest.hash)
  if (newest === undefined || secret === undefined) return null
  const items = envelopes.filter((one) => one.vault === vault)
  const late = new Set<string>(items.filter((one) => one.late).map((one) => one.hash))
  const all = headsOf(items)
  // More heads than an envelope may join would let nobody write: the next ones join the rest, what is late last.
  const heads = [...all.filter((one) => !late.has(one)), ...all.filter((one) => late.has(one))]
  const keys = new Map<string, AgeKey>()
  for (const { hash } of chain) keys.set(hash, secrets?.get(hash)?.key ?? secret.key)
  const report = chains.get('report') ?? []
  const holders = holdersOf({ ...ground, report, envelopes }, vault, newest, access)
  const leavers = leaversOf(ground.office, holders, access.barred)
  return { ...secret, heads: heads.slice(0, headsMax), holders, leavers, keys }
}

function stillIn(
  reader: Access['readers'][number],
  vaults: Readonly<Partial<Record<VaultName, OpenedVault>>>,
): Access['readers'][number] {
  if (reader.until !== null) return reader
  const held = reader.vaults.filter((one) => vaults[one]?.holders.has(reader.member) !== false)
  return { ...reader, vaults: held }
}

const holesOf = (vault: VaultName, envelopes: readonly OpenedEnvelope[]): readonly Finding[] =>
  holesIn(envelopes.filter((one) => one.vault === vault)).map((hash) => ({
    kind: 'missing',
    vault,
    hash,
  }))

/** Where the record says that this holder reads, and no grant that they were served does. */
function missingKeys(
  { readers }: Access,
  member: string,
  vaults: Readonly<Partial<Record<VaultName, OpenedVault>>>,
): readonly Finding[] {
  const own = readers.filter((one) => one.member === member && one.until === null)
  const due: VaultName[] = own.flatMap((one) => one.vaults)
  if (member === 'reporter') due.push(...vaultNames.filter(isReporterVault))
  const missing = vaultNames.filter((one) => due.includes(one) && vaults[one] === undefined)
  return missing.map((vault) => ({ kind: 'key-missing', vault }))
}
