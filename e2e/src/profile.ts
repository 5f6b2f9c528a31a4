// The folder that a browser keeps of its person, searched after it was closed.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files of this profile that hold one of these texts, in the two ways a browser writes text. Throws where no
 * profile was written at all.
 */
export async function filesWith(
  profile: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const sought = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const files = (await readdir(profile, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
  if (files.length < 6) throw new Error('no profile was written')
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file)
    if (sought.some((text) => bytes.includes(text))) found.push(file)
  }
  return found
}
