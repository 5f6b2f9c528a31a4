// Codes that people keep: 24 Crockford symbols (120 bits) and a check symbol, in five groups of five.
import { labelledHash } from './id.ts'
import { randomSecret } from './keys.ts'
import { base32, concat, fromBase32, group, readCrockford } from './text.ts'

/** Each kind has a check symbol of its own, so that a card typed for an account code is seen. */
export type CodeKind = 'account-code' | 'key-card-code'

export const codeBytes = 15
export const codeSymbols = 25

/** A new code's 15 random bytes. */
export const newCode = (): Uint8Array => randomSecret(codeBytes)

const checkSymbol = (kind: CodeKind, bytes: Uint8Array): string =>
  base32(labelledHash(kind, concat(bytes))).charAt(0)

/** `7K3MQ-XV9RD-4TPZH-28JCW-N6BYE` */
export function formatCode(kind: CodeKind, bytes: Uint8Array): string {
  return group(base32(bytes) + checkSymbol(kind, bytes), 5)
}

/** The bytes of what a person typed, forgiving of case, dashes, spaces, O/0, and I/L/1; null if mistyped. */
export function parseCode(kind: CodeKind, typed: string): Uint8Array | null {
  const symbols = readCrockford(typed)
  if (symbols.length !== codeSymbols) return null
  const bytes = fromBase32(symbols.slice(0, -1))
  return bytes !== null && symbols.endsWith(checkSymbol(kind, bytes)) ? bytes : null
}
