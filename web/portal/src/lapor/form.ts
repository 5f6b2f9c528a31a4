// The report while it is written, in this tab's memory alone: every field, what stands half-typed, who is left out.
import { emptyDraft, type PersonDraft, type ReportDraft } from '@kentongan/domain/draft'
import type { Language } from '@kentongan/domain/language'
import type { RouteName } from '@kentongan/domain/role'
import { emptyPiece, type Piece, type PieceDraft } from '../shared/evidence.ts'

export interface FormState {
  /** All but its evidence, which is `pieces`. */
  readonly draft: ReportDraft
  readonly pieces: readonly Piece[]
  /** Names of files that were taken off the list while they were sent, to be sent later. */
  readonly later: readonly string[]
  /** The person being typed, and whose place it takes on the list; null = a new one. */
  readonly person: PersonDraft
  readonly personAt: number | null
  readonly piece: PieceDraft
  readonly pieceAt: number | null
  readonly route: RouteName
  /** Persons (of the directory) left out or let in by hand; the others are matched by name. */
  readonly leftOut: Readonly<Record<string, boolean>>
  /** Rises with every change, so that a retry is told from another report. */
  readonly revision: number
}

export const emptyPerson: PersonDraft = {
  name: '',
  position: '',
  classification: '',
  role: '',
  unit: '',
}

export function emptyForm(language: Language): FormState {
  return {
    draft: emptyDraft(language),
    pieces: [],
    later: [],
    person: emptyPerson,
    personAt: null,
    piece: emptyPiece,
    pieceAt: null,
    route: 'normal',
    leftOut: {},
    revision: 0,
  }
}

export type FormAct =
  | { readonly do: 'write'; readonly draft: Partial<ReportDraft> }
  | { readonly do: 'type-person'; readonly person: PersonDraft }
  | { readonly do: 'keep-person' }
  | { readonly do: 'change-person'; readonly at: number }
  | { readonly do: 'remove-person'; readonly at: number }
  | { readonly do: 'clear-person' }
  | { readonly do: 'type-piece'; readonly piece: PieceDraft }
  | { readonly do: 'keep-pieces'; readonly pieces: readonly Piece[] }
  | { readonly do: 'keep-caption' }
  | { readonly do: 'change-piece'; readonly at: number }
  | { readonly do: 'remove-piece'; readonly at: number }
  | { readonly do: 'clear-piece' }
  | { readonly do: 'without-evidence' }
  | { readonly do: 'take-route'; readonly route: RouteName }
  | { readonly do: 'leave-out'; readonly person: string; readonly out: boolean }
  | { readonly do: 'begin-anew'; readonly language: Language }

/** The form after an act. Pure. */
export function formAfter(state: FormState, act: FormAct): FormState {
  if (act.do === 'begin-anew') {
    return { ...emptyForm(act.language), revision: state.revision + 1 }
  }
  return { ...changed(state, act), revision: state.revision + 1 }
}

function changed(state: FormState, act: Exclude<FormAct, { do: 'begin-anew' }>): FormState {
  switch (act.do) {
    case 'write':
      return { ...state, draft: { ...state.draft, ...act.draft } }
    case 'take-route':
      return { ...state, route: act.route }
    case 'leave-out':
      return { ...state, leftOut: { ...state.leftOut, [act.person]: act.out } }
    case 'type-person':
    case 'keep-person':
    case 'change-person':
    case 'remove-person':
    case 'clear-person':
      return withPeople(state, act)
    default:
      return withPieces(state, act)
  }
}

function withPeople(state: FormState, act: FormAct): FormState {
  const { people } = state.draft
  const list = (next: readonly PersonDraft[]) => ({ draft: { ...state.draft, people: next } })
  const cleared = { person: emptyPerson, personAt: null }
  switch (act.do) {
    case 'type-person':
      return { ...state, person: act.person }
    case 'keep-person':
      return { ...state, ...list(placed(people, state.personAt, state.person)), ...cleared }
    case 'change-person':
      return { ...state, person: people[act.at] ?? emptyPerson, personAt: act.at }
    case 'remove-person':
      return { ...state, ...list(people.filter((_, at) => at !== act.at)), ...cleared }
    default:
      return { ...state, ...cleared }
  }
}

function withPieces(state: FormState, act: FormAct): FormState {
  const { pieces } = state
  const cleared = { piece: emptyPiece, pieceAt: null }
  switch (act.do) {
    case 'type-piece':
      return { ...state, piece: act.piece }
    case 'keep-pieces':
      return { ...state, ...withAdded(state, act.pieces), ...cleared }
    case 'keep-caption':
      return { ...state, pieces: pieces.map((one, at) => captioned(state, one, at)), ...cleared }
    case 'change-piece': {
      const caption = pieces[act.at]?.entry.caption ?? ''
      return { ...state, piece: { caption, files: [] }, pieceAt: act.at }
    }
    case 'remove-piece':
      return { ...state, pieces: pieces.filter((_, at) => at !== act.at), ...cleared }
    case 'without-evidence':
      return { ...state, pieces: [], later: pieces.map(({ entry }) => entry.name), ...cleared }
    default:
      return { ...state, ...cleared }
  }
}

function withAdded(
  { pieces, later }: FormState,
  added: readonly Piece[],
): Pick<FormState, 'pieces' | 'later'> {
  const names = added.map(({ entry }) => entry.name)
  return { pieces: [...pieces, ...added], later: later.filter((name) => !names.includes(name)) }
}

function captioned(state: FormState, piece: Piece, at: number): Piece {
  if (at !== state.pieceAt) return piece
  return { ...piece, entry: { ...piece.entry, caption: state.piece.caption } }
}

function placed<T>(list: readonly T[], at: number | null, item: T): readonly T[] {
  return at === null ? [...list, item] : list.map((one, index) => (index === at ? item : one))
}

/** True while something stands in the small form of a person. */
export const personTyped = ({ person }: FormState): boolean =>
  Object.values(person).some((value) => value.trim() !== '')

/** True while leaving would lose something. */
export function isWritten(state: FormState): boolean {
  const { draft, pieces, piece } = state
  const empty = emptyDraft(draft.language)
  const { identityChoice } = empty
  // A choice alone is nothing to lose: whoever only looked may leave without a question.
  const typed = JSON.stringify({ ...draft, identityChoice }) !== JSON.stringify(empty)
  const listed = pieces.length + piece.files.length > 0
  return typed || listed || personTyped(state) || piece.caption !== ''
}

/** The draft as it is checked and sent: with its evidence. */
export const wholeDraft = ({ draft, pieces }: FormState): ReportDraft => ({
  ...draft,
  evidence: pieces.map((one) => one.entry),
})
