import { mojokerto } from '@kentongan/domain/mojokerto'
import { describe, expect, it } from 'vitest'
import { isMet, isUnsure } from '../src/lapor/criteria.ts'
import { emptyForm, formAfter } from '../src/lapor/form.ts'
import { percentOf } from '../src/lapor/sending.ts'
import { speechOf } from '../src/shared/language.ts'

const { words } = speechOf('id')
const met = (description: string): readonly string[] => {
  const form = formAfter(emptyForm('id'), {
    do: 'write',
    draft: { title: 'Dugaan pungutan', description },
  })
  return mojokerto.criteria.filter(({ code }) => isMet(code, form, words)).map(({ code }) => code)
}

describe('the criteria on the check', () => {
  it('are all not yet for an empty form', () => {
    const form = emptyForm('id')
    expect(mojokerto.criteria.some(({ code }) => isMet(code, form, words))).toBe(false)
  })

  it('find why and how in what the description says', () => {
    expect(met('Pedagang diminta membayar di luar tarif.')).toEqual(['WHAT', 'HOW'])
    expect(met('Itu terjadi karena izinnya habis.')).toEqual(['WHAT', 'WHY'])
    expect(met('Kios nomor tujuh.')).toEqual(['WHAT'])
  })

  it('ask after how wherever something is described, and deny it only where nothing is', () => {
    const form = emptyForm('id')
    const told = formAfter(form, { do: 'write', draft: { description: 'Karcis dijual dua kali.' } })
    expect(isMet('HOW', told, words)).toBe(false)
    expect([isUnsure('HOW', told), isUnsure('HOW', form)]).toEqual([true, false])
    expect(isUnsure('WHERE', told)).toBe(false)
  })

  it('do not take a word inside another for the word', () => {
    expect(met('Acara itu dihadiri sebabak.')).toEqual(['WHAT'])
  })
})

describe('the progress of a sending', () => {
  const sizes = [1_000, 3_000]
  it('follows the bytes of all files together', () => {
    const at = (file: number, sentBytes: number, bytes: number) =>
      percentOf({ step: 'evidence', file, sentBytes, bytes }, sizes)
    expect(at(0, 0, 1_200)).toBe(0)
    expect(at(0, 1_200, 1_200)).toBe(24)
    expect(at(1, 1_600, 3_200)).toBe(59)
    expect(at(1, 3_200, 3_200)).toBe(94)
  })

  it('is never a hundred before the server has answered', () => {
    expect(percentOf({ step: 'sending' }, sizes)).toBeLessThan(100)
  })

  it('is not guessed where there is nothing to measure', () => {
    expect(percentOf({ step: 'sealing' }, [])).toBeNull()
  })
})
