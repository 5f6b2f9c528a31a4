// The office as it is published, held in memory: what every request asks, and only a publication changes.
import { type OfficeProfile, parseProfile } from '@kentongan/domain/profile'
import { type Role, takesReports } from '@kentongan/domain/role'
import { fingerprintOf, type OfficeId } from '@kentongan/sealed/id'
import { type OfficeBundle, verifyOffice } from '@kentongan/sealed/office'
import type { Directory, Root } from '@kentongan/sealed/schema'
import { hashOf, readStatement, type Signed } from '@kentongan/sealed/statement'
import type { OfficerRow, PublishedRow } from '../storage/rows.ts'
import type { ReadStores, Storage } from '../storage/storage.ts'

export interface PublishedOffice {
  readonly bundle: OfficeBundle
  readonly root: Root
  readonly directory: Directory
  readonly profile: OfficeProfile | null
  readonly fingerprint: string
  /** Changes with every publication: what is drawn from this office is keyed by it. */
  readonly version: string
  /** The members to whom a directory ever gave a role of some route's intake. */
  readonly intake: ReadonlySet<string>
  /** Whether reports come in on the normal route. */
  readonly takesReports: boolean
}

export type OfficeState =
  | { readonly phase: 'empty' }
  /** `first` has enrolled; nothing is published yet. */
  | { readonly phase: 'pending'; readonly office: string; readonly first: string }
  | { readonly phase: 'published'; readonly office: string; readonly published: PublishedOffice }

export interface OfficeRegistry {
  current(): OfficeState
  /** Reads the office anew: after set-up and after each publication. */
  reload(): Promise<OfficeState>
}

/** Reads the deployment's office from storage and holds it: the one that is marked, where one is. */
export async function openRegistry(
  storage: Storage,
  marked: string | null = null,
): Promise<OfficeRegistry> {
  let state = await readState(storage, marked)
  return {
    current: () => state,
    async reload() {
      state = await readState(storage, marked)
      return state
    },
  }
}

/** The office that has published; else the one whose first officer has enrolled. */
async function readState(storage: Storage, marked: string | null): Promise<OfficeState> {
  let pending: OfficeState = { phase: 'empty' }
  for (const { office } of await storage.offices()) {
    if (marked !== null && office !== marked) continue
    const found = await storage.read(office, async (stores) => {
      const officers = await stores.officers.list()
      const bundle = await readBundle(stores, office, officers)
      const directories = (await stores.published.list('directory')).map(signedIn)
      return { bundle, directories, first: officers[0]?.member }
    })
    const published = found.bundle === null ? null : describe(found.bundle, found.directories)
    if (published !== null) return { phase: 'published', office, published }
    if (found.first !== undefined) pending = { phase: 'pending', office, first: found.first }
  }
  return pending
}

export const signedIn = (row: PublishedRow): Signed => JSON.parse(row.signed) as Signed

/** What the office publishes now, or null while something is missing. Cards are of listed members. */
export async function readBundle(
  stores: ReadStores,
  office: string,
  officers: readonly OfficerRow[],
): Promise<OfficeBundle | null> {
  const roots = await stores.published.list('root')
  const directory = await stores.published.newest('directory')
  const renewal = await stores.published.newest('renewal')
  const profile = await stores.published.newest('profile')
  if (roots.length === 0 || directory === null || renewal === null || profile === null) return null
  const signed = signedIn(directory)
  return {
    office,
    roots: roots.map(signedIn),
    directory: signed,
    renewal: signedIn(renewal),
    profile: signedIn(profile),
    cards: cardsOf(signed, officers),
  }
}

/** Whom a directory lists, however they stand. */
export function membersOf(directory: Signed): Directory['members'] {
  const read = readStatement(directory.statement, ['directory'])
  return read.ok ? read.fields.members : []
}

/** The cards of the members that this directory lists, in its order. */
export function cardsOf(directory: Signed, officers: readonly OfficerRow[]): readonly Signed[] {
  const cards = new Map(officers.map((one) => [one.member, one.card]))
  return membersOf(directory)
    .map((one) => cards.get(one.member))
    .filter((card) => card !== undefined)
    .map((card) => JSON.parse(card) as Signed)
}

function describe(bundle: OfficeBundle, directories: readonly Signed[]): PublishedOffice | null {
  const root = readStatement(bundle.roots.at(-1)?.statement ?? '', ['root'])
  const directory = readStatement(bundle.directory.statement, ['directory'])
  const profile = readStatement(bundle.profile.statement, ['profile'])
  if (!root.ok || !directory.ok || !profile.ok) return null
  const parsed = parseProfile(profile.fields.profile)
  return {
    bundle,
    root: root.fields,
    directory: directory.fields,
    profile: parsed.ok ? parsed.profile : null,
    fingerprint: fingerprintOf(bundle.office as OfficeId),
    version: [bundle.roots.at(-1), bundle.directory, bundle.renewal, bundle.profile]
      .map((signed) => (signed === undefined ? '' : hashOf(signed)))
      .join('.'),
    intake: intakeOf(bundle.roots, directories),
    takesReports: openToReports(root.fields, directory.fields),
  }
}

function intakeOf(roots: readonly Signed[], directories: readonly Signed[]): ReadonlySet<string> {
  const roles = new Set(
    roots.flatMap((root) => {
      const read = readStatement(root.statement, ['root'])
      return read.ok ? Object.values(read.fields.routes).flatMap((route) => route.intake) : []
    }),
  )
  const members = directories.flatMap(membersOf)
  return new Set(
    members.filter((one) => one.roles.some((role) => roles.has(role))).map((one) => one.member),
  )
}

function openToReports(root: Root, directory: Directory): boolean {
  const { intake, recovery } = root.routes.normal
  const members = directory.members.map((one) => ({ ...one, roles: one.roles as Role[] }))
  return takesReports(members, { name: 'normal', intake: intake as Role[], recovery })
}

/** Whether browsers can still seal to this office on this day: nothing it publishes has expired. */
export const holdsOn = (published: PublishedOffice, today: string): boolean =>
  verifyOffice(published.bundle, today).ok
