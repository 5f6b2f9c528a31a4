// A root that was signed in the offline ceremony, taken to the server by a signer: what has to be published with it.
import { officeAnswer, type Publication, publication } from '@kentongan/domain/wire/office'
import { fingerprintOf } from '@kentongan/sealed/id'
import type { MemberKeys } from '@kentongan/sealed/member'
import {
  memberOf,
  type OfficeBundle,
  type VerifiedOffice,
  verifyOffice,
  verifyProposal,
} from '@kentongan/sealed/office'
import type { Root } from '@kentongan/sealed/schema'
import { hashOf, readStatement, type Signed, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'
import * as v from 'valibot'
import { type Answer, callJson, type Fetch, succeeded } from './api.ts'
import { nextDirectory, renewDirectory } from './publish.ts'

export interface RootOffer {
  readonly root: Root
  readonly fingerprint: string
  /** Names of who signs from then on. */
  readonly signers: readonly string[]
  /** The root, and what this signer had to sign anew for the office to hold under it. */
  readonly publication: Publication
  /** Whether it holds only once a second signer has signed the directory in it too. */
  readonly needsSecond: boolean
}

/** The office's next root in this text, checked against what the server publishes now; null when it is none. */
export async function readRootFile(
  fetch: Fetch,
  text: string,
  signer: MemberKeys,
  day: string,
): Promise<Answer<RootOffer | null>> {
  const bundle = await loadBundle(fetch)
  if (!bundle.ok) return bundle
  const root = rootIn(text)
  return succeeded(root === null ? null : offerOf(bundle.value, root, signer, day))
}

/** What the office publishes, as served; 'office-not-ready' while it publishes nothing. */
export async function loadBundle(fetch: Fetch): Promise<Answer<OfficeBundle>> {
  const answer = await callJson(fetch, { method: 'GET', path: '/api/office' }, officeAnswer)
  if (!answer.ok) return answer
  const { office } = answer.value
  return office === null ? { ok: false, code: 'office-not-ready' } : succeeded(office)
}

function rootIn(text: string): Signed | null {
  try {
    const parsed = v.safeParse(publication, JSON.parse(text))
    return parsed.success ? parsed.output.root : null
  } catch {
    return null
  }
}

function offerOf(
  bundle: OfficeBundle,
  signed: Signed,
  signer: MemberKeys,
  day: string,
): RootOffer | null {
  const before = verifyOffice(bundle, day)
  const read = readStatement(signed.statement, ['root'])
  if (!read.ok || (!before.ok && before.reason !== 'expired')) return null
  const office = before.office
  const all = publicationsOf(office, signed, signer, day)
  const whole = all.find((one) => verifyOffice(bundleWith(bundle, one), day).ok)
  const proposed = all.find(
    (one) => one.directory !== null && verifyProposal(bundleWith(bundle, one), day).ok,
  )
  const publication = whole ?? proposed
  if (publication === undefined) return null
  const fingerprint = fingerprintOf(hashOf(signed))
  const signers = namesOf(office, read.fields)
  return { root: read.fields, fingerprint, signers, publication, needsSecond: whole === undefined }
}

/** From the least to the most: the root alone, with a renewal, with the directory, or with everything signed anew. */
function publicationsOf(
  office: VerifiedOffice,
  { statement, signatures }: Signed,
  signer: MemberKeys,
  day: string,
): readonly Publication[] {
  const root = { statement, signatures: signatures.map((one) => ({ ...one })) }
  const alone = { root, directory: null, renewal: null, profile: null }
  const { renewal } = renewDirectory(office, signer, day)
  const anew = nextDirectory(office, signer, office.directory.members, day)
  const profile = signStatement(
    'profile',
    {
      office: office.office,
      version: office.profileVersion + 1,
      previous: office.profileHash,
      day,
      profile: { ...office.profile },
    },
    signer.signing,
  )
  const signedProfile = {
    statement: profile.statement,
    signatures: profile.signatures.map((one) => ({ ...one })),
  }
  return [
    alone,
    { ...alone, renewal },
    { ...anew, root },
    { ...anew, root, profile: signedProfile },
  ]
}

/** What the office would publish with this. */
export function bundleWith(bundle: OfficeBundle, publication: Publication): OfficeBundle {
  const { root, directory, renewal, profile } = publication
  return {
    ...bundle,
    roots: root === null ? bundle.roots : [...bundle.roots, root],
    directory: directory ?? bundle.directory,
    renewal: renewal ?? bundle.renewal,
    profile: profile ?? bundle.profile,
  }
}

function namesOf(office: VerifiedOffice, root: Root): readonly string[] {
  const names = [...office.cards.values()].flatMap((card) =>
    root.signers.includes(base64url(card.key)) ? [memberOf(office, card.member)?.name ?? ''] : [],
  )
  return names.filter((name) => name !== '')
}
