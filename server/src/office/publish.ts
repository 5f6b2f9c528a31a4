// POST /api/office/publications: a signer's root, directory, renewal, and profile, together or not at all.
import type { AuditKind } from '@kentongan/domain/audit'
import { dayOf } from '@kentongan/domain/calendar'
import { type Publication, publication } from '@kentongan/domain/wire/office'
import { hashOf, readStatement, type Signed } from '@kentongan/sealed/statement'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, guardedEndpoint, jsonBody } from '../http/endpoint.ts'
import {
  actorOf,
  anyOfficer,
  isSigner,
  type SessionDeps,
  type SignedInOfficer,
} from '../officer/session.ts'
import type { OfficerRow, PublishedRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import { checkPublication } from './check-publication.ts'
import { readBundle } from './registry.ts'
import type { SetupLink } from './setup.ts'

export interface PublishDeps extends SessionDeps {
  readonly setup: SetupLink
  /** Told, durably, before the first publication of an office is answered. */
  readonly onFounded: (office: string, day: string) => Promise<void>
}

/** A directory of 500 members and a profile fit. */
const publicationBytesMax = 1_048_576

const auditKindOf = {
  root: 'root-published',
  directory: 'directory-published',
  renewal: 'renewal-published',
  profile: 'profile-published',
} as const satisfies Record<PublishedRow['kind'], AuditKind>

export function publish(deps: PublishDeps): Endpoint {
  const body = jsonBody(publication, publicationBytesMax)
  const path = '/api/office/publications'
  return guardedEndpoint('POST', path, anyOfficer(deps), body, async (call, who) => {
    const { registry, storage, setup, onFounded } = deps
    const isSetup = who.standing === 'first'
    const isAllowed =
      isSetup ||
      (who.standing === 'active' &&
        (isSigner(registry.current(), who.officer) || isNamedBy(call.body.root, who.officer)))
    if (!isAllowed) return refuse('not-allowed')
    const today = dayOf(deps.now())
    const stored = await storage.transact(who.office, actorOf(who), (stores) =>
      store(stores, who, call.body, today),
    )
    if (!stored.ok) return refuse(stored.reason)
    if (isSetup) {
      await onFounded(who.office, today)
      setup.end()
    }
    await registry.reload()
    return answerJson({})
  })
}

/**
 * Whether a root that comes along names this officer as a signer: when the only signer is gone, two share sheets say
 * who follows. That the office's key signed it is checked with all the rest.
 */
function isNamedBy(root: Signed | null, officer: OfficerRow): boolean {
  const card = readStatement((JSON.parse(officer.card) as Signed).statement, ['key-card'])
  const read = root === null ? null : readStatement(root.statement, ['root'])
  return read?.ok === true && card.ok && read.fields.signers.includes(card.fields.key)
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
