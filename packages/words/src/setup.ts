// Setting an office up, and enrolling behind an invitation: each step, and why it is there.
import type { Words } from './common.ts'

export const id = {
  progress: (step: number, of: number) => `Langkah ${step} dari ${of}`,
  stepsTitle: 'Langkah-langkahnya',
  done: 'sudah',
  now: 'sekarang',
  reloadSafe:
    'Halaman ini boleh ditutup atau dimuat ulang: lanjutkan di peramban yang sama. Frasa sandi tidak disimpan; ketik lagi bila diminta.',
  leave: {
    title: 'Keluar dari halaman ini?',
    text: 'Yang sudah Anda isi tersimpan di peramban ini; lanjutkan kapan saja di peramban yang sama. Frasa sandi tidak disimpan dan perlu diketik lagi.',
    go: 'Keluar ke beranda',
    stay: 'Tetap di sini',
  },
  step: {
    account: 'Akun Anda',
    card: 'Kartu Kunci',
    code: 'Kode autentikator',
    sheets: 'Lembar rahasia instansi',
    publish: 'Terbitkan',
    fingerprint: 'Cocokkan sidik',
  },
  account: {
    setupTitle: 'Siapkan instansi ini',
    setupLead:
      'Anda, Inspektur, menjadi petugas pertama. Kunci dibuat di peramban ini dan hanya disimpan server dalam keadaan tersegel, sehingga pengelola server pun tidak dapat membaca laporan. Sediakan pencetak dan ponsel dengan aplikasi autentikator; seluruhnya kurang dari sepuluh menit.',
    invitationTitle: 'Buat kunci Anda',
    invitationLead: (office: string) =>
      `${office} mengundang Anda menjadi petugas WBS. Kunci Anda dibuat di peramban ini dan hanya disimpan server dalam keadaan tersegel, sehingga hanya Anda yang dapat memakainya.`,
    compareOffice: (fingerprint: string) =>
      `Sidik instansi: ${fingerprint}. Cocokkan dengan yang dibacakan Inspektur.`,
    yours: 'Undangan ini untuk',
    name: 'Nama',
    nameHint: 'Nama lengkap, seperti yang dilihat pelapor dan rekan.',
    nameMissing: 'Isi nama Anda, 2 sampai 100 karakter.',
    position: 'Jabatan',
    positionHint: 'Misalnya: Inspektur Daerah.',
    positionMissing: 'Isi jabatan Anda, 2 sampai 200 karakter.',
    username: 'Nama pengguna',
    usernameHint: 'Untuk masuk. Huruf kecil, angka, titik, atau tanda hubung.',
    usernameWrong:
      'Nama pengguna terdiri atas 2 sampai 32 karakter: diawali huruf kecil, selebihnya huruf kecil, angka, titik, atau tanda hubung.',
    roles: 'Peran',
    passphrase: 'Frasa sandi',
    passphraseHint:
      'Paling sedikit 12 karakter; beberapa kata yang tidak saling berkaitan paling mudah diingat. Tidak ada yang dapat memulihkannya.',
    passphraseShort: (count: number) =>
      `Frasa sandi paling sedikit 12 karakter; ini baru ${count}.`,
    again: 'Ulangi frasa sandi',
    againHint: 'Ketik sekali lagi, supaya salah ketik ketahuan sekarang.',
    againDiffers: 'Kedua frasa sandi tidak sama. Ketik ulang.',
    strength: {
      short: (left: number) => `Kurang ${left} karakter lagi.`,
      weak: 'Masih mudah ditebak: tambahkan kata yang tidak berkaitan.',
      fair: 'Cukup. Satu kata lagi membuatnya kuat.',
      strong: 'Kuat.',
    },
  },
  card: {
    title: 'Cetak Kartu Kunci',
    lead: 'Kartu ini setengah dari kunci Anda: frasa sandi saja tidak membuka apa pun, sehingga yang mencuri isi server tidak dapat menebaknya. Peramban ini mengingatnya; kertas dipakai di peramban lain atau bila komputer ini hilang.',
    keep: 'Simpan satu di tempat Anda sendiri dan satu dalam amplop tertutup di brankas kantor. Jangan dipotret dan jangan dikirim lewat pesan.',
    print: 'Cetak Kartu Kunci',
    save: 'Simpan sebagai berkas',
    fileName: 'kartu-kunci.txt',
    next: 'Sudah saya simpan',
    checkTitle: 'Periksa Kartu Kunci',
    checkLead:
      'Ambil kartu yang baru dicetak atau disalin. Kartunya disembunyikan di sini supaya terbukti bahwa salinan Anda terbaca.',
    paperName: 'Kartu Kunci',
    paperFor: 'Milik',
    paperNote:
      'Bersama frasa sandi dan kode autentikator, kartu ini membuka meja WBS. Rahasiakan. Bila hilang, segera beri tahu Inspektur.',
    paperNoteFirst:
      'Bersama frasa sandi dan kode autentikator, kartu ini membuka meja WBS. Rahasiakan. Bila hilang, gunakan salinannya dari brankas kantor.',
    qr: 'Kode QR Kartu Kunci',
  },
  check: {
    label: (group: number, paper: string) => `Ketik kelompok ke-${group} dari ${paper}`,
    hint: 'Lima huruf atau angka. Huruf besar atau kecil sama saja.',
    wrong: (group: number, paper: string) =>
      `Itu bukan kelompok ke-${group} dari ${paper}. Periksa kertasnya, atau tampilkan lagi.`,
    go: 'Periksa',
    showAgain: 'Tampilkan lagi',
  },
  code: {
    title: 'Hubungkan autentikator',
    lead: 'Kode dari ponsel membuat frasa dan kartu yang dicuri belum cukup untuk masuk. Pindai kode QR ini dengan aplikasi autentikator (Aegis, Google Authenticator, dan sejenisnya), lalu ketik enam angkanya.',
    qr: 'Kode QR untuk aplikasi autentikator',
    byHand: 'Tidak bisa memindai? Ketik kunci ini di aplikasinya:',
    label: 'Kode autentikator',
    hint: 'Enam angka, berganti setiap 30 detik. Jam ponsel harus tepat.',
    missing: 'Isi enam angka dari aplikasi autentikator.',
    go: 'Buat kunci saya',
    working: 'Membuat kunci…',
  },
  sheets: {
    title: (sheet: number) => `Lembar rahasia ${sheet} dari 3`,
    name: (sheet: number) => `Lembar ${sheet}`,
    lead: 'Rahasia instansi dibagi menjadi tiga lembar untuk tiga orang. Dua lembar yang bertemu dapat memulihkan instansi; satu lembar tidak berguna. Setelah diterbitkan, rahasianya dihapus dari peramban ini dan hanya ada di kertas.',
    holders: [
      'Simpan sendiri: Inspektur.',
      'Serahkan kepada orang kedua, misalnya Sekretaris Daerah.',
      'Serahkan kepada orang ketiga di luar Inspektorat, misalnya notaris atau pimpinan DPRD.',
    ],
    keep: 'Cetak, masukkan ke amplop tertutup, dan serahkan langsung. Jangan dipotret, difotokopi, atau disimpan sebagai berkas.',
    print: (sheet: number) => `Cetak Lembar ${sheet}`,
    next: 'Sudah saya cetak',
    checkTitle: (sheet: number) => `Periksa Lembar ${sheet}`,
    checkLead:
      'Ambil lembar yang baru dicetak. Isinya disembunyikan di sini supaya terbukti bahwa kertasnya terbaca.',
    paperName: 'Lembar rahasia instansi',
    paperNumber: (sheet: number) => `Lembar ${sheet} dari 3`,
    paperOffice: 'Instansi',
    paperHolder: 'Pemegang',
    paperDay: 'Dibuat',
    paperNote:
      'Dua dari tiga lembar memulihkan kunci instansi. Simpan dalam amplop tertutup, terpisah dari lembar lain. Jangan pernah mengetik seluruh isinya di situs mana pun; pemulihan dilakukan tanpa jaringan.',
    qr: (sheet: number) => `Kode QR Lembar ${sheet}`,
  },
  publish: {
    title: 'Terbitkan instansi',
    lead: 'Peramban ini sekarang menandatangani tiga hal dengan kunci instansi: siapa yang boleh mengubah direktori, siapa petugasnya, dan profil instansi. Setiap pelapor memeriksa tanda tangan itu sebelum menyegel.',
    office: 'Instansi',
    signer: 'Penanda tangan',
    reader: 'Membaca laporan',
    readerYou: (name: string) => `${name}, sampai petugas lain dimasukkan`,
    fingerprint: 'Sidik instansi',
    valid: 'Berlaku',
    validText:
      'Kunci induk 400 hari; direktori diperbarui saat Anda masuk, paling lama setiap 60 hari.',
    after:
      'Sesudah ini, undang rekan pertama Anda. Pengaduan baru dapat masuk setelah seorang rekan membuat kuncinya dan Anda memasukkannya ke direktori; sebelum itu, situs menunjukkan jalur pengaduan lain.',
    go: 'Terbitkan Instansi',
    working: 'Menandatangani…',
  },
  enrolled: {
    title: 'Kunci Anda sudah dibuat',
    lead: 'Bacakan sidik ini kepada Inspektur lewat telepon atau langsung, bukan lewat pesan. Dengan begitu server tidak dapat menyelipkan kunci orang lain atas nama Anda.',
    fingerprint: 'Sidik kartu Anda',
    next: 'Setelah cocok, Inspektur memasukkan Anda ke direktori dan Anda dapat membuka perkara.',
    go: 'Lanjut ke halaman masuk',
    wait: 'Kode autentikator hanya berlaku satu kali: tunggu kode berikutnya untuk masuk.',
  },
}

export const en: Words<typeof id> = {
  progress: (step, of) => `Step ${step} of ${of}`,
  stepsTitle: 'The steps',
  done: 'done',
  now: 'now',
  reloadSafe:
    'You may close or reload this page: go on in the same browser. The passphrase is not kept; type it again when asked.',
  leave: {
    title: 'Leave this page?',
    text: 'What you filled in is kept in this browser; go on in it whenever you like. The passphrase is not kept and has to be typed again.',
    go: 'Leave for the front page',
    stay: 'Stay here',
  },
  step: {
    account: 'Your account',
    card: 'Key card',
    code: 'Authenticator code',
    sheets: 'Secret sheets of the office',
    publish: 'Publish',
    fingerprint: 'Compare the fingerprint',
  },
  account: {
    setupTitle: 'Set this office up',
    setupLead:
      'You, the Inspektur, become the first officer. Keys are made in this browser, and the server keeps them sealed only, so that not even whoever runs it can read a report. Have a printer and a phone with an authenticator app at hand; it all takes less than ten minutes.',
    invitationTitle: 'Make your keys',
    invitationLead: (office) =>
      `${office} invites you to be a WBS officer. Your keys are made in this browser, and the server keeps them sealed only, so that only you can use them.`,
    compareOffice: (fingerprint) =>
      `Office fingerprint: ${fingerprint}. Compare it with what the Inspektur reads out.`,
    yours: 'This invitation is for',
    name: 'Name',
    nameHint: 'Your full name, as reporters and colleagues see it.',
    nameMissing: 'Fill in your name, 2 to 100 characters.',
    position: 'Position',
    positionHint: 'For example: Inspektur Daerah (head of the inspectorate).',
    positionMissing: 'Fill in your position, 2 to 200 characters.',
    username: 'Username',
    usernameHint: 'To sign in. Small letters, digits, dots, or hyphens.',
    usernameWrong:
      'A username begins with a small letter and has 2 to 32 small letters, digits, dots, or hyphens.',
    roles: 'Roles',
    passphrase: 'Passphrase',
    passphraseHint:
      'At least 12 characters; a few unrelated words are easiest to remember. Nobody can restore it.',
    passphraseShort: (count) =>
      `A passphrase has at least 12 characters; this one has only ${count}.`,
    again: 'Repeat the passphrase',
    againHint: 'Type it once more, so that a typing mistake shows now.',
    againDiffers: 'The two passphrases are not the same. Type them again.',
    strength: {
      short: (left) => `${left} more characters needed.`,
      weak: 'Still easy to guess: add a word that has nothing to do with the others.',
      fair: 'Fair. One more word makes it strong.',
      strong: 'Strong.',
    },
  },
  card: {
    title: 'Print the key card',
    lead: 'The card is half of your key: a passphrase alone opens nothing, so that whoever steals what the server has cannot guess it. This browser remembers it; the paper is for another browser, or for when this computer is lost.',
    keep: 'Keep one where only you get at it, and one in a sealed envelope in the office safe. Do not photograph it or send it in a message.',
    print: 'Print the key card',
    save: 'Save as a file',
    fileName: 'key-card.txt',
    next: 'I have kept it',
    checkTitle: 'Check the key card',
    checkLead:
      'Take the card that you have just printed or copied. It is hidden here, to prove that your copy can be read.',
    paperName: 'Key card',
    paperFor: 'Of',
    paperNote:
      'Together with passphrase and authenticator code, this card opens the WBS desk. Keep it secret. If it is lost, tell the Inspektur at once.',
    paperNoteFirst:
      'Together with passphrase and authenticator code, this card opens the WBS desk. Keep it secret. If it is lost, use the copy from the office safe.',
    qr: 'QR code of the key card',
  },
  check: {
    label: (group, paper) => `Type group ${group} of ${paper}`,
    hint: 'Five letters or digits, in capitals or not.',
    wrong: (group, paper) =>
      `That is not group ${group} of ${paper}. Look at the paper, or show it again.`,
    go: 'Check',
    showAgain: 'Show it again',
  },
  code: {
    title: 'Connect an authenticator',
    lead: 'A code from your phone means that a stolen passphrase and card are not enough to sign in. Scan this QR code with an authenticator app (Aegis, Google Authenticator, and the like), then type its six digits.',
    qr: 'QR code for the authenticator app',
    byHand: 'Cannot scan? Type this key into the app:',
    label: 'Authenticator code',
    hint: 'Six digits that change every 30 seconds. The phone’s clock must be right.',
    missing: 'Fill in the six digits from the authenticator app.',
    go: 'Make my keys',
    working: 'Making keys…',
  },
  sheets: {
    title: (sheet) => `Secret sheet ${sheet} of 3`,
    name: (sheet) => `Sheet ${sheet}`,
    lead: 'The secret of the office is split into three sheets for three people. Two sheets that meet can restore the office; one is of no use. Once the office is published, the secret is erased from this browser and exists on paper only.',
    holders: [
      'Keep it yourself: the Inspektur.',
      'Hand it to a second person, such as the regional secretary.',
      'Hand it to a third person outside the Inspectorate, such as a notary or the head of the council.',
    ],
    keep: 'Print it, put it into a sealed envelope, and hand it over in person. Do not photograph or copy it, or keep it as a file.',
    print: (sheet) => `Print sheet ${sheet}`,
    next: 'I have printed it',
    checkTitle: (sheet) => `Check sheet ${sheet}`,
    checkLead:
      'Take the sheet that you have just printed. It is hidden here, to prove that the paper can be read.',
    paperName: 'Secret sheet of the office',
    paperNumber: (sheet) => `Sheet ${sheet} of 3`,
    paperOffice: 'Office',
    paperHolder: 'Holder',
    paperDay: 'Made on',
    paperNote:
      'Two of the three sheets restore the keys of the office. Keep it in a sealed envelope, apart from the others. Never type all of it into any website; restoring is done without a network.',
    qr: (sheet) => `QR code of sheet ${sheet}`,
  },
  publish: {
    title: 'Publish the office',
    lead: 'This browser now signs three things with the key of the office: who may change the directory, who its officers are, and the office’s profile. Every reporter’s browser checks that signature before it seals.',
    office: 'Office',
    signer: 'Signer',
    reader: 'Reads reports',
    readerYou: (name) => `${name}, until other officers are listed`,
    fingerprint: 'Office fingerprint',
    valid: 'Valid',
    validText:
      'The root 400 days; the directory is renewed when you sign in, every 60 days at most.',
    after:
      'Next, invite your first colleagues. Reports can come in only after a colleague has made their keys and you have listed them in the directory; until then the site points to other channels.',
    go: 'Publish the office',
    working: 'Signing…',
  },
  enrolled: {
    title: 'Your keys are made',
    lead: 'Read this fingerprint to the Inspektur by phone or in person, not in a message. That way the server cannot slip in somebody else’s keys under your name.',
    fingerprint: 'Your card’s fingerprint',
    next: 'Once it matches, the Inspektur lists you in the directory and you can open cases.',
    go: 'Go on to sign in',
    wait: 'An authenticator code is good once: wait for the next one to sign in.',
  },
}
