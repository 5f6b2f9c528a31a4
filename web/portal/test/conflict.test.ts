import { describe, expect, it } from 'vitest'
import { leftOut, namesMatch } from '../src/lapor/conflict.ts'
import { emptyForm, emptyPerson } from '../src/lapor/form.ts'
import type { OfficeMember } from '../src/worker/protocol.ts'

describe('an officer who is named in a report', () => {
  it.each([
    ['Slamet Widodo', 'Drs. H. Slamet Widodo, S.H., M.Si.'],
    ['pak slamet widodo', 'Slamet Widodo'],
    ['Widodo Slamet', 'Slamet Widodo'],
    ['Slamet Widodo', 'Slamet Eko Widodo'],
    ['SUPARNO', 'Suparno, S.E.'],
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

  it('may be joined by others whom the reporter leaves out', () => {
    expect(leftOut(members, { ...form, leftOut: { B: true } })).toEqual(['A', 'B'])
  })
})
