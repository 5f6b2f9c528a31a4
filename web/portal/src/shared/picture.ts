// What a JPEG, PNG, or WebP picture is made of without what it says of its maker, bit for bit the same picture.

/** A stretch of the original from the first byte to before the second, or bytes that stand in its place. */
export type Part = readonly [from: number, to: number] | Uint8Array<ArrayBuffer>

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The parts of a picture that show it: pixels, colour profile, animation, and which side is up. Left out are EXIF,
 * XMP, IPTC, comments, thumbnails, signatures of origin, every kind of part not known here, and what phones append
 * after the picture's end. Where nothing can go, the parts are as many bytes as came. Null when it is none of the three
 * formats, or broken.
 */
export function pictureParts(bytes: Bytes): readonly Part[] | null {
  if (starts(bytes, 0, '\u00ff\u00d8')) return jpegParts(bytes)
  if (starts(bytes, 0, '\u0089PNG\r\n\u001a\n')) return pngParts(bytes)
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return webpParts(bytes)
  return null
}

/** How many bytes these parts have together. */
export const bytesOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, one) => sum + (one instanceof Uint8Array ? one.length : one[1] - one[0]), 0)

const view = (bytes: Bytes): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const starts = (bytes: Bytes, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
function joined(...pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const one of pieces) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}

// JPEG (ITU-T T.81, annex B): segments of a marker and a length; after SOS comes coded data up to the next marker.
function jpegParts(bytes: Bytes): readonly Part[] | null {
  const data = view(bytes)
  const parts: Part[] = [[0, 2]]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + data.getUint16(at + 2)
    if (end > bytes.length) return null
    if (marker === 0xe1 && starts(bytes, at + 4, 'Exif\0\0')) {
      const upright = orientationOnly(bytes.subarray(at + 10, end))
      if (upright !== null) {
        parts.push(joined(latin('\u00ff\u00e1\0\u0022Exif\0\0'), upright))
      }
    } else if (!isApplication(marker) || showsColour(bytes, marker, at, end)) {
      parts.push([at, end])
    }
    at = end
    if (marker !== 0xda) continue
    const next = afterCodedData(bytes, at)
    if (next === null) return null
    parts.push([at, next])
    at = next
    if (bytes[at + 1] === 0xd9) return [...parts, [at, at + 2]]
  }
  return null
}

const isApplication = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** JFIF without a thumbnail, a colour profile, and Adobe's colour transform: without them colours would change. */
function showsColour(bytes: Bytes, marker: number, at: number, end: number): boolean {
  if (marker === 0xe0) return starts(bytes, at + 4, 'JFIF\0') && end - at === 18
  if (marker === 0xe2) return starts(bytes, at + 4, 'ICC_PROFILE\0')
  return marker === 0xee && starts(bytes, at + 4, 'Adobe')
}

/** Where the next marker stands that neither is a stuffed byte nor restarts the decoder; null when none does. */
function afterCodedData(bytes: Bytes, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    if (!isData) return at
  }
  return null
}

// PNG (W3C, third edition, 5): chunks of a length, a type, data, and a CRC. A capital first letter is a critical chunk.
const pngShown = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD']
const pngKept = [...pngShown, 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']

function pngParts(bytes: Bytes): readonly Part[] | null {
  const data = view(bytes)
  const parts: Part[] = [[0, 8]]
  let at = 8
  while (at + 12 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + data.getUint32(at)
    if (end > bytes.length) return null
    if (type === 'eXIf') {
      const upright = orientationOnly(bytes.subarray(at + 8, end - 4))
      if (upright !== null) parts.push(pngChunk(latin(type), upright))
    } else if (/^[A-Z]/.test(type) || pngKept.includes(type)) {
      parts.push([at, end])
    }
    if (type === 'IEND') return parts
    at = end
  }
  return null
}

function pngChunk(type: Bytes, content: Bytes): Bytes {
  const body = joined(type, content)
  return joined(uint32(content.length), body, uint32(crc32(body)))
}

function uint32(value: number, littleEndian = false): Bytes {
  const bytes = new Uint8Array(4)
  view(bytes).setUint32(0, value, littleEndian)
  return bytes
}

/** The CRC of a PNG chunk (W3C PNG, annex D); fed only with a few bytes, so without a table. */
function crc32(bytes: Bytes): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

// WebP (RFC 9649): RIFF chunks of a type, a length, and data padded to an even length; VP8X says which there are.
const webpKept = ['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
const exifAndXmp = 0x0c
const exifFlag = 0x08

function webpParts(bytes: Bytes): readonly Part[] | null {
  const data = view(bytes)
  const riffEnd = 8 + data.getUint32(4, true)
  if (riffEnd > bytes.length) return null
  const extended = starts(bytes, 12, 'VP8X')
  const parts: Part[] = []
  let at = extended ? 30 : 12
  while (at + 8 <= riffEnd) {
    const end = endOfRiffChunk(data, at)
    if (end > riffEnd) return null
    if (webpKept.some((type) => starts(bytes, at, type))) parts.push([at, end])
    at = end
  }
  if (parts.length === 0) return null
  const exif = webpExif(bytes)
  const upright = exif === null ? null : orientationOnly(exif)
  if (upright !== null) parts.push(joined(latin('EXIF'), uint32(upright.length, true), upright))
  if (extended) {
    const features = bytes.slice(12, 30)
    features[8] = ((features[8] ?? 0) & ~exifAndXmp) | (upright === null ? 0 : exifFlag)
    parts.unshift(features)
  }
  return [joined(latin('RIFF'), uint32(4 + bytesOf(parts), true), latin('WEBP')), ...parts]
}

/** The TIFF structure in the EXIF chunk of a WebP picture; null when it has none. */
export function webpExif(bytes: Bytes): Bytes | null {
  const data = view(bytes)
  for (let at = 12; at + 8 <= bytes.length; at = endOfRiffChunk(data, at)) {
    if (!starts(bytes, at, 'EXIF')) continue
    // Some writers put a JPEG's heading before it.
    const heading = starts(bytes, at + 8, 'Exif\0\0') ? 6 : 0
    return bytes.subarray(at + 8 + heading, at + 8 + data.getUint32(at + 4, true))
  }
  return null
}

/** Lengths are padded to even. */
function endOfRiffChunk(data: DataView, at: number): number {
  const size = data.getUint32(at + 4, true)
  return at + 8 + size + (size % 2)
}

// TIFF as EXIF has it (CIPA DC-008): a byte order, and a first directory whose entry 0x0112 says which side is up.
/** EXIF with nothing but which side of the picture is up; null when it stands upright, or nobody can tell. */
function orientationOnly(tiff: Bytes): Bytes | null {
  const orientation = orientationOf(tiff)
  if (orientation < 2 || orientation > 8) return null
  return joined(
    latin('MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0'),
    Uint8Array.of(orientation, 0, 0, 0, 0, 0, 0),
  )
}

function orientationOf(tiff: Bytes): number {
  const little = starts(tiff, 0, 'II*\0')
  if (!little && !starts(tiff, 0, 'MM\0*')) return 1
  if (tiff.length < 8) return 1
  const data = view(tiff)
  const directory = data.getUint32(4, little)
  if (directory + 2 > tiff.length) return 1
  const count = data.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.length) return 1
    if (data.getUint16(entry, little) === 0x0112) return data.getUint16(entry + 8, little)
  }
  return 1
}
