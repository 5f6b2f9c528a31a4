// What does not hold in a case: what happened, what it may mean, what to do. Never shown as nothing.
import type { Words } from './common.ts'

export const id = {
  heading: 'Ada yang tidak cocok pada perkara ini',
  lead: 'Yang di bawah ini ditemukan peramban saat memeriksa tanda tangan dan urutan. Sisanya asli dan ditampilkan.',
  refused: {
    what: 'Satu bagian tidak asli, berubah, atau tidak dapat dibaca, dan tidak ditampilkan.',
    means: 'Mungkin rusak saat disimpan, mungkin dipalsukan di server.',
    now: 'Bila Anda menunggu tulisan rekan atau pelapor, minta ditulis lagi.',
  },
  replayed: {
    what: 'Server memberikan satu bagian dua kali.',
    means: 'Yang kedua diabaikan. Server tidak seharusnya begitu.',
    now: 'Tidak ada yang perlu diulang. Bila sering terjadi, minta pengelola server memeriksanya.',
  },
  missing: {
    what: 'Satu bagian yang disebut oleh bagian lain tidak diberikan server.',
    means: 'Pesan atau catatan mungkin ditahan atau hilang dari penyimpanan.',
    now: 'Buka perkara ini lagi nanti. Bila tetap tidak ada, tanyakan kepada rekan apakah mereka melihatnya, dan kepada pengelola server apakah cadangan baru dipulihkan.',
  },
  'office-behind': {
    what: 'Perkara ini menyebut direktori petugas yang lebih baru daripada yang diberikan server.',
    means: 'Server mungkin menyajikan direktori lama.',
    now: 'Tunda tulisan baru, lalu keluar dan masuk lagi. Bila tetap begitu, bandingkan sidik direktori dengan rekan.',
  },
  late: {
    what: 'Satu bagian ditulis dengan kunci lama setelah kunci perkara ini diganti.',
    means:
      'Ditampilkan dengan tanda “terlambat” dan tidak dihitung. Mungkin dari petugas yang sudah dikeluarkan, mungkin ditahan di server.',
    now: 'Bila isinya masih berlaku, minta penulisnya menulis lagi. Bila penulisnya sudah dikeluarkan, jangan bertindak atas isinya.',
  },
  lateBy: (name: string, day: string) => `Terlambat: ${name}, ${day}`,
  'grant-refused': {
    what: 'Server memberikan kunci perkara ini tanpa catatan siapa yang memberikannya.',
    means: 'Kunci itu tidak dipakai. Mungkin seseorang memberi akses di luar aturan.',
    now: 'Periksa siapa saja yang membaca perkara ini. Bila seseorang memang perlu membacanya, beri akses dari halaman ini, agar tercatat.',
  },
  'key-missing': {
    what: 'Menurut catatan, Anda memegang kunci bagian lain perkara ini, tetapi server tidak memberikannya.',
    means:
      'Bagian itu bukan kosong, melainkan belum dapat dibuka. Kuncinya mungkin hilang atau ditahan.',
    now: 'Buka perkara ini lagi nanti. Bila tetap begitu, minta rekan yang memegang bagian itu memberi Anda akses lagi.',
  },
  'shut-out': {
    what: 'Perkara ini berlanjut dengan kunci baru yang tidak diberikan kepada Anda.',
    means:
      'Anda mungkin dikeluarkan dari perkara ini, atau server menahan kunci Anda. Yang tampil di sini hanya sampai saat itu.',
    now: 'Tanyakan kepada Inspektur lewat jalur lain apakah Anda dikeluarkan. Bila tidak, minta rekan memberi Anda akses lagi.',
  },
  'report-missing': {
    what: 'Isi laporan tidak diberikan server, atau yang diberikan tidak asli.',
    means:
      'Laporannya ada dan terkunci pada nomor perkara ini. Isinya mungkin rusak saat disimpan, mungkin ditahan.',
    now: 'Minta pengelola server memeriksa cadangan. Jangan mengubah status sebelum laporannya terbaca lagi.',
  },
  unreadable: {
    what: 'Satu bagian asli, tetapi isinya tidak berbentuk sebagaimana mestinya.',
    means: 'Mungkin dikirim dengan perangkat lunak lain atau versi lama.',
    now: 'Muat ulang halaman agar memakai versi terbaru. Bila tetap begitu, minta penulisnya menulis lagi.',
  },
  'evidence-missing': {
    what: 'Satu bukti yang disebut dalam laporan tidak diberikan server.',
    means: 'Berkasnya mungkin hilang dari penyimpanan atau ditahan.',
    now: 'Minta pengelola server memeriksa cadangan, dan minta pelapor mengirim berkas itu lagi lewat pesan.',
  },
  'evidence-unnamed': {
    what: 'Server menyimpan satu bukti yang tidak disebut dalam laporan.',
    means: 'Tidak jelas siapa yang menambahkannya.',
    now: 'Jangan dibuka. Tanyakan kepada pelapor lewat pesan apakah berkas itu darinya.',
  },
  'decision-refused': {
    what: 'Satu perubahan status tidak sah menurut alur penanganan, dan tidak berlaku.',
    means:
      'Mungkin dibuat dua petugas bersamaan, mungkin oleh seorang saja padahal harus berdua. Perkara tetap pada tahap sebelumnya.',
    now: 'Bila perubahan itu memang perlu, ajukan lagi menurut alur, dengan persetujuan petugas kedua bila harus berdua.',
  },
  pinned: {
    what: (count: number) =>
      `${count} bagian yang pernah Anda baca di peramban ini tidak lagi diberikan server.`,
    means: 'Server mungkin dipulihkan dari cadangan yang lebih lama, mungkin menahannya.',
    now: 'Tanyakan kepada pengelola server apakah cadangan baru saja dipulihkan. Bila ya, catat apa yang hilang dan tulis lagi. Bila tidak, anggap server menahannya.',
  },
  statusDiffers: {
    what: (signed: string, served: string) =>
      `Status yang ditandatangani petugas adalah ${signed}, sedangkan server mencatat ${served}.`,
    means: 'Yang berlaku adalah yang ditandatangani.',
    now: 'Bila server tetap mencatat lain setelah perkara ini dibuka lagi, minta pengelola server memeriksanya.',
  },
  refusal: {
    malformed: 'Isinya tidak dapat dibaca sebagai perkara.',
    unsupported: 'Perkara ini memakai format yang belum dikenal versi ini.',
    'not-a-member':
      'Perkara ini tidak disegel untuk Anda: yang Anda pegang hanya satu kunci identitas, atau tidak ada. Bila Anda pernah membacanya, server memberikan perkara lain atau menahan kunci Anda.',
    tampered: 'Pembuka perkara ini tidak cocok dengan nomor dan kuncinya: ada yang mengubahnya.',
  },
  refusalNow: {
    malformed:
      'Buka lagi nanti. Bila tetap begitu, minta pengelola server memeriksa cadangan perkara ini.',
    unsupported: 'Muat ulang halaman agar memakai versi terbaru.',
    'not-a-member':
      'Bila Anda perlu membacanya, minta akses kepada rekan yang membaca perkara ini.',
    tampered: 'Jangan bertindak atas perkara ini. Minta pengelola server memeriksa cadangannya.',
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
    now: 'If you were waiting for something from a colleague or the reporter, ask them to write it again.',
  },
  replayed: {
    what: 'The server gave one part twice.',
    means: 'The second was ignored. A server should not do this.',
    now: 'Nothing has to be done again. If it happens often, ask whoever runs the server to look into it.',
  },
  missing: {
    what: 'One part that another part names was not given by the server.',
    means: 'A message or note may be withheld, or lost from storage.',
    now: 'Open this case again later. If it is still not there, ask colleagues whether they see it, and whoever runs the server whether a backup was just restored.',
  },
  'office-behind': {
    what: 'This case names a directory of officers newer than the one the server gave.',
    means: 'The server may be serving an old directory.',
    now: 'Put off writing, then sign out and in again. If this stays, compare the fingerprint of the directory with a colleague’s.',
  },
  late: {
    what: 'One part was written with an old key after this case had moved to a new one.',
    means:
      'It is shown marked “late” and counts for nothing. It may be from an officer who was removed, or was withheld on the server.',
    now: 'If what it says still holds, ask its author to write it again. If they were removed, do not act on it.',
  },
  lateBy: (name, day) => `Late: ${name}, ${day}`,
  'grant-refused': {
    what: 'The server gave a key to this case without a record of who granted it.',
    means: 'That key is not used. Somebody may have given access outside the rules.',
    now: 'Look through who reads this case. If somebody should read it, give them access from this page, so that it is on record.',
  },
  'key-missing': {
    what: 'By the record you hold a key to another part of this case, and the server did not give it.',
    means: 'That part is not empty; it cannot be opened yet. The key may be lost or withheld.',
    now: 'Open this case again later. If this stays, ask a colleague who holds that part to give you access again.',
  },
  'shut-out': {
    what: 'This case went on with a new key that was not given to you.',
    means:
      'You may have been removed from it, or the server withholds your key. What you see ends at that point.',
    now: 'Ask the Inspektur through another channel whether you were removed. If not, ask a colleague to give you access again.',
  },
  'report-missing': {
    what: 'The server did not give the report, or what it gave is not genuine.',
    means:
      'There is a report, bound to this case’s number. It may have been damaged in storage, or withheld.',
    now: 'Ask whoever runs the server to look through the backups. Do not change the status before the report can be read again.',
  },
  unreadable: {
    what: 'One part is genuine, but its content is not of its kind.',
    means: 'It may have been sent by other software or an old version.',
    now: 'Load the page again, so that it is the newest version. If this stays, ask the author to write it again.',
  },
  'evidence-missing': {
    what: 'A piece of evidence that the report names was not given by the server.',
    means: 'The file may be lost from storage, or withheld.',
    now: 'Ask whoever runs the server to look through the backups, and the reporter to send that file again with a message.',
  },
  'evidence-unnamed': {
    what: 'The server has a piece of evidence that the report does not name.',
    means: 'It is not clear who added it.',
    now: 'Do not open it. Ask the reporter in a message whether the file is theirs.',
  },
  'decision-refused': {
    what: 'One change of status is not one that its author could make, and does not count.',
    means:
      'It may have been made by two at once, or by one person where two have to. The case stays at the stage before.',
    now: 'If the change is needed, make it again as the workflow has it, with a second officer’s consent where it takes two.',
  },
  pinned: {
    what: (count) =>
      `${count} parts that you have read in this browser are no longer given by the server.`,
    means: 'The server may have been restored from an older backup, or withholds them.',
    now: 'Ask whoever runs the server whether a backup was just restored. If so, note what is missing and write it again. If not, take it that the server withholds it.',
  },
  statusDiffers: {
    what: (signed, served) =>
      `The status signed by officers is ${signed}, while the server has ${served}.`,
    means: 'What was signed is what counts.',
    now: 'If the server still has another after the case is opened again, ask whoever runs it to look into it.',
  },
  refusal: {
    malformed: 'What it holds cannot be read as a case.',
    unsupported: 'This case is in a format that this version does not know yet.',
    'not-a-member':
      'This case is not sealed to you: you hold one key to an identity, or nothing. If you have read it before, the server gives another case, or withholds your key.',
    tampered: 'The opening of this case does not fit its number and key: somebody changed it.',
  },
  refusalNow: {
    malformed:
      'Open it again later. If this stays, ask whoever runs the server to look through the backups of this case.',
    unsupported: 'Load the page again, so that it is the newest version.',
    'not-a-member': 'If you need to read it, ask a colleague who does for access.',
    tampered: 'Do not act on this case. Ask whoever runs the server to look through its backups.',
  },
  advice:
    'Print this page as a record, then tell the Inspektur through another channel. Delete nothing.',
}
