// Every key of the protocol: derived from a secret under a label, for age or for Ed25519.
import * as age from '@kentongan/age/age-key'
import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keyIdOf, type MemberId, type RecipientHash, recipientHash } from './id.ts'
import type { Sitting } from './sitting.ts'
import { base64url, utf8 } from './text.ts'

/** What a vault, or a holder, is sealed to and opened with: `age1pq1…` and its identity. */
export interface AgeKey extends age.AgeKey {
  /** What statements call the recipient by. */
  readonly hash: RecipientHash
  /** Remembers what this key opens, and the keys found in it. */
  readonly sitting?: Sitting | undefined
}

export interface SigningKey {
  readonly seed: Uint8Array
  readonly key: Uint8Array
}

export const secretBytes = 32

/** HKDF-SHA-256 (RFC 5869) under `kentongan/v1/<label>`. */
export function derive(
  secret: Uint8Array,
  salt: string | Uint8Array,
  label: string,
  length: number = secretBytes,
): Uint8Array {
  const saltBytes = typeof salt === 'string' ? utf8(salt) : salt
  return hkdf(sha256, secret, saltBytes, utf8(`kentongan/v1/${label}`), length)
}

export function randomSecret(length: number = secretBytes): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** About what an expanded key takes. */
const keyBytes = 32_768

/** The key of a 32-byte seed; in a sitting, expanded once. */
export function ageKeyOf(seed: Uint8Array, sitting?: Sitting): Promise<AgeKey> {
  if (sitting === undefined) return expand(seed, sitting)
  return sitting.once(`key ${base64url(seed)}`, keyBytes, () => expand(seed, sitting))
}

async function expand(seed: Uint8Array, sitting: Sitting | undefined): Promise<AgeKey> {
  const key = await age.ageKeyOf(seed)
  return { ...key, hash: recipientHash(key.recipient), sitting }
}

export function signingKeyOf(seed: Uint8Array): SigningKey {
  return { seed, key: ed25519.getPublicKey(seed) }
}

export const sign = (bytes: Uint8Array, key: SigningKey): Uint8Array =>
  ed25519.sign(bytes, key.seed)

export interface CaseKeys {
  readonly age: AgeKey
  readonly signing: SigningKey
  /** The author that the reporter's statements in this case name. */
  readonly author: MemberId
}

/** A reporter's keys are per case, so that nobody links two reports by a key: of the case with this nonce (32 bytes, public beside the case). */
export async function caseKeysOf(accountSecret: Uint8Array, nonce: Uint8Array): Promise<CaseKeys> {
  const signing = signingKeyOf(derive(accountSecret, nonce, 'case/sign'))
  const age = await ageKeyOf(derive(accountSecret, nonce, 'case/age'))
  return { age, signing, author: keyIdOf(signing.key) }
}
