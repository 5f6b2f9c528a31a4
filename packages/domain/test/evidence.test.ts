import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evidenceAccept,
  evidenceBytesMax,
  evidenceContentOf,
  evidenceExtensions,
  evidenceTotalBytesMax,
  evidenceTypeOf,
  recognizeEvidence,
  safeFileName,
} from '../src/evidence.ts'

const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((letter) => letter.charCodeAt(0)),
    ),
  )

/** A real beginning of each format. */
const heads: Record<string, Uint8Array> = {
  jpg: bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF', 0),
  png: bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR'),
  pdf: bytes('%PDF-1.7\n'),
  rar: bytes('Rar!', 0x1a, 0x07, 0x01, 0x00),
  mp3: bytes('ID3', 4, 0, 0),
  mp4: bytes(0, 0, 0, 24, 'ftypisom', 0, 0, 2, 0),
  zip: bytes('PK', 3, 4, 20, 0),
  webp: bytes('RIFF', 10, 0, 0, 0, 'WEBPVP8 '),
  heic: bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0),
  doc: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  ogg: bytes('OggS', 0, 2),
}
const sameAs: Record<string, string> = {
  jpeg: 'jpg',
  docx: 'zip',
  xlsx: 'zip',
  xls: 'doc',
  m4a: 'mp4',
  '3gp': 'mp4',
  opus: 'ogg',
}
const headOf = (extension: string): Uint8Array =>
  heads[sameAs[extension] ?? extension] ?? new Uint8Array()

describe('evidence', () => {
  it('keeps the manual’s seven types first and takes the others too', () => {
    expect(evidenceExtensions.filter((extension) => /[a-z]/.test(extension)).join(' ')).toBe(
      'jpg jpeg png pdf rar mp3 mp4 zip webp heic doc docx xls xlsx m4a opus ogg 3gp',
    )
    expect(evidenceAccept.startsWith('.jpg,.jpeg,.png,.pdf,.rar,.mp3,.mp4,')).toBe(true)
  })

  it('limits a file to 20 MiB and a sending to 100 MiB', () => {
    expect(evidenceBytesMax).toBe(20_971_520)
    expect(evidenceTotalBytesMax).toBe(104_857_600)
  })

  it.each(evidenceExtensions.map((extension) => [extension]))('knows .%s by its content', (ext) => {
    const head = headOf(ext)
    expect(recognizeEvidence(`Bukti.${ext.toUpperCase()}`, 5000, head)).toEqual({
      ok: true,
      type: evidenceTypeOf(`x.${ext}`),
    })
  })

  it('refuses a file whose content is of another family, and says so', () => {
    for (const extension of evidenceExtensions)
      for (const other of Object.keys(heads)) {
        const family = sameAs[extension] ?? extension
        const result = recognizeEvidence(`x.${extension}`, 100, headOf(other))
        if (family === other) expect(result.ok).toBe(true)
        else expect(result).toEqual({ ok: false, reason: 'content-mismatch' })
      }
  })

  it('knows an MP3 without tags by its frame, and no other MPEG layer', () => {
    expect(recognizeEvidence('a.mp3', 9, bytes(0xff, 0xfb, 0x90, 0x64)).ok).toBe(true)
    expect(recognizeEvidence('a.mp3', 9, bytes(0xff, 0xf3, 0x40, 0xc4)).ok).toBe(true)
    expect(recognizeEvidence('a.mp3', 9, bytes(0xff, 0xf1, 0x50, 0x80)).ok).toBe(false)
    expect(recognizeEvidence('a.mp3', 9, bytes(0xff, 0xfb, 0xf0, 0x64)).ok).toBe(false)
  })

  it('takes a PDF whose header a scanner put some bytes in, within the first 1,024', () => {
    const at = (offset: number) => {
      const head = new Uint8Array(2048)
      head.set(bytes('%PDF-1.4'), offset)
      return recognizeEvidence('a.pdf', 5000, head).ok
    }
    expect(at(1024)).toBe(true)
    expect(at(1025)).toBe(false)
  })

  it.each([
    ['a.exe', 5, 'type-not-allowed'],
    ['a', 5, 'type-not-allowed'],
    ['jpg', 5, 'type-not-allowed'],
    ['a.jpg.exe', 5, 'type-not-allowed'],
    ['a.constructor', 5, 'type-not-allowed'],
    ['a.svg', 5, 'type-not-allowed'],
    ['a.html', 5, 'type-not-allowed'],
    ['a.jpg', 0, 'empty'],
    ['a.jpg', 20_971_521, 'too-large'],
  ])('refuses %s of %d bytes as %s', (name, size, reason) => {
    expect(recognizeEvidence(name, size, headOf('jpg'))).toEqual({ ok: false, reason })
  })

  it('takes exactly 20 MiB', () => {
    expect(recognizeEvidence('a.jpg', 20_971_520, headOf('jpg')).ok).toBe(true)
  })

  it('decides on any junk without throwing', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...evidenceExtensions),
        fc.uint8Array({ maxLength: 64 }),
        (stem, extension, head) => {
          const result = recognizeEvidence(`${stem}.${extension}`, head.length, head)
          expect(typeof result.ok).toBe('boolean')
        },
      ),
    )
  })
})

describe('a file’s name', () => {
  it.each([
    ['C:\\Users\\budi\\foto.jpg', 'foto.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['.htaccess', 'file.htaccess'],
    ['.jpg', 'file.jpg'],
    ['', 'file'],
    ['foto\u202egpj.exe', 'fotogpj.exe'],
    ['a\n b\t c.pdf', 'a b c.pdf'],
    ['Surat  Tugas 12.pdf', 'Surat Tugas 12.pdf'],
  ])('%j becomes %j', (typed, safe) => {
    expect(safeFileName(typed)).toBe(safe)
  })

  it('keeps its extension when it is cut', () => {
    expect(safeFileName(`${'a'.repeat(500)}.jpeg`)).toBe(`${'a'.repeat(190)}.jpeg`)
  })

  it('once made safe stays as it is, within its limit, with no path in it', () => {
    const unit = fc.constantFrom('binary', 'grapheme')
    fc.assert(
      fc.property(
        unit.chain((of) => fc.string({ unit: of as 'binary', maxLength: 300 })),
        (typed) => {
          const safe = safeFileName(typed)
          expect(safeFileName(safe)).toBe(safe)
          expect(Array.from(safe).length).toBeLessThanOrEqual(201)
          expect(safe).not.toMatch(/[\\/\n\u202e]|^\./)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what a file is shown as', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  const kindOf = (text: string) => evidenceContentOf(bytes(text)).kind

  it('is decided by its content: pictures, PDF, sound, and film', () => {
    expect(evidenceContentOf(bytes('\xff\xd8\xff\xe0'))).toEqual({
      kind: 'image',
      type: 'image/jpeg',
    })
    expect(kindOf('\x89PNG\r\n\x1a\n')).toBe('image')
    expect(kindOf('RIFF....WEBP')).toBe('image')
    expect(kindOf(' \n%PDF-1.7')).toBe('pdf')
    expect(kindOf('OggS')).toBe('audio')
    expect(kindOf('ID3')).toBe('audio')
    expect(kindOf('\0\0\0\x18ftypisom')).toBe('video')
    expect(kindOf('\0\0\0\x18ftypM4A ')).toBe('audio')
  })

  it('is text for HTML and SVG, which are read and never run', () => {
    expect(kindOf('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>')).toBe('text')
    expect(kindOf('<!doctype html>\r\n\t<script>')).toBe('text')
    expect(evidenceContentOf(new TextEncoder().encode('100 % – tertutup “rapat” 🙂')).kind).toBe(
      'text',
    )
    // Cut within a character.
    expect(evidenceContentOf(new TextEncoder().encode('aa🙂').subarray(0, 4)).kind).toBe('text')
  })

  it('is nothing for the rest', () => {
    for (const text of ['', 'PK\x03\x04', 'Rar!\x1a\x07', 'a\0b', 'a\xff\xfe\xfdb', '\xff\xfe']) {
      expect([text, kindOf(text)]).toEqual([text, 'other'])
    }
    expect(kindOf('\0\0\0\x18ftypheic')).toBe('other')
  })
})
