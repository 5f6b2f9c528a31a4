// Whether what an officer writes belongs together: grants with their records, a status with its pair.
import { canMove, reporterLabel } from '@kentongan/domain/status'
import type { OfficerWriteHead } from '@kentongan/domain/wire/case'
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import type { Directory } from '@kentongan/sealed/schema'
import { grantBytes, isDistinct, refuseEnvelope, refuseEnvelopes } from '../envelope/check.ts'

/** Null, or why this officer's write is refused before anything is looked up (wire/case.ts). */
export function refuseOfficerWrite(
  head: OfficerWriteHead,
  blobs: readonly Uint8Array[],
  member: string,
  directory: Directory,
): ErrorCode | null {
  const { grants, envelopes } = head
  if (blobs.length !== grants.length + envelopes.length) return 'malformed'
  for (const [at, { id }] of grants.entries()) {
    const refusal = refuseEnvelope(id, blobs[at] as Uint8Array, grantBytes)
    if (refusal !== null) return refusal
  }
  const refusal = refuseEnvelopes(envelopes, blobs.slice(grants.length))
  if (refusal !== null) return refusal
  if (![...grants, ...envelopes].every((one) => one.author === member)) return 'not-consistent'
  if (!envelopes.every(isWritable)) return 'not-consistent'
  return refuseGrants(head, directory) ?? refuseStatus(head)
}

/** Class, vault, and epoch as sealed's table of kinds has them for officers. */
function isWritable({ class: kind, vault, epoch, pair }: WireEnvelope): boolean {
  switch (kind) {
    case 'opening':
      return false
    case 'epoch':
      return vault === 'internal' && epoch === '' && pair === ''
    case 'granted':
      return vault === 'report' && epoch !== ''
    case 'status':
      return (vault === 'report' || vault === 'internal') && epoch !== '' && pair !== ''
    case 'content':
      return (vault === 'report' || vault === 'internal') && epoch !== '' && pair === ''
  }
}

/** Each grant with the one record that names it, to a member who is active. */
function refuseGrants(
  { grants, envelopes }: OfficerWriteHead,
  directory: Directory,
): ErrorCode | null {
  const records = envelopes.filter((one) => one.class === 'granted').map((one) => one.pair)
  const ids = grants.map((one) => one.id)
  const isPaired =
    records.length === ids.length && isDistinct(ids) && ids.every((id) => records.includes(id))
  if (!isPaired) return 'not-consistent'
  for (const grant of grants) {
    const listed = directory.members.find((one) => one.member === grant.member)
    if (listed === undefined) return 'not-consistent'
    if (listed.status !== 'active') return 'stale-directory'
  }
  return null
}

/** One envelope for colleagues and its pair for the reporter, who must be told when their label changes. */
function refuseStatus({ envelopes, status }: OfficerWriteHead): ErrorCode | null {
  const moves = envelopes.filter((one) => one.class === 'status')
  if (status === null) return moves.length === 0 ? null : 'not-consistent'
  const inside = moves.filter((one) => one.vault === 'internal')
  const outside = moves.filter((one) => one.vault === 'report')
  const isTold = outside.length === 1 || reporterLabel[status.from] === reporterLabel[status.to]
  const isPaired =
    inside.length === 1 &&
    outside.length <= 1 &&
    isTold &&
    moves.every((one) => one.pair === inside[0]?.pair)
  return isPaired && canMove(status.from, status.to) ? null : 'not-consistent'
}
