// The finalising request of a report, and of a new account without one.
import * as v from 'valibot'
import { wireEnvelope, wireEvidence, wireGrant } from './envelope.ts'
import { submissionEnvelopesMax, submissionEvidenceMax, submissionGrantsMax } from './limits.ts'
import { wire32, wireBytes, wireId, wireToken } from './shapes.ts'

/** What the server keeps of an account: where to find it, and the SHA-256 of its login secret. */
export const wireAccount = v.strictObject({
  loginId: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
  /** SHA-256 of the login secret's text, base64url. */
  loginVerifier: wire32,
})

/**
 * POST /api/reports, a frame with header `Authorization: Intake <token>`. Blobs: the lock (only with `account`),
 * the grants in order, the envelopes in order. `account` null: the case joins the account of the reporter's
 * session, whose token is in `session`.
 */
export const submissionHead = v.strictObject({
  account: v.nullable(wireAccount),
  session: v.nullable(wireToken),
  case: v.strictObject({ id: wireId, nonce: wire32 }),
  grants: v.pipe(v.array(wireGrant), v.minLength(2), v.maxLength(submissionGrantsMax)),
  envelopes: v.pipe(v.array(wireEnvelope), v.minLength(3), v.maxLength(submissionEnvelopesMax)),
  evidence: v.pipe(v.array(wireEvidence), v.maxLength(submissionEvidenceMax)),
})
export type SubmissionHead = v.InferOutput<typeof submissionHead>

export const submissionAnswer = v.strictObject({ ticket: v.string() })

/**
 * POST /api/accounts, JSON, with `Authorization: Intake <token>`: an account before any report. POST
 * /api/reporter/code, of a signed-in reporter: the account in whose place it comes is gone with all its sessions.
 */
export const accountRequest = v.strictObject({ ...wireAccount.entries, lock: wireBytes })
export type AccountRequest = v.InferOutput<typeof accountRequest>

/** POST /api/intake: the solved challenge of GET /api/intake (altcha's base64 payload). */
export const intakeRequest = v.strictObject({ solution: v.pipe(v.string(), v.maxLength(8192)) })
export const intakeAnswer = v.strictObject({ token: wireToken })
