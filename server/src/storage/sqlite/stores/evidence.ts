// Evidence: what the blobs beside the database are.
import type { EvidenceRow } from '../../rows.ts'
import type { ReadStores, WriteStores } from '../../storage.ts'
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
  'bytes',
  'parts',
] as const

const listEvidence = query('list-evidence', (given: { office: string; caseId: string }) =>
  tables
    .selectFrom('evidence')
    .select(columns)
    .where('office', '=', given.office)
    .where('case_id', '=', given.caseId),
)

const findEvidence = query('find-evidence', (given: { office: string; id: string }) =>
  tables
    .selectFrom('evidence')
    .select(columns)
    .where('office', '=', given.office)
    .where('id', '=', given.id),
)

const insertEvidence = query('insert-evidence', (given: EvidenceRow & { office: string }) =>
  tables
    .insertInto('evidence')
    .values({
      office: given.office,
      id: given.id,
      case_id: given.case,
      vault: given.vault,
      epoch: given.epoch,
      author: given.author,
      class: given.class,
      pair: given.pair,
      day: given.day,
      bytes: given.bytes,
      parts: given.parts,
    })
    .onConflict((conflict) => conflict.columns(['office', 'id']).doNothing()),
)

export function readEvidence(turn: Turn): ReadStores['evidence'] {
  const { office } = turn
  return {
    list: async (caseId) => turn.all(listEvidence, { office, caseId }),
    find: async (id) => turn.find(findEvidence, { office, id }),
  }
}

export function writeEvidence(turn: Turn): WriteStores['evidence'] {
  return {
    ...readEvidence(turn),
    insert: async (row) => turn.insert(insertEvidence, { ...row, office: turn.office }),
  }
}
