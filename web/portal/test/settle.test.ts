import { mojokerto } from '@kentongan/domain/mojokerto'
import { describe, expect, it } from 'vitest'
import { emptyForm, emptyPerson, type FormState, formAfter } from '../src/lapor/form.ts'
import { problemsOf, screenOf } from '../src/lapor/screens.ts'
import { settlePieces, settleScreen } from '../src/lapor/settle.ts'
import { speechOf } from '../src/shared/language.ts'

const { words } = speechOf('id')
const empty = emptyForm('id')
const anonymous = formAfter(empty, { do: 'write', draft: { identityChoice: 'anonymous' } })
const total = 100 * 1024 * 1024
const classification = mojokerto.classifications[0]?.code ?? ''
const hendro = { ...emptyPerson, name: 'Hendro Purwadi', classification }
const pdf = (name: string, content = '%PDF-1.7 isi'): File => new File([content], name)

async function done(form: FormState, screen: Parameters<typeof settleScreen>[1]) {
  const settled = await settleScreen(form, screen, mojokerto, words)
  return { ...settled, form: settled.acts.reduce(formAfter, form) }
}

describe('going on from a screen', () => {
  it('asks only for what that screen asks for', async () => {
    expect((await done(anonymous, 'identity')).problems).toEqual([])
    expect((await done(empty, 'details')).problems).toEqual([])
    const fields = (await done(empty, 'event')).problems.map((one) => one.field)
    expect(fields).toEqual(['title', 'kind', 'description'])
  })

  it('adds a person who was typed and not added', async () => {
    const { form, problems } = await done({ ...empty, person: hendro }, 'people')
    expect(problems).toEqual([])
    expect(form.draft.people).toEqual([hendro])
    expect(form.person).toEqual(emptyPerson)
  })

  it('keeps a person typed by halves, and says what is missing', async () => {
    const typed = { ...emptyPerson, name: 'Hendro Purwadi' }
    const { form, problems } = await done({ ...empty, person: typed }, 'people')
    expect(problems).toEqual([
      { field: 'people.classification', text: words.problems['classification-missing'] },
    ])
    expect(form.person).toEqual(typed)
  })

  it('wants one person at least, and says at once every field that one needs', async () => {
    expect((await done(empty, 'people')).problems).toEqual([
      { field: 'people.name', text: words.problems['people-missing'] },
      { field: 'people.classification', text: words.problems['classification-missing'] },
    ])
    expect(words.problems['people-missing']).toContain(words.report.person.name)
    expect(words.problems['people-missing']).toContain(words.report.person.classification)
  })

  it('adds files that were chosen and not added, each with the caption', async () => {
    const files = [pdf('a.pdf'), pdf('b.pdf')]
    const { form, problems } = await done(
      { ...empty, piece: { caption: 'Kuitansi', files } },
      'evidence',
    )
    expect(problems).toEqual([])
    expect(form.pieces.map(({ entry }) => [entry.name, entry.caption])).toEqual([
      ['a.pdf', 'Kuitansi'],
      ['b.pdf', 'Kuitansi'],
    ])
  })

  it('refuses a file by its content, names it, and takes the others', async () => {
    const files = [pdf('a.pdf'), pdf('palsu.jpg'), pdf('program.exe'), new File([], 'kosong.pdf')]
    const settled = await settlePieces({ ...empty, piece: { caption: '', files } }, total, words)
    const after = settled.acts.reduce(formAfter, empty)
    expect(after.pieces.map(({ entry }) => entry.name)).toEqual(['a.pdf'])
    expect(settled.problems.map((one) => one.text)).toEqual([
      `palsu.jpg: ${words.problems['evidence-content-mismatch']}`,
      `program.exe: ${words.problems['evidence-type-not-allowed']}`,
      `kosong.pdf: ${words.problems['evidence-empty']}`,
    ])
  })

  it('never drops a caption that has no file', async () => {
    const { form, problems } = await done(
      { ...empty, piece: { caption: 'Foto loket', files: [] } },
      'evidence',
    )
    expect(problems).toEqual([{ field: 'evidence.file', text: words.report.evidence.fileMissing }])
    expect(form.piece.caption).toBe('Foto loket')
  })

  it('keeps to ten files, and loses none of the list for an eleventh', async () => {
    const files = Array.from({ length: 11 }, (_, at) => pdf(`${at}.pdf`))
    const settled = await settlePieces({ ...empty, piece: { caption: '', files } }, total, words)
    expect(settled.acts).toEqual([])
    expect(settled.problems.map((one) => one.text)).toContain(words.problems['evidence-too-many'])
  })

  it('leads every problem of a whole report to a screen that asks for it', () => {
    const problems = problemsOf(anonymous, mojokerto, words)
    expect(problems.map((one) => screenOf(one.field))).toEqual([
      'event',
      'event',
      'event',
      'people',
      'when-where',
      'when-where',
    ])
  })
})
