// The offline ceremony: two share sheets meet, and what recovery holds is read, away from every network.
import type { Words } from './common.ts'
import * as shareSheets from './share-sheets.ts'

export const id = {
  title: 'Pemulihan WBS',
  language: 'English',
  offline: 'Halaman ini tidak memakai jaringan. Cabut kabel dan matikan Wi-Fi sebelum mulai.',
  choose: {
    title: 'Buka dengan dua lembar rahasia',
    lead: 'Dua dari tiga lembar rahasia instansi membuka laporan yang juga disegel untuk pemulihan. Kerjakan berdua, di komputer tanpa jaringan, dan catat siapa yang hadir.',
    file: 'Berkas ekspor',
    hint: 'Dibuat di server: npm run ops -- export --recovery pemulihan.tar',
    reading: 'Memeriksa berkas…',
    'not-an-export':
      'Berkas ini bukan ekspor pemulihan, atau isinya rusak. Pilih berkas .tar yang dibuat server.',
    'cut-off':
      'Berkas ini terpotong: bagian akhirnya tidak ada. Salin lagi dari server dan bandingkan ukurannya.',
    'office-unreadable': 'Keterangan instansi di dalam berkas ini tidak dapat dibaca.',
    'office-tampered':
      'Rantai tanda tangan instansi di dalam berkas ini tidak cocok: ada yang mengubahnya. Jangan ketik lembar rahasia; buat ekspor lain, dan bila tetap begini, anggap server tidak dapat dipercaya.',
    'cases-missing':
      'Jumlah perkara di dalam berkas ini tidak sama dengan yang tertulis. Buat ekspor lagi.',
  },
  gone: 'Berkas ekspor tidak dapat dibaca lagi: mungkin medianya dicabut, atau berkasnya dipindahkan atau diubah. Muat ulang halaman ini dan pilih lagi.',
  office: {
    title: 'Ekspor ini',
    name: 'Instansi',
    fingerprint: 'Sidik instansi',
    fingerprintHint: 'Harus sama dengan yang tercetak pada lembar rahasia.',
    day: 'Dibuat',
    cases: 'Perkara',
    count: (cases: number) => (cases === 1 ? 'satu perkara' : `${cases} perkara`),
    root: 'Kunci induk',
    rootUntil: (version: number, day: string) => `versi ${version}, berlaku sampai ${day}`,
    expired:
      'Masa berlaku kunci induk atau daftar petugas di dalam ekspor ini sudah lewat. Isinya tetap dapat dibaca.',
  },
  sheets: {
    title: 'Ketik dua lembar',
    lead: 'Masing-masing pemegang mengetik lembarnya sendiri. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.',
    ...shareSheets.id,
    go: 'Buka',
  },
  forget: {
    go: 'Lupakan Kunci',
    hint: 'Menutup halaman ini, atau membiarkannya 15 menit, juga melupakannya.',
  },
  parts: {
    label: 'Bagian pemulihan',
    cases: 'Perkara',
    root: 'Kunci induk baru',
    age: 'Kunci untuk age',
  },
  cases: {
    title: 'Perkara yang dapat dibuka',
    none: 'Tidak ada perkara di dalam ekspor ini.',
    opening: (done: number, of: number) => `Membuka judul: ${done} dari ${of}`,
    opened: (count: number) => (count === 1 ? 'Satu perkara' : `${count} perkara`),
    ticket: 'Tiket',
    received: (day: string) => `diterima ${day}`,
    unopened: 'Judul tidak dapat dibuka',
    cannot:
      'Pemulihan tidak membuka identitas pelapor (hanya memegang satu dari dua kuncinya), catatan internal, dan kertas kerja pemeriksaan. Perkara tentang Inspektur tidak disegel untuk pemulihan dan tidak ada di sini.',
  },
  case: {
    back: 'Semua perkara',
    opening: 'Membuka perkara…',
    print: 'Cetak Perkara',
    damaged: {
      what: (count: number) =>
        count === 1
          ? 'Satu berkas di dalam ekspor rusak.'
          : `${count} berkas di dalam ekspor rusak.`,
      means: 'Isinya tidak sesuai dengan namanya. Salin atau buat ekspor lagi.',
    },
    absent: {
      what: (count: number) =>
        count === 1
          ? 'Satu berkas yang tercatat tidak ada di dalam ekspor.'
          : `${count} berkas yang tercatat tidak ada di dalam ekspor.`,
      means: 'Mungkin hilang dari penyimpanan server, mungkin ekspornya diubah.',
    },
    doubts: 'Ada yang tidak cocok pada perkara ini',
    doubtsLead:
      'Yang di bawah ini ditemukan saat memeriksa tanda tangan, urutan, dan isi ekspor. Sisanya asli dan ditampilkan.',
    allHolds: 'Semua tanda tangan, urutan, dan isi perkara ini cocok.',
    history: 'Pesan dan riwayat',
    late: 'Terlambat, tidak dihitung',
    evidenceAbsent: 'Berkas ini tidak ada di dalam ekspor.',
    evidenceDamaged: 'Berkas ini rusak di dalam ekspor.',
    readers: 'Siapa yang dapat membaca',
    reader: (position: string, what: string, day: string) =>
      `${position === '' ? '' : `${position}; `}${what}; sejak ${day}`,
    until: (day: string) => `tidak membaca yang baru sejak ${day}`,
    nothing: 'tidak membaca apa pun',
    recovery: 'Kunci pemulihan instansi',
    recoveryReads: 'isi laporan, bukti asli, kunci kedua identitas',
    excluded: (count: number) =>
      count === 1
        ? 'Satu petugas dikecualikan saat laporan dikirim.'
        : `${count} petugas dikecualikan saat laporan dikirim.`,
    identity: 'Identitas pelapor',
    identityAnonymous: 'Pelapor memilih anonim: tidak ada identitas yang disimpan.',
    identitySealed:
      'Tersegel. Pemulihan memegang satu dari dua kuncinya saja; identitas hanya terbuka bila pemegang kunci pertama memintanya di meja petugas.',
  },
  age: {
    title: 'Kunci untuk program age',
    lead: 'Ekspor adalah berkas tar biasa berisi berkas age. Dengan kunci ini program age standar (versi 1.3 atau lebih baru) membukanya tanpa Kentongan. Langkahnya di docs/operating/recovery.md.',
    warning:
      'Siapa pun yang melihat kunci ini membaca semua laporan. Tampilkan hanya di komputer tanpa jaringan, dan jangan disimpan.',
    show: 'Tampilkan kunci pemulihan',
    hide: 'Sembunyikan kunci',
    recovery: 'Membuka grants/*.age',
    report: 'Membuka envelopes/*.age perkara ini',
    original: 'Membuka evidence/*.age perkara ini',
    caseTitle: 'Kunci perkara ini untuk program age',
    caseShow: 'Tampilkan kunci perkara',
    caseWarning: 'Siapa pun yang melihat kunci ini membaca perkara ini. Jangan disimpan.',
  },
  root: {
    title: 'Kunci induk baru, ditandatangani oleh yang lama',
    lead: 'Kunci induk menentukan siapa yang boleh menandatangani daftar petugas, dan sampai kapan. Hanya dua lembar rahasia yang dapat mengubahnya.',
    signers: 'Penanda tangan mulai sekarang',
    signersHint:
      'Cocokkan sidik tiap orang dengan yang tertulis di meja petugasnya, dibacakan langsung.',
    signsNow: 'penanda tangan sekarang',
    make: 'Tanda tangani kunci induk',
    'no-signer': 'Pilih paling sedikit satu penanda tangan.',
    'too-many': 'Paling banyak sepuluh penanda tangan.',
    foreign: 'Kunci dari lembar ini bukan kunci induk instansi ini.',
    made: 'Kunci induk baru sudah ditandatangani',
    version: 'Versi',
    expires: 'Berlaku sampai',
    threshold: 'Untuk menerbitkan daftar petugas',
    needed: (count: number) =>
      count === 1 ? 'cukup satu tanda tangan' : `perlu ${count} tanda tangan`,
    fingerprint: 'Sidik kunci induk',
    fingerprintHint: 'Catat: yang terbit nanti harus bersidik ini.',
    needs: {
      second:
        'Mulai sekarang setiap daftar petugas perlu dua tanda tangan, juga yang pertama ini. Setelah satu penanda tangan mengajukan berkas ini di mejanya, yang lain menandatangani di mejanya sendiri; barulah kunci induk terbit.',
      renewal:
        'Masa berlaku daftar petugas juga sudah lewat. Yang menerbitkan berkas ini harus salah satu penanda tangan baru, supaya daftar diperbarui bersamaan.',
      everything:
        'Penanda tangan lama tidak ikut lagi. Yang menerbitkan berkas ini harus salah satu penanda tangan baru: daftar petugas dan profil ditandatanganinya ulang bersamaan.',
    },
    save: 'Simpan berkas upacara',
    next: 'Bawa berkas ini ke komputer seorang penanda tangan. Isinya tidak rahasia. Diterbitkan di meja: Petugas, Terbitkan berkas upacara.',
  },
}

export const en: Words<typeof id> = {
  title: 'WBS recovery',
  language: 'Bahasa Indonesia',
  offline: 'This page uses no network. Unplug the cable and switch Wi-Fi off before you begin.',
  choose: {
    title: 'Open with two share sheets',
    lead: 'Two of the three sheets of the office secret open what was sealed to recovery too. Do it as two, on a computer without a network, and note who was there.',
    file: 'Export file',
    hint: 'Made on the server: npm run ops -- export --recovery pemulihan.tar',
    reading: 'Checking the file…',
    'not-an-export':
      'This is no export for recovery, or it is damaged. Choose the .tar that the server made.',
    'cut-off':
      'This file was cut off: its end is missing. Copy it from the server again and compare the sizes.',
    'office-unreadable': 'What this file says of the office cannot be read.',
    'office-tampered':
      'The office’s chain of signatures in this file does not hold: somebody changed it. Do not type a sheet; make another export, and if it stays so, take it that the server cannot be trusted.',
    'cases-missing': 'This file does not have as many cases as it says. Export again.',
  },
  gone: 'The export file cannot be read any more: its medium may have been removed, or the file moved or changed. Reload this page and choose it again.',
  office: {
    title: 'This export',
    name: 'Office',
    fingerprint: 'Fingerprint of the office',
    fingerprintHint: 'Has to be the one that is printed on the sheets.',
    day: 'Made',
    cases: 'Cases',
    count: (cases) => (cases === 1 ? 'one case' : `${cases} cases`),
    root: 'Root of trust',
    rootUntil: (version, day) => `version ${version}, valid until ${day}`,
    expired:
      'The root or the list of officers in this export has expired. It can be read all the same.',
  },
  sheets: {
    title: 'Type two sheets',
    lead: 'Each holder types their own sheet. Capitals, spaces, and dashes do not matter.',
    ...shareSheets.en,
    go: 'Open',
  },
  forget: {
    go: 'Forget the keys',
    hint: 'Closing this page, or leaving it for 15 minutes, forgets them too.',
  },
  parts: {
    label: 'Parts of recovery',
    cases: 'Cases',
    root: 'New root',
    age: 'Key for age',
  },
  cases: {
    title: 'Cases that can be opened',
    none: 'There are no cases in this export.',
    opening: (done, of) => `Opening titles: ${done} of ${of}`,
    opened: (count) => (count === 1 ? 'One case' : `${count} cases`),
    ticket: 'Ticket',
    received: (day) => `received ${day}`,
    unopened: 'The title cannot be opened',
    cannot:
      'Recovery does not open the reporter’s identity (it holds one of its two keys only), internal notes, and working papers of an examination. Cases about the Inspektur are not sealed to recovery and are not here.',
  },
  case: {
    back: 'All cases',
    opening: 'Opening the case…',
    print: 'Print the case',
    damaged: {
      what: (count) =>
        count === 1
          ? 'One file in the export is damaged.'
          : `${count} files in the export are damaged.`,
      means: 'What it holds does not fit its name. Copy the export again, or make another.',
    },
    absent: {
      what: (count) =>
        count === 1
          ? 'One file that is listed is not in the export.'
          : `${count} files that are listed are not in the export.`,
      means: 'It may be lost from the server’s storage, or the export was changed.',
    },
    doubts: 'Something in this case does not match',
    doubtsLead:
      'This was found while checking signatures, order, and what the export holds. The rest is genuine and shown.',
    allHolds: 'All signatures, their order, and what this case holds match.',
    history: 'Messages and history',
    late: 'Late, does not count',
    evidenceAbsent: 'This file is not in the export.',
    evidenceDamaged: 'This file is damaged in the export.',
    readers: 'Who can read this',
    reader: (position, what, day) =>
      `${position === '' ? '' : `${position}; `}${what}; since ${day}`,
    until: (day) => `reads nothing new since ${day}`,
    nothing: 'reads nothing',
    recovery: 'The office’s recovery key',
    recoveryReads: 'the report, original evidence, second key to the identity',
    excluded: (count) =>
      count === 1
        ? 'One officer was left out when the report was sent.'
        : `${count} officers were left out when the report was sent.`,
    identity: 'The reporter’s identity',
    identityAnonymous: 'The reporter chose to be anonymous: no identity is stored.',
    identitySealed:
      'Sealed. Recovery holds one of its two keys only; the identity opens only where the holder of the first asks for it at the officers’ desk.',
  },
  age: {
    title: 'Key for the age program',
    lead: 'The export is a plain tar of age files. With this key the standard age program (version 1.3 or newer) opens them without Kentongan. The steps are in docs/operating/recovery.md.',
    warning:
      'Whoever sees this key reads every report. Show it only on a computer without a network, and do not keep it.',
    show: 'Show the recovery key',
    hide: 'Hide the key',
    recovery: 'Opens grants/*.age',
    report: 'Opens envelopes/*.age of this case',
    original: 'Opens evidence/*.age of this case',
    caseTitle: 'Keys of this case for the age program',
    caseShow: 'Show the keys of the case',
    caseWarning: 'Whoever sees these keys reads this case. Do not keep them.',
  },
  root: {
    title: 'A new root, signed by the old',
    lead: 'The root says who may sign the list of officers, and until when. Only two share sheets can change it.',
    signers: 'Signers from now on',
    signersHint:
      'Compare each person’s fingerprint with the one at their own desk, read aloud in person.',
    signsNow: 'signs at present',
    make: 'Sign the root',
    'no-signer': 'Choose at least one signer.',
    'too-many': 'Ten signers at most.',
    foreign: 'The key of these sheets is not the key of this office’s root.',
    made: 'The new root is signed',
    version: 'Version',
    expires: 'Valid until',
    threshold: 'To publish a list of officers',
    needed: (count) => (count === 1 ? 'one signature is enough' : `${count} signatures are needed`),
    fingerprint: 'Fingerprint of the root',
    fingerprintHint: 'Note it: what is published later has to have it.',
    needs: {
      second:
        'From now on every list of officers needs two signatures, this first one too. Once one signer has proposed this file at their desk, another signs at their own; only then is the root published.',
      renewal:
        'The list of officers has expired too. Whoever publishes this file has to be one of the new signers, so that the list is renewed with it.',
      everything:
        'The signers so far are left out. Whoever publishes this file has to be one of the new signers: the list of officers and the profile are signed anew with it.',
    },
    save: 'Save the ceremony file',
    next: 'Take this file to a signer’s computer. It holds nothing secret. It is published at the desk: Officers, Publish a ceremony file.',
  },
}
