// What the server can know of a ciphertext: that it is sealed as it must be, and is what it is called.
import { hash } from 'node:crypto'
import { checkAgeHeader, envelopeBytesMin } from '@kentongan/age/header'
import type { WireEnvelope, WireEvidence, WireGrant } from '@kentongan/domain/wire/envelope'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import {
  envelopeBytesMax,
  evidencePartBytes,
  evidencePartsMax,
} from '@kentongan/domain/wire/limits'
import { paddedBytes } from '@kentongan/sealed/format'
import type { Directory } from '@kentongan/sealed/schema'
import { base32 } from '@kentongan/sealed/text'

/** Ciphertext of the kinds that have one size: the container in one chunk of the age format. */
const sizeOf = (kind: 'lock' | 'grant' | 'identity'): number =>
  envelopeBytesMin + (paddedBytes(kind, 0) ?? 0)
export const lockBytes: number = sizeOf('lock')
export const grantBytes: number = sizeOf('grant')
export const identityBytes: number = sizeOf('identity')

/** The id that these parts' SHA-256 (in order) give their whole: `envelopeIdOf`, without its noble. */
export function idOfParts(partHashes: readonly Uint8Array[]): string {
  const named = Buffer.concat([Buffer.from('kentongan/v1/envelope\n'), ...partHashes])
  return base32(hash('sha256', named, 'buffer'))
}

/** Null, or why these bytes cannot be the envelope of this id (and, where it is fixed, size). */
export function refuseEnvelope(id: string, bytes: Uint8Array, size?: number): ErrorCode | null {
  if (bytes.length > envelopeBytesMax) return 'too-large'
  if (checkAgeHeader(bytes) !== 'ok') return 'not-sealed'
  if (size !== undefined && bytes.length !== size) return 'not-consistent'
  return idOfParts([hash('sha256', bytes, 'buffer')]) === id ? null : 'envelope-not-as-named'
}

/** The first refusal of grants that come with their bytes in this order, or null. */
export function refuseGrantBytes(
  grants: readonly WireGrant[],
  blobs: readonly Uint8Array[],
): ErrorCode | null {
  for (const [at, { id }] of grants.entries()) {
    const refusal = refuseEnvelope(id, blobs[at] as Uint8Array, grantBytes)
    if (refusal !== null) return refusal
  }
  return isDistinct(grants.map((one) => one.id)) ? null : 'not-consistent'
}

/** Null, or why a grant is to somebody who is not an active member of the directory. */
export function refuseMembers(
  grants: readonly WireGrant[],
  directory: Directory,
): ErrorCode | null {
  for (const { member } of grants) {
    if (member === 'reporter' || member === 'recovery') continue
    const listed = directory.members.find((one) => one.member === member)
    if (listed === undefined) return 'not-consistent'
    if (listed.status !== 'active') return 'stale-directory'
  }
  return null
}

/** The first refusal of envelopes that come with their bytes in this order, or null. */
export function refuseEnvelopes(
  envelopes: readonly WireEnvelope[],
  blobs: readonly Uint8Array[],
): ErrorCode | null {
  for (const [at, envelope] of envelopes.entries()) {
    const size = envelope.vault === 'identity' ? identityBytes : undefined
    const refusal = refuseEnvelope(envelope.id, blobs[at] as Uint8Array, size)
    if (refusal !== null) return refusal
  }
  return isDistinct(envelopes.map((one) => one.id)) ? null : 'not-consistent'
}

export const isDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** Null, or why a piece of evidence's own list of parts is not what its id and length say. */
export function refuseEvidence(evidence: WireEvidence): ErrorCode | null {
  const full = evidence.parts.length - 1
  const last = evidence.bytes - full * evidencePartBytes
  if (evidence.parts.length > evidencePartsMax || last <= 0 || last > evidencePartBytes) {
    return 'not-consistent'
  }
  const hashes = evidence.parts.map((part) => Buffer.from(part, 'base64url'))
  return idOfParts(hashes) === evidence.id ? null : 'envelope-not-as-named'
}
