// The screens of the form in the manual's order, and which fields each asks for.
import { checkReport, type ReportProblem } from '@kentongan/domain/draft'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { Problem } from '../shared/errors.tsx'
import type { AllWords } from '../shared/language.ts'
import { type FormState, wholeDraft } from './form.ts'

export const screens = ['identity', 'event', 'people', 'evidence', 'when-where', 'review'] as const
export type Screen = (typeof screens)[number]

export const reviewAt = screens.indexOf('review')

const screenOfPart: Readonly<Record<string, Screen>> = {
  identity: 'identity',
  title: 'event',
  kind: 'event',
  description: 'event',
  people: 'people',
  evidence: 'evidence',
  time: 'when-where',
  location: 'when-where',
}

/** The screen at a place in the history; a place that is none of ours is the first. */
export const screenAt = (at: number): Screen => screens[at] ?? 'identity'

/** The screen that asks for the field at this path. */
export function screenOf(field: string): Screen {
  return screenOfPart[field.split('.')[0] ?? ''] ?? 'identity'
}

/** Everything that keeps the report from being sent, in words, in the form's order. */
export function problemsOf(
  form: FormState,
  profile: OfficeProfile,
  words: AllWords,
): readonly Problem[] {
  return checkReport(wholeDraft(form), profile).map((one) => inWords(one, words))
}

/** A problem in words, at the field that a person can go to. */
export function inWords({ field, code }: ReportProblem, words: AllWords): Problem {
  return { field: reachable(field), text: words.problems[code] }
}

// A list as a whole has no field of its own: its small form has.
function reachable(field: string): string {
  if (field === 'people') return 'people.name'
  if (field === 'evidence') return 'evidence.file'
  const [, list, at] = /^(people|evidence)\.(\d+)/.exec(field) ?? []
  return list === undefined || at === undefined ? field : `${list}.${at}`
}

/** What a screen is called. */
export function screenTitle(screen: Screen, words: AllWords): string {
  const { topics, check } = words.report
  const titles = {
    identity: topics.identity,
    event: topics.event,
    people: topics.people,
    evidence: topics.evidence,
    'when-where': topics.whenWhere,
    review: check,
  } as const satisfies Record<Screen, string>
  return titles[screen]
}
