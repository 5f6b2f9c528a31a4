// Whether what an officer writes belongs together: grants with their records, an approval with its wrap, a status
// with its pair, a leaver's grants with the epoch that goes on without them.
import { addDays } from '@kentongan/domain/calendar'
import { may } from '@kentongan/domain/permission'
import { reporterLabel } from '@kentongan/domain/status'
import type { OfficerWriteHead } from '@kentongan/domain/wire/case'
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import type { Directory } from '@kentongan/sealed/schema'
import { isDistinct, refuseEnvelopes, refuseGrantBytes, refuseMembers } from '../envelope/check.ts'

export interface OfficerWriter {
  readonly member: string
  readonly directory: Directory
  readonly today: string
}

/** Null, or why this officer's write is refused before anything is looked up (wire/case.ts). */
export function refuseOfficerWrite(
  head: OfficerWriteHead,
  blobs: readonly Uint8Array[],
  { member, directory, today }: OfficerWriter,
): ErrorCode | null {
  const { grants, envelopes } = head
  if (blobs.length !== grants.length + envelopes.length) return 'malformed'
  const refusal =
    refuseGrantBytes(grants, blobs) ?? refuseEnvelopes(envelopes, blobs.slice(grants.length))
  if (refusal !== null) return refusal
  if (![...grants, ...envelopes].every((one) => one.author === member)) return 'not-consistent'
  const belongs =
    envelopes.every(isWritable) &&
    isRecorded(head) &&
    isApproved(head, today) &&
    isRevoked(head, member)
  if (!belongs) return 'not-consistent'
  return refuseMembers(grants, directory) ?? refuseNewcomers(head, directory) ?? refuseStatus(head)
}

/** Class, vault, and epoch as sealed's table of kinds has them for officers. */
function isWritable({ class: kind, vault, epoch, pair }: WireEnvelope): boolean {
  switch (kind) {
    case 'opening':
      return false
    case 'epoch':
      return vault !== 'identity' && pair === '' && (epoch !== '' || isOfficers(vault))
    case 'granted':
    case 'approval':
      return vault === 'report' && epoch !== '' && pair !== ''
    case 'removal':
    case 'request':
      return vault === 'report' && epoch !== '' && pair === ''
    case 'proposal':
      return vault === 'internal' && epoch !== '' && pair === ''
    case 'status':
      return (vault === 'report' || vault === 'internal') && epoch !== '' && pair !== ''
    case 'content':
      return (vault === 'report' || isOfficers(vault)) && epoch !== '' && pair === ''
  }
}

/** Vaults that officers found. */
const isOfficers = (vault: WireEnvelope['vault']): boolean =>
  vault === 'internal' || vault === 'examination'

const goesOn = ({ class: kind, epoch }: WireEnvelope): boolean => kind === 'epoch' && epoch !== ''

const pairsOf = (envelopes: readonly WireEnvelope[], kind: WireEnvelope['class']): string[] =>
  envelopes.filter((one) => one.class === kind).map((one) => one.pair)

/** Each grant with the one record that names it, or with an epoch, whose own statement is the record. */
function isRecorded({ grants, envelopes }: OfficerWriteHead): boolean {
  const records = pairsOf(envelopes, 'granted')
  const given = grants.filter((one) => one.expires === null)
  const unrecorded = given.filter((one) => !records.includes(one.id))
  const ids = given.map((one) => one.id)
  return (
    isDistinct(records) &&
    records.every((id) => ids.includes(id)) &&
    given.every((one) => !records.includes(one.id) || isMember(one.member)) &&
    (unrecorded.length === 0 || envelopes.some(goesOn))
  )
}

const isMember = (holder: string): boolean => holder !== 'reporter' && holder !== 'recovery'

/** Nobody is let in whose roles hold nothing of any case. */
function refuseNewcomers(
  { grants, envelopes }: OfficerWriteHead,
  { members }: Directory,
): ErrorCode | null {
  const records = pairsOf(envelopes, 'granted')
  const newcomers = grants.filter((one) => records.includes(one.id)).map(({ member }) => member)
  const roles = new Map(members.map((one) => [one.member, one.roles]))
  return newcomers.every((one) => may(roles.get(one) ?? [], 'read-cases')) ? null : 'not-allowed'
}

/** Each wrap with the one approval that names it, for today and tomorrow at most. */
function isApproved({ grants, envelopes }: OfficerWriteHead, today: string): boolean {
  const approvals = pairsOf(envelopes, 'approval')
  const wraps = grants.filter((one) => one.expires !== null)
  return (
    approvals.length === wraps.length &&
    wraps.every(
      ({ id, member, author, expires }) =>
        approvals.includes(id) &&
        isMember(member) &&
        member !== author &&
        expires !== null &&
        expires >= today &&
        expires <= addDays(today, 1),
    )
  )
}

/** Grants go when an epoch has begun without their holder; whoever declares a conflict gives up their own at once. */
function isRevoked({ envelopes, revoked }: OfficerWriteHead, author: string): boolean {
  const own = revoked.filter((one) => one === author)
  const others = revoked.filter((one) => one !== author)
  const steps = envelopes.some((one) => one.class === 'removal')
  return (
    isDistinct(revoked) &&
    (own.length === 0 || steps) &&
    (others.length === 0 || envelopes.some(goesOn))
  )
}

/**
 * A move is one envelope for colleagues and its pair for the reporter, who must be told when their label changes; a
 * proposal, or its return, one for colleagues alone.
 */
function refuseStatus({ envelopes, status }: OfficerWriteHead): ErrorCode | null {
  const moves = envelopes.filter((one) => one.class === 'status')
  const proposals = envelopes.filter((one) => one.class === 'proposal')
  const moved = status?.act === 'move' ? status : null
  if (proposals.length !== (status === null || moved !== null ? 0 : 1)) return 'not-consistent'
  if (moved === null) return moves.length === 0 ? null : 'not-consistent'
  const inside = moves.filter((one) => one.vault === 'internal')
  const outside = moves.filter((one) => one.vault === 'report')
  const isTold = outside.length === 1 || reporterLabel[moved.from] === reporterLabel[moved.to]
  const isPaired =
    inside.length === 1 &&
    outside.length <= 1 &&
    isTold &&
    moves.every((one) => one.pair === inside[0]?.pair)
  return isPaired ? null : 'not-consistent'
}
