// The office changes its own words in the desk, and the public site says them from then on.
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { watchTroubles } from '../src/troubles.ts'

let office: TestOffice
let context: BrowserContext
let page: Page
let troubles: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(1)
})
afterAll(() => office?.stop())
beforeEach(async () => {
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  troubles = watchTroubles(page)
})
afterEach(async () => {
  expect(troubles).toEqual([])
  await context.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const said = (text: string | RegExp) => page.getByText(text).first().waitFor()

async function openSettings(username: string): Promise<void> {
  const login = office.officer(username)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await page.getByRole('link', { name: 'Setelan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Setelan' }).waitFor()
}

/** What the public page says, as anybody is served it. */
const publicText = async () => (await fetch(`${office.origin}/hubungi`)).text()

describe('the settings of the office', () => {
  it('are changed by the Inspektur, reviewed, signed, and shown on the public site', async () => {
    await openSettings('inspektur')
    await press('Periksa Perubahan')
    await said('Belum ada yang diubah.')
    await page.getByText('Kontak dan saluran lain').click()
    const phone = page.getByLabel('Telepon', { exact: true }).first()
    await phone.fill('nol tiga dua satu')
    await press('Periksa Perubahan')
    const alert = page.getByRole('alert').filter({ hasText: 'Ada satu hal' })
    await alert.getByRole('link', { name: /Kontak › Telepon: tulis nomor telepon/ }).click()
    expect(await phone.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await phone.inputValue()).toBe('nol tiga dua satu')
    await phone.fill('0321 7654321')
    await press('Periksa Perubahan')
    const dialog = page.getByRole('dialog', { name: 'Satu perubahan akan diterbitkan' })
    await dialog.getByText('Kontak › Telepon').waitFor()
    await dialog.getByText('0321 7654321').waitFor()
    expect(await publicText()).not.toContain('0321 7654321')
    await press('Tandatangani dan Terbitkan')
    await said('Versi 2 sudah diterbitkan.')
    expect(await publicText()).toContain('0321 7654321')
  })

  it('keep through a lock what was typed and not published', async () => {
    await openSettings('inspektur')
    await page.getByText('Instansi', { exact: true }).click()
    await page.getByLabel('Nama singkat').fill('WBS Sementara')
    await press('Kunci sekarang')
    await page
      .getByLabel('Frasa sandi', { exact: true })
      .fill(office.officer('inspektur').passphrase)
    await press('Buka Kunci')
    await said('Perubahan yang belum diterbitkan tersimpan tersegel')
    await page.getByText('Instansi', { exact: true }).click()
    expect(await page.getByLabel('Nama singkat').inputValue()).toBe('WBS Sementara')
    await press('Buang perubahan')
    await said('Perubahan dibuang.')
    expect(await page.getByLabel('Nama singkat').inputValue()).not.toBe('WBS Sementara')
  })

  it('go out as a file and come in again, refused whole where a part does not hold', async () => {
    await openSettings('inspektur')
    const download = page.waitForEvent('download')
    await press('Unduh setelan')
    const text = await readFile(await (await download).path(), 'utf8')
    const profile = JSON.parse(text) as { region: string; shortName: string }
    const load = (content: string) =>
      page.getByLabel('Muat setelan dari berkas').setInputFiles({
        name: 'setelan.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      })
    await load('bukan json')
    await said('Berkas ini bukan setelan Kentongan.')
    await load(JSON.stringify({ ...profile, region: '', shortName: '' }))
    const alert = page.getByRole('alert').filter({ hasText: 'tidak ada yang dimuat' })
    await alert.getByText(/^Daerah: /).waitFor()
    await alert.getByText(/^Nama singkat: /).waitFor()
    await load(JSON.stringify({ ...profile, region: 'Kabupaten Baru' }))
    await said('Isi berkas dimuat.')
    await press('Periksa Perubahan')
    await page.getByRole('dialog').getByText('Kabupaten Baru').waitFor()
    await press('Batal')
    await press('Buang perubahan')
  })

  it('are read, and not changed, by an officer who is no signer', async () => {
    await openSettings('pengelola')
    await said('Hanya penanda tangan (Inspektur) yang dapat mengubahnya.')
    await page.getByText('Instansi', { exact: true }).click()
    expect(await page.getByLabel('Nama singkat').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Periksa Perubahan' }).count()).toBe(0)
  })
})
