// The audit log, and the day's arrivals until they become one row of it.
import {
  type AuditAct,
  type AuditEntry,
  type AuditFact,
  auditStart,
  chainEntry,
  receivedAct,
} from '@kentongan/domain/audit'
import { invariant } from '@kentongan/domain/invariant'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const columns = ['sequence', 'day', 'time', 'actor', 'kind', 'details', 'previous', 'hash'] as const

type Stored = Omit<AuditEntry, 'details'> & { readonly details: string }

const lastEntry = query('last-audit-entry', (given: { office: string }) =>
  tables
    .selectFrom('audit')
    .select(columns)
    .where('office', '=', given.office)
    .orderBy('sequence', 'desc')
    .limit(1),
)

const listEntries = query(
  'list-audit-entries',
  (given: { office: string; after: number; limit: number }) =>
    tables
      .selectFrom('audit')
      .select(columns)
      .where('office', '=', given.office)
      .where('sequence', '>', given.after)
      .orderBy('sequence')
      .limit(given.limit),
)

const insertEntry = query('insert-audit-entry', (given: Stored & { office: string }) =>
  tables.insertInto('audit').values({
    office: given.office,
    sequence: given.sequence,
    day: given.day,
    time: given.time,
    actor: given.actor,
    kind: given.kind,
    details: given.details,
    previous: given.previous,
    hash: given.hash,
  }),
)

type Arrivals = { office: string; day: string }

const insertArrival = query('insert-arrival', (given: Arrivals & { id: string }) =>
  tables
    .insertInto('arrivals')
    .values({ office: given.office, day: given.day, id: given.id })
    .onConflict((conflict) => conflict.doNothing()),
)

const listArrivalDays = query('list-arrival-days', (given: Arrivals) =>
  tables
    .selectFrom('arrivals')
    .select('day')
    .distinct()
    .where('office', '=', given.office)
    .where('day', '<', given.day)
    .orderBy('day'),
)

const listArrivals = query('list-arrivals', (given: Arrivals) =>
  tables
    .selectFrom('arrivals')
    .select('id')
    .where('office', '=', given.office)
    .where('day', '=', given.day),
)

const removeArrivals = query('remove-arrivals', (given: Arrivals) =>
  tables.deleteFrom('arrivals').where('office', '=', given.office).where('day', '=', given.day),
)

export function readAudit(turn: Turn): ReadStores['audit'] {
  const { office } = turn
  return {
    last: async () => findLast(turn),
    list: async (after, limit) => turn.all(listEntries, { office, after, limit }).map(toEntry),
  }
}

export function writeAudit(turn: Turn): WriteStores['audit'] {
  return {
    ...readAudit(turn),
    append: async (fact) => {
      if (turn.actor.kind === 'reporter') recordArrivals(turn, fact)
      else chain(turn, toAct(turn, turn.actor, fact))
    },
  }
}

/** Makes one row of each day's arrivals before the turn's day. */
export function closeDays(turn: Turn): void {
  const { office } = turn
  for (const { day } of turn.all(listArrivalDays, { office, day: turn.day })) {
    const arrivals = turn.all(listArrivals, { office, day })
    chain(
      turn,
      receivedAct(
        day,
        arrivals.map(({ id }) => id),
      ),
    )
    turn.run(removeArrivals, { office, day })
  }
}

function recordArrivals(turn: Turn, { kind, details }: AuditFact): void {
  const { ids } = details
  invariant(kind === 'reports-received' && Array.isArray(ids), 'a reporter leaves ids alone')
  for (const id of ids) turn.run(insertArrival, { office: turn.office, day: turn.day, id })
}

function toAct(
  turn: Turn,
  actor: Exclude<Turn['actor'], { kind: 'reporter' }>,
  fact: AuditFact,
): AuditAct {
  const { kind, details } = fact
  return actor.kind === 'system'
    ? { day: turn.day, time: null, actor: 'system', kind, details }
    : { day: turn.day, time: turn.now().toISOString(), actor: actor.member, kind, details }
}

function chain(turn: Turn, act: AuditAct): void {
  const entry = chainEntry(findLast(turn) ?? auditStart(turn.office), act)
  const details = JSON.stringify(entry.details)
  turn.run(insertEntry, { ...entry, office: turn.office, details })
}

function findLast(turn: Turn): AuditEntry | null {
  const row = turn.find(lastEntry, { office: turn.office })
  return row === null ? null : toEntry(row)
}

function toEntry(row: Stored): AuditEntry {
  return { ...row, details: detailsIn(row.details) }
}

/** Of a row that somebody tampered with, nothing may be left to read: its hash will say so. */
function detailsIn(text: string): AuditEntry['details'] {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as AuditEntry['details']) : {}
  } catch {
    return {}
  }
}
