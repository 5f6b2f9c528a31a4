// Approving a request for the reporter's identity: half B, wrapped for that one request until a day.
import {
  type CaseEnvelope,
  type CaseWriter,
  sealInCase,
  stampOf,
  type Vault,
} from './case-writer.ts'
import type { SealedGrant } from './grant.ts'
import type { ApprovalBody } from './schema.ts'
import { sealEnvelope } from './seal.ts'
import { writeBody } from './statement.ts'
import { base64url } from './text.ts'

export interface ApprovalPlan {
  /** The statement hash of the request. */
  readonly request: string
  /** Who asked, and their card's recipient. */
  readonly member: string
  readonly recipient: string
  readonly half: Uint8Array
  /** The last day on which it opens anything. */
  readonly expires: string
  readonly reason: string
}

export interface SealedApproval {
  readonly wrap: SealedGrant
  /** The record in `report`: the server takes the two only together. */
  readonly approval: CaseEnvelope
}

export async function sealApproval(
  writer: CaseWriter,
  report: Vault,
  plan: ApprovalPlan,
  previous: readonly string[],
): Promise<SealedApproval> {
  const { request, member, expires, reason } = plan
  const { id: author, signing } = writer.author
  const fields = { ...stampOf(writer), member, request, expires }
  const half = writeBody({ half: base64url(plan.half) })
  const sealed = await sealEnvelope('wrap', fields, half, plan.recipient, signing)
  const body: ApprovalBody = { request, wrap: sealed.id, expires, reason }
  const links = { previous, pair: sealed.id }
  const approval = await sealInCase(writer, report, 'approval', writeBody(body), links)
  return { wrap: { ...sealed, member, author, expires }, approval }
}
