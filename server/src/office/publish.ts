// POST /api/office/publications: a signer's root, directory, renewal, and profile, together or not at all.
import type { AuditKind } from '@kentongan/domain/audit'
import { dayOf } from '@kentongan/domain/calendar'
import { type Publication, publication } from '@kentongan/domain/wire/office'
import { hashOf, readStatement, type Signed } from '@kentongan/sealed/statement'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, jsonBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, isSigner, type SessionDeps, type SignedInOfficer } from '../officer/session.ts'
import type { OfficerRow, PublishedRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import { checkPublication } from './check-publication.ts'
import { type OfficeRegistry, readBundle } from './registry.ts'
import type { SetupLink } from './setup.ts'

/** The mark, outside the database, that an office was set up here: no other is, whatever becomes of its rows. */
export interface OfficeMark {
  /** Durable when it resolves; the same office again changes nothing. Throws StorageError, with nothing noted. */
  note(office: string, day: string): Promise<void>
  /** The office came to nothing. */
  takeBack(): Promise<void>
}

export interface PublishDeps extends SessionDeps {
  readonly setup: SetupLink
  readonly mark: OfficeMark
}

/** A directory of 500 members and a profile fit. */
export const publicationBytesMax = 1_048_576

const auditKindOf = {
  root: 'root-published',
  directory: 'directory-published',
  renewal: 'renewal-published',
  profile: 'profile-published',
} as const satisfies Record<PublishedRow['kind'], AuditKind>

export function publish(deps: PublishDeps): Endpoint {
  const body = jsonBody(publication, publicationBytesMax)
  // One at a time: none takes back the mark under which another was stored meanwhile.
  let founding: Promise<unknown> = Promise.resolve()
  return officerEndpoint(deps, 'POST /api/office/publications', body, async (call, who) => {
    const { registry, storage } = deps
    const isSetup = who.standing === 'first'
    const isAllowed = isSetup || (who.standing === 'active' && maySign(registry, call.body, who))
    if (!isAllowed) return refuse('not-allowed')
    const today = dayOf(deps.now())
    const storeNow = () =>
      storage.transact(who.office, actorOf(who), (stores) => store(stores, who, call.body, today))
    const publishNow = async (): Promise<Result<null>> => {
      const stored = await (isSetup ? found(deps, who.office, today, storeNow) : storeNow())
      if (stored.ok) await registry.reload()
      return stored
    }
    const published = isSetup ? founding.then(publishNow, publishNow) : publishNow()
    if (isSetup) founding = published
    const stored = await published
    return stored.ok ? answerJson({}) : refuse(stored.reason)
  })
}

/**
 * Whether this officer is a signer, or a root that comes along names them as one: when the only signer is gone, two
 * share sheets say who follows. That the office's key signed it is checked with all the rest.
 */
export const maySign = (
  registry: OfficeRegistry,
  { root }: Publication,
  { officer }: SignedInOfficer,
): boolean => isSigner(registry.current(), officer) || isNamedBy(root, officer)

function isNamedBy(root: Signed | null, officer: OfficerRow): boolean {
  const card = readStatement((JSON.parse(officer.card) as Signed).statement, ['key-card'])
  const read = root === null ? null : readStatement(root.statement, ['root'])
  return read?.ok === true && card.ok && read.fields.signers.includes(card.fields.key)
}

/** Notes the office before it is published: a database that loses it later is never taken for a new one. */
async function found(
  { registry, setup, mark }: PublishDeps,
  office: string,
  today: string,
  storeNow: () => Promise<Result<null>>,
): Promise<Result<null>> {
  if (registry.current().phase === 'published') return storeNow()
  await mark.note(office, today)
  let isStored = false
  try {
    const stored = await storeNow()
    isStored = stored.ok
    return stored
  } finally {
    if (isStored) setup.end()
    else await mark.takeBack()
  }
}

async function store(
  stores: WriteStores,
  { office, officer }: SignedInOfficer,
  wanted: Publication,
  today: string,
): Promise<Result<null>> {
  const officers = await stores.officers.list()
  const before = await readBundle(stores, office, officers)
  const context = { office, before, officers, member: officer.member, today }
  const added = checkPublication(context, wanted)
  if (added === null) return refused('publication-refused')
  if (before === null) await stores.audit.append({ kind: 'office-founded', details: { office } })
  for (const [kind, signed] of added) {
    const row = await rowOf(stores, kind, signed)
    if ((await stores.published.insert(row)) === 'duplicate') return refused('publication-refused')
    // What waited was made on top of what stood until now.
    if (kind === 'root' || kind === 'directory') await stores.proposals.remove()
    const details = { version: row.version, hash: row.hash }
    await stores.audit.append({ kind: auditKindOf[kind], details })
  }
  return done(null)
}

async function rowOf(
  stores: WriteStores,
  kind: PublishedRow['kind'],
  signed: Signed,
): Promise<PublishedRow> {
  const last = await stores.published.newest(kind)
  const version = (last?.version ?? 0) + 1
  return { kind, version, hash: hashOf(signed), signed: JSON.stringify(signed) }
}
