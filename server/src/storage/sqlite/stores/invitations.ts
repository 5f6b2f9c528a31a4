// Invitations of officers by one-time token.
import type { InvitationRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const columns = [
  'id',
  'token_hash as tokenHash',
  'username',
  'name',
  'position',
  'roles',
  'totp_secret as totpSecret',
  'expires',
  'member',
] as const

type Stored = Omit<InvitationRow, 'roles'> & { readonly roles: string }

const findByToken = query(
  'find-invitation-by-token',
  (given: { office: string; tokenHash: string }) =>
    tables
      .selectFrom('invitations')
      .select(columns)
      .where('office', '=', given.office)
      .where('token_hash', '=', given.tokenHash),
)

const listInvitations = query('list-invitations', (given: { office: string }) =>
  tables.selectFrom('invitations').select(columns).where('office', '=', given.office),
)

const insertInvitation = query('insert-invitation', (given: Stored & { office: string }) =>
  tables
    .insertInto('invitations')
    .values({
      office: given.office,
      id: given.id,
      token_hash: given.tokenHash,
      username: given.username,
      name: given.name,
      position: given.position,
      roles: given.roles,
      totp_secret: given.totpSecret,
      expires: given.expires,
      member: given.member,
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const completeInvitation = query(
  'complete-invitation',
  (given: { office: string; id: string; member: string }) =>
    tables
      .updateTable('invitations')
      .set({ member: given.member })
      .where('office', '=', given.office)
      .where('id', '=', given.id)
      .where('member', '=', ''),
)

const removeInvitation = query('remove-invitation', (given: { office: string; id: string }) =>
  tables.deleteFrom('invitations').where('office', '=', given.office).where('id', '=', given.id),
)

export function readInvitations(turn: Turn): ReadStores['invitations'] {
  const { office } = turn
  return {
    findByToken: async (tokenHash) => {
      const row = turn.find(findByToken, { office, tokenHash })
      return row === null ? null : toInvitation(row)
    },
    list: async () => turn.all(listInvitations, { office }).map(toInvitation),
  }
}

export function writeInvitations(turn: Turn): WriteStores['invitations'] {
  const { office } = turn
  return {
    ...readInvitations(turn),
    insert: async (row) =>
      turn.insert(insertInvitation, { ...row, office, roles: JSON.stringify(row.roles) }),
    complete: async (id, member) =>
      turn.run(completeInvitation, { office, id, member }) === 0 ? 'stale' : 'completed',
    remove: async (id) => {
      turn.run(removeInvitation, { office, id })
    },
  }
}

function toInvitation(row: Stored): InvitationRow {
  return { ...row, roles: JSON.parse(row.roles) as string[] }
}
