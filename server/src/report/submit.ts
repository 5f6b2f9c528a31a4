// POST /api/reports: a sealed report becomes a case, durably and whole, or nothing is stored.
import { createHash } from 'node:crypto'
import { dayOf } from '@kentongan/domain/calendar'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { type SubmissionHead, submissionHead } from '@kentongan/domain/wire/submission'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import type { Blobs } from '../blob/blob.ts'
import { keepUploads, refuseUploads } from '../evidence/uploaded.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, endpoint, type FrameBody, frameBody } from '../http/endpoint.ts'
import { sha256, tokenIn } from '../http/token.ts'
import { readIntakeToken } from '../intake/token.ts'
import { type ReporterDeps, reporterOf } from '../reporter/session.ts'
import { partsOf, refuseSubmission } from './check.ts'
import { type NewCase, storeCase } from './store.ts'

export interface SubmitDeps extends ReporterDeps {
  readonly blobs: Blobs
  readonly secret: Uint8Array
}

export function submitReport(deps: SubmitDeps): Endpoint {
  const { storage, registry, blobs } = deps
  const body = frameBody(submissionHead, submissionBytesMax)
  return endpoint('POST', '/api/reports', body, async (call) => {
    const state = registry.current()
    if (state.phase !== 'published') return refuse('office-not-ready')
    const { office, published } = state
    const { head, blobs: sealed } = call.body
    const digest = digestOf(call.body)
    const known = await storage.read(office, ({ cases }) => cases.find(head.case.id))
    if (known !== null) {
      return known.digest === digest ? answerTicket(known.ticket) : refuse('case-differs')
    }
    const payer = await payerOf(deps, call.request, head)
    if (!payer.ok) return refuse(payer.reason)
    const parts = partsOf(head, sealed)
    if (parts === null) return refuse('malformed')
    const refusal = refuseSubmission(head, parts, published.directory)
    if (refusal !== null) return refuse(refusal)
    const { owner, today } = payer.value
    if (head.evidence.length > 0) {
      const missing = await storage.read(office, (stores) =>
        refuseUploads(stores, owner, head.evidence),
      )
      if (missing !== null) return refuse(missing)
      await keepUploads(blobs, head.evidence)
    }
    const ticket = ticketOf(head.case.id as CaseId)
    const row: NewCase = { ...payer.value, head, parts, digest, ticket, day: today }
    const stored = await storage.transact(office, { kind: 'reporter' }, (stores) =>
      storeCase(stores, row),
    )
    if (!stored.ok) return refuse(stored.reason)
    return answerTicket(ticket, stored.value === 'stored' ? 201 : 200)
  })
}

const answerTicket = (ticket: string, status = 200): Response => answerJson({ ticket }, status)

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
