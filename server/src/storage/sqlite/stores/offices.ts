// The offices of this deployment, in the order of their founding.
import type { OfficeRow } from '../../rows.ts'
import { query, tables } from '../query.ts'
import type { Turn } from '../turn.ts'

const listOffices = query('list-offices', () =>
  tables.selectFrom('offices').select(['office', 'host']).orderBy('position'),
)

const lastPosition = query('last-office-position', () =>
  tables.selectFrom('offices').select((of) => of.fn.max('position').as('position')),
)

const insertOfficeRow = query('insert-office', (given: OfficeRow & { position: number }) =>
  tables
    .insertInto('offices')
    .values({ office: given.office, host: given.host, position: given.position })
    .onConflict((conflict) => conflict.column('office').doNothing()),
)

export async function readOffices(turn: Turn): Promise<readonly OfficeRow[]> {
  return turn.all(listOffices, {})
}

/** 'duplicate' when the office is known; its host stays as it was. */
export async function insertOffice(turn: Turn, row: OfficeRow): Promise<'inserted' | 'duplicate'> {
  const position = 1 + (turn.find(lastPosition, {})?.position ?? 0)
  return turn.insert(insertOfficeRow, { ...row, position })
}
