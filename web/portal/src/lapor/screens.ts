// The screens of the form in the manual's order, and which fields each asks for.

import { dayOf } from '@kentongan/domain/calendar'
import { checkReport, checkStatements, type ReportProblem } from '@kentongan/domain/check-report'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { Problem } from '../shared/errors.tsx'
import type { AllWords } from '../shared/language.ts'
import { type FormState, wholeDraft } from './form.ts'

export const screens = [
  'identity',
  'event',
  'details',
  'people',
  'evidence',
  'when-where',
  'more',
  'review',
] as const
export type Screen = (typeof screens)[number]

export const reviewAt = screens.indexOf('review')

const screenOfPart: Readonly<Record<string, Screen>> = {
  identity: 'identity',
  contact: 'identity',
  title: 'event',
  kind: 'event',
  description: 'event',
  people: 'people',
  evidence: 'evidence',
  time: 'when-where',
  location: 'when-where',
  readers: 'review',
  statements: 'review',
}

const screenOfCircumstance: Readonly<Record<string, Screen>> = {
  relation: 'identity',
  ongoing: 'when-where',
  place: 'more',
  placeText: 'more',
  hope: 'more',
  protection: 'more',
}

/** The screen at a place in the history; a place that is none of ours is the first. */
export const screenAt = (at: number): Screen => screens[at] ?? 'identity'

/** The screen that asks for the field at this path. */
export function screenOf(field: string): Screen {
  const [part = '', of = ''] = field.split('.')
  if (part === 'circumstances') return screenOfCircumstance[of] ?? 'details'
  return screenOfPart[part] ?? 'identity'
}

/** Everything that keeps the report from being sent, in words, in the form's order. */
export function problemsOf(
  form: FormState,
  profile: OfficeProfile,
  words: AllWords,
): readonly Problem[] {
  const today = dayOf(new Date())
  return checkReport(wholeDraft(form), profile, today).map((one) => inWords(one, words))
}

/** The statements that are still to be ticked, in words. */
export const unticked = (form: FormState, words: AllWords): readonly Problem[] =>
  checkStatements(form.draft).map((one) => inWords(one, words))

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
  const { details, more } = words.circumstances.topics
  const titles = {
    identity: topics.identity,
    event: topics.event,
    details,
    people: topics.people,
    evidence: topics.evidence,
    'when-where': topics.whenWhere,
    more,
    review: check,
  } as const satisfies Record<Screen, string>
  return titles[screen]
}
