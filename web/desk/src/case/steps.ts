// What this officer can do in a case now, by what was signed in it, and why the rest cannot be done.
import type { CaseView, EntryView } from '@kentongan/client/view'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { RouteName } from '@kentongan/domain/role'
import type { ReasonCode } from '@kentongan/domain/workflow/moves'
import { type Offer, offersOf } from '@kentongan/domain/workflow/offers'
import type { CaseState } from '@kentongan/domain/workflow/state'
import { refuseTakeBack } from '@kentongan/domain/workflow/step'
import type { AllWords } from '../page/language.ts'
import type { CasePage } from '../worker/protocol.ts'

export interface Steps {
  readonly state: CaseState
  readonly can: readonly Offer[]
  readonly cannot: readonly Offer[]
  /** Whether the proposal that waits can be taken back by its author, or returned by another. */
  readonly takeBack: 'own' | 'return' | null
}

type ProposalEntry = Extract<EntryView, { kind: 'proposal' }>

/** What waits for a second person, as it was signed; null while nothing does. */
export function waitingIn({ entries }: CaseView, { proposal }: CaseState): ProposalEntry | null {
  const entry = entries.find(({ hash }) => hash === proposal?.name)
  return entry?.kind === 'proposal' ? entry : null
}

/** Null to who may not read what was signed. */
export function stepsOf(
  { actor, view }: Pick<CasePage, 'actor' | 'view'>,
  rules: OfficeProfile,
  today: string,
): Steps | null {
  const state = view?.signed ?? null
  if (state === null || view === null) return null
  const ground = { route: view.route as RouteName, rules }
  const offers = offersOf(ground, state, actor, today)
  const own = state.proposal?.by === actor.person ? 'own' : 'return'
  return {
    state,
    can: offers.filter(({ refusal }) => refusal === null),
    cannot: offers.filter(({ refusal }) => refusal !== null),
    takeBack: refuseTakeBack(ground, state, actor) === null ? own : null,
  }
}

/** The name of a step: where it leads, and how it differs from another that leads there. */
export function nameOf({ status, workflow }: AllWords, { row, act }: Offer): string {
  if (row.from === row.to) return workflow.extend
  if (row.papers.includes('imminent-danger')) return workflow.danger
  const [only, ...more] = row.codes
  const to = status.internal[row.to]
  const name = only !== undefined && more.length === 0 ? `${to}: ${workflow.code[only]}` : to
  return act === 'move' ? name : act === 'propose' ? workflow.propose(name) : workflow.decide(name)
}

/** Why a step cannot be done now. */
export function whyNot({ workflow, roles }: AllWords, { row, refusal }: Offer): string {
  if (refusal === null) return ''
  if (refusal !== 'not-your-role') return workflow.refusal[refusal]
  return workflow.whose(row.by.map((one) => roles.role[one]).join(', '))
}

/** The reason that a step has without being asked: its only one, or what was proposed. */
export function givenCode({ row, act }: Offer, { proposal }: CaseState): ReasonCode | null {
  if (act === 'decide') return proposal?.code ?? null
  return row.codes.length === 1 ? (row.codes[0] ?? null) : null
}
