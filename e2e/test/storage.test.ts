import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'
import { brokenPromise } from '../src/kept-promises.ts'
import { fillReport, sendReport } from '../src/reporter-page.ts'
import { sampleReport } from '../src/sample-report.ts'
import { makeScarceDisk } from '../src/scarce-disk.ts'
import { makeSender, sendUntilRefused } from '../src/sender.ts'
import { makeSmallOffice, type SmallOffice } from '../src/small-office.ts'
import type { Promised } from '../src/storm.ts'

let chromium: TestBrowser
beforeAll(async () => {
  chromium = await launchBrowser()
})
afterAll(() => chromium.close())

async function writeReport({ server }: SmallOffice): Promise<Page> {
  const page = await (await chromium.newContext()).newPage()
  await page.goto(`${server.origin}/lapor`)
  await fillReport(page, sampleReport)
  return page
}

/** Presses "Kirim Pengaduan" in vain: the reporter reads that nothing was stored and that their text is there. */
async function expectRefusal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim Pengaduan' }).click()
  const told = page.getByRole('alert')
  await told.waitFor()
  expect(await told.textContent()).toMatch(/tidak ada yang tersimpan/i)
  expect(await told.textContent()).toMatch(/tulisan Anda masih ada/i)
  expect(await page.getByText('Kode Akun', { exact: true }).count()).toBe(0)
  await page.getByText(sampleReport.description).waitFor()
  await page.getByText(sampleReport.file.name).waitFor()
}

async function expectKept(small: SmallOffice, promised: readonly Promised[]): Promise<void> {
  for (const one of promised) {
    expect(await brokenPromise(small.server.origin, small.founded.office, one)).toEqual([])
  }
}

describe('a server whose disk is full', () => {
  it('acknowledges nothing, says so, and takes the same reports once there is room', async () => {
    const disk = await makeScarceDisk(12)
    const small = await makeSmallOffice(disk.settings)
    try {
      const page = await writeReport(small)
      const sender = await makeSender(small)
      const { kept, unsent, code } = await sendUntilRefused(sender, 400_000)
      expect(['storage-full', 'storage-unavailable']).toContain(code)
      expect(kept.length).toBeGreaterThan(0)
      // What has no room for a large file may still have some for a small report.
      const smaller = await sendUntilRefused(sender, 1)
      await expectRefusal(page)
      disk.makeRoom(small.server.pid)
      expect((await sendReport(page)).code).toHaveLength(25)
      const later = await sender.send(unsent)
      if (!later.ok) throw new Error(later.code)
      await expectKept(small, [...kept, ...smaller.kept, { ...unsent, ...later.value }])
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
      const page = await writeReport(small)
      const sender = await makeSender(small)
      const report = sender.make('Laporan ketika basis data terkunci', 1_000)
      holder.exec('BEGIN IMMEDIATE')
      expect(await sender.send(report)).toEqual({ ok: false, code: 'storage-unavailable' })
      await expectRefusal(page)
      holder.exec('ROLLBACK')
      expect((await sendReport(page)).code).toHaveLength(25)
      const answer = await sender.send(report)
      if (!answer.ok) throw new Error(answer.code)
      await expectKept(small, [{ ...report, ...answer.value }])
    } finally {
      holder.close()
      await small.remove(small.server)
    }
  })
})
