// The worker: keys, sealing, and proof of work live here and nowhere else, and end when it is terminated.
import { serveActs } from '@kentongan/design/keeper'
import {
  endAccount,
  readEvidence,
  readReports,
  register,
  sendMessage,
  signIn,
  signInWithNewCode,
  signOut,
} from './account.ts'
import { makeNextCode, replaceWithNextCode } from './new-code.ts'
import { learnOffice } from './office.ts'
import type { Acts, Progress } from './protocol.ts'
import { sendReport } from './report.ts'
import type { State } from './state.ts'
import { makeTokenPurse } from './token.ts'

const done = { ok: true, value: null } as const
const state: State = {
  office: null,
  expired: false,
  token: makeTokenPurse(),
  code: null,
  account: null,
  next: null,
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

serveActs<Acts, Progress>(
  {
    'load-office': () => learnOffice(state),
    'earn-token': async () => {
      state.token.earn()
      return done
    },
    'send-report': (ask, tell) => cancelable((signal) => sendReport(state, ask, tell, signal)),
    register: (_, tell) => cancelable((signal) => register(state, tell, signal)),
    'sign-in': ({ code }) => signIn(state, code),
    'sign-in-with-new-code': () => signInWithNewCode(state),
    'load-reports': (_, tell) => readReports(state, tell),
    'make-next-code': () => makeNextCode(state),
    'replace-code': (_, tell) => replaceWithNextCode(state, tell),
    'send-message': (ask, tell) => cancelable((signal) => sendMessage(state, ask, tell, signal)),
    'read-evidence': (ask) => readEvidence(state, ask),
    'close-account': (_, tell) => cancelable((signal) => endAccount(state, tell, signal)),
    'sign-out': () => signOut(state),
    cancel: async () => {
      state.sending?.abort()
      return done
    },
  },
  // A file can vanish between the first look and the last part; anything else is our bug, and says nothing.
  (error) =>
    error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name)
      ? 'file-unreadable'
      : 'internal',
)
