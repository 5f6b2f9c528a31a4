// The data folder: where everything of a deployment lies, and the mark that an office was set up in it.
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

export interface DataFolder {
  readonly path: string
  readonly database: string
  readonly evidence: string
  /** 32 random bytes, made at the first start. */
  readonly secret: Uint8Array
  /** The office that was set up here, or null. */
  readonly office: string | null
}

/** Why a folder cannot be used: with it, what to look at. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly reason: 'folder-refused' | 'mark-broken'
  readonly path: string

  constructor(reason: DataFolderError['reason'], path: string, options?: ErrorOptions) {
    super(`${reason}: ${path}`, options)
    this.reason = reason
    this.path = path
  }
}

const mark = v.strictObject({ office: v.string(), day: v.string() })
const markName = 'office.json'
const secretName = 'secret'
const secretBytes = 32

/** Opens a data folder, making what a first start needs. Throws DataFolderError. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const office = await readMark(join(path, markName))
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK)
    const secret = await readOrMakeSecret(path)
    const database = join(path, 'kentongan.db')
    return { path, database, evidence: path, secret, office }
  } catch (error) {
    throw new DataFolderError('folder-refused', path, { cause: error })
  }
}

/** Notes, durably, that an office was set up here. The same office again changes nothing. */
export async function markOffice(path: string, office: string, day: string): Promise<void> {
  await writeDurably(path, markName, JSON.stringify({ office, day }), 0o600)
}

async function readMark(path: string): Promise<string | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new DataFolderError('mark-broken', path, { cause: error })
  }
  try {
    return v.parse(mark, JSON.parse(text)).office
  } catch (error) {
    throw new DataFolderError('mark-broken', path, { cause: error })
  }
}

async function readOrMakeSecret(folder: string): Promise<Uint8Array> {
  const path = join(folder, secretName)
  const kept = await readFile(path).catch(() => null)
  if (kept?.length === secretBytes) return kept
  const secret = randomBytes(secretBytes)
  await writeDurably(folder, secretName, secret, 0o600)
  return secret
}

async function writeDurably(
  folder: string,
  name: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  const fresh = join(folder, `.${name}.new`)
  const file = await open(fresh, 'w', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, join(folder, name))
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
