// Whether a submission is one: everything sealed, by one hand, to officers who may read it.
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import type { SubmissionHead } from '@kentongan/domain/wire/submission'
import { isReporterVault } from '@kentongan/sealed/case-kinds'
import type { Directory } from '@kentongan/sealed/schema'
import {
  isDistinct,
  lockBytes,
  refuseEnvelope,
  refuseEnvelopes,
  refuseGrantBytes,
  refuseMembers,
} from '../envelope/check.ts'

export interface SubmissionParts {
  readonly lock: Uint8Array | null
  readonly grants: readonly Uint8Array[]
  readonly envelopes: readonly Uint8Array[]
}

/** The blobs by what they are, or null when there are more or fewer than the head says. */
export function partsOf(
  head: SubmissionHead,
  blobs: readonly Uint8Array[],
): SubmissionParts | null {
  const locks = head.account === null ? 0 : 1
  const grantsEnd = locks + head.grants.length
  if (blobs.length !== grantsEnd + head.envelopes.length) return null
  return {
    lock: locks === 1 ? (blobs[0] as Uint8Array) : null,
    grants: blobs.slice(locks, grantsEnd),
    envelopes: blobs.slice(grantsEnd),
  }
}

/** Null, or why this submission is refused before anything is stored. */
export function refuseSubmission(
  head: SubmissionHead,
  parts: SubmissionParts,
  directory: Directory,
): ErrorCode | null {
  return refuseBytes(head, parts) ?? refuseShape(head) ?? refuseHolders(head.grants, directory)
}

function refuseBytes(head: SubmissionHead, parts: SubmissionParts): ErrorCode | null {
  if (parts.lock !== null) {
    const refusal = refuseLock(parts.lock)
    if (refusal !== null) return refusal
  }
  return (
    refuseGrantBytes(head.grants, parts.grants) ?? refuseEnvelopes(head.envelopes, parts.envelopes)
  )
}

// A lock has no id: the account it belongs to names it.
function refuseLock(lock: Uint8Array): ErrorCode | null {
  const refusal = refuseEnvelope('', lock, lockBytes)
  return refusal === 'envelope-not-as-named' ? null : refusal
}

function refuseShape({
  account,
  session,
  grants,
  envelopes,
  evidence,
}: SubmissionHead): ErrorCode | null {
  const openings = envelopes.filter((one) => one.class === 'opening')
  const [opening] = openings
  const rest = [...envelopes.filter((one) => one.class !== 'opening'), ...evidence]
  const identities = envelopes.filter((one) => one.vault === 'identity')
  const epoch = rest[0]?.epoch ?? ''
  const isOne =
    (account === null) === (session !== null) &&
    openings.length === 1 &&
    opening?.vault === 'report' &&
    opening.epoch === '' &&
    identities.length === 1 &&
    epoch !== '' &&
    rest.every(
      (one) => one.class === 'content' && isReporterVault(one.vault) && one.epoch === epoch,
    ) &&
    evidence.every((one) => one.vault === 'original') &&
    [...grants, ...envelopes, ...evidence].every((one) => one.author === opening.author) &&
    [...envelopes, ...evidence].every((one) => one.pair === '') &&
    grants.every((one) => one.expires === null) &&
    isDistinct([...grants, ...envelopes, ...evidence].map((one) => one.id))
  return isOne ? null : 'not-consistent'
}

function refuseHolders(grants: SubmissionHead['grants'], directory: Directory): ErrorCode | null {
  const holders = grants.map((one) => one.member)
  const members = holders.filter((one) => one !== 'reporter' && one !== 'recovery')
  if (!isDistinct(holders) || !holders.includes('reporter') || members.length === 0) {
    return 'not-consistent'
  }
  return refuseMembers(grants, directory)
}
