// Every page in every state that a person can meet, one after the other: for screenshots, for axe, for a budget.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Key, openCase, signInAtDesk } from './desk-page.ts'
import type { TestOffice } from './office.ts'
import {
  fillReport,
  goOnFromCode,
  sendReport,
  signInWithCode,
  writeMessage,
} from './reporter-page.ts'
import { sampleReport } from './sample-report.ts'

/** Told of each state once it stands. */
export type See = (name: string, page: Page) => Promise<void>

export interface KnownReport {
  readonly code: string
  readonly ticket: string
}

/** Resolves once nothing moves: a colour halfway between two is neither. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
}

export const publicPaths = ['/', '/tentang', '/alur', '/aman', '/hubungi', '/lacak'] as const

/** The pages that the server draws. */
export async function seePublicStates(
  page: Page,
  origin: string,
  known: KnownReport,
  see: See,
): Promise<void> {
  for (const path of publicPaths) {
    const name = path === '/' ? 'beranda' : path.slice(1)
    await page.goto(`${origin}${path}`)
    await see(name, page)
    await page.goto(`${origin}${path}?bahasa=en`)
    await see(`${name}-en`, page)
  }
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(`${origin}/`)
  await page.getByText('Menu', { exact: true }).click()
  await see('menu', page)
  for (const [name, ticket] of [
    ['lacak-ada', known.ticket],
    ['lacak-tidak-ada', '0000000000'],
  ] as const) {
    await page.goto(`${origin}/lacak`)
    await page.getByLabel('Nomor Tiket').fill(ticket)
    await page.getByRole('button', { name: 'Lacak Laporan' }).click()
    await page.waitForLoadState()
    await see(name, page)
  }
  await page.goto(`${origin}/tidak-ada`)
  await see('404', page)
}

/** What a reporter reads when the server's storage has failed; it is broken here for good, so this comes last. */
export async function seeFailure(
  page: Page,
  { origin, demo }: TestOffice,
  see: See,
): Promise<void> {
  await rm(join(demo.data, 'kentongan.db'))
  await page.goto(`${origin}/lacak`)
  await page.getByLabel('Nomor Tiket').fill(demo.logins.accounts[0]?.reports[0]?.ticket ?? '')
  await page.getByRole('button', { name: 'Lacak Laporan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ada gangguan' }).waitFor()
  await see('500', page)
}

/** The form from its first screen to the code, its errors, and the account with a message in it. */
export async function seeReporterStates(page: Page, origin: string, see: See): Promise<void> {
  await page.goto(`${origin}/lapor`)
  await page.getByRole('heading', { level: 1, name: 'Tentang Anda' }).waitFor()
  await see('lapor-awal', page)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('alert').waitFor()
  await see('lapor-kesalahan-diri', page)
  await page.getByLabel('Anonim').check()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('heading', { level: 1, name: 'Apa yang terjadi' }).waitFor()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('alert').or(page.getByText('Kesalahan')).first().waitFor()
  await see('lapor-kesalahan', page)
  await page.getByRole('button', { name: 'Kembali' }).click()
  await see('lapor-anonim', page)
  await page.getByLabel('Rahasia').check()
  await fillReport(page, sampleReport, (name) => see(`lapor-${name}`, page))
  await sendReport(page)
  await see('kode', page)
  await goOnFromCode(page)
  await see('akun-baru', page)
  await writeMessage(page, 'Saya melihatnya lagi pagi ini.', sampleReport.file)
  await see('akun-pesan', page)
  await seeWaiting(page, see)
}

/** The way into an account and out of it, an empty one and a known one, and what stands over it. */
export async function seeAccountStates(
  page: Page,
  origin: string,
  known: KnownReport,
  see: See,
): Promise<void> {
  await page.goto(`${origin}/masuk`)
  await page.getByLabel('Kode Akun').waitFor()
  await see('masuk', page)
  await page.getByLabel('Kode Akun').fill('00000-00000-00000-00000-00000')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText('Kode akun tidak dikenali.').first().waitFor()
  await see('masuk-salah', page)
  await page.goto(`${origin}/daftar`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await see('daftar', page)
  await seeEmptyAccount(page, see)
  await signInWithCode(page, origin, known.code)
  await see('akun', page)
  await page.getByRole('button', { name: 'Ganti Kode' }).click()
  await page.getByRole('button', { name: 'Salin Kode' }).waitFor()
  await see('ganti-kode', page)
  // Nothing gets through, so that the account stays as others know it.
  await page.route('**/api/reporter/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Saya sudah menyimpan kode' }).click()
  await page.getByRole('heading', { level: 1, name: 'Penggantian kode belum selesai' }).waitFor()
  await see('ganti-kode-gagal', page)
  await page.unroute('**/api/reporter/**')
  await seeGuardedStates(page, origin, known, see)
}

/** A message that does not get through yet; it is sent before this ends. */
async function seeWaiting(page: Page, see: See): Promise<void> {
  await page.route('**/api/reporter/cases/*/envelopes', (route) => route.abort())
  await page.getByLabel('Tulis pesan').fill('Catatannya saya lampirkan nanti.')
  await page.getByRole('button', { name: 'Kirim Pesan' }).click()
  await page.getByText('Menunggu terkirim').waitFor()
  await see('akun-menunggu', page)
  await page.unrouteAll()
  await page.getByText('Menunggu terkirim').waitFor({ state: 'detached', timeout: 60_000 })
}

/** From /daftar: a code without a report, an account with nothing in it, and its end for today. */
async function seeEmptyAccount(page: Page, see: See): Promise<void> {
  await page.getByRole('button', { name: 'Daftar', exact: true }).click()
  await page.getByRole('button', { name: 'Salin Kode' }).waitFor()
  await see('daftar-kode', page)
  await page.getByRole('button', { name: 'Saya sudah menyimpan kode' }).click()
  await page.getByText('Belum ada pengaduan.').waitFor()
  await see('akun-kosong', page)
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await page.getByText('Anda sudah keluar.').waitFor()
  await see('masuk-keluar', page)
}

/** What stands over the account: an alarm to raise, its end, and the last minute before it locks. */
async function seeGuardedStates(
  page: Page,
  origin: string,
  { code }: KnownReport,
  see: See,
): Promise<void> {
  await page.clock.install()
  await signInWithCode(page, origin, code)
  await page.getByRole('button', { name: 'Saya merasa terancam' }).click()
  await page.getByRole('dialog').waitFor()
  await see('akun-terancam', page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cabut Laporan' }).click()
  await page.getByRole('dialog').waitFor()
  await see('akun-cabut', page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tutup Akun' }).click()
  await page.getByRole('dialog').waitFor()
  await see('akun-tutup', page)
  await page.route('**/api/reporter/account', (route) => route.abort())
  await page.route('**/api/reporter/cases/*/envelopes', (route) =>
    route.fulfill({ status: 409, json: { error: { code: 'case-full' } } }),
  )
  await page.getByRole('button', { name: 'Ya, tutup akun' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await see('akun-tutup-gagal', page)
  await page.unrouteAll()
  await page.keyboard.press('Escape')
  await page.clock.fastForward('09:15')
  await page.getByRole('alert').filter({ hasText: 'Layar akan dikunci' }).waitFor()
  await see('akun-segera-terkunci', page)
  await page.clock.fastForward('01:00')
  await page.getByText('Halaman dikunci').waitFor()
  await see('masuk-terkunci', page)
}

/** The form where not all goes well: no seal, a refused file, nobody to read it, no network, a sending cancelled. */
export async function seeFormTroubles(page: Page, origin: string, see: See): Promise<void> {
  await seeUnable(page, origin, see)
  await page.goto(`${origin}/lapor`)
  await fillReport(page, sampleReport)
  await seeFormErrors(page, see)
  await seeTroubles(page, see)
}

/** What is missing or wrong on a screen, and on the check; the report is whole again when this ends. */
async function seeFormErrors(page: Page, see: See): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const seeError = async (name: string) => {
    await page.getByRole('alert').waitFor()
    await see(name, page)
  }
  await press('Ubah Yang terlibat')
  await page.getByLabel('Nama', { exact: true }).fill('B')
  await press('Tambah orang')
  await seeError('lapor-kesalahan-orang')
  await page.getByLabel('Nama', { exact: true }).fill('')
  await press('Lanjut')
  await press('Ubah Waktu Kejadian')
  await page.getByLabel('Waktu Kejadian').fill('')
  await press('Lanjut')
  await seeError('lapor-kesalahan-waktu')
  await page.getByLabel('Waktu Kejadian').fill(sampleReport.time)
  await press('Lanjut')
  await page.getByLabel('itikad baik').uncheck()
  await press('Kirim Pengaduan')
  await seeError('lapor-kesalahan-pernyataan')
  await page.getByLabel('itikad baik').check()
}

/** What a reporter meets on the way from the check to the code. */
async function seeTroubles(page: Page, see: See): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('Ubah Bukti')
  const wrong = { name: 'rekaman.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan gambar') }
  await page.getByLabel('Berkas', { exact: true }).setInputFiles(wrong)
  await page.getByLabel('Keterangan').fill('Saya adalah bendahara di kantor itu.')
  await press('Tambah Bukti')
  await page.getByRole('alert').waitFor()
  await see('lapor-bukti-ditolak', page)
  await page.getByLabel('Berkas', { exact: true }).setInputFiles([])
  await page.getByLabel('Keterangan').fill('')
  await press('Lanjut')
  await page.getByRole('heading', { level: 1, name: 'Periksa Laporan' }).waitFor()
  await page.getByText('Ubah siapa yang dapat membaca').click()
  await see('lapor-pembaca', page)
  await page.getByRole('radio', { name: 'Yang dilaporkan Inspektur' }).check()
  await press('Kirim Pengaduan')
  await page.getByRole('alert').waitFor()
  await see('lapor-tanpa-pembaca', page)
  await page.getByRole('radio', { name: 'Jalur biasa' }).check()
  await page.route('**/api/evidence/**', (route) => route.abort('internetdisconnected'))
  await press('Kirim Pengaduan')
  await page.getByText('Sambungan terputus.').waitFor({ timeout: 60_000 })
  await see('lapor-terputus', page)
  await press('Batalkan pengiriman')
  await page.getByRole('alert').waitFor()
  await see('lapor-dibatalkan', page)
  await page.unroute('**/api/evidence/**')
}

/** The page of a browser that cannot seal, and what stands there before any script. */
async function seeUnable(page: Page, origin: string, see: See): Promise<void> {
  await page.route(/\/assets\/worker-/, (route) => route.abort())
  await page.goto(`${origin}/lapor`)
  await page.getByRole('heading', { level: 1, name: 'Laporan tidak dapat disegel' }).waitFor()
  await see('lapor-tidak-mampu', page)
  await page.unroute(/\/assets\/worker-/)
  await page.route(/\/assets\/lapor-/, (route) => route.abort())
  await page.goto(`${origin}/lapor`)
  await page.getByRole('heading', { level: 1, name: 'Buat Laporan WBS' }).waitFor()
  await page.evaluate(() => {
    for (const one of document.getAnimations()) one.finish()
  })
  await see('lapor-tanpa-skrip', page)
  await page.unroute(/\/assets\/lapor-/)
}

/** The desk from its door to a case, and what stands over it. */
export async function seeDeskStates(
  page: Page,
  origin: string,
  key: Key,
  title: string,
  see: See,
): Promise<void> {
  await page.goto(`${origin}/meja`)
  await page.getByLabel('Nama pengguna').waitFor()
  await see('meja-masuk', page)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText('Isi nama pengguna.').first().waitFor()
  await see('meja-masuk-kesalahan', page)
  await signInAtDesk(page, origin, key)
  await page.getByRole('link', { name: title }).waitFor()
  await see('meja-daftar', page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('pe')
  await page.getByRole('dialog').getByRole('option').nth(3).waitFor()
  await see('meja-perintah', page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await see('meja-bantuan', page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Akun Saya' }).click()
  await page.getByText('Di peramban ini').waitFor()
  await see('meja-akun-saya', page)
  await page.getByRole('link', { name: 'Setelan' }).click()
  await page.getByText('Kontak dan saluran lain').click()
  await see('meja-setelan', page)
  await page.getByRole('link', { name: 'Semua' }).first().click()
  await openCase(page, title)
  await see('meja-perkara', page)
  await page.getByRole('button', { name: 'Ubah Status' }).click()
  await page.getByRole('dialog').waitFor()
  await see('meja-status', page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Petugas', exact: true }).click()
  const old = page.getByRole('button', { name: /^Beri akses perkara lama kepada / }).first()
  await old.waitFor()
  await see('meja-petugas', page)
  await old.click()
  await page.getByRole('dialog').waitFor()
  await see('meja-perkara-lama', page)
  await page.getByRole('button', { name: /^Beri akses ke \d+ perkara$/ }).click()
  await page.getByText('Hasil tiap perkara').click()
  await see('meja-perkara-lama-hasil', page)
}
