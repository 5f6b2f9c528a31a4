// What an office publishes, by kind and version.
import type { PublishedRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

type OfKind = Pick<PublishedRow, 'kind'> & { office: string }

const columns = ['kind', 'version', 'hash', 'signed'] as const

const listOfKind = query('list-published', (given: OfKind) =>
  tables
    .selectFrom('published')
    .select(columns)
    .where('office', '=', given.office)
    .where('kind', '=', given.kind)
    .orderBy('version'),
)

const newestOfKind = query('newest-published', (given: OfKind) =>
  tables
    .selectFrom('published')
    .select(columns)
    .where('office', '=', given.office)
    .where('kind', '=', given.kind)
    .orderBy('version', 'desc')
    .limit(1),
)

const insertPublished = query('insert-published', (given: PublishedRow & { office: string }) =>
  tables
    .insertInto('published')
    .values({
      office: given.office,
      kind: given.kind,
      version: given.version,
      hash: given.hash,
      signed: given.signed,
    })
    .onConflict((conflict) => conflict.columns(['office', 'kind', 'version']).doNothing()),
)

export function readPublished(turn: Turn): ReadStores['published'] {
  const { office } = turn
  return {
    list: async (kind) => turn.all(listOfKind, { office, kind }),
    newest: async (kind) => turn.find(newestOfKind, { office, kind }),
  }
}

export function writePublished(turn: Turn): WriteStores['published'] {
  return {
    ...readPublished(turn),
    insert: async (row) => turn.insert(insertPublished, { ...row, office: turn.office }),
  }
}
