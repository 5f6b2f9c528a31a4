// Whether what a signer wants to publish makes an office that browsers will believe.
import { parseProfile } from '@kentongan/domain/profile'
import type { Publication } from '@kentongan/domain/wire/office'
import { thresholdOf } from '@kentongan/sealed/next-root'
import {
  type OfficeBundle,
  type OfficeResult,
  verifyOffice,
  verifyProposal,
} from '@kentongan/sealed/office'
import type { Directory } from '@kentongan/sealed/schema'
import { hashOf, readStatement, type Signed } from '@kentongan/sealed/statement'
import type { OfficerRow, PublishedRow } from '../storage/rows.ts'
import { cardsOf } from './registry.ts'

export interface PublicationContext {
  readonly office: string
  /** What stands now; null for the first publication. */
  readonly before: OfficeBundle | null
  readonly officers: readonly OfficerRow[]
  /** Who publishes. */
  readonly member: string
  readonly today: string
}

type Added = readonly (readonly [PublishedRow['kind'], Signed])[]

/**
 * The statements that this publication adds, or null when the office it would make does not verify
 * today, skips a version, has a profile that no page could be drawn from, drops a member or lets one come
 * back whose card was taken out, has one person active twice, lists one without a card, shuts out who publishes it,
 * or has a new root of another threshold than its signers make.
 */
export const checkPublication = (
  context: PublicationContext,
  publication: Publication,
): Added | null => addedWhere(verifyOffice, context, publication)

/** Whether one signature more would make a new directory of it that could be published. */
export function checkProposal(context: PublicationContext, publication: Publication): boolean {
  const added = addedWhere(verifyProposal, context, publication)
  return added !== null && isAdded(added, 'directory')
}

function addedWhere(
  verify: (bundle: OfficeBundle, today: string) => OfficeResult,
  context: PublicationContext,
  publication: Publication,
): Added | null {
  const { before } = context
  const after = bundleAfter(context, publication)
  const verified = after === null ? null : verify(after, context.today)
  if (after === null || !verified?.ok) return null
  const { root } = verified.office
  const added = addedBy(before, publication)
  if (isAdded(added, 'root') && root.threshold !== thresholdOf(root.signers.length)) return null
  const directory = directoryOf(after.directory)
  const self = directory?.members.find((one) => one.member === context.member)
  if (directory === null || self?.status !== 'active') return null
  if (isAdded(added, 'directory') && !(follows(before, directory) && isEachOnce(directory))) {
    return null
  }
  if (isAdded(added, 'profile') && !profileFollows(before, after.profile)) return null
  return added
}

function bundleAfter(
  { office, before, officers }: PublicationContext,
  publication: Publication,
): OfficeBundle | null {
  const directory = publication.directory ?? before?.directory
  const renewal = publication.renewal ?? before?.renewal
  const profile = publication.profile ?? before?.profile
  if (directory === undefined || renewal === undefined || profile === undefined) return null
  const cards = cardsOf(directory, officers)
  return { office, roots: rootsAfter(before, publication.root), directory, renewal, profile, cards }
}

const isSame = (a: Signed | null | undefined, b: Signed): boolean =>
  a !== null && a !== undefined && hashOf(a) === hashOf(b)

function rootsAfter(before: OfficeBundle | null, root: Signed | null): readonly Signed[] {
  const roots = before?.roots ?? []
  return root === null || isSame(roots.at(-1), root) ? roots : [...roots, root]
}

function addedBy(
  before: OfficeBundle | null,
  { root, directory, renewal, profile }: Publication,
): Added {
  const given = [
    ['root', root, before?.roots.at(-1)],
    ['directory', directory, before?.directory],
    ['renewal', renewal, before?.renewal],
    ['profile', profile, before?.profile],
  ] as const
  return given.flatMap(([kind, signed, standing]) =>
    signed === null || isSame(standing, signed) ? [] : [[kind, signed] as const],
  )
}

const isAdded = (added: Added, kind: PublishedRow['kind']): boolean =>
  added.some(([one]) => one === kind)

function directoryOf(signed: Signed): Directory | null {
  const read = readStatement(signed.statement, ['directory'])
  return read.ok ? read.fields : null
}

/** The next version of the one before it, with everybody whom it had, and nobody active again (ADR 0006). */
function follows(before: OfficeBundle | null, next: Directory): boolean {
  if (before === null) return next.version === 1 && next.previous === ''
  const last = directoryOf(before.directory)
  if (last === null) return false
  const members = new Map(next.members.map((one) => [one.member, one]))
  return (
    next.version === last.version + 1 &&
    next.previous === hashOf(before.directory) &&
    last.members.every(({ member, person, status }) => {
      const listed = members.get(member)
      return listed?.person === person && (status === 'active' || listed.status !== 'active')
    })
  )
}

/** No person is active under two cards: no report could be sealed, for an opening grants nobody twice. */
function isEachOnce({ members }: Directory): boolean {
  const active = members.filter(({ status }) => status === 'active')
  return new Set(active.map(({ person }) => person)).size === active.length
}

function profileFollows(before: OfficeBundle | null, next: Signed): boolean {
  const read = readStatement(next.statement, ['profile'])
  if (!read.ok || !parseProfile(read.fields.profile).ok) return false
  if (before === null) return read.fields.version === 1 && read.fields.previous === ''
  const last = readStatement(before.profile.statement, ['profile'])
  return (
    last.ok &&
    read.fields.version === last.fields.version + 1 &&
    read.fields.previous === hashOf(before.profile)
  )
}
