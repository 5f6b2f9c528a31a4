// Who asked for the reporter's identity and who approved: two persons, a request and an approval, both on record.
import type { OpenedCase, OpenedEnvelope, Reader } from './case-file.ts'
import { addDays } from './office.ts'
import { type ApprovalBody, approvalBody } from './schema.ts'
import { readBody } from './statement.ts'

/** Days for which an approval may hold: the day it is given and the next. */
export const approvalDays = 1

/** Requests and approvals that their authors might not write, or that do not belong together. */
export function badApprovals(
  envelopes: readonly OpenedEnvelope[],
  readers: readonly Reader[],
): readonly OpenedEnvelope[] {
  const requests = envelopes.filter((one) => one.kind === 'request' && !one.late)
  const bad = requests.filter((one) => !holds(readers, one, 'A'))
  const genuine = requests.filter((one) => !bad.includes(one))
  const approvals = envelopes.filter((one) => one.kind === 'approval' && !one.late)
  return [...bad, ...approvals.filter((one) => !isApproval(one, genuine, readers))]
}

const holds = (readers: readonly Reader[], { author }: OpenedEnvelope, half: 'A' | 'B'): boolean =>
  author.kind === 'officer' &&
  readers.some((one) => one.member === author.member && one.half === half)

/** By a holder of half B, of another person's genuine request, for a day or two. */
function isApproval(
  approval: OpenedEnvelope,
  requests: readonly OpenedEnvelope[],
  readers: readonly Reader[],
): boolean {
  const body = readBody(approval.body, approvalBody)
  const request = requests.find((one) => one.hash === body?.request)
  if (body === null || request === undefined || !holds(readers, approval, 'B')) return false
  return (
    body.wrap === approval.pair &&
    personOf(request) !== personOf(approval) &&
    body.expires >= approval.day &&
    body.expires <= addDays(approval.day, approvalDays)
  )
}

const personOf = ({ author }: OpenedEnvelope): string =>
  author.kind === 'officer' ? author.person : ''

export interface IdentityRequest {
  readonly request: OpenedEnvelope
  readonly approval: { readonly envelope: OpenedEnvelope; readonly body: ApprovalBody } | null
}

/** Every request of a verified case, with the first approval that was given to it. */
export function identityRequestsOf({ envelopes }: OpenedCase): readonly IdentityRequest[] {
  const approvals = envelopes.flatMap((envelope) => {
    const body = envelope.kind === 'approval' ? readBody(envelope.body, approvalBody) : null
    return body === null || envelope.late ? [] : [{ envelope, body }]
  })
  return envelopes
    .filter((one) => one.kind === 'request' && !one.late)
    .map((request) => {
      const approval = approvals.find((one) => one.body.request === request.hash)
      return { request, approval: approval ?? null }
    })
}
