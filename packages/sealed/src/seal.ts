// Sealing: a signed statement and its body become one age file to one recipient.
import { checkAgeHeader } from '@kentongan/age/header'
import { Encrypter } from 'age-encryption'
import { paddedBytes, writePrefix } from './format.ts'
import {
  type EnvelopeId,
  envelopeIdOfBytes,
  recipientHash,
  type StatementHash,
  sha256Base64url,
  statementHash,
} from './id.ts'
import type { SigningKey } from './keys.ts'
import { framed } from './parts.ts'
import { type StatementKind, type StatementOf, signText, writeStatement } from './statement.ts'

export interface SealedEnvelope {
  readonly id: EnvelopeId
  readonly hash: StatementHash
  readonly bytes: Uint8Array
}

/** The fields that sealing itself fills in. */
type Filled = 'to' | 'body'
export type Fields<Kind extends StatementKind> = Omit<StatementOf<Kind>, Filled>

/** Raised when what should be sealed does not fit its kind: our bug, never a reporter's. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/**
 * Seals a body to one recipient. `to` and the body's hash are set here, so an envelope can be neither
 * forwarded nor given another body. Throws SealError when a fixed-size kind is too large.
 */
export async function sealEnvelope<Kind extends StatementKind>(
  kind: Kind,
  fields: Fields<Kind>,
  body: Uint8Array,
  recipient: string,
  signer: SigningKey,
): Promise<SealedEnvelope> {
  const full = { ...fields, to: recipientHash(recipient), body: sha256Base64url(body) }
  const statement = writeStatement(kind, full as unknown as StatementOf<Kind>)
  const prefix = writePrefix(statement, signText(statement, signer), body.length)
  const container = new Uint8Array(paddedLength(kind, prefix.length + body.length))
  container.set(prefix)
  container.set(body, prefix.length)
  const bytes = await encrypter(recipient).encrypt(container)
  if (checkAgeHeader(bytes) !== 'ok') throw new SealError('not one post-quantum stanza')
  return { id: envelopeIdOfBytes(bytes), hash: statementHash(statement), bytes }
}

export interface SealedStream {
  readonly hash: StatementHash
  /** The ciphertext's exact length. */
  readonly bytes: number
  readonly ciphertext: ReadableStream<Uint8Array>
}

/**
 * Seals a body that is read as a stream, in memory of a few chunks. Its length and SHA-256 (base64url)
 * must be known: a first pass over the file gives them. A body that is not as promised makes an
 * envelope that nobody accepts.
 */
export async function sealStream<Kind extends StatementKind>(
  kind: Kind,
  fields: Fields<Kind>,
  body: {
    readonly bytes: number
    readonly sha256: string
    readonly stream: ReadableStream<Uint8Array>
  },
  recipient: string,
  signer: SigningKey,
): Promise<SealedStream> {
  const full = { ...fields, to: recipientHash(recipient), body: body.sha256 }
  const statement = writeStatement(kind, full as unknown as StatementOf<Kind>)
  const prefix = writePrefix(statement, signText(statement, signer), body.bytes)
  const padded = paddedLength(kind, prefix.length + body.bytes)
  const padding = new Uint8Array(padded - prefix.length - body.bytes)
  const source = framed(prefix, body.stream, padding)
  const ciphertext = await encrypter(recipient).encrypt(source)
  return { hash: statementHash(statement), bytes: ciphertext.size(padded), ciphertext }
}

function paddedLength(kind: StatementKind, length: number): number {
  const padded = paddedBytes(kind, length)
  if (padded === null) throw new SealError(`a ${kind} does not fit its fixed size`)
  return padded
}

function encrypter(recipient: string): Encrypter {
  // The library would take a classical recipient as well; this format has none.
  if (!recipient.startsWith('age1pq1')) throw new SealError('not a post-quantum recipient')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter
}
