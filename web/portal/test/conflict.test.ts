import { namesMatch } from '@kentongan/domain/likeness'
import { describe, expect, it } from 'vitest'
import { fittingRoute, isAsked, isNamed, leftOut, newestOf } from '../src/lapor/conflict.ts'
import { emptyForm, emptyPerson, type FormState } from '../src/lapor/form.ts'
import type { OfficeMember } from '../src/worker/protocol.ts'

describe('an officer who is named in a report', () => {
  it.each([
    ['Slamet Widodo', 'Drs. H. Slamet Widodo, S.H., M.Si.'],
    ['pak slamet widodo', 'Slamet Widodo'],
    ['Widodo Slamet', 'Slamet Widodo'],
    ['Slamet Widodo', 'Slamet Eko Widodo'],
    ['SUPARNO', 'Suparno, S.E.'],
    ['Bapak Suparno SH MSi', 'Suparno, S.E.'],
    ['Bpk. Slamet Widodo S.H. M.Si', 'Slamet Widodo'],
  ])('is found: %s is %s', (typed, listed) => {
    expect(namesMatch(typed, listed)).toBe(true)
  })

  it.each([
    ['Slamet', 'Slamet Widodo'],
    ['Slamet Riyadi', 'Slamet Widodo'],
    ['', 'Slamet Widodo'],
    ['Bapak H.', 'Slamet Widodo'],
    ['Tidak diketahui', 'Slamet Widodo'],
  ])('is not mistaken: %s is not %s', (typed, listed) => {
    expect(namesMatch(typed, listed)).toBe(false)
  })

  const member = (person: string, name: string): OfficeMember => ({
    ...{ person, member: person, name, position: 'Auditor', status: 'active' },
    roles: ['triager'],
  })
  const members = [member('A', 'Slamet Widodo'), member('B', 'Retno Wulandari')]
  const form = {
    ...emptyForm('id'),
    draft: {
      ...emptyForm('id').draft,
      people: [{ ...emptyPerson, name: 'Bpk. Slamet Widodo' }],
    },
  }

  it('gets no key, unless the reporter says otherwise', () => {
    expect(leftOut(members, form)).toEqual(['A'])
    expect(leftOut(members, { ...form, leftOut: { A: false } })).toEqual([])
  })

  it('is left out under every card, and stands once in the list, by the newest', () => {
    const again = { ...member('A', 'Slamet W.'), member: 'A2' }
    const all = [{ ...member('A', 'Slamet Widodo'), status: 'left' }, ...members.slice(1), again]
    expect(leftOut(all, form)).toEqual(['A'])
    expect(newestOf(all, new Set(['A']))).toEqual([again])
  })

  it('may be joined by others whom the reporter leaves out', () => {
    expect(leftOut(members, { ...form, leftOut: { B: true } })).toEqual(['A', 'B'])
  })
})

describe('whom a report accuses', () => {
  const head: OfficeMember = {
    ...{ person: 'H', member: 'H', name: 'Wiratama Sasangka', position: 'Inspektur' },
    ...{ status: 'active', roles: ['inspector'] },
  }
  const auditor: OfficeMember = {
    ...{ person: 'A', member: 'A', name: 'Danu Kertapati', position: 'PPUPD Ahli Muda' },
    ...{ status: 'active', roles: ['triager'] },
  }
  const accusing = (person: Partial<typeof emptyPerson>): FormState => {
    const form = emptyForm('id')
    return { ...form, draft: { ...form.draft, people: [{ ...emptyPerson, ...person }] } }
  }
  const route = (person: Partial<typeof emptyPerson>) =>
    fittingRoute([head, auditor], accusing(person))

  it('is known by position where no name is', () => {
    const unnamed = accusing({ name: 'Tidak diketahui', position: 'inspektur' })
    expect([isNamed(head, unnamed), isNamed(auditor, unnamed)]).toEqual([true, false])
  })

  it.each([
    { name: 'Pak Wiratama', position: 'Inspektur' },
    { name: 'Tidak diketahui', position: 'Inspektur Kabupaten Mojokerto' },
    { name: 'Bapak Inspektur', position: '' },
    { name: 'Pak Wir', position: 'Plt. Inspektur' },
    { name: 'Pak Sasangka', position: 'Kepala Inspektorat' },
  ])('is the Inspektur, who never gets it: $name, $position', (person) => {
    expect(leftOut([head, auditor], accusing(person))).toEqual(['H'])
    expect(isAsked(head, accusing(person))).toBe(false)
  })

  it.each([
    { name: 'Orang Lain', position: 'Inspektur Pembantu Wilayah I' },
    { name: 'Orang Lain', position: 'Ajudan Inspektur' },
    { name: 'Orang Lain', position: 'Inspektur Polisi Satu' },
    { name: 'Orang Lain', position: 'PPUPD Ahli Muda' },
  ])('is nobody of the office: $name, $position', (person) => {
    expect(leftOut([head, auditor], accusing(person))).toEqual([])
  })

  it('is known by part of the name beside the position, and else asked for', () => {
    const both = accusing({ name: 'Pak Danu', position: 'PPUPD Ahli Muda' })
    expect([isNamed(auditor, both), isAsked(auditor, both)]).toEqual([true, false])
    const half = accusing({ name: 'Pak Danu', position: 'Staf' })
    expect(leftOut([head, auditor], half)).toEqual([])
    expect([isAsked(auditor, half), isAsked(head, half)]).toEqual([true, false])
  })

  it('has the route that does not lead through them', () => {
    expect(route({ name: 'Wiratama Sasangka' })).toBe('inspektur')
    expect(route({ position: 'Inspektur' })).toBe('inspektur')
    const other = accusing({ name: 'Orang Lain', position: 'Inspektur Daerah' })
    expect(fittingRoute([auditor], other)).toBe('inspektur')
    expect(route({ name: 'Orang Lain', position: 'Inspektur Pembantu Khusus' })).toBeNull()
    expect(route({ name: 'Danu Kertapati' })).toBe('inspektorat')
    expect(route({ name: 'Seseorang Lain', unit: 'Inspektorat Daerah' })).toBe('inspektorat')
    expect(route({ name: 'Seseorang Lain', unit: 'Dinas Pangan' })).toBeNull()
  })

  it('is not the inspectorate where it is the officer outside who receives reports on the Inspektur', () => {
    const outside: OfficeMember = {
      ...{ person: 'S', member: 'S', name: 'Ganda Purwaka', position: 'Sekretaris Daerah' },
      ...{ status: 'active', roles: ['outside-officer'] },
    }
    const members = [head, auditor, outside]
    const accused = accusing({ name: 'Ganda Purwaka', position: 'Sekretaris Daerah' })
    expect(fittingRoute(members, accused)).toBeNull()
    expect(leftOut(members, accused)).toEqual(['S'])
    const both = [...accused.draft.people, { ...emptyPerson, name: 'Wiratama Sasangka' }]
    const form = { ...accused, draft: { ...accused.draft, people: both } }
    expect(fittingRoute(members, form)).toBe('inspektur')
  })

  it('is nobody who only saw it or was harmed', () => {
    expect(route({ name: 'Wiratama Sasangka', role: 'witness' })).toBeNull()
    expect(route({ name: 'Danu Kertapati', role: 'victim' })).toBeNull()
  })
})
