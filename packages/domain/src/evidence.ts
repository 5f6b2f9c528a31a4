// Which files can be evidence: the closed list of types, how each is known by its content, and the
// limits.
import { tidyLine } from './text.ts'

/** Shown to people as "1 MB". */
export const MEBIBYTE = 1024 * 1024

/** Shown to people as "20 MB". */
export const evidenceBytesMax = 20 * MEBIBYTE
/** All evidence of one sending together; shown to people as "100 MB". */
export const evidenceTotalBytesMax = 100 * MEBIBYTE
export const evidenceCountMax = 10
/** How much of a file's beginning {@link recognizeEvidence} wants to see. */
export const evidenceHeadBytes = 2048

type Family =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heif'
  | 'pdf'
  | 'rar'
  | 'zip'
  | 'ole'
  | 'mp3'
  | 'iso-media'
  | 'ogg'

interface Format {
  readonly type: string
  readonly family: Family
}

const formats = {
  jpg: { type: 'image/jpeg', family: 'jpeg' },
  jpeg: { type: 'image/jpeg', family: 'jpeg' },
  png: { type: 'image/png', family: 'png' },
  pdf: { type: 'application/pdf', family: 'pdf' },
  rar: { type: 'application/vnd.rar', family: 'rar' },
  mp3: { type: 'audio/mpeg', family: 'mp3' },
  mp4: { type: 'video/mp4', family: 'iso-media' },
  zip: { type: 'application/zip', family: 'zip' },
  webp: { type: 'image/webp', family: 'webp' },
  heic: { type: 'image/heic', family: 'heif' },
  doc: { type: 'application/msword', family: 'ole' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    family: 'zip',
  },
  xls: { type: 'application/vnd.ms-excel', family: 'ole' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    family: 'zip',
  },
  m4a: { type: 'audio/mp4', family: 'iso-media' },
  opus: { type: 'audio/ogg', family: 'ogg' },
  ogg: { type: 'audio/ogg', family: 'ogg' },
  '3gp': { type: 'video/3gpp', family: 'iso-media' },
} as const satisfies Record<string, Format>

export type EvidenceExtension = keyof typeof formats
export type EvidenceType = (typeof formats)[EvidenceExtension]['type']

/** Every allowed extension, the manual's seven first, without the dot. */
export const evidenceExtensions = Object.keys(formats) as readonly EvidenceExtension[]
/** For a file input's `accept`. */
export const evidenceAccept = evidenceExtensions.map((extension) => `.${extension}`).join(',')

export type EvidenceRefusal = 'type-not-allowed' | 'content-mismatch' | 'empty' | 'too-large'
export type EvidenceRecognition =
  | { readonly ok: true; readonly type: EvidenceType }
  | { readonly ok: false; readonly reason: EvidenceRefusal }

/** The MIME type that a file's name claims, or null when its extension is not on the list. */
export function evidenceTypeOf(name: string): EvidenceType | null {
  return formatOf(name)?.type ?? null
}

/**
 * Decides whether a file may be evidence, by its name, its size in bytes, and its first {@link
 * evidenceHeadBytes}. The content must be what the extension says; which of several formats of one
 * container it is (a .docx is a .zip) is not looked into.
 */
export function recognizeEvidence(
  name: string,
  bytes: number,
  head: Uint8Array,
): EvidenceRecognition {
  const format = formatOf(name)
  if (format === null) return { ok: false, reason: 'type-not-allowed' }
  if (bytes === 0 || head.length === 0) return { ok: false, reason: 'empty' }
  if (bytes > evidenceBytesMax) return { ok: false, reason: 'too-large' }
  if (!signatures[format.family](head)) return { ok: false, reason: 'content-mismatch' }
  return { ok: true, type: format.type }
}

/**
 * A file's name as it is sealed: the last part of a path, on one line, nothing unseen, 200
 * characters at most with its extension kept.
 */
export function safeFileName(name: string): string {
  const line = tidyLine(name.split(/[\\/]/).at(-1) ?? '')
  const [, stem = line, extension = ''] = /^(.*)(\.[^. ]{1,10})$/.exec(line) ?? []
  const short = Array.from(stem.replace(/^[. ]+/, '')).slice(0, 190)
  return `${short.join('').trim() || 'file'}${extension}`
}

function formatOf(name: string): (typeof formats)[EvidenceExtension] | null {
  const extension = /\.([0-9a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formats, extension) ? formats[extension as EvidenceExtension] : null
}

function has(head: Uint8Array, offset: number, signature: readonly number[] | string): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    const wanted = typeof signature === 'string' ? signature.charCodeAt(index) : signature[index]
    if (head[offset + index] !== wanted) return false
  }
  return true
}

/** What a file's content is, to whoever would show it: of `other` nothing is shown. */
export type EvidenceContent =
  | { readonly kind: 'image' | 'audio' | 'video' | 'pdf' | 'text'; readonly type: string }
  | { readonly kind: 'other' }

const viewed = {
  jpeg: { kind: 'image', type: 'image/jpeg' },
  png: { kind: 'image', type: 'image/png' },
  webp: { kind: 'image', type: 'image/webp' },
  pdf: { kind: 'pdf', type: 'application/pdf' },
  mp3: { kind: 'audio', type: 'audio/mpeg' },
  ogg: { kind: 'audio', type: 'audio/ogg' },
  'iso-media': { kind: 'video', type: 'video/mp4' },
  heif: { kind: 'other' },
  rar: { kind: 'other' },
  zip: { kind: 'other' },
  ole: { kind: 'other' },
} as const satisfies Record<Family, EvidenceContent>

/**
 * Decides by the first {@link evidenceHeadBytes} of a file alone, never by its name, as what it may be shown. What looks
 * like text is text, whatever language it is written in: HTML and SVG are read, never run.
 */
export function evidenceContentOf(head: Uint8Array): EvidenceContent {
  const family = (Object.keys(viewed) as Family[]).find((one) => signatures[one](head))
  if (family === 'iso-media' && has(head, 8, 'M4A')) return { kind: 'audio', type: 'audio/mp4' }
  if (family !== undefined) return viewed[family]
  return isText(head) ? { kind: 'text', type: 'text/plain' } : { kind: 'other' }
}

/** UTF-8 without control characters but tab and the ends of lines; a character cut at the end does not count. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0 || head.some((one) => one < 32 && one !== 9 && one !== 10 && one !== 13)) {
    return false
  }
  for (let cut = 0; cut < Math.min(4, head.length); cut += 1) {
    const part = String.fromCharCode(...head.subarray(0, head.length - cut))
    try {
      decodeURIComponent(part.replaceAll('%', '%25').replaceAll(/[\u0080-\u00ff]/g, escapedByte))
      return true
    } catch {
      // One byte less may end between two characters.
    }
  }
  return false
}

const escapedByte = (byte: string): string => `%${byte.charCodeAt(0).toString(16)}`

const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']
const isIsoMedia = (head: Uint8Array): boolean => has(head, 4, 'ftyp') && head.length >= 12
const isHeif = (head: Uint8Array): boolean =>
  isIsoMedia(head) && HEIF_BRANDS.some((brand) => has(head, 8, brand))

// Readers take a PDF whose header stands within the first 1,024 bytes (ISO 32000-1, annex H.3, note
// 13), and scanners do write a few bytes before it.
const isPdf = (head: Uint8Array): boolean => {
  for (let offset = 0; offset <= 1024; offset += 1) if (has(head, offset, '%PDF-')) return true
  return false
}

// An MPEG audio frame header: 11 sync bits, layer III, and neither of the reserved values.
const isMp3Frame = (head: Uint8Array): boolean => {
  const [sync = 0, kind = 0, rate = 0] = head
  return (
    sync === 0xff &&
    (kind & 0xe0) === 0xe0 &&
    (kind & 0x18) !== 0x08 &&
    (kind & 0x06) === 0x02 &&
    (rate & 0xf0) !== 0xf0 &&
    (rate & 0x0c) !== 0x0c
  )
}

const signatures: Record<Family, (head: Uint8Array) => boolean> = {
  jpeg: (head) => has(head, 0, [0xff, 0xd8, 0xff]),
  png: (head) => has(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  webp: (head) => has(head, 0, 'RIFF') && has(head, 8, 'WEBP'),
  heif: isHeif,
  pdf: isPdf,
  rar: (head) => has(head, 0, 'Rar!\u001a\u0007'),
  zip: (head) =>
    [
      [3, 4],
      [5, 6],
      [7, 8],
    ].some((end) => has(head, 0, 'PK') && has(head, 2, end)),
  ole: (head) => has(head, 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  mp3: (head) => has(head, 0, 'ID3') || isMp3Frame(head),
  // Phones write .mp4, .m4a, and .3gp with one another's brands, so only pictures are told apart.
  'iso-media': (head) => isIsoMedia(head) && !isHeif(head),
  ogg: (head) => has(head, 0, 'OggS'),
}
