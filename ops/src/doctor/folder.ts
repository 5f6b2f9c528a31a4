// The data folder, the space it has left, and what its database says of the office.
import { access, constants, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { daysBetween } from '@kentongan/domain/calendar'
import { DataFolderError, findOffice } from '@kentongan/server/data-folder'
import { type Inspection, inspectDatabase } from '@kentongan/server/storage/sqlite/inspect'
import { detailOf, type OpsWords } from '../refusal.ts'
import { type Check, check } from './check.ts'

const megabyte = 1_048_576
/** A thousand reports with evidence of middling size. */
const freeMegabytesMin = 2_048
const warningDays = 21

/** The checks of a folder and the office in it; the clock is among them, for the office has dates. */
export async function checkFolder(
  words: OpsWords,
  path: string,
  today: string,
): Promise<readonly Check[]> {
  const folder = await checkAccess(words, path)
  if (folder.level === 'fail') return [check('clock', 'ok', today), folder]
  const space = await checkSpace(words, path)
  try {
    const office = await findOffice(path)
    return [folder, space, ...(await checkOffice(words, path, office, today))]
  } catch (error) {
    if (!(error instanceof DataFolderError)) throw error
    const says = words.folder[error.reason](error.path)
    return [check('clock', 'ok', today), folder, space, check('database', 'fail', says)]
  }
}

async function checkAccess(words: OpsWords, path: string): Promise<Check> {
  try {
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    const { mode } = await stat(path)
    const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
    return isOpen ? check('folder', 'warn', words.folderOpen(path)) : check('folder', 'ok', path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing
      ? check('folder', 'warn', words.folderNotYet(path))
      : check('folder', 'fail', words.folder['folder-refused'](path))
  }
}

async function checkSpace(words: OpsWords, path: string): Promise<Check> {
  const found = await statfs(path).catch(() => null)
  if (found === null) return check('disk', 'warn', words.folderNotYet(path))
  const free = Math.floor((found.bavail * found.bsize) / megabyte)
  return check('disk', free < freeMegabytesMin ? 'warn' : 'ok', words.megabytesFree(free))
}

async function checkOffice(
  words: OpsWords,
  path: string,
  office: string | null,
  today: string,
): Promise<readonly Check[]> {
  if (office === null) {
    return [check('clock', 'ok', today), check('office', 'warn', words.notSetUp)]
  }
  const database = join(path, 'kentongan.db')
  let found: Inspection
  try {
    found = await inspectDatabase(database, office)
  } catch (error) {
    const detail = detailOf(error instanceof Error ? (error.cause ?? error) : error)
    return [
      check('clock', 'ok', today),
      check('database', 'fail', words.databaseBroken(database, detail)),
    ]
  }
  const { integrity, hasOffice, rootExpires, renewalExpires, newestDay } = found
  return [
    newestDay !== null && today < newestDay
      ? check('clock', 'fail', words.clockBehind(today, newestDay))
      : check('clock', 'ok', today),
    integrity === 'ok'
      ? check('database', 'ok', words.databaseSound(database))
      : check('database', 'fail', words.databaseBroken(database, integrity)),
    hasOffice
      ? check('office', 'ok', office)
      : check('office', 'fail', words.folder['database-foreign'](database)),
    checkDay(words, 'root', rootExpires, today),
    checkDay(words, 'renewal', renewalExpires, today),
  ]
}

function checkDay(
  words: OpsWords,
  name: 'root' | 'renewal',
  day: string | null,
  today: string,
): Check {
  if (day === null) return check(name, 'fail', words.notPublished)
  const left = daysBetween(today, day)
  if (left < 0) return check(name, 'fail', words.over(day))
  return check(name, left <= warningDays ? 'warn' : 'ok', words.until(day, left))
}
