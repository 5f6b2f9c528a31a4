// Officers whom the reporter listed, by name or position: compared here, on the device, and left out unless let in by hand.
import { type PersonDraft, tidyName } from '@kentongan/domain/draft'
import type { RouteName } from '@kentongan/domain/role'
import type { OfficeMember } from '../worker/protocol.ts'
import type { FormState } from './form.ts'

const titles = new Set(
  'bapak bapk bpk ibu pak bu mas mbak kang sdr sdri saudara saudari h hj haji hajah dr drs dra drg ir prof mr mrs ms kh gus ning raden rr'.split(
    ' ',
  ),
)

// Degrees after a name, with or without a comma: S.H., SE, M.Si., S.Pd.
const degrees =
  /(?<!\p{L})(?:[sm]\.? ?(?:h|e|t|m|p|ak|ap|ip|pd|si|sos|kom|hum|kes|ag|kn|kep|psi)|amd)(?!\p{L})\.?/gu

/** The parts of a written name without titles and degrees: "Drs. H. Slamet Widodo S.H." → slamet, widodo. */
export function nameParts(name: string): readonly string[] {
  const [plain = ''] = name.normalize('NFKD').toLowerCase().split(',')
  return plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(degrees, ' ')
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

/** True when two written names have a part in common; an initial is none. */
function namesMeet(one: string, other: string): boolean {
  const parts = nameParts(other)
  return nameParts(one).some((part) => part.length > 1 && parts.includes(part))
}

const positionOf = (text: string): string =>
  nameParts(text)
    .join(' ')
    .replace(/\birban\b/, 'inspektur pembantu')

// "Inspektur", "Plt. Inspektur", "Inspektur Kabupaten Mojokerto"; not the assistants, nor the inspectors of others.
const isHead = (text: string): boolean =>
  /^(?:pl[th] |pj )?inspektur\b(?! (?:pembantu|polisi|tambang)\b)|^kepala inspektorat\b/.test(
    positionOf(text),
  )

const unlessUnknown = (name: string): string => (tidyName(name) === '' ? '' : name)

// One person heads an office: whoever is called its Inspektur is meant, whatever the name says.
function isHeadMeant({ name, position }: PersonDraft, member: OfficeMember): boolean {
  return isHead(member.position) && (isHead(position) || isHead(unlessUnknown(name)))
}

// Whoever does not know the name writes the position; whoever knows half of it writes both.
function likeness(person: PersonDraft, member: OfficeMember): 'same' | 'perhaps' | null {
  const name = unlessUnknown(person.name)
  if (namesMatch(name, member.name) || isHeadMeant(person, member)) return 'same'
  const position = positionOf(person.position)
  const fits = position !== '' && position === positionOf(member.position)
  const meets = namesMeet(name, member.name)
  if (fits) return name === '' || meets ? 'same' : null
  return meets ? 'perhaps' : null
}

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

/** The route that fits whom the report accuses, where it is not the usual one; a witness or a victim is not accused. */
export function fittingRoute(
  members: readonly OfficeMember[],
  { draft }: FormState,
): Exclude<RouteName, 'normal'> | null {
  const accused = draft.people.filter(({ role }) => role !== 'witness' && role !== 'victim')
  const matched = members.filter((one) => accused.some((person) => isPerson(person, one)))
  const ofHead = accused.some(({ position }) => isHead(position))
  if (ofHead || matched.some(({ roles }) => roles.includes('inspector'))) return 'inspektur'
  const ofOffice = accused.some(({ unit, position }) => /inspektorat/i.test(`${unit} ${position}`))
  return matched.length > 0 || ofOffice ? 'inspektorat' : null
}
