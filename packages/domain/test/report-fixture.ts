// A report that is in order, as a draft and as it is sealed, for tests to spoil.
import { emptyCircumstances } from '../src/circumstances.ts'
import type { ReportDraft } from '../src/draft.ts'
import type { EvidenceEntry } from '../src/report.ts'

export const draft: ReportDraft = {
  identityChoice: 'confidential',
  identity: {
    name: 'Yuliana Safitri',
    phone: '0812 0000 0417',
    email: 'yuliana@example.com',
    address: 'Dusun Sidomulyo RT 03 RW 01, Kecamatan Kutorejo',
  },
  contact: ['phone'],
  title: 'Dugaan pungutan tambahan pada sewa kios pasar',
  kind: 'PUNGLI',
  description:
    'Sejak Agustus, pedagang yang memperpanjang sewa kios diminta membayar Rp350.000.\r\n\r\nSaya mendengarnya sendiri dua kali.',
  people: [
    {
      name: 'Hendro Purwadi',
      position: 'Kepala UPTD Pasar Wilayah Timur',
      classification: 'STRUKTURAL',
      role: 'main',
      unit: '',
    },
    {
      name: 'Tidak diketahui',
      position: 'petugas penarik retribusi',
      classification: 'NON-ASN',
      role: '',
      unit: 'UPTD Pasar',
    },
  ],
  evidence: [
    { name: 'daftar tarif.jpg', type: 'image/jpeg', bytes: 1_800_000, caption: 'Daftar harga' },
  ],
  time: { text: 'Sekitar Agustus sampai Oktober 2026', from: '2026-08-01', to: '' },
  location: { text: 'Kantor pasar', district: 'KUTOREJO' },
  circumstances: {
    ...emptyCircumstances,
    relation: 'civil-servant',
    ongoing: 'yes',
    answers: { BESARAN: ' Rp350.000  setiap kios ' },
    consents: ['team'],
  },
  agreed: ['privacy-notice', 'good-faith'],
  language: 'id',
}

/** The day that the draft is written on. */
export const today = '2026-11-25'

export const entry: EvidenceEntry = {
  envelopeId: 'ENVELOPE1',
  statement: 'STATEMENT1',
  name: 'daftar tarif.jpg',
  type: 'image/jpeg',
  bytes: 1_800_000,
  sha256: 'a'.repeat(64),
  caption: 'Daftar harga',
}
