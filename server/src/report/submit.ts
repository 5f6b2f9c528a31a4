// POST /api/reports: a sealed report becomes a case, durably and whole, or nothing is stored.
import { createHash, type Hash } from 'node:crypto'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { type SubmissionHead, submissionHead } from '@kentongan/domain/wire/submission'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import type { Blobs } from '../blob/blob.ts'
import { keepUploads, refuseUploads } from '../evidence/uploaded.ts'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import {
  type Call,
  type Endpoint,
  type FrameBody,
  frameBody,
  guardedEndpoint,
} from '../http/endpoint.ts'
import { readFrameHead } from '../http/frame-head.ts'
import type { Room } from '../http/room.ts'
import { anyPayer, type Payer } from '../intake/payer.ts'
import type { PublishedOffice } from '../office/registry.ts'
import { type ReporterDeps, reporterOf } from '../reporter/session.ts'
import { partsOf, refuseSubmission } from './check.ts'
import { type NewCase, storeCase } from './store.ts'

export interface SubmitDeps extends ReporterDeps {
  readonly blobs: Blobs
  readonly secret: Uint8Array
}

export function submitReport(deps: SubmitDeps): Endpoint {
  const body = frameBody(submissionHead, submissionBytesMax)
  const guard = anyPayer(deps)
  const submit = guardedEndpoint(
    'POST',
    '/api/reports',
    guard,
    body,
    (call, payer) => receive(deps, call, payer),
    ({ owner }) => owner,
  )
  const run: Endpoint['run'] = async (request, params, rooms) => {
    const payer = await guard(request)
    return payer.ok
      ? submit.run(request, params, rooms)
      : answerStranger(deps, request, rooms.strangers, payer.reason)
  }
  return { ...submit, run }
}

async function receive(
  deps: SubmitDeps,
  { body }: Call<FrameBody<SubmissionHead>>,
  payer: Payer,
): Promise<Response> {
  const { storage, registry } = deps
  const state = registry.current()
  if (state.phase !== 'published') return refuse('office-not-ready')
  const { office, published } = state
  const accepted = await accept(deps, office, published, body, payer)
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
  const { id } = body.head.case
  const known = await storage.read(office, ({ cases }) => cases.find(id))
  if (known === null) return refuse(stored.reason)
  const isSame = known.digest === digestOf(body)
  return isSame ? answerJson({ ticket: known.ticket }) : refuse('case-differs')
}

/**
 * To whoever shows no token: the ticket of a case that is sent again, else `refusal`. Of anything else
 * no more than a head is read, and of nothing more than that is held.
 */
async function answerStranger(
  { storage, registry }: SubmitDeps,
  request: Request,
  strangers: Room,
  refusal: ErrorCode,
): Promise<Response> {
  const state = registry.current()
  if (state.phase !== 'published') return refuse('office-not-ready')
  const leave = await strangers.take(strangerHeadBytesMax, null)
  try {
    const frame = await readFrameHead(request, submissionHead, strangerHeadBytesMax)
    const id = frame?.head.case.id ?? ''
    const known = await storage.read(state.office, ({ cases }) => cases.find(id))
    if (frame === null || known === null) return refuse(refusal)
    const digest = newDigest(frame.head)
    let bytes = 0
    for await (const piece of frame.tail) {
      bytes += piece.length
      if (bytes > submissionBytesMax) return refuse('too-large')
      digest.update(piece)
    }
    const isSame = known.digest === digest.digest('base64url')
    return isSame ? answerJson({ ticket: known.ticket }) : refuse('case-differs')
  } finally {
    leave()
  }
}

/** Twice as long as that of a submission with as much evidence, and as many grants, as there may be. */
const strangerHeadBytesMax = 65_536

/** The case that this request makes, with its evidence kept; or why it makes none. */
async function accept(
  deps: SubmitDeps,
  office: string,
  published: PublishedOffice,
  body: FrameBody<SubmissionHead>,
  payer: Payer,
): Promise<Result<NewCase>> {
  if (!published.takesReports) return refused('office-not-ready')
  const { head, blobs } = body
  const account = await accountOf(deps, head)
  if (!account.ok) return account
  const parts = partsOf(head, blobs)
  if (parts === null) return refused('malformed')
  const refusal = refuseSubmission(head, parts, published.directory)
  if (refusal !== null) return refused(refusal)
  const { owner, issued, today: day } = payer
  if (head.evidence.length > 0) {
    const missing = await deps.storage.read(office, (stores) =>
      refuseUploads(stores, owner, head.evidence),
    )
    if (missing !== null) return refused(missing)
    await keepUploads(deps.blobs, owner, head.evidence)
  }
  const ticket = ticketOf(head.case.id as CaseId)
  const digest = digestOf(body)
  return done({ owner, issued, loginId: account.value, head, parts, digest, ticket, day })
}

const digestOf = ({ head, tail }: FrameBody<SubmissionHead>): string =>
  newDigest(head).update(tail).digest('base64url')

/** Of everything but the session, which is another one when a reporter signs in again to retry. */
const newDigest = (head: SubmissionHead): Hash =>
  createHash('sha256').update(JSON.stringify({ ...head, session: null }))

/** Whose account this submission joins; null where it brings a new one. */
async function accountOf(
  deps: SubmitDeps,
  { session }: SubmissionHead,
): Promise<Result<string | null>> {
  if (session === null) return done(null)
  const reporter = await reporterOf(deps, session)
  return reporter === null ? refused('not-signed-in') : done(reporter.loginId)
}
