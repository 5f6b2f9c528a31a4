// Every field that a reporter fills reaches those who may read it, and nobody else: one word a field, looked for.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import {
  chooseExport,
  exportForRecovery,
  openRecovery,
  typeSheets,
  untilOpened,
} from '../src/recovery-page.ts'
import { visitAsReporter } from '../src/reporter-visit.ts'
import { fillWholeReport, wholeContent, wholeIdentity, wholeReport } from '../src/whole-report.ts'

const contact = `Halaman khusus pelapor, ${wholeReport.contact.join(', ')}`

let office: TestOffice
beforeAll(async () => {
  office = await startTestOffice(1)
})
afterAll(() => office.stop())

/** Those of these that cannot be seen on the page. */
async function missing(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  const unseen: string[] = []
  for (const one of wanted) {
    const seen = await page.getByText(one).filter({ visible: true }).count()
    if (seen === 0) unseen.push(one)
  }
  return unseen
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)
async function openAgain(page: Page): Promise<void> {
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
  await openCase(page, wholeReport.title)
}
async function say(page: Page, button: string, reason: string, go: string): Promise<void> {
  await press(page, button)
  await page.getByLabel('Alasan', { exact: true }).fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: go, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('every field of the form', () => {
  it('is sent, and read by the reporter again', async () => {
    const visit = await visitAsReporter(office)
    await visit.open('/lapor')
    expect(await fillWholeReport(visit.page)).toEqual([])
    const said = [...wholeIdentity, contact]
    const own: readonly string[] = [...wholeReport.consents, ...wholeReport.declared]
    const checked = wholeContent.filter((one) => !own.includes(one))
    expect(await missing(visit.page, [...checked, ...said])).toEqual([])
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    await visit.page.getByText(wholeReport.title).first().click()
    const shown = wholeContent.filter((one) => one !== wholeReport.typed.Keterangan)
    expect(await missing(visit.page, [...shown, ...said])).toEqual([])
    await visit.context.close()
  })

  it('is read at the desk, the identity and the ways of contact once two have opened it', async () => {
    const inspektur = await atDesk('inspektur')
    await openCase(inspektur, wholeReport.title)
    expect(await missing(inspektur, wholeContent)).toEqual([])
    expect(await missing(inspektur, wholeIdentity)).toEqual(wholeIdentity)
    await press(inspektur, 'Beri Akses')
    const { name } = office.officer('irban1')
    await inspektur.getByRole('dialog').getByText(name).click()
    await inspektur.getByRole('dialog').getByRole('button', { name: 'Beri akses' }).click()
    await inspektur.getByRole('dialog').waitFor({ state: 'detached' })
    const irban = await atDesk('irban1')
    await openCase(irban, wholeReport.title)
    await say(irban, 'Minta Identitas', 'Keterangan perlu dicocokkan.', 'Kirim permintaan')
    await openAgain(inspektur)
    await say(inspektur, 'Setujui pembukaan identitas', 'Untuk klarifikasi.', 'Setujui')
    await openAgain(irban)
    await press(irban, 'Buka Identitas')
    await irban.getByText(wholeReport.typed['Nama Pelapor']).waitFor()
    expect(await missing(irban, [...wholeIdentity, contact])).toEqual([])
    expect(await irban.getByText('tanpa menyebut isi laporan').isVisible()).toBe(true)
    for (const page of [inspektur, irban]) await page.context().close()
  })

  it('is read by recovery, but for the identity and the ways of contact', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kentongan-recovery-'))
    const file = join(folder, 'pemulihan.tar')
    await exportForRecovery(office.demo.data, file)
    const page = await (await office.chromium.newContext()).newPage()
    await openRecovery(page)
    await chooseExport(page, file)
    const [first = '', second = ''] = office.demo.logins.sheets
    await typeSheets(page, first, second)
    await untilOpened(page)
    await press(page, wholeReport.title)
    await page.getByRole('heading', { level: 1, name: wholeReport.title }).waitFor()
    expect(await missing(page, wholeContent)).toEqual([])
    expect(await missing(page, [...wholeIdentity, contact])).toEqual([...wholeIdentity, contact])
    await page.context().close()
    await rm(folder, { recursive: true })
  })
})
