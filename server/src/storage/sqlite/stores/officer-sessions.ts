// Officers' sessions, found by the hash of their token.
import type { OfficerSessionRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type OneSession = { office: string; tokenHash: string }

const findSession = query('find-officer-session', (given: OneSession) =>
  tables
    .selectFrom('officer_sessions')
    .select(['token_hash as tokenHash', 'member', 'expires'])
    .where('office', '=', given.office)
    .where('token_hash', '=', given.tokenHash),
)

const listSessions = query('list-officer-sessions', (given: { office: string; member: string }) =>
  tables
    .selectFrom('officer_sessions')
    .select(['token_hash as tokenHash', 'member', 'expires'])
    .where('office', '=', given.office)
    .where('member', '=', given.member)
    .orderBy('expires', 'desc')
    .orderBy('token_hash'),
)

const insertSession = query(
  'insert-officer-session',
  (given: OfficerSessionRow & { office: string }) =>
    tables.insertInto('officer_sessions').values({
      office: given.office,
      token_hash: given.tokenHash,
      member: given.member,
      expires: given.expires,
    }),
)

const removeSession = query('remove-officer-session', (given: OneSession) =>
  tables
    .deleteFrom('officer_sessions')
    .where('office', '=', given.office)
    .where('token_hash', '=', given.tokenHash),
)

const removeExpired = query(
  'remove-expired-officer-sessions',
  (given: { office: string; now: number }) =>
    tables
      .deleteFrom('officer_sessions')
      .where('office', '=', given.office)
      .where('expires', '<=', given.now),
)

export function readOfficerSessions(turn: Turn): ReadStores['officerSessions'] {
  return {
    find: async (tokenHash) => turn.find(findSession, { office: turn.office, tokenHash }),
    listOf: async (member) => turn.all(listSessions, { office: turn.office, member }),
  }
}

export function writeOfficerSessions(turn: Turn): WriteStores['officerSessions'] {
  const { office } = turn
  return {
    ...readOfficerSessions(turn),
    insert: async (row) => {
      turn.run(insertSession, { ...row, office })
    },
    remove: async (tokenHash) => {
      turn.run(removeSession, { office, tokenHash })
    },
    removeExpired: async (now) => {
      turn.run(removeExpired, { office, now })
    },
  }
}
