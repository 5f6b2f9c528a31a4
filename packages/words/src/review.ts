// “Periksa Laporan”: what is there and what is not, who will read it, and what could point to the reporter.
import { countInWords, type Words } from './common.ts'

export const id = {
  lead: 'Bacalah sekali lagi dengan tenang. Laporan ini masih berada di perangkat Anda dan belum dibaca siapa pun.',
  present: 'ada',
  absent: 'belum, boleh dilengkapi nanti',
  needed: 'belum, perlu diisi',
  unsureHow: 'periksa: apakah caranya sudah ditulis?',
  complete: (count: number, of: number) =>
    `Sudah ada ${countInWords('id', count)} dari ${countInWords('id', of)} kriteria. Laporan ini sudah dapat dikirim.`,
  unread: 'Laporan ini belum dapat dikirim: tidak ada petugas yang dapat membacanya.',
  incomplete: 'Masih ada yang perlu diisi sebelum laporan dapat dikirim.',
  /** Words by which a description seems to tell why or how; a hint to the reporter, never a gate. */
  cues: {
    why: 'karena sebab akibat agar supaya demi alasan alasannya motif tujuan tujuannya kepentingan',
    how: 'cara caranya modus modusnya melalui lewat diminta meminta menyuruh disuruh memaksa dipaksa memotong dipotong membayar dibayar menggunakan memakai bertahap tunai transfer',
  },
  change: (what: string) => `Ubah ${what}`,
  mend: 'Lengkapi',
  readers:
    'Laporan akan disegel untuk orang-orang ini saja. Tidak ada yang lain, termasuk pengelola server.',
  exclude: 'Jangan beri kunci kepada orang ini',
  excludeHint:
    'Ada yang sebaiknya tidak membaca? Anda dapat mengecualikannya. Petugas yang membaca laporan akan melihat berapa petugas yang dikecualikan, bukan siapa.',
  excluded: 'Dikecualikan: tidak mendapat kunci',
  changeReaders: 'Ubah siapa yang dapat membaca',
  route: 'Siapa yang dilaporkan?',
  routeRead: (roles: string) => `Dibaca oleh: ${roles}.`,
  routeOutside: 'Pejabat itu berada di luar Inspektorat.',
  routeRecovery: 'Kunci pemulihan instansi ikut menyertai.',
  routeNoRecovery: 'Tanpa kunci pemulihan instansi.',
  routeNobody:
    'Tidak ada petugas instansi ini yang dapat membacanya. Gunakan jalur pengaduan di luar instansi.',
  suggest: {
    inspektorat:
      'Anda mencatat seseorang dari Inspektorat. Ada jalur yang tidak melalui rekan kerjanya.',
    inspektur: 'Anda mencatat Inspektur. Ada jalur yang tidak melalui Inspektur maupun bawahannya.',
  },
  closed: {
    inspektorat:
      'Jalur itu belum dibuka di sini. Gunakan KPK atau Ombudsman; atau kirim melalui jalur biasa tanpa orang itu.',
    inspektur:
      'Jalur itu belum dibuka di sini. Untuk melaporkan Inspektur, gunakan KPK atau Ombudsman; atau kirim melalui jalur biasa tanpa Inspektur.',
  },
  takeRoute: (route: string) => `Pilih jalur: ${route}`,
  named: 'Anda catat pada “Yang terlibat”.',
  asked: 'Sebagian namanya Anda catat pada “Yang terlibat”. Apakah ini orangnya?',
  officersChanged:
    'Daftar petugas baru saja berubah, jadi laporan belum dikirim. Periksa sekali lagi siapa yang dapat membaca, lalu kirim.',
  declare: 'Kedua pernyataan ini perlu dicentang sebelum laporan dikirim.',
  anonymous: 'Anonim: Anda melapor tanpa identitas.',
  nobodyLeft:
    'Tidak ada lagi petugas yang dapat membaca laporan ini. Kurangi yang dikecualikan, pilih jalur lain, atau gunakan jalur pengaduan lain di bawah.',
  identityOnlyYou:
    'Kedua kunci identitas tidak akan dipegang dua petugas yang berbeda. Identitas yang Anda isi tetap disegel, tetapi tidak ada petugas yang dapat membukanya: hanya Anda sendiri yang dapat membacanya lagi.',
  privacyRead: 'Saya sudah membaca Pemberitahuan Pelindungan Data Pribadi.',
  privacyNotice: 'Pemberitahuan Pelindungan Data Pribadi',
  privacyMore: 'Baca selengkapnya di halaman Keamanan dan perlindungan',
  more: 'Rincian dan keterangan tambahan',
  whatHappens:
    'Saat Anda menekan Kirim Pengaduan, laporan disegel di perangkat ini, lalu dikirim. Setelah itu Anda menerima Kode Akun.',
  /** Beside what was typed, on this device alone; never a gate. */
  selfHints: {
    heading: 'Apakah ini dapat menunjuk kepada Anda?',
    contact: 'Ada nomor telepon atau email. Bila milik Anda sendiri, sebaiknya dihapus.',
    number: 'Ada nomor panjang seperti NIK atau NIP. Bila milik Anda sendiri, sebaiknya dihapus.',
    ownName: 'Nama Anda sendiri tertulis di sini.',
    introduction: 'Anda memperkenalkan diri di sini, misalnya “saya adalah …”.',
    rareJob:
      'Jabatan Anda disebut di sini. Bila hanya sedikit orang yang menjabatnya, pembaca dapat menebak siapa Anda.',
    /** Phrases by which a text seems to tell who wrote it, and the words that may stand within one. */
    cues: {
      between: 'adalah|selaku|sebagai|seorang',
      introduction:
        'saya adalah|saya ini|aku adalah|nama saya|saya bernama|saya selaku|saya sebagai|saya bekerja|saya pegawai|saya staf|saya guru|saya perawat|saya bidan|saya honorer|saya pensiunan|perkenalkan saya|saya yang bertanda tangan|saya sendiri yang',
      rareJob:
        'satu-satunya|hanya saya yang|saya kepala|saya bendahara|saya sekretaris|saya camat|saya lurah|saya direktur|saya ajudan|saya sopir|saya operator|saya ppk|saya ppkom|jabatan saya|selaku kepala|selaku bendahara|selaku sekretaris|sebagai bendahara|sebagai kepala|sebagai sekretaris|sebagai ajudan|sebagai sopir|sebagai operator',
    },
  },
}

export const en: Words<typeof id> = {
  lead: 'Read it once more, calmly. This report is still on your device and nobody has read it.',
  present: 'present',
  absent: 'not yet, may be added later',
  needed: 'not yet, has to be filled in',
  unsureHow: 'check: have you written how it was done?',
  complete: (count, of) =>
    `There are ${countInWords('en', count)} of ${countInWords('en', of)} criteria. This report can be sent.`,
  unread: 'This report cannot be sent yet: no officer could read it.',
  incomplete: 'Some things still have to be filled in before the report can be sent.',
  cues: {
    why: 'because reason reasons motive purpose gain',
    how: 'how through via using method forced asked ordered paid deducted cash transfer',
  },
  change: (what) => `Change ${what}`,
  mend: 'Add this',
  readers:
    'The report will be sealed for these people only. Nobody else, not even those who run the server.',
  exclude: 'Give this person no key',
  excludeHint:
    'Is there someone who should not read it? You can leave them out. Officers who read the report will see how many were left out, not who.',
  excluded: 'Left out: gets no key',
  changeReaders: 'Change who can read this',
  route: 'Who is reported?',
  routeRead: (roles) => `Read by: ${roles}.`,
  routeOutside: 'That official is outside the Inspectorate.',
  routeRecovery: 'The office’s recovery key goes with it.',
  routeNoRecovery: 'Without the office’s recovery key.',
  routeNobody: 'No officer of this office could read it. Use a channel outside the office.',
  suggest: {
    inspektorat:
      'You listed somebody of the Inspectorate. There is a route that does not go through their colleagues.',
    inspektur:
      'You listed the Inspektur. There is a route that goes neither through the Inspektur nor through those under them.',
  },
  closed: {
    inspektorat:
      'That route is not open here yet. Use the KPK or the Ombudsman; or send by the usual route without that person.',
    inspektur:
      'That route is not open here yet. To report the Inspektur, use the KPK or the Ombudsman; or send by the usual route without the Inspektur.',
  },
  takeRoute: (route) => `Take the route: ${route}`,
  named: 'You listed them under “People involved”.',
  asked: 'You listed part of this name under “People involved”. Is this the person?',
  officersChanged:
    'The list of officers has just changed, so the report was not sent. Check once more who can read it, then send.',
  declare: 'Both statements have to be ticked before the report is sent.',
  anonymous: 'Anonymous: you report without an identity.',
  nobodyLeft:
    'No officer is left who could read this report. Leave out fewer, choose another route, or use one of the other channels below.',
  identityOnlyYou:
    'The two keys to an identity will not be held by two different officers. The identity you filled in is sealed all the same, but no officer can open it: only you yourself can read it again.',
  privacyRead: 'I have read the Personal Data Protection Notice.',
  privacyNotice: 'Personal Data Protection Notice',
  privacyMore: 'Read more on the page Safety and protection',
  more: 'Details and anything else',
  whatHappens:
    'When you press Send report, the report is sealed on this device, then sent. After that you get your Account Code.',
  selfHints: {
    heading: 'Could this point to you?',
    contact: 'There is a phone number or an e-mail. If it is your own, better take it out.',
    number: 'There is a long number like a NIK or NIP. If it is your own, better take it out.',
    ownName: 'Your own name stands here.',
    introduction: 'You introduce yourself here, for example “I am …”.',
    rareJob: 'Your own job stands here. If few people hold it, a reader could guess who you are.',
    cues: {
      between: 'a|an|the',
      introduction:
        'i am a |i am an |i am the|my name is|i work as|i work at|i work in|i, the undersigned|i myself',
      rareJob:
        'the only|only i |my position|my job|as treasurer|as secretary|as head|i am treasurer|i am secretary|i am head',
    },
  },
}
