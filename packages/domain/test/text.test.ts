import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  characterCount,
  folded,
  isPlainLine,
  isPlainText,
  isVisibleLine,
  revealUnseen,
  tidyLine,
  tidyText,
} from '../src/text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'ab\n\r\t \u0000\u001b\u0085\u00ad\u200b\u200d\u202e\u2028\u2066\ufeff\ud800\udc00e\u0301',
    ),
  }),
)

describe('text', () => {
  it('is counted as people count letters', () => {
    expect(characterCount('é')).toBe(1)
    expect(characterCount('😀')).toBe(1)
  })

  it('is plain without controls and lone surrogates', () => {
    expect(isPlainText('dua\nbaris\tlagi')).toBe(true)
    expect(isPlainLine('dua\nbaris')).toBe(false)
    for (const text of ['\u0000', 'a\u001b[31m', '\u0085', '\ud800', '\r'])
      expect(isPlainText(text)).toBe(false)
  })

  it('once tidied is plain and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyText(text)
        expect(isPlainText(tidy)).toBe(true)
        expect(tidyText(tidy)).toBe(tidy)
        const line = tidyLine(text)
        expect(isPlainLine(line)).toBe(true)
        expect(tidyLine(line)).toBe(line)
      }),
      { numRuns: 2000 },
    )
  })

  it('names somebody only while all of it is seen', () => {
    for (const name of ['Siti Aminah, S.H.', 'Ren\u00e9', ''])
      expect(isVisibleLine(name)).toBe(true)
    for (const name of ['Budi\u202eidub', 'Bu\u0000di', 'Bu\u200bdi', 'Bu\ndi', 'Bu\u2066di']) {
      expect(isVisibleLine(name)).toBe(false)
    }
  })

  it('keeps what a person meant', () => {
    expect(tidyText('  Baris satu\r\n\r\nBaris dua \u202a+62 812\u202c ')).toBe(
      'Baris satu\n\nBaris dua +62 812',
    )
    expect(tidyText('Rene\u0301')).toBe('Ren\u00e9')
    expect(tidyText('👩‍👧')).toBe('👩‍👧')
  })

  it('shows what would deceive the eye', () => {
    expect(revealUnseen('foto\u202egpj.exe')).toBe('foto⟦U+202E⟧gpj.exe')
    expect(revealUnseen('Bu\u200bdi')).toBe('Bu⟦U+200B⟧di')
    expect(revealUnseen('Bu\u200ddi')).toBe('Bu⟦U+200D⟧di')
    expect(revealUnseen('\ufeffBudi')).toBe('⟦U+FEFF⟧Budi')
    expect(revealUnseen(`a${'\u0301'.repeat(40)}`)).toBe(`a${'\u0301'.repeat(4)}`)
    expect(revealUnseen('Budi Santoso 👩‍👧')).toBe('Budi Santoso 👩‍👧')
  })

  it('shown to an officer never holds a mark that turns direction', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(revealUnseen(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/)
      }),
    )
  })
})

describe('folded text', () => {
  it('is the same with or without capitals, marks, and dashes', () => {
    for (const text of ['Púngutan', 'PUNGUTAN', 'pungut-an']) expect(folded(text)).toBe('pungutan')
    expect(folded('warga-warga\nDesa')).toBe('wargawarga\ndesa')
  })

  it('stays as it is when folded again', () => {
    fc.assert(fc.property(fc.string(), (text) => folded(folded(text)) === folded(text)))
  })
})
