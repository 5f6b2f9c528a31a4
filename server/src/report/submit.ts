// POST /api/reports: a sealed report becomes a case, durably and whole, or nothing is stored.
import { createHash } from 'node:crypto'
import { dayOf } from '@kentongan/domain/calendar'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { type SubmissionHead, submissionHead } from '@kentongan/domain/wire/submission'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import type { Blobs } from '../blob/blob.ts'
import { keepUploads, refuseUploads } from '../evidence/uploaded.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Call, type Endpoint, endpoint, type FrameBody, frameBody } from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import { readIntakeToken } from '../intake/token.ts'
import type { PublishedOffice } from '../office/registry.ts'
import { type ReporterDeps, reporterOf } from '../reporter/session.ts'
import { partsOf, refuseSubmission } from './check.ts'
import { type NewCase, storeCase } from './store.ts'

export interface SubmitDeps extends ReporterDeps {
  readonly blobs: Blobs
  readonly secret: Uint8Array
}

export function submitReport(deps: SubmitDeps): Endpoint {
  const { storage, registry } = deps
  const body = frameBody(submissionHead, submissionBytesMax)
  return endpoint('POST', '/api/reports', body, async (call) => {
    const state = registry.current()
    if (state.phase !== 'published') return refuse('office-not-ready')
    const { office, published } = state
    const accepted = await accept(deps, office, published, call)
    const stored = accepted.ok
      ? await storage.transact(office, { kind: 'reporter' }, (stores) =>
          storeCase(stores, accepted.value),
        )
      : accepted
    if (stored.ok) {
      const { ticket } = stored.value
      return answerJson({ ticket }, stored.value.isNew ? 201 : 200)
    }
    // What was stored before is success, whatever would be refused of it now: its token is spent.
    const { id } = call.body.head.case
    const known = await storage.read(office, ({ cases }) => cases.find(id))
    if (known === null) return refuse(stored.reason)
    const isSame = known.digest === digestOf(call.body)
    return isSame ? answerJson({ ticket: known.ticket }) : refuse('case-differs')
  })
}

/** The case that this request makes, with its evidence kept; or why it makes none. */
async function accept(
  deps: SubmitDeps,
  office: string,
  published: PublishedOffice,
  { request, body }: Call<FrameBody<SubmissionHead>>,
): Promise<Result<NewCase>> {
  if (!published.takesReports) return refused('office-not-ready')
  const { head, blobs } = body
  const payer = await payerOf(deps, request, head)
  if (!payer.ok) return payer
  const parts = partsOf(head, blobs)
  if (parts === null) return refused('malformed')
  const refusal = refuseSubmission(head, parts, published.directory)
  if (refusal !== null) return refused(refusal)
  const { owner, today } = payer.value
  if (head.evidence.length > 0) {
    const missing = await deps.storage.read(office, (stores) =>
      refuseUploads(stores, owner, head.evidence),
    )
    if (missing !== null) return refused(missing)
    await keepUploads(deps.blobs, owner, head.evidence)
  }
  const ticket = ticketOf(head.case.id as CaseId)
  return done({ ...payer.value, head, parts, digest: digestOf(body), ticket, day: today })
}

/** Of everything but the session, which is another one when a reporter signs in again to retry. */
const digestOf = ({ head, tail }: FrameBody<SubmissionHead>): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...head, session: null }))
    .update(tail)
    .digest('base64url')

interface Payer {
  readonly owner: string
  readonly issued: string
  readonly today: string
  /** Of the reporter's session; null where the submission brings a new account. */
  readonly loginId: string | null
}

/** Who pays for this submission with which token, and whose account it joins. */
async function payerOf(
  deps: SubmitDeps,
  request: Request,
  head: SubmissionHead,
): Promise<Result<Payer>> {
  const today = dayOf(deps.now())
  const token = tokenIn(request, 'Intake') ?? ''
  const intake = readIntakeToken(deps.secret, token, today)
  if (intake === null) return refused('intake-token-not-valid')
  const payer = { owner: sha256(token), issued: intake.day, today }
  if (head.session === null) return done({ ...payer, loginId: null })
  const reporter = await reporterOf(deps, head.session)
  return reporter === null
    ? refused('not-signed-in')
    : done({ ...payer, loginId: reporter.loginId })
}
