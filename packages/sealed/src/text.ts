// Bytes and their textual forms: the two alphabets of the format and nothing else.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Crockford's base32 alphabet: no I, L, O, or U. https://www.crockford.com/base32.html */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text) as Uint8Array<ArrayBuffer>
}

/** The text of well-formed UTF-8, or null: a replacement character would hide a changed byte. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function encodeBits(bytes: Uint8Array, alphabet: string, width: number): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= width) {
      bits -= width
      text += alphabet[(held >> bits) & ((1 << width) - 1)]
    }
  }
  return bits > 0 ? text + alphabet[(held << (width - bits)) & ((1 << width) - 1)] : text
}

function decodeBits(text: string, alphabet: string, width: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * width) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const symbol of text) {
    const value = alphabet.indexOf(symbol)
    if (value < 0) return null
    held = ((held << width) | value) & 0xffff
    bits += width
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  // One byte string has one text: left-over bits are zero and never a whole symbol.
  return bits < width && (held & ((1 << bits) - 1)) === 0 ? bytes : null
}

export const base32 = (bytes: Uint8Array): string => encodeBits(bytes, CROCKFORD, 5)

/** The bytes of a canonical Crockford text, or null. */
export const fromBase32 = (text: string): Uint8Array | null => decodeBits(text, CROCKFORD, 5)

/** Base64url without padding (RFC 4648 §5). */
export const base64url = (bytes: Uint8Array): string => encodeBits(bytes, BASE64URL, 6)

/** The bytes of a canonical base64url text, or null. */
export const fromBase64url = (text: string): Uint8Array | null => decodeBits(text, BASE64URL, 6)

/** What a person typed, in the alphabet's own symbols: forgiving of case, spaces, dashes, O, I, and L. */
export function readCrockford(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015_.-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether these are the same bytes, in a time that does not tell where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.reduce((all, byte, at) => all | (byte ^ (b[at] ?? 0)), 0) === 0
}

export function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}

/** Symbols in groups for reading aloud: `group('ABCDEFGHIJ', 5)` is `ABCDE-FGHIJ`. */
export function group(text: string, size: number): string {
  return text.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? ''
}
