// A grant after the opening: a colleague who is let in or succeeds to a half, on record for everybody who reads.
import { type CaseEnvelope, type CaseWriter, sealInCase, type Vault } from './case-writer.ts'
import { type Half, type Holder, type SealedGrant, sealGrant, type VaultSecret } from './grant.ts'
import type { GrantedBody } from './schema.ts'
import { writeBody } from './statement.ts'

export interface GrantTarget extends Holder {
  readonly person: string
}

export interface GrantAct {
  readonly grant: SealedGrant
  /** The record in `report`: the server takes the two only together. */
  readonly record: CaseEnvelope
}

/** Grants vaults, and at most one half, to a member: the grant and its signed record, which name each other. */
export async function grantLater(
  writer: CaseWriter,
  report: Vault,
  target: GrantTarget,
  secrets: readonly VaultSecret[],
  half: Half | null,
  previous: readonly string[],
): Promise<GrantAct> {
  const grant = await sealGrant(writer, target, secrets, half)
  const body: GrantedBody = {
    person: target.person,
    member: target.member,
    vaults: secrets.map((one) => one.vault),
    half: half?.name ?? null,
    grant: grant.id,
  }
  const links = { previous, pair: grant.id }
  const record = await sealInCase(writer, report, 'granted', writeBody(body), links)
  return { grant, record }
}
