// Grants: who holds which vault's secret. One envelope to one holder, all of one size.
import type { CaseWriter } from './case-writer.ts'
import type { EnvelopeId, StatementHash } from './id.ts'
import type { GrantBody, VaultName } from './schema.ts'
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
  const fields = {
    office: writer.office,
    case: writer.case,
    member: holder.member,
    author: writer.author.id,
    directory: writer.author.directory,
    day: writer.day,
  }
  const signer = writer.author.signing
  const sealed = await sealEnvelope('grant', fields, writeBody(body), holder.recipient, signer)
  return { ...sealed, member: holder.member, author: writer.author.id, expires: null }
}
