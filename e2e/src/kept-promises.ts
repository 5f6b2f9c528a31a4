// Whether everything that was acknowledged is there whole, as its reporter and the officers find it.
import type { Fetch } from '@kentongan/client/api'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { listCases, openSummaries } from '@kentongan/client/officer'
import { loadReports, readOwnEvidence, signInReporter } from '@kentongan/client/reporter'
import type { MemberKeys } from '@kentongan/sealed/member'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { Promised } from './storm.ts'

/** What does not hold of one promise; empty when its code opens its whole report, once. */
export async function brokenPromise(
  origin: string,
  office: VerifiedOffice,
  promised: Promised,
): Promise<readonly string[]> {
  const fetch = makeNodeFetch(origin)
  const signedIn = await signInReporter(fetch, office, promised.code)
  if (!signedIn.ok) return [`${promised.title}: ${signedIn.code}`]
  const reports = await loadReports(fetch, signedIn.value)
  if (!reports.ok) return [`${promised.title}: ${reports.code}`]
  const [report, ...others] = reports.value
  if (report === undefined || others.length > 0) {
    return [`${promised.title}: ${reports.value.length} cases`]
  }
  const { opened, view, listed } = report
  if (opened === null || view?.report === null || view === null) {
    return [`${promised.title}: ${report.refusal ?? 'no report'}`]
  }
  const wrong = view.findings.map((finding) => `${promised.title}: ${finding.kind}`)
  if (view.report.title !== promised.title) wrong.push(`${promised.title}: another title`)
  if (listed.ticket !== promised.ticket) wrong.push(`${promised.title}: another ticket`)
  for (const [index, file] of promised.files.entries()) {
    const entry = view.report.evidence[index]
    const read = entry && (await readOwnEvidence(fetch, signedIn.value, opened, entry))
    const isSame = read?.ok === true && Buffer.compare(read.value, file) === 0
    if (!isSame) wrong.push(`${promised.title}: evidence ${index} differs`)
  }
  return wrong
}

export interface OfficersView {
  readonly cases: number
  /** Cases that do not open, or open with something missing. */
  readonly wrong: readonly string[]
}

/** Every case that this officer is served, opened. */
export async function openEverything(
  fetch: Fetch,
  office: VerifiedOffice,
  keys: MemberKeys,
): Promise<OfficersView> {
  const list = await listCases(fetch)
  if (!list.ok) return { cases: 0, wrong: [list.code] }
  const wrong: string[] = []
  const ids = list.value.map((one) => one.id)
  const read = await openSummaries(fetch, office, keys, ids, (summaries) => {
    for (const { listed, report, refusal } of summaries) {
      if (report === null) wrong.push(`${listed.id}: ${refusal ?? 'no report'}`)
    }
  })
  if (!read.ok) wrong.push(read.code)
  return { cases: ids.length, wrong }
}
