// What keeps a report from being sent: every problem of its draft, each with a code that has words.
import { isDay } from './calendar.ts'
import { checkCircumstances, questionsOf } from './circumstances.ts'
import {
  composeIdentity,
  type EvidenceDraft,
  type PersonDraft,
  type ReportDraft,
  statements,
  tidyName,
} from './draft.ts'
import {
  type EvidenceRefusal,
  evidenceBytesMax,
  evidenceCountMax,
  evidenceTotalBytesMax,
  evidenceTypeOf,
  safeFileName,
} from './evidence.ts'
import { evidenceTotalOf, type OfficeProfile } from './profile.ts'
import { districtOutside, isEmail, isPhone, kindUnsure, reportLimits } from './report.ts'
import { characterCount, tidyLine, tidyText } from './text.ts'

/** Stable: the interface has a message for each. */
export const reportProblemCodes = [
  'identity-required',
  'reporter-name-missing',
  'reporter-name-too-short',
  'reporter-name-too-long',
  'phone-or-email-missing',
  'phone-missing',
  'phone-invalid',
  'email-missing',
  'email-invalid',
  'address-missing',
  'address-too-long',
  'contact-without-phone',
  'contact-without-email',
  'title-missing',
  'title-too-short',
  'title-too-long',
  'kind-missing',
  'kind-unknown',
  'description-missing',
  'description-too-short',
  'description-too-long',
  'answer-too-long',
  'why-too-long',
  'loss-too-long',
  'people-missing',
  'people-too-many',
  'name-too-short',
  'name-too-long',
  'position-missing',
  'position-too-long',
  'classification-missing',
  'classification-unknown',
  'unit-too-long',
  'evidence-too-many',
  'evidence-total-too-large',
  'evidence-type-not-allowed',
  'evidence-content-mismatch',
  'evidence-empty',
  'evidence-too-large',
  'caption-too-long',
  'time-missing',
  'time-too-short',
  'time-too-long',
  'time-day-invalid',
  'time-order',
  'time-ahead',
  'location-missing',
  'location-too-short',
  'location-too-long',
  'district-unknown',
  'elsewhere-too-long',
  'hope-too-long',
  'good-faith-missing',
  'privacy-notice-missing',
] as const
export type ReportProblemCode = (typeof reportProblemCodes)[number]

export interface ReportProblem {
  /** A path, such as `title`, `people`, `people.2.position`, `identity.phone`. */
  readonly field: string
  readonly code: ReportProblemCode
}

/** The problem that a refused file is. */
export const evidenceProblem = {
  'type-not-allowed': 'evidence-type-not-allowed',
  'content-mismatch': 'evidence-content-mismatch',
  empty: 'evidence-empty',
  'too-large': 'evidence-too-large',
} as const satisfies Record<EvidenceRefusal, ReportProblemCode>

type AskedBy = Pick<
  OfficeProfile,
  'kinds' | 'classifications' | 'districts' | 'identity' | 'evidenceTotalMegabytes'
>

/**
 * Everything that keeps a draft from being sent, in the form's order; empty when it may be. `today` is
 * the day in the office's zone: no event lies ahead of it but one that is only planned.
 */
export function checkReport(
  draft: ReportDraft,
  profile: AskedBy,
  today: string,
): readonly ReportProblem[] {
  const { circumstances } = draft
  const told = checkCircumstances(circumstances, questionsOf(profile.kinds, draft.kind))
  const last = told.filter(({ code }) => code === 'elsewhere-too-long' || code === 'hope-too-long')
  return [
    ...checkIdentity(draft, profile),
    ...lengthProblems('title', tidyLine(draft.title), 'title', reportLimits.title),
    ...choiceProblems('kind', draft.kind, 'kind', [kindUnsure, ...codes(profile.kinds)]),
    ...lengthProblems(
      'description',
      tidyText(draft.description),
      'description',
      reportLimits.description,
    ),
    ...told.filter((one) => !last.includes(one)),
    ...peopleProblems(draft.people, profile),
    ...checkEvidence(draft.evidence, evidenceTotalOf(profile)),
    ...timeProblems(draft.time, circumstances.ongoing === 'planned' ? null : today),
    ...lengthProblems('location', tidyLine(draft.location.text), 'location', reportLimits.location),
    ...when(
      draft.location.district !== '' &&
        ![districtOutside, ...codes(profile.districts)].includes(draft.location.district),
      'location.district',
      'district-unknown',
    ),
    ...last,
  ]
}

/** The statements that are not ticked yet; asked for last, once the report itself is in order. */
export function checkStatements({ agreed }: Pick<ReportDraft, 'agreed'>): readonly ReportProblem[] {
  return statements.flatMap((one) =>
    when(!agreed.includes(one), `statements.${one}`, `${one}-missing`),
  )
}

/** What is wrong with one person, with paths under `prefix`; for the small form that adds one. */
export function checkPerson(
  person: PersonDraft,
  profile: Pick<OfficeProfile, 'classifications'>,
  prefix: string,
): readonly ReportProblem[] {
  const name = tidyName(person.name)
  const position = tidyLine(person.position)
  const unit = tidyLine(person.unit)
  return [
    ...when(
      name !== '' && characterCount(name) < reportLimits.name.min,
      `${prefix}.name`,
      'name-too-short',
    ),
    ...longer(`${prefix}.name`, name, reportLimits.name.max, 'name-too-long'),
    ...when(
      name === '' && position === '' && unit === '',
      `${prefix}.position`,
      'position-missing',
    ),
    ...longer(`${prefix}.position`, position, reportLimits.position.max, 'position-too-long'),
    ...choiceProblems(
      `${prefix}.classification`,
      person.classification,
      'classification',
      codes(profile.classifications),
    ),
    ...longer(`${prefix}.unit`, unit, reportLimits.unit.max, 'unit-too-long'),
  ]
}

/** What is wrong with the pieces of evidence of a report or a message. */
export function checkEvidence(
  evidence: readonly EvidenceDraft[],
  totalBytesMax: number = evidenceTotalBytesMax,
): readonly ReportProblem[] {
  const total = evidence.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...when(evidence.length > evidenceCountMax, 'evidence', 'evidence-too-many'),
    ...when(total > totalBytesMax, 'evidence', 'evidence-total-too-large'),
    ...evidence.flatMap(({ name, type, bytes, caption }, index) => {
      const field = `evidence.${index}`
      return [
        ...when(bytes > evidenceBytesMax, field, 'evidence-too-large'),
        ...when(bytes < 1, field, 'evidence-empty'),
        ...when(evidenceTypeOf(safeFileName(name)) !== type, field, 'evidence-type-not-allowed'),
        ...longer(
          `${field}.caption`,
          tidyLine(caption),
          reportLimits.caption.max,
          'caption-too-long',
        ),
      ]
    }),
  ]
}

/**
 * What is wrong with the choice and with what the reporter told of themselves. A sealed identity is a
 * name and one way to reach it; an office that requires it asks for all four.
 */
export function checkIdentity(
  draft: Pick<ReportDraft, 'identityChoice' | 'identity' | 'contact'>,
  { identity: asked }: Pick<OfficeProfile, 'identity'>,
): readonly ReportProblem[] {
  if (draft.identityChoice === 'anonymous') {
    return when(asked === 'required', 'identity.name', 'identity-required')
  }
  const all = asked === 'required'
  const typed = draft.identity
  const { name, phone, email, address } = composeIdentity(draft)
  const phoneTyped = tidyLine(typed.phone) !== ''
  return [
    ...when(name === '', 'identity.name', all ? 'identity-required' : 'reporter-name-missing'),
    ...when(
      name !== '' && characterCount(name) < reportLimits.reporterName.min,
      'identity.name',
      'reporter-name-too-short',
    ),
    ...longer('identity.name', name, reportLimits.reporterName.max, 'reporter-name-too-long'),
    ...when(!all && !phoneTyped && email === '', 'identity.phone', 'phone-or-email-missing'),
    ...when(all && !phoneTyped, 'identity.phone', 'phone-missing'),
    // A dash alone is typed, and leaves nothing to seal: said, as everything that would be lost.
    ...when(phoneTyped && !isPhone(phone), 'identity.phone', 'phone-invalid'),
    ...when(all && email === '', 'identity.email', 'email-missing'),
    ...when(email !== '' && !isEmail(email), 'identity.email', 'email-invalid'),
    ...when(all && address === '', 'identity.address', 'address-missing'),
    ...longer('identity.address', address, reportLimits.address.max, 'address-too-long'),
    ...when(
      !all && !phoneTyped && email !== '' && draft.contact.some((one) => one !== 'email'),
      'identity.phone',
      'contact-without-phone',
    ),
    ...when(
      !all && phoneTyped && email === '' && draft.contact.includes('email'),
      'identity.email',
      'contact-without-email',
    ),
  ]
}

function peopleProblems(
  people: readonly PersonDraft[],
  profile: AskedBy,
): readonly ReportProblem[] {
  return [
    ...when(people.length < reportLimits.people.min, 'people', 'people-missing'),
    ...when(people.length > reportLimits.people.max, 'people', 'people-too-many'),
    ...people.flatMap((person, index) => checkPerson(person, profile, `people.${index}`)),
  ]
}

/** `today` is the last day that is not ahead; null where the event may lie ahead. */
function timeProblems(
  { text, from, to }: ReportDraft['time'],
  today: string | null,
): readonly ReportProblem[] {
  const ahead = (day: string): boolean => today !== null && isDay(day) && day > today
  const fromRight = from === '' || isDay(from)
  const toRight = to === '' || isDay(to)
  return [
    ...lengthProblems('time', tidyLine(text), 'time', reportLimits.time),
    ...when(!fromRight, 'time.from', 'time-day-invalid'),
    ...when(!toRight, 'time.to', 'time-day-invalid'),
    ...when(ahead(from), 'time.from', 'time-ahead'),
    ...when(ahead(to), 'time.to', 'time-ahead'),
    ...when(fromRight && toRight && from !== '' && to !== '' && from > to, 'time.to', 'time-order'),
  ]
}

type Measured = 'title' | 'description' | 'time' | 'location'

function lengthProblems(
  field: string,
  text: string,
  subject: Measured,
  { min, max }: { readonly min: number; readonly max: number },
): readonly ReportProblem[] {
  if (text === '') return [{ field, code: `${subject}-missing` }]
  if (characterCount(text) < min) return [{ field, code: `${subject}-too-short` }]
  return longer(field, text, max, `${subject}-too-long`)
}

function choiceProblems(
  field: string,
  chosen: string,
  subject: 'kind' | 'classification',
  allowed: readonly string[],
): readonly ReportProblem[] {
  if (chosen === '') return [{ field, code: `${subject}-missing` }]
  return when(!allowed.includes(chosen), field, `${subject}-unknown`)
}

function longer(
  field: string,
  text: string,
  max: number,
  code: ReportProblemCode,
): readonly ReportProblem[] {
  return when(characterCount(text) > max, field, code)
}

function when(wrong: boolean, field: string, code: ReportProblemCode): readonly ReportProblem[] {
  return wrong ? [{ field, code }] : []
}

function codes(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code)
}
