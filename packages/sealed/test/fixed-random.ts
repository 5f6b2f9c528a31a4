// Numbers that only look random: vectors made twice are the same bytes.
import { createHash } from 'node:crypto'

/** The bytes that go by this name. */
export function fixed(name: string, length = 32): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(`kentongan vectors ${name}`).digest()).slice(
    0,
    length,
  )
}

/** From here on this process draws no random number; `series` names what it draws instead. */
export function drawFixed(series: string): void {
  let drawn = 0
  const predictable = (into: Uint8Array): Uint8Array => {
    for (let at = 0; at < into.length; at += 32) {
      into.set(fixed(`${series} ${drawn++}`).subarray(0, into.length - at), at)
    }
    return into
  }
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: predictable })
}
