// Where a case stands by what officers signed: every change gone through again, and those that were not theirs to make.
import { messageSchema, proposalSchema, statusSchema } from '@kentongan/domain/message'
import { isOver } from '@kentongan/domain/workflow/stages'
import { type CaseState, receivedState } from '@kentongan/domain/workflow/state'
import {
  type Actor,
  type CaseEvent,
  type Ground,
  step,
  type WorkflowRefusal,
} from '@kentongan/domain/workflow/step'
import type { OpenedCase, OpenedEnvelope } from '@kentongan/sealed/case-file'
import { readBody } from '@kentongan/sealed/statement'

export interface Replayed {
  /** A proposal in it is named by its statement. */
  readonly state: CaseState
  /** Signed, and not for its author to decide: it changes nothing. */
  readonly refused: readonly { readonly envelope: string; readonly reason: WorkflowRefusal }[]
}

/**
 * Goes through the statuses and proposals of `internal` in order, with the reporter's answers between them. Who is
 * excluded, who acts alone where two must, and what no row of the workflow has is refused. An act of long ago is not
 * judged by the roles and terms of today. Null to who may not read `internal`, where there is one.
 */
export function replayCase(opened: OpenedCase, received: string): Replayed | null {
  const founded = opened.readers.some((one) => one.vaults.includes('internal'))
  if (founded && opened.vaults.internal === undefined) return null
  let now: Replayed = { state: receivedState(received), refused: [] }
  for (const one of opened.envelopes) {
    if (one.late || one.author.kind !== 'officer') continue
    const by = actorOf(opened, one.author.person, one.day)
    if (one.kind === 'status') now = afterStatus(opened, now, one, by)
    if (one.kind === 'proposal') now = afterProposal(opened, now, one, by)
  }
  return now
}

const groundOf = ({ opening }: OpenedCase): Ground => ({ route: opening.route, rules: null })

const refusing = (now: Replayed, { id }: OpenedEnvelope, reason: WorkflowRefusal): Replayed => ({
  ...now,
  refused: [...now.refused, { envelope: id, reason }],
})

/** As it was, where the content is none: that is a finding of its own. */
function afterStatus(
  opened: OpenedCase,
  now: Replayed,
  envelope: OpenedEnvelope,
  by: Actor,
): Replayed {
  const signed = readBody(envelope.body, statusSchema)
  if (signed === null) return now
  const { status: to, code = null, papers = [], from, proposal = null } = signed
  const { state } = now
  // Made for another state of the case than this: two at once, or one that was held back.
  if (from !== undefined && from !== state.status) return refusing(now, envelope, 'no-such-move')
  const { day } = envelope
  const named = papers.map(({ kind }) => kind)
  const ground = groundOf(opened)
  const result = step(ground, state, { kind: 'move', to, code, papers: named, proposal, by, day })
  if (!result.ok) return refusing(now, envelope, result.reason)
  const answer = to === 'incomplete' ? saidAfter(opened, envelope, () => true) : null
  const objection = isOver(to) ? saidAfter(opened, envelope, isObjection) : null
  const said =
    answer === null
      ? objection && ({ kind: 'object', day: objection.day } as const)
      : ({ kind: 'answer', day: answer.day } as const)
  const told = said && step(ground, result.state, said)
  return { ...now, state: told?.ok ? told.state : result.state }
}

function afterProposal(
  opened: OpenedCase,
  now: Replayed,
  envelope: OpenedEnvelope,
  by: Actor,
): Replayed {
  const said = readBody(envelope.body, proposalSchema)
  if (said === null) return now
  const { from, to, code } = said
  if (from !== now.state.status) return refusing(now, envelope, 'no-such-move')
  const { day } = envelope
  const event: CaseEvent =
    to === null
      ? { kind: 'take-back', by, day }
      : { kind: 'propose', to, code, papers: [], proposal: envelope.hash, by, day }
  const result = step(groundOf(opened), now.state, event)
  if (!result.ok) return refusing(now, envelope, result.reason)
  return { ...now, state: result.state }
}

/** Excluded by the reporter, or by a conflict declared on a day before, unless a colleague has let them in since. */
function actorOf({ envelopes, opening, readers }: OpenedCase, person: string, day: string): Actor {
  const conflict = envelopes.findLast(
    ({ kind, author, day: on }) =>
      kind === 'conflict' && author.kind === 'officer' && author.person === person && on < day,
  )
  const returned =
    conflict === undefined ||
    readers.some((one) => one.person === person && one.grant !== '' && one.since >= conflict.day)
  const excluded = opening.excluded.includes(person) || !returned
  return { person, roles: null, relation: excluded ? 'excluded' : 'reader' }
}

const isObjection = ({ body }: OpenedEnvelope): boolean =>
  readBody(body, messageSchema)?.mark === 'objection'

/** The first of these that the reporter wrote after the label that this status was paired with. */
function saidAfter(
  opened: OpenedCase,
  told: OpenedEnvelope,
  isIt: (envelope: OpenedEnvelope) => boolean,
): OpenedEnvelope | null {
  const report = opened.envelopes.filter((one) => one.vault === 'report' && !one.late)
  const at = report.findIndex((one) => one.kind === 'label' && one.pair === told.pair)
  if (at < 0) return null
  const own = report
    .slice(at + 1)
    .filter((one) => one.kind === 'message' && one.author.kind === 'reporter')
  return own.find(isIt) ?? null
}
