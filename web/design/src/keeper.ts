// The two ends of a worker that keeps keys: the page asks acts and hears progress; only answers come back.

/** Acts by name: what is asked, and what is answered when it went well. */
export type ActTable<Acts> = { [Name in keyof Acts]: { ask: unknown; answer: unknown } }

export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code }

interface ToWorker {
  readonly id: number
  readonly act: PropertyKey
  readonly ask: unknown
}

type FromWorker =
  | { readonly id: number; readonly told: unknown }
  | { readonly id: number; readonly answer: Outcome<unknown> }

/** What a keeper needs of a worker, so that its protocol can be tested without one. */
export interface Port {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

export interface Keeper<Acts extends ActTable<Acts>, Told, Code extends string> {
  /** Never rejects: a worker that cannot start or was ended answers 'worker-failed'. */
  ask<Name extends keyof Acts>(
    act: Name,
    ask: Acts[Name]['ask'],
    onTold?: (told: Told) => void,
  ): Promise<Outcome<Acts[Name]['answer'], Code>>
  /** Ends the worker and with it every key; what was asked is answered 'worker-failed'. */
  end(): void
}

interface Waiting {
  readonly answer: (outcome: Outcome<never>) => void
  readonly onTold: ((told: never) => void) | undefined
}

const failed = { ok: false, code: 'worker-failed' } as const

/** A keeper over a worker of its own, started with the first question. */
export function makeKeeper<Acts extends ActTable<Acts>, Told, Code extends string>(
  start: () => Port,
): Keeper<Acts, Told, Code | 'worker-failed'> {
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
      one.onTold?.(message.told as never)
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
        waiting.set(id, { answer: resolve as Waiting['answer'], onTold })
        try {
          port ??= open()
          port.postMessage({ id, act, ask })
        } catch {
          end()
        }
      })
    },
    end,
  }
}

type Handlers<Acts extends ActTable<Acts>, Told> = {
  [Name in keyof Acts]: (
    ask: Acts[Name]['ask'],
    tell: (told: Told) => void,
  ) => Promise<Outcome<Acts[Name]['answer']>>
}

/** The worker's end. `codeOf` names what an act threw; without it our own bugs are all 'internal'. */
export function serveActs<Acts extends ActTable<Acts>, Told>(
  handlers: Handlers<Acts, Told>,
  codeOf: (error: unknown) => string = () => 'internal',
): void {
  // The page's compiler knows `self` as a window, whose postMessage wants an origin.
  const post = postMessage as unknown as (message: FromWorker) => void
  async function answer({ id, act, ask }: ToWorker): Promise<void> {
    const handle = handlers[act as keyof Acts] as (
      ask: unknown,
      tell: (told: unknown) => void,
    ) => Promise<Outcome<unknown>>
    try {
      post({ id, answer: await handle(ask, (told) => post({ id, told })) })
    } catch (error) {
      post({ id, answer: { ok: false, code: codeOf(error) } })
    }
  }
  addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data))
}
