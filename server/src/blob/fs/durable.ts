// Files that are on the disk once they are written, and that tell a day and no hour.
import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** 00:00 UTC of a day, which is all that a file's time may say. */
export function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/**
 * Writes a file whole, in place of any before it. What was begun and not finished is left under a
 * name that begins with a dot.
 */
export async function writeDurably(path: string, bytes: Uint8Array, day: string): Promise<void> {
  const folder = dirname(path)
  const fresh = join(folder, `.${randomUUID()}`)
  try {
    const file = await open(fresh, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.utimes(timeOf(day), timeOf(day))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  await settleFolder(folder, day)
}

/** Makes a folder, itself durable in the one above it, unless it stands. */
export async function makeFolder(path: string, day: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 })
  if (made !== undefined) await settleFolder(dirname(path), day)
}

/** Makes what was renamed, made, or removed in a folder durable. */
export async function settleFolder(path: string, day: string): Promise<void> {
  await utimes(path, timeOf(day), timeOf(day))
  // Windows opens no folders; its file system keeps the order of renames by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
