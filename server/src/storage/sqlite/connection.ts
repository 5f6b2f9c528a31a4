// One connection to the database: how it is opened, and the statements it keeps ready.
import { statSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { StorageError } from '../storage.ts'
import { toFailure } from './failure.ts'
import type { Query } from './query.ts'

export const memory = ':memory:'

// A writer of another process (a backup tool, a second server by mistake) is waited for so long,
// with everything else standing still.
const busyMilliseconds = 250

export class Connection {
  readonly #database: DatabaseSync
  readonly #path: string
  readonly #file: string | null
  /** Null until the log was seen: it is made by the first who reads or writes. */
  #log: string | null = null
  readonly #statements = new Map<string, StatementSync>()

  /**
   * Opens the file, made when missing unless `readOnly`. `immutable`: nobody writes it meanwhile, so
   * that reading leaves no file beside it. Throws StorageError when it cannot.
   */
  constructor(path: string, options: { readOnly: boolean; immutable?: boolean }) {
    const { readOnly, immutable = false } = options
    this.#path = path
    try {
      const url = immutable ? new URL(`${pathToFileURL(path)}?immutable=1`) : path
      this.#database = new DatabaseSync(url, { readOnly, timeout: busyMilliseconds })
      this.#configure(readOnly)
    } catch (error) {
      throw toFailure(error)
    }
    this.#file = path === memory ? null : fileIdentity(path)
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Runs SQL that takes and answers nothing. Throws SQLite's own errors, as all the rest does. */
  exec(sql: string): void {
    this.#database.exec(sql)
  }

  /** Runs one statement without arguments, kept ready. */
  step(sql: string): void {
    this.#statement(sql, 'run').run()
  }

  /** How many rows were changed. */
  run<Args, Row>(query: Query<Args, Row>, args: Args): number {
    return Number(this.#statement(query.sql, 'run').run(...query.bind(args)).changes)
  }

  all<Args, Row>(query: Query<Args, Row>, args: Args): Row[] {
    return this.#statement(query.sql, 'read').all(...query.bind(args)) as Row[]
  }

  find<Args, Row>(query: Query<Args, Row>, args: Args): Row | null {
    const row = this.#statement(query.sql, 'read').get(...query.bind(args)) as Row | undefined
    return row ?? null
  }

  /**
   * Throws StorageError when the file was removed, emptied, or replaced under this connection, or
   * its log removed or replaced: SQLite would go on writing into what nobody will open again.
   */
  assertInPlace(): void {
    if (this.#file === null) return
    if (this.#file !== fileIdentity(this.#path)) throw replaced('the file')
    const log = fileIdentity(`${this.#path}-wal`, 'may-be-empty')
    if (this.#log === null && log !== missing) this.#log = log
    if (this.#log === null || this.#log === log) return
    this.#saveLog()
    throw replaced('the log')
  }

  limitPages(pagesMax: number): void {
    this.exec(`PRAGMA max_page_count = ${Math.trunc(pagesMax)}`)
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  /** What was acknowledged and stands in the removed log alone goes into the file, while we still hold it. */
  #saveLog(): void {
    try {
      this.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // A connection that reads may not; the one that writes has, or will say why it cannot.
    }
  }

  #configure(readOnly: boolean): void {
    // Nothing is spilled into a temporary file, and no function of a tampered schema is trusted.
    this.exec(
      'PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON',
    )
    if (readOnly) return
    this.exec('PRAGMA page_size = 4096')
    const mode = this.#database.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode
    if (mode !== 'wal' && this.#path !== memory) {
      throw new StorageError('storage-unavailable', { cause: new Error('no write-ahead log here') })
    }
    // FULL: a commit has reached the disk when it returns. fullfsync is what that takes on macOS.
    this.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    this.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON')
    // Pages of random keys are written once more for each checkpoint, and found again in the cache.
    this.exec('PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -16000')
  }

  #statement(sql: string, use: 'run' | 'read'): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    // `run` answers the last row key as well, which as a number throws when the row is written.
    statement.setReadBigInts(use === 'run')
    this.#statements.set(sql, statement)
    return statement
  }
}

const missing = 'missing'

/** A database that is empty is none: it was cut off, and its inode tells nothing of that. */
function fileIdentity(path: string, size?: 'may-be-empty'): string {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (file === undefined || (file.size === 0n && size === undefined)) return missing
  return `${file.dev}:${file.ino}`
}

const replaced = (what: string): StorageError =>
  new StorageError('storage-unavailable', { cause: new Error(`${what} was replaced`) })
