// Every key of the protocol: derived from a secret under a label, for age or for Ed25519.
import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { bech32 } from '@scure/base'
import { type Check, curvePairOf, type KeyPair, platformCheck } from './curves.ts'
import { type RecipientHash, recipientHash } from './id.ts'
import type { Sitting } from './sitting.ts'
import { base64url, concat, utf8 } from './text.ts'

/** A recipient with the identity that opens what is sealed to it. */
export interface AgeKey {
  readonly recipient: string
  /** What statements call the recipient by. */
  readonly hash: RecipientHash
  readonly identity: string
  /** The two pairs that the identity's seed expands to. */
  readonly kem: KeyPair
  readonly curve: KeyPair
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

/** The hybrid ML-KEM-768 + X25519 key of a 32-byte seed, in age's own texts (`age1pq1…`). */
export function ageKeyOf(seed: Uint8Array, sitting?: Sitting): Promise<AgeKey> {
  if (sitting === undefined) return expand(seed, sitting)
  return sitting.once(`key ${base64url(seed)}`, keyBytes, () => expand(seed, sitting))
}

async function expand(seed: Uint8Array, sitting: Sitting | undefined): Promise<AgeKey> {
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
  // X-Wing's expansion: https://datatracker.ietf.org/doc/draft-connolly-cfrg-xwing-kem §5.2
  const expanded = shake256(seed, { dkLen: 96 })
  const kem = ml_kem768.keygen(expanded.subarray(0, 64))
  const curve = await curvePairOf(expanded.subarray(64))
  const words = bech32.toWords(concat(kem.publicKey, curve.publicKey))
  const recipient = bech32.encode('age1pq', words, false)
  return { recipient, hash: recipientHash(recipient), identity, kem, curve, sitting }
}

export function signingKeyOf(seed: Uint8Array): SigningKey {
  return { seed, key: ed25519.getPublicKey(seed) }
}

export const sign = (bytes: Uint8Array, key: SigningKey): Uint8Array =>
  ed25519.sign(bytes, key.seed)

/** RFC 8032 verification, strict (no ZIP 215 leniency); false for anything malformed. */
export function verify(signature: Uint8Array, bytes: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== 64 || key.length !== 32) return false
  try {
    return ed25519.verify(signature, bytes, key, { zip215: false })
  } catch {
    return false
  }
}

/**
 * The answer of `verify`, sooner where the platform has Ed25519. Its yes is taken, for a key that `verify` would take;
 * after its no `verify` decides, for platforms differ in what they refuse (docs/adr/0010-opening-fast.md).
 */
export async function verifySoon(
  signature: Uint8Array,
  bytes: Uint8Array,
  key: Uint8Array,
): Promise<boolean> {
  const check = checks.get(key) ?? platformCheck(key)
  checks.set(key, check)
  const held = await check.then((own) => own?.(signature, bytes) ?? false)
  return held || verify(signature, bytes, key)
}

const checks = new WeakMap<Uint8Array, Promise<Check | null>>()
