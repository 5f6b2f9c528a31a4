// The data folder: where all of a deployment lies, and the mark that an office was set up in it.
import { randomBytes } from 'node:crypto'
import { constants, statSync } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { invariant } from '@kentongan/domain/invariant'
import * as v from 'valibot'
import { StorageError } from './storage/storage.ts'

export interface DataFolder {
  readonly path: string
  readonly database: string
  /** What a running server holds. */
  readonly lock: string
  /** The folder of evidence and of what is on its way there. */
  readonly evidence: string
  /** 32 random bytes, made at the first start. */
  readonly secret: Uint8Array
  /** The office that was set up here, or null. */
  readonly office: string | null
}

export type DataFolderReason =
  /** It cannot be made, read, or written. */
  | 'folder-refused'
  /** Another server runs on it. */
  | 'folder-in-use'
  | 'mark-broken'
  | 'secret-broken'
  /** An office was set up here, and its database is missing or empty. */
  | 'database-missing'
  /** An office was set up here, and its database knows nothing of it. */
  | 'database-foreign'
  /** An office was set up here, and what it published is not in its database. */
  | 'database-unpublished'

/** Why a data folder cannot be used, and the path to look at. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly reason: DataFolderReason
  readonly path: string

  constructor(reason: DataFolderReason, path: string, options?: ErrorOptions) {
    super(`${reason}: ${path}`, options)
    this.reason = reason
    this.path = path
  }
}

const mark = v.strictObject({ office: v.string(), day: v.string() })
const secretBytes = 32

const pathsOf = (path: string) => ({
  database: join(path, 'kentongan.db'),
  lock: join(path, 'lock'),
  mark: join(path, 'office.json'),
  secret: join(path, 'secret'),
})

/**
 * Opens a data folder, making what a first start needs and nothing over an office. Throws
 * DataFolderError.
 */
export async function openDataFolder(path: string, today: string): Promise<DataFolder> {
  const { database, lock } = pathsOf(path)
  try {
    await makeFolder(path)
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new DataFolderError('folder-refused', path, { cause: error })
  }
  const office = await findOffice(path)
  const secret = await readOrMakeSecret(path, today)
  return { path, database, lock, evidence: path, secret, office }
}

/**
 * The office that was set up in a folder, its database with it; null where none was. Writes nothing.
 * Throws DataFolderError.
 */
export async function findOffice(path: string): Promise<string | null> {
  const paths = pathsOf(path)
  const office = await readMark(paths.mark)
  if (office !== null && (sizeOf(paths.database) ?? 0) === 0) {
    throw new DataFolderError('database-missing', paths.database)
  }
  return office
}

/**
 * Notes, durably, that an office was set up here. The same office again changes nothing. Throws
 * StorageError, with nothing noted, when the file system refuses.
 */
export async function markOffice(path: string, office: string, day: string): Promise<void> {
  const paths = pathsOf(path)
  const before = await readMark(paths.mark)
  invariant(before === null || before === office, 'no second office is set up over the first')
  if (before !== null) return
  try {
    await writeDurably(path, 'office.json', JSON.stringify({ office, day }), day)
  } catch (error) {
    await unmarkOffice(path)
    throw toStorageError(error)
  }
}

/** Takes the mark back of an office that came to nothing. Throws StorageError. */
export async function unmarkOffice(path: string): Promise<void> {
  try {
    await rm(pathsOf(path).mark, { force: true })
    await settle(path)
  } catch (error) {
    throw toStorageError(error)
  }
}

/** Throws DataFolderError where a file cannot be written, whatever permissions say. It leaves none behind. */
export async function assertWritable(folder: string, day: string): Promise<void> {
  const tried = 'write-test'
  const time = timeOf(day)
  try {
    await writeDurably(folder, tried, '', day)
    await rm(join(folder, tried))
    await utimes(folder, time, time)
  } catch (error) {
    throw new DataFolderError('folder-refused', folder, { cause: error })
  }
}

async function readMark(path: string): Promise<string | null> {
  const text = await readIfThere(path, 'mark-broken')
  if (text === null) return null
  try {
    return v.parse(mark, JSON.parse(text.toString('utf8'))).office
  } catch (error) {
    throw new DataFolderError('mark-broken', path, { cause: error })
  }
}

async function readOrMakeSecret(folder: string, today: string): Promise<Uint8Array> {
  const path = pathsOf(folder).secret
  const kept = await readIfThere(path, 'secret-broken')
  if (kept !== null) {
    if (kept.length === secretBytes) return kept
    throw new DataFolderError('secret-broken', path)
  }
  const secret = randomBytes(secretBytes)
  try {
    await writeDurably(folder, 'secret', secret, today)
  } catch (error) {
    throw new DataFolderError('folder-refused', folder, { cause: error })
  }
  return secret
}

async function readIfThere(path: string, reason: DataFolderReason): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new DataFolderError(reason, path, { cause: error })
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

// Not `recursive`: where a folder takes none (/proc), Node's own tries for ever.
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path, { mode: 0o700 })
  }
}

const timeOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** The file tells a day and no hour, as evidence does. */
async function writeDurably(
  folder: string,
  name: string,
  content: string | Uint8Array,
  day: string,
): Promise<void> {
  const fresh = join(folder, `.${name}.new`)
  const time = timeOf(day)
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.utimes(time, time)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, join(folder, name))
  await settle(folder)
}

/** Makes what was renamed or removed in a folder durable. */
async function settle(folder: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function toStorageError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === null) return error
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  return new StorageError(isFull ? 'storage-full' : 'storage-unavailable', { cause: error })
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
