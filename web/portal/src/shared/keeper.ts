// The page's end of the worker that keeps the keys: asks, hears progress, and can end it at once.

import type { ActName, Acts, FromWorker, Outcome, Progress, ToWorker } from '../worker/protocol.ts'
import workerUrl from '../worker/worker.ts?worker&url'
import { trustedScriptUrl } from './trusted-script.ts'

export interface Keeper {
  /** Never rejects: a worker that cannot start or was ended answers 'worker-failed'. */
  ask<Name extends ActName>(
    act: Name,
    ask: Acts[Name]['ask'],
    onTold?: (told: Progress) => void,
  ): Promise<Outcome<Acts[Name]['answer']>>
  /** Ends the worker and with it every key; what was asked is answered 'worker-failed'. */
  end(): void
}

interface Waiting {
  readonly answer: (outcome: Outcome<never>) => void
  readonly onTold: ((told: Progress) => void) | undefined
}

/** What a keeper needs of a worker, so that its protocol can be tested without one. */
export interface Port {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

const failed = { ok: false, code: 'worker-failed' } as const

/** A keeper over a worker of its own, started with the first question. */
export function makeKeeper(start: () => Port = startWorker): Keeper {
  const waiting = new Map<number, Waiting>()
  let port: Port | null = null
  let ended = false
  let last = 0

  function end(): void {
    ended = true
    port?.terminate()
    for (const { answer } of waiting.values()) answer(failed)
    waiting.clear()
  }

  function hear(message: FromWorker): void {
    const one = waiting.get(message.id)
    if (one === undefined) return
    if ('told' in message) {
      one.onTold?.(message.told)
      return
    }
    waiting.delete(message.id)
    one.answer(message.answer as Outcome<never>)
  }

  function open(): Port {
    const fresh = start()
    fresh.addEventListener('message', ({ data }) => hear(data))
    fresh.addEventListener('error', end)
    fresh.addEventListener('messageerror', end)
    return fresh
  }

  return {
    ask(act, ask, onTold) {
      if (ended) return Promise.resolve(failed)
      last += 1
      const id = last
      return new Promise((resolve) => {
        waiting.set(id, { answer: resolve, onTold })
        try {
          port ??= open()
          port.postMessage({ id, act, ask } as ToWorker)
        } catch {
          end()
        }
      })
    },
    end,
  }
}

const startWorker = (): Port =>
  new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'kentongan' }) as Port
