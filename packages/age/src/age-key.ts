// age's post-quantum key, ML-KEM-768 with X25519, from the 32 bytes that its identity is the text of.
import { shake256 } from '@noble/hashes/sha3.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { bech32 } from '@scure/base'
import { curvePairOf, type KeyPair } from './x25519.ts'

/** A recipient with the identity that opens what is sealed to it, in age's own texts (`age1pq1…`). */
export interface AgeKey {
  readonly recipient: string
  readonly identity: string
  /** The two pairs that the identity's seed expands to. */
  readonly kem: KeyPair
  readonly curve: KeyPair
}

/** The hybrid key of a 32-byte seed: X-Wing's expansion (draft-connolly-cfrg-xwing-kem §5.2). */
export async function ageKeyOf(seed: Uint8Array): Promise<AgeKey> {
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
  const expanded = shake256(seed, { dkLen: 96 })
  const kem = ml_kem768.keygen(expanded.subarray(0, 64))
  const curve = await curvePairOf(expanded.subarray(64))
  const words = bech32.toWords(concatBytes(kem.publicKey, curve.publicKey))
  return { recipient: bech32.encode('age1pq', words, false), identity, kem, curve }
}
