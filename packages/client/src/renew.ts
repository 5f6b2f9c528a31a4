// The next epoch of every vault that somebody must not go on in: begun before anything more is sealed there.

import type { OpenedCase, OpenedVault } from '@kentongan/sealed/case-file'
import type { Author, CaseEnvelope, CaseWriter } from '@kentongan/sealed/case-writer'
import { beginEpoch } from '@kentongan/sealed/epoch-writer'
import { type SealedGrant, sealGrant, type VaultSecret } from '@kentongan/sealed/grant'
import { ageKeyOf } from '@kentongan/sealed/keys'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { type EpochBody, type VaultName, vaultNames } from '@kentongan/sealed/schema'

/** What has to be sent before, or with, what is sealed next; and the case as it then is. */
export interface Renewal {
  readonly opened: OpenedCase
  readonly envelopes: readonly CaseEnvelope[]
  readonly grants: readonly SealedGrant[]
  /** Members who hold nothing of these vaults any more. */
  readonly revoked: readonly string[]
}

/**
 * Begins the next epoch of each vault that this author holds and somebody has to leave, and grants its secret to
 * everybody who goes on. Nothing at all where nobody leaves, unless the reporter goes on with new keys, `reporter`:
 * then every vault of theirs begins anew, but the identity's, which has one epoch.
 */
export async function renewVaults(
  office: VerifiedOffice,
  opened: OpenedCase,
  author: Author,
  day: string,
  reporter: EpochBody['reporter'] = null,
): Promise<Renewal> {
  const writer: CaseWriter = { office: office.office, case: opened.case, author, day }
  const envelopes: CaseEnvelope[] = []
  const revoked = new Set<string>()
  const fresh: Partial<Record<VaultName, OpenedVault>> = {}
  const secrets = new Map<string, VaultSecret[]>()
  let seen = opened.vaults.report?.heads ?? []
  for (const vault of vaultNames) {
    const held = opened.vaults[vault]
    if (held === undefined) continue
    const rekeyed = reporter !== null && vault !== 'identity'
    if (held.leavers.length === 0 && !rekeyed) continue
    for (const member of held.leavers) revoked.add(member)
    const members = [...held.holders].filter((one) => !held.leavers.includes(one))
    const before = { epoch: held.epoch, secret: held.secret }
    const own = { vault, before, members, previous: held.heads }
    const plan = vault === 'report' ? { ...own, seen: [], reporter } : { ...own, seen }
    const begun = await beginEpoch(writer, plan)
    envelopes.push(begun.epoch)
    for (const one of members) secrets.set(one, [...(secrets.get(one) ?? []), begun.secret])
    fresh[vault] = await nextVault(held, begun.secret, members)
    if (vault === 'report') seen = [begun.epoch.hash]
  }
  const reporterRecipient = reporter?.recipient ?? opened.reporterRecipient
  const renewed = { ...opened, reporterRecipient, vaults: { ...opened.vaults, ...fresh } }
  const grants: SealedGrant[] = []
  for (const [member, granted] of secrets) {
    const recipient = recipientOf(office, renewed, member)
    if (recipient !== null)
      grants.push(await sealGrant(writer, { member, recipient }, granted, null))
  }
  return { opened: renewed, envelopes, grants, revoked: [...revoked] }
}

async function nextVault(
  held: OpenedVault,
  { epoch, secret }: VaultSecret,
  members: readonly string[],
): Promise<OpenedVault> {
  const key = await ageKeyOf(secret)
  const keys = new Map([...held.keys, [epoch as string, key] as const])
  return {
    ...held,
    epoch,
    secret,
    key,
    keys,
    heads: [epoch],
    holders: new Set(members),
    leavers: [],
  }
}

/** What a holder's grants are sealed to; null for a member without a verified card. */
export function recipientOf(
  office: VerifiedOffice,
  opened: OpenedCase,
  holder: string,
): string | null {
  if (holder === 'reporter') return opened.reporterRecipient
  if (holder === 'recovery') return office.root.recovery
  return office.cards.get(holder)?.recipient ?? null
}
