// Cases: the public half of each, and the mirror of its status.
import type { CaseStatus } from '@kentongan/domain/status'
import { sql } from 'kysely'
import type { CaseRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const columns = [
  'cases.id',
  'cases.nonce',
  'cases.ticket',
  'cases.login_id as loginId',
  'cases.received',
  'cases.changed',
  'cases.status',
  'cases.workflow',
  'cases.author',
  'cases.digest',
] as const

type OneCase = { office: string; caseId: string }

const findCase = query('find-case', (given: OneCase) =>
  tables
    .selectFrom('cases')
    .select(columns)
    .where('office', '=', given.office)
    .where('id', '=', given.caseId),
)

const findByTicket = query('find-case-by-ticket', (given: { office: string; ticket: string }) =>
  tables
    .selectFrom('cases')
    .select(columns)
    .where('office', '=', given.office)
    .where('ticket', '=', given.ticket),
)

const listOfAccount = query('list-cases-of-account', (given: { office: string; loginId: string }) =>
  tables
    .selectFrom('cases')
    .select(columns)
    .where('office', '=', given.office)
    .where('login_id', '=', given.loginId),
)

const listOfMember = query('list-cases-of-member', (given: { office: string; member: string }) =>
  tables
    .selectFrom('grants')
    .innerJoin('cases', (join) =>
      join.onRef('cases.office', '=', 'grants.office').onRef('cases.id', '=', 'grants.case_id'),
    )
    .select(columns)
    .distinct()
    .where('grants.office', '=', given.office)
    .where('grants.member', '=', given.member)
    // Word for word the condition of the partial index, so that SQLite may use it.
    .where(sql<boolean>`"grants"."member" not in ('reporter', 'recovery')`),
)

const listAfter = query(
  'list-cases-after',
  (given: { office: string; ticket: string; limit: number }) =>
    tables
      .selectFrom('cases')
      .select(columns)
      .where('office', '=', given.office)
      .where('ticket', '>', given.ticket)
      .orderBy('ticket')
      .limit(given.limit),
)

const insertCase = query('insert-case', (given: CaseRow & { office: string }) =>
  tables
    .insertInto('cases')
    .values({
      office: given.office,
      id: given.id,
      nonce: given.nonce,
      ticket: given.ticket,
      login_id: given.loginId,
      received: given.received,
      changed: given.changed,
      status: given.status,
      workflow: given.workflow,
      author: given.author,
      digest: given.digest,
    })
    .onConflict((conflict) => conflict.columns(['office', 'id']).doNothing()),
)

const moveCase = query(
  'move-case',
  (
    given: OneCase & {
      status: CaseStatus
      workflow: string
      to: CaseStatus
      next: string
      day: string
    },
  ) =>
    tables
      .updateTable('cases')
      .set({ status: given.to, workflow: given.next, changed: given.day })
      .where('office', '=', given.office)
      .where('id', '=', given.caseId)
      .where('status', '=', given.status)
      .where('workflow', '=', given.workflow),
)

const touchCase = query('touch-case', (given: OneCase & { day: string }) =>
  tables
    .updateTable('cases')
    .set({ changed: given.day })
    .where('office', '=', given.office)
    .where('id', '=', given.caseId)
    .where('changed', '<', given.day),
)

const moveAccount = query(
  'move-cases-to-account',
  (given: { office: string; from: string; to: string }) =>
    tables
      .updateTable('cases')
      .set({ login_id: given.to })
      .where('office', '=', given.office)
      .where('login_id', '=', given.from),
)

const moveAuthor = query('move-case-author', (given: OneCase & { author: string }) =>
  tables
    .updateTable('cases')
    .set({ author: given.author })
    .where('office', '=', given.office)
    .where('id', '=', given.caseId),
)

export function readCases(turn: Turn): ReadStores['cases'] {
  const { office } = turn
  return {
    find: async (caseId) => turn.find(findCase, { office, caseId }),
    findByTicket: async (ticket) => turn.find(findByTicket, { office, ticket }),
    listOfAccount: async (loginId) => turn.all(listOfAccount, { office, loginId }),
    listOfMember: async (member) => turn.all(listOfMember, { office, member }),
    listAfter: async (ticket, limit) => turn.all(listAfter, { office, ticket, limit }),
  }
}

export function writeCases(turn: Turn): WriteStores['cases'] {
  const { office } = turn
  return {
    ...readCases(turn),
    insert: async (row) => turn.insert(insertCase, { ...row, office }),
    move: async (caseId, from, to, day) => {
      const next = { to: to.status, next: to.workflow, day }
      return turn.run(moveCase, { office, caseId, ...from, ...next }) === 0 ? 'stale' : 'moved'
    },
    touch: async (caseId, day) => {
      turn.run(touchCase, { office, caseId, day })
    },
    moveAccount: async (from, to) => {
      turn.run(moveAccount, { office, from, to })
    },
    moveAuthor: async (caseId, author) => {
      turn.run(moveAuthor, { office, caseId, author })
    },
  }
}
