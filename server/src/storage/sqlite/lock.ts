// One server a folder: a lock of the operating system's, which no kill leaves behind.
import { DatabaseSync } from 'node:sqlite'
import { isBusy, toFailure } from './failure.ts'

export interface Lock {
  release(): void
}

/** A server that was told to stop just before is still finishing what it accepted. */
const patienceMilliseconds = 2_000

/**
 * Holds the file at `path`, made when missing, until it is released or this process has ended, however
 * it did; null where another holds it. Throws StorageError where no file can be locked.
 */
export function takeLock(path: string): Lock | null {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(path, { timeout: patienceMilliseconds })
    // Nothing is ever written in it: the exclusive lock of a journal that never begins is all there is.
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (isBusy(error)) return null
    throw toFailure(error)
  }
  const held = database
  return { release: () => held.close() }
}
