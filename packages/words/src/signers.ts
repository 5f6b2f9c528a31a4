// Who signs for the office: the ceremony of two share sheets, and what waits for a second signature.
import type { Words } from './common.ts'

export const id = {
  /** A root that two share sheets signed, away from the network. */
  root: {
    open: 'Terbitkan berkas upacara',
    title: 'Terbitkan berkas upacara',
    file: 'Berkas upacara',
    hint: 'Dibuat di halaman pemulihan, misalnya kunci-induk-2.json.',
    version: 'Versi kunci induk',
    expires: 'Berlaku sampai',
    signers: 'Penanda tangan',
    fingerprint: 'Sidik kunci induk',
    compare: 'Cocokkan sidiknya dengan catatan upacara sebelum menerbitkan.',
    needed: 'Direktori baru memerlukan',
    second:
      'Kunci induk ini baru terbit setelah penanda tangan kedua ikut menandatangani, di mejanya sendiri.',
    go: 'Terbitkan kunci induk',
    propose: 'Ajukan kepada penanda tangan kedua',
    done: 'Kunci induk baru diterbitkan.',
  },
  /** Two share sheets at the desk: who signs from now on. */
  ceremony: {
    open: 'Upacara penanda tangan',
    title: 'Upacara penanda tangan',
    lead: 'Siapa yang menandatangani direktori ditentukan kunci induk, dan hanya dua dari tiga lembar rahasia yang dapat mengubahnya. Kumpulkan dua pemegang lembar di depan komputer ini.',
    signers: 'Penanda tangan mulai sekarang',
    signersHint:
      'Dengan dua penanda tangan, setiap direktori baru memerlukan tanda tangan keduanya. Cocokkan sidik kartu dengan meja orangnya, dibacakan langsung.',
    signersMissing: 'Pilih satu sampai sepuluh penanda tangan.',
    signsNow: 'penanda tangan sekarang',
    needs: {
      1: 'Satu penanda tangan: ia menandatangani sendiri, dan kunci induk berlaku 400 hari.',
      2: 'Setiap direktori baru memerlukan dua tanda tangan, dan kunci induk berlaku 3 tahun.',
    },
    next: 'Lanjut ke lembar rahasia',
    sheets: 'Ketik dua lembar rahasia',
    sheetsLead:
      'Masing-masing pemegang mengetik lembarnya sendiri. Rahasia instansi hanya ada di komputer ini selama penandatanganan, lalu dilupakan.',
    back: 'Kembali',
    sign: 'Tanda tangani kunci induk',
  },
  /** A directory that one signer has signed, and that the second has to. */
  proposal: {
    title: 'Menunggu tanda tangan kedua',
    by: (name: string, day: string) => `Diusulkan ${name} pada ${day}.`,
    own: (day: string) =>
      `Anda usulkan pada ${day}. Belum berlaku sampai penanda tangan lain ikut menandatangani di mejanya sendiri.`,
    unsound:
      'Usulan ini tidak sah di atas direktori yang berlaku dan tidak dapat ditandatangani. Tarik kembali, lalu usulkan lagi.',
    changes: 'Yang akan berubah',
    unchanged: 'Tidak ada yang berubah; direktori yang sama ditandatangani lagi.',
    change: {
      admitted: (name: string) => `${name} masuk direktori`,
      replaces: (name: string) => `Kartu baru untuk orang yang sama dengan ${name}`,
      suspended: (name: string) => `${name} dibekukan`,
      left: (name: string) => `${name} dinyatakan berhenti`,
      altered: (name: string) => `Data ${name} berubah menjadi`,
      'signer-added': (name: string) => `${name} menjadi penanda tangan`,
      'signer-removed': (name: string) => `${name} bukan penanda tangan lagi`,
      root: (needed: number, day: string) =>
        `Kunci induk baru sampai ${day}; setiap direktori memerlukan ${needed === 1 ? 'satu tanda tangan' : 'dua tanda tangan'}`,
      channels: 'Saluran pengaduan lain di dalam direktori berubah',
      profile:
        'Teks dan setelan instansi berubah. Upacara tidak mengubahnya: jangan ditandatangani sebelum pengusul menjelaskannya.',
      routes:
        'Tujuan laporan atau kunci pemulihan berubah. Upacara tidak mengubahnya: jangan ditandatangani sebelum pengusul menjelaskannya.',
    },
    card: 'Sidik kartu',
    fingerprint: 'Sidik direktori baru',
    rootFingerprint: 'Sidik kunci induk baru',
    review: 'Periksa dan tanda tangani',
    compare:
      'Telepon pengusul atau temui langsung. Kedua belas karakter sidik direktori baru di layarnya harus sama dengan ini, dan ia harus membenarkan setiap perubahannya:',
    compareCards:
      'Sidik kartu petugas yang masuk juga dicocokkan dengan orangnya, seperti bila Anda sendiri yang memasukkannya.',
    sign: 'Cocok, tandatangani dan terbitkan',
    working: 'Menandatangani…',
    signed: 'Direktori baru ditandatangani dan diterbitkan.',
    proposed: 'Diusulkan. Menunggu tanda tangan kedua.',
    withdraw: 'Tarik kembali',
    withdrawTitle: 'Tarik kembali usulan ini?',
    withdrawSure:
      'Yang sudah ditandatangani dibuang, dan direktori yang berlaku tetap seperti sekarang.',
    withdrawing: 'Menarik kembali…',
    withdrawn: 'Usulan ditarik kembali.',
  },
}

export const en: Words<typeof id> = {
  root: {
    open: 'Publish a ceremony file',
    title: 'Publish a ceremony file',
    file: 'Ceremony file',
    hint: 'Made on the recovery page, such as kunci-induk-2.json.',
    version: 'Root version',
    expires: 'Valid until',
    signers: 'Signers',
    fingerprint: 'Fingerprint of the root',
    compare: 'Compare its fingerprint with the notes of the ceremony before you publish.',
    needed: 'A new directory needs',
    second: 'This root is published only once the second signer has signed too, at their own desk.',
    go: 'Publish the root',
    propose: 'Propose it to the second signer',
    done: 'The new root is published.',
  },
  ceremony: {
    open: 'Signers’ ceremony',
    title: 'Signers’ ceremony',
    lead: 'The root says who signs the directory, and only two of the three share sheets can change it. Bring two holders of a sheet to this computer.',
    signers: 'Signers from now on',
    signersHint:
      'With two signers, every new directory needs both signatures. Compare the card’s fingerprint with that person’s own desk, read aloud in person.',
    signersMissing: 'Choose one to ten signers.',
    signsNow: 'signs at present',
    needs: {
      1: 'One signer: they sign alone, and the root lasts 400 days.',
      2: 'Every new directory needs two signatures, and the root lasts 3 years.',
    },
    next: 'Go on to the sheets',
    sheets: 'Type two share sheets',
    sheetsLead:
      'Each holder types their own sheet. The office secret exists on this computer only while it signs, and is then forgotten.',
    back: 'Back',
    sign: 'Sign the root',
  },
  proposal: {
    title: 'Waiting for a second signature',
    by: (name, day) => `Proposed by ${name} on ${day}.`,
    own: (day) =>
      `You proposed it on ${day}. It does not hold until another signer has signed it at their own desk.`,
    unsound:
      'This proposal does not hold on top of the present directory and cannot be signed. Withdraw it, then propose it again.',
    changes: 'What would change',
    unchanged: 'Nothing changes; the same directory is signed anew.',
    change: {
      admitted: (name) => `${name} is listed`,
      replaces: (name) => `A new card for the same person as ${name}`,
      suspended: (name) => `${name} is suspended`,
      left: (name) => `${name} is marked as left`,
      altered: (name) => `The entry of ${name} becomes`,
      'signer-added': (name) => `${name} becomes a signer`,
      'signer-removed': (name) => `${name} is no signer any more`,
      root: (needed, day) =>
        `A new root until ${day}; every directory needs ${needed === 1 ? 'one signature' : 'two signatures'}`,
      channels: 'Other ways to report in the directory change',
      profile:
        'The office’s texts and settings change. A ceremony does not do that: do not sign before whoever proposed it explains.',
      routes:
        'Whom reports go to, or the recovery key, changes. A ceremony does not do that: do not sign before whoever proposed it explains.',
    },
    card: 'Card fingerprint',
    fingerprint: 'Fingerprint of the new directory',
    rootFingerprint: 'Fingerprint of the new root',
    review: 'Check and sign',
    compare:
      'Phone or meet whoever proposed it. All twelve symbols of the new directory’s fingerprint on their screen must be these, and they must confirm each change:',
    compareCards:
      'Compare the card of whoever is listed anew with that person too, as if you listed them yourself.',
    sign: 'They match: sign and publish',
    working: 'Signing…',
    signed: 'The new directory is signed and published.',
    proposed: 'Proposed. It waits for a second signature.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this proposal?',
    withdrawSure: 'What was signed is thrown away, and the present directory stays as it is.',
    withdrawing: 'Withdrawing…',
    withdrawn: 'The proposal is withdrawn.',
  },
}
