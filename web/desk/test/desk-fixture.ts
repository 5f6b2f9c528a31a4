// A desk without a page: the worker's own acts, against the real application on SQLite in memory.
import type { Fetch } from '@kentongan/client/api'
import { openSummaries } from '@kentongan/client/officer'
import { formatCode } from '@kentongan/sealed/code'
import { codeNow, type TestOffice, type TestOfficer } from '../../../server/test/office-server.ts'
import { begin } from '../src/worker/begin.ts'
import type { Entered, Outcome } from '../src/worker/protocol.ts'
import { signIn } from '../src/worker/sign-in.ts'
import { newState, type State } from '../src/worker/state.ts'
import type { Store } from '../src/worker/store.ts'

export interface Desk {
  readonly state: State
  /** What this browser keeps; a second desk over the same one is the same browser, reloaded. */
  readonly kept: Map<string, unknown>
  /** Method and path of every request, in order. */
  readonly asked: string[]
  /** Answers in the server's place while it is set. */
  interfere: ((path: string, init: RequestInit, go: Fetch) => Promise<Response>) | null
}

export interface Browser {
  readonly kept: Map<string, unknown>
  readonly http: Fetch
}

export const newBrowser = ({ server }: TestOffice): Browser => ({
  kept: new Map(),
  http: server.browser(),
})

/** Opens the desk in this browser, as a page that was just loaded does. */
export function openDesk({ server }: TestOffice, { kept, http }: Browser): Desk {
  const asked: string[] = []
  let last: Promise<unknown> = Promise.resolve()
  const desk: Desk = {
    kept,
    asked,
    interfere: null,
    state: newState({
      store: storeOver(kept),
      http: (path, init) => {
        asked.push(`${init.method} ${path}`)
        return desk.interfere === null ? http(path, init) : desk.interfere(path, init, http)
      },
      openMany: (...many) => openSummaries(desk.state.http, ...many),
      day: server.today,
      pause: async () => undefined,
      alone: (work) => {
        const mine = last.then(work)
        last = mine.catch(() => undefined)
        return mine
      },
    }),
  }
  return desk
}

/** Stores as IndexedDB does: copies, never the caller's own objects. */
function storeOver(kept: Map<string, unknown>): Store {
  return {
    get: async (name) => structuredClone(kept.get(name)),
    put: async (name, value) => void kept.set(name, structuredClone(value)),
    remove: async (name) => void kept.delete(name),
    names: async (start) => [...kept.keys()].filter((name) => name.startsWith(start)).sort(),
  }
}

export const cardOf = ({ secrets }: TestOfficer): string =>
  formatCode('key-card-code', secrets.card)

/** Loads the page and signs this officer in with a code that was not used yet. */
export async function enterDesk(
  office: TestOffice,
  desk: Desk,
  officer: TestOfficer,
): Promise<Outcome<Entered>> {
  office.server.wait(30)
  const begun = await begin(desk.state, null)
  if (!begun.ok) return begun
  const { username, passphrase } = officer.secrets
  const totp = codeNow(office.server, officer.totpSecret)
  return signIn(desk.state, { username, passphrase, card: cardOf(officer), totp })
}

/** A desk in a browser of its own with this officer at it. Throws when they do not get in. */
export async function deskOf(office: TestOffice, officer: TestOfficer): Promise<Desk> {
  const desk = openDesk(office, newBrowser(office))
  const entered = await enterDesk(office, desk, officer)
  if (!entered.ok) throw new Error(entered.code)
  return desk
}
