// Pins: what a browser at the desk remembers of an office and its cases, moving forward only.
import * as v from 'valibot'
import type { VerifiedOffice } from './office.ts'
import { id, version } from './schema.ts'
import { hashOf, readStatement, type Signed } from './statement.ts'

export const officePinSchema = v.strictObject({
  office: id,
  root: v.strictObject({ version, hash: id }),
  directory: v.strictObject({ version, hash: id }),
  profile: v.strictObject({ version, hash: id }),
})
export type OfficePin = v.InferOutput<typeof officePinSchema>

/** Heads by case and vault: what the newest opened statements were. */
export const casePinsSchema = v.record(id, v.record(v.string(), v.array(id)))
export type CasePins = v.InferOutput<typeof casePinsSchema>

export const pinOf = (office: VerifiedOffice): OfficePin => ({
  office: office.office,
  root: { version: office.root.version, hash: office.rootHash },
  directory: { version: office.directory.version, hash: office.directoryHash },
  profile: { version: office.profileVersion, hash: office.profileHash },
})

/** 'behind': older than what this browser has seen. 'forked': not a descendant of it. */
export type PinResult = 'same' | 'forward' | 'behind' | 'forked'

/**
 * Compares a verified office with a pin. `history` holds the directories (any order) and roots between:
 * what is served must equal the pin or descend from it link by link. Of a profile no history is served, so that a
 * newer one counts as the heir of the one before.
 */
export function comparePin(
  office: VerifiedOffice,
  pin: OfficePin,
  history: readonly Signed[],
): PinResult {
  if (office.office !== pin.office) return 'forked'
  const links = linksOf(history)
  const root = compare(links, pinOf(office).root, pin.root)
  const directory = compare(links, pinOf(office).directory, pin.directory)
  const profile = compareVersions(pinOf(office).profile, pin.profile)
  const results: readonly PinResult[] = [root, directory, profile]
  return (
    (['forked', 'behind', 'forward'] as const).find((result) => results.includes(result)) ?? 'same'
  )
}

type Point = { readonly version: number; readonly hash: string }

function compareVersions(served: Point, pinned: Point): PinResult {
  if (served.version !== pinned.version) {
    return served.version < pinned.version ? 'behind' : 'forward'
  }
  return served.hash === pinned.hash ? 'same' : 'forked'
}

function compare(links: ReadonlyMap<string, string>, served: Point, pinned: Point): PinResult {
  const versions = compareVersions(served, pinned)
  if (versions !== 'forward') return versions
  let hash = served.hash
  for (let at = served.version; at > pinned.version; at -= 1) {
    const previous = links.get(hash)
    if (previous === undefined) return 'forked'
    hash = previous
  }
  return hash === pinned.hash ? 'forward' : 'forked'
}

/** Statement hash → hash of its predecessor, of everything that reads as a root or directory. */
function linksOf(history: readonly Signed[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const signed of history) {
    const read = readStatement(signed.statement, ['root', 'directory'])
    if (read.ok) links.set(hashOf(signed), read.fields.previous)
  }
  return links
}

/** Cases that this browser has opened and the server no longer serves. */
export function missingCases(pins: CasePins, served: ReadonlySet<string>): readonly string[] {
  return Object.keys(pins).filter((one) => !served.has(one))
}

/** Pinned heads that none of the served statements of that case are. */
export function missingHeads(
  pinned: Readonly<Record<string, readonly string[]>>,
  served: ReadonlySet<string>,
): readonly string[] {
  return Object.values(pinned)
    .flat()
    .filter((hash) => !served.has(hash))
}
