// The report while it is being written, every field as typed, and how it becomes what is sealed.
import {
  type CircumstancesDraft,
  composeCircumstances,
  emptyCircumstances,
  questionsOf,
} from './circumstances.ts'
import type { Language } from './language.ts'
import type { OfficeProfile } from './profile.ts'
import {
  type ContactMean,
  contactMeans,
  type EvidenceEntry,
  emptyIdentity,
  type IdentityChoice,
  type ReportContent,
  type ReportedPerson,
  type ReporterIdentity,
  type SubjectRole,
  tidyEvidence,
  tidyPhone,
} from './report.ts'
import { tidyLine, tidyText } from './text.ts'

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

/** Who the reporter is, as typed. */
export type IdentityDraft = Omit<ReporterIdentity, 'contact'>

/** The statements that a reporter makes by a tick before the report is sent. */
export const statements = ['good-faith', 'privacy-notice'] as const
export type Statement = (typeof statements)[number]

/** Every field as typed; '' = not filled. */
export interface ReportDraft {
  readonly identityChoice: IdentityChoice
  readonly identity: IdentityDraft
  /** How they may be called on beside their page. */
  readonly contact: readonly ContactMean[]
  readonly title: string
  readonly kind: string
  readonly description: string
  readonly people: readonly PersonDraft[]
  readonly evidence: readonly EvidenceDraft[]
  readonly time: { readonly text: string; readonly from: string; readonly to: string }
  readonly location: { readonly text: string; readonly district: string }
  readonly circumstances: CircumstancesDraft
  /** Ticked. */
  readonly agreed: readonly Statement[]
  readonly language: Language
}

/** An empty form. */
export function emptyDraft(language: Language): ReportDraft {
  return {
    identityChoice: 'confidential',
    identity: { name: '', phone: '', email: '', address: '' },
    contact: [],
    title: '',
    kind: '',
    description: '',
    people: [],
    evidence: [],
    time: { text: '', from: '', to: '' },
    location: { text: '', district: '' },
    circumstances: emptyCircumstances,
    agreed: [],
    language,
  }
}

/** The identity as it is sealed: empty where the reporter chose to give none, whatever was typed. */
export function composeIdentity(
  draft: Pick<ReportDraft, 'identityChoice' | 'identity' | 'contact'>,
): ReporterIdentity {
  if (draft.identityChoice === 'anonymous') return emptyIdentity
  const { name, phone, email, address } = draft.identity
  const contact = contactMeans.filter((one) => draft.contact.includes(one))
  return {
    name: tidyLine(name),
    phone: tidyPhone(phone),
    email: tidyLine(email),
    address: tidyLine(address),
    ...(contact.length === 0 ? {} : { contact }),
  }
}

/** What of an office stands in a report: its questions, and which version of it had the statements. */
export interface ReportOffice {
  readonly kinds: OfficeProfile['kinds']
  readonly profileVersion: number
}

/**
 * The report as it is sealed, from a draft in which `checkReport` found nothing and the
 * entries of its evidence as they were sealed, in order.
 */
export function composeReport(
  draft: ReportDraft,
  evidence: readonly EvidenceEntry[],
  { kinds, profileVersion }: ReportOffice,
): ReportContent {
  const circumstances = composeCircumstances(
    draft.circumstances,
    questionsOf(kinds, draft.kind),
    draft.language,
    draft.identityChoice,
  )
  const agreed = statements.filter((one) => draft.agreed.includes(one))
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
    ...(circumstances === undefined ? {} : { circumstances }),
    ...(agreed.length === 0
      ? {}
      : { statementVersions: Object.fromEntries(agreed.map((one) => [one, `${profileVersion}`])) }),
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
 * A name as it is sealed. "Tidak diketahui" and its like are what the form tells people to type for a name they do not
 * know.
 */
export function tidyName(typed: string): string {
  const name = tidyLine(typed)
  return /^(tidak (diketahui|tahu)|unknown|not known|[-–—?.]+)$/i.test(name) ? '' : name
}
