// Opening the one kind of age file that this format has, as age-encryption does but with keys expanded once: docs/adr/0010-opening-fast.md.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { equalBytes } from '@noble/ciphers/utils.js'
import { expand, extract, hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { sha3_256 } from '@noble/hashes/sha3.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type KEMPrepared, ml_kem768 } from '@noble/post-quantum/ml-kem.js'
import { base64nopad } from '@scure/base'
import type { AgeKey } from './age-key.ts'
import { decapsulateSoon } from './decapsulation.ts'
import { ageHeaderBytes, ageHeaderFields, checkAgeHeader } from './header.ts'
import { type Agree, agreeWith } from './x25519.ts'

export type OpenAgeResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly reason: 'malformed' | 'unsupported' | 'not-a-member' | 'tampered'
    }

/**
 * The plaintext of an age file (https://age-encryption.org/v1) sealed to this key: 'not-a-member' where it is sealed to
 * another, 'tampered' where anything after that does not hold. Never throws.
 */
export async function openAge(bytes: Uint8Array, key: AgeKey): Promise<OpenAgeResult> {
  const header = checkAgeHeader(bytes)
  if (header !== 'ok') return { ok: false, reason: header }
  try {
    const { encapsulated, wrapped, authenticated, mac } = ageHeaderFields(bytes)
    const fileKey = await unwrap(fromBase64(encapsulated), fromBase64(wrapped), key)
    if (fileKey === null) return { ok: false, reason: 'not-a-member' }
    const expected = hmac(
      sha256,
      hkdf(sha256, fileKey, undefined, utf8ToBytes('header'), 32),
      authenticated,
    )
    if (!equalBytes(fromBase64(mac), expected)) return { ok: false, reason: 'tampered' }
    const nonce = bytes.subarray(ageHeaderBytes, ageHeaderBytes + nonceBytes)
    const payloadKey = hkdf(sha256, fileKey, nonce, utf8ToBytes('payload'), 32)
    return { ok: true, bytes: openChunks(bytes.subarray(ageHeaderBytes + nonceBytes), payloadKey) }
  } catch {
    return { ok: false, reason: 'tampered' }
  }
}

const nonceBytes = 16
const tagBytes = 16
const chunkBytes = 65_536
const sealedChunkBytes = chunkBytes + tagBytes

const fromBase64 = (symbols: Uint8Array): Uint8Array =>
  base64nopad.decode(new TextDecoder().decode(symbols))

/** Throws unless every chunk is the next one, the last marked as the last and not empty after another. */
function openChunks(payload: Uint8Array, key: Uint8Array): Uint8Array {
  const count = Math.max(1, Math.ceil(payload.length / sealedChunkBytes))
  const plain = new Uint8Array(payload.length - count * tagBytes)
  const nonce = new Uint8Array(12)
  for (let number = 0; number < count; number += 1) {
    new DataView(nonce.buffer).setUint32(7, number)
    nonce[11] = number === count - 1 ? 1 : 0
    const from = number * sealedChunkBytes
    const sealed = payload.subarray(from, from + sealedChunkBytes)
    if (number > 0 && sealed.length <= tagBytes) throw new Error('an empty last chunk')
    const into = plain.subarray(number * chunkBytes, (number + 1) * chunkBytes)
    chacha20poly1305(key, nonce).decrypt(sealed, into)
  }
  return plain
}

const encapsulatedBytes = 1088

/**
 * The file's key, or null where it is sealed to another: HPKE's first message under X-Wing's shared secret
 * (draft-connolly-cfrg-xwing-kem §5.4). The message itself proves the yes of compiled code; after its no, noble
 * decides. Throws for a share of small order.
 */
async function unwrap(
  encapsulated: Uint8Array,
  wrapped: Uint8Array,
  key: AgeKey,
): Promise<Uint8Array | null> {
  const { kem, agree } = openerOf(key)
  const ciphertext = encapsulated.subarray(0, encapsulatedBytes)
  const share = encapsulated.subarray(encapsulatedBytes)
  const agreed = await agree(share)
  const openWith = (shared: Uint8Array): Uint8Array | null =>
    openMessage(sha3_256(concatBytes(shared, agreed, share, key.curve.publicKey, xWing)), wrapped)
  const soon = decapsulateSoon(ciphertext, key.kem.secretKey)
  const fileKey = soon === null ? null : openWith(soon)
  return fileKey ?? openWith(kem().decapsulate(ciphertext, key.kem.secretKey))
}

/** Its label, which draws one. */
const xWing = utf8ToBytes('\\.//^\\')

interface Opener {
  /** Prepared when it is first asked for. */
  readonly kem: () => KEMPrepared
  readonly agree: Agree
}

/** As long as somebody holds the key, and no longer. */
const openers = new WeakMap<AgeKey, Opener>()

function openerOf(key: AgeKey): Opener {
  const known = openers.get(key)
  if (known !== undefined) return known
  let prepared: KEMPrepared | null = null
  const kem = (): KEMPrepared => {
    prepared ??= ml_kem768.prepare(key.kem.publicKey)
    return prepared
  }
  const opener = { kem, agree: agreeWith(key.curve.secretKey) }
  openers.set(key, opener)
  return opener
}

const none = new Uint8Array()
/** HPKE's version and suite (RFC 9180 §4, §5.1): KEM 0x647a, HKDF-SHA256, ChaCha20Poly1305. */
const labeled = (label: string, ...rest: readonly Uint8Array[]): Uint8Array =>
  concatBytes(
    utf8ToBytes('HPKE-v1HPKE'),
    Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3),
    utf8ToBytes(label),
    ...rest,
  )

/** Base mode without a PSK, and age's label as the info. */
const context = concatBytes(
  Uint8Array.of(0),
  extract(sha256, labeled('psk_id_hash'), none),
  extract(sha256, labeled('info_hash', utf8ToBytes('age-encryption.org/mlkem768x25519')), none),
)
const forSecret = labeled('secret')
const forKey = concatBytes(Uint8Array.of(0, 32), labeled('key', context))
const forNonce = concatBytes(Uint8Array.of(0, 12), labeled('base_nonce', context))

/** HPKE's first message under this shared secret, or null where it was made under another. */
function openMessage(sharedSecret: Uint8Array, wrapped: Uint8Array): Uint8Array | null {
  const secret = extract(sha256, forSecret, sharedSecret)
  const key = expand(sha256, secret, forKey, 32)
  const nonce = expand(sha256, secret, forNonce, 12)
  try {
    return chacha20poly1305(key, nonce).decrypt(wrapped)
  } catch {
    return null
  }
}
