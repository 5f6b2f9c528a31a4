// One case, opened and verified here; what this officer has seen of it is kept, and a first opening is signed.
import { type OfficerCase, openOfficerCase, readEvidence } from '@kentongan/client/officer'
import { sealRenewal } from '@kentongan/client/officer-access'
import { sendAct } from '@kentongan/client/officer-act'
import { sealReceipt } from '@kentongan/client/officer-write'
import type { CaseView } from '@kentongan/client/view'
import type { Role } from '@kentongan/domain/role'
import type { ListedCase } from '@kentongan/domain/wire/case'
import type { Actor } from '@kentongan/domain/workflow/step'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { fingerprintOf, type MemberId } from '@kentongan/sealed/id'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { missingHeads } from '@kentongan/sealed/pins'
import { candidatesOf } from './candidates.ts'
import { learnOpened } from './case-index.ts'
import { draftsOf } from './drafts.ts'
import { ownOf } from './enter.ts'
import { historyOf } from './history.ts'
import type { Own } from './kept.ts'
import { changeMemory, type Mark, readMemory, withCase } from './memory.ts'
import type { CasePage, Outcome } from './protocol.ts'
import type { State } from './state.ts'

interface AtWork {
  readonly office: VerifiedOffice
  readonly own: Own
}

/** The office and the officer at work, or null while nobody is signed in. */
export function atWork(state: State): AtWork | null {
  const office = state.loaded?.office ?? null
  if (office === null || state.session === null) return null
  return { office, own: ownOf(state, office.office, state.session) }
}

/**
 * Opens a case; leaves the signed receipt of a first opening, and begins the next epoch of every vault that
 * somebody has left.
 */
export async function showCase(state: State, caseId: string): Promise<Outcome<CasePage>> {
  const first = await loadCase(state, caseId)
  if (!first.ok) return first
  const left = await settle(state, first.value)
  const fresh = left ? await loadCase(state, caseId) : first
  return fresh.ok ? pageOf(state, fresh.value) : fresh
}

/** Opens a case again after something was written into it. */
export async function reloadCase(state: State, caseId: string): Promise<Outcome<CasePage>> {
  const fresh = await loadCase(state, caseId)
  return fresh.ok ? pageOf(state, fresh.value) : fresh
}

/** Opens a case and shows nobody: it is as new to its reader as before. */
export async function loadCase(state: State, caseId: string): Promise<Outcome<OfficerCase>> {
  const work = atWork(state)
  if (work === null) return { ok: false, code: 'not-signed-in' }
  const answer = await openOfficerCase(state.http, work.office, work.own.keys, caseId)
  if (answer.ok) state.cases.set(caseId, answer.value)
  return answer
}

/** True when something was stored now. What cannot be is left to the next opening: reading goes first. */
async function settle(state: State, { opened }: OfficerCase): Promise<boolean> {
  const work = atWork(state)
  if (work === null || opened === null || state.expired) return false
  const desk = { office: work.office, keys: work.own.keys, day: state.day() }
  const act = (await sealReceipt(desk, opened)) ?? (await sealRenewal(desk, opened))
  return act !== null && (await sendAct(state.http, act)).ok
}

async function pageOf(state: State, found: OfficerCase): Promise<Outcome<CasePage>> {
  const work = atWork(state)
  if (work === null) return { ok: false, code: 'not-signed-in' }
  const { own, office } = work
  const { listed, opened, view, refusal } = found
  const memory = await readMemory(own)
  const served = new Set<string>(opened?.envelopes.map((one) => one.hash) ?? [])
  const pinned = memory?.cases[listed.id]
  const pinnedMissing = missingHeads(pinned ?? {}, served).length
  const unseen = opened === null ? [] : unseenIn(opened, pinned, own.keys.member)
  if (memory !== null && opened !== null) {
    const mark = markOf(listed, view)
    await changeMemory(state, own, (now) => withCase(now ?? memory, opened, mark))
  }
  // The page waits for none of it.
  if (view !== null) void learnOpened(state, own, listed, view)
  const drafts = await draftsOf(own, listed.id)
  const members = office.directory.members.map(({ member }) => member)
  const fingerprints = Object.fromEntries(
    members.map((one) => [one, fingerprintOf(one as MemberId)]),
  )
  const me = own.keys.member
  const actor = actorOf(office, me)
  const half = opened?.half?.name ?? null
  const internal = opened?.vaults.internal !== undefined || isUnfounded(found)
  const candidates = opened === null ? [] : candidatesOf(office, opened)
  const mine = { me, actor, internal, half, candidates, pinnedMissing, unseen, drafts }
  const history = historyOf(opened?.envelopes ?? [])
  return { ok: true, value: { listed, view, refusal, fingerprints, history, ...mine } }
}

/** An officer to the workflow, by the verified directory. */
export function actorOf(office: VerifiedOffice, me: MemberId): Actor {
  const listed = office.directory.members.find(({ member }) => member === me)
  const roles = (listed?.roles ?? []) as readonly Role[]
  return { person: listed?.person ?? '', roles, relation: listed ? 'reader' : 'stranger' }
}

/** What this officer has not seen: neither here, nor, by their own receipt and what they wrote, anywhere. */
function unseenIn(
  { envelopes }: OpenedCase,
  pinned: Readonly<Record<string, readonly string[]>> | undefined,
  me: string,
): readonly string[] {
  const own = envelopes.filter(({ author }) => author.kind === 'officer' && author.member === me)
  if (pinned === undefined && own.length === 0) return []
  const previous = new Map(envelopes.map((one) => [one.hash as string, one.previous]))
  const seen = new Set<string>()
  const wave = [...Object.values(pinned ?? {}).flat(), ...own.map(({ hash }) => hash as string)]
  for (let hash = wave.pop(); hash !== undefined; hash = wave.pop()) {
    if (seen.has(hash)) continue
    seen.add(hash)
    wave.push(...(previous.get(hash) ?? []))
  }
  return [...previous.keys()].filter((hash) => !seen.has(hash))
}

/** Nobody has founded `internal` yet: then whoever writes the first note does. */
const isUnfounded = ({ opened, listed }: OfficerCase): boolean =>
  listed.status === 'received' &&
  opened !== null &&
  !opened.readers.some((one) => one.vaults.includes('internal'))

function markOf({ ticket, envelopes, status, received }: ListedCase, view: CaseView | null): Mark {
  const signed = view?.signed ?? null
  const verified = signed?.status === status
  const statusDay = verified ? signed.since : status === 'received' ? received : ''
  return { ticket, envelopes, status: statusDay === '' ? '' : status, statusDay }
}

/** A file as the reporter had it, of no type that a browser would open by itself. */
export async function readFile(
  state: State,
  asked: { readonly case: string; readonly envelopeId: string; readonly statement: string },
): Promise<Outcome<Blob>> {
  const work = atWork(state)
  const opened = state.cases.get(asked.case)?.opened ?? null
  if (work === null || opened === null) return { ok: false, code: 'not-signed-in' }
  const answer = await readEvidence(state.http, work.office, opened, asked)
  if (!answer.ok) return answer
  const bytes = answer.value as Uint8Array<ArrayBuffer>
  return { ok: true, value: new Blob([bytes], { type: 'application/octet-stream' }) }
}
