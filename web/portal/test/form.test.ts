import { describe, expect, it } from 'vitest'
import {
  emptyForm,
  emptyPerson,
  type FormAct,
  type FormState,
  formAfter,
  isWritten,
  wholeDraft,
} from '../src/lapor/form.ts'
import type { Piece } from '../src/shared/evidence.ts'

const after = (acts: readonly FormAct[], from: FormState = emptyForm('id')): FormState =>
  acts.reduce(formAfter, from)

const person = { ...emptyPerson, name: 'Hendro Purwadi', classification: 'ASN' }
const other = { ...person, name: 'Siti Munawaroh' }
const piece = (name: string): Piece => ({
  entry: { name, type: 'application/pdf', bytes: 9, caption: 'Daftar' },
  file: new File(['123456789'], name),
})

describe('the form', () => {
  it('is nothing to lose until something is typed', () => {
    expect(isWritten(emptyForm('id'))).toBe(false)
    expect(isWritten(after([{ do: 'write', draft: { title: 'D' } }]))).toBe(true)
    expect(isWritten(after([{ do: 'type-person', person }]))).toBe(true)
    const caption = { caption: 'Foto', files: [] }
    expect(isWritten(after([{ do: 'type-piece', piece: caption }]))).toBe(true)
  })

  it('keeps a typed person at the end of the list, or in the place that was being changed', () => {
    const two = after([
      { do: 'type-person', person },
      { do: 'keep-person' },
      { do: 'type-person', person: other },
      { do: 'keep-person' },
    ])
    expect(two.draft.people).toEqual([person, other])
    const changed = after(
      [
        { do: 'change-person', at: 0 },
        { do: 'type-person', person: { ...person, position: 'Kepala' } },
        { do: 'keep-person' },
      ],
      two,
    )
    expect(changed.draft.people.map((one) => one.position)).toEqual(['Kepala', ''])
    expect(changed.personAt).toBeNull()
  })

  it('leaves the list as it was when a change is given up', () => {
    const one = after([{ do: 'type-person', person }, { do: 'keep-person' }])
    const given = after(
      [
        { do: 'change-person', at: 0 },
        { do: 'type-person', person: other },
        { do: 'clear-person' },
      ],
      one,
    )
    expect(given.draft.people).toEqual([person])
  })

  it('changes the caption of one file and leaves its content alone', () => {
    const [a, b] = [piece('a.pdf'), piece('b.pdf')]
    const changed = after([
      { do: 'keep-pieces', pieces: [a, b] },
      { do: 'change-piece', at: 1 },
      { do: 'type-piece', piece: { caption: 'Kuitansi', files: [] } },
      { do: 'keep-caption' },
    ])
    expect(changed.pieces.map(({ entry }) => entry.caption)).toEqual(['Daftar', 'Kuitansi'])
    expect(changed.pieces[1]?.file).toBe(b.file)
  })

  it('is confidential until the reporter chooses otherwise, which alone is nothing to lose', () => {
    expect(wholeDraft(emptyForm('id')).identityChoice).toBe('confidential')
    const anonymous = after([{ do: 'write', draft: { identityChoice: 'anonymous' } }])
    expect(wholeDraft(anonymous).identityChoice).toBe('anonymous')
    expect(isWritten(anonymous)).toBe(false)
  })

  it('tells every change from the one before, even after it began anew', () => {
    const acts: readonly FormAct[] = [
      { do: 'write', draft: { title: 'Dugaan' } },
      { do: 'leave-out', person: 'P', out: true },
      { do: 'begin-anew', language: 'id' },
    ]
    const seen = acts.map((_, at) => after(acts.slice(0, at + 1)).revision)
    expect(new Set([0, ...seen]).size).toBe(4)
    expect(isWritten(after(acts))).toBe(false)
  })
})
