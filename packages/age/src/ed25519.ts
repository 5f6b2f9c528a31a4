// Ed25519 verification, by the platform where it has it, with noble's answers: docs/adr/0010-opening-fast.md.
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js'
import { hexToBytes } from '@noble/hashes/utils.js'

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
 * after its no `verify` decides, for platforms differ in what they refuse.
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

/** Checks a signature over these bytes by one key. */
type Check = (signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>

/** Ed25519 by the platform; null where it has none, and for a key that platforms may disagree on. */
async function platformCheck(key: Uint8Array): Promise<Check | null> {
  if (key.length !== 32 || !isCanonical(key) || isSmallOrder(key)) return null
  try {
    const own = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'Ed25519', false, [
      'verify',
    ])
    return (signature, bytes) =>
      crypto.subtle.verify('Ed25519', own, Uint8Array.from(signature), Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** Of a compressed point: the sign of x is the last bit, and y the rest, little-endian. */
const yOf = (key: Uint8Array): Uint8Array => {
  const y = Uint8Array.from(key)
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
