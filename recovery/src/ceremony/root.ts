// A new root signed by the old: who signs for the office from now on, and until when.
import type { Publication } from '@kentongan/domain/wire/office'
import { fingerprintOf } from '@kentongan/sealed/id'
import {
  addDays,
  type OfficeBundle,
  rootDays,
  type VerifiedOffice,
  verifyOffice,
} from '@kentongan/sealed/office'
import type { OfficeKeys } from '@kentongan/sealed/office-secret'
import type { Root } from '@kentongan/sealed/schema'
import { hashOf, signStatement } from '@kentongan/sealed/statement'
import { base64url } from '@kentongan/sealed/text'

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
      readonly publication: Publication
      /** To compare aloud with what is published later. */
      readonly fingerprint: string
      /**
       * 'renewal': the one that stands is over. 'everything': none who sign from now on has signed what stands. Whoever
       * publishes has to be among them, and signs that anew.
       */
      readonly needs: 'nothing' | 'renewal' | 'everything'
    }
  /** 'foreign': these keys are not those of the office's root. */
  | { readonly ok: false; readonly reason: 'no-signer' | 'too-many' | 'foreign' }

const signersMax = 10

/**
 * The root that follows, of these members, for as long as its threshold allows. Key, recovery, and routes stay. The
 * threshold stays too, and falls where too few would be left: it can rise only once a directory has two signatures.
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
  const threshold = signers.length < before.threshold ? 1 : before.threshold
  const root: Root = {
    ...before,
    version: before.version + 1,
    previous: rootHash,
    day,
    expires: addDays(day, rootDays[threshold]),
    signers,
    threshold,
  }
  const { statement, signatures } = signStatement('root', root, keys.root)
  const signed = { statement, signatures: signatures.map((one) => ({ ...one })) }
  const after = verifyOffice({ ...bundle, roots: [...bundle.roots, signed] }, day)
  const publication = { root: signed, directory: null, renewal: null, profile: null }
  const fingerprint = fingerprintOf(hashOf(signed))
  const needs = after.ok ? 'nothing' : after.reason === 'expired' ? 'renewal' : 'everything'
  return { ok: true, root, publication, fingerprint, needs }
}
