// Everything that a running server ever prints: one function an event, ids and codes only, never a reporter's act.
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { id as words } from '@kentongan/words/ops'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The one-time link of a deployment without an office. */
export const tellSetup = (url: string): void => say(`${words.setup} ${url}`)

export const tellReady = (url: string): void => say(`${words.ready} ${url}`)

export const tellStopping = (): void => say(words.stopping)

/** A failure of the environment, or a bug of ours, by its class alone: a message may hold a path. */
export function tellFailed(code: ErrorCode, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  say(`${words.failed(code)} ${name}`)
}
