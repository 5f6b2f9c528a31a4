// X25519 and Ed25519 by the platform, where it has them, with noble's answers: docs/adr/0010-opening-fast.md.
import { ED25519_TORSION_SUBGROUP, x25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { concat, fromBase64url } from './text.ts'

export interface KeyPair {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/** The X25519 pair (RFC 7748) of these 32 bytes. */
export async function curvePairOf(secretKey: Uint8Array): Promise<KeyPair> {
  const own = await importSecret(secretKey, true)
  const { x } = own === null ? {} : await crypto.subtle.exportKey('jwk', own)
  const publicKey = x === undefined ? null : fromBase64url(x)
  return { secretKey, publicKey: publicKey ?? x25519.getPublicKey(secretKey) }
}

export type Agree = (share: Uint8Array) => Promise<Uint8Array>

/** X25519 with this secret. Throws for a share of small order, either way. */
export function agreeWith(secret: Uint8Array): Agree {
  const imported = importSecret(secret, false)
  return async (share) => {
    const key = await imported
    if (key === null) return x25519.getSharedSecret(secret, share)
    const theirs = await crypto.subtle.importKey('raw', concat(share), 'X25519', false, [])
    const parameters = { name: 'X25519', public: theirs } as const
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
  }
}

/** What stands before a raw X25519 key in PKCS #8 (RFC 8410): WebCrypto takes it no other way. */
const pkcs8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32])

/** Null where the platform has no X25519. */
async function importSecret(secret: Uint8Array, extractable: boolean): Promise<CryptoKey | null> {
  try {
    const bytes = concat(pkcs8, secret)
    return await crypto.subtle.importKey('pkcs8', bytes, 'X25519', extractable, ['deriveBits'])
  } catch {
    return null
  }
}

/** Checks a signature over these bytes by one key. */
export type Check = (signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>

/** Ed25519 by the platform; null where it has none, and for a key that platforms may disagree on. */
export async function platformCheck(key: Uint8Array): Promise<Check | null> {
  if (key.length !== 32 || !isCanonical(key) || isSmallOrder(key)) return null
  try {
    const own = await crypto.subtle.importKey('raw', concat(key), 'Ed25519', false, ['verify'])
    return (signature, bytes) =>
      crypto.subtle.verify('Ed25519', own, concat(signature), concat(bytes))
  } catch {
    return null
  }
}

/** Of a compressed point: the sign of x is the last bit, and y the rest, little-endian. */
const yOf = (key: Uint8Array): Uint8Array => {
  const y = concat(key)
  y[31] = (y[31] ?? 0) & 0x7f
  return y
}

/** Whether y is below 2^255 − 19. */
function isCanonical(key: Uint8Array): boolean {
  const y = yOf(key)
  return y[31] !== 0x7f || y.subarray(1, 31).some((byte) => byte !== 0xff) || (y[0] ?? 0) < 0xed
}

const smallOrder = new Set(ED25519_TORSION_SUBGROUP.map((hex) => yOf(hexToBytes(hex)).join()))
const isSmallOrder = (key: Uint8Array): boolean => smallOrder.has(yOf(key).join())
