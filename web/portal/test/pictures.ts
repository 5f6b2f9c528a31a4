// Small pictures made on the spot, with what phones write into them: where, with what, and which side is up.
import { crc32 } from 'node:zlib'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** EXIF of a phone: its maker, its place (7.5 south, 112.25 east), and this orientation. */
export function exif(orientation: number): Buffer {
  const bytes = Buffer.alloc(200)
  let at = 8
  const entry = (tag: number, type: number, count: number, value: number): void => {
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(type, at + 2)
    bytes.writeUInt32LE(count, at + 4)
    bytes.writeUInt32LE(value, at + 8)
    at += 12
  }
  const directory = (entries: number): void => {
    at = bytes.writeUInt16LE(entries, at)
  }
  bytes.write('II*\0\u0008\0\0\0', 'latin1')
  directory(3)
  entry(0x010f, 2, 8, 150)
  entry(0x0112, 3, 1, orientation)
  entry(0x8825, 4, 1, 50)
  at = 50
  directory(4)
  entry(1, 2, 2, 'S'.charCodeAt(0))
  entry(2, 5, 3, 110)
  entry(3, 2, 2, 'E'.charCodeAt(0))
  entry(4, 5, 3, 158)
  bytes.write('Ponsel7\0', 150, 'latin1')
  const degrees = (from: number, whole: number, minutes: number): void => {
    for (const one of [whole, 1, minutes, 1, 0, 1]) from = bytes.writeUInt32LE(one, from)
  }
  degrees(110, 7, 30)
  degrees(158, 112, 15)
  return bytes
}

/** A segment of a JPEG. */
export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

export const exifSegment = (orientation: number): Buffer =>
  segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(orientation)]))

/** A chunk of a PNG. */
export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([latin(type), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A chunk of a WebP. */
export function riffChunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([latin(type), length, content, Buffer.alloc(content.length % 2)])
}

export const webp = (...chunks: readonly Buffer[]): Buffer =>
  riffChunk('RIFF', Buffer.concat([latin('WEBP'), ...chunks]))
