// Whether a person who is named in a report may be an officer: by name, by position, or by part of both.
import { tidyName } from './draft.ts'

/** As somebody wrote it, or as a directory has it. */
export interface Named {
  readonly name: string
  readonly position: string
}

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

/** "Inspektur", "Plt. Inspektur", "Inspektur Kabupaten Mojokerto"; not the assistants, nor the inspectors of others. */
export const isHead = (text: string): boolean =>
  /^(?:pl[th] |pj )?inspektur\b(?! (?:pembantu|polisi|tambang)\b)|^kepala inspektorat\b/.test(
    positionOf(text),
  )

const unlessUnknown = (name: string): string => (tidyName(name) === '' ? '' : name)

// One person heads an office: whoever is called its Inspektur is meant, whatever the name says.
function isHeadMeant({ name, position }: Named, member: Named): boolean {
  return isHead(member.position) && (isHead(position) || isHead(unlessUnknown(name)))
}

/**
 * `perhaps` where only part of the name is theirs. Whoever does not know the name writes the position; whoever knows half
 * of it writes both.
 */
export function likeness(person: Named, member: Named): 'same' | 'perhaps' | null {
  const name = unlessUnknown(person.name)
  if (namesMatch(name, member.name) || isHeadMeant(person, member)) return 'same'
  const position = positionOf(person.position)
  const fits = position !== '' && position === positionOf(member.position)
  const meets = namesMeet(name, member.name)
  if (fits) return name === '' || meets ? 'same' : null
  return meets ? 'perhaps' : null
}
