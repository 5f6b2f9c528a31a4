// The outside of an age file: exactly one post-quantum stanza, or it is refused. Opens nothing.
// https://github.com/C2SP/C2SP/blob/main/age.md

const line = (text: string) => new TextEncoder().encode(text)
const versionLine = line('age-encryption.org/v1\n')
const stanzaStart = line('-> mlkem768x25519 ')
const macStart = line('--- ')

/** An encapsulated key of 1,120 bytes and a file key of 32, in unpadded base64. */
const encapsulatedSymbols = 1494
const fileKeySymbols = 43
const macSymbols = 43

/** The fixed length of such a header: one stanza, one MAC. */
export const ageHeaderBytes: number =
  versionLine.length +
  stanzaStart.length +
  encapsulatedSymbols +
  1 +
  fileKeySymbols +
  1 +
  macStart.length +
  macSymbols +
  1

/** Header, payload nonce (16), and one authentication tag (16). */
export const envelopeBytesMin: number = ageHeaderBytes + 32

/**
 * 'ok' when these bytes begin with an age v1 header that holds exactly one `mlkem768x25519` stanza;
 * 'malformed' when they are no age file; 'unsupported' when they are another kind of one
 * (classical, mixed, a passphrase, a second stanza, armored).
 */
export function checkAgeHeader(bytes: Uint8Array): 'ok' | 'malformed' | 'unsupported' {
  if (!startsAt(bytes, 0, versionLine)) {
    return startsAt(bytes, 0, line('-----BEGIN AGE')) ? 'unsupported' : 'malformed'
  }
  let at = versionLine.length
  if (!startsAt(bytes, at, stanzaStart)) return 'unsupported'
  at += stanzaStart.length
  for (const symbols of [encapsulatedSymbols, fileKeySymbols]) {
    if (!isBase64Line(bytes, at, symbols)) return 'unsupported'
    at += symbols + 1
  }
  if (!startsAt(bytes, at, macStart)) return 'unsupported'
  at += macStart.length
  if (!isBase64Line(bytes, at, macSymbols)) return 'malformed'
  return bytes.length >= envelopeBytesMin ? 'ok' : 'malformed'
}

export interface AgeHeaderFields {
  /** In unpadded base64. */
  readonly encapsulated: Uint8Array
  readonly wrapped: Uint8Array
  readonly mac: Uint8Array
  /** What the MAC is of. */
  readonly authenticated: Uint8Array
}

/** The parts of a header for which `checkAgeHeader` answers 'ok'. */
export function ageHeaderFields(bytes: Uint8Array): AgeHeaderFields {
  const at = versionLine.length + stanzaStart.length
  const wrappedAt = at + encapsulatedSymbols + 1
  const macAt = ageHeaderBytes - macSymbols - 1
  return {
    encapsulated: bytes.subarray(at, at + encapsulatedSymbols),
    wrapped: bytes.subarray(wrappedAt, wrappedAt + fileKeySymbols),
    mac: bytes.subarray(macAt, macAt + macSymbols),
    authenticated: bytes.subarray(0, macAt - 1),
  }
}

function startsAt(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}

// A table: the server looks at every symbol of some eleven headers for each report.
const isBase64Symbol = new Uint8Array(256)
for (const byte of line('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')) {
  isBase64Symbol[byte] = 1
}

function isBase64Line(bytes: Uint8Array, at: number, symbols: number): boolean {
  const end = at + symbols
  if (bytes[end] !== 10) return false
  for (let index = at; index < end; index += 1) {
    if (isBase64Symbol[bytes[index] as number] === 0) return false
  }
  return true
}
