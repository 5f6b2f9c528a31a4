// Requests of the worker: without cookies or referrer, and patient with a lost network.
import type { Fetch } from '@kentongan/client/api'
import type { Patience } from '@kentongan/client/retry'
import type { Progress } from './protocol.ts'

/** An officer's cookie on the same machine must never go out beside a reporter's request. */
export const http: Fetch = (path, init) =>
  fetch(path, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' })

/** Waits between attempts, less long when the network comes back or the act is cancelled. */
export function patienceOf(signal: AbortSignal, tell: (told: Progress) => void): Patience {
  return {
    signal,
    onWaiting: (waiting) => tell({ kind: 'waiting', waiting }),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          removeEventListener('online', done)
          resolve()
        }
        const timer = setTimeout(done, milliseconds)
        signal.addEventListener('abort', done)
        addEventListener('online', done)
      }),
  }
}
