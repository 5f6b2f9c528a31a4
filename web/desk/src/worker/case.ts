// One case: opened and verified, written to, and remembered.
import { type OfficerCase, openOfficerCase, readEvidence } from '@kentongan/client/officer'
import {
  type Desk,
  type OfficerAct,
  sealNote,
  sealReceipt,
  sealReply,
  sealStatus,
  sendAct,
} from '@kentongan/client/officer-write'
import type { OpenedCase } from '@kentongan/sealed/open-case'
import { missingHeads } from '@kentongan/sealed/pins'
import { keepIndex, recallIndex } from './cases.ts'
import { forgetDraft, recallDrafts } from './drafts.ts'
import type { CasePage, Drafts, EvidenceToRead, MoveAct, Outcome, TextAct } from './protocol.ts'
import { deviceDay, http, locked, type State } from './state.ts'

/** Opens a case; a first opening leaves the signed receipt that the reporter sees. */
export async function showCase(
  state: State,
  { case: caseId }: { readonly case: string },
): Promise<Outcome<CasePage>> {
  const answer = await load(state, caseId)
  if (!answer.ok) return answer
  const desk = deskOf(state)
  const { opened } = answer.value
  if (desk === null) return locked
  const receipt = opened === null ? null : await sealReceipt(desk, opened)
  if (receipt !== null && (await sendAct(http, receipt)).ok) {
    const again = await load(state, caseId)
    if (again.ok) return pageOf(state, again.value)
  }
  return pageOf(state, answer.value)
}

async function load(state: State, caseId: string): Promise<Outcome<OfficerCase>> {
  const { session, office } = state
  if (session === null || office === null) return locked
  const answer = await openOfficerCase(http, office, session.keys, caseId)
  if (answer.ok) state.cases.set(caseId, answer.value)
  return answer
}

function deskOf({ session, office }: State): Desk | null {
  return session === null || office === null
    ? null
    : { office, keys: session.keys, day: deviceDay() }
}

async function pageOf(state: State, one: OfficerCase): Promise<Outcome<CasePage>> {
  const { listed, view, refusal, opened } = one
  const index = await recallIndex(state)
  const served = new Set(opened?.envelopes.map((envelope) => envelope.hash) ?? [])
  const pinned = index.pins[listed.id] ?? {}
  const missing = opened === null ? 0 : missingHeads(pinned, served).length
  if (opened !== null && missing === 0) index.pins[listed.id] = headsOf(opened)
  const entry = index.entries[listed.id]
  if (entry !== undefined) entry.seen = listed.envelopes
  await keepIndex(state, index)
  const drafts = await recallDrafts(state, listed.id)
  return { ok: true, value: { listed, view, refusal, missingHeads: missing, drafts } }
}

function headsOf(opened: OpenedCase): Record<string, string[]> {
  const heads: Record<string, string[]> = {}
  for (const [vault, held] of Object.entries(opened.vaults)) heads[vault] = [...held.heads]
  return heads
}

type Seal = (desk: Desk, opened: OpenedCase) => Promise<OfficerAct>

export const reply = (state: State, act: TextAct): Promise<Outcome<CasePage>> =>
  write(state, act, 'reply', (desk, opened) => sealReply(desk, opened, act.text))

export const note = (state: State, act: TextAct): Promise<Outcome<CasePage>> =>
  write(state, act, 'note', (desk, opened) => sealNote(desk, opened, act.text))

export function move(state: State, act: MoveAct): Promise<Outcome<CasePage>> {
  const { to, reason, publicReason } = act
  return write(state, act, null, (desk, opened) => {
    const from = state.cases.get(act.case)?.listed.status ?? 'received'
    return sealStatus(desk, opened, { from, to, reason, publicReason })
  })
}

/** Seals once for each key, so that sending again after a lost answer stores one envelope. */
async function write(
  state: State,
  { case: caseId, key }: { readonly case: string; readonly key: string },
  draft: keyof Drafts | null,
  seal: Seal,
): Promise<Outcome<CasePage>> {
  const desk = deskOf(state)
  const opened = state.cases.get(caseId)?.opened ?? null
  if (desk === null || opened === null) return locked
  const act = state.acts.get(key) ?? (await seal(desk, opened))
  state.acts.set(key, act)
  const answer = await sendAct(http, act)
  if (!answer.ok) {
    // What the case has meanwhile moved past must be sealed anew, on what it is now.
    if (answer.code !== 'offline' && answer.code !== 'stopping') state.acts.delete(key)
    if (answer.code === 'stale') await load(state, caseId)
    return answer
  }
  state.acts.delete(key)
  if (draft !== null) await forgetDraft(state, caseId, draft)
  const fresh = await load(state, caseId)
  return fresh.ok ? pageOf(state, fresh.value) : fresh
}

/** A file exactly as the reporter had it, of no type that a browser would open by itself. */
export async function fetchEvidence(state: State, asked: EvidenceToRead): Promise<Outcome<Blob>> {
  const { office } = state
  const opened = state.cases.get(asked.case)?.opened ?? null
  if (office === null || opened === null) return locked
  const answer = await readEvidence(http, office, opened, asked)
  if (answer.ok) {
    const bytes = answer.value as Uint8Array<ArrayBuffer>
    return { ok: true, value: new Blob([bytes], { type: 'application/octet-stream' }) }
  }
  const refused = ['malformed', 'unsupported', 'not-a-member', 'tampered'].includes(answer.code)
  return refused ? { ok: false, code: 'evidence-refused' } : (answer as Outcome<Blob>)
}
