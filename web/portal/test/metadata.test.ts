// What a file says of its maker is found and taken out, and nothing of the picture goes with it.
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyForm } from '../src/lapor/form.ts'
import { settlePieces } from '../src/lapor/settle.ts'
import { speechOf } from '../src/shared/language.ts'
import { metadataOf, withoutMetadata } from '../src/shared/metadata.ts'
import { exif, exifSegment, pngChunk, riffChunk, segment, webp } from './pictures.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const start = latin('\u00ff\u00d8')
const jfif = segment(0xe0, latin('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0'))
const profile = segment(0xe2, latin('ICC_PROFILE\0\u0001\u0001warna'))
const adobe = segment(0xee, latin('Adobe\0d\0\0\0\0\u0001'))
// Tables, and two scans as a progressive picture has them, with stuffed bytes and a restart.
const picture = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 3)),
  segment(0xda, latin('\u0001\u0001\0\0?\0')),
  latin('\u0012\u00ff\0\u0034\u00ff\u00d0\u0056'),
  segment(0xc4, Buffer.alloc(17, 1)),
  segment(0xda, latin('\u0001\u0001\0\0?\0')),
  latin('\u0078\u00ff\u00ff\0\u009a\u00ff\u00d9'),
])
const jpegOf = (orientation: number): Buffer =>
  Buffer.concat([
    start,
    jfif,
    exifSegment(orientation),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
    profile,
    segment(0xe2, latin('MPF\0rahasia')),
    segment(0xed, latin('Photoshop 3.0\0rahasia')),
    adobe,
    segment(0xfe, latin('rahasia')),
    picture,
    latin('\0\0\0\u0018ftypmp42 film rahasia'),
  ])
const pngHead = Buffer.concat([latin('\u0089PNG\r\n\u001a\n'), pngChunk('IHDR', Buffer.alloc(13))])
const pngRest = Buffer.concat([
  pngChunk('pHYs', Buffer.alloc(9)),
  pngChunk('IDAT', latin('gambar')),
  pngChunk('IEND', Buffer.alloc(0)),
])
const pngOf = (orientation: number): Buffer =>
  Buffer.concat([
    pngHead,
    pngChunk('eXIf', exif(orientation)),
    pngChunk('tEXt', latin('Author\0rahasia')),
    pngChunk('iTXt', latin('XML:com.adobe.xmp\0\0\0\0\0rahasia')),
    pngChunk('tIME', Buffer.alloc(7)),
    pngRest,
    latin('rahasia'),
  ])
const features = (flags: number): Buffer =>
  riffChunk('VP8X', Buffer.concat([Buffer.from([flags]), Buffer.alloc(9)]))
const pixels = riffChunk('VP8L', latin('gambar7'))

const fileOf = (name: string, content: Buffer | Uint8Array): File =>
  new File([Uint8Array.from(content)], name)
const clean = async (name: string, content: Buffer): Promise<Buffer> =>
  Buffer.from(await (await withoutMetadata(fileOf(name, content))).arrayBuffer())

describe('a picture without metadata', () => {
  it('is the same JPEG but for what it says: its tables, scans, colours, and end', async () => {
    const left = await clean('foto.jpg', jpegOf(1))
    expect(left).toEqual(Buffer.concat([start, jfif, profile, adobe, picture]))
  })

  it('still knows which side is up, and nothing else', async () => {
    const upright = latin(
      'MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0',
    )
    const inJpeg = segment(0xe1, Buffer.concat([latin('Exif\0\0'), upright]))
    expect(await clean('foto.jpg', jpegOf(6))).toEqual(
      Buffer.concat([start, jfif, inJpeg, profile, adobe, picture]),
    )
    expect(await clean('foto.png', pngOf(6))).toEqual(
      Buffer.concat([pngHead, pngChunk('eXIf', upright), pngRest]),
    )
    const turned = webp(
      features(0x2c),
      pixels,
      riffChunk('EXIF', exif(6)),
      riffChunk('XMP ', start),
    )
    expect(await clean('foto.webp', turned)).toEqual(
      webp(features(0x28), pixels, riffChunk('EXIF', upright)),
    )
  })

  it('is the same PNG, without texts, times, and what follows its end', async () => {
    expect(await clean('foto.PNG', pngOf(1))).toEqual(Buffer.concat([pngHead, pngRest]))
  })

  it('is the same WebP, and no longer says that it has any', async () => {
    const heading = Buffer.concat([latin('Exif\0\0'), exif(1)])
    const whole = webp(features(0x1c), pixels, riffChunk('EXIF', heading), riffChunk('abcd', start))
    expect(await clean('foto.webp', whole)).toEqual(webp(features(0x10), pixels))
  })

  it('is the very same file where nothing can go, and once it was cleaned', async () => {
    const once = await clean('foto.jpg', jpegOf(6))
    const plainWebp = webp(riffChunk('VP8 ', latin('gambar')))
    const files = [
      fileOf('foto.jpg', Buffer.concat([start, jfif, picture])),
      fileOf('foto.jpg', once),
      fileOf('foto.webp', plainWebp),
      fileOf('surat.pdf', latin('%PDF-1.7')),
    ]
    for (const file of files) expect(await withoutMetadata(file)).toBe(file)
  })

  it('is left alone where it is broken at any byte before its end', async () => {
    const end = jpegOf(6).length - latin('\0\0\0\u0018ftypmp42 film rahasia').length
    for (let bytes = 0; bytes < end; bytes += 1) {
      const file = fileOf('foto.jpg', jpegOf(6).subarray(0, bytes))
      expect(await withoutMetadata(file)).toBe(file)
    }
    for (const whole of [pngOf(6), webp(features(0x0c), pixels, riffChunk('EXIF', exif(6)))]) {
      for (let bytes = 0; bytes < whole.length - 19; bytes += 1) {
        const name = whole[0] === 0x89 ? 'foto.png' : 'foto.webp'
        await withoutMetadata(fileOf(name, whole.subarray(0, bytes)))
      }
    }
  })
})

describe('what a file says of its maker', () => {
  const phone = { place: true, device: 'Ponsel7', time: false, author: '', removable: true }

  it('is found in every kind of picture', async () => {
    expect(await metadataOf(fileOf('foto.jpg', jpegOf(6)), 'image/jpeg')).toEqual(phone)
    const chunk = riffChunk('EXIF', exif(1))
    const inWebp = fileOf('foto.webp', webp(features(0x08), pixels, chunk))
    expect(await metadataOf(inWebp, 'image/webp')).toEqual(phone)
    const inPng = await metadataOf(
      fileOf('foto.png', pngOf(1).subarray(0, -'rahasia'.length)),
      'image/png',
    )
    expect(inPng).toEqual({ ...phone, author: 'rahasia' })
  })

  it('is found in an Office document, whose author cannot be taken out', async () => {
    const core =
      '<cp:coreProperties><dc:creator>Wening</dc:creator><cp:lastModifiedBy>Sari</cp:lastModifiedBy></cp:coreProperties>'
    const file = fileOf('surat.docx', zipSync({ 'docProps/core.xml': Buffer.from(core) }))
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    expect(await metadataOf(file, type)).toEqual({
      place: false,
      device: '',
      time: false,
      author: 'Wening, Sari',
      removable: false,
    })
  })

  it('is nothing once the picture was cleaned, and where a file is broken', async () => {
    const cleaned = await withoutMetadata(fileOf('foto.jpg', jpegOf(1)))
    expect(await metadataOf(cleaned, 'image/jpeg')).toBeNull()
    for (const type of ['image/heic', 'image/webp', 'image/png', 'image/jpeg'] as const) {
      expect(await metadataOf(fileOf('foto.png', latin('rusak')), type)).toBeNull()
    }
  })
})

describe('a chosen picture', () => {
  const { words } = speechOf('id')
  const files = [fileOf('foto.jpg', jpegOf(1))]
  const settled = async (asTheyAre?: boolean) => {
    const piece = { caption: '', files, ...(asTheyAre === undefined ? {} : { asTheyAre }) }
    const { acts } = await settlePieces({ ...emptyForm('id'), piece }, 1e6, words)
    return acts.flatMap((one) => (one.do === 'keep-pieces' ? one.pieces : []))[0]
  }

  it('is listed without metadata unless the reporter asks for it as it is', async () => {
    const cleaned = await settled()
    expect(cleaned?.cleaned).toBe(true)
    expect(cleaned?.entry.bytes).toBe(cleaned?.file.size)
    expect(cleaned?.file.size).toBeLessThan(files[0]?.size ?? 0)
    expect((await settled(false))?.cleaned).toBe(true)
    expect((await settled(true))?.file).toBe(files[0])
  })
})
