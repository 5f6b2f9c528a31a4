// Every vault's epochs in turn, and what in them counts: unverified epochs are refused, back-dated envelopes late.
import type { Finding, OpenedEnvelope } from './case-file.ts'
import {
  type ChainGround,
  contenders,
  countedIn,
  type Epoch,
  firstEpoch,
  mayBegin,
} from './epochs.ts'
import type { VaultGround } from './open-ground.ts'
import type { OpenedVaults } from './open-vaults.ts'
import { type VaultName, vaultNames } from './schema.ts'
import { base64url } from './text.ts'
import type { Link } from './unwind.ts'

export interface OpenedChains {
  readonly chains: ReadonlyMap<VaultName, readonly Epoch[]>
  /** What was opened, less what stands in no verified epoch, each marked if late. */
  readonly envelopes: readonly OpenedEnvelope[]
  readonly findings: readonly Finding[]
}

export function openChains(ground: VaultGround, { envelopes }: OpenedVaults): OpenedChains {
  const chains = new Map<VaultName, readonly Epoch[]>()
  const kept: OpenedEnvelope[] = []
  const findings: Finding[] = []
  // `report` first: what it says of grants and removals is the ground for the others.
  for (const vault of vaultNames.filter((one) => ground.secrets.has(one))) {
    const report = chains.get('report') ?? []
    const chain = chainOf(ground, { ...ground, report, envelopes }, vault)
    chains.set(vault, chain)
    const items = envelopes.filter((one) => one.vault === vault)
    const counted = countedIn(chain, items)
    for (const item of items) {
      const begins = chain.some((one) => one.begun?.envelope === item)
      const stands =
        item.kind === 'epoch' ? begins : item.kind === 'opening' || counted.has(item.epoch)
      if (!stands) {
        findings.push({ kind: 'refused', envelope: item.id, reason: 'tampered' })
        continue
      }
      const late = !begins && counted.get(item.epoch)?.has(item.hash) === false
      if (late) findings.push({ kind: 'late', envelope: item.id })
      kept.push({ ...item, late })
    }
  }
  return { chains, envelopes: kept, findings }
}

function chainOf(ground: VaultGround, chain: ChainGround, vault: VaultName): readonly Epoch[] {
  const { opening, openingHash } = ground
  const begun = chain.envelopes.find((one) => one.hash === openingHash)?.day ?? ''
  const founded = vault === 'internal' || vault === 'examination'
  const epochs = founded ? [] : [firstEpoch(opening, openingHash, begun, vault)]
  for (;;) {
    const report = vault === 'report' ? epochs : chain.report
    const next = nextOf(ground, { ...chain, report }, vault, epochs)
    if (next === null) return epochs
    epochs.push(next)
  }
}

/** The epoch after these. Two would be a fork: then neither is followed, unless only one's author may contend. */
function nextOf(
  ground: VaultGround,
  chain: ChainGround,
  vault: VaultName,
  epochs: readonly Epoch[],
): Epoch | null {
  const before = epochs.at(-1) ?? null
  const found: Epoch[] = []
  for (const link of ground.links.filter((one) => one.secret.vault === vault)) {
    const envelope = chain.envelopes.find((one) => one.hash === link.unsealed.hash)
    if (envelope === undefined || envelope.epoch !== (before?.hash ?? '')) continue
    if (!renews(ground, epochs, link) || !mayBegin(chain, vault, before, link, envelope)) continue
    const members = new Set<string>(link.body.members)
    found.push({ hash: envelope.hash, day: envelope.day, members, begun: { link, envelope } })
  }
  const [next, rival] = found.length > 1 ? contenders(chain, found) : found
  return rival === undefined ? (next ?? null) : null
}

/** With a secret that no epoch before had, and holding the last one's: who comes later reads all of it, who left none. */
function renews(
  { secrets }: VaultGround,
  epochs: readonly Epoch[],
  { secret, body }: Link,
): boolean {
  const held = epochs.map(({ hash }) => secrets.get(secret.vault)?.get(hash))
  const last = held.at(-1)
  const fresh = held.every((one) => one?.key.recipient !== secret.key.recipient)
  return fresh && body.secret === (last === undefined ? '' : base64url(last.secret))
}
