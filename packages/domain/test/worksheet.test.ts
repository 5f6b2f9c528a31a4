// Worksheets: what is signed is whole, and a team is never taken as free of conflicts by another's word.
import { describe, expect, it } from 'vitest'
import { parseNote, sheetNote } from '../src/message.ts'
import {
  composeWorksheet,
  fieldsOf,
  teamWithoutStatement,
  type Worksheet,
  worksheetForms,
} from '../src/worksheet.ts'

const filled: Readonly<Record<string, string>> = {
  choice: '',
  line: 'Nomor 700/12',
  text: 'Satu.\nDua.',
  day: '2026-11-25',
  people: 'BUDI ANI',
  agree: 'yes',
  rupiah: '1.250.000',
}
const typedFor = (form: (typeof worksheetForms)[number]): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(form).map(([name, field]) => [
      name,
      field.kind === 'choice' ? (field.options[0] ?? '') : (filled[field.kind] ?? ''),
    ]),
  )
const composed = (
  form: (typeof worksheetForms)[number],
  typed: Record<string, string>,
): Worksheet => {
  const result = composeWorksheet(form, typed)
  if ('wrong' in result) throw new Error(result.wrong.join())
  return result.sheet
}

describe.each(worksheetForms)('the form %s', (form) => {
  it('is read back as it was signed', () => {
    const sheet = composed(form, typedFor(form))
    expect(parseNote(JSON.parse(JSON.stringify(sheetNote(sheet))))?.sheet).toEqual(sheet)
  })

  it('names every field that does not hold, in its order', () => {
    const needed = fieldsOf(form).filter(
      ([, field]) => !(field.kind === 'rupiah' || (field.kind === 'text' && field.optional)),
    )
    expect(composeWorksheet(form, {})).toEqual({ wrong: needed.map(([name]) => name) })
  })

  it('refuses a field that is none of its own, and an option that is none', () => {
    const sheet = composed(form, typedFor(form))
    const other = { ...sheet, fields: { ...sheet.fields, nama: 'x' } }
    expect(parseNote(sheetNote(other))).toBeNull()
    for (const [name] of fieldsOf(form).filter(([, { kind }]) => kind === 'choice')) {
      const strange = { ...sheet, fields: { ...sheet.fields, [name]: 'maybe' } }
      expect(parseNote(sheetNote(strange)), name).toBeNull()
    }
  })
})

describe('a note', () => {
  it('is a text or a worksheet, never both or neither', () => {
    const sheet = composed('conflict-free', typedFor('conflict-free'))
    expect(parseNote({ text: 'Catatan.' })).not.toBeNull()
    expect(parseNote({ text: 'Catatan.', sheet })).toBeNull()
    expect(parseNote({ text: '' })).toBeNull()
  })
})

describe('a Surat Tugas', () => {
  it('ends no sooner than it begins', () => {
    const typed = { ...typedFor('assignment-letter'), begins: '2026-11-26', ends: '2026-11-25' }
    expect(composeWorksheet('assignment-letter', typed)).toEqual({ wrong: ['ends'] })
  })

  it('waits for each member of its own team, and takes no statement for another letter', () => {
    const letter = composed('assignment-letter', typedFor('assignment-letter'))
    const statement = composed('conflict-free', typedFor('conflict-free'))
    const other = { ...statement, fields: { ...statement.fields, number: 'Nomor 700/11' } }
    const by = (person: string, sheet: Worksheet) => ({ person, sheet })
    expect(teamWithoutStatement([by('irban', letter)])).toEqual(['ANI', 'BUDI'])
    expect(
      teamWithoutStatement([by('irban', letter), by('ANI', statement), by('BUDI', other)]),
    ).toEqual(['BUDI'])
    expect(
      teamWithoutStatement([by('irban', letter), by('ANI', statement), by('BUDI', statement)]),
    ).toEqual([])
  })

  it('waits for nobody where there is none', () => {
    expect(teamWithoutStatement([])).toEqual([])
  })
})

describe('rupiah', () => {
  it('are taken with dots or without, and none is nought', () => {
    const { fields } = composed('finding', { ...typedFor('finding'), loss: 'Rp 12.500.000' })
    expect(fields.loss).toBe('12500000')
    expect(composed('finding', { ...typedFor('finding'), loss: '' }).fields.loss).toBe('0')
    expect(composeWorksheet('finding', { ...typedFor('finding'), loss: '12,5 juta' })).toEqual({
      wrong: ['loss'],
    })
  })
})
