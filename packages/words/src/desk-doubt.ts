// What does not hold in a case: what happened, what it may mean, what to do. Never shown as nothing.
import type { Words } from './common.ts'

export const id = {
  heading: 'Ada yang tidak cocok pada perkara ini',
  lead: 'Yang di bawah ini ditemukan peramban saat memeriksa tanda tangan dan urutan. Sisanya asli dan ditampilkan.',
  refused: {
    what: 'Satu bagian tidak asli, berubah, atau tidak dapat dibaca, dan tidak ditampilkan.',
    means: 'Mungkin rusak saat disimpan, mungkin dipalsukan di server.',
  },
  replayed: {
    what: 'Server memberikan satu bagian dua kali.',
    means: 'Yang kedua diabaikan. Server tidak seharusnya begitu.',
  },
  missing: {
    what: 'Satu bagian yang disebut oleh bagian lain tidak diberikan server.',
    means: 'Pesan atau catatan mungkin ditahan atau hilang dari penyimpanan.',
  },
  'office-behind': {
    what: 'Perkara ini menyebut direktori petugas yang lebih baru daripada yang diberikan server.',
    means: 'Server mungkin menyajikan direktori lama.',
  },
  unreadable: {
    what: 'Satu bagian asli, tetapi isinya tidak berbentuk sebagaimana mestinya.',
    means: 'Mungkin dikirim dengan perangkat lunak lain atau versi lama.',
  },
  'evidence-missing': {
    what: 'Satu bukti yang disebut dalam laporan tidak diberikan server.',
    means: 'Berkasnya mungkin hilang dari penyimpanan atau ditahan.',
  },
  'evidence-unnamed': {
    what: 'Server menyimpan satu bukti yang tidak disebut dalam laporan.',
    means: 'Jangan dibuka: tidak jelas siapa yang menambahkannya.',
  },
  pinned: {
    what: (count: number) =>
      `${count} bagian yang pernah Anda baca di peramban ini tidak lagi diberikan server.`,
    means: 'Server mungkin dikembalikan ke keadaan lama, atau menahannya.',
  },
  statusDiffers: {
    what: (signed: string, served: string) =>
      `Status yang ditandatangani petugas adalah ${signed}, sedangkan server mencatat ${served}.`,
    means: 'Yang berlaku adalah yang ditandatangani.',
  },
  refusal: {
    malformed: 'Isinya tidak dapat dibaca sebagai perkara.',
    unsupported: 'Perkara ini memakai format yang belum dikenal versi ini.',
    'not-a-member':
      'Perkara ini tidak disegel untuk Anda: yang Anda pegang hanya satu kunci identitas, atau tidak ada.',
    tampered: 'Pembuka perkara ini tidak cocok dengan nomor dan kuncinya: ada yang mengubahnya.',
  },
  advice:
    'Cetak halaman ini sebagai catatan, lalu beri tahu Inspektur lewat jalur lain. Jangan menghapus apa pun.',
}

export const en: Words<typeof id> = {
  heading: 'Something in this case does not match',
  lead: 'The browser found this while checking signatures and order. The rest is genuine and shown.',
  refused: {
    what: 'One part is forged, was changed, or cannot be read, and is not shown.',
    means: 'It may have been damaged in storage, or forged on the server.',
  },
  replayed: {
    what: 'The server gave one part twice.',
    means: 'The second was ignored. A server should not do this.',
  },
  missing: {
    what: 'One part that another part names was not given by the server.',
    means: 'A message or note may be withheld, or lost from storage.',
  },
  'office-behind': {
    what: 'This case names a directory of officers newer than the one the server gave.',
    means: 'The server may be serving an old directory.',
  },
  unreadable: {
    what: 'One part is genuine, but its content is not of its kind.',
    means: 'It may have been sent by other software or an old version.',
  },
  'evidence-missing': {
    what: 'A piece of evidence that the report names was not given by the server.',
    means: 'The file may be lost from storage, or withheld.',
  },
  'evidence-unnamed': {
    what: 'The server has a piece of evidence that the report does not name.',
    means: 'Do not open it: it is not clear who added it.',
  },
  pinned: {
    what: (count) =>
      `${count} parts that you have read in this browser are no longer given by the server.`,
    means: 'The server may have been rolled back, or withholds them.',
  },
  statusDiffers: {
    what: (signed, served) =>
      `The status signed by officers is ${signed}, while the server has ${served}.`,
    means: 'What was signed is what counts.',
  },
  refusal: {
    malformed: 'What it holds cannot be read as a case.',
    unsupported: 'This case is in a format that this version does not know yet.',
    'not-a-member': 'This case is not sealed to you: you hold one key to an identity, or nothing.',
    tampered: 'The opening of this case does not fit its number and key: somebody changed it.',
  },
  advice:
    'Print this page as a record, then tell the Inspektur through another channel. Delete nothing.',
}
