// The SQLite adapter: one writer with grouped commits, a few readers, one file.
import { statSync } from 'node:fs'
import type { OfficeRow } from '../rows.ts'
import { type Actor, type Storage, StorageError } from '../storage.ts'
import { Connection, memory } from './connection.ts'
import { toFailure } from './failure.ts'
import { migrate } from './migrate.ts'
import { Readers } from './readers.ts'
import { insertOffice, readOffices } from './stores/offices.ts'
import { readStores, writeStores } from './stores.ts'
import { Turn } from './turn.ts'
import { Writer } from './writer.ts'

export interface SqliteOptions {
  /** The database file, or ':memory:'. */
  readonly path: string
  /** The server's day in Asia/Jakarta. */
  readonly today: () => string
  /** The moment of an officer's act. */
  readonly now?: () => Date
  /** Refuse a file that is missing or empty instead of beginning a new one. */
  readonly mustExist?: boolean
  /** The most pages of 4 KiB that the file may grow to; beyond them the disk counts as full. */
  readonly pagesMax?: number
}

const system: Actor = { kind: 'system' }
// Of what belongs to no office.
const noOffice = ''

/** Throws StorageError when the database cannot be opened or is of another release. */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { path, today, now = () => new Date(), mustExist = false } = options
  if (mustExist && isMissing(path)) {
    throw new StorageError('storage-unavailable', { cause: new Error('no database there') })
  }
  const connection = new Connection(path, { readOnly: false })
  try {
    migrate(connection)
    assertWritable(connection)
    if (options.pagesMax !== undefined) connection.limitPages(options.pagesMax)
  } catch (error) {
    connection.close()
    throw error
  }
  const writer = new Writer({ connection, today, now })
  const readers = path === memory ? null : new Readers(path, () => connection.assertInPlace())

  function read<T>(office: string, work: (turn: Turn) => Promise<T>): Promise<T> {
    const run = async (own: Connection): Promise<T> => {
      const turn = new Turn({ connection: own, office, actor: system, day: today(), now })
      try {
        return await work(turn)
      } finally {
        turn.end()
      }
    }
    return readers === null ? writer.alone(() => run(connection)) : readers.read(run)
  }

  return {
    read: (office, work) => read(office, (turn) => work(readStores(turn))),
    transact: (office, actor, work) =>
      writer.transact(office, actor, (turn) => work(writeStores(turn))),
    offices: () => read(noOffice, readOffices),
    insertOffice: (row: OfficeRow) =>
      writer.transact(row.office, system, (turn) => insertOffice(turn, row)),
    close: async () => {
      await writer.end()
      await readers?.end()
      connection.close()
    },
  }
}

function isMissing(path: string): boolean {
  if (path === memory) return true
  const file = statSync(path, { throwIfNoEntry: false })
  return file === undefined || file.size === 0
}

/** A file that may only be read opens like any other: a commit is tried before anybody is promised one. */
function assertWritable(connection: Connection): void {
  try {
    connection.exec('PRAGMA user_version = 0')
    connection.assertInPlace()
  } catch (error) {
    throw toFailure(error)
  }
}
