// @noble/curves/ed25519.js with Node's own OpenSSL behind it, for the many runs of `npm run mutate`.
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { createRequire } from 'node:module'

const noble: typeof import('@noble/curves/ed25519.js') = createRequire(import.meta.url)(
  '@noble/curves/ed25519.js',
)
export const { ED25519_TORSION_SUBGROUP } = noble

type Curve = 'Ed25519' | 'X25519'
const known = new Map<string, KeyObject>()

function secretOf(crv: Curve, secret: Uint8Array): KeyObject {
  const id = `${crv} ${Buffer.from(secret).toString('base64')}`
  const found = known.get(id)
  if (found !== undefined) return found
  const head = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, crv === 'X25519' ? 110 : 112, 4, 34, 4, 32]
  const key = Buffer.from([...head, ...secret])
  const made = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  known.set(id, made)
  return made
}

const publicOf = (crv: Curve, key: Uint8Array): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv, x: Buffer.from(key).toString('base64url') },
    format: 'jwk',
  })

function publicBytes(crv: Curve, secret: Uint8Array): Uint8Array {
  const { x } = createPublicKey(secretOf(crv, secret)).export({ format: 'jwk' })
  return Uint8Array.from(Buffer.from(x ?? '', 'base64url'))
}

/** @public In the library’s place, by its path. */
export const ed25519 = {
  ...noble.ed25519,
  getPublicKey: (seed: Uint8Array) => publicBytes('Ed25519', seed),
  sign: (bytes: Uint8Array, seed: Uint8Array) =>
    Uint8Array.from(sign(null, bytes, secretOf('Ed25519', seed))),
  verify: (signature: Uint8Array, bytes: Uint8Array, key: Uint8Array) =>
    verify(null, bytes, publicOf('Ed25519', key), signature),
}

function pairOf(secretKey: Uint8Array = noble.x25519.utils.randomSecretKey()) {
  return { secretKey, publicKey: publicBytes('X25519', secretKey) }
}

/** @public As above. */
export const x25519 = {
  ...noble.x25519,
  keygen: pairOf,
  getPublicKey: (secret: Uint8Array) => publicBytes('X25519', secret),
  getSharedSecret: (secret: Uint8Array, share: Uint8Array) => {
    const privateKey = secretOf('X25519', secret)
    return Uint8Array.from(diffieHellman({ privateKey, publicKey: publicOf('X25519', share) }))
  },
}
