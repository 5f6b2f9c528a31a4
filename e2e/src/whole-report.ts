// A report of which every field is filled, each with a word of its own, so that what is missing somewhere has a name.
import type { Page } from 'playwright-core'
import { tickStatements } from './reporter-page.ts'

/** What is typed, by the field's label; and what is chosen or ticked, by the words that a reader sees of it. */
export const wholeReport = {
  title: 'JUDULKATA pungutan sewa kios',
  kind: 'Pungutan liar / percaloan',
  typed: {
    'Nama Pelapor': 'Namakata Safitri',
    'No Hp Pelapor': '081200000417',
    'Email Pelapor': 'emailkata@contoh.example',
    'Alamat Pelapor': 'Dusun Alamatkata RT 03',
    Uraian: 'URAIANKATA: pedagang yang memperpanjang sewa kios diminta membayar di luar tarif.',
    'Layanan yang dipungut': 'LAYANANKATA perpanjangan sewa',
    'Besaran pungutan': 'BESARANKATA Rp350.000',
    'Mengapa menurut Anda ini terjadi?': 'SEBABKATA tidak ada pengawasan.',
    'Perkiraan nilai atau kerugian (Rp)': 'NILAIKATA Rp25 juta',
    Nama: 'Orangkata Purwadi',
    Jabatan: 'JABATANKATA pasar',
    'Unit kerja': 'UNITKATA pasar timur',
    Keterangan: 'KETERANGANKATA kuitansi',
    'Waktu Kejadian': 'WAKTUKATA sekitar Agustus',
    'Lokasi Kejadian': 'LOKASIKATA kantor pasar',
    'Ke mana, kapan, dan apa hasilnya?': 'TEMPATKATA kepada atasan',
    'Harapan pelapor': 'HARAPANKATA dihentikan',
  },
  file: 'BERKASKATA.pdf',
  days: ['Sabtu, 1 Agustus 2026', 'Rabu, 30 September 2026'],
  chosen: {
    'Hubungan Anda dengan Pemkab': 'Penyedia barang atau jasa',
    'Bagaimana Anda mengetahuinya?': 'Dari dokumen',
    Klasifikasi: 'Pihak ketiga/penyedia',
    Peran: 'Penerima manfaat',
    'Masih berlangsung?': 'Tidak tahu',
    Kecamatan: 'Trowulan',
    'Sudah dilaporkan ke tempat lain?': 'Ke atasan atau pimpinan',
  },
  contact: ['Telepon', 'Email', 'WhatsApp'],
  protection: 'Ya, pelapor meminta perlindungan.',
  consents: [
    'Identitas boleh dibuka kepada tim pemeriksa.',
    'Identitas boleh dibuka kepada aparat penegak hukum atau LPSK.',
  ],
  declared: ['Itikad baik (naskah versi', 'Telah membaca Pemberitahuan Pelindungan Data Pribadi'],
} as const

/** The four fields and the ways of contact that are sealed apart from the report. */
export const wholeIdentity: readonly string[] = [
  ...(['Nama Pelapor', 'No Hp Pelapor', 'Email Pelapor', 'Alamat Pelapor'] as const).map(
    (label) => wholeReport.typed[label],
  ),
]

/** What whoever opens the report has to find, without the identity. */
export const wholeContent: readonly string[] = [
  wholeReport.title,
  wholeReport.kind,
  ...Object.values(wholeReport.typed).filter((text) => !wholeIdentity.includes(text)),
  wholeReport.file,
  ...wholeReport.days,
  ...Object.values(wholeReport.chosen),
  wholeReport.protection,
  ...wholeReport.consents,
  ...wholeReport.declared,
]

/**
 * Fills every field from the first screen to "Periksa Laporan" and returns the labels of those that stand empty or
 * unticked nevertheless: a field that the form has and this report does not know.
 */
export async function fillWholeReport(page: Page): Promise<readonly string[]> {
  const unknown: string[] = []
  const press = async (name: string) => {
    unknown.push(...(await emptyFields(page)))
    await page.getByRole('button', { name, exact: true }).click()
  }
  const type = (...labels: readonly (keyof typeof wholeReport.typed)[]) =>
    each(labels, (label) => page.getByLabel(label, { exact: true }).fill(wholeReport.typed[label]))
  const choose = (...labels: readonly (keyof typeof wholeReport.chosen)[]) =>
    each(labels, (label) =>
      page.getByLabel(label).selectOption({ label: wholeReport.chosen[label] }),
    )
  await type('Nama Pelapor', 'No Hp Pelapor', 'Email Pelapor', 'Alamat Pelapor')
  await each(wholeReport.contact, (one) => page.getByLabel(one, { exact: true }).check())
  await choose('Hubungan Anda dengan Pemkab')
  await press('Lanjut')
  await page.getByLabel('Judul', { exact: true }).fill(wholeReport.title)
  await page.getByLabel('Jenis Pelanggaran').selectOption({ label: wholeReport.kind })
  await type('Uraian')
  await press('Lanjut')
  await type('Layanan yang dipungut', 'Besaran pungutan', 'Mengapa menurut Anda ini terjadi?')
  await type('Perkiraan nilai atau kerugian (Rp)')
  await choose('Bagaimana Anda mengetahuinya?')
  await press('Lanjut')
  await type('Nama', 'Jabatan', 'Unit kerja')
  await choose('Klasifikasi', 'Peran')
  await press('Lanjut')
  await type('Keterangan')
  const buffer = Buffer.from('%PDF-1.7 kuitansi')
  const file = { name: wholeReport.file, mimeType: 'application/pdf', buffer }
  await page.getByLabel('Berkas', { exact: true }).setInputFiles(file)
  await press('Lanjut')
  await type('Waktu Kejadian', 'Lokasi Kejadian')
  await page.getByLabel('Dari tanggal').fill('2026-08-01')
  await page.getByLabel('Sampai tanggal').fill('2026-09-30')
  await choose('Masih berlangsung?', 'Kecamatan')
  await press('Lanjut')
  await choose('Sudah dilaporkan ke tempat lain?')
  await type('Ke mana, kapan, dan apa hasilnya?', 'Harapan pelapor')
  await page.getByLabel('Perlu perlindungan?').check()
  await press('Periksa Laporan')
  await tickStatements(page)
  await page.getByLabel('Saya mengizinkan identitas saya dibuka kepada tim').check()
  await page.getByLabel('Saya mengizinkan identitas saya dibuka kepada aparat').check()
  return unknown
}

async function each<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of all) await act(one)
}

/** Labels of what can be filled on this screen and is not; a photo of the camera is a file like another. */
const emptyFields = (page: Page): Promise<readonly string[]> =>
  page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .filter((one) => one.type !== 'radio' && !one.hasAttribute('capture'))
      .filter((one) => (one.type === 'checkbox' ? !one.checked : one.value === ''))
      .map((one) => one.labels?.[0]?.textContent ?? one.id),
  )
