// Intake tokens that were used: each is good for one submission.
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type Token = { office: string; tokenHash: string }

const findToken = query('find-spent-token', (given: Token) =>
  tables
    .selectFrom('spent_tokens')
    .select('day')
    .where('office', '=', given.office)
    .where('token_hash', '=', given.tokenHash),
)

const insertToken = query('insert-spent-token', (given: Token & { day: string }) =>
  tables
    .insertInto('spent_tokens')
    .values({ office: given.office, token_hash: given.tokenHash, day: given.day })
    .onConflict((conflict) => conflict.doNothing()),
)

const removeBefore = query('remove-spent-tokens-before', (given: { office: string; day: string }) =>
  tables.deleteFrom('spent_tokens').where('office', '=', given.office).where('day', '<', given.day),
)

export function readSpentTokens(turn: Turn): ReadStores['spentTokens'] {
  return {
    has: async (tokenHash) => turn.find(findToken, { office: turn.office, tokenHash }) !== null,
  }
}

export function writeSpentTokens(turn: Turn): WriteStores['spentTokens'] {
  const { office } = turn
  return {
    ...readSpentTokens(turn),
    insert: async (tokenHash, day) => turn.insert(insertToken, { office, tokenHash, day }),
    removeBefore: async (day) => {
      turn.run(removeBefore, { office, day })
    },
  }
}
