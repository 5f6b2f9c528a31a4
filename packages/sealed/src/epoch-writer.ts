// Beginning an epoch: a vault that officers found, or the next secret of one, without those who leave.
import { type CaseEnvelope, type CaseWriter, sealInCase, type Vault } from './case-writer.ts'
import type { VaultSecret } from './grant.ts'
import { recipientHash, type StatementHash } from './id.ts'
import { ageKeyOf, randomSecret } from './keys.ts'
import type { EpochBody, VaultName } from './schema.ts'
import { writeBody } from './statement.ts'
import { base64url } from './text.ts'

export interface EpochPlan {
  readonly vault: VaultName
  /** The epoch that it follows and its secret; null where it founds the vault. */
  readonly before: { readonly epoch: StatementHash; readonly secret: Uint8Array } | null
  /** Who goes on: members' ids, and 'reporter' and 'recovery' where they are due. */
  readonly members: readonly string[]
  /** All heads seen in this vault. */
  readonly previous: readonly string[]
  /** All heads seen in `report`; none where this is it. */
  readonly seen: readonly string[]
  readonly reporter?: EpochBody['reporter']
}

export interface BegunEpoch {
  readonly vault: Vault & { readonly epoch: StatementHash }
  /** What each member is granted. */
  readonly secret: VaultSecret
  readonly epoch: CaseEnvelope
}

/** Makes a vault's next secret and the statement that begins it, sealed to itself and holding the last. */
export async function beginEpoch(writer: CaseWriter, plan: EpochPlan): Promise<BegunEpoch> {
  const secret = randomSecret()
  const { recipient } = await ageKeyOf(secret)
  const { vault, before } = plan
  const body: EpochBody = {
    vault,
    recipient: recipientHash(recipient),
    members: [...plan.members],
    seen: [...plan.seen],
    secret: before === null ? '' : base64url(before.secret),
    reporter: plan.reporter ?? null,
  }
  const fresh: Vault = { name: vault, recipient, epoch: before?.epoch ?? '' }
  const links = { previous: plan.previous }
  const epoch = await sealInCase(writer, fresh, 'epoch', writeBody(body), links)
  const begun = { name: vault, recipient, epoch: epoch.hash }
  return { vault: begun, secret: { vault, epoch: epoch.hash, secret }, epoch }
}
