// The publication that waits for a second signer, one an office.
import type { ProposalRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const findProposal = query('find-proposal', (given: { office: string }) =>
  tables
    .selectFrom('proposals')
    .select(['directory', 'member', 'day', 'publication'])
    .where('office', '=', given.office),
)

const insertProposal = query('insert-proposal', (given: ProposalRow & { office: string }) =>
  tables
    .insertInto('proposals')
    .values({
      office: given.office,
      directory: given.directory,
      member: given.member,
      day: given.day,
      publication: given.publication,
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const removeProposal = query('remove-proposal', (given: { office: string }) =>
  tables.deleteFrom('proposals').where('office', '=', given.office),
)

export function readProposals(turn: Turn): ReadStores['proposals'] {
  const { office } = turn
  return { find: async () => turn.find(findProposal, { office }) }
}

export function writeProposals(turn: Turn): WriteStores['proposals'] {
  const { office } = turn
  return {
    ...readProposals(turn),
    insert: async (row) => turn.insert(insertProposal, { ...row, office }),
    remove: async () => {
      turn.run(removeProposal, { office })
    },
  }
}
