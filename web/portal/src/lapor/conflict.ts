// Officers whom the reporter listed, by name or position: compared here, on the device, and left out unless let in by hand.
import type { PersonDraft } from '@kentongan/domain/draft'
import { isHead, likeness } from '@kentongan/domain/likeness'
import type { RouteName } from '@kentongan/domain/role'
import type { OfficeMember } from '../worker/protocol.ts'
import type { FormState } from './form.ts'

const isPerson = (person: PersonDraft, member: OfficeMember): boolean =>
  likeness(person, member) === 'same'

/** Whether this officer stands on the reporter's list: by name, by position, or by part of the name and the position. */
export const isNamed = (member: OfficeMember, form: FormState): boolean =>
  form.draft.people.some((person) => isPerson(person, member))

/** Whether only part of this officer's name stands on the list, so that the reporter has to say who is meant. */
export const isAsked = (member: OfficeMember, form: FormState): boolean =>
  !isNamed(member, form) &&
  form.draft.people.some((person) => likeness(person, member) === 'perhaps')

/** The persons who get no key: matched by name unless let in by hand, or left out by hand. */
export function leftOut(members: readonly OfficeMember[], form: FormState): readonly string[] {
  const out = members.filter((one) => form.leftOut[one.person] ?? isNamed(one, form))
  return [...new Set(out.map((one) => one.person))]
}

/** These persons, each once however many cards they have had: as the card that was listed last names them. */
export function newestOf(
  members: readonly OfficeMember[],
  persons: ReadonlySet<string>,
): readonly OfficeMember[] {
  const newest = new Map(members.map((one) => [one.person, one]))
  return [...newest.values()].filter(({ person }) => persons.has(person))
}

/**
 * The route that fits whom the report accuses, where it is not the usual one; a witness or a victim is not accused.
 * Who receives reports on the Inspektur is no part of the inspectorate, and has no key on the usual route.
 */
export function fittingRoute(
  members: readonly OfficeMember[],
  { draft }: FormState,
): Exclude<RouteName, 'normal'> | null {
  const accused = draft.people.filter(({ role }) => role !== 'witness' && role !== 'victim')
  const inside = members.filter(({ roles }) => !roles.includes('outside-officer'))
  const matched = inside.filter((one) => accused.some((person) => isPerson(person, one)))
  const ofHead = accused.some(({ position }) => isHead(position))
  if (ofHead || matched.some(({ roles }) => roles.includes('inspector'))) return 'inspektur'
  const ofOffice = accused.some(({ unit, position }) => /inspektorat/i.test(`${unit} ${position}`))
  return matched.length > 0 || ofOffice ? 'inspektorat' : null
}
