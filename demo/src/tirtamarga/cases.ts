// Reports as the demo's second office gets them: each with a whole identity, as that office requires. All made up.
import type { DemoCase } from '../case.ts'

export const tirtamargaCases: readonly DemoCase[] = [
  {
    account: 'a',
    kind: 'BANTUAN',
    title: 'Jatah solar nelayan dijual ke kapal besar',
    description:
      'Surat rekomendasi solar bersubsidi untuk nelayan kecil di dermaga kami dikumpulkan oleh seorang petugas. Solarnya dipindahkan pada malam hari ke dua kapal besar yang bukan milik nelayan setempat. Nelayan hanya diberi seperempat jatah dan disuruh menandatangani daftar penerimaan penuh. Saya melihat sendiri pemindahan itu tiga kali dalam sebulan.',
    people: [
      {
        name: '',
        position: 'Petugas pendataan di dermaga',
        classification: 'PEGAWAI',
        role: 'main',
      },
    ],
    time: 'Tiga malam dalam bulan November 2026',
    location: { text: 'Dermaga Muara Sembada', district: 'PESISIR' },
    identity: {
      name: 'Basri Latuconsina',
      phone: '081100000231',
      email: 'basri.l@example.org',
      address: 'Kampung Muara Sembada, Kecamatan Pesisir',
    },
    files: [
      { name: 'daftar-jatah.pdf', caption: 'Daftar penerimaan yang sudah diisi', kind: 'document' },
    ],
    steps: [
      { officer: 'verifikator1', act: 'open' },
      {
        officer: 'verifikator1',
        act: 'verify',
        reason: 'Kejadian berulang, daftar penerimaan ada.',
        publicReason: 'Laporan Anda sudah kami baca dan sekarang sedang diverifikasi.',
      },
      {
        officer: 'verifikator1',
        act: 'reply',
        text: 'Apakah nomor lambung kedua kapal itu terlihat? Sebutkan hanya bila Anda aman melakukannya.',
      },
    ],
  },
  {
    account: 'b',
    kind: 'IZIN',
    title: 'Izin usaha tambak baru keluar setelah ada amplop',
    description:
      'Berkas izin tambak kelompok kami lengkap sejak Juli dan tidak pernah diproses. Seorang staf loket mengatakan berkas akan dinaikkan bila ada amplop untuk pimpinan. Setelah ketua kelompok menyerahkan uang, izin keluar dalam dua hari. Kelompok lain di desa tetangga diminta jumlah yang sama.',
    people: [
      { name: '', position: 'Staf loket perizinan', classification: 'PEGAWAI', role: 'main' },
      { name: '', position: 'Kepala seksi', classification: 'PIMPINAN', role: 'beneficiary' },
    ],
    time: 'Juli sampai Oktober 2026',
    location: { text: 'Loket perizinan kabupaten', district: 'KOTA' },
    identity: {
      name: 'Mansyur Halid',
      phone: '082200000415',
      email: 'mansyur@example.org',
      address: 'Desa Tambakrejo, Kecamatan Hulu',
    },
    files: [],
    steps: [],
  },
]
