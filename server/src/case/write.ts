// POST /api/cases/:case/envelopes: what an officer writes into a case, with everything it needs or not at all.
import type { AuditFact } from '@kentongan/domain/audit'
import { dayOf } from '@kentongan/domain/calendar'
import { type OfficerWriteHead, officerWriteHead } from '@kentongan/domain/wire/case'
import type { WireEnvelope } from '@kentongan/domain/wire/envelope'
import { submissionBytesMax } from '@kentongan/domain/wire/limits'
import { answerJson, done, type Result, refuse, refused } from '../http/answer.ts'
import { type Endpoint, frameBody, guardedEndpoint } from '../http/endpoint.ts'
import { activeOfficer, actorOf, type SessionDeps } from '../officer/session.ts'
import type { CaseRow } from '../storage/rows.ts'
import type { WriteStores } from '../storage/storage.ts'
import { findGranted } from './access.ts'
import { refuseOfficerWrite } from './check-write.ts'
import { storedBefore } from './stored-before.ts'

export function writeAsOfficer(deps: SessionDeps): Endpoint {
  const body = frameBody(officerWriteHead, submissionBytesMax)
  const guard = activeOfficer(deps)
  const path = '/api/cases/:case/envelopes'
  return guardedEndpoint('POST', path, guard, body, async ({ params, body: frame }, who) => {
    const state = deps.registry.current()
    if (state.phase !== 'published') return refuse('not-allowed')
    const { head, blobs } = frame
    const { member } = who.officer
    const day = dayOf(deps.now())
    const row = await deps.storage.read(who.office, (stores) =>
      findGranted(stores, params.case, member),
    )
    if (row === null) return refuse('not-found')
    const refusal = refuseOfficerWrite(head, blobs, member, state.published.directory)
    if (refusal !== null) return refuse(refusal)
    const written = await deps.storage.transact(who.office, actorOf(who), (stores) =>
      store(stores, row, head, blobs, day),
    )
    return written.ok ? answerJson({}) : refuse(written.reason)
  })
}

async function store(
  stores: WriteStores,
  row: CaseRow,
  { grants, envelopes, status }: OfficerWriteHead,
  blobs: readonly Uint8Array[],
  day: string,
): Promise<Result<null>> {
  const before = await storedBefore(stores, row.id, envelopes)
  if (before !== 'none') return before === 'all' ? done(null) : refused('not-consistent')
  for (const one of envelopes.filter(({ class: kind }) => kind === 'epoch')) {
    if (await stores.envelopes.hasEpoch(row.id, one.vault, one.epoch)) return refused('stale')
  }
  if (status !== null) {
    const moved = await stores.cases.moveStatus(row.id, status.from, status.to, day)
    if (moved === 'stale') return refused('stale')
  }
  for (const [at, grant] of grants.entries()) {
    const bytes = blobs[at] as Uint8Array
    const inserted = await stores.grants.insert({ ...grant, case: row.id, bytes })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  for (const [at, envelope] of envelopes.entries()) {
    const bytes = blobs[grants.length + at] as Uint8Array
    const own = { case: row.id, day, first: false, bytes }
    const inserted = await stores.envelopes.insert({ ...envelope, ...own })
    if (inserted === 'duplicate') return refused('not-consistent')
  }
  await stores.cases.touch(row.id, day)
  for (const fact of factsOf(row.id, { grants, envelopes, status })) await stores.audit.append(fact)
  return done(null)
}

function factsOf(
  caseId: string,
  { grants, envelopes, status }: OfficerWriteHead,
): readonly AuditFact[] {
  const written = (one: WireEnvelope): AuditFact => ({
    // A receipt and a reply are one to the server: both are content that the reporter reads.
    kind: one.vault === 'report' ? 'reply-sent' : 'note-written',
    details: { case: caseId, envelope: one.id },
  })
  return [
    ...grants.map(
      ({ id, member }): AuditFact => ({
        kind: 'grant-added',
        details: { case: caseId, grant: id, member },
      }),
    ),
    ...envelopes.filter((one) => one.class === 'content').map(written),
    ...(status === null
      ? []
      : [{ kind: 'case-status-changed', details: { case: caseId, ...status } } as const]),
  ]
}
