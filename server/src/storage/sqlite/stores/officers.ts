// Officers: their login, lock, second factor, and key card.
import type { OfficerRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import { rowKey } from '../row-key.ts'
import type { Turn } from '../turn.ts'

const columns = [
  'member',
  'username',
  'login_verifier as loginVerifier',
  'lock',
  'totp_secret as totpSecret',
  'totp_step as totpStep',
  'card',
] as const

type OneOfficer = { office: string; member: string }

const findOfficer = query('find-officer', (given: OneOfficer) =>
  tables
    .selectFrom('officers')
    .select(columns)
    .where('office', '=', given.office)
    .where('member', '=', given.member),
)

const findByUsername = query(
  'find-officer-by-username',
  (given: { office: string; username: string }) =>
    tables
      .selectFrom('officers')
      .select(columns)
      .where('office', '=', given.office)
      .where('username', '=', given.username),
)

const listOfficers = query('list-officers', (given: { office: string }) =>
  tables.selectFrom('officers').select(columns).where('office', '=', given.office),
)

const insertOfficer = query(
  'insert-officer',
  (given: OfficerRow & { office: string; rowKey: bigint }) =>
    tables
      .insertInto('officers')
      .values({
        row_key: given.rowKey,
        office: given.office,
        member: given.member,
        username: given.username,
        login_verifier: given.loginVerifier,
        lock: given.lock,
        totp_secret: given.totpSecret,
        totp_step: given.totpStep,
        card: given.card,
      })
      .onConflict((conflict) => conflict.columns(['office', 'member']).doNothing()),
)

const useTotpStep = query('use-totp-step', (given: OneOfficer & { step: number }) =>
  tables
    .updateTable('officers')
    .set({ totp_step: given.step })
    .where('office', '=', given.office)
    .where('member', '=', given.member)
    .where('totp_step', '<', given.step),
)

const removeOfficer = query('remove-officer', (given: OneOfficer) =>
  tables
    .deleteFrom('officers')
    .where('office', '=', given.office)
    .where('member', '=', given.member),
)

export function readOfficers(turn: Turn): ReadStores['officers'] {
  const { office } = turn
  return {
    find: async (member) => turn.find(findOfficer, { office, member }),
    findByUsername: async (username) => turn.find(findByUsername, { office, username }),
    list: async () => turn.all(listOfficers, { office }),
  }
}

export function writeOfficers(turn: Turn): WriteStores['officers'] {
  const { office } = turn
  return {
    ...readOfficers(turn),
    insert: async (row) =>
      turn.find(findByUsername, { office, username: row.username }) === null
        ? turn.insertAt(insertOfficer, rowKey(turn.office, row.member), { ...row, office })
        : 'duplicate',
    useTotpStep: async (member, step) =>
      turn.run(useTotpStep, { office, member, step }) === 0 ? 'stale' : 'used',
    remove: async (member) => {
      turn.run(removeOfficer, { office, member })
    },
  }
}
