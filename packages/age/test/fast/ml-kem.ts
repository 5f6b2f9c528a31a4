// @noble/post-quantum/ml-kem.js with Node's own OpenSSL behind it, for the many runs of `npm run mutate`.
import {
  createPrivateKey,
  createPublicKey,
  decapsulate,
  encapsulate,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { createRequire } from 'node:module'

const noble: typeof import('@noble/post-quantum/ml-kem.js') = createRequire(import.meta.url)(
  '@noble/post-quantum/ml-kem.js',
)
export const { ml_kem1024 } = noble
const { lengths } = noble.ml_kem768
const seedBytes = 64
const known = new Map<string, KeyObject>()

/** A secret key here is its seed, in as many bytes as one has. */
function secretOf(secretKey: Uint8Array): KeyObject {
  const key = Buffer.from(secretKey.subarray(0, seedBytes))
  const id = key.toString('base64')
  const found = known.get(id)
  if (found !== undefined) return found
  const made = createPrivateKey({ key, format: 'raw-seed', asymmetricKeyType: 'ml-kem-768' })
  known.set(id, made)
  return made
}

function keygen(seed: Uint8Array = randomBytes(seedBytes)) {
  const secretKey = new Uint8Array(lengths.secretKey ?? 0)
  secretKey.set(seed)
  const publicKey = createPublicKey(secretOf(secretKey)).export({ format: 'raw-public' })
  return { publicKey: Uint8Array.from(publicKey), secretKey }
}

const own = {
  keygen,
  encapsulate: (publicKey: Uint8Array) => {
    const key = Buffer.from(publicKey)
    const made = createPublicKey({ key, format: 'raw-public', asymmetricKeyType: 'ml-kem-768' })
    const { sharedKey, ciphertext } = encapsulate(made)
    return { sharedSecret: Uint8Array.from(sharedKey), cipherText: Uint8Array.from(ciphertext) }
  },
  decapsulate: (cipherText: Uint8Array, secretKey: Uint8Array) =>
    Uint8Array.from(decapsulate(secretOf(secretKey), cipherText)),
}

/** @public In the library’s place, by its path. */
export const ml_kem768 = { ...noble.ml_kem768, ...own, prepare: () => own }
