// An office's own words and settings: everything that differs between two inspectorates, as data.
import * as v from 'valibot'
import { isDay } from './calendar.ts'
import { colourTokens, unreadableIn } from './colours.ts'
import { evidenceBytesMax, evidenceTotalBytesMax, MEBIBYTE } from './evidence.ts'
import { languages } from './language.ts'
import { kindUnsure, lineSchema, questionsMax, textSchema } from './report.ts'
import { caseStatuses } from './status.ts'

/** The texts that every office fills; domain pages show them by these keys. */
export const officeTexts = [
  'overview',
  'overview-kinds',
  'services',
  'about',
  'definition',
  'criteria',
  'secrecy',
  'appreciation',
  'scope',
  'confidentiality',
  'protection',
  'good-faith',
  'presumption',
  'privacy-notice',
  'reward',
  'gratification',
  'no-answer',
] as const
export type OfficeText = (typeof officeTexts)[number]

const code = v.pipe(v.string(), v.regex(/^[A-Z0-9-]{2,24}$/, 'a code of capitals and digits'))
const bilingual = (max: number) =>
  v.pipe(v.strictObject({ id: textSchema(1, max), en: textSchema(1, max) }), v.readonly())
const list = <const S extends v.GenericSchema>(item: S, max: number, min = 0) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(max), v.readonly())
// Only https: a page that promises secrecy sends nobody through plain text.
const url = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w./~%?=&#@+-]*)?$/i, 'an https address'),
)
const phone = v.pipe(v.string(), v.regex(/^\+?[0-9][0-9 -]{1,19}$/, 'a phone number'))
const email = v.pipe(v.string(), v.regex(/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/, 'an e-mail address'))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'a colour, #rrggbb in lower case'))
const dayCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400))
const day = v.pipe(v.string(), v.check(isDay, 'a day, YYYY-MM-DD'))
/** False where nobody of the office has confirmed it yet; the desk says so beside it. */
const confirmed = v.boolean()

const text = v.pipe(
  v.strictObject({ id: textSchema(1, 3_000), en: textSchema(1, 3_000), confirmed }),
  v.readonly(),
)
const choice = v.pipe(
  v.strictObject({
    code,
    label: bilingual(120),
    definition: bilingual(500),
    /** What is asked of this kind alone; nobody has to answer. */
    questions: v.exactOptional(
      list(
        v.pipe(
          v.strictObject({ code, label: bilingual(120), hint: v.exactOptional(bilingual(200)) }),
          v.readonly(),
        ),
        questionsMax,
      ),
    ),
  }),
  v.readonly(),
)

const shape = v.strictObject({
  name: bilingual(120),
  shortName: lineSchema(2, 40),
  region: lineSchema(2, 80),
  language: v.picklist(languages),
  texts: v.pipe(v.strictObject(v.entriesFromList(officeTexts, text)), v.readonly()),
  /** 5W+1H and evidence: what makes a report easy to follow up. */
  criteria: list(
    v.pipe(
      v.strictObject({ code, term: lineSchema(1, 20), label: bilingual(40), text: bilingual(300) }),
      v.readonly(),
    ),
    12,
    1,
  ),
  /** How the service is used, step by step. */
  steps: list(
    v.pipe(v.strictObject({ title: bilingual(80), text: bilingual(600) }), v.readonly()),
    12,
    1,
  ),
  /**
   * `required` asks every reporter for name, phone, e-mail, and address; without it each chooses between
   * a sealed identity and none.
   */
  identity: v.exactOptional(v.picklist(['chosen', 'required'])),
  /** All evidence of one sending together, in MB; without it, as much as the server takes. */
  evidenceTotalMegabytes: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(evidenceBytesMax / MEBIBYTE),
      v.maxValue(evidenceTotalBytesMax / MEBIBYTE),
    ),
  ),
  kinds: list(choice, 40, 1),
  classifications: list(
    v.pipe(v.strictObject({ code, label: bilingual(120) }), v.readonly()),
    20,
    1,
  ),
  districts: list(v.pipe(v.strictObject({ code, label: lineSchema(2, 60) }), v.readonly()), 100),
  units: list(
    v.pipe(
      v.strictObject({
        code,
        label: lineSchema(2, 150),
        sort: v.picklist(['agency', 'hospital', 'health-centre']),
      }),
      v.readonly(),
    ),
    500,
  ),
  holidays: list(
    v.pipe(
      v.strictObject({
        year: v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100)),
        /** The decree the days come from. */
        source: lineSchema(0, 200),
        confirmed,
        days: list(
          v.pipe(
            v.strictObject({ day, sort: v.picklist(['holiday', 'leave']), name: bilingual(100) }),
            v.readonly(),
          ),
          60,
        ),
      }),
      v.readonly(),
    ),
    40,
  ),
  deadlines: list(
    v.pipe(
      v.strictObject({
        status: v.picklist(caseStatuses),
        count: dayCount,
        unit: v.picklist(['working-day', 'calendar-day']),
        from: v.picklist(['receipt', 'status']),
        confirmed,
      }),
      v.readonly(),
    ),
    40,
  ),
  /**
   * Of a whole case, in working days: an answer on its state, and its end without the follow-up.
   */
  overall: v.pipe(
    v.strictObject({
      answerWorkingDays: dayCount,
      closingWorkingDays: dayCount,
      // Where one is not set, workflow/clock.ts has it.
      objectionWorkingDays: v.exactOptional(dayCount),
      extensionWorkingDays: v.exactOptional(dayCount),
      escalationWorkingDays: v.exactOptional(dayCount),
    }),
    v.readonly(),
  ),
  contacts: v.pipe(
    v.strictObject({
      /** Null where the office has not given it yet. */
      address: v.nullable(bilingual(300)),
      hours: v.nullable(bilingual(200)),
      phone: v.nullable(phone),
      email: v.nullable(v.pipe(v.strictObject({ address: email, confirmed }), v.readonly())),
      site: v.nullable(url),
      wbs: v.nullable(url),
      socials: list(
        v.pipe(
          v.strictObject({ network: lineSchema(2, 40), account: lineSchema(2, 80) }),
          v.readonly(),
        ),
        10,
      ),
    }),
    v.readonly(),
  ),
  otherChannels: list(
    v.pipe(
      v.strictObject({
        code,
        label: bilingual(100),
        purpose: bilingual(300),
        phone: v.nullable(phone),
        whatsapp: v.nullable(phone),
        url: v.nullable(url),
        confirmed,
      }),
      v.readonly(),
    ),
    20,
    1,
  ),
  /**
   * Where "Keluar Cepat" sends a reporter's tab: a site that anyone might have open. Without it, the
   * reporter's pages have one of their own.
   */
  exitSite: v.exactOptional(url),
  mottos: list(
    v.pipe(
      v.strictObject({ code, title: lineSchema(1, 80), text: v.nullable(lineSchema(1, 200)) }),
      v.readonly(),
    ),
    10,
  ),
  colours: v.pipe(
    v.strictObject(
      v.entriesFromList(
        colourTokens,
        v.exactOptional(v.pipe(v.strictObject({ light: colour, dark: colour }), v.readonly())),
      ),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const { token, scheme, ground, least } of unreadableIn(dataset.value)) {
        const value = `${token}.${scheme}`
        const path = { type: 'object', origin: 'value', input: dataset.value, key: value, value }
        addIssue({
          message: `a contrast of ${least} or more on ${ground}`,
          path: [path as v.ObjectPathItem],
        })
      }
    }),
    v.readonly(),
  ),
})

export type OfficeProfile = v.InferOutput<typeof officeProfileSchema>
export type ProfileParse =
  | { readonly ok: true; readonly profile: OfficeProfile }
  | { readonly ok: false; readonly problems: readonly string[] }

const unique = (keys: readonly (string | number)[]): boolean => new Set(keys).size === keys.length
const once = (items: readonly { readonly code: string }[]): boolean =>
  unique(items.map((item) => item.code))

/** A profile with nothing twice, every holiday in its year, and the kind that every office has. */
export const officeProfileSchema = v.pipe(
  shape,
  v.forward(
    v.partialCheck(
      [['kinds']],
      ({ kinds }) => once(kinds) && kinds.some((kind) => kind.code === kindUnsure),
      `each code once, and one is ${kindUnsure}`,
    ),
    ['kinds'],
  ),
  v.forward(
    v.partialCheck(
      [['kinds']],
      ({ kinds }) => kinds.every(({ questions }) => once(questions ?? [])),
      'each question of a kind once',
    ),
    ['kinds'],
  ),
  v.forward(
    v.partialCheck(
      [['classifications']],
      ({ classifications }) => once(classifications),
      'each code once',
    ),
    ['classifications'],
  ),
  v.forward(
    v.partialCheck([['districts']], ({ districts }) => once(districts), 'each code once'),
    ['districts'],
  ),
  v.forward(
    v.partialCheck([['units']], ({ units }) => once(units), 'each code once'),
    ['units'],
  ),
  v.forward(
    v.partialCheck(
      [['holidays']],
      ({ holidays }) =>
        unique(holidays.map(({ year }) => year)) &&
        holidays.every(
          ({ year, days }) =>
            unique(days.map((item) => item.day)) &&
            days.every((item) => item.day.startsWith(`${String(year)}-`)),
        ),
      'each year once, and each day once and in its year',
    ),
    ['holidays'],
  ),
  v.forward(
    v.partialCheck(
      [['deadlines']],
      ({ deadlines }) => unique(deadlines.map(({ status }) => status)),
      'each status once',
    ),
    ['deadlines'],
  ),
  v.readonly(),
)

/** How many bytes of evidence one sending to this office may have. */
export const evidenceTotalOf = (profile: Pick<OfficeProfile, 'evidenceTotalMegabytes'>): number =>
  profile.evidenceTotalMegabytes === undefined
    ? evidenceTotalBytesMax
    : profile.evidenceTotalMegabytes * MEBIBYTE

/** What a place of a profile wants, for the words beside it. */
export const profileRules = [
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'integer',
  'number',
  'picklist',
  'characters',
  'line',
  'text',
  'code',
  'https',
  'phone',
  'email',
  'colour',
  'contrast',
  'day',
  'once',
  'unsure',
  'years',
  'other',
] as const
export type ProfileRule = (typeof profileRules)[number]

/** How the rules that are written out above begin; the first that fits names them. */
const beginnings: readonly (readonly [string, ProfileRule])[] = [
  ['between ', 'characters'],
  ['one line', 'line'],
  ['plain text', 'text'],
  ['a code', 'code'],
  ['an https', 'https'],
  ['a phone', 'phone'],
  ['an e-mail', 'email'],
  ['a colour', 'colour'],
  ['a contrast', 'contrast'],
  ['a day', 'day'],
  ['each code once, and one', 'unsure'],
  ['each year', 'years'],
  ['each ', 'once'],
]

export interface ProfileProblem {
  readonly path: readonly (string | number)[]
  readonly wanted: ProfileRule
  /** The limit that was not kept, or 0 where there is none. */
  readonly limit: number
}

/** Everything that keeps this input from being a profile, all at once; empty when nothing does. Never throws. */
export function profileProblems(input: unknown): readonly ProfileProblem[] {
  const { issues } = v.safeParse(officeProfileSchema, input)
  return (issues ?? []).map(({ path, type, message, requirement }) => ({
    path: (path ?? []).map(({ key }) => key as string | number),
    wanted:
      beginnings.find(([beginning]) => message.startsWith(beginning))?.[1] ??
      profileRules.find((rule) => rule === type) ??
      'other',
    limit: typeof requirement === 'number' ? requirement : 0,
  }))
}

/**
 * The profile in untrusted input, or every problem at once as `path: what is wanted`. Never throws.
 */
export function parseProfile(input: unknown): ProfileParse {
  const result = v.safeParse(officeProfileSchema, input)
  if (result.success) return { ok: true, profile: result.output }
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = v.getDotPath(issue)
      return path === null ? issue.message : `${path}: ${issue.message}`
    }),
  }
}
