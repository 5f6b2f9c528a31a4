// A new root signed by the old: who signs for the office from now on, and until when.
import { fingerprintOf } from './id.ts'
import {
  addDays,
  type OfficeBundle,
  rootDays,
  type VerifiedOffice,
  verifyOffice,
  verifyProposal,
} from './office.ts'
import type { OfficeKeys } from './office-secret.ts'
import type { Root } from './schema.ts'
import { hashOf, type Signed, signStatement } from './statement.ts'
import { base64url } from './text.ts'

export interface Candidate {
  readonly member: string
  readonly name: string
  readonly position: string
  readonly fingerprint: string
  /** Signs for the office by the root that stands. */
  readonly signs: boolean
}

/** Who can sign: every active member whose card the office publishes, and who signs already. */
export function candidatesOf({ root, directory, cards }: VerifiedOffice): readonly Candidate[] {
  return directory.members.flatMap(({ member, name, position, status }) => {
    const card = cards.get(member)
    if (card === undefined) return []
    const signs = root.signers.includes(base64url(card.key))
    if (status !== 'active' && !signs) return []
    return [{ member, name, position, fingerprint: fingerprintOf(card.member), signs }]
  })
}

export type NewRoot =
  | {
      readonly ok: true
      readonly root: Root
      readonly signed: Signed
      /** To compare aloud with what is published later. */
      readonly fingerprint: string
      /**
       * 'renewal': the one that stands is over. 'second': the directory that stands has one signature, and two are
       * needed from now on. 'everything': none who sign from now on has signed what stands. Whoever publishes has to be
       * among them, and signs that anew.
       */
      readonly needs: 'nothing' | 'renewal' | 'second' | 'everything'
    }
  /** 'foreign': these keys are not those of the office's root. */
  | { readonly ok: false; readonly reason: 'no-signer' | 'too-many' | 'foreign' }

const signersMax = 10

/**
 * The root that follows, of these members, for as long as its threshold allows: one signature where one signs, two
 * wherever more do. Key, recovery, and routes stay.
 */
export function nextRoot(
  office: VerifiedOffice,
  bundle: OfficeBundle,
  keys: OfficeKeys,
  members: readonly string[],
  day: string,
): NewRoot {
  const signers = members.flatMap((member) => {
    const card = office.cards.get(member)
    return card === undefined ? [] : [base64url(card.key)]
  })
  if (signers.length === 0) return { ok: false, reason: 'no-signer' }
  if (signers.length > signersMax) return { ok: false, reason: 'too-many' }
  const { root: before, rootHash } = office
  if (base64url(keys.root.key) !== before.key) return { ok: false, reason: 'foreign' }
  const threshold = thresholdOf(signers.length)
  const root: Root = {
    ...before,
    version: before.version + 1,
    previous: rootHash,
    day,
    expires: addDays(day, rootDays[threshold]),
    signers,
    threshold,
  }
  const signed = signStatement('root', root, keys.root)
  const needs = needsOf({ ...bundle, roots: [...bundle.roots, signed] }, day)
  return { ok: true, root, signed, fingerprint: fingerprintOf(hashOf(signed)), needs }
}

/** How many signatures a directory needs where so many sign. */
export const thresholdOf = (signers: number): Root['threshold'] => (signers < 2 ? 1 : 2)

function needsOf(after: OfficeBundle, day: string): (NewRoot & { ok: true })['needs'] {
  const alone = verifyOffice(after, day)
  if (alone.ok) return 'nothing'
  if (alone.reason === 'expired') return 'renewal'
  const proposed = verifyProposal(after, day)
  return proposed.ok || proposed.reason === 'expired' ? 'second' : 'everything'
}
