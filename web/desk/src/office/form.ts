// How the profile is laid out to be edited: which parts come together, and what stands in each place.
import { colourTokens, siteColours } from '@kentongan/domain/colours'
import { languages } from '@kentongan/domain/language'
import { officeTexts } from '@kentongan/domain/profile'
import { caseStatuses } from '@kentongan/domain/status'

/** A place in a profile. `blank` is what stands there when it is added. */
export type Form =
  | { readonly kind: 'line' | 'area'; readonly empty?: null }
  | { readonly kind: 'number' | 'tick' | 'colour' | 'day' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'group'; readonly fields: Fields }
  | { readonly kind: 'list'; readonly item: Form; readonly blank: unknown }
  /** May be left out: `without` is what stands for that, or undefined where nothing does. */
  | {
      readonly kind: 'maybe'
      readonly form: Form
      readonly blank: unknown
      readonly without: null | undefined
    }
export type Fields = Readonly<Record<string, Form>>

const line: Form = { kind: 'line' }
/** One line, or nothing. */
const maybeLine: Form = { kind: 'line', empty: null }
const area: Form = { kind: 'area' }
const tick: Form = { kind: 'tick' }
const number: Form = { kind: 'number' }
const group = (fields: Fields): Form => ({ kind: 'group', fields })
const list = (item: Form, blank: unknown): Form => ({ kind: 'list', item, blank })
const maybe = (form: Form, blank: unknown): Form => ({ kind: 'maybe', form, blank, without: null })
const optional = (form: Form, blank: unknown): Form => ({
  kind: 'maybe',
  form,
  blank,
  without: undefined,
})
const bilingual = (form: Form): Form => group({ id: form, en: form })
const both = { id: '', en: '' }

const text = group({ id: area, en: area, confirmed: tick })
const question = group({
  code: line,
  label: bilingual(line),
  hint: optional(bilingual(line), both),
})

/** The parts of the page, each with the parts of a profile that it edits. */
export const sections = {
  office: {
    name: bilingual(line),
    shortName: line,
    region: line,
    language: { kind: 'choice', of: languages },
    mottos: list(group({ code: line, title: line, text: maybeLine }), {
      code: '',
      title: '',
      text: null,
    }),
  },
  contacts: {
    contacts: group({
      address: maybe(bilingual(area), both),
      hours: maybe(bilingual(line), both),
      phone: maybeLine,
      email: maybe(group({ address: line, confirmed: tick }), { address: '', confirmed: false }),
      site: maybeLine,
      wbs: maybeLine,
      socials: list(group({ network: line, account: line }), { network: '', account: '' }),
    }),
    otherChannels: list(
      group({
        code: line,
        label: bilingual(line),
        purpose: bilingual(line),
        phone: maybeLine,
        whatsapp: maybeLine,
        url: maybeLine,
        confirmed: tick,
      }),
      {
        code: '',
        label: both,
        purpose: both,
        phone: null,
        whatsapp: null,
        url: null,
        confirmed: false,
      },
    ),
    exitSite: optional(line, 'https://'),
  },
  texts: {
    texts: group(Object.fromEntries(officeTexts.map((key) => [key, text]))),
    criteria: list(
      group({ code: line, term: line, label: bilingual(line), text: bilingual(area) }),
      { code: '', term: '', label: both, text: both },
    ),
    steps: list(group({ title: bilingual(line), text: bilingual(area) }), {
      title: both,
      text: both,
    }),
  },
  report: {
    identity: optional({ kind: 'choice', of: ['chosen', 'required'] }, 'chosen'),
    evidenceTotalMegabytes: optional(number, 100),
    kinds: list(
      group({
        code: line,
        label: bilingual(line),
        definition: bilingual(area),
        questions: optional(list(question, { code: '', label: both }), []),
      }),
      { code: '', label: both, definition: both },
    ),
    classifications: list(group({ code: line, label: bilingual(line) }), { code: '', label: both }),
    districts: list(group({ code: line, label: line }), { code: '', label: '' }),
    units: list(
      group({
        code: line,
        label: line,
        sort: { kind: 'choice', of: ['agency', 'hospital', 'health-centre'] },
      }),
      { code: '', label: '', sort: 'agency' },
    ),
  },
  deadlines: {
    holidays: list(
      group({
        year: number,
        source: line,
        confirmed: tick,
        days: list(
          group({
            day: { kind: 'day' },
            sort: { kind: 'choice', of: ['holiday', 'leave'] },
            name: bilingual(line),
          }),
          { day: '', sort: 'holiday', name: both },
        ),
      }),
      { year: new Date().getFullYear() + 1, source: '', confirmed: false, days: [] },
    ),
    deadlines: list(
      group({
        status: { kind: 'choice', of: caseStatuses },
        count: number,
        unit: { kind: 'choice', of: ['working-day', 'calendar-day'] },
        from: { kind: 'choice', of: ['receipt', 'status'] },
        confirmed: tick,
      }),
      { status: 'received', count: 5, unit: 'working-day', from: 'status', confirmed: false },
    ),
    overall: group({ answerWorkingDays: number, closingWorkingDays: number }),
  },
  colours: {
    colours: group(
      Object.fromEntries(
        colourTokens.map((token) => [
          token,
          optional(
            group({ light: { kind: 'colour' }, dark: { kind: 'colour' } }),
            siteColours[token],
          ),
        ]),
      ),
    ),
  },
} as const satisfies Readonly<Record<string, Fields>>
export type Section = keyof typeof sections

/** The value with another one at this path; `undefined` takes the place away. */
export function replaced(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  next: unknown,
): unknown {
  if (key === undefined) return next
  if (Array.isArray(value)) {
    return value.map((item, at) => (at === key ? replaced(item, rest, next) : item))
  }
  const entry = value as Readonly<Record<string, unknown>>
  const inner = replaced(entry[key], rest, next)
  if (inner !== undefined) return { ...entry, [key]: inner }
  const { [key]: _, ...left } = entry
  return left
}

/** The DOM id of the place at this path. */
export const placeId = (path: readonly (string | number)[]): string => `s-${path.join('-')}`
