// Waiting out a lost network: the same bytes again, since every request here is idempotent.
import type { Answer, FailureCode } from './api.ts'

export interface Patience {
  /** Told when nothing is reached, and when something is again. */
  readonly onWaiting?: (waiting: boolean) => void
  readonly signal?: AbortSignal
  /** Resolves after so many milliseconds, or sooner when the network comes back. */
  readonly pause: (milliseconds: number) => Promise<void>
}

const passing: readonly FailureCode[] = ['offline', 'stopping', 'too-slow']

const pauses = [500, 1_000, 2_000, 4_000, 8_000]

/** Repeats a request while it does not get through or the server is stopping, until it answers or is aborted. */
export async function untilReached<T>(
  patience: Patience,
  request: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await request()
    const again = !answer.ok && passing.includes(answer.code)
    if (!again || patience.signal?.aborted === true) {
      if (attempt > 0) patience.onWaiting?.(false)
      return answer
    }
    patience.onWaiting?.(true)
    await patience.pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 8_000)
  }
}
