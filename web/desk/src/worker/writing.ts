// What an officer writes into a case: sealed once, sent until it is stored or refused, and then read back.

import { type Desk, type OfficerAct, sendAct } from '@kentongan/client/officer-act'
import {
  sealNote,
  sealProposal,
  sealReply,
  sealStatus,
  sealWorksheet,
} from '@kentongan/client/officer-write'
import { untilReached } from '@kentongan/client/retry'
import { composeMessage, composeNote } from '@kentongan/domain/message'
import { reportersDay } from '@kentongan/domain/workflow/clock'
import type { CaseState } from '@kentongan/domain/workflow/state'
import { type StepResult, step } from '@kentongan/domain/workflow/step'
import { composeWorksheet, type Worksheet } from '@kentongan/domain/worksheet'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { actorOf, reloadCase } from './case.ts'
import { learnOffice, officeToSeal } from './office.ts'
import {
  type CasePage,
  type DeskFailure,
  type Outcome,
  type StatusWrite,
  staleCodes,
  type Told,
  type Write,
} from './protocol.ts'
import type { State } from './state.ts'

type Tell = (told: Told) => void
/** Resolves with why it is not sealed, or with what is to be sent. */
type Seal = (desk: Desk, opened: OpenedCase) => Promise<OfficerAct | DeskFailure>

export function reply(
  state: State,
  write: Write & { readonly text: string },
  tell: Tell,
): Promise<Outcome<CasePage>> {
  const message = composeMessage(write.text, [])
  return message === null
    ? malformed()
    : sendWrite(state, write, tell, (desk, opened) => sealReply(desk, opened, message.text))
}

export function note(
  state: State,
  write: Write & { readonly text: string },
  tell: Tell,
): Promise<Outcome<CasePage>> {
  const content = composeNote(write.text)
  return content === null
    ? malformed()
    : sendWrite(state, write, tell, (desk, opened) => sealNote(desk, opened, content.text))
}

export function worksheet(
  state: State,
  write: Write & { readonly sheet: Worksheet },
  tell: Tell,
): Promise<Outcome<CasePage>> {
  const { form, fields } = write.sheet
  const composed = composeWorksheet(form, fields)
  return 'wrong' in composed
    ? malformed()
    : sendWrite(state, write, tell, (desk, opened) => sealWorksheet(desk, opened, composed.sheet))
}

export function changeStatus(
  state: State,
  write: StatusWrite,
  tell: Tell,
): Promise<Outcome<CasePage>> {
  return sendWrite(state, write, tell, async (desk, opened) => {
    const signed = state.cases.get(write.case)?.view?.signed ?? null
    const isAsSeen =
      signed?.status === write.from && (signed.proposal?.name ?? null) === write.proposal
    if (!isAsSeen) return 'stale'
    const { act, from, to, code, reason, publicReason } = write
    const said = { from, reason, publicReason }
    if (act === 'take-back') return sealProposal(desk, opened, { ...said, code: null, to: null })
    const after = afterWrite(state, write, desk, opened, signed)
    // What would not count when it is read is not signed.
    if (!after.ok) return 'not-allowed'
    if (act === 'propose') return sealProposal(desk, opened, { ...said, code, to })
    const { profile, today } = state.loaded ?? { profile: null, today: state.day() }
    const due = profile && reportersDay(profile, after.state, today)
    const { papers, questions, proposal } = write
    return sealStatus(desk, opened, { ...said, to, code, papers, questions, proposal, due })
  })
}

/** Where the case would stand after it, by the workflow and the office's terms. */
function afterWrite(
  state: State,
  { act, to, code, papers, proposal }: StatusWrite,
  { office, keys }: Desk,
  { opening }: OpenedCase,
  signed: CaseState,
): StepResult {
  const by = actorOf(office, keys.member)
  const named = papers.map(({ kind }) => kind)
  const day = state.loaded?.today ?? state.day()
  const ground = { route: opening.route, rules: state.loaded?.profile ?? null }
  const kind = act === 'propose' ? 'propose' : 'move'
  return step(ground, signed, { kind, to, code, papers: named, proposal, by, day })
}

const malformed = async (): Promise<Outcome<CasePage>> => ({ ok: false, code: 'malformed' })

/** Stores what is sealed, then reads the case back. */
export async function sendWrite(
  state: State,
  write: Write,
  tell: Tell,
  seal: Seal,
): Promise<Outcome<CasePage>> {
  const stored = await storeWrite(state, write, tell, seal)
  if (!stored.ok) return stored
  for (;;) {
    const fresh = await reloadCase(state, write.case)
    if (fresh.ok || fresh.code !== 'offline') return fresh
    await state.pause(2_000)
  }
}

/** A colleague may begin an epoch at any moment: then the same is sealed into the new one, without a question. */
export async function storeWrite(
  state: State,
  write: Write,
  tell: Tell,
  seal: Seal,
  tries = 3,
): Promise<Outcome<null>> {
  const { key, case: caseId } = write
  const office = officeToSeal(state)
  if (!office.ok) return office
  const opened = state.cases.get(caseId)?.opened ?? null
  if (state.session === null || opened === null) return { ok: false, code: 'not-signed-in' }
  const desk = { office: office.value, keys: state.session.keys, day: state.day() }
  const act = state.acts.get(key) ?? (await seal(desk, opened))
  if (typeof act === 'string') return { ok: false, code: act }
  state.acts.set(key, act)
  const patience = {
    pause: state.pause,
    onWaiting: (waiting: boolean) => tell({ kind: 'waiting', waiting }),
  }
  const answer = await untilReached(patience, () => sendAct(state.http, act))
  if (answer.ok || staleCodes.includes(answer.code)) state.acts.delete(key)
  if (answer.ok) return { ok: true, value: null }
  if (!staleCodes.includes(answer.code)) return answer
  // Refused as it is: what is sent next is sealed anew, to the case or the directory as it stands now.
  if (answer.code === 'stale-directory') await learnOffice(state)
  const fresh = await reloadCase(state, caseId)
  const again = answer.code === 'stale-epoch' && fresh.ok && tries > 1
  return again ? storeWrite(state, write, tell, seal, tries - 1) : answer
}
