// What the form asks beyond what has to be told: as typed, what is wrong with it, and as it is sealed.
import type { Language } from './language.ts'
import type { OfficeProfile } from './profile.ts'
import {
  type Circumstances,
  type Consent,
  consents,
  type IdentityChoice,
  type knowledgeSources,
  type ongoingStates,
  type reportedPlaces,
  type reporterRelations,
  reportLimits,
} from './report.ts'
import { characterCount, tidyLine, tidyText } from './text.ts'

/** Every field as typed; '' = not chosen, or nothing told. */
export interface CircumstancesDraft {
  readonly relation: (typeof reporterRelations)[number] | ''
  readonly why: string
  readonly source: (typeof knowledgeSources)[number] | ''
  readonly ongoing: (typeof ongoingStates)[number] | ''
  readonly loss: string
  /** By the question's code; only those of the chosen kind are sealed. */
  readonly answers: Readonly<Record<string, string>>
  readonly place: (typeof reportedPlaces)[number] | ''
  readonly placeText: string
  readonly hope: string
  readonly protection: boolean
  readonly consents: readonly Consent[]
}

export const emptyCircumstances: CircumstancesDraft = {
  relation: '',
  why: '',
  source: '',
  ongoing: '',
  loss: '',
  answers: {},
  place: '',
  placeText: '',
  hope: '',
  protection: false,
  consents: [],
}

type Kinds = OfficeProfile['kinds']
export type Question = NonNullable<Kinds[number]['questions']>[number]

/** What is asked of this kind alone. */
export const questionsOf = (kinds: Kinds, chosen: string): readonly Question[] =>
  kinds.find(({ code }) => code === chosen)?.questions ?? []

const tooLong = {
  why: 'why-too-long',
  loss: 'loss-too-long',
  placeText: 'elsewhere-too-long',
  hope: 'hope-too-long',
  answer: 'answer-too-long',
} as const
export type CircumstancesProblem = (typeof tooLong)[keyof typeof tooLong]

/** What is wrong with them, with paths under `circumstances`, in the form's order. */
export function checkCircumstances(
  typed: CircumstancesDraft,
  questions: readonly Question[],
): readonly { readonly field: string; readonly code: CircumstancesProblem }[] {
  const measured = [
    ...questions.map(({ code }) => ({
      field: `circumstances.answers.${code}`,
      text: tidyLine(typed.answers[code] ?? ''),
      max: reportLimits.answer.max,
      code: tooLong.answer,
    })),
    whole('why', tidyText(typed.why), reportLimits.why.max),
    whole('loss', tidyLine(typed.loss), reportLimits.loss.max),
    whole('placeText', tidyLine(typed.placeText), reportLimits.elsewhere.max),
    whole('hope', tidyText(typed.hope), reportLimits.hope.max),
  ]
  return measured
    .filter(({ text, max }) => characterCount(text) > max)
    .map(({ field, code }) => ({ field, code }))
}

const whole = (name: 'why' | 'loss' | 'placeText' | 'hope', text: string, max: number) => ({
  field: `circumstances.${name}`,
  text,
  max,
  code: tooLong[name],
})

/** As they are sealed; undefined where nothing was told. A leave to open an identity needs one. */
export function composeCircumstances(
  typed: CircumstancesDraft,
  questions: readonly Question[],
  language: Language,
  choice: IdentityChoice,
): Circumstances | undefined {
  const why = tidyText(typed.why)
  const loss = tidyLine(typed.loss)
  const hope = tidyText(typed.hope)
  const placeText = tidyLine(typed.placeText)
  const answers = questions
    .map(({ code, label }) => ({
      code,
      question: tidyLine(label[language]),
      text: tidyLine(typed.answers[code] ?? ''),
    }))
    .filter(({ text }) => text !== '')
  const given =
    choice === 'confidential' ? consents.filter((one) => typed.consents.includes(one)) : []
  const told: Circumstances = {
    ...(typed.relation === '' ? {} : { relation: typed.relation }),
    ...(why === '' ? {} : { why }),
    ...(typed.source === '' ? {} : { source: typed.source }),
    ...(typed.ongoing === '' ? {} : { ongoing: typed.ongoing }),
    ...(loss === '' ? {} : { loss }),
    ...(answers.length === 0 ? {} : { answers }),
    ...(typed.place === ''
      ? {}
      : { elsewhere: { place: typed.place, ...(placeText === '' ? {} : { text: placeText }) } }),
    ...(hope === '' ? {} : { hope }),
    ...(typed.protection ? { protection: true } : {}),
    ...(given.length === 0 ? {} : { consents: given }),
  }
  return Object.keys(told).length === 0 ? undefined : told
}
