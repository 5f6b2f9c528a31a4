// What a proposal would change of the office, one by one: what a second signer reads before signing.
import { fingerprintOf, type MemberId } from '@kentongan/sealed/id'
import { memberOf, type VerifiedOffice } from '@kentongan/sealed/office'
import type { Member } from '@kentongan/sealed/schema'
import { base64url } from '@kentongan/sealed/text'

type Person = Pick<Member, 'name' | 'position' | 'roles'> & { readonly fingerprint: string }

export type DirectoryChange =
  /** `replaces`: the name under which the same person has been listed; null for somebody new. */
  | (Person & { readonly kind: 'admitted'; readonly replaces: string | null })
  | (Person & { readonly kind: 'suspended' | 'left' })
  /** Listed as before, under another name, position, or roles: these. */
  | (Person & { readonly kind: 'altered'; readonly before: string })
  | (Person & { readonly kind: 'signer-added' | 'signer-removed' })
  | { readonly kind: 'root'; readonly expires: string; readonly needed: 1 | 2 }
  /** Other ways to report that the directory names. */
  | { readonly kind: 'channels' }
  /** Texts and settings, or whom reports go to, or the recovery key: no ceremony and no act of the page does it. */
  | { readonly kind: 'profile' | 'routes' }

/** What differs, the root first; empty when the same is only signed anew. */
export function directoryChanges(
  before: VerifiedOffice,
  after: VerifiedOffice,
): readonly DirectoryChange[] {
  return [...rootChanges(before, after), ...memberChanges(before, after), ...rest(before, after)]
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const personOf = ({ member, name, position, roles }: Member): Person => {
  return { name, position, roles, fingerprint: fingerprintOf(member as MemberId) }
}

function rootChanges(before: VerifiedOffice, after: VerifiedOffice): readonly DirectoryChange[] {
  if (before.rootHash === after.rootHash) return []
  const { expires, threshold: needed } = after.root
  const changes: DirectoryChange[] = [{ kind: 'root', expires, needed }]
  for (const listed of after.directory.members) {
    const key = base64url(after.cards.get(listed.member)?.key ?? new Uint8Array())
    const was = before.root.signers.includes(key)
    const is = after.root.signers.includes(key)
    if (was !== is)
      changes.push({ kind: is ? 'signer-added' : 'signer-removed', ...personOf(listed) })
  }
  return changes
}

function memberChanges(before: VerifiedOffice, after: VerifiedOffice): readonly DirectoryChange[] {
  return after.directory.members.flatMap((now): DirectoryChange[] => {
    const was = memberOf(before, now.member)
    const person = personOf(now)
    if (was === null) {
      const same = before.directory.members.find((one) => one.person === now.person)
      return [{ kind: 'admitted', ...person, replaces: same?.name ?? null }]
    }
    const changes: DirectoryChange[] = []
    if (was.status !== now.status && now.status !== 'active') {
      changes.push({ kind: now.status, ...person })
    }
    const shown = (one: Member) => [one.name, one.position, one.roles]
    if (!isSame(shown(was), shown(now))) {
      changes.push({ kind: 'altered', ...person, before: was.name })
    }
    return changes
  })
}

function rest(before: VerifiedOffice, after: VerifiedOffice): readonly DirectoryChange[] {
  const routed = ({ root: { key, recovery, routes } }: VerifiedOffice) => [key, recovery, routes]
  const changes: DirectoryChange[] = []
  if (!isSame(before.directory.channels, after.directory.channels))
    changes.push({ kind: 'channels' })
  if (!isSame(before.profile, after.profile)) changes.push({ kind: 'profile' })
  if (!isSame(routed(before), routed(after))) changes.push({ kind: 'routes' })
  return changes
}
