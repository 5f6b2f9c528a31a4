// Reporters' sessions: they know a day, no hour.
import type { ReporterSessionRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type OneSession = { office: string; tokenHash: string }

const findSession = query('find-reporter-session', (given: OneSession) =>
  tables
    .selectFrom('reporter_sessions')
    .select(['token_hash as tokenHash', 'login_id as loginId', 'day'])
    .where('office', '=', given.office)
    .where('token_hash', '=', given.tokenHash),
)

const insertSession = query(
  'insert-reporter-session',
  (given: ReporterSessionRow & { office: string }) =>
    tables.insertInto('reporter_sessions').values({
      office: given.office,
      token_hash: given.tokenHash,
      login_id: given.loginId,
      day: given.day,
    }),
)

const removeSession = query('remove-reporter-session', (given: OneSession) =>
  tables
    .deleteFrom('reporter_sessions')
    .where('office', '=', given.office)
    .where('token_hash', '=', given.tokenHash),
)

const removeBefore = query(
  'remove-reporter-sessions-before',
  (given: { office: string; day: string }) =>
    tables
      .deleteFrom('reporter_sessions')
      .where('office', '=', given.office)
      .where('day', '<', given.day),
)

export function readReporterSessions(turn: Turn): ReadStores['reporterSessions'] {
  return {
    find: async (tokenHash) => turn.find(findSession, { office: turn.office, tokenHash }),
  }
}

export function writeReporterSessions(turn: Turn): WriteStores['reporterSessions'] {
  const { office } = turn
  return {
    ...readReporterSessions(turn),
    insert: async (row) => {
      turn.run(insertSession, { ...row, office })
    },
    remove: async (tokenHash) => {
      turn.run(removeSession, { office, tokenHash })
    },
    removeBefore: async (day) => {
      turn.run(removeBefore, { office, day })
    },
  }
}
