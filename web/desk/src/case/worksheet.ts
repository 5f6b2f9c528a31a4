// What the worksheets of a case say together: the newest of each, and what a move may rest on because of them.
import type { CaseView, EntryView } from '@kentongan/client/view'
import type { PaperKind } from '@kentongan/domain/workflow/moves'
import {
  teamWithoutStatement,
  type Worksheet,
  type WorksheetForm,
} from '@kentongan/domain/worksheet'
import type { AllWords } from '../page/language.ts'

export type SheetEntry = Extract<EntryView, { kind: 'note' }> & {
  readonly content: { readonly sheet: Worksheet }
}

/** Every worksheet of the case, the oldest first. */
export const sheetsOf = ({ entries }: CaseView): readonly SheetEntry[] =>
  entries.filter((one): one is SheetEntry => one.kind === 'note' && one.content.sheet !== undefined)

/** By what the workflow calls it, the form that it is filled in on. */
const paperForms: Partial<Record<PaperKind, WorksheetForm>> = {
  assessment: 'assessment',
  'assignment-letter': 'assignment-letter',
  'conflict-free-statements': 'conflict-free',
}

/** How each paper that a worksheet holds is named in a change that rests on it. */
export function papersOfSheets(
  words: AllWords,
  dayOf: (day: string) => string,
  view: CaseView,
): Readonly<Record<string, string>> {
  const sheets = sheetsOf(view)
  const named = Object.entries(paperForms).flatMap(([kind, form]) => {
    const of = sheets.filter(({ content }) => content.sheet.form === form)
    const told = of.map(({ author, day, content: { sheet } }) => {
      const name = author.kind === 'officer' ? author.name : ''
      const { number = '', issued } = sheet.fields
      return form === 'assignment-letter'
        ? words.worksheet.by(number, dayOf(issued ?? day))
        : words.worksheet.by(name, dayOf(day))
    })
    const said = form === 'conflict-free' ? told.join('; ') : told.at(-1)
    return said === undefined || said === '' ? [] : [[kind, said] as const]
  })
  return Object.fromEntries(named)
}

/** The names of those of the team who have not signed that they have no conflict of interest. */
export function unsignedTeam(view: CaseView): readonly string[] {
  const person = (member: string): string =>
    view.readers.find((one) => one.member === member)?.person ?? ''
  const signed = sheetsOf(view).map(({ author, content: { sheet } }) => ({
    sheet,
    person: author.kind === 'officer' ? person(author.member) : '',
  }))
  return teamWithoutStatement(signed).map((one) => nameOfPerson(view, one))
}

/** The newest name of a person among those who have read the case. */
export const nameOfPerson = ({ readers }: CaseView, person: string): string =>
  readers.findLast((one) => one.person === person)?.name ?? person
