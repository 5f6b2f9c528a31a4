// A reporter's visit on a phone: a page of its own, and what a person does on it, by labels alone.
import type { BrowserContext, Page } from 'playwright-core'
import type { TestBrowser } from './browser.ts'
import { tickStatements } from './reporter-page.ts'

export const phone = { width: 360, height: 640 }
export const title = 'Dugaan pungutan tambahan pada sewa kios pasar'
export const description =
  'Sejak Agustus, pedagang yang memperpanjang sewa kios diminta membayar di luar tarif resmi.'

export interface ChosenFile {
  readonly name: string
  readonly buffer: Buffer
}

export interface ReporterVisit {
  readonly context: BrowserContext
  readonly page: Page
  open(path: string): Promise<void>
  press(button: string): Promise<void>
  type(label: string, text: string): Promise<void>
  /** Waits for the screen of this heading. */
  at(heading: string): Promise<void>
  sees(text: string): Promise<boolean>
  choose(files: readonly ChosenFile[]): Promise<void>
  alertText(): Promise<string>
  /**
   * From the first screen of the form to "Periksa Laporan", ticked, with one person and these files; anonymous,
   * unless a name stands there.
   */
  fillReport(files?: readonly ChosenFile[]): Promise<void>
  /** Waits for the code, says that it is kept, and goes on. */
  keepCode(): Promise<string>
  signIn(code: string): Promise<void>
}

/** Opens a browser of the office's for one visit, on a phone of 360 by 640. */
export async function visitAsReporter({
  chromium,
  origin,
}: {
  readonly chromium: Pick<TestBrowser, 'newContext'>
  readonly origin: string
}): Promise<ReporterVisit> {
  const context = await chromium.newContext({ viewport: phone, acceptDownloads: true })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const visit: ReporterVisit = {
    context,
    page,
    open: async (path) => void (await page.goto(`${origin}${path}`)),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    type: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    at: (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor(),
    sees: async (text) => (await page.getByText(text).filter({ visible: true }).count()) > 0,
    choose: (files) =>
      page
        .getByLabel('Berkas', { exact: true })
        .setInputFiles(files.map((one) => ({ ...one, mimeType: 'application/octet-stream' }))),
    alertText: async () => (await page.getByRole('alert').first().textContent()) ?? '',
    fillReport: (files = []) => fillReport(visit, files),
    async keepCode() {
      await page.getByRole('button', { name: 'Salin Kode' }).waitFor({ timeout: 60_000 })
      const code = (await page.locator('dd').first().textContent()) ?? ''
      await visit.press('Saya sudah menyimpan kode')
      return code
    },
    async signIn(code) {
      await visit.open('/masuk')
      await visit.type('Kode Akun', code)
      await visit.press('Masuk')
    },
  }
  return visit
}

async function fillReport(visit: ReporterVisit, files: readonly ChosenFile[]): Promise<void> {
  const { page, press, type, at } = visit
  await at('Tentang Anda')
  const named = (await page.getByLabel('Nama Pelapor').inputValue()) !== ''
  if (!named) await page.getByLabel('Anonim').check()
  await press('Lanjut')
  await type('Judul', title)
  await page.getByLabel('Jenis Pelanggaran').selectOption('PUNGLI')
  await type('Uraian', description)
  await press('Lanjut')
  await at('Rincian')
  await press('Lanjut')
  await type('Nama', 'Hendro Purwadi')
  await page.getByLabel('Klasifikasi').selectOption({ index: 1 })
  await press('Lanjut')
  await at('Bukti')
  if (files.length > 0) await visit.choose(files)
  await press('Lanjut')
  await type('Waktu Kejadian', 'Sekitar Agustus 2026')
  await type('Lokasi Kejadian', 'Kantor pasar')
  await press('Lanjut')
  await at('Keterangan tambahan')
  await press('Periksa Laporan')
  await at('Periksa Laporan')
  await tickStatements(page)
}
