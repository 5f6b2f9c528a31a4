// The reporter's pages, driven by what a person sees: labels and buttons, in Indonesian.
import type { Page } from 'playwright-core'

export interface TypedReport {
  readonly identity: {
    readonly name: string
    readonly phone: string
    readonly email: string
    readonly address: string
  }
  readonly title: string
  readonly description: string
  readonly person: { readonly name: string; readonly position: string; readonly unit: string }
  readonly file: { readonly name: string; readonly caption: string; readonly content: Buffer }
  readonly time: string
  readonly location: string
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label).fill(text)
const nowAt = (page: Page, heading: string) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()

/** Fills the form from its first screen to "Periksa Laporan"; `onScreen` is told of each screen, filled. */
export async function fillReport(
  page: Page,
  report: TypedReport,
  onScreen: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  await nowAt(page, 'Tentang Anda')
  await fill(page, 'Nama Pelapor', report.identity.name)
  await fill(page, 'No Hp Pelapor', report.identity.phone)
  await fill(page, 'Email Pelapor', report.identity.email)
  await fill(page, 'Alamat Pelapor', report.identity.address)
  await onScreen('tentang-anda')
  await press(page, 'Lanjut')
  await nowAt(page, 'Apa yang terjadi')
  await fill(page, 'Judul', report.title)
  await page.getByLabel('Jenis Pelanggaran').selectOption('PUNGLI')
  await fill(page, 'Uraian', report.description)
  await onScreen('apa-yang-terjadi')
  await press(page, 'Lanjut')
  await nowAt(page, 'Rincian')
  await onScreen('rincian')
  await press(page, 'Lanjut')
  await nowAt(page, 'Yang terlibat')
  await page.getByLabel('Nama', { exact: true }).fill(report.person.name)
  await fill(page, 'Jabatan', report.person.position)
  await page.getByLabel('Klasifikasi').selectOption('DESA')
  await fill(page, 'Unit kerja', report.person.unit)
  await press(page, 'Tambah orang')
  await page.getByRole('listitem').filter({ hasText: report.person.name }).waitFor()
  await onScreen('yang-terlibat')
  await press(page, 'Lanjut')
  await nowAt(page, 'Bukti')
  await addEvidence(page, report.file)
  await press(page, 'Tambah Bukti')
  await page.getByRole('listitem').filter({ hasText: report.file.name }).waitFor()
  await onScreen('bukti')
  await press(page, 'Lanjut')
  await nowAt(page, 'Waktu dan lokasi')
  await fill(page, 'Waktu Kejadian', report.time)
  await fill(page, 'Lokasi Kejadian', report.location)
  await onScreen('waktu-dan-lokasi')
  await press(page, 'Lanjut')
  await nowAt(page, 'Keterangan tambahan')
  await onScreen('keterangan-tambahan')
  await press(page, 'Periksa Laporan')
  await nowAt(page, 'Periksa Laporan')
  await tickStatements(page)
  await onScreen('periksa')
}

/** Ticks what has to be ticked before a report is sent. */
export async function tickStatements(page: Page): Promise<void> {
  await page.getByLabel('itikad baik').check()
  await page.getByLabel('Saya sudah membaca Pemberitahuan').check()
}

async function addEvidence(page: Page, file: TypedReport['file']): Promise<void> {
  await fill(page, 'Keterangan', file.caption)
  const buffer = file.content
  const upload = { name: file.name, mimeType: 'application/pdf', buffer }
  await page.getByLabel('Berkas', { exact: true }).setInputFiles(upload)
}

export interface KeptCode {
  readonly code: string
  readonly ticket: string
}

/** Presses "Kirim Pengaduan" and reads what the code screen shows. */
export async function sendReport(page: Page): Promise<KeptCode> {
  await press(page, 'Kirim Pengaduan')
  await page
    .getByRole('heading', { level: 1, name: 'Simpan kode ini' })
    .waitFor({ timeout: 90_000 })
  const text = (await page.getByRole('main').textContent()) ?? ''
  const [, code = '', ticket = ''] =
    /Kode Akun(.*)Nomor Tiket\s*([0-9A-Z-]{10,11})/s.exec(text) ?? []
  return { code: symbolsOf(code), ticket: symbolsOf(ticket) }
}

/** A code however it is spaced. */
const symbolsOf = (shown: string): string => shown.replaceAll(/[^0-9A-Z]/g, '')

/** Says that the code is kept, which leads to the account. */
export async function goOnFromCode(page: Page): Promise<void> {
  await press(page, 'Saya sudah menyimpan kode')
  await page.getByRole('heading', { name: 'Pesan' }).waitFor()
}

/** Signs in at /masuk with a code; the account has one report. */
export async function signInWithCode(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/masuk`)
  await fill(page, 'Kode Akun', code)
  await press(page, 'Masuk')
  await page.getByRole('heading', { name: 'Pesan' }).waitFor()
}

/** Writes to the officers, with a file if there is one, and waits until it is stored. */
export async function writeMessage(
  page: Page,
  text: string,
  file: TypedReport['file'] | null,
): Promise<void> {
  await page.getByLabel('Tulis pesan').fill(text)
  if (file !== null) {
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'Tambah Bukti')
    await (await chooser).setFiles({
      name: file.name,
      mimeType: 'application/pdf',
      buffer: file.content,
    })
    await fill(page, 'Keterangan', file.caption)
  }
  await press(page, 'Kirim Pesan')
  await page.getByText(text).waitFor()
  await page.getByText('Menunggu terkirim').waitFor({ state: 'detached' })
}
