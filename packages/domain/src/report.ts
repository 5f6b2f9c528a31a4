// What a report says: the one shape that is sealed in the browser and checked again after it is
// opened.
import * as v from 'valibot'
import { isDay } from './calendar.ts'
import { evidenceBytesMax, evidenceCountMax, evidenceTypeOf, safeFileName } from './evidence.ts'
import { languages } from './language.ts'
import { characterCount, isPlainLine, isPlainText, tidyLine } from './text.ts'

/** Lengths are in characters (code points), after tidying. */
export const reportLimits = {
  title: { min: 10, max: 150 },
  description: { min: 50, max: 10_000 },
  people: { min: 1, max: 20 },
  name: { min: 2, max: 100 },
  position: { max: 150 },
  unit: { max: 150 },
  caption: { max: 300 },
  time: { min: 3, max: 200 },
  location: { min: 3, max: 300 },
  reporterName: { min: 2, max: 100 },
  email: { max: 254 },
  address: { max: 300 },
  why: { max: 1_000 },
  loss: { max: 100 },
  answer: { max: 300 },
  elsewhere: { max: 300 },
  hope: { max: 1_000 },
} as const

/** The kind that every office has: "Lainnya / belum yakin". */
export const kindUnsure = 'LAIN'
/** How many questions of its own a kind can have. */
export const questionsMax = 8
/** The district code of a place outside the region. */
export const districtOutside = 'LUAR'

export const subjectRoles = [
  'main',
  'accomplice',
  'instigator',
  'beneficiary',
  'witness',
  'victim',
  'unknown',
] as const
export type SubjectRole = (typeof subjectRoles)[number]

/** `confidential` seals an identity for two keepers of halves; `anonymous` seals none. */
export const identityChoices = ['confidential', 'anonymous'] as const
export type IdentityChoice = (typeof identityChoices)[number]

/** How the reporter stands to the region's government. */
export const reporterRelations = [
  'civil-servant',
  'employee',
  'village',
  'supplier',
  'public',
  'undisclosed',
] as const
/** How the reporter came to know. */
export const knowledgeSources = ['saw', 'heard', 'documents', 'told'] as const
/** Whether it still goes on; `planned` alone lets a day lie ahead. */
export const ongoingStates = ['yes', 'no', 'planned', 'unknown'] as const
/** Where else it was reported. */
export const reportedPlaces = ['nowhere', 'superior', 'service', 'enforcement', 'other'] as const
/** To whom an identity may be opened, by the reporter's own leave. */
export const consents = ['team', 'enforcement'] as const
export type Consent = (typeof consents)[number]
/** How the reporter may be called on beside their page; sealed with the identity. */
export const contactMeans = ['phone', 'email', 'whatsapp'] as const
export type ContactMean = (typeof contactMeans)[number]

const codePattern = /^[A-Z0-9-]{2,24}$/
const idPattern = /^[0-9A-Za-z_-]{1,128}$/
const digestPattern = /^[0-9a-f]{64}$/
const phonePattern = /^(\+62|62|0)8[0-9]{7,12}$/
const emailPattern = /^[^\s@"(),:;<>[\]\\]+@[^\s@.,:;<>[\]\\]+(\.[^\s@.,:;<>[\]\\]+)+$/

const withinCharacters = (min: number, max: number) =>
  v.check<string, string>((text) => {
    const count = characterCount(text)
    return count >= min && count <= max
  }, `between ${min} and ${max} characters`)

/** One line of plain text of `min` to `max` characters. */
export const lineSchema = (min: number, max: number) =>
  v.pipe(v.string(), v.check(isPlainLine, 'one line of plain text'), withinCharacters(min, max))

/** Plain text of `min` to `max` characters, with line breaks. */
export const textSchema = (min: number, max: number) =>
  v.pipe(v.string(), v.check(isPlainText, 'plain text'), withinCharacters(min, max))

const codeSchema = v.pipe(v.string(), v.regex(codePattern, 'a code'))
const idSchema = v.pipe(v.string(), v.regex(idPattern, 'an id'))
const daySchema = v.pipe(v.string(), v.check(isDay, 'a day, YYYY-MM-DD'))

/** One piece of sealed evidence, as the report or message that brings it names it. */
export const evidenceSchema = v.pipe(
  v.strictObject({
    envelopeId: idSchema,
    /** The hash of the evidence envelope's statement. */
    statement: idSchema,
    name: v.pipe(
      lineSchema(1, 220),
      v.check((name) => safeFileName(name) === name, 'a plain file name'),
    ),
    type: v.string(),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(evidenceBytesMax)),
    /** SHA-256 of the file's own bytes in lower-case hex, as `sha256sum` prints it. */
    sha256: v.pipe(v.string(), v.regex(digestPattern, 'a SHA-256 in hex')),
    caption: lineSchema(0, reportLimits.caption.max),
  }),
  v.check(({ name, type }) => evidenceTypeOf(name) === type, 'a name that fits its type'),
  v.readonly(),
)
export type EvidenceEntry = v.InferOutput<typeof evidenceSchema>

export const evidenceListSchema = v.pipe(
  v.array(evidenceSchema),
  v.maxLength(evidenceCountMax),
  v.readonly(),
)

/** The entry with its name and caption as they are sealed, whatever the device called the file. */
export function tidyEvidence(entry: EvidenceEntry): EvidenceEntry {
  return { ...entry, name: safeFileName(entry.name), caption: tidyLine(entry.caption) }
}

const personSchema = v.pipe(
  v.strictObject({
    /** '' = not known; then `position` or `unit` says who is meant. */
    name: v.union([v.literal(''), lineSchema(reportLimits.name.min, reportLimits.name.max)]),
    position: lineSchema(0, reportLimits.position.max),
    classification: codeSchema,
    role: v.exactOptional(v.picklist(subjectRoles)),
    unit: v.exactOptional(lineSchema(1, reportLimits.unit.max)),
  }),
  v.check(
    ({ name, position, unit }) => name !== '' || position !== '' || unit !== undefined,
    'a name, a position, or a unit',
  ),
  v.readonly(),
)
export type ReportedPerson = v.InferOutput<typeof personSchema>

const timeSchema = v.pipe(
  v.strictObject({
    /** In the reporter's words; an estimate will do. */
    text: lineSchema(reportLimits.time.min, reportLimits.time.max),
    from: v.exactOptional(daySchema),
    to: v.exactOptional(daySchema),
  }),
  v.check(({ from, to }) => from === undefined || to === undefined || from <= to, 'from <= to'),
  v.readonly(),
)

/** What a reporter may add, none of it asked for; each is left out where nothing was told. */
const circumstancesSchema = v.pipe(
  v.strictObject({
    relation: v.exactOptional(v.picklist(reporterRelations)),
    why: v.exactOptional(textSchema(1, reportLimits.why.max)),
    source: v.exactOptional(v.picklist(knowledgeSources)),
    ongoing: v.exactOptional(v.picklist(ongoingStates)),
    /** In the reporter's words: "sekitar Rp25 juta". */
    loss: v.exactOptional(lineSchema(1, reportLimits.loss.max)),
    /** The questions of the kind, as they were asked: an office may have changed them since. */
    answers: v.exactOptional(
      v.pipe(
        v.array(
          v.pipe(
            v.strictObject({
              code: codeSchema,
              question: lineSchema(1, 120),
              text: lineSchema(1, reportLimits.answer.max),
            }),
            v.readonly(),
          ),
        ),
        v.minLength(1),
        v.maxLength(questionsMax),
        v.readonly(),
      ),
    ),
    elsewhere: v.exactOptional(
      v.pipe(
        v.strictObject({
          place: v.picklist(reportedPlaces),
          text: v.exactOptional(lineSchema(1, reportLimits.elsewhere.max)),
        }),
        v.readonly(),
      ),
    ),
    hope: v.exactOptional(textSchema(1, reportLimits.hope.max)),
    /** The reporter asks to be protected. */
    protection: v.exactOptional(v.literal(true)),
    consents: v.exactOptional(
      v.pipe(v.array(v.picklist(consents)), v.minLength(1), v.maxLength(2), v.readonly()),
    ),
  }),
  v.readonly(),
)
export type Circumstances = v.InferOutput<typeof circumstancesSchema>

/**
 * A report as sealed. Codes are checked for their shape only, never against a profile: a report
 * stays readable when its office has since dropped a kind. New fields are added as optional ones.
 */
export const reportContentSchema = v.pipe(
  v.strictObject({
    title: lineSchema(reportLimits.title.min, reportLimits.title.max),
    kind: codeSchema,
    description: textSchema(reportLimits.description.min, reportLimits.description.max),
    people: v.pipe(
      v.array(personSchema),
      v.minLength(reportLimits.people.min),
      v.maxLength(reportLimits.people.max),
      v.readonly(),
    ),
    evidence: evidenceListSchema,
    time: timeSchema,
    location: v.pipe(
      v.strictObject({
        text: lineSchema(reportLimits.location.min, reportLimits.location.max),
        district: v.exactOptional(codeSchema),
      }),
      v.readonly(),
    ),
    identityChoice: v.picklist(identityChoices),
    language: v.picklist(languages),
    circumstances: v.exactOptional(circumstancesSchema),
    /**
     * Which wording of each statement the reporter agreed to: the statement's key, and the version of
     * the office's profile that had it. The day is the envelope's.
     */
    statementVersions: v.exactOptional(v.record(idSchema, lineSchema(1, 40))),
  }),
  v.readonly(),
)
export type ReportContent = v.InferOutput<typeof reportContentSchema>

/** Who the reporter is; each may be ''. Sealed in the identity vault, apart from the report. */
export const identitySchema = v.pipe(
  v.strictObject({
    name: v.union([
      v.literal(''),
      lineSchema(reportLimits.reporterName.min, reportLimits.reporterName.max),
    ]),
    phone: v.union([v.literal(''), v.pipe(v.string(), v.regex(phonePattern, 'a mobile number'))]),
    email: v.union([
      v.literal(''),
      v.pipe(lineSchema(3, reportLimits.email.max), v.regex(emailPattern, 'an e-mail address')),
    ]),
    address: lineSchema(0, reportLimits.address.max),
    /** Beside the reporter's page, which is always there. */
    contact: v.exactOptional(
      v.pipe(v.array(v.picklist(contactMeans)), v.minLength(1), v.maxLength(3), v.readonly()),
    ),
  }),
  v.readonly(),
)
export type ReporterIdentity = v.InferOutput<typeof identitySchema>

export const emptyIdentity: ReporterIdentity = { name: '', phone: '', email: '', address: '' }

/**
 * A phone number as it is checked and sealed: without the spaces, dots, dashes, and brackets that
 * people put between digits. Whatever else was typed stays, so that {@link isPhone} refuses it.
 */
export function tidyPhone(typed: string): string {
  return tidyLine(typed).replaceAll(/[ .()[\]\u002d\u2010-\u2015\u2212]/g, '')
}

export const isPhone = (phone: string): boolean => phonePattern.test(phone)
export const isEmail = (email: string): boolean =>
  emailPattern.test(email) && characterCount(email) <= reportLimits.email.max

/** The report in what an envelope held, or null when it is not one. Never throws. */
export function parseReportContent(opened: unknown): ReportContent | null {
  return parseWith(reportContentSchema, opened)
}

/** The identity in what an envelope held, or null when it is not one. Never throws. */
export function parseReporterIdentity(opened: unknown): ReporterIdentity | null {
  return parseWith(identitySchema, opened)
}

/** What `schema` makes of untrusted input, or null. Never throws. */
export function parseWith<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, input)
  return result.success ? result.output : null
}
