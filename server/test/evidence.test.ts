// Evidence on disk under many hands: what was acknowledged is what is served, and nothing refused is written.
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fetch } from '@kentongan/client/api'
import { loadReports, readOwnEvidence } from '@kentongan/client/reporter'
import { makeReportJob } from '@kentongan/client/submit'
import { newCode } from '@kentongan/sealed/code'
import { randomSecret } from '@kentongan/sealed/keys'
import { base32 } from '@kentongan/sealed/text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BlobError } from '../src/blob/blob.ts'
import { openFsBlobs } from '../src/blob/fs/open.ts'
import { sha256 } from '../src/http/token.ts'
import { ageFile, hybrid } from './caught-submission.ts'
import { intakeToken, must, openTestOffice, origin, type TestOffice } from './office-server.ts'
import { accountOf, patience, type SentSample, sampleReport } from './sample-report.ts'

let folder: string
let test: TestOffice

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-evidence-'))
  test = await openTestOffice({ blobs: await openFsBlobs({ folder, today: () => '2026-11-25' }) })
})

afterAll(() => rm(folder, { recursive: true }))

const put = (token: string, path: string, body: Uint8Array<ArrayBuffer>) => {
  const headers = { origin, 'content-type': 'application/octet-stream' }
  const authorization = `Intake ${token}`
  const init = { method: 'PUT', headers: { ...headers, authorization }, body }
  return test.server.app.fetch(new Request(`${origin}${path}`, init))
}
const newPart = async () => ageFile([await hybrid()], 1_000)
const newPath = () => `/api/evidence/${base32(randomSecret(16))}/0`

/** The SHA-256 of every part that waits on disk. */
async function staged(): Promise<string[]> {
  const entries = await readdir(join(folder, 'staging'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async (one) => sha256(await readFile(join(one.parentPath, one.name)))),
  )
}

const content = Uint8Array.from(randomSecret(9_000))
content.set([0xff, 0xd8, 0xff])

/** Sends a report with evidence; after each part, `meddle` has its turn. */
async function sendEvidence(meddle: (path: string) => Promise<unknown>): Promise<SentSample> {
  const browser = test.server.browser()
  const fetch: Fetch = async (path, init) => {
    const answer = await browser(path, init)
    if (path.startsWith('/api/evidence/')) await meddle(path)
    return answer
  }
  const code = newCode()
  const file = { file: new Blob([content]), name: 'bukti.jpg', type: 'image/jpeg', caption: '' }
  const report = sampleReport(await test.office(), test.server.today())
  const job = makeReportJob({ ...report, account: { kind: 'new', code }, files: [file] })
  const token = await intakeToken(fetch)
  return { ...must(await job.run(fetch, token, patience, () => undefined)), fetch, code }
}

async function readBack(sent: SentSample, fetch: Fetch = sent.fetch) {
  const account = await accountOf(await test.office(), sent)
  const [mine] = must(await loadReports(sent.fetch, account))
  const [evidence] = mine?.view?.evidence ?? []
  if (mine?.opened == null || evidence === undefined) throw new Error('no evidence')
  return { read: await readOwnEvidence(fetch, account, mine.opened, evidence), evidence }
}

describe('parts of evidence', () => {
  it('that are sent to one place at once: one stands, and no other is written', async () => {
    const token = await intakeToken(test.server.browser())
    for (let round = 0; round < 10; round += 1) {
      const before = await staged()
      const path = newPath()
      const parts = await Promise.all([newPart(), newPart(), newPart()])
      const answers = await Promise.all(
        parts.map(async (part) => {
          const answer = await put(token, path, part)
          return { status: answer.status, hash: sha256(part) }
        }),
      )
      expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409])
      const fresh = (await staged()).filter((one) => !before.includes(one))
      expect(fresh).toEqual([answers.find((one) => one.status === 200)?.hash])
    }
  })

  it('that exceed a budget are not written, however many come at once', async () => {
    const token = await intakeToken(test.server.browser())
    const whole = new Uint8Array(1_048_576)
    const first = (await ageFile([await hybrid()], whole.length)).slice(0, whole.length)
    const uploads = Array.from({ length: 6 }, () => newPath().slice(0, -1))
    await Promise.all(uploads.map((upload) => put(token, `${upload}0`, first)))
    const rest = uploads.flatMap((upload) =>
      Array.from({ length: 21 }, (_, at) => `${upload}${at + 1}`),
    )
    const before = await staged()
    const answers = await Promise.all(rest.map((path) => put(token, path, whole)))
    expect(answers.filter((one) => one.status === 200)).toHaveLength(122)
    expect(await staged()).toHaveLength(before.length + 122)
  })

  it('are each sender’s own, whatever name another chooses', async () => {
    const other = await intakeToken(test.server.browser())
    const sent = await sendEvidence(async (path) => {
      expect((await put(other, path, await newPart())).status).toBe(200)
    })
    const { read } = await readBack(sent)
    expect(read.ok && Buffer.from(read.value).equals(content)).toBe(true)
  })
})

describe('evidence that a disk lost', () => {
  it('is refused whole, by its code, before the first byte', async () => {
    const sent = await sendEvidence(async () => undefined)
    const { evidence } = await readBack(sent)
    const kept = join(folder, 'evidence', evidence.envelopeId.slice(0, 2), evidence.envelopeId)
    await writeFile(join(kept, 'Thumbs.db'), 'not ours')
    expect((await readBack(sent)).read.ok).toBe(true)
    for (const lose of [() => truncate(join(kept, '0'), 100), () => rm(join(kept, '0'))]) {
      await lose()
      expect((await readBack(sent)).read).toEqual({ ok: false, code: 'storage-unavailable' })
      expect(test.server.failures.at(-1)).toEqual(new BlobError('storage-unavailable'))
    }
  })
})
