// An id is the hash of what it names (SHA-256 under a label, Crockford base32).
import { sha256 } from '@noble/hashes/sha2.js'
import { base32, base64url, concat, utf8 } from './text.ts'

declare const brand: unique symbol
export type Id<Kind extends string> = string & { readonly [brand]: Kind }
export type OfficeId = Id<'Office'>
export type MemberId = Id<'Member'>
export type CaseId = Id<'Case'>
export type EnvelopeId = Id<'Envelope'>
export type StatementHash = Id<'Statement'>
export type RecipientHash = Id<'Recipient'>

/** SHA-256 of `kentongan/v1/<label>\n` and the parts: one hash never stands for two kinds of thing. */
export function labelledHash(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concat(utf8(`kentongan/v1/${label}\n`), ...parts))
}

const idOf = <Kind extends string>(label: string, ...parts: readonly Uint8Array[]): Id<Kind> =>
  base32(labelledHash(label, ...parts)) as Id<Kind>

/** 52 symbols: every id is of 32 bytes. */
export const idPattern: RegExp = /^[0-9A-HJKMNP-TV-Z]{51}[0G]$/

export const officeIdOf = (genesisKey: Uint8Array): OfficeId => idOf('office', genesisKey)

/** The id of a key card: of its recipient and verification key, whatever else the card says. */
export const memberIdOf = (recipient: string, key: Uint8Array): MemberId =>
  idOf('member', utf8(`${recipient}\n${base64url(key)}`))

export const caseIdOf = (openingBody: Uint8Array): CaseId => idOf('case', openingBody)

export const statementHash = (text: string): StatementHash => idOf('statement', utf8(text))

export const recipientHash = (recipient: string): RecipientHash =>
  idOf('recipient', utf8(recipient))

/** The hash an opening names a half of the identity vault's secret by. */
export const halfHash = (half: Uint8Array): string => idOf('half', half)

/** The id of a verification key that no card names: of a case's reporter, of a lock. */
export const keyIdOf = (key: Uint8Array): MemberId => idOf('key', key)

/** The id of a ciphertext by the SHA-256 of its ordered 1 MiB parts. Transport only: order goes by statements. */
export const envelopeIdOf = (partHashes: readonly Uint8Array[]): EnvelopeId =>
  idOf('envelope', ...partHashes)

export const envelopePartBytes = 1_048_576

/** The id of an envelope held whole in memory. */
export function envelopeIdOfBytes(bytes: Uint8Array): EnvelopeId {
  const hashes: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += envelopePartBytes) {
    hashes.push(sha256(bytes.subarray(at, at + envelopePartBytes)))
  }
  return envelopeIdOf(hashes)
}

/** 10 symbols (50 bits): shown to the reporter, tells nothing, not sequential. */
export const ticketOf = (caseId: CaseId): string => idOf('ticket', utf8(caseId)).slice(0, 10)

/** 12 symbols (60 bits) in groups of four, for two people to compare aloud. */
export function fingerprintOf(id: OfficeId | MemberId | StatementHash): string {
  const short = idOf('fingerprint', utf8(id)).slice(0, 12)
  return `${short.slice(0, 4)} ${short.slice(4, 8)} ${short.slice(8)}`
}

export const sha256Base64url = (bytes: Uint8Array): string => base64url(sha256(bytes))
