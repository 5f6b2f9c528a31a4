// "Tutup Akun": the reporter says farewell in each report, then nobody signs in to the account again.
import { type Answer, callJson, type FailureCode, type Fetch, nothing, succeeded } from './api.ts'
import { bearer, loadReport, makeMessageJob, type ReporterAccount } from './reporter.ts'
import { leftOn } from './reporter-marks.ts'
import { type Patience, untilReached } from './retry.ts'

/** A report that takes no farewell keeps nobody in an account. */
const takesNone: readonly FailureCode[] = ['case-full', 'stale-epoch', 'not-consistent']

/**
 * Says farewell in each of these cases, sealed as any message is, and closes the account: its cases stay with the
 * office. A lost network is waited out, but for the last request: whether that arrived is not known when it answers
 * 'offline'. Called again it says nothing twice.
 */
export async function closeAccount(
  fetch: Fetch,
  account: ReporterAccount,
  cases: readonly string[],
  patience: Patience,
  day: string,
): Promise<Answer<unknown>> {
  for (const id of cases) {
    let said = await sayFarewell(fetch, account, id, patience, day)
    // Somebody began an epoch meanwhile: once more, in that one.
    if (!said.ok && said.code === 'stale-epoch') {
      said = await sayFarewell(fetch, account, id, patience, day)
    }
    if (!said.ok && !takesNone.includes(said.code)) return said
  }
  const path = '/api/reporter/account'
  return callJson(fetch, { method: 'DELETE', path, ...bearer(account) }, nothing)
}

async function sayFarewell(
  fetch: Fetch,
  account: ReporterAccount,
  caseId: string,
  patience: Patience,
  day: string,
): Promise<Answer<unknown>> {
  const report = await untilReached(patience, () => loadReport(fetch, account, caseId))
  if (!report.ok) return report
  const { opened, view } = report.value
  if (opened === null || view === null || leftOn(view) !== null) return succeeded(null)
  const farewell = { text: '', files: [], mark: 'farewell', day } as const
  const job = makeMessageJob(account, { ...report.value, opened }, farewell)
  return job.run(fetch, patience, () => undefined)
}
