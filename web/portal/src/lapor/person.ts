// A listed person in words: while it is written, and as it was sealed.
import type { Language } from '@kentongan/domain/language'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { SubjectRole } from '@kentongan/domain/report'
import type { AllWords } from '../shared/language.ts'

interface Listed {
  readonly name: string
  readonly position: string
  readonly classification: string
  readonly role?: SubjectRole | ''
  readonly unit?: string
}

/** The name, or that it is not known. */
export const personName = ({ name }: Listed, words: AllWords): string =>
  name.trim() === '' ? words.report.person.nameNotKnown : name.trim()

/** Everything else about a person, in one line whose breaks fall after a point; a code that the office has dropped since is shown as it is. */
export function personSummary(
  { position, unit = '', classification, role = '' }: Listed,
  profile: OfficeProfile,
  language: Language,
  words: AllWords,
): string {
  const known = profile.classifications.find(({ code }) => code === classification)
  const where = [position.trim(), unit.trim()].filter((part) => part !== '').join(', ')
  const what = known === undefined ? classification : known.label[language]
  const part = role === '' ? '' : words.report.person.roles[role]
  return [where, what, part].filter((one) => one !== '').join('\u00a0· ')
}
