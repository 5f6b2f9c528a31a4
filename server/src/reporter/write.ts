// POST /api/reporter/cases/:case/envelopes: a message, more evidence, or another identity envelope.
import { type ReporterWriteHead, reporterWriteHead } from '@kentongan/domain/wire/case'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import type { Blobs } from '../blob/blob.ts'
import { storedBefore } from '../case/stored-before.ts'
import { refuseEnvelopes } from '../envelope/check.ts'
import { insertEvidence, keepUploads, refuseUploads } from '../evidence/uploaded.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, frameBody, guardedEndpoint } from '../http/endpoint.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { ReadStores, WriteStores } from '../storage/storage.ts'
import { findOwn } from './access.ts'
import { anyReporter, ownerOfAccount, type ReporterDeps, type SignedInReporter } from './session.ts'

export interface ReporterWriteDeps extends ReporterDeps {
  readonly blobs: Blobs
}

export function writeAsReporter(deps: ReporterWriteDeps): Endpoint {
  const { storage, blobs } = deps
  const body = frameBody(reporterWriteHead, submissionBytesMax)
  const guard = anyReporter(deps)
  const path = '/api/reporter/cases/:case/envelopes'
  return guardedEndpoint('POST', path, guard, body, async ({ params, body: frame }, reporter) => {
    const { head, blobs: sealed } = frame
    const checked = await storage.read(reporter.office, (stores) =>
      check(stores, params.case, reporter, head, sealed),
    )
    if (!checked.ok) return refuse(checked.reason)
    if (checked.value === 'known') return answerJson({})
    await keepUploads(blobs, head.evidence)
    const written = await storage.transact(reporter.office, { kind: 'reporter' }, (stores) =>
      store(stores, params.case, reporter, head, sealed),
    )
    return written.ok ? answerJson({}) : refuse(written.reason)
  })
}

async function check(
  stores: ReadStores,
  caseId: string | undefined,
  { loginId }: SignedInReporter,
  head: ReporterWriteHead,
  blobs: readonly Uint8Array[],
): Promise<Result<'new' | 'known'>> {
  const row = await findOwn(stores, caseId, loginId)
  if (row === null) return refused('not-found')
  if (blobs.length !== head.envelopes.length) return refused('malformed')
  const refusal = refuseEnvelopes(head.envelopes, blobs) ?? refuseFields(row, head)
  if (refusal !== null) return refused(refusal)
  const before = await storedBefore(stores, row.id, head.envelopes)
  if (before !== 'none') return before === 'all' ? done('known') : refused('not-consistent')
  const missing = await refuseUploads(stores, ownerOfAccount(loginId), head.evidence)
  return missing === null ? done('new') : refused(missing)
}

function refuseFields(row: CaseRow, { envelopes, evidence }: ReporterWriteHead): ErrorCode | null {
  const isOwn = [...envelopes, ...evidence].every(
    (one) =>
      one.author === row.author &&
      one.class === 'content' &&
      one.vault !== 'internal' &&
      one.epoch !== '' &&
      one.pair === '',
  )
  return isOwn && evidence.every((one) => one.vault === 'original') ? null : 'not-consistent'
}

async function store(
  stores: WriteStores,
  caseId: string | undefined,
  { loginId, today }: SignedInReporter,
  { envelopes, evidence }: ReporterWriteHead,
  blobs: readonly Uint8Array[],
): Promise<Result<null>> {
  const row = await findOwn(stores, caseId, loginId)
  if (row === null) return refused('not-found')
  const before = await storedBefore(stores, row.id, envelopes)
  if (before !== 'none') return before === 'all' ? done(null) : refused('not-consistent')
  for (const [at, envelope] of envelopes.entries()) {
    const bytes = blobs[at] as Uint8Array
    const own = { case: row.id, day: today, first: false, bytes }
    const inserted = await stores.envelopes.insert({ ...envelope, ...own })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  const owner = ownerOfAccount(loginId)
  const kept = await insertEvidence(stores, owner, row.id, today, evidence)
  if (kept === 'duplicate') return refused('not-consistent')
  await stores.cases.touch(row.id, today)
  const ids = envelopes.map((one) => one.id)
  await stores.audit.append({ kind: 'reports-received', details: { ids } })
  return done(null)
}
