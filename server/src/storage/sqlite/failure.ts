// What SQLite's errors mean to us: the environment failed, a key is taken, or the mistake is ours.
import { StorageError } from '../storage.ts'

// Primary result codes, https://sqlite.org/rescode.html.
const BUSY = 5
const FULL = 13
const environment = new Set([
  BUSY,
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  14, // CANTOPEN
  15, // PROTOCOL
  22, // NOLFS
  26, // NOTADB
])
const ROW_KEY_TAKEN = 1555

/** The StorageError that `error` stands for, or `error` itself when the environment is well. */
export function toFailure(error: unknown): unknown {
  const code = resultCode(error)
  if (code === null) return error
  const primary = code & 0xff
  if (primary === FULL) return new StorageError('storage-full', { cause: error })
  if (environment.has(primary)) return new StorageError('storage-unavailable', { cause: error })
  return error
}

/** Whether another process, or connection, holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error)
  return code !== null && (code & 0xff) === BUSY
}

/** Whether a row was refused because another has its INTEGER PRIMARY KEY. */
export function isRowKeyTaken(error: unknown): boolean {
  return resultCode(error) === ROW_KEY_TAKEN
}

function resultCode(error: unknown): number | null {
  // Every error of node:sqlite has the one code ERR_SQLITE_ERROR; `errcode` is SQLite's own.
  if (!(error instanceof Error) || !('errcode' in error)) return null
  return typeof error.errcode === 'number' ? error.errcode : null
}
