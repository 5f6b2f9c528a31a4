// Which officers an office needs first, so that reports do not depend on one person.
import type { Role } from '@kentongan/domain/role'
import type { OfficersFacts } from '../worker/protocol.ts'

const recommended = ['administrator', 'triager', 'assistant-inspector'] as const satisfies Role[]

/** The recommended roles that nobody listed has, and nobody invited; none for who may not invite. */
export function missingRoles({
  members,
  invitations,
}: OfficersFacts): readonly (typeof recommended)[number][] {
  if (invitations === null) return []
  const coming = invitations.filter(({ state }) => state === 'open' || state === 'enrolled')
  const active = members.filter(({ status }) => status === 'active')
  const there = new Set([...active, ...coming].flatMap(({ roles }) => roles))
  return recommended.filter((role) => !there.has(role))
}
