// Signing in with the account code, and the reporter's own page.
import type { Words } from './common.ts'

export const id = {
  signIn: {
    title: 'Masuk',
    lead: 'Masukkan Kode Akun yang Anda terima setelah mengirim pengaduan.',
    code: 'Kode Akun',
    codeHint: 'Lima kelompok, masing-masing lima huruf atau angka. Boleh ditempel sekaligus.',
    submit: 'Masuk',
    working: 'Membuka…',
    refused: 'Kode akun tidak dikenali.',
    refusedHint: 'Periksa kembali setiap kelompok, lalu coba lagi.',
    typo: 'Ada yang salah ketik pada kode ini. Periksa kembali setiap kelompok.',
    missing: 'Masukkan Kode Akun.',
    lost: 'Kode tidak dapat dipulihkan. Bila hilang, kirim pengaduan baru; laporan lama tetap ditangani.',
    noCode: 'Belum punya kode?',
    register: 'Daftar',
  },
  register: {
    title: 'Daftar',
    lead: 'Anda dapat membuat Kode Akun lebih dahulu, lalu melapor nanti. Tidak ada nama, email, atau sandi yang diminta.',
    submit: 'Daftar',
    working: 'Membuat kode…',
  },
  session: {
    reload: 'Bila halaman ini dimuat ulang, Anda perlu memasukkan Kode Akun lagi.',
    locked: 'Halaman dikunci karena lama tidak digunakan. Masukkan Kode Akun untuk melanjutkan.',
    idle: (minutes: number) =>
      `Halaman ini terkunci sendiri setelah ${minutes} menit tanpa kegiatan.`,
    signedOut: 'Anda sudah keluar. Tidak ada yang tersimpan di perangkat ini.',
  },
  page: {
    title: 'Halaman khusus pelapor',
    reports: 'Laporan Anda',
    report: (ticket: string) => `Laporan ${ticket}`,
    none: 'Belum ada pengaduan.',
    noneHint: 'Tulis pengaduan pertama Anda bila sudah siap.',
    newReport: 'Tulis Pengaduan',
    receivedOn: (day: string) => `Diterima ${day}`,
    unread: 'Ada pesan baru',
    nothingToDo: 'Saat ini tidak ada yang harus Anda lakukan.',
    nextNews: 'Kabar berikutnya paling lambat',
    statusDiffers:
      'Status yang ditandatangani petugas berbeda dengan yang dicatat server. Yang ditampilkan di sini adalah yang ditandatangani petugas.',
  },
  readers: {
    heading: 'Siapa yang dapat membaca',
    opened: 'Siapa yang sudah membuka',
    notOpened: 'belum membuka',
    nobody: 'Belum ada petugas yang membuka laporan ini.',
    openedBy: (who: string) => `Dibuka oleh ${who}`,
    openedByCount: (count: number) =>
      count === 1
        ? 'Satu petugas sudah membuka laporan Anda.'
        : `${count} petugas sudah membuka laporan Anda.`,
    excluded: 'Ada petugas yang Anda kecualikan.',
    identitySealed: 'Identitas Anda masih tersegel.',
    identityAskedByNobody: 'Belum ada yang meminta untuk membukanya.',
    identityNone: 'Anda melapor secara anonim. Tidak ada identitas yang disimpan.',
  },
  journey: {
    heading: 'Perjalanan laporan',
    now: 'Tahap sekarang',
    until: (day: string) => `Paling lambat ${day}`,
  },
  messages: {
    heading: 'Pesan dengan administrator',
    none: 'Belum ada pesan.',
    you: 'Anda',
    text: 'Tulis pesan',
    hint: 'Jangan menulis nama atau nomor Anda di sini.',
    send: 'Kirim Pesan',
    addEvidence: 'Tambah Bukti',
    evidenceHint:
      'Bukti: gambar, PDF, rekaman, atau dokumen, paling besar 20 MB setiap berkas. Disegel sebelum dikirim.',
    waiting: 'Menunggu terkirim',
    sent: 'Terkirim',
    failed: 'Belum terkirim. Dicoba lagi dengan sendirinya.',
    missing: 'Tulis pesan atau tambahkan bukti.',
    tooLong: 'Pesan paling banyak 5.000 huruf. Bagi menjadi dua pesan.',
    evidence: (count: number) => (count === 1 ? 'Satu berkas bukti' : `${count} berkas bukti`),
    download: (name: string) => `Unduh ${name}`,
  },
  /** What is shown in place of something that could not be verified; never nothing. */
  doubt: {
    heading: 'Ada yang tidak cocok',
    tampered: 'Satu bagian laporan ini tidak asli atau berubah, dan tidak ditampilkan.',
    missing: 'Satu pesan yang seharusnya ada tidak diberikan oleh server.',
    malformed: 'Satu bagian laporan ini tidak dapat dibaca.',
    caseMissing: 'Satu laporan pada akun ini tidak dapat dibuka.',
    advice: 'Salin atau cetak halaman ini, lalu beri tahu Inspektorat melalui jalur lain.',
  },
}

export const en: Words<typeof id> = {
  signIn: {
    title: 'Sign in',
    lead: 'Enter the Account Code that you got after sending your report.',
    code: 'Account Code',
    codeHint: 'Five groups of five letters or digits. You can paste it all at once.',
    submit: 'Sign in',
    working: 'Opening…',
    refused: 'Account code not recognised.',
    refusedHint: 'Check each group again, then try once more.',
    typo: 'There is a typing mistake in this code. Check each group again.',
    missing: 'Enter your Account Code.',
    lost: 'The code cannot be recovered. If it is lost, send a new report; the old one is still handled.',
    noCode: 'No code yet?',
    register: 'Register',
  },
  register: {
    title: 'Register',
    lead: 'You can make an Account Code first and report later. No name, e-mail, or password is asked for.',
    submit: 'Register',
    working: 'Making the code…',
  },
  session: {
    reload: 'If this page is reloaded, you have to enter the Account Code again.',
    locked:
      'The page was locked because it was not used for a while. Enter the Account Code to go on.',
    idle: (minutes) => `This page locks itself after ${minutes} minutes without activity.`,
    signedOut: 'You have signed out. Nothing is stored on this device.',
  },
  page: {
    title: 'Reporter’s page',
    reports: 'Your reports',
    report: (ticket) => `Report ${ticket}`,
    none: 'No reports yet.',
    noneHint: 'Write your first report when you are ready.',
    newReport: 'Write a report',
    receivedOn: (day) => `Received ${day}`,
    unread: 'There is a new message',
    nothingToDo: 'There is nothing you have to do at the moment.',
    nextNews: 'Next news at the latest on',
    statusDiffers:
      'The status that an officer signed differs from the one the server has. What you see here is what the officer signed.',
  },
  readers: {
    heading: 'Who can read this',
    opened: 'Who has opened it',
    notOpened: 'has not opened it',
    nobody: 'No officer has opened this report yet.',
    openedBy: (who) => `Opened by ${who}`,
    openedByCount: (count) =>
      count === 1
        ? 'One officer has opened your report.'
        : `${count} officers have opened your report.`,
    excluded: 'You left out some officers.',
    identitySealed: 'Your identity is still sealed.',
    identityAskedByNobody: 'Nobody has asked to open it.',
    identityNone: 'You reported anonymously. No identity is stored.',
  },
  journey: {
    heading: 'The report’s journey',
    now: 'Present stage',
    until: (day) => `${day} at the latest`,
  },
  messages: {
    heading: 'Messages with the administrator',
    none: 'No messages yet.',
    you: 'You',
    text: 'Write a message',
    hint: 'Do not write your name or number here.',
    send: 'Send message',
    addEvidence: 'Add evidence',
    evidenceHint:
      'Evidence: pictures, PDF, recordings, or documents, at most 20 MB a file. Sealed before it is sent.',
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    failed: 'Not sent yet. It is tried again by itself.',
    missing: 'Write a message or add evidence.',
    tooLong: 'A message can have at most 5,000 letters. Split it in two.',
    evidence: (count) => (count === 1 ? 'One piece of evidence' : `${count} pieces of evidence`),
    download: (name) => `Download ${name}`,
  },
  doubt: {
    heading: 'Something does not match',
    tampered: 'One part of this report is forged or was changed, and is not shown.',
    missing: 'A message that should be there was not given by the server.',
    malformed: 'One part of this report cannot be read.',
    caseMissing: 'One report of this account cannot be opened.',
    advice: 'Copy or print this page, then tell the Inspectorate through another channel.',
  },
}
