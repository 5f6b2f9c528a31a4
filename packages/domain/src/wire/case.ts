// Cases as they are listed, opened, and written to, by a reporter and by an officer.
import * as v from 'valibot'
import { caseStatuses } from '../status.ts'
import { caseStateSchema } from '../workflow/state.ts'
import { servedEvidence, wireEnvelope, wireEvidence, wireGrant } from './envelope.ts'
import { submissionEvidenceMax, submissionGrantsMax } from './limits.ts'
import { wire32, wireCount, wireDay, wireId } from './shapes.ts'

const status = v.picklist(caseStatuses)

/** A case in a list: what the server knows of it and nothing else. */
export const listedCase = v.strictObject({
  id: wireId,
  nonce: wire32,
  ticket: v.string(),
  received: wireDay,
  /** The day of the newest envelope. */
  changed: wireDay,
  /** To a reporter the first of those that they are told of in the same words. */
  status,
  /** To an officer, the rest of the mirror; absent while nothing has happened, and always to a reporter. */
  workflow: v.exactOptional(v.omit(caseStateSchema, ['status', 'received'])),
  /** The number of envelopes served to whoever asks: a list is stale when it moved. */
  envelopes: wireCount,
})
export type ListedCase = v.InferOutput<typeof listedCase>

/** GET /api/cases (officer) and GET /api/reporter/cases. */
export const caseList = v.strictObject({ cases: v.array(listedCase) })
export type CaseList = v.InferOutput<typeof caseList>

/** POST /api/cases/openings: the opening and report of up to 50 cases, for a list of titles. */
export const openingsMax = 50
export const openingsRequest = v.strictObject({
  cases: v.pipe(v.array(wireId), v.minLength(1), v.maxLength(openingsMax)),
})

/**
 * A case as served, in a frame. Blobs: the asker's grants in order, then the envelopes in order. Evidence has no
 * blob. POST /api/cases/:case/open (officer, audited) and GET /api/reporter/cases/:case answer one such head;
 * /api/cases/openings answers `{cases: [...]}` with the blobs of each case in turn.
 */
export const servedCaseHead = v.strictObject({
  case: listedCase,
  grants: wireCount,
  envelopes: v.array(wireEnvelope),
  evidence: v.array(servedEvidence),
})
export type ServedCaseHead = v.InferOutput<typeof servedCaseHead>
export const servedCasesHead = v.strictObject({ cases: v.array(servedCaseHead) })

const envelopes = v.pipe(
  v.array(wireEnvelope),
  v.minLength(1),
  v.maxLength(submissionGrantsMax + 16),
)
const grants = v.pipe(v.array(wireGrant), v.maxLength(submissionGrantsMax))
/** Members whose grants in this case go, now that an epoch has begun without them. */
const revoked = v.pipe(v.array(wireId), v.maxLength(submissionGrantsMax))

/**
 * POST /api/reporter/cases/:case/envelopes, a frame; blobs: the grants, then the envelopes. Classes 'content' and
 * 'epoch' only; grants and `revoked` come only with an epoch. `author`: the id of the new case key that an epoch of
 * `report` in this write makes the reporter's; what is written after it names that one.
 */
export const reporterWriteHead = v.strictObject({
  grants,
  envelopes: v.pipe(v.array(wireEnvelope), v.minLength(1), v.maxLength(4)),
  evidence: v.pipe(v.array(wireEvidence), v.maxLength(submissionEvidenceMax)),
  revoked,
  author: v.nullable(wireId),
})
export type ReporterWriteHead = v.InferOutput<typeof reporterWriteHead>

/**
 * POST /api/cases/:case/envelopes, a frame; blobs: the grants, then the envelopes. A grant comes with its `granted`
 * envelope (whose pair is the grant's id) or with a next epoch, a wrap with its `approval`, a change of status only
 * as a pair in `internal` and `report`, a proposal as one envelope in `internal`. `revoked` comes with a next epoch; one's own id with a `removal`.
 */
export const officerWriteHead = v.strictObject({
  grants,
  envelopes,
  status: v.nullable(
    v.variant('act', [
      // Where two decide, the envelope of the proposal that this decides.
      v.strictObject({
        act: v.literal('move'),
        from: status,
        to: status,
        decides: v.nullable(wireId),
      }),
      v.strictObject({ act: v.picklist(['propose', 'take-back']), from: status, to: status }),
    ]),
  ),
  revoked,
})
export type OfficerWriteHead = v.InferOutput<typeof officerWriteHead>
