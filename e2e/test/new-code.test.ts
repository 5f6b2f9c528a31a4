// "Ganti Kode": a reporter on a phone, whose code somebody may have seen, and an officer who notices nothing.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { phone, type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
beforeAll(async () => {
  office = await startTestOffice(0)
})
afterAll(() => office?.stop())

const heading = 'Kode Anda mungkin dilihat orang lain?'

async function sendReport(visit: ReporterVisit): Promise<string> {
  await visit.open('/lapor')
  await visit.fillReport()
  await visit.press('Kirim Pengaduan')
  const code = await visit.keepCode()
  await visit.at('Laporan diterima')
  return code
}

async function askForCode({ page, press }: ReporterVisit): Promise<string> {
  await press('Ganti Kode')
  await page.getByRole('button', { name: 'Salin Kode' }).waitFor()
  return (await page.locator('dd').first().textContent()) ?? ''
}

const atDesk = (): Promise<Page> => officerAtDesk(office, 'inspektur')

async function isRefused(code: string): Promise<void> {
  const stranger = await visitAsReporter(office)
  await stranger.signIn(code)
  await stranger.page.getByText('Kode akun tidak dikenali.').first().waitFor()
  await stranger.context.close()
}

async function isTaken(code: string): Promise<void> {
  const again = await visitAsReporter(office)
  await again.signIn(code)
  await again.page.getByRole('heading', { name: heading }).waitFor()
  await again.context.close()
}

describe('a reporter whose code may have been seen', () => {
  it('goes on with another, reads and writes as before, and the old one is nobody’s', async () => {
    const visit = await visitAsReporter(office)
    const { page } = visit
    const old = await sendReport(visit)
    const code = await askForCode(visit)
    expect(code).not.toBe(old)
    await visit.press('Salin Kode')
    await page.getByText('Tersalin', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(phone.height)
    expect(await page.title()).not.toContain('apor')
    expect(await page.getByRole('button', { name: 'Keluar Cepat' }).isVisible()).toBe(true)
    await visit.press('Saya sudah menyimpan kode')
    await page.getByText('Kode sudah diganti. Kode lama tidak dikenali lagi.').waitFor()
    await visit.at('Laporan diterima')
    await visit.type('Tulis pesan', 'Ditulis sesudah kode diganti.')
    await visit.press('Kirim Pesan')
    await page.getByText('Terkirim', { exact: true }).waitFor()
    await isRefused(old)

    const desk = await atDesk()
    await openCase(desk, title)
    await desk.getByText('Ditulis sesudah kode diganti.').waitFor()
    expect(await desk.getByText('Ada yang tidak cocok').count()).toBe(0)
    await desk.getByPlaceholder('Tulis balasan kepada pelapor').fill('Terima kasih, kami baca.')
    await desk.getByRole('button', { name: 'Balas Pelapor', exact: true }).click()
    await desk.getByText('Terkirim', { exact: true }).waitFor()

    const later = await visitAsReporter(office)
    await later.signIn(code)
    await later.page.getByText('Terima kasih, kami baca.').waitFor()
    expect(await later.sees('Ada yang tidak cocok')).toBe(false)
    expect(await later.sees('Ditulis sesudah kode diganti.')).toBe(true)
    await visit.press('Periksa kabar baru')
    await page.getByText('Terima kasih, kami baca.').waitFor()
  })

  it('keeps the old one by leaving the screen of the new one', async () => {
    const visit = await visitAsReporter(office)
    const old = await sendReport(visit)
    const code = await askForCode(visit)
    await visit.press('Batal, tetap pakai kode lama')
    await visit.page.getByRole('heading', { name: heading }).waitFor()
    expect(await askForCode(visit)).not.toBe(code)
    await visit.press('Keluar Cepat')
    await isRefused(code)
    await isTaken(old)
  })

  it('is told what holds when the network fails between, and tries again with the same code', async () => {
    const visit = await visitAsReporter(office)
    const { page } = visit
    const old = await sendReport(visit)
    const code = await askForCode(visit)
    let reached = false
    await page.context().route('**/api/reporter/**', async (route) => {
      const isReplacement = route.request().url().endsWith('/api/reporter/code')
      // What is asked arrives; what is answered does not.
      if (isReplacement && !reached) await route.fetch()
      reached ||= isReplacement
      await route.abort()
    })
    await visit.press('Saya sudah menyimpan kode')
    await visit.at('Penggantian kode belum selesai')
    expect(reached).toBe(true)
    expect(await visit.alertText()).toContain('Simpan kedua kode')
    await page.context().unroute('**/api/reporter/**')
    await visit.press('Coba lagi')
    await page.getByText('Kode sudah diganti. Kode lama tidak dikenali lagi.').waitFor()
    await isRefused(old)
    await isTaken(code)
  })
})
