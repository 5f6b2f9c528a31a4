// Opening a case against a server that may lie: every author, vault, link, and reader is checked.
import { type Access, accessOf } from './access.ts'
import type {
  Finding,
  OpenCaseResult,
  OpenedCase,
  OpenedEnvelope,
  OpenedVault,
  ServedCase,
} from './case-file.ts'
import { isReporterVault } from './case-kinds.ts'
import { type Epoch, holdersOf, leaversOf } from './epochs.ts'
import { type CaseId, keyIdOf } from './id.ts'
import { badApprovals } from './identity-access.ts'
import type { AgeKey } from './keys.ts'
import type { VerifiedOffice } from './office.ts'
import { type OpenedChains, openChains } from './open-chains.ts'
import {
  agreesWithOpening,
  type CaseHolder,
  isHalfOf,
  type OpenedGrant,
  openGrants,
} from './open-grants.ts'
import { findOpening } from './open-opening.ts'
import { groundOf, openVaults, type VaultGround } from './open-vaults.ts'
import { headsOf, holesIn, inOrder } from './order.ts'
import { headsMax, type VaultName, vaultNames } from './schema.ts'
import { unwind } from './unwind.ts'

/**
 * Opens everything in a case that this holder's grants open. Fails as a whole only when no grant gives `report`
 * ('not-a-member': half of an identity alone reads nothing) or no opening is this case's, or no grant is on
 * record ('tampered'); anything else that is wrong is a finding beside what could be opened. Never throws on
 * served bytes.
 */
export async function openCase(
  office: VerifiedOffice,
  served: ServedCase,
  holder: CaseHolder,
): Promise<OpenCaseResult> {
  let grants = await openGrants(served.grants, office.office, served.case as CaseId, holder)
  const refused: Finding[] = []
  // A grant that nothing stands behind must lend nothing to the others: without it, all is read anew.
  for (;;) {
    const read = await readWith(office, served, grants)
    if (read === null) {
      const reads = grants.some((grant) => grant.secrets.some((one) => one.vault === 'report'))
      return { ok: false, reason: reads || refused.length > 0 ? 'tampered' : 'not-a-member' }
    }
    const accepted: OpenedGrant[] = []
    for (const grant of grants) if (await isAccepted(read, grant)) accepted.push(grant)
    if (accepted.length === grants.length) {
      const { findings, ...value } = closeCase(read, holder.member, accepted)
      return { ok: true, value: { ...value, findings: [...findings, ...refused] } }
    }
    for (const grant of grants.filter((one) => !accepted.includes(one))) {
      refused.push({ kind: 'grant-refused', grant: grant.id })
    }
    grants = accepted
  }
}

interface Read extends OpenedChains {
  readonly ground: VaultGround
  readonly access: Access
}

async function readWith(
  office: VerifiedOffice,
  served: ServedCase,
  grants: readonly OpenedGrant[],
): Promise<Read | null> {
  const unwound = await unwind(
    served.envelopes,
    grants.flatMap((grant) => grant.secrets),
  )
  const found = await findOpening(office, served, unwound.secrets)
  if (found === null) return null
  const ground = await groundOf(office, served, found, unwound)
  const opened = await openVaults(ground)
  const read = openChains(ground, opened)
  const counted = read.envelopes.filter((one) => one.vault === 'report' && !one.late)
  const epochs = read.chains.get('report') ?? []
  const access = accessOf(office, found.opening, epochs, counted)
  const findings = [...opened.findings, ...read.findings]
  return { ...read, findings, ground, access }
}

/** A grant counts if the opening gives it, a record stands behind it, or it came with the epoch that it opens. */
async function isAccepted({ ground, chains, access }: Read, grant: OpenedGrant): Promise<boolean> {
  const { author, member } = grant.fields
  const { opening, openingHash } = ground
  const theirs = [...ground.reporterKeys.values()].find((key) => keyIdOf(key) === author)
  const key = theirs ?? ground.office.cards.get(author)?.key
  if (key === undefined || !(await grant.signedBy(key))) return false
  if (theirs !== undefined && agreesWithOpening(grant, opening, openingHash)) return true
  const record = access.readers.find(
    ({ by, ...one }) =>
      one.grant === grant.id &&
      one.member === member &&
      by.kind === 'officer' &&
      by.member === author,
  )
  if (!isHalfOf(grant, opening, record?.half ?? null)) return false
  return grant.secrets.every((secret) => {
    const epochs = chains.get(secret.vault) ?? []
    const at = epochs.findIndex((one) => one.hash === secret.epoch)
    const held = ground.secrets.get(secret.vault)?.get(secret.epoch)
    if (at < 0 || held?.key.recipient !== secret.key.recipient) return false
    if (record?.vaults.includes(secret.vault)) return true
    // Who is in a first epoch, the opening or the record says; who goes on into a next one, the epoch itself.
    const next = at > 0 ? epochs[at] : undefined
    return (
      next?.members.has(member) === true && wasBegunBy(next, theirs === undefined ? author : null)
    )
  })
}

/** By this member, or by the reporter (null). */
function wasBegunBy({ begun }: Epoch, member: string | null): boolean {
  const author = begun?.envelope.author
  return author?.kind === 'officer' ? author.member === member : member === null
}

function closeCase(read: Read, member: string, grants: readonly OpenedGrant[]): OpenedCase {
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

/** In a vault that officers found, by one of them who was never given it: its key was handed on off the record. */
function isByStranger({ chains, access }: Read, { vault, author }: OpenedEnvelope): boolean {
  if (vault === 'report' || author.kind === 'reporter') return false
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
