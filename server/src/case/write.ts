// POST /api/cases/:case/envelopes: what an officer writes into a case, with everything it needs or not at all.
import type { AuditDetails, AuditFact, AuditKind } from '@kentongan/domain/audit'
import { dayOf } from '@kentongan/domain/calendar'
import type { OfficeProfile } from '@kentongan/domain/profile'
import type { Role, RouteName } from '@kentongan/domain/role'
import { type OfficerWriteHead, officerWriteHead } from '@kentongan/domain/wire/case'
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import type { CaseState } from '@kentongan/domain/workflow/state'
import type { Actor, Ground } from '@kentongan/domain/workflow/step'
import type { Directory } from '@kentongan/sealed/schema'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, frameBody } from '../http/endpoint.ts'
import { officerEndpoint } from '../officer/guard.ts'
import { actorOf, type SessionDeps } from '../officer/session.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import { caseOfficer, findGranted } from './access.ts'
import { type OfficerWriter, refuseOfficerWrite } from './check-write.ts'
import { isEpochOver } from './epoch-over.ts'
import { afterAct, type MovingHead, mirrorOf, type StatusAct, stateOf } from './mirror.ts'
import { storedBefore } from './stored-before.ts'

interface Writer extends OfficerWriter {
  /** Null where the published one is not understood: then terms are not judged. */
  readonly profile: OfficeProfile | null
}

export function writeAsOfficer(deps: SessionDeps): Endpoint {
  const body = frameBody(officerWriteHead, submissionBytesMax)
  const route = 'POST /api/cases/:case/envelopes'
  return officerEndpoint(deps, route, body, async ({ params, body: frame }, who) => {
    const state = deps.registry.current()
    if (state.phase !== 'published') return refuse('not-allowed')
    const { head, blobs } = frame
    const { member } = who.officer
    const day = dayOf(deps.now())
    const { directory } = state.published
    const writer = { member, directory, today: day }
    const granted = await deps.storage.read(who.office, (stores) =>
      findGranted(stores, params.case, caseOfficer(deps.registry, who)),
    )
    if (granted === null) return refuse('not-found')
    if (!granted.isReader) return refuse('not-allowed')
    const refusal = refuseOfficerWrite(head, blobs, writer)
    if (refusal !== null) return refuse(refusal)
    const { profile } = state.published
    const written = await deps.storage.transact(who.office, actorOf(who), (stores) =>
      store(stores, granted.row, head, blobs, { ...writer, profile }),
    )
    return written.ok ? answerJson({}) : refuse(written.reason)
  })
}

async function store(
  stores: WriteStores,
  row: CaseRow,
  head: OfficerWriteHead,
  blobs: readonly Uint8Array[],
  writer: Writer,
): Promise<Result<null>> {
  const { grants, envelopes, status, revoked } = head
  const { today: day } = writer
  const before = await storedBefore(stores, row.id, envelopes)
  if (before !== 'none') return before === 'all' ? done(null) : refused('not-consistent')
  if (await isEpochOver(stores, row.id, envelopes)) return refused('stale-epoch')
  if (status !== null) {
    const moved = await moveMirror(stores, row.id, { ...head, status }, writer)
    if (moved !== null) return refused(moved)
  }
  for (const [at, grant] of grants.entries()) {
    const bytes = blobs[at] as Uint8Array
    const inserted = await stores.grants.insert({ ...grant, case: row.id, bytes })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  // Last: whoever gives the case up holds nothing of it, not even of an epoch that began in the same write.
  for (const member of revoked) await stores.grants.remove(row.id, member)
  for (const [at, envelope] of envelopes.entries()) {
    const bytes = blobs[grants.length + at] as Uint8Array
    const own = { case: row.id, day, first: false, bytes }
    const inserted = await stores.envelopes.insert({ ...envelope, ...own })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  await stores.cases.touch(row.id, day)
  for (const fact of factsOf(row.id, { grants, envelopes, status, revoked }))
    await stores.audit.append(fact)
  return done(null)
}

/** Null once the mirror stands where this act leaves it; or why it may not. */
async function moveMirror(
  stores: WriteStores,
  caseId: string,
  head: MovingHead,
  { member, directory, profile, today }: Writer,
): Promise<'stale' | 'not-allowed' | null> {
  const row = await stores.cases.find(caseId)
  if (row?.status !== head.status.from) return 'stale'
  const listed = directory.members.find((one) => one.member === member)
  if (listed === undefined) return 'not-allowed'
  const by: Actor = { ...listed, roles: listed.roles as Role[], relation: 'reader' }
  const now = stateOf(row)
  if (isAboutAnother(head, now)) return 'stale'
  const route = await routeOf(stores, caseId, directory)
  const ground: Ground = { route, rules: profile, blind: true }
  const next = afterAct(ground, now, head, by, today)
  if (next === null) return 'not-allowed'
  const moved = await stores.cases.move(caseId, row, mirrorOf(next), today)
  return moved === 'moved' ? null : 'stale'
}

/** A proposal came, went, or was replaced since the author of this act read the case. */
function isAboutAnother({ status }: MovingHead, { proposal }: CaseState): boolean {
  if (status.act === 'move') return status.decides !== null && status.decides !== proposal?.name
  return (status.act === 'propose') !== (proposal === null)
}

/** The route is sealed; that no Inspektur holds a key shows the one on which they are accused. */
async function routeOf(
  { grants }: WriteStores,
  caseId: string,
  { members }: Directory,
): Promise<RouteName> {
  const inspectors = members.filter((one) => one.roles.includes('inspector'))
  for (const { member } of inspectors) if (await grants.holds(caseId, member)) return 'normal'
  return 'inspektur'
}

function factsOf(
  caseId: string,
  { grants, envelopes, status, revoked }: OfficerWriteHead,
): readonly AuditFact[] {
  const about = { case: caseId }
  return [
    ...grants
      .filter((one) => one.expires === null)
      .map(({ id, member }): AuditFact => factOf('grant-added', { ...about, grant: id, member })),
    ...revoked.map((member) => factOf('grant-removed', { ...about, member })),
    ...envelopes.flatMap((one) => {
      const kind = auditKindOf(one)
      return kind === null ? [] : [factOf(kind, { ...about, envelope: one.id })]
    }),
    ...(status === null ? [] : [statusFact(about, status)]),
  ]
}

const statusKind = {
  move: 'case-status-changed',
  propose: 'decision-proposed',
  'take-back': 'decision-returned',
} as const satisfies Record<StatusAct['act'], AuditKind>

const statusFact = (about: AuditDetails, { act, from, to }: StatusAct): AuditFact =>
  factOf(statusKind[act], { ...about, from, to })

const factOf = (kind: AuditKind, details: AuditDetails): AuditFact => ({ kind, details })

/** Null for what another fact of the same act tells already. */
function auditKindOf({ class: kind, vault }: WireEnvelope): AuditKind | null {
  switch (kind) {
    case 'content':
      // A receipt and a reply are one to the server: both are content that the reporter reads.
      return vault === 'report'
        ? 'reply-sent'
        : vault === 'internal'
          ? 'note-written'
          : 'paper-written'
    case 'epoch':
      return 'epoch-begun'
    case 'removal':
      return 'removal-written'
    case 'request':
      return 'identity-requested'
    case 'approval':
      return 'identity-approved'
    default:
      return null
  }
}
