// Parts of writing a report that several journeys share, by labels alone.
import { tickStatements } from './reporter-page.ts'
import { description, type ReporterVisit } from './reporter-visit.ts'

/** Fills the small form of a person and puts them on the list. */
export async function addPerson(
  visit: ReporterVisit,
  name: string,
  position: string,
  role: string,
): Promise<void> {
  await visit.type('Nama', name)
  await visit.type('Jabatan', position)
  await visit.page.getByLabel('Klasifikasi').selectOption({ index: 1 })
  await visit.page.getByLabel('Peran').selectOption({ label: role })
  await visit.press('Tambah orang')
  await visit.page.getByRole('listitem').filter({ hasText: name }).waitFor()
}

/** The event, and past the details. */
export async function tellWhat(visit: ReporterVisit, title: string): Promise<void> {
  await visit.type('Judul', title)
  await visit.page.getByLabel('Jenis Pelanggaran').selectOption({ label: 'Pengadaan barang/jasa' })
  await visit.type('Uraian', description)
  await visit.press('Lanjut')
  await visit.at('Rincian')
  await visit.press('Lanjut')
  await visit.at('Yang terlibat')
}

/** From the time and the place to the check, ticked. */
export async function tellWhenAndWhere(visit: ReporterVisit): Promise<void> {
  await visit.at('Waktu dan lokasi')
  await visit.type('Waktu Kejadian', 'Sekitar akhir Oktober 2026')
  await visit.type('Lokasi Kejadian', 'Gudang Puskesmas Randuwangi')
  await visit.press('Lanjut')
  await visit.at('Keterangan tambahan')
  await visit.press('Periksa Laporan')
  await visit.at('Periksa Laporan')
  await tickStatements(visit.page)
}
