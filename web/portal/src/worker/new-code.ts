// "Ganti Kode": the next code is made here, shown to be kept, and only then put in the place of the old one.
import { isBehind, replaceCode } from '@kentongan/client/new-code'
import { formatCode, newCode } from '@kentongan/sealed/code'
import { forgetAccount, readReports } from './account.ts'
import { http } from './http.ts'
import type { CodeReplaced, Outcome, Progress } from './protocol.ts'
import type { State } from './state.ts'

const notSignedIn = { ok: false, code: 'not-signed-in' } as const

/** Another code each time, unless the last one may already be the account's. */
export async function makeNextCode(state: State): Promise<Outcome<{ readonly code: string }>> {
  if (state.account === null) return notSignedIn
  if (state.next?.tried !== true) state.next = { code: newCode(), tried: false }
  return { ok: true, value: { code: formatCode('account-code', state.next.code) } }
}

/** Replaces the code, signs in with the new one, and moves every report to its keys. */
export async function replaceWithNextCode(
  state: State,
  tell: (told: Progress) => void,
): Promise<Outcome<CodeReplaced>> {
  const { account, next } = state
  if (account === null) return notSignedIn
  if (next !== null) {
    next.tried = true
    const replaced = await replaceCode(http, account, next.code, state.cases.values())
    if (replaced.account === null) {
      const { good, code } = replaced
      if (good === 'old') state.next = null
      return { ok: true, value: { good, reports: null, failure: code } }
    }
    forgetAccount(state)
    state.account = replaced.account
    next.code.fill(0)
    state.next = null
    // Prepared with a session that is gone; one whose answer was lost is still looked for in the list.
    if (state.attempt?.uncertain === false) state.attempt = null
  }
  const reports = await readReports(state, tell)
  if (!reports.ok) {
    return { ok: true, value: { good: 'new', reports: null, failure: reports.code } }
  }
  const left = [...state.cases.values()].filter(isBehind).length
  return { ok: true, value: { good: 'new', reports: reports.value, left } }
}
