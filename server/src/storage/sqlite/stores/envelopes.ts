// Envelopes: a case's content as it was sealed.
import { sql } from 'kysely'
import type { EnvelopeRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
import { insertInCase, type OfCase, type OneOfCase, ofCase, oneOfCase } from '../case-rows.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const columns = [
  'id',
  'case_id as case',
  'vault',
  'epoch',
  'author',
  'class',
  'pair',
  'day',
  'is_first as isFirst',
  'bytes',
] as const

/** Vaults that no reporter is ever served anything of. */
const officersAlone = ['internal', 'examination'] as const

type Stored = Omit<EnvelopeRow, 'first'> & { readonly isFirst: number }

const listEnvelopes = query('list-envelopes', (given: OfCase) =>
  tables
    .selectFrom('envelopes')
    .select(columns)
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId),
)

const listWithoutInternal = query('list-envelopes-without-internal', (given: OfCase) =>
  tables
    .selectFrom('envelopes')
    .select(columns)
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('vault', 'not in', officersAlone),
)

const listFirst = query('list-first-envelopes', (given: OfCase & { author: string }) =>
  tables
    .selectFrom('envelopes')
    .select(columns)
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('vault', '=', 'report')
    .where((where) =>
      where.or([
        where('is_first', '=', 1),
        where('class', '=', 'epoch'),
        where('author', '=', given.author),
        where(
          'author',
          'not in',
          tables.selectFrom('officers').select('member').where('office', '=', given.office),
        ),
      ]),
    ),
)

const countEnvelopes = query('count-envelopes', (given: OfCase) =>
  tables
    .selectFrom('envelopes')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId),
)

const countWithoutInternal = query('count-envelopes-without-internal', (given: OfCase) =>
  tables
    .selectFrom('envelopes')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('vault', 'not in', officersAlone),
)

const findEnvelope = query('find-envelope', (given: OneOfCase) =>
  tables
    .selectFrom('envelopes')
    .select(columns)
    .where('row_key', '>=', given.from)
    .where('row_key', '<=', given.to)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId)
    .where('id', '=', given.id),
)

const findEpoch = query(
  'find-epoch',
  (given: { office: string; caseId: string; vault: EnvelopeRow['vault']; previousEpoch: string }) =>
    tables
      .selectFrom('envelopes')
      .select('id')
      .where('office', '=', given.office)
      .where('case_id', '=', given.caseId)
      .where('vault', '=', given.vault)
      .where('epoch', '=', given.previousEpoch)
      // A literal, so that SQLite may use the partial index that keeps epochs unique.
      .where('class', '=', sql.lit('epoch')),
)

const insertEnvelope = query(
  'insert-envelope',
  (given: Stored & { office: string; rowKey: bigint }) =>
    tables.insertInto('envelopes').values({
      row_key: given.rowKey,
      office: given.office,
      case_id: given.case,
      id: given.id,
      vault: given.vault,
      epoch: given.epoch,
      author: given.author,
      class: given.class,
      pair: given.pair,
      day: given.day,
      is_first: given.isFirst,
      bytes: given.bytes,
    }),
)

export function readEnvelopes(turn: Turn): ReadStores['envelopes'] {
  const { office } = turn
  return {
    list: async (caseId, { internal }) =>
      turn
        .all(internal ? listEnvelopes : listWithoutInternal, ofCase(turn, caseId))
        .map(toEnvelope),
    listFirst: async (caseId, author) =>
      turn.all(listFirst, { ...ofCase(turn, caseId), author }).map(toEnvelope),
    count: async (caseId, { internal }) =>
      turn.find(internal ? countEnvelopes : countWithoutInternal, ofCase(turn, caseId))?.count ?? 0,
    find: async (caseId, id) => {
      const row = turn.find(findEnvelope, oneOfCase(turn, caseId, id))
      return row === null ? null : toEnvelope(row)
    },
    hasEpoch: async (caseId, vault, previousEpoch) =>
      turn.find(findEpoch, {
        office,
        caseId,
        vault: vault as EnvelopeRow['vault'],
        previousEpoch,
      }) !== null,
  }
}

export function writeEnvelopes(turn: Turn): WriteStores['envelopes'] {
  return {
    ...readEnvelopes(turn),
    insert: async ({ first, ...row }) =>
      insertInCase(turn, findEnvelope, insertEnvelope, row, {
        ...row,
        office: turn.office,
        isFirst: first ? 1 : 0,
      }),
  }
}

function toEnvelope({ isFirst, ...row }: Stored): EnvelopeRow {
  return { ...row, first: isFirst === 1 }
}
