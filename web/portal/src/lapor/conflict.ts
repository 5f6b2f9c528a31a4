// Officers whose names the reporter listed: compared here, on the device, and left out unless let in by hand.
import { type PersonDraft, tidyName } from '@kentongan/domain/draft'
import type { RouteName } from '@kentongan/domain/role'
import type { OfficeMember } from '../worker/protocol.ts'
import type { FormState } from './form.ts'

const titles = new Set(
  'bapak ibu pak bu sdr sdri saudara saudari h hj haji hajah dr drs dra drg ir prof mr mrs ms kh gus ning raden rr'.split(
    ' ',
  ),
)

/** The parts of a written name without titles and degrees: "Drs. H. Slamet Widodo, S.H." → slamet, widodo. */
export function nameParts(name: string): readonly string[] {
  const [plain = ''] = name.normalize('NFKD').toLowerCase().split(',')
  return plain
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && !titles.has(part))
}

/**
 * True when two written names may be one person's: all parts of the shorter one, two at least, stand in the
 * longer; a single name must be the whole of the other. Too careful rather than too trusting.
 */
export function namesMatch(one: string, other: string): boolean {
  const [short, long] = [nameParts(one), nameParts(other)].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short.length === 0) return false
  if (short.length === 1 && long.length > 1) return false
  return short.every((part) => long.includes(part))
}

const isPosition = (position: string, member: OfficeMember): boolean => {
  const [one, other] = [position, member.position].map((text) => nameParts(text).join(' '))
  return one !== '' && one === other
}

// Whoever does not know the name writes the position.
const isPerson = ({ name, position }: PersonDraft, member: OfficeMember): boolean =>
  tidyName(name) === '' ? isPosition(position, member) : namesMatch(name, member.name)

/** Whether this officer stands on the reporter's list: by name, or by position where no name is known. */
export const isNamed = (member: OfficeMember, form: FormState): boolean =>
  form.draft.people.some((person) => isPerson(person, member))

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

/** The route that fits whom the report accuses, where it is not the usual one; a witness or a victim is not accused. */
export function fittingRoute(
  members: readonly OfficeMember[],
  { draft }: FormState,
): Exclude<RouteName, 'normal'> | null {
  const accused = draft.people.filter(({ role }) => role !== 'witness' && role !== 'victim')
  const matched = members.filter((one) => accused.some((person) => isPerson(person, one)))
  if (matched.some(({ roles }) => roles.includes('inspector'))) return 'inspektur'
  const ofOffice = accused.some(({ unit, position }) => /inspektorat/i.test(`${unit} ${position}`))
  return matched.length > 0 || ofOffice ? 'inspektorat' : null
}
