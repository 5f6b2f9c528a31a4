// X25519 by the platform, where it has it, with noble's answers: docs/adr/0010-opening-fast.md.
import { x25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'

export interface KeyPair {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/** The X25519 pair (RFC 7748) of these 32 bytes. */
export async function curvePairOf(secretKey: Uint8Array): Promise<KeyPair> {
  const own = await importSecret(secretKey, true)
  const { x } = own === null ? {} : await crypto.subtle.exportKey('jwk', own)
  const publicKey = x === undefined ? x25519.getPublicKey(secretKey) : base64urlnopad.decode(x)
  return { secretKey, publicKey }
}

export type Agree = (share: Uint8Array) => Promise<Uint8Array>

/** X25519 with this secret. Throws for a share of small order, either way. */
export function agreeWith(secret: Uint8Array): Agree {
  const imported = importSecret(secret, false)
  return async (share) => {
    const key = await imported
    if (key === null) return x25519.getSharedSecret(secret, share)
    const theirs = await crypto.subtle.importKey('raw', Uint8Array.from(share), 'X25519', false, [])
    const parameters = { name: 'X25519', public: theirs } as const
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
  }
}

/** What stands before a raw X25519 key in PKCS #8 (RFC 8410): WebCrypto takes it no other way. */
const pkcs8 = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32]

/** Null where the platform has no X25519. */
async function importSecret(secret: Uint8Array, extractable: boolean): Promise<CryptoKey | null> {
  try {
    const bytes = Uint8Array.of(...pkcs8, ...secret)
    return await crypto.subtle.importKey('pkcs8', bytes, 'X25519', extractable, ['deriveBits'])
  } catch {
    return null
  }
}
