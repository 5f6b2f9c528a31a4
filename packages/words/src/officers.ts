// The page "Petugas": who is listed, who is invited, who reads, and the directory that says so.
import type { Words } from './common.ts'

/** "A", "A or B", "A, B, or C". */
function anyOf(names: readonly string[], or: string): string {
  const comma = names.length > 2 ? ',' : ''
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(`${comma} ${or} `)
}

export const id = {
  title: 'Petugas',
  add: 'Tambah Petugas',
  loading: 'Memuat direktori…',
  welcome: {
    title: 'Instansi sudah diterbitkan',
    text: 'Rahasia instansi sekarang hanya ada di ketiga lembar. Tinggal satu langkah: undang rekan pertama. Pengaduan dapat masuk setelah seorang rekan ikut memegang kunci.',
  },
  recommend: (names: readonly string[]) =>
    `Belum ada ${anyOf(names, 'atau')}. Sebaiknya itu yang diundang lebih dahulu.`,
  recommendHalves:
    'Tanpa Irban, kedua kunci identitas belum dipegang oleh dua orang yang berbeda, sehingga identitas pelapor belum dapat disegel.',
  notSigner:
    'Hanya penanda tangan direktori (Inspektur) yang dapat memasukkan petugas; undangan dapat dibuatnya atau oleh Admin Sistem.',
  opening: {
    closed:
      'Situs belum menerima pengaduan. Pengaduan dapat masuk setelah seorang Pengelola WBS, Verifikator, atau Irban masuk direktori bersama Inspektur.',
    open: 'Pengaduan sekarang dapat masuk.',
  },
  intake: {
    title: 'Yang akan membaca laporan baru',
    none: 'Tidak ada.',
    hint: 'Pada jalur biasa, menurut direktori yang berlaku hari ini.',
  },
  members: {
    title: 'Terdaftar di direktori',
    name: 'Nama dan jabatan',
    roles: 'Peran',
    fingerprint: 'Sidik kartu',
    status: 'Status',
    you: 'Anda',
    signer: 'penanda tangan',
    statuses: { active: 'Aktif', suspended: 'Dibekukan', left: 'Berhenti' },
    acts: 'Tindakan',
  },
  /** A card that is taken out, for good: by its status from then on. */
  takeOut: {
    act: { suspended: 'Bekukan', left: 'Nyatakan berhenti' },
    actFor: {
      suspended: (name: string) => `Bekukan ${name}`,
      left: (name: string) => `Nyatakan ${name} berhenti`,
    },
    lead: (name: string) =>
      `${name} langsung dikeluarkan dari meja dan tidak dapat masuk lagi. Laporan baru tidak disegel untuknya.`,
    cases:
      'Di perkara yang sedang berjalan, ia tidak dapat membaca apa pun yang baru setelah kuncinya diganti, yaitu begitu rekan menulis lagi di perkara itu, atau sekaligus di semua perkara Anda sesudah ini. Yang sudah dibacanya mungkin sudah disalin.',
    final:
      'Kartu ini tidak dapat diaktifkan lagi. Bila orangnya kembali, undang lagi, lalu masukkan sebagai orang yang sama.',
    needed: (name: string) => `Tanpa ${name}, situs tidak dapat menerima pengaduan baru.`,
    signer:
      'Ia penanda tangan. Tanda tangannya tetap sah di peramban sampai kunci induk baru terbit tanpa namanya.',
    working: 'Menandatangani…',
    done: {
      suspended: (name: string) => `${name} dibekukan.`,
      left: (name: string) => `${name} dinyatakan berhenti.`,
    },
  },
  invitations: {
    title: 'Undangan',
    none: 'Tidak ada undangan yang menunggu. Undang rekan lewat “Tambah Petugas”.',
    state: {
      open: 'Belum dibuka',
      enrolled: 'Menunggu Anda',
      expired: 'Kedaluwarsa',
      listed: 'Terdaftar',
    },
    openUntil: (day: string) => `Tautannya berlaku sampai ${day}.`,
    enrolledHint: 'Kuncinya sudah dibuat. Cocokkan sidiknya, lalu masukkan ke direktori.',
    expiredHint: 'Tautannya sudah tidak berlaku. Undang lagi.',
    badCard:
      'Kartu yang diberikan server bukan kartu instansi ini. Jangan dimasukkan; undang lagi dan beri tahu pengelola server.',
    username: (username: string) => `Nama pengguna: ${username}`,
    withdraw: 'Cabut',
    withdrawFor: (name: string) => `Cabut undangan ${name}`,
    withdrawSure: (name: string) =>
      `Tautan untuk ${name} tidak akan berlaku lagi; bila sudah ada yang mendaftar dengannya, akun itu dihapus. Ini tidak dapat dibatalkan; undang lagi bila perlu.`,
    withdrawGo: 'Cabut undangan',
    withdrawn: (name: string) => `Undangan ${name} dicabut.`,
  },
  invite: {
    lead: 'Rekan Anda menerima tautan sekali pakai. Lewat tautan itu ia membuat kunci dan Kartu Kuncinya sendiri; Anda tidak pernah melihatnya.',
    name: 'Nama',
    nameMissing: 'Isi namanya, 2 sampai 100 karakter.',
    position: 'Jabatan',
    positionMissing: 'Isi jabatannya, 2 sampai 200 karakter.',
    username: 'Nama pengguna',
    usernameHint: 'Untuk masuk. Huruf kecil, angka, titik, atau tanda hubung.',
    usernameWrong:
      'Nama pengguna terdiri atas 2 sampai 32 karakter: diawali huruf kecil, selebihnya huruf kecil, angka, titik, atau tanda hubung.',
    roles: 'Peran',
    rolesHint: 'Menentukan laporan mana yang disegel untuknya. Pilih satu atau lebih.',
    rolesMissing: 'Pilih paling sedikit satu peran.',
    rolesApart:
      'Admin Sistem menjalankan server, jadi tidak boleh sekaligus memegang peran yang membaca laporan. Penerima laporan tentang Inspektur tidak boleh memegang peran lain.',
    go: 'Buat Tautan',
    working: 'Membuat tautan…',
  },
  link: {
    title: (name: string) => `Tautan untuk ${name}`,
    lead: 'Salin sekarang: tautan ini hanya ditampilkan sekali, hanya dapat dipakai satu kali, dan berlaku 14 hari. Kirim langsung kepada orangnya.',
    label: 'Tautan undangan',
    copy: 'Salin Tautan',
    copied: 'Tersalin.',
    refused: 'Peramban menolak menyalin. Tautannya sudah dipilih: tekan Ctrl+C.',
    after:
      'Setelah kuncinya dibuat, ia membacakan sidik kartunya kepada Anda. Undangannya lalu muncul di sini sebagai “Menunggu Anda”.',
    done: 'Selesai',
  },
  admit: {
    go: 'Masukkan ke direktori',
    goFor: (name: string) => `Masukkan ke direktori: ${name}`,
    title: (name: string) => `Cocokkan sidik ${name}`,
    lead: (name: string) =>
      `Minta ${name} membacakan sidik kartunya lewat telepon atau langsung, bukan lewat pesan. Kedua belas karakternya harus sama dengan ini:`,
    why: 'Dengan menandatangani, Anda menyatakan kepada setiap pelapor bahwa kunci ini benar miliknya. Sidik yang tidak cocok bisa berarti server menyelipkan kunci lain.',
    same: 'Orang yang sama dengan',
    sameHint:
      'Pilih namanya bila ia pernah terdaftar, misalnya karena kartunya hilang. Salah pilih tidak dapat dibatalkan.',
    newPerson: 'Orang baru',
    sameEffect: (name: string) =>
      `Kartu lama ${name} dinyatakan berhenti dan tidak dapat aktif lagi. Pengecualian, kunci identitas, dan aturan dua orang tetap berlaku atas dirinya. Akses ke perkara lama diberikan lagi oleh rekan, satu per satu.`,
    yes: 'Cocok, tandatangani direktori',
    no: 'Tidak cocok',
    working: 'Menandatangani…',
    done: (name: string) => `${name} sudah masuk direktori.`,
    mismatch: (name: string) =>
      `${name} tidak dimasukkan. Cabut undangannya, undang lagi, dan beri tahu pengelola server bila sidiknya tetap berbeda.`,
  },
  directory: {
    title: 'Direktori yang berlaku',
    version: 'Versi',
    versionOf: (version: number, day: string) => `${version}, ditandatangani ${day}`,
    fingerprint: 'Sidik direktori',
    renewed: 'Diperbarui',
    expires: 'Berlaku sampai',
    rootExpires: 'Kunci induk berlaku sampai',
    renewHint:
      'Diperbarui otomatis saat penanda tangan masuk dari peramban yang mengenalnya. Sebelum memperbarui secara manual, cocokkan sidik direktori dengan layar rekan.',
    renew: 'Perbarui sekarang',
    renewedNow: 'Direktori diperbarui.',
    soon: (days: number) => `${days} hari lagi kedaluwarsa. Perbarui sekarang.`,
    rootSoon: (days: number) =>
      days < 0
        ? 'Kunci induk sudah kedaluwarsa, sehingga laporan tidak dapat disegel. Adakan upacara sekarang.'
        : `Kunci induk ${days} hari lagi kedaluwarsa. Adakan upacara dengan dua lembar rahasia sebelum hari itu.`,
    signatures: 'Direktori baru memerlukan',
    signaturesOf: (count: number): string =>
      count === 1 ? 'satu tanda tangan' : 'dua tanda tangan',
  },
}

export const en: Words<typeof id> = {
  title: 'Officers',
  add: 'Add an officer',
  loading: 'Loading the directory…',
  welcome: {
    title: 'The office is published',
    text: 'The secret of the office now exists on the three sheets only. One step is left: invite your first colleagues, so that reports do not depend on one person.',
  },
  recommend: (names) => `There is no ${anyOf(names, 'or')} yet. They are best invited first.`,
  recommendHalves:
    'Without an assistant inspector, no two people hold the two keys to an identity, so that identities cannot be sealed yet.',
  notSigner:
    'Only a signer of the directory (the Inspektur) can list officers; invitations are made by a signer or the system administrator.',
  opening: {
    closed:
      'The site takes no reports yet. Reports can come in once an administrator, a verifier, or an assistant inspector is listed beside the Inspektur.',
    open: 'Reports can come in now.',
  },
  intake: {
    title: 'Who will read new reports',
    none: 'Nobody.',
    hint: 'On the usual route, by the directory that holds today.',
  },
  members: {
    title: 'Listed in the directory',
    name: 'Name and position',
    roles: 'Roles',
    fingerprint: 'Card fingerprint',
    status: 'Status',
    you: 'you',
    signer: 'signer',
    statuses: { active: 'Active', suspended: 'Suspended', left: 'Left' },
    acts: 'Acts',
  },
  takeOut: {
    act: { suspended: 'Suspend', left: 'Mark as left' },
    actFor: {
      suspended: (name) => `Suspend ${name}`,
      left: (name) => `Mark ${name} as left`,
    },
    lead: (name) =>
      `${name} is signed out at once and cannot sign in again. New reports are not sealed to them.`,
    cases:
      'In a running case they read nothing new once its keys are changed, which is when a colleague next writes in it, or at once in all of yours after this. What they have read may have been copied.',
    final:
      'This card can never be active again. If the person returns, invite them again and list them as the same person.',
    needed: (name) => `Without ${name} the site can take no new reports.`,
    signer:
      'They are a signer. Browsers go on believing their signature until a new root is published without them.',
    working: 'Signing…',
    done: {
      suspended: (name) => `${name} is suspended.`,
      left: (name) => `${name} is marked as left.`,
    },
  },
  invitations: {
    title: 'Invitations',
    none: 'No invitation is waiting. Invite colleagues with “Add an officer”.',
    state: {
      open: 'Not opened yet',
      enrolled: 'Waiting for you',
      expired: 'Expired',
      listed: 'Listed',
    },
    openUntil: (day) => `The link is good until ${day}.`,
    enrolledHint: 'The keys are made. Compare the fingerprint, then list them in the directory.',
    expiredHint: 'The link is no longer good. Invite them again.',
    badCard:
      'The card that the server gave is none of this office. Do not list it; invite them again and tell whoever runs the server.',
    username: (username) => `Username: ${username}`,
    withdraw: 'Withdraw',
    withdrawFor: (name) => `Withdraw the invitation of ${name}`,
    withdrawSure: (name) =>
      `The link for ${name} will no longer be good; if somebody has enrolled with it, that account is removed. This cannot be undone; invite them again if need be.`,
    withdrawGo: 'Withdraw the invitation',
    withdrawn: (name) => `The invitation of ${name} is withdrawn.`,
  },
  invite: {
    lead: 'A one-time link is made. Behind it they make their own keys and key card; you never see those.',
    name: 'Name',
    nameMissing: 'Fill in their name, 2 to 100 characters.',
    position: 'Position',
    positionMissing: 'Fill in their position, 2 to 200 characters.',
    username: 'Username',
    usernameHint: 'To sign in. Small letters, digits, dots, or hyphens.',
    usernameWrong:
      'A username begins with a small letter and has 2 to 32 small letters, digits, dots, or hyphens.',
    roles: 'Roles',
    rolesHint: 'They decide which reports are sealed to them. Choose one or more.',
    rolesMissing: 'Choose at least one role.',
    rolesApart:
      'The system administrator runs the server, so may hold no role that reads reports as well. Whoever receives reports on the Inspektur may hold no other role.',
    go: 'Make the link',
    working: 'Making the link…',
  },
  link: {
    title: (name) => `A link for ${name}`,
    lead: 'Copy it now: this link is shown once, works once, and is good for 14 days. Send it to that person directly.',
    label: 'Invitation link',
    copy: 'Copy the link',
    copied: 'Copied.',
    refused: 'The browser refused to copy. The link is selected: press Ctrl+C.',
    after:
      'Once their keys are made, they read their card’s fingerprint to you. The invitation then shows here as “Waiting for you”.',
    done: 'Done',
  },
  admit: {
    go: 'List in the directory',
    goFor: (name) => `List in the directory: ${name}`,
    title: (name) => `Compare the fingerprint of ${name}`,
    lead: (name) =>
      `Ask ${name} to read their card’s fingerprint to you by phone or in person, not in a message. All twelve symbols must be these:`,
    why: 'By signing, you tell every reporter that this key is theirs. A mismatch may mean that the server slipped in another key.',
    same: 'The same person as',
    sameHint:
      'Choose their name if they were listed before, for instance because a card was lost. A wrong choice cannot be undone.',
    newPerson: 'A new person',
    sameEffect: (name) =>
      `The old card of ${name} is marked as left and can never be active again. Exclusions, keys to identities, and the rule of two go on holding for them. Colleagues let them into old cases again, one by one.`,
    yes: 'They match: sign the directory',
    no: 'They do not match',
    working: 'Signing…',
    done: (name) => `${name} is listed in the directory.`,
    mismatch: (name) =>
      `${name} was not listed. Withdraw the invitation, invite them again, and tell whoever runs the server if the fingerprints still differ.`,
  },
  directory: {
    title: 'The directory that holds',
    version: 'Version',
    versionOf: (version, day) => `${version}, signed on ${day}`,
    fingerprint: 'Directory fingerprint',
    renewed: 'Renewed on',
    expires: 'Valid until',
    rootExpires: 'Root valid until',
    renewHint:
      'It is renewed by itself when a signer signs in from a browser that knows it. Before renewing by hand, compare the directory’s fingerprint with a colleague’s screen.',
    renew: 'Renew now',
    renewedNow: 'The directory is renewed.',
    soon: (days) => `It expires in ${days} days. Renew it now.`,
    rootSoon: (days) =>
      days < 0
        ? 'The root has expired, so that no report can be sealed. Hold a ceremony now.'
        : `The root expires in ${days} days. Hold a ceremony with two share sheets before then.`,
    signatures: 'A new directory needs',
    signaturesOf: (count) => (count === 1 ? 'one signature' : 'two signatures'),
  },
}
