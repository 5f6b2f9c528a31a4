// The chain of trust: root → signers → directory → member, verified before anything is sealed.
import { fingerprintOf, type OfficeId, officeIdOf, type StatementHash } from './id.ts'
import { type VerifiedCard, verifyKeyCard } from './member.ts'
import type { Directory, Member, Renewal, Root } from './schema.ts'
import {
  countSignatures,
  hashOf,
  readStatement,
  type Signed,
  type StatementKind,
  type StatementOf,
} from './statement.ts'
import { fromBase64url } from './text.ts'

/** What an office publishes, as served. */
export interface OfficeBundle {
  readonly office: string
  readonly roots: readonly Signed[]
  readonly directory: Signed
  readonly renewal: Signed
  readonly profile: Signed
  readonly cards: readonly Signed[]
}

export interface VerifiedOffice {
  readonly office: OfficeId
  readonly fingerprint: string
  readonly root: Root
  readonly rootHash: StatementHash
  readonly directory: Directory
  readonly directoryHash: StatementHash
  readonly renewal: Renewal
  /** Still to be parsed by who uses it: signed content is content all the same. */
  readonly profile: Readonly<Record<string, unknown>>
  readonly profileVersion: number
  readonly profileHash: StatementHash
  readonly cards: ReadonlyMap<string, VerifiedCard>
}

export type OfficeFailure = 'malformed' | 'tampered' | 'expired'
export type OfficeResult =
  | { readonly ok: true; readonly office: VerifiedOffice }
  /** Genuine, and its dates are past: to be read with, and renewed, and never sealed to. */
  | { readonly ok: false; readonly reason: 'expired'; readonly office: VerifiedOffice }
  | { readonly ok: false; readonly reason: 'malformed' | 'tampered' }

const fail = (reason: 'malformed' | 'tampered'): OfficeResult => ({ ok: false, reason })

export const renewalDays = 60
export const rootDays = { 1: 400, 2: 1096 } as const

/**
 * Verifies everything an office publishes on this day ('YYYY-MM-DD'). A failure means that nothing may
 * be sealed: 'expired' when only the dates are past, 'tampered' when a signature, an id, or a link is
 * wrong, 'malformed' when something is not a statement of its kind. Never throws.
 */
export const verifyOffice = (bundle: OfficeBundle, today: string): OfficeResult =>
  verify(bundle, today, ({ threshold }) => threshold)

/**
 * Verifies what one signer proposes to another: everything that {@link verifyOffice} does, but of the directory one
 * signature is enough. What it answers is to be read and signed, and never to be sealed to.
 */
export const verifyProposal = (bundle: OfficeBundle, today: string): OfficeResult =>
  verify(bundle, today, () => 1)

function verify(bundle: OfficeBundle, today: string, needed: (root: Root) => number): OfficeResult {
  const chain = verifyRoots(bundle)
  if (chain === null) return fail('tampered')
  const { root, rootHash } = chain
  const directory = readOf('directory', bundle.directory, bundle.office)
  const renewal = readOf('renewal', bundle.renewal, bundle.office)
  const profile = readOf('profile', bundle.profile, bundle.office)
  if (directory === null || renewal === null || profile === null) return fail('malformed')
  const directoryHash = hashOf(bundle.directory)
  const signed =
    countSignatures(bundle.directory, root.signers) >= needed(root) &&
    countSignatures(bundle.renewal, root.signers) >= 1 &&
    countSignatures(bundle.profile, root.signers) >= 1
  if (!signed || renewal.directory !== directoryHash) return fail('tampered')
  const cards = verifyCards(bundle, directory.members)
  if (cards === null) return fail('tampered')
  const tooLong =
    daysBetween(renewal.day, renewal.expires) > renewalDays ||
    daysBetween(root.day, root.expires) > rootDays[root.threshold]
  if (tooLong) return fail('tampered')
  const office = bundle.office as OfficeId
  const verified = { root, rootHash, directory, directoryHash, renewal, cards }
  const own = { profile: profile.profile, profileVersion: profile.version }
  const profileHash = hashOf(bundle.profile)
  const fingerprint = fingerprintOf(office)
  const whole: VerifiedOffice = { office, fingerprint, ...verified, ...own, profileHash }
  const expired = today > renewal.expires || today > root.expires
  return expired ? { ok: false, reason: 'expired', office: whole } : { ok: true, office: whole }
}

/** Verified roots, newest last: the first names the office, each next is signed by the one before. */
function verifyRoots(bundle: OfficeBundle): { root: Root; rootHash: StatementHash } | null {
  let last: { root: Root; rootHash: StatementHash } | null = null
  for (const signed of bundle.roots) {
    const root = readOf('root', signed, bundle.office)
    if (root === null || root.threshold > root.signers.length) return null
    if (new Set(root.signers).size !== root.signers.length) return null
    const signer = last === null ? root.key : last.root.key
    if (countSignatures(signed, [signer]) !== 1) return null
    const follows =
      last === null
        ? root.version === 1 && root.previous === '' && isGenesis(root.key, bundle.office)
        : root.version === last.root.version + 1 && root.previous === last.rootHash
    if (!follows) return null
    last = { root, rootHash: hashOf(signed) }
  }
  return last
}

function isGenesis(key: string, office: string): boolean {
  const bytes = fromBase64url(key)
  return bytes !== null && officeIdOf(bytes) === office
}

/** Of each member one, and nobody else's: whoever serves a card of their own is no author by it. */
function verifyCards(
  bundle: OfficeBundle,
  members: readonly Member[],
): ReadonlyMap<string, VerifiedCard> | null {
  const ids = new Set(members.map((one) => one.member))
  const cards = new Map<string, VerifiedCard>()
  for (const signed of bundle.cards) {
    const card = verifyKeyCard(signed, bundle.office)
    if (card === null) return null
    if (ids.has(card.member)) cards.set(card.member, card)
  }
  return ids.size === members.length && cards.size === ids.size ? cards : null
}

/** The fields of a published statement of this kind and office, or null. */
function readOf<Kind extends StatementKind>(
  kind: Kind,
  signed: Signed,
  office: string,
): StatementOf<Kind> | null {
  const read = readStatement(signed.statement, [kind])
  if (!read.ok) return null
  return (read.fields as { office: string }).office === office ? read.fields : null
}

/** Whole days from one 'YYYY-MM-DD' to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export const memberOf = (office: VerifiedOffice, member: string): Member | null =>
  office.directory.members.find((one) => one.member === member) ?? null
