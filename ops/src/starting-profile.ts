// What a new office begins from: the profile in the file that KENTONGAN_PROFILE names, else the first office's.
import { readFile } from 'node:fs/promises'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { type ProfileParse, parseProfile } from '@kentongan/domain/profile'

/** The profile in a file of JSON, or every problem with it at once. Never rejects. */
export async function readStartingProfile(file: string | null): Promise<ProfileParse> {
  if (file === null) return { ok: true, profile: mojokerto }
  try {
    return parseProfile(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] }
  }
}
