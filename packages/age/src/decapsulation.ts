// ML-KEM-768's decapsulation by compiled code, where a program has brought some: docs/adr/0010-opening-fast.md.

/**
 * The shared secret of a ciphertext (1,088 bytes) under an expanded secret key (2,400 bytes), as FIPS 203 §7.3 has it:
 * another one, and no failure, where the ciphertext is not of this key. Throws where it cannot work at all.
 */
export type Decapsulate = (ciphertext: Uint8Array, secretKey: Uint8Array) => Uint8Array

let compiled: Decapsulate | null = null

/** From now on `decapsulateSoon` asks this one; null ends that. */
export function setCompiled(own: Decapsulate | null): void {
  compiled = own
}

/** Null where nothing was brought; what fails once is not asked again. */
export function decapsulateSoon(ciphertext: Uint8Array, secretKey: Uint8Array): Uint8Array | null {
  try {
    return compiled?.(ciphertext, secretKey) ?? null
  } catch {
    compiled = null
    return null
  }
}
