// An account made or entered with its code, and what it holds.
import { closeAccount } from '@kentongan/client/close-account'
import { rekeyReports } from '@kentongan/client/new-code'
import {
  loadReport,
  loadReports,
  type MessageJob,
  makeMessageJob,
  type ReporterCase,
  readOwnEvidence,
  registerAccount,
  signInReporter,
  signOutReporter,
} from '@kentongan/client/reporter'
import { untilReached } from '@kentongan/client/retry'
import { formatCode, newCode, parseCode } from '@kentongan/sealed/code'
import { unreadableFile } from './files.ts'
import { http, patienceOf } from './http.ts'
import { deviceDay, officeToSeal } from './office.ts'
import type { EvidenceToRead, MessageToSend, Outcome, OwnReport, Progress } from './protocol.ts'
import type { State } from './state.ts'

const notSignedIn = { ok: false, code: 'not-signed-in' } as const
const done = { ok: true, value: null } as const

/** Makes an account for a proof of work; the code is answered only once the server has the account. */
export async function register(
  state: State,
  tell: (told: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<{ readonly code: string }>> {
  const sealable = officeToSeal(state)
  if (!sealable.ok) return sealable
  const office = sealable.value
  state.code ??= newCode()
  const { code } = state
  const patience = patienceOf(signal, tell)
  const token = await state.token.take(patience)
  if (!token.ok) return token
  const answer = await untilReached(patience, () =>
    registerAccount(http, office, code, token.value),
  )
  state.token.drop()
  // 120 random bits are nobody else's: an account of this code is the one whose answer was lost.
  if (!answer.ok && answer.code !== 'account-exists') return answer
  return { ok: true, value: { code: formatCode('account-code', code) } }
}

/**
 * Signs in with what a person typed. In a mistyped code's stead a new one is asked for, which nobody has: it is
 * answered as any unknown one, after the same request.
 */
export function signIn(state: State, typed: string): Promise<Outcome<null>> {
  return enter(state, parseCode('account-code', typed) ?? newCode())
}

/** Signs in with the code that was made here. */
export async function signInWithNewCode(state: State): Promise<Outcome<null>> {
  if (state.code === null) return notSignedIn
  const answer = await enter(state, state.code)
  if (answer.ok) {
    state.code.fill(0)
    state.code = null
  }
  return answer
}

async function enter(state: State, code: Uint8Array): Promise<Outcome<null>> {
  if (state.office === null) return { ok: false, code: 'office-not-ready' }
  const answer = await signInReporter(http, state.office, code)
  if (!answer.ok) return answer
  state.account = answer.value
  return done
}

/** Everything of the account, opened and verified here; what is under an older code's keys is moved on the way. */
export async function readReports(
  state: State,
  tell: (told: Progress) => void,
): Promise<Outcome<readonly OwnReport[]>> {
  const { account } = state
  if (account === null) return notSignedIn
  const answer = await loadReports(http, account)
  if (!answer.ok) return answer
  const sealable = officeToSeal(state).ok
  const reports = sealable
    ? await rekeyReports(http, account, answer.value, deviceDay(), (moved, of) =>
        tell({ kind: 'moved', moved, of }),
      )
    : answer.value
  state.cases.clear()
  for (const one of reports) state.cases.set(one.listed.id, one)
  return { ok: true, value: reports.map(ownReport) }
}

const ownReport = ({ listed, view }: ReporterCase): OwnReport => ({ listed, view })

/** Sends a message, and answers the report with it once it is durable. */
export async function sendMessage(
  state: State,
  order: MessageToSend,
  tell: (told: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<OwnReport>> {
  const { account } = state
  const target = state.cases.get(order.case)
  if (account === null || target === undefined) return notSignedIn
  const sealable = officeToSeal(state)
  if (!sealable.ok) return sealable
  if (await unreadableFile(order.files)) return { ok: false, code: 'file-unreadable' }
  const patience = patienceOf(signal, tell)
  const job = state.messages.get(order.key) ?? prepareMessage(state, target, order)
  if (job === null) return { ok: false, code: 'not-allowed' }
  const answer = await job.run(http, patience, (file, progress) =>
    tell({ kind: 'step', progress: { step: 'evidence', file, ...progress } }),
  )
  if (!answer.ok) return signal.aborted ? { ok: false, code: 'canceled' } : answer
  const fresh = await untilReached(patience, () => loadReport(http, account, order.case))
  if (!fresh.ok) return fresh
  state.messages.delete(order.key)
  state.cases.set(order.case, fresh.value)
  return { ok: true, value: ownReport(fresh.value) }
}

function prepareMessage(
  state: State,
  target: ReporterCase,
  { key, text, files, mark }: MessageToSend,
): MessageJob | null {
  const { account } = state
  const { opened } = target
  if (account === null || opened === null) return null
  const message = { text, files, mark, day: deviceDay() }
  const job = makeMessageJob(account, { ...target, opened }, message)
  state.messages.set(key, job)
  return job
}

/** The reporter's own evidence, of no type that a browser would open by itself. */
export async function readEvidence(state: State, asked: EvidenceToRead): Promise<Outcome<Blob>> {
  const opened = state.cases.get(asked.case)?.opened ?? null
  if (state.account === null || opened === null) return notSignedIn
  const answer = await readOwnEvidence(http, state.account, opened, asked)
  if (!answer.ok) return answer
  const bytes = answer.value as Uint8Array<ArrayBuffer>
  return { ok: true, value: new Blob([bytes], { type: 'application/octet-stream' }) }
}

/** Leaves nothing of the account's secrets in memory. */
export function forgetAccount(state: State): void {
  const { account } = state
  for (const secret of account === null ? [] : [account.accountSecret, ...account.older]) {
    secret.fill(0)
  }
  state.account = null
}

function forget(state: State): void {
  forgetAccount(state)
  state.cases.clear()
  state.messages.clear()
}

/** "Tutup Akun". The account's secrets are gone from here once it is closed. */
export async function endAccount(
  state: State,
  tell: (told: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const { account } = state
  if (account === null) return notSignedIn
  const cases = [...state.cases.keys()]
  const patience = patienceOf(signal, tell)
  const answer = await closeAccount(http, account, cases, patience, deviceDay())
  if (!answer.ok) return signal.aborted ? { ok: false, code: 'canceled' } : answer
  forget(state)
  return done
}

/** Ends the session here whether or not the server is reached; there it ends with the day. */
export async function signOut(state: State): Promise<Outcome<null>> {
  const { account } = state
  forget(state)
  if (account !== null) await signOutReporter(http, account)
  return done
}
