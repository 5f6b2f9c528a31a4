// Reports for tests that are about their sending: plain words, an account each, proofs that take no time.
import { callJson, type Fetch } from '@kentongan/client/api'
import type { EvidenceFile } from '@kentongan/client/evidence'
import { makeReportJob, type ReportJob } from '@kentongan/client/submit'
import { evidenceTypeOf } from '@kentongan/domain/evidence'
import { emptyIdentity, type ReportContent } from '@kentongan/domain/report'
import { intakeAnswer } from '@kentongan/domain/wire/submission'
import { newCode } from '@kentongan/sealed/code'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import type { ProofSecrets } from '@kentongan/server/intake/proof'
import { solvedProof } from './proofs.ts'

export interface TestReport {
  readonly title: string
  readonly code: Uint8Array
  readonly files: readonly Uint8Array<ArrayBuffer>[]
  readonly job: ReportJob
}

/** A new account's report, not sent yet. */
export function makeTestReport(
  office: VerifiedOffice,
  day: string,
  title: string,
  files: readonly Uint8Array<ArrayBuffer>[],
  names: readonly string[] = [],
): TestReport {
  const code = newCode()
  const account = { kind: 'new', code } as const
  const report = { office, account, route: 'normal', excluded: [], day } as const
  const sealed = {
    files: files.map((one, at) => evidenceOf(one, names[at] ?? `bukti-${at}.pdf`)),
    identity: emptyIdentity,
    content: contentOf(title),
  }
  return { title, code, files, job: makeReportJob({ ...report, ...sealed }) }
}

const evidenceOf = (content: Uint8Array<ArrayBuffer>, name: string): EvidenceFile => ({
  file: new Blob([content]),
  name,
  type: evidenceTypeOf(name) ?? 'application/pdf',
  caption: '',
})

const contentOf =
  (title: string) =>
  (evidence: ReportContent['evidence']): ReportContent => ({
    title,
    kind: 'LAIN',
    description: 'Uraian yang cukup panjang untuk diterima, lima puluh huruf atau lebih.',
    people: [{ name: '', position: 'Petugas', classification: 'LAIN' }],
    evidence,
    time: { text: 'Kemarin' },
    location: { text: 'Kantor' },
    identityChoice: 'anonymous',
    language: 'id',
  })

/** So many bytes that repeat random ones: a file that resembles no other. */
export function randomFile(bytes: number): Uint8Array<ArrayBuffer> {
  const head = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)))
  const file = new Uint8Array(bytes)
  for (let at = 0; at < bytes; at += head.length) file.set(head.subarray(0, bytes - at), at)
  return file
}

/** An intake token; `pause` is waited for while nothing answers. Throws when it is refused. */
export async function buyToken(
  fetch: Fetch,
  secrets: ProofSecrets,
  pause: () => Promise<void>,
): Promise<string> {
  const solution = await solvedProof(secrets)
  for (;;) {
    const call = { method: 'POST', path: '/api/intake' } as const
    const answer = await callJson(fetch, call, intakeAnswer, { solution })
    if (answer.ok) return answer.value.token
    if (answer.code !== 'offline') throw new Error(answer.code)
    await pause()
  }
}
