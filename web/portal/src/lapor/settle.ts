// What happens to a half-typed person or file when the reporter goes on: onto its list, or what is wrong with it.
import { checkPerson } from '@kentongan/domain/check-report'
import { evidenceTotalOf, type OfficeProfile } from '@kentongan/domain/profile'
import type { Problem } from '../shared/errors.tsx'
import { pieceProblems, recognisePieces } from '../shared/evidence.ts'
import type { AllWords } from '../shared/language.ts'
import { type FormAct, type FormState, formAfter, personTyped } from './form.ts'
import { inWords, problemsOf, type Screen, screenOf } from './screens.ts'

export interface Settled {
  /** To be done to the form in this order; nothing typed is lost by them. */
  readonly acts: readonly FormAct[]
  readonly problems: readonly Problem[]
}

/** What is wrong with a list that nobody stands on yet, at each field that its small form needs. */
export const nobodyListed = (words: AllWords): readonly Problem[] => [
  { field: 'people.name', text: words.problems['people-missing'] },
  { field: 'people.classification', text: words.problems['classification-missing'] },
]

/** Puts the person being typed on the list, when there is one and nothing is wrong with it. */
export function settlePerson(form: FormState, profile: OfficeProfile, words: AllWords): Settled {
  if (!personTyped(form)) return { acts: [], problems: [] }
  const problems = checkPerson(form.person, profile, 'people').map((one) => inWords(one, words))
  return problems.length > 0 ? { acts: [], problems } : { acts: [{ do: 'keep-person' }], problems }
}

/** Puts the chosen files on the list, but for those that may not be sent: they are named with the reason. */
export async function settlePieces(
  form: FormState,
  totalBytesMax: number,
  words: AllWords,
): Promise<Settled> {
  if (form.pieceAt !== null) {
    const problems = pieceProblems(
      formAfter(form, { do: 'keep-caption' }).pieces,
      words,
      totalBytesMax,
    )
    return { acts: problems.length > 0 ? [] : [{ do: 'keep-caption' }], problems }
  }
  const { pieces, problems } = await recognisePieces(form.piece, words)
  const together = pieceProblems([...form.pieces, ...pieces], words, totalBytesMax)
  if (together.length > 0) return { acts: [], problems: [...problems, ...together] }
  return { acts: pieces.length > 0 ? [{ do: 'keep-pieces', pieces }] : [], problems }
}

/** Everything that "Lanjut" does on a screen: settles what is half-typed, then checks what the screen asks for. */
export async function settleScreen(
  form: FormState,
  screen: Screen,
  profile: OfficeProfile,
  words: AllWords,
): Promise<Settled> {
  const settled = await settleHalf(form, screen, profile, words)
  if (settled.problems.length > 0) return settled
  const after = settled.acts.reduce(formAfter, form)
  if (screen === 'people' && after.draft.people.length === 0) {
    return { acts: settled.acts, problems: nobodyListed(words) }
  }
  const problems = problemsOf(after, profile, words).filter((one) => screenOf(one.field) === screen)
  return { acts: settled.acts, problems }
}

async function settleHalf(
  form: FormState,
  screen: Screen,
  profile: OfficeProfile,
  words: AllWords,
): Promise<Settled> {
  if (screen === 'people') return settlePerson(form, profile, words)
  if (screen === 'evidence') return settlePieces(form, evidenceTotalOf(profile), words)
  return { acts: [], problems: [] }
}
