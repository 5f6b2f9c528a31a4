// What every page says: buttons, small connecting words, and failures that can happen anywhere.

export type Language = 'id' | 'en'

/** The shape that the other language has to fill: the same keys, the same parameters. */
export type Words<T> = T extends (...parameters: never[]) => string
  ? T
  : T extends string
    ? string
    : { readonly [K in keyof T]: Words<T[K]> }

/** The words of an area in the reader's language. */
export function choose<T>(language: Language, words: { readonly id: T; readonly en: T }): T {
  return words[language]
}

const numerals = {
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '),
  en: 'zero one two three four five six seven eight nine ten'.split(' '),
} as const

/** A count as running text writes it: in a word up to ten, in digits beyond (EYD). */
export function countInWords(language: Language, count: number): string {
  return numerals[language][count] ?? String(count)
}

const megabytes = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })
const megabytesEnglish = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

function size(format: Intl.NumberFormat, bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${format.format(bytes / 1024)} KB`
  return `${format.format(bytes / (1024 * 1024))} MB`
}

export const id = {
  language: { id: 'Bahasa Indonesia', en: 'English' },
  /** Where the reader may change to the other language; short, as it stands in the head of a phone. */
  otherLanguage: 'English',
  skip: 'Langsung ke isi',
  back: 'Kembali',
  next: 'Lanjut',
  cancel: 'Batal',
  save: 'Simpan',
  change: 'Ubah',
  remove: 'Hapus',
  add: 'Tambah',
  close: 'Tutup',
  copy: 'Salin',
  copied: 'Tersalin',
  print: 'Cetak',
  download: 'Unduh',
  retry: 'Coba lagi',
  help: 'Bantuan',
  show: 'Tampilkan',
  hide: 'Sembunyikan',
  signOut: 'Keluar',
  quickExit: 'Keluar Cepat',
  quickExitHint: 'Menutup halaman ini seketika. Pintasan: tekan Shift tiga kali.',
  optional: '(opsional)',
  notFilled: 'Tidak diisi',
  loading: 'Memuat…',
  sealed: 'Tersegel',
  errorTitle: (title: string) => `Kesalahan: ${title}`,
  errorSummary: (count: number) => `Ada ${countInWords('id', count)} hal yang perlu diperbaiki`,
  and: 'dan',
  fileSize: (bytes: number) => size(megabytes, bytes),
  failures: {
    offline:
      'Sambungan internet terputus. Tulisan Anda masih ada di halaman ini. Coba lagi setelah tersambung.',
    'server-unreachable':
      'Server tidak dapat dihubungi. Tulisan Anda masih ada di halaman ini. Coba lagi beberapa menit lagi.',
    'storage-unavailable':
      'Server sedang tidak dapat menyimpan. Belum ada yang tersimpan, dan tulisan Anda masih ada di halaman ini. Coba lagi beberapa menit lagi.',
    'not-ready':
      'Pengaduan melalui situs ini belum dibuka. Gunakan jalur pengaduan lain yang tercantum di bawah.',
    'office-expired':
      'Daftar petugas yang berwenang sudah kedaluwarsa, sehingga laporan belum dapat disegel. Gunakan jalur pengaduan lain yang tercantum di bawah.',
    'office-not-verified':
      'Daftar petugas tidak dapat dipastikan keasliannya, sehingga tidak ada yang disegel atau dikirim. Gunakan jalur pengaduan lain yang tercantum di bawah.',
    'session-ended': 'Waktu masuk Anda sudah berakhir. Masuk kembali untuk melanjutkan.',
    'page-outdated': 'Situs ini baru saja diperbarui. Salin tulisan Anda, lalu muat ulang halaman.',
    'browser-not-supported':
      'Peramban ini tidak mampu menyegel laporan. Perbarui peramban Anda, atau gunakan Chrome, Firefox, atau Safari versi terbaru.',
    unknown:
      'Terjadi gangguan pada layanan kami. Tulisan Anda masih ada di halaman ini. Coba lagi beberapa menit lagi.',
  },
}

export const en: Words<typeof id> = {
  language: { id: 'Bahasa Indonesia', en: 'English' },
  otherLanguage: 'Indonesia',
  skip: 'Skip to the content',
  back: 'Back',
  next: 'Continue',
  cancel: 'Cancel',
  save: 'Save',
  change: 'Change',
  remove: 'Remove',
  add: 'Add',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  download: 'Download',
  retry: 'Try again',
  help: 'Help',
  show: 'Show',
  hide: 'Hide',
  signOut: 'Sign out',
  quickExit: 'Quick exit',
  quickExitHint: 'Leaves this page at once. Shortcut: press Shift three times.',
  optional: '(optional)',
  notFilled: 'Not filled in',
  loading: 'Loading…',
  sealed: 'Sealed',
  errorTitle: (title) => `Error: ${title}`,
  errorSummary: (count) =>
    count === 1
      ? 'There is one thing to put right'
      : `There are ${countInWords('en', count)} things to put right`,
  and: 'and',
  fileSize: (bytes) => size(megabytesEnglish, bytes),
  failures: {
    offline:
      'The internet connection was lost. What you wrote is still on this page. Try again once you are connected.',
    'server-unreachable':
      'The server cannot be reached. What you wrote is still on this page. Try again in a few minutes.',
    'storage-unavailable':
      'The server cannot store anything at the moment. Nothing was stored, and what you wrote is still on this page. Try again in a few minutes.',
    'not-ready':
      'Reports are not taken on this site yet. Please use one of the other channels listed below.',
    'office-expired':
      'The list of authorised officers has expired, so that reports cannot be sealed for now. Please use one of the other channels listed below.',
    'office-not-verified':
      'The list of officers could not be verified, so nothing was sealed or sent. Please use one of the other channels listed below.',
    'session-ended': 'You have been signed out. Sign in again to go on.',
    'page-outdated': 'This site was just updated. Copy what you wrote, then reload the page.',
    'browser-not-supported':
      'This browser cannot seal a report. Update it, or use a recent Chrome, Firefox, or Safari.',
    unknown:
      'Something went wrong on our side. What you wrote is still on this page. Try again in a few minutes.',
  },
}
