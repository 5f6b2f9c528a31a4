// Why nothing was started, in words that name the variable, path, or port to look at.
import { BlobError } from '@kentongan/server/blob/blob'
import type { Config, ConfigProblem } from '@kentongan/server/config/config'
import { DataFolderError } from '@kentongan/server/data-folder'
import { WebBuildError } from '@kentongan/server/main'
import { StorageError } from '@kentongan/server/storage/storage'
import type { Words } from '@kentongan/words/common'
import type { id } from '@kentongan/words/ops'

export type OpsWords = Words<typeof id>

export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError'
}

/** Each problem of the profile in the file that is named, or of the one that is shipped (our bug). */
export const describeProfile = (
  words: OpsWords,
  { profile }: Config,
  problems: readonly string[],
): readonly string[] => problems.map((one) => words.profile(profile ?? '-', one))

export function describeProblem(words: OpsWords, problem: ConfigProblem): string {
  return problem.wants === 'nothing'
    ? words.problem.nothing(problem.variable, problem.known.join(', '))
    : words.problem[problem.wants](problem.variable, problem.has)
}

/** Null for what is our own bug: that is to be thrown. */
export function describeRefusal(words: OpsWords, error: unknown, config: Config): string | null {
  if (error instanceof DataFolderError) return words.folder[error.reason](error.path)
  if (error instanceof WebBuildError) {
    return words.buildUnreadable(error.path, detailOf(error.cause))
  }
  if (error instanceof NotBuiltError) return words.notBuilt(error.message)
  if (error instanceof StorageError || error instanceof BlobError) {
    return words.storage[error.code](config.data, detailOf(error.cause))
  }
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return words.portTaken(config.port)
  if (code === 'EACCES') return words.portRefused(config.port)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return words.hostUnknown(config.host)
  return null
}

/** What the system said: this is told to whoever starts the server, of their own files. */
export function detailOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
