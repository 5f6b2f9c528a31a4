// POST /api/reporter/cases/:case/envelopes: a message, more evidence, another identity, or an epoch without a leaver.
import { type ReporterWriteHead, reporterWriteHead } from '@kentongan/domain/wire/case'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { isReporterVault } from '@kentongan/sealed/case-kinds'
import type { Directory } from '@kentongan/sealed/schema'
import type { Blobs } from '../blob/blob.ts'
import { isEpochOver } from '../case/epoch-over.ts'
import { afterAnswer, mirrorOf } from '../case/mirror.ts'
import { storedBefore } from '../case/stored-before.ts'
import { refuseEnvelopes, refuseGrantBytes, refuseMembers } from '../envelope/check.ts'
import { insertEvidence, keepUploads, refuseUploads } from '../evidence/uploaded.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import {
  type Call,
  type Endpoint,
  type FrameBody,
  frameBody,
  guardedEndpoint,
} from '../http/endpoint.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores, WriteStores } from '../storage/storage.ts'
import { findOwn } from './access.ts'
import { refuseFull } from './full.ts'
import { anyReporter, ownerOfAccount, type ReporterDeps, type SignedInReporter } from './session.ts'

export interface ReporterWriteDeps extends ReporterDeps {
  readonly blobs: Blobs
}

export function writeAsReporter(deps: ReporterWriteDeps): Endpoint {
  const { storage, registry, blobs } = deps
  const body = frameBody(reporterWriteHead, submissionBytesMax)
  const guard = anyReporter(deps)
  const path = '/api/reporter/cases/:case/envelopes'
  const write = async (
    { params, body: frame }: Call<FrameBody<ReporterWriteHead>>,
    reporter: SignedInReporter,
  ) => {
    const state = registry.current()
    if (state.phase !== 'published') return refuse('office-not-ready')
    const { head, blobs: sealed } = frame
    const checked = await storage.read(reporter.office, (stores) =>
      check(stores, params.case, reporter, head, sealed, state.published.directory),
    )
    if (!checked.ok) return refuse(checked.reason)
    if (checked.value === 'known') return answerJson({})
    await keepUploads(blobs, ownerOfAccount(reporter.loginId), head.evidence)
    const written = await storage.transact(reporter.office, { kind: 'reporter' }, (stores) =>
      store(stores, params.case, reporter, head, sealed),
    )
    return written.ok ? answerJson({}) : refuse(written.reason)
  }
  return guardedEndpoint('POST', path, guard, body, write, ({ loginId }) => loginId)
}

async function check(
  stores: ReadStores,
  caseId: string | undefined,
  { loginId }: SignedInReporter,
  head: ReporterWriteHead,
  blobs: readonly Uint8Array[],
  directory: Directory,
): Promise<Result<'new' | 'known'>> {
  const row = await findOwn(stores, caseId, loginId)
  if (row === null) return refused('not-found')
  const { grants, envelopes } = head
  if (blobs.length !== grants.length + envelopes.length) return refused('malformed')
  const refusal =
    refuseGrantBytes(grants, blobs) ??
    refuseEnvelopes(envelopes, blobs.slice(grants.length)) ??
    refuseMembers(grants, directory)
  if (refusal !== null) return refused(refusal)
  const before = await storedBefore(stores, row.id, head.envelopes)
  if (before !== 'none') return before === 'all' ? done('known') : refused('not-consistent')
  // After the above: the author of a write that is sent again may not be the case's any more.
  const stale = await refuseState(stores, row, head)
  if (stale !== null) return refused(stale)
  const full = await refuseFull(stores, row, head, blobs)
  if (full !== null) return refused(full)
  const missing = await refuseUploads(stores, ownerOfAccount(loginId), head.evidence)
  return missing === null ? done('new') : refused(missing)
}

/** What was sealed before the case moved on, to other vault secrets or to another key of the reporter's, is stale. */
async function refuseState(
  stores: ReadStores,
  row: CaseRow,
  head: ReporterWriteHead,
): Promise<ErrorCode | null> {
  // Of their own vaults alone: whether officers have founded another is nothing a reporter may ask.
  const own = [...head.envelopes, ...head.evidence].filter(({ vault }) => isReporterVault(vault))
  return (await isEpochOver(stores, row.id, own)) ? 'stale-epoch' : refuseFields(row, head)
}

function refuseFields(
  row: CaseRow,
  { grants, envelopes, evidence, revoked, author }: ReporterWriteHead,
): ErrorCode | null {
  const epochs = envelopes.filter((one) => one.class === 'epoch')
  const isOwn = [...envelopes, ...evidence].every(
    (one) =>
      one.author === row.author &&
      (one.class === 'content' || one.class === 'epoch') &&
      isReporterVault(one.vault) &&
      one.epoch !== '' &&
      one.pair === '',
  )
  const isWhole =
    isOwn &&
    epochs.every((one) => one.vault !== 'identity') &&
    evidence.every((one) => one.class === 'content' && one.vault === 'original') &&
    grants.every((one) => one.author === row.author && one.expires === null) &&
    (epochs.length > 0 || (grants.length === 0 && revoked.length === 0)) &&
    (author === null || epochs.some((one) => one.vault === 'report'))
  return isWhole ? null : 'not-consistent'
}

async function store(
  stores: WriteStores,
  caseId: string | undefined,
  { loginId, today }: SignedInReporter,
  head: ReporterWriteHead,
  blobs: readonly Uint8Array[],
): Promise<Result<null>> {
  const { grants, envelopes, evidence, revoked, author } = head
  const row = await findOwn(stores, caseId, loginId)
  if (row === null) return refused('not-found')
  const before = await storedBefore(stores, row.id, envelopes)
  if (before !== 'none') return before === 'all' ? done(null) : refused('not-consistent')
  const stale = await refuseState(stores, row, head)
  if (stale !== null) return refused(stale)
  const full = await refuseFull(stores, row, head, blobs)
  if (full !== null) return refused(full)
  for (const member of revoked) await stores.grants.remove(row.id, member)
  for (const [at, grant] of grants.entries()) {
    const bytes = blobs[at] as Uint8Array
    const inserted = await stores.grants.insert({ ...grant, case: row.id, bytes })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  for (const [at, envelope] of envelopes.entries()) {
    const bytes = blobs[grants.length + at] as Uint8Array
    const own = { case: row.id, day: today, first: false, bytes }
    const inserted = await stores.envelopes.insert({ ...envelope, ...own })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  const owner = ownerOfAccount(loginId)
  const kept = await insertEvidence(stores, owner, row.id, today, evidence)
  if (kept === 'duplicate') return refused('not-consistent')
  if (author !== null) await stores.cases.moveAuthor(row.id, author)
  const isWord = envelopes.some((one) => one.class === 'content' && one.vault === 'report')
  const next = isWord ? afterAnswer(row, today) : null
  if (next !== null) await stores.cases.move(row.id, row, mirrorOf(next), today)
  await stores.cases.touch(row.id, today)
  const ids = envelopes.map((one) => one.id)
  await stores.audit.append({ kind: 'reports-received', details: { ids } })
  return done(null)
}
