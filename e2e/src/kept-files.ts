// Everything that a server left on its disk, to be searched.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Haystack } from './canary.ts'

/** Every file below a folder, its name and its content both, as they are at this moment. */
export async function readAllBelow(folder: string): Promise<readonly Haystack[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const names = {
    name: 'names of files',
    bytes: Buffer.from(entries.map(({ name }) => name).join('\n')),
  }
  const contents = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: relative(folder, path), bytes: await readFile(path) }
    }),
  )
  return [names, ...contents]
}
