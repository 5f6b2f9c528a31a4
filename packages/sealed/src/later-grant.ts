// Grants after the opening: a vault that officers found, and a colleague who is let in, each on record.
import { type CaseEnvelope, type CaseWriter, sealInCase, type Vault } from './case-writer.ts'
import { type Holder, type SealedGrant, sealGrant } from './grant.ts'
import { recipientHash, type StatementHash } from './id.ts'
import { ageKeyOf, randomSecret } from './keys.ts'
import type { EpochBody, GrantedBody, VaultName } from './schema.ts'
import { writeBody } from './statement.ts'

export interface GrantTarget extends Holder {
  readonly person: string
}

export interface GrantAct {
  readonly grant: SealedGrant
  /** The record in `report`: the server takes the two only together. */
  readonly record: CaseEnvelope
}

export interface FoundedVault {
  readonly vault: Vault & { readonly epoch: StatementHash }
  readonly secret: Uint8Array
  readonly epoch: CaseEnvelope
}

/** Makes the secret of `internal` and the statement that founds it, sealed to itself. */
export async function foundInternal(
  writer: CaseWriter,
  members: readonly string[],
): Promise<FoundedVault> {
  const secret = randomSecret()
  const { recipient } = await ageKeyOf(secret)
  const body: EpochBody = {
    vault: 'internal',
    recipient: recipientHash(recipient),
    members: [...members],
  }
  const founding: Vault = { name: 'internal', recipient, epoch: '' }
  const epoch = await sealInCase(writer, founding, 'epoch', writeBody(body), { previous: [] })
  return { vault: { name: 'internal', recipient, epoch: epoch.hash }, secret, epoch }
}

/** Grants vaults to a member after the opening: the grant and its signed record, which name each other. */
export async function grantLater(
  writer: CaseWriter,
  report: Vault,
  target: GrantTarget,
  secrets: readonly { vault: VaultName; epoch: StatementHash; secret: Uint8Array }[],
  previous: readonly string[],
): Promise<GrantAct> {
  const grant = await sealGrant(writer, target, secrets, null)
  const body: GrantedBody = {
    person: target.person,
    member: target.member,
    vaults: secrets.map((one) => one.vault),
    half: null,
    grant: grant.id,
  }
  const links = { previous, pair: grant.id }
  const record = await sealInCase(writer, report, 'granted', writeBody(body), links)
  return { grant, record }
}
