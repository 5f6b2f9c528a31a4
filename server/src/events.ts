// All that a running server ever prints: one function an event, codes and our own addresses alone,
// never an act of a reporter's nor its hour.
import { InvariantError } from '@kentongan/domain/invariant'
import type { Language } from '@kentongan/domain/language'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { choose } from '@kentongan/words/common'
import { en, id } from '@kentongan/words/ops'

export interface Events {
  /** The one-time link of a deployment without an office. */
  setup(url: string): void
  ready(url: string): void
  stopping(): void
  stopped(): void
  failed(code: ErrorCode, error: unknown): void
}

export interface EventDeps {
  readonly language: Language
  readonly today: () => string
  /** Standard output, for what was asked for. */
  readonly say: (line: string) => void
  /** Standard error, for what went wrong. */
  readonly warn: (line: string) => void
}

export function newEvents({ language, today, say, warn }: EventDeps): Events {
  const words = choose(language, { id, en })
  const told = new Map<string, string>()
  return {
    // Both are read by machines, so they are words of a contract and not of a language.
    setup: (url) => say(`penyiapan ${url}`),
    ready: (url) => say(`siap ${url}`),
    stopping: () => say(words.stopping),
    stopped: () => say(words.stopped),
    failed(code, error) {
      const line = words.failed(code, kindOf(error))
      // Once a day each: a journal stamps a line with its time, and what failed may have been a
      // reporter's request.
      if (told.get(line) === today()) return
      told.set(line, today())
      warn(line)
    },
  }
}

/** By its class alone, for a message may hold a path; our own broken assumptions name no one. */
function kindOf(error: unknown): string {
  if (error instanceof InvariantError) return `${error.name}: ${error.message}`
  return error instanceof Error ? error.name : typeof error
}
