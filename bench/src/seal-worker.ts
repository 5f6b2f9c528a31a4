// Seals submissions beforehand, in a process of its own: the reporter's code, and a server that only listens.

import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { loadOffice } from '@kentongan/client/office'
import { makeReportJob } from '@kentongan/client/submit'
import { dayOf } from '@kentongan/domain/calendar'
import { emptyIdentity, type ReportContent } from '@kentongan/domain/report'
import { readProofSecrets, solvedProof } from '@kentongan/e2e/proofs'
import { newCode } from '@kentongan/sealed/code'
import type { VerifiedOffice } from '@kentongan/sealed/office'
import { type PreparedSubmission, writeFrames } from './frames.ts'

export interface SealOrder {
  readonly origin: string
  /** The server's data folder: its secret gives proofs that take no time to solve. */
  readonly data: string
  /** How many submissions go into each file. */
  readonly files: readonly { readonly path: string; readonly count: number }[]
}

export type SealMessage = { readonly ok: true } | { readonly ok: false; readonly why: string }

process.on('message', (order: SealOrder) => {
  void prepare(order).then(
    () => process.send?.({ ok: true } satisfies SealMessage),
    (error: unknown) => process.send?.({ ok: false, why: String(error) } satisfies SealMessage),
  )
})

async function prepare({ origin, data, files }: SealOrder): Promise<void> {
  const day = dayOf(new Date())
  const loaded = await loadOffice(makeNodeFetch(origin), day)
  if (!loaded.ok || loaded.value.office === null) throw new Error('there is no office to seal to')
  const office = loaded.value.office
  const secrets = await readProofSecrets(data)
  for (const { path, count } of files) {
    const submissions = async function* (): AsyncGenerator<PreparedSubmission> {
      for (let index = 0; index < count; index += 1) {
        yield { proof: await solvedProof(secrets), frame: await sealOne(office, day) }
      }
    }
    await writeFrames(path, submissions())
  }
}

/** The finalising request of a new account's report of 2,000 characters, unlike any other. */
async function sealOne(office: VerifiedOffice, day: string): Promise<Buffer> {
  const account = { kind: 'new', code: newCode() } as const
  const report = { office, account, route: 'normal', excluded: [], day, files: [] } as const
  const job = makeReportJob({ ...report, identity: emptyIdentity, content })
  let frame: Buffer | null = null
  const listen = async (_: string, init: RequestInit): Promise<Response> => {
    frame = Buffer.from(init.body as Uint8Array)
    return Response.json({ ticket: '' })
  }
  const patience = { pause: () => Promise.reject(new Error('nothing was sent')) }
  const sent = await job.run(listen, '', patience, () => undefined)
  if (!sent.ok || frame === null) throw new Error('a submission was not sealed')
  return frame
}

const descriptionCharacters = 2_000
const sentence = 'Petugas meminta uang di luar ketentuan untuk layanan yang tercatat gratis. '

function content(evidence: ReportContent['evidence']): ReportContent {
  const description = `${crypto.randomUUID()} ${sentence.repeat(30)}`.slice(
    0,
    descriptionCharacters,
  )
  return {
    title: 'Dugaan pungutan pada layanan surat pindah',
    kind: 'PUNGLI',
    description: description.trimEnd().padEnd(descriptionCharacters, '.'),
    people: [{ name: '', position: 'Petugas loket', classification: 'DESA' }],
    evidence,
    time: { text: 'Awal bulan ini' },
    location: { text: 'Kantor desa' },
    identityChoice: 'anonymous',
    language: 'id',
  }
}
