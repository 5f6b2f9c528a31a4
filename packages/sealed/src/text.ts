// Bytes and their textual forms: the two alphabets of the format and nothing else.
import { concatBytes } from '@noble/hashes/utils.js'
import { base32crockford, base64urlnopad } from '@scure/base'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** The text of well-formed UTF-8, or null: a replacement character would hide a changed byte. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

interface Coder {
  readonly decode: (text: string) => Uint8Array
}

function decoded({ decode }: Coder, text: string): Uint8Array | null {
  try {
    return decode(text)
  } catch {
    return null
  }
}

/** Crockford's base32, which has no I, L, O, or U: https://www.crockford.com/base32.html */
export const base32 = (bytes: Uint8Array): string => base32crockford.encode(bytes)

/** The bytes of a Crockford text without a bit too many, or null. */
export const fromBase32 = (text: string): Uint8Array | null => decoded(base32crockford, text)

/** Base64url without padding (RFC 4648 §5). */
export const base64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes)

/** The bytes of a canonical base64url text, or null. */
export const fromBase64url = (text: string): Uint8Array | null => decoded(base64urlnopad, text)

/** What a person typed, in the alphabet's own symbols: forgiving of case, spaces, dashes, O, I, and L. */
export function readCrockford(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_.-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  concatBytes(...parts)

export const xor = (a: Uint8Array, b: Uint8Array): Uint8Array =>
  a.map((byte, at) => byte ^ (b[at] ?? 0))

/** Symbols in groups for reading aloud: `group('ABCDEFGHIJ', 5)` is `ABCDE-FGHIJ`. */
export function group(text: string, size: number): string {
  return text.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? ''
}
