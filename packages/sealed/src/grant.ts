// Grants: who holds which vault's secret. One envelope to one holder, all of one size.
import {
  type CaseEnvelope,
  type CaseWriter,
  sealInCase,
  stampOf,
  type Vault,
} from './case-writer.ts'
import type { EnvelopeId, StatementHash } from './id.ts'
import type { GrantBody, GrantedBody, VaultName } from './schema.ts'
import { sealEnvelope } from './seal.ts'
import { writeBody } from './statement.ts'
import { base64url } from './text.ts'

export interface VaultSecret {
  readonly vault: VaultName
  readonly epoch: StatementHash
  readonly secret: Uint8Array
}

export interface Half {
  readonly name: 'A' | 'B'
  readonly value: Uint8Array
}

/** A holder: a member's id, or 'reporter' or 'recovery'. */
export interface Holder {
  readonly member: string
  readonly recipient: string
}

export interface SealedGrant {
  readonly id: EnvelopeId
  readonly hash: StatementHash
  readonly member: string
  readonly author: string
  /** The last day of a wrap; null for a grant. */
  readonly expires: string | null
  readonly bytes: Uint8Array
}

/** Seals these secrets, and at most one half of the identity's, to one holder. */
export async function sealGrant(
  writer: CaseWriter,
  holder: Holder,
  secrets: readonly VaultSecret[],
  half: Half | null,
): Promise<SealedGrant> {
  const body: GrantBody = {
    secrets: secrets.map((one) => ({ ...one, secret: base64url(one.secret) })),
    half: half === null ? null : { name: half.name, value: base64url(half.value) },
  }
  const { member, recipient } = holder
  const { id: author, signing } = writer.author
  const fields = { ...stampOf(writer), member }
  const sealed = await sealEnvelope('grant', fields, writeBody(body), recipient, signing)
  return { ...sealed, member, author, expires: null }
}

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
  const { person, member } = target
  const vaults = secrets.map((one) => one.vault)
  const body: GrantedBody = { person, member, vaults, half: half?.name ?? null, grant: grant.id }
  const links = { previous, pair: grant.id }
  const record = await sealInCase(writer, report, 'granted', writeBody(body), links)
  return { grant, record }
}
