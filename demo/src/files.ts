// Evidence made on the spot: small files that any viewer opens, of nothing and nobody.
import { crc32, deflateSync } from 'node:zlib'
import { jpeg } from './jpeg.ts'

export type FileKind = 'photo' | 'scan' | 'document' | 'recording' | 'archive'

/** The bytes of a file of this kind; `title` is written where the kind has room for words. */
export function makeFile(kind: FileKind, title: string): Uint8Array<ArrayBuffer> {
  const makers: Record<FileKind, () => Buffer> = {
    photo: () => jpeg(40, 30, (x, y) => skyline(x, y, title.length)),
    scan: () => png(420, 594, receiptPixel),
    document: () => pdf(title),
    recording: () => mp3(90),
    archive: () => zip('catatan.txt', Buffer.from(`${title}\n`)),
  }
  return Uint8Array.from(makers[kind]())
}

/** Brightness of a block of a photo: a pale sky over dark roofs. */
function skyline(x: number, y: number, seed: number): number {
  const roof = 14 + Math.round(4 * Math.sin((x + seed) / 3) + 3 * Math.sin(x / 7))
  return y < roof ? 225 - y * 3 : 60 + ((x * 7 + y * 3 + seed) % 30)
}

/** Brightness of a pixel of a scanned receipt: rows of words on paper. */
function receiptPixel(x: number, y: number): number {
  const isMargin = x < 40 || x > 380 || y < 40 || y > 550
  const isLine = y % 22 < 7 && (x * 31 + Math.floor(y / 22) * 17) % 61 > 14
  return !isMargin && isLine ? 70 : 246
}

/** A greyscale PNG (https://www.w3.org/TR/png-3/). */
function png(width: number, height: number, pixel: (x: number, y: number) => number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = pixel(x, y)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** One page with one line of text (ISO 32000-1). */
function pdf(title: string): Buffer {
  const words = title.replaceAll(/[()\\]/g, ' ')
  const text = `BT /F1 16 Tf 72 760 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + table + end, 'latin1')
}

/** Silence, as MPEG-1 layer III frames of 128 kbit/s: more than one part of an upload. */
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417)
  frame.writeUInt32BE(0xfffb9000)
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 44_100) / 1_152) }, () => frame))
}

/** A ZIP of one stored file (APPNOTE 6.3). */
function zip(name: string, content: Buffer): Buffer {
  const nameBytes = Buffer.from(name, 'latin1')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x21, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(content.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(nameBytes.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, content])
  const version = Buffer.from([20, 0])
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    version,
    common,
    Buffer.alloc(14),
    nameBytes,
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end])
}
