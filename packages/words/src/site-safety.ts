// Words of the page on safety (Keamanan dan perlindungan): what protects a reporter, and where protection ends.
import type { Names } from './site.ts'

export const id = {
  title: 'Keamanan dan Perlindungan',
  description: 'Bagaimana laporan dan identitas Anda dilindungi, dan di mana batasnya.',
  heading: 'Keamanan dan perlindungan',
  lead: 'Melapor membutuhkan keberanian. Inilah yang melindungi Anda, yang dapat Anda lakukan sendiri, dan batas yang kami akui.',
  careHeading: 'Jaga diri Anda',
  care: [
    {
      title: 'Pakai perangkat sendiri',
      text: 'Jangan gunakan komputer, Wi-Fi, atau email kantor. Gunakan ponsel sendiri dengan paket data sendiri.',
    },
    {
      title: 'Tulis tanpa menunjuk diri Anda',
      text: 'Cerita yang hanya diketahui sedikit orang dapat menunjuk kepada Anda. Periksa agar nama kontak, nomor, atau akun Anda tidak ikut terlihat di tangkapan layar. Foto dan dokumen dapat menyimpan nama pembuat, tempat, dan jenis ponsel. Dari foto .jpg, .png, dan .webp kami menghapusnya sebelum dikirim, kecuali Anda memilih lain; dari berkas lain tidak dapat. Bila itu dapat menunjuk kepada Anda, kirim tangkapan layarnya saja.',
    },
    {
      title: 'Simpan kode di tempat aman',
      text: 'Kode Akun adalah satu-satunya jalan kembali. Jangan dikirim lewat percakapan, jangan difoto di ponsel yang dipakai bersama.',
    },
    {
      title: 'Tinggalkan tanpa jejak',
      text: 'Tekan **Keluar Cepat** bila ada yang mendekat, dan hapus riwayat peramban setelah selesai. Situs ini tidak meninggalkan isi laporan di ponsel Anda.',
    },
  ],
  sealHeading: 'Bagaimana laporan disegel',
  seal: [
    'Saat Anda menekan **Kirim Pengaduan**, perangkat Anda mengunci laporan, bukti, nama berkas, dan identitas sebelum satu huruf pun dikirim. Server hanya menerima yang sudah terkunci; tidak ada jalur untuk laporan yang terbuka.',
    'Kuncinya dipegang oleh petugas yang namanya Anda lihat sebelum mengirim, dan oleh Anda melalui Kode Akun. Anda boleh mengecualikan seseorang; petugas lain akan melihat bahwa ada yang dikecualikan.',
    'Penyandiannya memakai format age dengan ML-KEM-768 dan X25519 bersama-sama, supaya rekaman hari ini tetap tertutup bila kelak ada komputer kuantum.',
    'Penyegelan memerlukan JavaScript dan peramban yang cukup baru. Mode Lockdown di iPhone tidak menghalanginya. Di peramban yang tidak mampu menyegel, formulirnya tidak tampil; membaca situs ini dan **Lacak Laporan** tetap dapat.',
  ],
  identityHeading: 'Identitas: dua kunci, dua orang',
  identity: [
    'Nama, nomor, email, dan alamat Anda disegel terpisah dari isi laporan. Kuncinya dibelah dua: separuh pada pejabat yang boleh meminta, separuh pada pejabat yang boleh menyetujui. Satu orang tidak pernah diberi keduanya.',
    'Setiap permintaan untuk membukanya, alasannya, dan persetujuannya tampil di halaman pelapor Anda.',
  ],
  knownHeading: 'Yang diketahui dan tidak diketahui server',
  knownTitle: 'Diketahui',
  known: [
    'Nomor Tiket, tahap penanganan, dan tanggalnya',
    'petugas mana yang diberi kunci',
    'ukuran laporan dan berkas, yang sudah dibulatkan ke atas, serta banyaknya',
    'laporan mana yang dikirim dari akun yang sama',
  ],
  unknownTitle: 'Tidak diketahui',
  unknown: [
    'isi, judul, jenis pelanggaran, dan orang yang terlibat',
    'berkas dan nama berkasnya',
    'nama, nomor, email, dan alamat Anda',
    'pesan Anda dan balasan petugas',
    'alamat internet Anda dan jam Anda melapor: keduanya tidak disimpan',
  ],
  limitsHeading: 'Batas yang kami akui',
  limitsLead:
    'Tidak ada sistem yang melindungi dari segalanya. Hal-hal berikut berada di luar jangkauan kami.',
  limits: [
    'Ponsel yang sudah disusupi dapat memperlihatkan apa yang Anda tulis.',
    'Jaringan kantor atau penyedia internet dapat melihat bahwa situs ini dikunjungi, meskipun tidak melihat isinya.',
    'Yang sudah dibaca petugas tidak dapat ditarik kembali.',
    'Dua pejabat yang bersekongkol dapat membuka identitas tanpa meninggalkan jejak.',
    'Server yang dikuasai penyerang dapat menyajikan halaman palsu kepada pengunjung baru. Karena itu, bandingkan **sidik instansi** di formulir dengan yang diumumkan kantor di luar situs ini.',
    'Kode yang hilang tidak dapat dipulihkan.',
  ],
  fingerprintLabel: 'Sidik instansi situs ini',
  fingerprintPending: 'Sidik instansi tampil di sini setelah kunci instansi selesai dibuat.',
  lawHeading: 'Perlindungan hukum',
  faithHeading: 'Itikad baik dan praduga tak bersalah',
  faithLead: 'Inilah yang Anda nyatakan saat mengirim laporan:',
  rewardHeading: 'Penghargaan',
  privacyHeading: 'Pelindungan data pribadi',
  privacyContact: (n: Names) =>
    `Pertanyaan tentang data pribadi dapat disampaikan kepada ${n.office}.`,
}

export const en: typeof id = {
  title: 'Safety and Protection',
  description: 'How your report and your identity are protected, and where that ends.',
  heading: 'Safety and protection',
  lead: 'Reporting takes courage. Here is what protects you, what you can do yourself, and the limits we admit to.',
  careHeading: 'Look after yourself',
  care: [
    {
      title: 'Use your own device',
      text: 'Do not use an office computer, Wi-Fi, or e-mail account. Use your own phone on your own data plan.',
    },
    {
      title: 'Write without pointing at yourself',
      text: 'A story that few people know can point to you. Check that your contacts’ names, your number, or your account cannot be seen in a screenshot. Photographs and documents can hold their author’s name, the place, and the kind of phone. From .jpg, .png, and .webp pictures we remove that before they are sent, unless you choose otherwise; from other files we cannot. If it could point to you, send a screenshot of them instead.',
    },
    {
      title: 'Keep the code somewhere safe',
      text: 'The Account Code is the only way back. Do not send it in a chat, and do not photograph it on a shared phone.',
    },
    {
      title: 'Leave no traces',
      text: 'Press **Quick exit** if somebody comes near, and clear your browser history when you are done. This site leaves nothing of your report on your phone.',
    },
  ],
  sealHeading: 'How a report is sealed',
  seal: [
    'When you press **Send report**, your device encrypts the report, the evidence, the file names, and your identity before a single letter is sent. The server receives only the ciphertext; no way exists for it to accept an open report.',
    'The keys are held by the officers whose names you see before sending, and by you through your Account Code. You may leave somebody out; the other officers will see that somebody was left out.',
    'Encryption uses the age format with ML-KEM-768 and X25519 together, so that what is recorded today stays closed if quantum computers come.',
    'Sealing needs JavaScript and a browser that is not too old. Lockdown Mode on an iPhone does not stand in its way. Where a browser cannot seal, the form is not shown; this site and **Track a report** still work.',
  ],
  identityHeading: 'Identity: two keys, two people',
  identity: [
    'Your name, number, e-mail, and address are sealed apart from the report. Their key is split in two: one half with an official who may ask, the other with an official who may approve. Nobody is ever given both.',
    'Every request to open it, its reason, and its approval are shown on your reporter’s page.',
  ],
  knownHeading: 'What the server knows and does not know',
  knownTitle: 'It knows',
  known: [
    'the Ticket Number, the stage, and its dates',
    'which officers were given keys',
    'the size of the report and its files, rounded up, and their number',
    'which reports came from the same account',
  ],
  unknownTitle: 'It does not know',
  unknown: [
    'the text, title, kind of violation, and people involved',
    'the files and their names',
    'your name, number, e-mail, and address',
    'your messages and the officers’ replies',
    'your internet address and the hour of your report: neither is kept',
  ],
  limitsHeading: 'The limits we admit to',
  limitsLead: 'No system protects from everything. These are beyond our reach.',
  limits: [
    'A phone that has been broken into can show what you write.',
    'An office network or internet provider can see that this site was visited, though not what was said.',
    'What an officer has read cannot be made unread.',
    'Two officials who collude can open an identity and leave no trace.',
    'A server taken over by an attacker can serve false pages to a new visitor. So compare the **office fingerprint** on the form with the one the office announces outside this site.',
    'A lost code cannot be recovered.',
  ],
  fingerprintLabel: 'Office fingerprint of this site',
  fingerprintPending: 'The office fingerprint appears here once the office’s keys have been made.',
  lawHeading: 'Protection by law',
  faithHeading: 'Good faith and presumption of innocence',
  faithLead: 'This is what you declare when you send a report:',
  rewardHeading: 'Reward',
  privacyHeading: 'Personal data protection',
  privacyContact: (n: Names) => `Questions about personal data can be put to the ${n.office}.`,
}
