// What a chosen file says of whoever made it, looked up on the device, and the copy of a picture that says none of it.
import type { EvidenceType } from '@kentongan/domain/evidence'
import { bytesOf, pictureParts, webpExif } from './picture.ts'

export interface Metadata {
  /** Where it was taken, as coordinates. */
  readonly place: boolean
  /** The phone or camera, as it names itself; empty when it does not. */
  readonly device: string
  /** When it was taken. */
  readonly time: boolean
  /** Whom it names as author or last editor; empty when nobody. */
  readonly author: string
  /** Whether {@link withoutMetadata} has something to take out. */
  readonly removable: boolean
}

/**
 * Looks into a file of this type; null when it says nothing that we can find, which does not mean that it says nothing.
 * Never throws: a broken file, or a reader that cannot be loaded without a network, finds nothing.
 */
export async function metadataOf(file: File, type: EvidenceType): Promise<Metadata | null> {
  const cleaned = await withoutMetadata(file)
  const tags: Tags = await tagsOf(file, type).catch(() => ({}))
  const found = {
    place: 'latitude' in tags || 'GPSLatitude' in tags,
    device: deviceOf(tags),
    time: 'DateTimeOriginal' in tags,
    author: [...new Set(authorTags.map((tag) => textOf(tags[tag])))].filter(Boolean).join(', '),
    removable: cleaned !== file,
  }
  return Object.values(found).some(Boolean) ? found : null
}

/**
 * The file without metadata, the same picture to the bit; the very same file where there is none, or where it is not
 * a picture that we can take it out of. It reads the original only as it is sent itself: it costs no memory to keep.
 */
export async function withoutMetadata(file: File): Promise<File> {
  const isPicture = /\.(jpe?g|png|webp)$/i.test(file.name)
  const bytes = isPicture ? await file.arrayBuffer().catch(() => null) : null
  const parts = bytes === null ? null : pictureParts(new Uint8Array(bytes))
  if (parts === null || bytesOf(parts) >= file.size) return file
  const content = parts.map((one) => (one instanceof Uint8Array ? one : file.slice(...one)))
  return new File(content, file.name, { type: file.type })
}

type Tags = Readonly<Record<string, unknown>>

const authorTags = ['Artist', 'Author', 'creator', 'Byline', 'OwnerName', 'lastModifiedBy']

async function tagsOf(file: File, type: EvidenceType): Promise<Tags> {
  const isOffice = type.startsWith('application/vnd.openxmlformats')
  if (!isOffice && !type.startsWith('image/')) return {}
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isOffice) return officeTags(bytes)
  const { parse } = await import('exifr')
  // exifr knows no WebP, but the TIFF structure that its EXIF chunk holds.
  const source = type === 'image/webp' ? webpExif(bytes) : bytes
  if (source === null) return {}
  return (await parse(source, { xmp: true, iptc: true })) ?? {}
}

// Office Open XML (ECMA-376 part 2, 11): who wrote a document stands in a small part of its own.
async function officeTags(bytes: Uint8Array<ArrayBuffer>): Promise<Tags> {
  const { strFromU8, unzipSync } = await import('fflate')
  const core = 'docProps/core.xml'
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === core && originalSize < 100_000,
  })
  const xml = strFromU8(parts[core] ?? new Uint8Array())
  const found = xml.matchAll(/<(?:dc|cp):(creator|lastModifiedBy)[^>]*>([^<]+)</g)
  return Object.fromEntries([...found].map(([, tag = '', text]) => [tag, text]))
}

const textOf = (tag: unknown): string =>
  (Array.isArray(tag) ? tag.join(', ') : typeof tag === 'string' ? tag : '').trim()

/** "samsung SM-A055F"; many models have the maker's name in them already. */
function deviceOf({ Make, Model }: Tags): string {
  const make = textOf(Make)
  const model = textOf(Model)
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim()
}
