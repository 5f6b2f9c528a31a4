// Who reads a case, changed by several people in browsers of their own, and seen by the reporter.
import { demoCases } from '@kentongan/demo/cases'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { signInWithCode } from '../src/reporter-page.ts'

let office: TestOffice
/** A demo case whose reporter gave a name. */
let title: string
let code: string
const sealedName = 'Yatno Purbaya'

beforeAll(async () => {
  office = await startTestOffice(3)
  title = demoCases[2]?.title ?? ''
  const account = office.demo.logins.accounts.find((one) =>
    one.reports.some((report) => report.title === title),
  )
  code = account?.code ?? ''
})
afterAll(() => office?.stop())

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const side = (page: Page) => page.getByRole('complementary', { name: 'Siapa yang dapat membaca' })

async function again(page: Page): Promise<void> {
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
  await openCase(page, title)
}

describe('an identity', () => {
  it('is asked for by one, approved by another, opened, and all of it read by the reporter', async () => {
    const inspektur = await atDesk('inspektur')
    await openCase(inspektur, title)
    await press(inspektur, 'Beri Akses')
    const irbanName =
      office.demo.logins.officers.find((one) => one.username === 'irban1')?.name ?? ''
    await inspektur.getByRole('dialog').getByText(irbanName).click()
    await inDialog(inspektur, 'Beri akses')
    await side(inspektur).getByText(irbanName).first().waitFor()

    const irban = await atDesk('irban1')
    await openCase(irban, title)
    expect(await irban.getByText(sealedName).count()).toBe(0)
    await press(irban, 'Minta Identitas')
    await inDialog(irban, 'Kirim permintaan')
    await irban.getByText('Tulis alasannya.').waitFor()
    await irban.getByLabel('Alasan', { exact: true }).fill('Keterangan saksi perlu dicocokkan.')
    await inDialog(irban, 'Kirim permintaan')
    await side(irban).getByText('Menunggu persetujuan').waitFor()
    expect(await irban.getByRole('button', { name: 'Buka Identitas' }).count()).toBe(0)

    await again(inspektur)
    await side(inspektur).getByText('Keterangan saksi perlu dicocokkan.').waitFor()
    await press(inspektur, 'Setujui pembukaan identitas')
    await inspektur.getByLabel('Alasan', { exact: true }).fill('Disetujui untuk klarifikasi.')
    await inDialog(inspektur, 'Setujui')
    await side(inspektur).getByText('Disetujui').first().waitFor()
    expect(await inspektur.getByText(sealedName).count()).toBe(0)

    await again(irban)
    await press(irban, 'Buka Identitas')
    await irban.getByText(sealedName).waitFor()
    await press(irban, 'Tutup identitas')
    expect(await irban.getByText(sealedName).count()).toBe(0)

    const reporter = await (await office.chromium.newContext()).newPage()
    await signInWithCode(reporter, office.origin, code)
    await reporter.getByText(`${irbanName} meminta identitas Anda`).waitFor()
    await reporter.getByText('Keterangan saksi perlu dicocokkan.').waitFor()
    await reporter.getByText('Identitas Anda dapat dibuka sampai').waitFor()
    await reporter.getByText('diberi akses oleh').first().waitFor()
    for (const page of [inspektur, irban, reporter]) await page.context().close()
  })
})

describe('a case', () => {
  it('goes on without who declares a conflict, for colleagues and the reporter', async () => {
    const verifikator = await atDesk('verifikator1')
    await openCase(verifikator, title)
    await press(verifikator, 'Nyatakan benturan kepentingan')
    await inDialog(verifikator, 'Nyatakan dan keluar')
    await verifikator.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
    await verifikator.getByRole('link', { name: title }).waitFor({ state: 'detached' })
    expect(await verifikator.getByText('tidak lagi diberikan').count()).toBe(0)

    const inspektur = await atDesk('inspektur')
    await openCase(inspektur, title)
    await side(inspektur).getByText('Tidak lagi membaca').waitFor()
    await inspektur.getByPlaceholder('Tulis balasan kepada pelapor').fill('Kami lanjutkan.')
    await press(inspektur, 'Balas Pelapor')
    await inspektur.getByText('Kami lanjutkan.').first().waitFor()
    expect(await inspektur.getByText('Ada yang tidak cocok').count()).toBe(0)

    const reporter = await (await office.chromium.newContext()).newPage()
    await signInWithCode(reporter, office.origin, code)
    await reporter.getByText('Kami lanjutkan.').waitFor()
    const fresh = reporter.getByText('Baru sejak pesan terakhir Anda')
    expect(await fresh.count()).toBe(1)
    expect(await reporter.locator('.new-since ~ article').allTextContents()).toEqual([
      expect.stringContaining('Kami lanjutkan.'),
    ])
    await reporter.getByText('Tidak lagi membaca').waitFor()
    expect(await reporter.getByText('Ada yang tidak cocok').count()).toBe(0)
    for (const page of [verifikator, inspektur, reporter]) await page.context().close()
  })
})

describe('an officer who is taken out', () => {
  it('is signed out at once, and told to the signer as left', async () => {
    const irban = await atDesk('irban1')
    const { name = '' } = office.demo.logins.officers.find((one) => one.username === 'irban1') ?? {}
    const inspektur = await atDesk('inspektur')
    await inspektur.getByRole('link', { name: 'Petugas', exact: true }).click()
    await press(inspektur, `Nyatakan ${name} berhenti`)
    const dialog = inspektur.getByRole('dialog')
    await dialog.getByText('Yang sudah dibacanya mungkin sudah disalin.').waitFor()
    await inDialog(inspektur, 'Nyatakan berhenti')
    await inspektur.getByText(`${name} dinyatakan berhenti.`).waitFor()
    const row = inspektur.getByRole('row', { name })
    await row.getByText('Berhenti', { exact: true }).waitFor()
    // What is left to do is in the cases.
    expect(await row.getByRole('button').allTextContents()).toEqual(['Ganti kunci perkara'])
    // A live session would ask for the passphrase alone.
    await irban.reload()
    await irban.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor()
    for (const page of [irban, inspektur]) await page.context().close()
  })
})
