// Grants: the wraps of a case's vault secrets, one a holder, in a table of their own.
import type { GrantRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type Held = { office: string; caseId: string; member: string }

const listGrants = query('list-grants', (given: Held) =>
  tables
    .selectFrom('grants')
    .select(['case_id as case', 'id', 'member', 'author', 'bytes'])
    .where('office', '=', given.office)
    .where('member', '=', given.member)
    .where('case_id', '=', given.caseId),
)

const holdsGrant = query('holds-grant', (given: Held) =>
  tables
    .selectFrom('grants')
    .select('member')
    .where('office', '=', given.office)
    .where('member', '=', given.member)
    .where('case_id', '=', given.caseId)
    .limit(1),
)

const insertGrant = query('insert-grant', (given: GrantRow & { office: string; rowKey: bigint }) =>
  tables
    .insertInto('grants')
    .values({
      row_key: given.rowKey,
      office: given.office,
      case_id: given.case,
      id: given.id,
      member: given.member,
      author: given.author,
      bytes: given.bytes,
    })
    .onConflict((conflict) => conflict.columns(['office', 'id']).doNothing()),
)

export function readGrants(turn: Turn): ReadStores['grants'] {
  const { office } = turn
  return {
    list: async (caseId, member) => turn.all(listGrants, { office, caseId, member }),
    holds: async (caseId, member) => turn.find(holdsGrant, { office, caseId, member }) !== null,
  }
}

export function writeGrants(turn: Turn): WriteStores['grants'] {
  return {
    ...readGrants(turn),
    insert: async (row) => turn.insertKeyed(insertGrant, row.id, { ...row, office: turn.office }),
  }
}
