// What waits for a second signer, verified as far as one signature goes, and how the second one signs it.
import type { Publication } from '@kentongan/domain/wire/office'
import type { MemberKeys } from '@kentongan/sealed/member'
import {
  type OfficeBundle,
  type VerifiedOffice,
  verifyOffice,
  verifyProposal,
} from '@kentongan/sealed/office'
import { hashOf } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import { type Answer, type Fetch, succeeded } from './api.ts'
import { countersign, publish, readProposal } from './publish.ts'
import { bundleWith, loadBundle } from './root.ts'

export interface Proposal {
  /** The member who proposed it, by the server's word. */
  readonly member: string
  readonly day: string
  /** The hash of its directory; '' where it has none. */
  readonly directory: string
  /** The office as it would be; null when one signature more would not make it hold. */
  readonly proposed: VerifiedOffice | null
  /** The keys, base64url, that have signed its directory. */
  readonly signedBy: readonly string[]
}

interface Waiting {
  readonly proposal: Proposal
  readonly publication: Publication
  readonly bundle: OfficeBundle
}

/** What waits for a second signer on this day, or null. */
export async function loadProposal(fetch: Fetch, day: string): Promise<Answer<Proposal | null>> {
  const waiting = await load(fetch, day)
  return waiting.ok ? succeeded(waiting.value?.proposal ?? null) : waiting
}

async function load(fetch: Fetch, day: string): Promise<Answer<Waiting | null>> {
  const answer = await readProposal(fetch)
  if (!answer.ok) return answer
  const { proposal } = answer.value
  if (proposal === null) return succeeded(null)
  const before = await loadBundle(fetch)
  if (!before.ok) return before
  const { member, day: made, publication, cards } = proposal
  const { directory } = publication
  const bundle = { ...bundleWith(before.value, publication), cards }
  const verified = verifyProposal(bundle, day)
  const told = {
    member,
    day: made,
    directory: directory === null ? '' : hashOf(directory),
    proposed: verified.ok ? verified.office : null,
    signedBy: directory?.signatures.map(({ key }) => key) ?? [],
  }
  return succeeded({ proposal: told, publication, bundle })
}

/** Whether this signer's is the signature that is missing. */
export function isMissing({ proposed, signedBy }: Proposal, { signing }: MemberKeys): boolean {
  const own = base64url(signing.key)
  return proposed?.root.signers.includes(own) === true && !signedBy.includes(own)
}

/**
 * Signs and publishes the proposal of the directory with this hash. 'stale' when that is not what waits any more, or
 * when it would not hold with this signature.
 */
export async function signProposal(
  fetch: Fetch,
  directory: string,
  signer: MemberKeys,
  day: string,
): Promise<Answer<unknown>> {
  const waiting = await load(fetch, day)
  if (!waiting.ok) return waiting
  if (waiting.value?.proposal.directory !== directory) return { ok: false, code: 'stale' }
  const { publication, bundle } = waiting.value
  const signed = countersign(publication, signer)
  const after = { ...bundle, directory: signed.directory ?? bundle.directory }
  if (!verifyOffice(after, day).ok) return { ok: false, code: 'stale' }
  return publish(fetch, signed)
}
