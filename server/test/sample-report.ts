// A report that a test sends, and its reporter.
import { setTimeout as pause } from 'node:timers/promises'
import type { Fetch } from '@kentongan/client/api'
import { type ReporterAccount, signInReporter } from '@kentongan/client/reporter'
import type { Patience } from '@kentongan/client/retry'
import { makeReportJob, type ReportToSend, type SentReport } from '@kentongan/client/submit'
import { emptyIdentity } from '@kentongan/domain/report'
import { newCode } from '@kentongan/sealed/code'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { intakeToken, must, type TestOffice, type Venue } from './office-server.ts'

export const patience: Patience = { pause: () => pause(20) }

export function sampleReport(office: VerifiedOffice, day: string): ReportToSend {
  return {
    office,
    account: { kind: 'new', code: newCode() },
    route: 'normal',
    excluded: [],
    day,
    files: [],
    identity: emptyIdentity,
    content: (evidence) => ({
      title: 'Pungutan pada layanan perizinan',
      kind: 'LAIN',
      description: 'Petugas loket meminta uang di luar ketentuan. '.repeat(4),
      people: [{ name: 'Petugas Loket', position: '', classification: 'ASN' }],
      evidence: [...evidence],
      time: { text: 'pertengahan November' },
      location: { text: 'loket pelayanan' },
      identityChoice: 'anonymous',
      language: 'id',
    }),
  }
}

export interface SentSample extends SentReport {
  readonly fetch: Fetch
  readonly code: Uint8Array
}

/** Sends one report from a browser of its own. */
export async function sendSample(
  { server, office }: { readonly server: Venue; readonly office: TestOffice['office'] },
  change: Partial<ReportToSend> = {},
): Promise<SentSample> {
  const fetch = server.browser()
  const code = newCode()
  const report = sampleReport(await office(), server.today())
  const job = makeReportJob({ ...report, account: { kind: 'new', code }, ...change })
  const token = await intakeToken(fetch)
  return { ...must(await job.run(fetch, token, patience, () => undefined)), fetch, code }
}

export async function accountOf(
  office: VerifiedOffice,
  { fetch, code }: Pick<SentSample, 'fetch' | 'code'>,
): Promise<ReporterAccount> {
  const signedIn = await signInReporter(fetch, office, code)
  if (!signedIn.ok) throw new Error(signedIn.code)
  return signedIn.value
}
