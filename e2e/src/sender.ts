// Sends reports to a small office until it takes no more, and remembers what it was promised.

import type { Answer } from '@kentongan/client/api'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import type { SentReport } from '@kentongan/client/submit'
import { readProofSecrets } from './proofs.ts'
import { buyToken, makeTestReport, randomFile, type TestReport } from './reports.ts'
import type { SmallOffice } from './small-office.ts'
import type { Promised } from './storm.ts'

export interface Sender {
  /** `fileBytes` 0: without evidence. */
  make(title: string, fileBytes: number): TestReport
  /** Tries once; a report keeps the token that its evidence was sent with. */
  send(report: TestReport): Promise<Answer<SentReport>>
}

const impatient = { pause: () => Promise.reject(new Error('nothing answered')) }

export async function makeSender({ data, day, founded, server }: SmallOffice): Promise<Sender> {
  const secrets = await readProofSecrets(data)
  const fetch = makeNodeFetch(server.origin)
  const tokens = new Map<TestReport, string>()
  return {
    make: (title, fileBytes) =>
      makeTestReport(founded.office, day, title, fileBytes > 0 ? [randomFile(fileBytes)] : []),
    async send(report) {
      const token = tokens.get(report) ?? (await buyToken(fetch, secrets, impatient.pause))
      tokens.set(report, token)
      return report.job.run(fetch, token, impatient, () => undefined)
    },
  }
}

export interface FullUp {
  readonly kept: readonly Promised[]
  readonly unsent: TestReport
  /** Why it was refused. */
  readonly code: string
}

/** Sends until one is refused. Throws when four hundred were not enough. */
export async function sendUntilRefused({ make, send }: Sender, fileBytes: number): Promise<FullUp> {
  const kept: Promised[] = []
  for (let turn = 0; turn < 400; turn += 1) {
    const report = make(`Laporan ke-${turn} sampai penuh`, fileBytes)
    const answer = await send(report)
    if (!answer.ok) return { kept, unsent: report, code: answer.code }
    kept.push({ ...report, ...answer.value })
  }
  throw new Error('the disk was never full')
}
