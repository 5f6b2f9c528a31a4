// "Ganti Kode": a reporter whose code may have been seen goes on with another, and every case with new keys.
import type { ReporterWriteHead } from '@kentongan/domain/wire/case'
import type { AccountRequest } from '@kentongan/domain/wire/submission'
import type { OpenedCase } from '@kentongan/sealed/case-file'
import { reporterCredentials } from '@kentongan/sealed/credentials'
import { sealGrant } from '@kentongan/sealed/grant'
import { sha256Base64url } from '@kentongan/sealed/id'
import { caseKeysOf, randomSecret } from '@kentongan/sealed/keys'
import { lockSecretsMax, sealLock } from '@kentongan/sealed/lock'
import { base64url, fromBase64url, utf8 } from '@kentongan/sealed/text'
import { type Answer, callFrame, callJson, type Fetch, failed, nothing } from './api.ts'
import { renewVaults } from './renew.ts'
import {
  bearer,
  loadReport,
  type ReporterAccount,
  type ReporterCase,
  type SignInFailure,
  signInReporter,
} from './reporter.ts'
import { wireGrantOf, wireOf } from './submit.ts'
import { writerInCase } from './writer.ts'

/** Which code is good after an attempt; 'either' when no answer came that would tell. `account` is null until signed in. */
export type Replacement =
  | { readonly good: 'new'; readonly account: ReporterAccount }
  | {
      readonly good: 'old' | 'new' | 'either'
      readonly account: null
      readonly code: SignInFailure
    }

/**
 * Replaces the account's code by this one (15 bytes) and signs in with it. After any failure it may be called again
 * with the same code and finds out what became of the first. `reports`: whatever was loaded of the account.
 */
export async function replaceCode(
  fetch: Fetch,
  account: ReporterAccount,
  code: Uint8Array,
  reports: Iterable<ReporterCase>,
): Promise<Replacement> {
  const { office } = account.office
  const { loginId, loginSecret, lockSeed } = reporterCredentials(code, office)
  const older = [account.accountSecret, ...account.older].slice(0, lockSecretsMax - 1)
  // A secret that a case is still under must not be left behind.
  if ([...reports].some(({ under }) => under !== null && under >= older.length)) {
    return { good: 'old', account: null, code: 'account-full' }
  }
  const lock = await sealLock(randomSecret(), lockSeed, office, older)
  const loginVerifier = sha256Base64url(utf8(loginSecret))
  const request: AccountRequest = { loginId, loginVerifier, lock: base64url(lock.bytes) }
  const call = { method: 'POST', path: '/api/reporter/code', ...bearer(account) } as const
  const answer = await callJson(fetch, call, nothing, request)
  // Whatever was answered, and whether it was: an earlier attempt may have gone through.
  const signedIn = await signInReporter(fetch, account.office, code)
  if (signedIn.ok) return { good: 'new', account: signedIn.value }
  if (answer.ok) return { good: 'new', account: null, code: signedIn.code }
  const isRefused = answer.code !== 'offline' && answer.code !== 'answer-not-understood'
  const isOld = isRefused && signedIn.code === 'code-not-known'
  return { good: isOld ? 'old' : 'either', account: null, code: answer.code }
}

type OpenedReport = ReporterCase & { readonly opened: OpenedCase }

/** Still under an older account secret, and held whole: what is withheld now would be lost under new keys. */
export function isBehind(report: ReporterCase): report is OpenedReport {
  const { under, opened } = report
  if (under === null || under === 0 || opened === null) return false
  const { report: main, original, identity } = opened.vaults
  const whole = main !== undefined && original !== undefined && identity !== undefined
  return whole && opened.findings.every(({ kind }) => kind !== 'shut-out')
}

/**
 * Moves a case to the newest account secret's keys in one write: the next epoch of both vaults that go on, granted to
 * everybody who does, and the identity's secret for the reporter's new key alone. 'stale-epoch' when somebody else
 * began one meanwhile: load it again.
 */
export async function rekeyCase(
  fetch: Fetch,
  account: ReporterAccount,
  target: OpenedReport,
  day: string,
): Promise<Answer<unknown>> {
  const { opened, keys } = target
  const nonce = fromBase64url(target.listed.nonce)
  const identity = opened.vaults.identity
  if (nonce === null || identity === undefined) return failed('answer-not-understood')
  const next = await caseKeysOf(account.accountSecret, nonce)
  const author = { id: keys.author, signing: keys.signing, directory: 0 }
  const { recipient } = next.age
  const reporter = { recipient, key: base64url(next.signing.key) }
  const renewal = await renewVaults(account.office, opened, author, day, reporter)
  const { writer } = writerInCase(account.office, opened, author, day)
  const { epoch, secret } = identity
  const own = [{ vault: 'identity', epoch, secret }] as const
  const holder = { member: 'reporter', recipient }
  const grants = [...renewal.grants, await sealGrant(writer, holder, own, null)]
  const head: ReporterWriteHead = {
    grants: grants.map(wireGrantOf),
    envelopes: renewal.envelopes.map(wireOf),
    evidence: [],
    revoked: [...renewal.revoked],
    author: next.author,
  }
  const path = `/api/reporter/cases/${opened.case}/envelopes`
  const call = { method: 'POST', path, ...bearer(account) } as const
  const blobs = [...grants, ...renewal.envelopes].map((one) => one.bytes)
  return callFrame(fetch, call, nothing, head, blobs)
}

/**
 * Moves every report that is behind, and answers all as they then are. One that does not move stays readable under
 * its older key, and is moved by whoever signs in later. `onMoved`: of how many so many are through.
 */
export async function rekeyReports(
  fetch: Fetch,
  account: ReporterAccount,
  reports: readonly ReporterCase[],
  day: string,
  onMoved: (moved: number, of: number) => void,
): Promise<readonly ReporterCase[]> {
  const of = reports.filter(isBehind).length
  let moved = 0
  const all: ReporterCase[] = []
  for (const report of reports) {
    if (!isBehind(report)) {
      all.push(report)
      continue
    }
    onMoved(moved, of)
    await rekeyCase(fetch, account, report, day)
    const fresh = await loadReport(fetch, account, report.listed.id)
    all.push(fresh.ok ? fresh.value : report)
    moved += 1
  }
  return all
}
