// Writing into a vault of a case: the one way every envelope after the keys exist is made.
import { belongsIn, type CaseKindName, caseKinds, type EnvelopeClass } from './case-kinds.ts'
import type { CaseId, EnvelopeId, MemberId, OfficeId, StatementHash } from './id.ts'
import type { SigningKey } from './keys.ts'
import type { VaultName } from './schema.ts'
import { type Fields, type SealedStream, sealEnvelope, sealStream } from './seal.ts'

/** Who writes: an officer names the newest directory version they know; a reporter names 0. */
export interface Author {
  readonly id: MemberId
  readonly signing: SigningKey
  readonly directory: number
}

/** A vault as its holders know it. */
export interface Vault {
  readonly name: VaultName
  readonly recipient: string
  /** The statement that founded it; '' only while that statement itself is being written. */
  readonly epoch: StatementHash | ''
}

export interface CaseWriter {
  readonly office: OfficeId
  readonly case: CaseId
  readonly author: Author
  readonly day: string
}

/** What every statement in a case says of who writes it, and when. */
export const stampOf = ({ office, case: caseId, author, day }: CaseWriter) => {
  const { id, directory } = author
  return { office, case: caseId, author: id, directory, day }
}

/** What the server sees of an envelope; openers compare it with the signed header. */
export interface WireFields {
  readonly vault: VaultName
  readonly epoch: string
  readonly author: string
  readonly class: EnvelopeClass
  readonly pair: string
}

export interface CaseEnvelope extends WireFields {
  readonly id: EnvelopeId
  readonly hash: StatementHash
  readonly bytes: Uint8Array
}

export interface Links {
  /** Statement hashes of all heads seen in this vault. */
  readonly previous: readonly string[]
  /** Joins two envelopes of one act. */
  readonly pair?: string
}

/** Seals a body of this kind into its vault. Throws (our bug) when the vault is not the kind's. */
export async function sealInCase(
  writer: CaseWriter,
  vault: Vault,
  kind: CaseKindName,
  body: Uint8Array,
  links: Links,
): Promise<CaseEnvelope> {
  const { header, wire } = headerOf(writer, vault, kind, links)
  const sealed = await sealEnvelope(kind, header, body, vault.recipient, writer.author.signing)
  return { ...sealed, ...wire }
}

export interface FileToSeal {
  readonly bytes: number
  /** SHA-256 of the content, base64url. */
  readonly sha256: string
  readonly stream: ReadableStream<Uint8Array>
}

/** Seals a file into `original` as a stream; `partsOf` cuts it for sending. */
export async function sealEvidence(
  writer: CaseWriter,
  original: Vault,
  file: FileToSeal,
  previous: readonly string[],
): Promise<SealedStream & { readonly wire: WireFields }> {
  const { header, wire } = headerOf(writer, original, 'evidence', { previous })
  const signer = writer.author.signing
  const sealed = await sealStream('evidence', header, file, original.recipient, signer)
  return { ...sealed, wire }
}

function headerOf(
  writer: CaseWriter,
  vault: Vault,
  kind: CaseKindName,
  links: Links,
): { header: Fields<CaseKindName>; wire: WireFields } {
  if (!belongsIn(kind, vault.name)) throw new Error(`${kind} is not of ${vault.name}`)
  const own = { vault: vault.name, epoch: vault.epoch, pair: links.pair ?? '' }
  return {
    header: { ...stampOf(writer), ...own, previous: [...links.previous] },
    wire: { ...own, author: writer.author.id, class: caseKinds[kind].class },
  }
}
