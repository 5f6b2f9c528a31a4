// The report while it is being written: what is wrong with it, and how it becomes what is sealed.

import { isDay } from './calendar.ts'
import {
  type EvidenceRefusal,
  evidenceBytesMax,
  evidenceCountMax,
  evidenceTotalBytesMax,
  evidenceTypeOf,
  safeFileName,
} from './evidence.ts'
import type { Language } from './language.ts'
import type { OfficeProfile } from './profile.ts'
import {
  districtOutside,
  type EvidenceEntry,
  type IdentityChoice,
  isEmail,
  isPhone,
  kindUnsure,
  type ReportContent,
  type ReportedPerson,
  type ReporterIdentity,
  reportLimits,
  type SubjectRole,
  tidyEvidence,
  tidyPhone,
} from './report.ts'
import { characterCount, tidyLine, tidyText } from './text.ts'

export interface PersonDraft {
  /** '' or "Tidak diketahui" = not known. */
  readonly name: string
  readonly position: string
  /** '' = not chosen. */
  readonly classification: string
  readonly role: SubjectRole | ''
  readonly unit: string
}

/** A file that was chosen and recognised; its content stays with the form. */
export interface EvidenceDraft {
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly caption: string
}

/** Every field as typed; '' = not filled. */
export interface ReportDraft {
  readonly identityChoice: IdentityChoice
  readonly identity: ReporterIdentity
  readonly title: string
  readonly kind: string
  readonly description: string
  readonly people: readonly PersonDraft[]
  readonly evidence: readonly EvidenceDraft[]
  readonly time: { readonly text: string; readonly from: string; readonly to: string }
  readonly location: { readonly text: string; readonly district: string }
  readonly language: Language
}

/** Stable: the interface has a message for each. */
export const reportProblemCodes = [
  'reporter-name-too-short',
  'reporter-name-too-long',
  'phone-invalid',
  'email-invalid',
  'address-too-long',
  'title-missing',
  'title-too-short',
  'title-too-long',
  'kind-missing',
  'kind-unknown',
  'description-missing',
  'description-too-short',
  'description-too-long',
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
  'location-missing',
  'location-too-short',
  'location-too-long',
  'district-unknown',
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

type ProfileLists = Pick<OfficeProfile, 'kinds' | 'classifications' | 'districts'>

/** An empty form. */
export function emptyDraft(language: Language): ReportDraft {
  return {
    identityChoice: 'confidential',
    identity: { name: '', phone: '', email: '', address: '' },
    title: '',
    kind: '',
    description: '',
    people: [],
    evidence: [],
    time: { text: '', from: '', to: '' },
    location: { text: '', district: '' },
    language,
  }
}

/** Everything that keeps a draft from being sent, in the form's order; empty when it may be. */
export function checkReport(draft: ReportDraft, profile: ProfileLists): readonly ReportProblem[] {
  return [
    ...(draft.identityChoice === 'confidential' ? checkIdentity(draft.identity) : []),
    ...lengthProblems('title', tidyLine(draft.title), 'title', reportLimits.title),
    ...choiceProblems('kind', draft.kind, 'kind', [kindUnsure, ...codes(profile.kinds)]),
    ...lengthProblems(
      'description',
      tidyText(draft.description),
      'description',
      reportLimits.description,
    ),
    ...peopleProblems(draft.people, profile),
    ...checkEvidence(draft.evidence),
    ...timeProblems(draft.time),
    ...lengthProblems('location', tidyLine(draft.location.text), 'location', reportLimits.location),
    ...when(
      draft.location.district !== '' &&
        ![districtOutside, ...codes(profile.districts)].includes(draft.location.district),
      'location.district',
      'district-unknown',
    ),
  ]
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
export function checkEvidence(evidence: readonly EvidenceDraft[]): readonly ReportProblem[] {
  const total = evidence.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    ...when(evidence.length > evidenceCountMax, 'evidence', 'evidence-too-many'),
    ...when(total > evidenceTotalBytesMax, 'evidence', 'evidence-total-too-large'),
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

/** What is wrong with what the reporter told of themselves; nothing of it has to be filled. */
export function checkIdentity(typed: ReporterIdentity): readonly ReportProblem[] {
  const { name, phone, email, address } = composeIdentity(typed)
  return [
    ...when(
      name !== '' && characterCount(name) < reportLimits.reporterName.min,
      'identity.name',
      'reporter-name-too-short',
    ),
    ...longer('identity.name', name, reportLimits.reporterName.max, 'reporter-name-too-long'),
    // A dash alone is typed, and leaves nothing to seal: said, as everything that would be lost.
    ...when(tidyLine(typed.phone) !== '' && !isPhone(phone), 'identity.phone', 'phone-invalid'),
    ...when(email !== '' && !isEmail(email), 'identity.email', 'email-invalid'),
    ...longer('identity.address', address, reportLimits.address.max, 'address-too-long'),
  ]
}

/** The identity as it is sealed. */
export function composeIdentity(typed: ReporterIdentity): ReporterIdentity {
  return {
    name: tidyLine(typed.name),
    phone: tidyPhone(typed.phone),
    email: tidyLine(typed.email),
    address: tidyLine(typed.address),
  }
}

/**
 * The report as it is sealed, from a draft in which {@link checkReport} found nothing and the
 * entries of its evidence as they were sealed, in order.
 */
export function composeReport(
  draft: ReportDraft,
  evidence: readonly EvidenceEntry[],
): ReportContent {
  const { from, to } = draft.time
  const { district } = draft.location
  return {
    title: tidyLine(draft.title),
    kind: draft.kind,
    description: tidyText(draft.description),
    people: draft.people.map(composePerson),
    evidence: evidence.map(tidyEvidence),
    time: {
      text: tidyLine(draft.time.text),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    },
    location: {
      text: tidyLine(draft.location.text),
      ...(district === '' ? {} : { district }),
    },
    identityChoice: draft.identityChoice,
    language: draft.language,
  }
}

function composePerson(person: PersonDraft): ReportedPerson {
  const unit = tidyLine(person.unit)
  return {
    name: tidyName(person.name),
    position: tidyLine(person.position),
    classification: person.classification,
    ...(person.role === '' ? {} : { role: person.role }),
    ...(unit === '' ? {} : { unit }),
  }
}

/**
 * "Tidak diketahui" and its like are what the form tells people to type for a name they do not
 * know.
 */
function tidyName(typed: string): string {
  const name = tidyLine(typed)
  return /^(tidak (diketahui|tahu)|unknown|not known|[-–—?.]+)$/i.test(name) ? '' : name
}

function peopleProblems(
  people: readonly PersonDraft[],
  profile: ProfileLists,
): readonly ReportProblem[] {
  return [
    ...when(people.length < reportLimits.people.min, 'people', 'people-missing'),
    ...when(people.length > reportLimits.people.max, 'people', 'people-too-many'),
    ...people.flatMap((person, index) => checkPerson(person, profile, `people.${index}`)),
  ]
}

function timeProblems({ text, from, to }: ReportDraft['time']): readonly ReportProblem[] {
  const fromRight = from === '' || isDay(from)
  const toRight = to === '' || isDay(to)
  return [
    ...lengthProblems('time', tidyLine(text), 'time', reportLimits.time),
    ...when(!fromRight, 'time.from', 'time-day-invalid'),
    ...when(!toRight, 'time.to', 'time-day-invalid'),
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
