// The worker: keys, sealing, and proof of work live here and nowhere else, and end when it is terminated.
import {
  readEvidence,
  readReports,
  register,
  sendMessage,
  signIn,
  signInWithNewCode,
  signOut,
} from './account.ts'
import { learnOffice } from './office.ts'
import type { ActName, Acts, FromWorker, Outcome, Progress, ToWorker } from './protocol.ts'
import { sendReport } from './report.ts'
import type { State } from './state.ts'
import { makeTokenPurse } from './token.ts'

type Tell = (told: Progress) => void
type Handlers = {
  [Name in ActName]: (ask: Acts[Name]['ask'], tell: Tell) => Promise<Outcome<Acts[Name]['answer']>>
}

const done = { ok: true, value: null } as const
const state: State = {
  office: null,
  expired: false,
  token: makeTokenPurse(),
  code: null,
  account: null,
  cases: new Map(),
  attempt: null,
  messages: new Map(),
  sending: null,
}

async function cancelable<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  state.sending = controller
  try {
    return await send(controller.signal)
  } finally {
    if (state.sending === controller) state.sending = null
  }
}

const handlers: Handlers = {
  'load-office': () => learnOffice(state),
  'earn-token': async () => {
    state.token.earn()
    return done
  },
  'send-report': (ask, tell) => cancelable((signal) => sendReport(state, ask, tell, signal)),
  register: (_, tell) => cancelable((signal) => register(state, tell, signal)),
  'sign-in': ({ code }) => signIn(state, code),
  'sign-in-with-new-code': () => signInWithNewCode(state),
  'load-reports': () => readReports(state),
  'send-message': (ask, tell) => cancelable((signal) => sendMessage(state, ask, tell, signal)),
  'read-evidence': (ask) => readEvidence(state, ask),
  'sign-out': () => signOut(state),
  cancel: async () => {
    state.sending?.abort()
    return done
  },
}

// The page's compiler knows `self` as a window, whose postMessage wants an origin.
const post = postMessage as unknown as (message: FromWorker) => void

async function answer({ id, act, ask }: ToWorker): Promise<void> {
  const handle = handlers[act] as (ask: unknown, tell: Tell) => Promise<Outcome<never>>
  try {
    post({ id, answer: await handle(ask, (told) => post({ id, told })) })
  } catch (error) {
    // A file can vanish between the first look and the last part; anything else is our bug, and says nothing.
    const gone = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name)
    post({ id, answer: { ok: false, code: gone ? 'file-unreadable' : 'internal' } })
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data))
