// The worksheets of a case: what an inspectorate fills in on paper before each decision, field by field.
// Forms, fields, and options stand in signed bytes: never rename one, only add.
import * as v from 'valibot'
import { isDay } from './calendar.ts'
import { lineSchema, parseWith, textSchema } from './report.ts'
import { tidyLine, tidyText } from './text.ts'

/** Lengths are in characters, after tidying. */
export const worksheetLimits = { line: 200, text: 5_000, people: 30 } as const

/** Whether a criterion of a good report is met. */
const met = { kind: 'choice', options: ['present', 'partial', 'absent'] } as const
const line = { kind: 'line' } as const
const text = { kind: 'text' } as const
/** As text, and may be left empty. */
const remark = { kind: 'text', optional: true } as const
const day = { kind: 'day' } as const

/** Every form with its fields, in the order in which they are filled in. */
export const worksheets = {
  /** Lembar Verifikasi: 5W+1H and evidence, competence, and how grave and urgent it is. */
  verification: {
    what: met,
    who: met,
    where: met,
    when: met,
    why: met,
    how: met,
    evidence: met,
    competence: { kind: 'choice', options: ['own', 'other'] },
    supervisory: { kind: 'choice', options: ['supervisory', 'not-supervisory'] },
    gravity: { kind: 'choice', options: ['light', 'moderate', 'grave'] },
    priority: { kind: 'choice', options: ['low', 'medium', 'high', 'urgent'] },
    conclusion: text,
  },
  /** Telaahan: the core of it, the rules, the documents, the conclusion, the advice. */
  assessment: { core: text, rules: text, documents: remark, conclusion: text, advice: text },
  /** Surat Tugas: who examines what, from when until when. */
  'assignment-letter': {
    number: line,
    issued: day,
    object: line,
    team: { kind: 'people' },
    begins: day,
    ends: day,
  },
  /** Pernyataan bebas konflik kepentingan: each member of a team for themselves. */
  'conflict-free': { number: line, stated: { kind: 'agree' }, remark },
  /** Temuan dan rekomendasi: one finding a sheet, as criteria, condition, cause, and effect. */
  finding: {
    title: line,
    condition: text,
    criteria: text,
    cause: text,
    effect: text,
    advice: text,
    loss: { kind: 'rupiah' },
  },
  /** Tindak lanjut: how far a recommendation is met. */
  'follow-up': {
    recommendation: line,
    state: { kind: 'choice', options: ['not-begun', 'under-way', 'met', 'cannot-be-met'] },
    recovered: { kind: 'rupiah' },
    proof: remark,
  },
  /** Pelimpahan: what went to whom; the reporter's identity never does. */
  referral: { to: line, number: line, sent: day, enclosed: text },
} as const satisfies Readonly<Record<string, Readonly<Record<string, WorksheetField>>>>

export type WorksheetField =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'line' | 'day' | 'people' | 'agree' | 'rupiah' }
  | { readonly kind: 'text'; readonly optional?: true }

export type WorksheetForm = keyof typeof worksheets
export const worksheetForms = Object.keys(worksheets) as readonly WorksheetForm[]

/** A field of a form by its name, in order. */
export const fieldsOf = (form: WorksheetForm): readonly (readonly [string, WorksheetField])[] =>
  Object.entries(worksheets[form])

/** What a field holds: a choice's option, a text, a day, a whole number of rupiah; or persons by their ids, sorted. */
const fieldSchema = (field: WorksheetField) => {
  switch (field.kind) {
    case 'choice':
      return v.picklist(field.options)
    case 'line':
      return lineSchema(1, worksheetLimits.line)
    case 'text':
      return textSchema(field.optional === true ? 0 : 1, worksheetLimits.text)
    case 'day':
      return v.pipe(v.string(), v.check(isDay, 'a day'))
    case 'agree':
      return v.literal('yes')
    case 'rupiah':
      return v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,14})$/, 'whole rupiah'))
    case 'people':
      return v.pipe(
        v.string(),
        v.check((ids) => {
          const all = ids.split(' ')
          return (
            all.length <= worksheetLimits.people && all.every((id) => /^[0-9A-Z]{1,64}$/.test(id))
          )
        }, 'persons, a blank between two'),
      )
  }
}

const formSchema = <Form extends WorksheetForm>(form: Form) =>
  v.strictObject({
    form: v.literal(form),
    fields: v.pipe(
      v.strictObject(
        Object.fromEntries(fieldsOf(form).map(([name, field]) => [name, fieldSchema(field)])),
      ),
      v.readonly(),
    ),
  })

/** A worksheet as it is signed. */
export const worksheetSchema = v.pipe(
  v.variant('form', worksheetForms.map(formSchema) as [ReturnType<typeof formSchema>]),
  v.readonly(),
)
export interface Worksheet {
  readonly form: WorksheetForm
  /** By the names of its form; persons with a blank between two. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The worksheet as it is sealed, from what was typed by field; or the names of the fields that do not hold, in order.
 * A rupiah may be typed with dots, and left empty where there is none.
 */
export function composeWorksheet(
  form: WorksheetForm,
  typed: Readonly<Record<string, string>>,
): { readonly sheet: Worksheet } | { readonly wrong: readonly string[] } {
  const fields = Object.fromEntries(
    fieldsOf(form).map(([name, field]) => [name, tidied(field, typed[name] ?? '')]),
  )
  const wrong = fieldsOf(form)
    .filter(([name, field]) => parseWith(fieldSchema(field), fields[name]) === null)
    .map(([name]) => name)
  if (wrong.length > 0) return { wrong }
  if (!endsAfterItBegins(fields)) return { wrong: ['ends'] }
  return { sheet: { form, fields } }
}

const endsAfterItBegins = ({ begins = '', ends = '' }: Readonly<Record<string, string>>): boolean =>
  begins <= ends

function tidied({ kind }: WorksheetField, typed: string): string {
  if (kind === 'text') return tidyText(typed)
  if (kind === 'rupiah') return typed.replaceAll(/[\s.]|^Rp/g, '') || '0'
  if (kind === 'people')
    return typed
      .split(' ')
      .filter((id) => id !== '')
      .sort()
      .join(' ')
  return tidyLine(typed)
}

/** The persons of the newest Surat Tugas who have not signed for it that they have no conflict of interest. */
export function teamWithoutStatement(
  signed: readonly { readonly sheet: Worksheet; readonly person: string }[],
): readonly string[] {
  const letter = signed.findLast(({ sheet }) => sheet.form === 'assignment-letter')?.sheet.fields
  const team = letter?.team?.split(' ') ?? []
  const stated = signed.filter(
    ({ sheet }) => sheet.form === 'conflict-free' && sheet.fields.number === letter?.number,
  )
  return team.filter((one) => !stated.some(({ person }) => person === one))
}
