// Officers whose names the reporter listed: compared here, on the device, and left out unless let in by hand.
import type { OfficeMember } from '../worker/protocol.ts'
import type { FormState } from './form.ts'

const titles = new Set(
  'bapak ibu pak bu sdr sdri saudara saudari h hj haji hajah dr drs dra drg ir prof mr mrs ms kh gus ning raden rr'.split(
    ' ',
  ),
)

// "Drs. H. Slamet Widodo, S.H., M.Si." → slamet widodo
function nameParts(name: string): readonly string[] {
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

/** Whether this officer's name stands on the reporter's list. */
export const isNamed = (member: OfficeMember, form: FormState): boolean =>
  form.draft.people.some(({ name }) => namesMatch(name, member.name))

/** The persons who get no key: matched by name unless let in by hand, or left out by hand. */
export function leftOut(members: readonly OfficeMember[], form: FormState): readonly string[] {
  const out = members.filter((one) => form.leftOut[one.person] ?? isNamed(one, form))
  return [...new Set(out.map((one) => one.person))]
}
