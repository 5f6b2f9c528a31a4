import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { describe, expect, it } from 'vitest'
import { brokenPromise } from '../src/kept-promises.ts'
import { readProofSecrets } from '../src/proofs.ts'
import { buyToken, makeTestReport, randomFile, type TestReport } from '../src/reports.ts'
import { makeScarceDisk } from '../src/scarce-disk.ts'
import { makeSmallOffice, type SmallOffice } from '../src/small-office.ts'
import type { Promised } from '../src/storm.ts'

const impatient = { pause: () => Promise.reject(new Error('nothing answered')) }
const refused = ['storage-full', 'storage-unavailable']

async function sender({ data, day, founded, server }: SmallOffice) {
  const secrets = await readProofSecrets(data)
  const fetch = makeNodeFetch(server.origin)
  const tokens = new Map<TestReport, string>()
  return {
    make: (title: string, fileBytes: number) =>
      makeTestReport(founded.office, day, title, [randomFile(fileBytes)]),
    async send(report: TestReport) {
      // What a report's evidence was sent with, it is finished with.
      const token = tokens.get(report) ?? (await buyToken(fetch, secrets, impatient.pause))
      tokens.set(report, token)
      return report.job.run(fetch, token, impatient, () => undefined)
    },
  }
}

describe('a server whose disk is full', () => {
  it('acknowledges nothing that it cannot keep, and takes the same report once there is room', async () => {
    const disk = await makeScarceDisk(12)
    const small = await makeSmallOffice(disk.settings)
    try {
      const { make, send } = await sender(small)
      const kept: Promised[] = []
      let unsent: TestReport | null = null
      for (let turn = 0; unsent === null && turn < 400; turn += 1) {
        const report = make(`Laporan ke-${turn} sampai penuh`, 400_000)
        const answer = await send(report)
        if (answer.ok) kept.push({ ...report, ...answer.value })
        else {
          expect(refused).toContain(answer.code)
          unsent = report
        }
      }
      expect(kept.length).toBeGreaterThan(0)
      if (unsent === null) throw new Error('the disk was never full')
      disk.makeRoom(small.server.pid)
      const later = await send(unsent)
      if (!later.ok) throw new Error(later.code)
      kept.push({ ...unsent, ...later.value })
      for (const promised of kept) {
        expect(await brokenPromise(small.server.origin, small.founded.office, promised)).toEqual([])
      }
    } finally {
      await small.remove(small.server)
      await disk.remove()
    }
  })
})

describe('a database that another process holds', () => {
  it('is told as such, and the same report is stored once it is let go', async () => {
    const small = await makeSmallOffice()
    const holder = new DatabaseSync(join(small.data, 'kentongan.db'))
    try {
      const { make, send } = await sender(small)
      const report = make('Laporan ketika basis data terkunci', 1_000)
      holder.exec('BEGIN IMMEDIATE')
      expect(await send(report)).toEqual({ ok: false, code: 'storage-unavailable' })
      holder.exec('ROLLBACK')
      const answer = await send(report)
      if (!answer.ok) throw new Error(answer.code)
      const promised = { ...report, ...answer.value }
      expect(await brokenPromise(small.server.origin, small.founded.office, promised)).toEqual([])
    } finally {
      holder.close()
      await small.remove(small.server)
    }
  })
})
