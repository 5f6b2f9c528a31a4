// The intake token: earned once in the background, so that nobody waits for the proof of work at "Kirim".
import type { Answer } from '@kentongan/client/api'
import { earnIntakeToken } from '@kentongan/client/intake'
import { type Patience, untilReached } from '@kentongan/client/retry'
import { http } from './http.ts'

export interface TokenPurse {
  /** Begins to earn a token unless one is there or under way. */
  earn(): void
  /** The token, earned now if the background did not manage to. */
  take(patience: Patience): Promise<Answer<string>>
  /** Forgets a token that was used or refused. */
  drop(): void
}

export function makeTokenPurse(): TokenPurse {
  let earned: Promise<Answer<string>> | null = null
  return {
    earn() {
      earned ??= earnIntakeToken(http)
    },
    async take(patience) {
      const first = await earned
      if (first?.ok === true) return first
      const answer = await untilReached(patience, () => earnWhile(patience))
      earned = answer.ok ? Promise.resolve(answer) : null
      return answer
    },
    drop() {
      earned = null
    },
  }
}

function earnWhile({ signal }: Patience): Promise<Answer<string>> {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  signal?.addEventListener('abort', stop)
  return earnIntakeToken(http, controller).finally(() => signal?.removeEventListener('abort', stop))
}
