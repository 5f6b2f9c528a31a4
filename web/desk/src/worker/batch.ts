// One act on many cases, a case after the other: a colleague let into them, or new keys where somebody has left. Kept sealed
// as it goes, so that a lock or a reload interrupts it and undoes nothing: what was done is found done.
import type { OfficerCase } from '@kentongan/client/officer'
import { sealGrantTo, sealRenewal } from '@kentongan/client/officer-access'
import { likeness } from '@kentongan/domain/likeness'
import { may } from '@kentongan/domain/permission'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { isActive } from '@kentongan/sealed/epochs'
import { memberOf } from '@kentongan/sealed/office'
import { removalBody, type VaultName } from '@kentongan/sealed/schema'
import { readBody } from '@kentongan/sealed/statement'
import * as v from 'valibot'
import { type BatchFacts, type BatchJob, type BatchOutcome, batchOutcomes } from './batch-job.ts'
import { candidatesOf } from './candidates.ts'
import { atWork, loadCase } from './case.ts'
import { forgetSealed, keepSealed, readSealed } from './kept.ts'
import type { DeskFailure, Outcome, Told } from './protocol.ts'
import type { State } from './state.ts'
import { storeWrite } from './writing.ts'

const keptSchema = v.strictObject({
  kind: v.picklist(['grant', 'renew']),
  member: v.string(),
  half: v.boolean(),
  cases: v.array(v.string()),
  outcomes: v.record(v.string(), v.picklist(batchOutcomes)),
})
type Kept = v.InferOutput<typeof keptSchema>

const purpose = 'batch'
/** Cases between two records of how far it is. */
const keptEvery = 10

const notSignedIn = { ok: false, code: 'not-signed-in' } as const
const done = { ok: true, value: null } as const

/** What was begun and is not put away yet. */
export async function readBatch(state: State): Promise<Outcome<BatchFacts | null>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const kept = await readSealed(work.own, purpose, '', keptSchema)
  return { ok: true, value: kept && factsOf(state, kept) }
}

/**
 * Runs a job, or goes on with what was begun, until every case has an outcome or it is paused. Another case is not begun
 * once the session is lost or the colleague is no longer active: 'not-signed-in', 'not-allowed'.
 */
export async function runBatch(
  state: State,
  job: BatchJob | null,
  tell: (told: Told) => void,
): Promise<Outcome<BatchFacts>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  const { own } = work
  const before = await readSealed(own, purpose, '', keptSchema)
  if (state.batch !== null || (job !== null && before !== null)) return { ok: false, code: 'stale' }
  const kept: Kept | null = job === null ? before : { ...job, cases: [...job.cases], outcomes: {} }
  if (kept === null) return { ok: false, code: 'not-found' }
  const keep = () => keepSealed(own, purpose, '', kept)
  await keep()
  const running = { stop: false }
  state.batch = running
  let refused: DeskFailure | null = null
  let since = 0
  for (const caseId of kept.cases) {
    const known = kept.outcomes[caseId]
    if (known !== undefined && known !== 'failed') continue
    refused = refuseToGoOn(state, kept)
    if (running.stop || refused !== null) break
    const outcome = await oneCase(state, kept, caseId, tell)
    // Not its outcome but the end of the session: it is done again.
    if (atWork(state) === null) break
    kept.outcomes[caseId] = outcome
    tell({ kind: 'batch', case: caseId, outcome })
    since += 1
    if (since % keptEvery === 0) await keep()
  }
  state.batch = null
  await keep()
  return refused === null ? { ok: true, value: factsOf(state, kept) } : { ok: false, code: refused }
}

/** Stops before the next case. */
export async function pauseBatch(state: State): Promise<Outcome<null>> {
  if (state.batch !== null) state.batch.stop = true
  return done
}

/** Puts the result away; what was not done is not. 'stale' while it runs. */
export async function forgetBatch(state: State): Promise<Outcome<null>> {
  const work = atWork(state)
  if (work === null) return notSignedIn
  if (state.batch !== null) return { ok: false, code: 'stale' }
  await forgetSealed(work.own, purpose, '')
  return done
}

function factsOf(state: State, kept: Kept): BatchFacts {
  const office = state.loaded?.office ?? null
  const name = (office && memberOf(office, kept.member)?.name) ?? ''
  return { ...kept, outcomes: { ...kept.outcomes }, name, running: state.batch !== null }
}

function refuseToGoOn(state: State, { kind, member }: Kept): DeskFailure | null {
  const work = atWork(state)
  if (work === null) return 'not-signed-in'
  return kind === 'grant' && !isActive(work.office, member) ? 'not-allowed' : null
}

async function oneCase(
  state: State,
  job: Kept,
  caseId: string,
  tell: (told: Told) => void,
): Promise<BatchOutcome> {
  const wasOpen = state.cases.has(caseId)
  try {
    const found = await reach(state, () => loadCase(state, caseId))
    if (!found.ok) return found.code === 'not-found' ? 'unopened' : 'failed'
    const { opened } = found.value
    if (opened === null || opened.vaults.report === undefined) return 'unopened'
    const settled = settledAlready(state, job, found.value, opened)
    if (settled !== null) return settled
    const write = { key: `batch ${job.kind} ${job.member} ${caseId}`, case: caseId }
    const stored = await storeWrite(state, write, tell, async (desk, now) =>
      job.kind === 'renew'
        ? ((await sealRenewal(desk, now)) ?? 'stale')
        : sealGrantTo(desk, now, { member: job.member, ...handedOn(state, job, now) }),
    )
    if (stored.ok) return 'done'
    // A colleague has just begun the same epoch.
    return job.kind === 'renew' && stored.code === 'stale' ? 'already' : 'failed'
  } finally {
    // Ten thousand open cases would not fit: what nobody looks at is closed again.
    if (!wasOpen) state.cases.delete(caseId)
  }
}

/** Null while there is something to be done in this case. */
function settledAlready(
  state: State,
  { kind, member }: Kept,
  { view }: OfficerCase,
  opened: OpenedCase,
): BatchOutcome | null {
  if (kind === 'renew') {
    return Object.values(opened.vaults).some((one) => one.leavers.length > 0) ? null : 'already'
  }
  const office = state.loaded?.office ?? null
  const listed = office && memberOf(office, member)
  if (listed === null) return 'failed'
  const report = opened.vaults.report
  if (report?.holders.has(member) && !report.leavers.includes(member)) return 'already'
  if (opened.opening.excluded.includes(listed.person)) return 'left-out'
  if (hasSteppedBack(opened, listed.person, cardsOf(state, listed.person))) return 'stepped-back'
  // A report that did not open names nobody whom it could be held against.
  if (view?.report == null) return 'unopened'
  const isNamed = view.report.people.some((one) => likeness(one, listed) !== null)
  return isNamed ? 'named' : null
}

const cardsOf = (state: State, person: string): readonly string[] =>
  (state.loaded?.office?.directory.members ?? [])
    .filter((one) => one.person === person)
    .map(({ member }) => member)

/** Whoever declared a conflict or was to be removed comes back by a colleague who looks at the case, not by a batch. */
function hasSteppedBack(
  { envelopes }: OpenedCase,
  person: string,
  cards: readonly string[],
): boolean {
  return envelopes.some(({ kind, author, body }) => {
    if (kind === 'conflict') return author.kind === 'officer' && author.person === person
    if (kind !== 'removal') return false
    const removed = readBody(body, removalBody)?.member
    return removed !== undefined && cards.includes(removed)
  })
}

/** What their roles let them have of what this officer holds. */
function handedOn(
  state: State,
  { member, half }: Kept,
  opened: OpenedCase,
): { readonly vaults: readonly VaultName[]; readonly half: boolean } {
  const office = state.loaded?.office ?? null
  const roles = (office && memberOf(office, member)?.roles) ?? []
  const wanted: readonly VaultName[] = [
    'report',
    ...(may(roles, 'read-originals') ? ['original' as const] : []),
    'internal',
  ]
  const fits = office !== null && candidatesOf(office, opened).find((one) => one.member === member)
  return {
    vaults: wanted.filter((one) => opened.vaults[one] !== undefined),
    half: half && fits !== false && fits?.half === true,
  }
}

/** Asks again while nothing is reached, unless it was told to stop meanwhile. */
async function reach<T>(state: State, ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (;;) {
    const answer = await ask()
    if (answer.ok || answer.code !== 'offline' || state.batch?.stop === true) return answer
    await state.pause(2_000)
  }
}
