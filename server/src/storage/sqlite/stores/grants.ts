// Grants: the wraps of a case's vault secrets, one a holder, in a table of their own.
import type { GrantRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { insertInCase, type OfCase, type OneOfCase, ofCase } from '../case-rows.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type Held = OfCase & { member: string }

const listGrants = query('list-grants', (given: Held) =>
  tables
    .selectFrom('grants')
    .select(['case_id as case', 'id', 'member', 'author', 'expires', 'bytes'])
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('member', '=', given.member),
)

const holdsGrant = query('holds-grant', (given: Held) =>
  tables
    .selectFrom('grants')
    .select('member')
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('member', '=', given.member)
    .limit(1),
)

const findGrant = query('find-grant', (given: OneOfCase) =>
  tables
    .selectFrom('grants')
    .select('id')
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('id', '=', given.id),
)

const insertGrant = query('insert-grant', (given: GrantRow & { office: string; rowKey: bigint }) =>
  tables.insertInto('grants').values({
    row_key: given.rowKey,
    office: given.office,
    case_id: given.case,
    id: given.id,
    member: given.member,
    author: given.author,
    expires: given.expires,
    bytes: given.bytes,
  }),
)

const removeGrants = query('remove-grants', (given: Held) =>
  tables
    .deleteFrom('grants')
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('member', '=', given.member),
)

const removeExpired = query('remove-expired-wraps', (given: { office: string; day: string }) =>
  tables
    .deleteFrom('grants')
    .where('office', '=', given.office)
    .where('expires', 'is not', null)
    .where('expires', '<', given.day),
)

export function readGrants(turn: Turn): ReadStores['grants'] {
  const held = (caseId: string, member: string): Held => ({ ...ofCase(turn, caseId), member })
  return {
    list: async (caseId, member) => turn.all(listGrants, held(caseId, member)),
    holds: async (caseId, member) => turn.find(holdsGrant, held(caseId, member)) !== null,
  }
}

export function writeGrants(turn: Turn): WriteStores['grants'] {
  return {
    ...readGrants(turn),
    insert: async (row) =>
      insertInCase(turn, findGrant, insertGrant, row, { ...row, office: turn.office }),
    remove: async (caseId, member) => {
      turn.run(removeGrants, { ...ofCase(turn, caseId), member })
    },
    removeExpired: async (day) => {
      turn.run(removeExpired, { office: turn.office, day })
    },
  }
}
