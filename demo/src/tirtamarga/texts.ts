// What the demo's second office says in its own words. Made up, as that office is.
import type { OfficeProfile } from '@kentongan/domain/profile'

const confirmed = true

export const tirtamargaTexts: OfficeProfile['texts'] = {
  overview: {
    id: 'Warga dan pegawai ikut menjaga uang dan wewenang daerah dengan melaporkan yang menyimpang.',
    en: 'Citizens and employees help to guard the region’s money and powers by reporting what goes wrong.',
    confirmed,
  },
  'overview-kinds': {
    id: 'Yang paling sering dilaporkan: jual beli izin; bantuan yang tidak sampai; dan pekerjaan yang kurang dari kontrak.',
    en: 'Most often reported: permits for sale; aid that does not arrive; and work short of its contract.',
    confirmed,
  },
  services: {
    id: 'Keluhan pelayanan diterima Warga Bicara di https://wargabicara.tirtamarga.example/. Dugaan pelanggaran oleh pegawai diterima di sini.',
    en: 'Complaints about services go to Warga Bicara at https://wargabicara.tirtamarga.example/. Suspected violations by employees are taken here.',
    confirmed,
  },
  about: {
    id: 'Saluran ini dikelola Inspektorat Daerah Tirtamarga untuk pegawai dan warga yang mengetahui pelanggaran di lingkungan Pemerintah Kabupaten Tirtamarga.',
    en: 'This channel is kept by the Regional Inspectorate of Tirtamarga for employees and citizens who know of a violation within the Government of Kabupaten Tirtamarga.',
    confirmed,
  },
  definition: {
    id: 'Pelaporan dugaan pelanggaran oleh orang yang mengetahuinya dan tidak ikut melakukannya.',
    en: 'Reporting of a suspected violation by somebody who knows of it and has no part in it.',
    confirmed,
  },
  criteria: {
    id: 'Laporan ditangani bila menyebut perbuatannya, pelakunya, dan tempatnya, serta disertai identitas pelapor.',
    en: 'A report is handled when it names the act, who did it, and where, and comes with the reporter’s identity.',
    confirmed,
  },
  secrecy: {
    id: 'Inspektorat Daerah Tirtamarga MENJAGA RAPAT NAMA ANDA.',
    en: 'The Regional Inspectorate of Tirtamarga KEEPS YOUR NAME CLOSED.',
    confirmed,
  },
  appreciation: {
    id: 'Setiap laporan yang jujur adalah jasa bagi Tirtamarga.',
    en: 'Every honest report is a service to Tirtamarga.',
    confirmed,
  },
  scope: {
    id: 'Jalan berlubang dan antrean layanan bukan urusan saluran ini; sampaikan ke Warga Bicara.',
    en: 'Potholes and queues are not for this channel; tell Warga Bicara.',
    confirmed,
  },
  confidentiality: {
    id: 'Identitas disimpan tersegel dan terpisah. Dua pejabat harus sepakat untuk membukanya, dan Anda melihatnya (UU 14/2008 Pasal 17 huruf a angka 2; UU 31/2014).',
    en: 'Your identity is stored sealed and apart. Two officials have to agree to open it, and you see that they do (Law 14/2008 Article 17 letter a number 2; Law 31/2014).',
    confirmed,
  },
  protection: {
    id: 'Pelapor yang beritikad baik tidak dapat dituntut (UU 31/2014 Pasal 10). Bila Anda diancam, hubungi LPSK di 148.',
    en: 'A reporter in good faith cannot be prosecuted (Law 31/2014 Article 10). If you are threatened, call LPSK at 148.',
    confirmed,
  },
  'good-faith': {
    id: 'Saya melapor dengan itikad baik dan tidak mengada-ada.',
    en: 'I report in good faith and make nothing up.',
    confirmed,
  },
  presumption: {
    id: 'Siapa pun yang dilaporkan belum tentu bersalah.',
    en: 'Nobody is guilty for having been reported.',
    confirmed,
  },
  'privacy-notice': {
    id: 'Pengendali: Pemerintah Kabupaten Tirtamarga. Tujuan: memeriksa laporan dan melindungi pelapor. Dasar: UU 27/2022 Pasal 20 ayat (2). Masa simpan: lima tahun.',
    en: 'Controller: Government of Kabupaten Tirtamarga. Purpose: to examine reports and protect reporters. Basis: Law 27/2022 Article 20 paragraph (2). Kept: five years.',
    confirmed,
  },
  reward: {
    id: 'Tirtamarga tidak memberi hadiah untuk laporan.',
    en: 'Tirtamarga gives no reward for a report.',
    confirmed,
  },
  gratification: {
    id: 'Menerima pemberian? Laporkan kepada unit gratifikasi paling lambat 30 hari kerja.',
    en: 'Were you given something? Report it to the gratification unit within 30 working days.',
    confirmed,
  },
  'no-answer': {
    id: 'Tidak ada kabar dalam 20 hari kerja? Tanyakan di halaman pelapor, atau hubungi Ombudsman di 137.',
    en: 'No word within 20 working days? Ask on the reporter’s page, or call the Ombudsman at 137.',
    confirmed,
  },
}

export const tirtamargaCriteria: OfficeProfile['criteria'] = [
  {
    code: 'WHAT',
    term: 'WHAT',
    label: { id: 'Perbuatan', en: 'Act' },
    text: { id: 'apa yang dilakukan dan bagaimana.', en: 'what was done, and how.' },
  },
  {
    code: 'WHO',
    term: 'WHO',
    label: { id: 'Pelaku', en: 'By whom' },
    text: { id: 'siapa yang melakukan atau menyuruh.', en: 'who did it or ordered it.' },
  },
  {
    code: 'WHERE',
    term: 'WHERE',
    label: { id: 'Tempat', en: 'Place' },
    text: { id: 'di mana, dan kira-kira kapan.', en: 'where, and roughly when.' },
  },
]

export const tirtamargaSteps: OfficeProfile['steps'] = [
  {
    title: { id: 'Tulis', en: 'Write' },
    text: {
      id: 'Tekan "Tulis Pengaduan" dan isi dengan jujur.',
      en: 'Press "Write a report" and fill it in honestly.',
    },
  },
  {
    title: { id: 'Simpan kode', en: 'Keep the code' },
    text: {
      id: 'Tanpa kode, laporan Anda tidak dapat dibuka lagi.',
      en: 'Without the code your report cannot be opened again.',
    },
  },
  {
    title: { id: 'Tunggu kabar', en: 'Wait for word' },
    text: {
      id: 'Masuk dengan kode untuk membaca jawaban.',
      en: 'Sign in with the code to read the answer.',
    },
  },
]
