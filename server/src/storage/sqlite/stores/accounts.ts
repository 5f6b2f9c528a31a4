// Reporters' accounts: where to find one, what its login must hash to, and its lock.
import type { AccountRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import { rowKey } from '../row-key.ts'
import type { Turn } from '../turn.ts'

const findAccount = query('find-account', (given: { office: string; loginId: string }) =>
  tables
    .selectFrom('accounts')
    .select(['login_id as loginId', 'login_verifier as loginVerifier', 'lock'])
    .where('office', '=', given.office)
    .where('login_id', '=', given.loginId),
)

const insertAccount = query(
  'insert-account',
  (given: AccountRow & { office: string; rowKey: bigint }) =>
    tables
      .insertInto('accounts')
      .values({
        row_key: given.rowKey,
        office: given.office,
        login_id: given.loginId,
        login_verifier: given.loginVerifier,
        lock: given.lock,
      })
      .onConflict((conflict) => conflict.columns(['office', 'login_id']).doNothing()),
)

const removeAccount = query('remove-account', (given: { office: string; loginId: string }) =>
  tables
    .deleteFrom('accounts')
    .where('office', '=', given.office)
    .where('login_id', '=', given.loginId),
)

export function readAccounts(turn: Turn): ReadStores['accounts'] {
  return {
    find: async (loginId) => turn.find(findAccount, { office: turn.office, loginId }),
  }
}

export function writeAccounts(turn: Turn): WriteStores['accounts'] {
  return {
    ...readAccounts(turn),
    insert: async (row) =>
      turn.insertAt(insertAccount, rowKey(turn.office, row.loginId), {
        ...row,
        office: turn.office,
      }),
    remove: async (loginId) => {
      turn.run(removeAccount, { office: turn.office, loginId })
    },
  }
}
