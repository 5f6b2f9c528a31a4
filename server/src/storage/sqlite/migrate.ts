// Brings a database to the schema of this release, one immutable numbered file after another.
import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { StorageError } from '../storage.ts'
import type { Connection } from './connection.ts'
import { toFailure } from './failure.ts'
import { query, tables } from './query.ts'

interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const folder = fileURLToPath(new URL('migrations/', import.meta.url))

const table = `CREATE TABLE IF NOT EXISTS migrations (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID`

const listApplied = query('list-migrations', () =>
  tables.selectFrom('migrations').select(['number', 'name', 'sha256']).orderBy('number'),
)

const insertApplied = query('insert-migration', (given: Omit<Migration, 'sql'>) =>
  tables
    .insertInto('migrations')
    .values({ number: given.number, name: given.name, sha256: given.sha256 }),
)

/**
 * Applies what is missing, all of it or nothing. Throws StorageError when the database was written
 * by a newer release or by files that have changed since.
 */
export function migrate(connection: Connection): void {
  try {
    connection.exec('BEGIN IMMEDIATE')
    connection.exec(table)
    const applied = connection.all(listApplied, {})
    const known = readMigrations()
    for (const [at, { number, name, sha256 }] of applied.entries()) {
      const file = known[at]
      if (file?.number !== number || file.sha256 !== sha256) {
        throw unknownSchema(`${name} is not of this release`)
      }
    }
    for (const migration of known.slice(applied.length)) {
      connection.exec(migration.sql)
      connection.run(insertApplied, migration)
    }
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw toFailure(error)
  }
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(`${folder}/${file}`, 'utf8')
      const name = file.slice(0, -'.sql'.length)
      return { number: Number(file.slice(0, 4)), name, sql, sha256: hash('sha256', sql) }
    })
}

function unknownSchema(message: string): StorageError {
  return new StorageError('storage-unavailable', { cause: new Error(message) })
}
