// One believable report for journeys that are about the pages and not about what is written.
import { makeFile } from '@kentongan/demo/files'
import type { TypedReport } from './reporter-page.ts'

export const sampleReport: TypedReport = {
  identity: {
    name: 'Wening Larasati',
    phone: '081234567890',
    email: 'wening@contoh.example',
    address: 'Desa Randuwangi, Kecamatan Pungging',
  },
  title: 'Dugaan pungutan pengurusan surat pindah',
  description:
    'Setiap warga yang mengurus surat pengantar pindah diminta membayar Rp150.000 di loket, padahal papan pengumuman menyebut layanan ini gratis. Uang diterima tanpa kuitansi. Saya membayar sendiri pada hari Senin.',
  person: { name: 'Sarwono', position: 'Petugas loket', unit: 'Kantor Desa Randuwangi' },
  file: {
    name: 'catatan-warga.pdf',
    caption: 'Catatan tiga warga yang membayar',
    content: Buffer.from(makeFile('document', 'Catatan tiga warga')),
  },
  time: 'Senin pagi awal November 2026',
  location: 'Kantor Desa Randuwangi',
}
