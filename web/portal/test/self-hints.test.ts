import { describe, expect, it } from 'vitest'
import { selfHints } from '../src/lapor/self-hints.tsx'
import { speechOf } from '../src/shared/language.ts'

const said = speechOf('id').words.review.selfHints
const hints = (text: string, name = '') => selfHints(text, { name }, said)

describe('what could point to the reporter', () => {
  it.each([
    ['contact', 'Hubungi 0812-3456-7890 sore hari.'],
    ['contact', 'Kirim ke wening@contoh.example saja.'],
    ['number', 'NIP 19850101 201001 1 001 ada di surat.'],
    ['number', 'NIK 3516012345678901'],
    ['introduction', 'Saya adalah staf di ruang itu.'],
    ['introduction', 'Tersaya adalah-adalah saja; saya adalah penjaga.'],
    ['introduction', 'Saya bekerja di loket itu.'],
    ['ownName', 'surat_Wening_Larasati.pdf'],
    ['rareJob', 'Saya satu-satunya yang memegang kunci.'],
    ['rareJob', 'Sebagai bendahara, uang itu lewat meja saya.'],
  ])('is found: %s in "%s"', (hint, text) => {
    expect(hints(text, 'Wening Larasati')).toEqual([hint])
  })

  it.each([
    'Saya adalah bendahara puskesmas.',
    'Saya selaku bendahara puskesmas.',
    'Saya sebagai bendahara puskesmas.',
  ])('is a rare job, whatever stands before it: %s', (text) => {
    expect(hints(text)).toContain('rareJob')
  })

  it('is a rare job in English too', () => {
    const english = speechOf('en').words.review.selfHints
    for (const text of ['I am the treasurer there.', 'I am a secretary there.']) {
      expect(selfHints(text, { name: '' }, english), text).toContain('rareJob')
    }
  })

  it('is the reporter’s own name, in two of its parts, with whatever titles', () => {
    expect(hints('Ibu wening larasati melihatnya', 'Hj. Wening Larasati, S.E.')).toEqual([
      'ownName',
    ])
    expect(hints('Wening melihatnya', 'Wening Larasati')).toEqual([])
    expect(hints('Sarwono melihatnya', 'Sarwono')).toEqual(['ownName'])
  })

  it('is not found in a plain account, its sums, and its days', () => {
    const text =
      'Pada 12 Oktober 2026 pedagang diminta membayar Rp350.000.000 kepada kepala pasar. Nomor surat 800/1234/416-101/2026.'
    expect(hints(text, 'Yuliana Safitri')).toEqual([])
  })
})
