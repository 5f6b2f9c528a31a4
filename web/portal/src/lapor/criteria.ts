// The manual's criteria, each there or not yet: a hint to the reporter before sending, never a gate.

import { tidyText } from '@kentongan/domain/text'
import type { AllWords } from '../shared/language.ts'
import { type FormState, wholeDraft } from './form.ts'

interface Mends {
  /** Where a criterion is told; the first is led to when nothing is wrong with any. */
  readonly fields: readonly string[]
  /** True when nothing can be sent without it. */
  readonly needed: boolean
}

const mends: Readonly<Record<string, Mends>> = {
  WHO: { fields: ['people.name', 'people'], needed: true },
  WHAT: { fields: ['description', 'title', 'kind'], needed: true },
  WHERE: { fields: ['location'], needed: true },
  WHEN: { fields: ['time'], needed: true },
  WHY: { fields: ['circumstances.why'], needed: false },
  HOW: { fields: ['description'], needed: false },
  EVIDENCE: { fields: ['evidence.file', 'evidence'], needed: false },
}

/** How a criterion of an office, by its code, is mended; one that only this office has is told nowhere of its own. */
export const mendsOf = (code: string): Mends => mends[code] ?? { fields: [], needed: false }

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

function mentions(text: string, cues: string): boolean {
  const looked = new Set(cues.split(' '))
  return wordsIn(text).some((word) => looked.has(word))
}

/**
 * Whether a criterion of an office, by its code, seems to be met. How, and why
 * where its own field is empty, are told in the description, so they are guessed from its words; a criterion that only this office has counts as not yet.
 */
export function isMet(code: string, form: FormState, words: AllWords): boolean {
  const draft = wholeDraft(form)
  const { why, how } = words.review.cues
  switch (code) {
    case 'WHO':
      return draft.people.length > 0
    case 'WHAT':
      return draft.title.trim() !== '' && draft.description.trim() !== ''
    case 'WHERE':
      return draft.location.text.trim() !== ''
    case 'WHEN':
      return draft.time.text.trim() !== ''
    case 'WHY':
      return tidyText(draft.circumstances.why) !== '' || mentions(draft.description, why)
    case 'HOW':
      return mentions(draft.description, how)
    case 'EVIDENCE':
      return draft.evidence.length > 0
    default:
      return false
  }
}

/** Whether a criterion that is guessed from a description may be met all the same: then it is asked, not denied. */
export const isUnsure = (code: string, { draft }: FormState): boolean =>
  code === 'HOW' && tidyText(draft.description) !== ''
