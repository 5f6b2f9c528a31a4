// Who reads a case, and who may open its reporter's identity: as it stands, and as it is changed.
import type { Words } from './common.ts'

export const id = {
  readers: {
    title: 'Siapa yang dapat membaca',
    you: '(Anda)',
    since: (position: string, day: string) =>
      position === '' ? `sejak ${day}` : `${position}, sejak ${day}`,
    by: (name: string) => `dibukakan oleh ${name}`,
    byReporter: 'disegel oleh pelapor',
    opened: (day: string) => `Membuka pada ${day}`,
    notOpened: 'Belum membuka',
    reads: (what: string) => `Membaca ${what}`,
    halfOnly: (what: string) => `Memegang ${what}, tidak membaca laporan`,
    letIn: 'Beri Akses',
    remove: 'Usulkan keluar',
    conflict: 'Nyatakan benturan kepentingan',
    left: 'Tidak lagi membaca',
    leftHint: 'Yang sudah mereka baca sebelum hari itu mungkin telah disalin.',
    until: (day: string) => `Tidak membaca yang baru sejak ${day}`,
    verified: 'Setiap kunci diperiksa di peramban ini. Admin server tidak termasuk.',
    recovery: 'Kunci pemulihan instansi (dua dari tiga lembar) juga dapat membuka laporan.',
    excluded: (count: number) =>
      count === 1
        ? 'Satu petugas dikecualikan saat laporan dikirim dan tidak dapat membaca perkara ini.'
        : `${count} petugas dikecualikan saat laporan dikirim dan tidak dapat membaca perkara ini.`,
  },
  /** Changing who reads a case. */
  access: {
    working: 'Menyegel dan menyimpan…',
    letInTitle: 'Beri akses kepada rekan',
    letInLead:
      'Rekan ini akan membaca seluruh perkara sejak awal. Pemberian akses ini ditandatangani atas nama Anda dan dilihat pelapor.',
    whom: 'Petugas',
    original: 'Termasuk bukti asli',
    originalHint: 'Tanpa ini ia membaca laporan, tetapi tidak dapat mengunduh bukti.',
    half: 'Serahkan juga kunci identitas yang saya pegang',
    halfHint: 'Untuk pengganti Anda. Identitas tidak terbuka karena ini.',
    letInGo: 'Beri akses',
    removeTitle: (name: string) => `Usulkan ${name} dikeluarkan`,
    removeLead: (name: string) =>
      `${name} tidak akan membaca apa pun yang baru setelah dua petugas mengusulkannya. Usulan ini ditandatangani atas nama Anda dan dilihat pelapor.`,
    removeHint: 'Yang sudah dibacanya mungkin telah disalin, dan tidak dapat ditarik kembali.',
    removeGo: 'Tandatangani usulan',
    conflictTitle: 'Nyatakan benturan kepentingan',
    conflictLead:
      'Akses Anda sendiri atas perkara ini dicabut saat ini juga, dan rekan melanjutkan dengan kunci baru. Pelapor dan para pembaca melihat pernyataan ini.',
    conflictHint: 'Hanya rekan yang dapat memberi Anda akses lagi.',
    conflictGo: 'Nyatakan dan keluar',
  },
  identity: {
    sealed: 'Identitas tersegel: perlu dua orang',
    none: 'Pelapor memilih anonim',
    noneHint: 'Tidak ada identitas yang disimpan. Komunikasi hanya lewat pesan di halaman ini.',
    requester: 'Pengaju',
    approver: 'Penyetuju',
    foot: 'Kunci identitas terbagi dua. Satu orang saja, termasuk admin server, tidak dapat membukanya.',
    yours: (half: string) => `Anda memegang ${half}.`,
    tooFew:
      'Kedua kunci belum dipegang dua orang yang berbeda. Inspektur perlu menunjuk pengganti.',
    ask: 'Minta Identitas',
    askLead:
      'Permintaan ini ditandatangani atas nama Anda, dan pelapor membacanya beserta alasannya. Identitas baru terbuka setelah disetujui orang lain, lalu tertutup lagi setelah besok.',
    askGo: 'Kirim permintaan',
    asked: (name: string, day: string) => `${name} meminta identitas pada ${day}`,
    waiting: 'Menunggu persetujuan pemegang kunci kedua.',
    approve: 'Setujui pembukaan identitas',
    approveLead:
      'Anda menyerahkan kunci kedua untuk permintaan ini saja, sampai besok. Pelapor membaca persetujuan ini beserta alasannya.',
    approveGo: 'Setujui',
    approved: (name: string, day: string) => `Disetujui ${name}, berlaku sampai ${day}`,
    expired: (name: string, day: string) => `Disetujui ${name}, sudah berakhir pada ${day}`,
    open: 'Buka Identitas',
    until: (day: string) => `Dapat dibuka sampai ${day}. Jangan disalin ke luar perkara ini.`,
    close: 'Tutup identitas',
    name: 'Nama',
    phone: 'Nomor HP',
    email: 'Email',
    address: 'Alamat',
    contactHow:
      'Hubungi pelapor sendiri tanpa menyebut isi laporan, misalnya: “Ada pembaruan pada layanan yang Anda ikuti.”',
    empty: 'tidak diisi',
    reason: 'Alasan',
    reasonHint: 'Dibaca pelapor dan semua pembaca perkara ini. Jangan menyebut nama pelapor.',
    reasonMissing: 'Tulis alasannya.',
    reasonTooLong: 'Paling banyak 2.000 karakter.',
  },
}

export const en: Words<typeof id> = {
  readers: {
    title: 'Who can read this',
    you: '(you)',
    since: (position, day) => (position === '' ? `since ${day}` : `${position}, since ${day}`),
    by: (name) => `let in by ${name}`,
    byReporter: 'sealed by the reporter',
    opened: (day) => `Opened on ${day}`,
    notOpened: 'Not opened yet',
    reads: (what) => `Reads ${what}`,
    halfOnly: (what) => `Holds the ${what}, does not read the report`,
    letIn: 'Let in',
    remove: 'Propose removal',
    conflict: 'Declare a conflict of interest',
    left: 'No longer reading',
    leftHint: 'What they had read before that day may have been copied.',
    until: (day) => `Reads nothing new since ${day}`,
    verified:
      'Every key was checked in this browser. The server’s administrator is not among them.',
    recovery: 'The office’s recovery key (two of three sheets) can open the report too.',
    excluded: (count) =>
      count === 1
        ? 'One officer was left out when the report was sent and cannot read this case.'
        : `${count} officers were left out when the report was sent and cannot read this case.`,
  },
  access: {
    working: 'Sealing and storing…',
    letInTitle: 'Let a colleague in',
    letInLead:
      'This colleague will read the whole case from its beginning. The grant is signed in your name, and the reporter sees it.',
    whom: 'Officer',
    original: 'With the untouched evidence',
    originalHint: 'Without it they read the report and cannot download evidence.',
    half: 'Hand on the key to the identity that I hold',
    halfHint: 'For your successor. The identity is not opened by this.',
    letInGo: 'Let in',
    removeTitle: (name) => `Propose to remove ${name}`,
    removeLead: (name) =>
      `${name} will read nothing new once two officers have proposed it. The proposal is signed in your name, and the reporter sees it.`,
    removeHint: 'What they have read may have been copied, and cannot be taken back.',
    removeGo: 'Sign the proposal',
    conflictTitle: 'Declare a conflict of interest',
    conflictLead:
      'Your own access to this case is taken away at once, and colleagues go on with a new key. The reporter and the readers see this declaration.',
    conflictHint: 'Only a colleague can let you in again.',
    conflictGo: 'Declare and leave',
  },
  identity: {
    sealed: 'Identity sealed: two people needed',
    none: 'The reporter chose to be anonymous',
    noneHint: 'No identity is stored. Messages on this page are the only way to reach them.',
    requester: 'Requester',
    approver: 'Approver',
    foot: 'The key to the identity is in two halves. One person alone, the server’s administrator included, cannot open it.',
    yours: (half) => `You hold the ${half}.`,
    tooFew:
      'The two keys are not held by two different people. The Inspektur has to name a successor.',
    ask: 'Ask for the identity',
    askLead:
      'This request is signed in your name, and the reporter reads it with its reason. The identity opens only once somebody else has approved, and closes again after tomorrow.',
    askGo: 'Send the request',
    asked: (name, day) => `${name} asked for the identity on ${day}`,
    waiting: 'Waiting for the holder of the second key.',
    approve: 'Approve opening the identity',
    approveLead:
      'You hand over the second key for this request alone, until tomorrow. The reporter reads this approval with its reason.',
    approveGo: 'Approve',
    approved: (name, day) => `Approved by ${name}, until ${day}`,
    expired: (name, day) => `Approved by ${name}, ended on ${day}`,
    open: 'Open the identity',
    until: (day) => `It opens until ${day}. Do not copy it out of this case.`,
    close: 'Close the identity',
    name: 'Name',
    phone: 'Mobile number',
    email: 'Email',
    address: 'Address',
    contactHow:
      'Call or write by hand, without saying what the report is about. For example: “There is an update to the service you follow.”',
    empty: 'not given',
    reason: 'Reason',
    reasonHint:
      'Read by the reporter and by everybody who reads this case. Do not name the reporter.',
    reasonMissing: 'Write the reason.',
    reasonTooLong: 'At most 2,000 characters.',
  },
}
