// Signing in with the account code, and the reporter's own page.
import { countInWords, type Words } from './common.ts'

export const id = {
  signIn: {
    title: 'Masuk',
    lead: 'Masukkan Kode Akun yang Anda simpan saat mendaftar atau setelah mengirim pengaduan.',
    code: 'Kode Akun',
    codeHint: 'Lima kelompok, masing-masing lima huruf atau angka. Boleh ditempel sekaligus.',
    submit: 'Masuk',
    working: 'Membuka…',
    refused: 'Kode akun tidak dikenali.',
    refusedHint:
      'Periksa kembali setiap kelompok. Bila kodenya memang benar, akunnya mungkin sudah ditutup atau kodenya sudah diganti; bila bukan oleh Anda, beri tahu Inspektorat melalui jalur lain.',
    isTicket:
      'Ini tampaknya Nomor Tiket, bukan Kode Akun. Tahap laporan dapat dilihat di Lacak Laporan; untuk masuk, Anda memerlukan Kode Akun.',
    missing: 'Masukkan Kode Akun.',
    lost: 'Kode tidak dapat dipulihkan. Bila hilang, kirim pengaduan baru; laporan lama tetap ditangani.',
    noCode: 'Belum punya kode?',
    register: 'Daftar',
    haveCode: 'Sudah punya kode?',
  },
  register: {
    title: 'Daftar',
    lead: 'Anda dapat membuat Kode Akun lebih dahulu, lalu melapor nanti. Kami tidak meminta nama, email, ataupun kata sandi.',
    submit: 'Daftar',
    working: 'Membuat kode…',
  },
  session: {
    reload: 'Bila halaman ini dimuat ulang, Anda perlu memasukkan Kode Akun lagi.',
    locked: 'Halaman dikunci karena lama tidak digunakan. Masukkan Kode Akun untuk melanjutkan.',
    idle: (minutes: number) =>
      `Halaman ini terkunci otomatis setelah ${minutes} menit tidak digunakan.`,
    soon: 'Layar akan dikunci kurang dari satu menit lagi, karena lama tidak digunakan.',
    soonKept:
      'Pesan yang sedang Anda tulis tetap ada setelah Anda masuk lagi. Berkas yang dipilih dan pesan yang menunggu terkirim perlu diulang.',
    soonLost: 'Pengaduan yang belum Anda kirim ikut terhapus.',
    stay: 'Tetap di halaman ini',
    signedOut: 'Anda sudah keluar. Tidak ada yang tersimpan di perangkat ini.',
    ended: 'Waktu masuk Anda sudah berakhir. Masukkan Kode Akun untuk melanjutkan.',
  },
  page: {
    title: 'Halaman khusus pelapor',
    reports: 'Laporan Anda',
    report: (ticket: string) => `Laporan ${ticket}`,
    none: 'Belum ada pengaduan.',
    noneHint:
      'Tulis pengaduan pertama Anda bila sudah siap. Jika Anda pernah mengirim pengaduan dengan kode ini, server tidak memberikannya: beri tahu Inspektorat melalui jalur lain.',
    newReport: 'Tulis Pengaduan',
    newReportHeading: 'Ada hal lain yang perlu dilaporkan?',
    receivedOn: (day: string) => `Diterima ${day}`,
    unread: 'Ada pesan baru',
    allReports: 'Semua laporan',
    opening: 'Membuka laporan Anda…',
    write: 'Jawab atau lengkapi',
    refresh: 'Periksa kabar baru',
    refreshed: 'Sudah diperiksa. Yang tampil adalah yang terakhir diberikan server.',
    what: 'Isi laporan Anda',
    reason: 'Keterangan petugas',
    sentOn: (day: string) => `Dikirim ${day}`,
    nothingToDo: 'Saat ini tidak ada yang harus Anda lakukan.',
    nextNews: 'Kabar berikutnya paling lambat',
    answerBy: 'Dapat Anda jawab sampai',
    questions: 'Yang ditanyakan petugas',
    answered: 'Jawaban Anda sudah tersimpan dan menunggu dibaca petugas.',
    statusDiffers:
      'Status yang ditandatangani petugas berbeda dengan yang dicatat server. Yang ditampilkan di sini adalah yang ditandatangani petugas.',
  },
  readers: {
    heading: 'Siapa yang dapat membaca',
    opened: 'Siapa yang sudah membuka',
    notOpened: 'belum membuka',
    nameNotKnown: 'Petugas yang tidak lagi tercatat',
    nobody: 'Belum ada petugas yang membuka laporan ini.',
    openedBy: (who: string) => `Dibuka oleh ${who}`,
    openedByCount: (count: number) =>
      `Laporan Anda sudah dibuka oleh ${countInWords('id', count)} petugas.`,
    excluded: 'Ada petugas yang Anda kecualikan.',
    identitySealed: 'Identitas Anda masih tersegel.',
    identityAskedByNobody: 'Belum ada yang meminta untuk membukanya.',
    identityOnlyYou:
      'Kedua kunci identitas Anda tidak dipegang dua petugas yang berbeda. Tidak ada petugas yang dapat membukanya: hanya Anda sendiri yang dapat membacanya.',
    identityNone: 'Anda melapor secara anonim. Tidak ada identitas yang disimpan.',
    identityAsked: (name: string, day: string) => `${name} meminta identitas Anda pada ${day}.`,
    identityNotApproved: 'Belum disetujui. Identitas Anda masih tersegel.',
    identityApproved: (name: string, until: string) =>
      `${name} menyetujuinya. Identitas Anda dapat dibuka sampai ${until}.`,
    identityEnded: (name: string, until: string) =>
      `${name} menyetujuinya. Sejak ${until} berlalu, identitas Anda tersegel lagi. Yang sudah dibaca tidak dapat ditarik kembali.`,
    reason: (reason: string) => `Alasan: ${reason}`,
    left: 'Tidak lagi membaca',
    leftSince: (day: string) => `sejak ${day}`,
    letIn: (by: string, day: string) => `diberi akses oleh ${by}, ${day}`,
  },
  /** Printed: neither what was reported nor who works on it. */
  summary: {
    heading: 'Untuk catatan Anda',
    lead: 'Yang dicetak hanya nomor tiket, status, dan tanggal. Isi laporan, pesan, dan nama tidak ikut tercetak.',
    print: 'Cetak ringkasan',
    title: 'Ringkasan laporan',
    received: 'Diterima',
    status: 'Status',
  },
  journey: {
    heading: 'Perjalanan laporan',
    now: 'Tahap sekarang',
    nowIs: (stage: string) => `Tahap sekarang: ${stage}`,
    until: (day: string) => `Paling lambat ${day}`,
    next: 'Kabar berikutnya',
    nextHint: 'Disampaikan kepada Anda di halaman ini',
    answer: 'Jawaban Anda',
    answerHint: 'Dengan pesan di halaman ini',
  },
  messages: {
    heading: 'Pesan dengan administrator',
    none: 'Belum ada pesan.',
    newSince: 'Baru sejak pesan terakhir Anda',
    you: 'Anda',
    text: 'Tulis pesan',
    hint: 'Jangan menulis nama atau nomor Anda di sini.',
    send: 'Kirim Pesan',
    addEvidence: 'Tambah Bukti',
    evidenceHint:
      'Bukti: gambar, PDF, rekaman, atau dokumen, paling besar 20 MB setiap berkas. Disegel sebelum dikirim.',
    waiting: 'Menunggu terkirim',
    sent: 'Terkirim',
    missing: 'Tulis pesan atau tambahkan bukti.',
    tooLong: 'Pesan paling banyak 5.000 karakter. Bagi menjadi dua pesan.',
    notSent: 'Belum terkirim.',
    chosen: 'Berkas untuk pesan ini',
    downloadFailed: (name: string) => `${name} tidak dapat dibuka. Coba lagi.`,
    evidence: (count: number) => (count === 1 ? 'Satu berkas bukti' : `${count} berkas bukti`),
    download: (name: string) => `Unduh ${name}`,
  },
  /** What is shown in place of something that could not be verified; never nothing. */
  doubt: {
    heading: 'Ada yang tidak cocok',
    tampered:
      'Satu bagian laporan ini tidak asli atau berubah, dan tidak ditampilkan. Bila yang hilang pesan Anda, tulis lagi.',
    missing:
      'Satu pesan yang seharusnya ada tidak diberikan oleh server. Bila itu pesan Anda, tulis lagi; bila dari petugas, minta dikirim lagi.',
    malformed:
      'Satu bagian laporan ini tidak dapat dibaca. Muat ulang halaman agar memakai versi terbaru.',
    replayed:
      'Server memberikan satu bagian laporan ini dua kali. Yang kedua diabaikan; tidak ada yang perlu Anda ulangi.',
    late: 'Satu bagian ditulis dengan kunci lama setelah kunci laporan ini diganti. Bagian itu tidak dihitung. Bila Anda yang menulisnya, tulis lagi.',
    grantRefused:
      'Server memberikan kunci laporan ini tanpa catatan siapa yang memberikannya. Kunci itu tidak dipakai. Periksa siapa saja yang dapat membaca laporan ini.',
    keyMissing:
      'Kunci satu bagian laporan ini tidak diberikan oleh server, sehingga bagian itu belum dapat dibuka. Bagian itu bukan kosong. Keluar, lalu masuk lagi nanti.',
    shutOut:
      'Laporan ini berlanjut dengan kunci baru yang tidak diberikan kepada Anda. Mungkin server menahannya. Yang tampil di sini hanya sampai saat itu. Bila Anda baru mengganti kode, masuk dengan kode yang baru.',
    lateWritten: (who: string, day: string) => `Terlambat, ${who}, ${day}:`,
    officeBehind:
      'Daftar petugas yang diberikan server lebih lama daripada yang pernah dipakai pada laporan ini. Tunda pesan baru sampai tulisan ini hilang.',
    reportMissing:
      'Isi laporan ini tidak diberikan server, atau yang diberikan tidak asli. Laporan Anda tetap ada dan terkunci pada nomornya. Jangan menutup akun; sebutkan Nomor Tiket kepada Inspektorat.',
    evidenceMissing: (name: string) =>
      `Bukti ${name} tidak diberikan oleh server. Bila berkasnya masih ada pada Anda, kirim lagi lewat pesan.`,
    evidenceUnnamed:
      'Server menyimpan satu bukti yang tidak disebut dalam laporan ini. Bila bukan Anda yang menambahkannya, katakan dalam pesan.',
    caseMissing: 'Satu laporan pada akun ini tidak dapat dibuka.',
    mayMean:
      'Bisa jadi ini gangguan pada server. Bisa jadi pula ada yang menahan atau mengubah data di sana. Isi laporan yang sudah disegel tetap tidak dapat dibaca server.',
    advice:
      'Periksa lagi beberapa saat kemudian. Bila tulisan ini tetap tampil, salin atau cetak halaman ini, lalu beri tahu Inspektorat melalui jalur lain.',
  },
  /** Why something could not be shown. */
  failures: {
    offline: 'Sambungan internet terputus. Coba lagi setelah tersambung.',
    storage: 'Server sedang bermasalah. Coba lagi beberapa menit lagi.',
    officersChanged: 'Daftar petugas baru saja berubah. Muat ulang halaman ini.',
    reportMoved: 'Kunci laporan ini baru saja diganti. Muat ulang halaman ini.',
    notReady: 'Daftar petugas tidak dapat dipastikan, sehingga halaman ini belum dapat dibuka.',
    sessionEnded: 'Waktu masuk Anda sudah berakhir. Masukkan Kode Akun untuk melanjutkan.',
    pageOutdated: 'Situs ini baru saja diperbarui. Muat ulang halaman ini.',
    browser:
      'Peramban ini tidak mampu membuka laporan. Perbarui peramban Anda, atau gunakan Chrome, Firefox, atau Safari versi terbaru.',
    codeNotKnown: 'Kode akun tidak dikenali.',
    lockRefused:
      'Server memberikan kunci yang tidak dibuat oleh kode ini. Jangan lanjutkan; beri tahu Inspektorat melalui jalur lain.',
    fileUnreadable: 'Berkas itu tidak dapat dibaca dari perangkat ini.',
    tooLarge: 'Yang diminta terlalu besar.',
    accountFull: 'Akun ini sudah penuh.',
    caseFull: 'Laporan ini sudah penuh.',
    canceled: 'Dibatalkan.',
    unknown: 'Terjadi gangguan pada layanan kami. Coba lagi beberapa menit lagi.',
  },
}

export const en: Words<typeof id> = {
  signIn: {
    title: 'Sign in',
    lead: 'Enter the Account Code that you kept when you registered or sent your report.',
    code: 'Account Code',
    codeHint: 'Five groups of five letters or digits. You can paste it all at once.',
    submit: 'Sign in',
    working: 'Opening…',
    refused: 'Account code not recognised.',
    refusedHint:
      'Check each group again. If the code is right, the account may have been closed or its code replaced; if that was not you, tell the Inspectorate through another channel.',
    isTicket:
      'This looks like a Ticket Number, not an Account Code. Track a report shows the stage of a report; signing in needs the Account Code.',
    missing: 'Enter your Account Code.',
    lost: 'The code cannot be recovered. If it is lost, send a new report; the old one is still handled.',
    noCode: 'No code yet?',
    register: 'Register',
    haveCode: 'Have a code already?',
  },
  register: {
    title: 'Register',
    lead: 'You can make an Account Code first and report later. No name, e-mail, or password is asked for.',
    submit: 'Register',
    working: 'Making the code…',
  },
  session: {
    reload: 'If this page is reloaded, you have to enter the Account Code again.',
    locked:
      'The page was locked because it was not used for a while. Enter the Account Code to go on.',
    idle: (minutes) => `This page locks itself after ${minutes} minutes without activity.`,
    soon: 'The screen locks in less than a minute, because it was not used for a while.',
    soonKept:
      'The message you are writing is still there when you sign in again. Chosen files and messages waiting to be sent have to be done again.',
    soonLost: 'The report that you have not sent yet is deleted.',
    stay: 'Stay on this page',
    signedOut: 'You have signed out. Nothing is stored on this device.',
    ended: 'You have been signed out. Enter the Account Code to go on.',
  },
  page: {
    title: 'Reporter’s page',
    reports: 'Your reports',
    report: (ticket) => `Report ${ticket}`,
    none: 'No reports yet.',
    noneHint:
      'If you have never sent one, write your first report when you are ready. If you have sent one with this code, the server is not giving it: tell the Inspectorate through another channel.',
    newReport: 'Write a report',
    newReportHeading: 'Something else to report?',
    receivedOn: (day) => `Received ${day}`,
    unread: 'There is a new message',
    allReports: 'All reports',
    opening: 'Opening your reports…',
    write: 'Reply or add to it',
    refresh: 'Check for news',
    refreshed: 'Checked. This is the latest that the server gives.',
    what: 'Your report',
    reason: 'The officer’s explanation',
    sentOn: (day) => `Sent ${day}`,
    nothingToDo: 'There is nothing you have to do at the moment.',
    nextNews: 'Next news at the latest on',
    answerBy: 'You can answer until',
    questions: 'What the officers ask',
    answered: 'Your answer is stored and waits to be read by an officer.',
    statusDiffers:
      'The status that an officer signed differs from the one the server has. What you see here is what the officer signed.',
  },
  readers: {
    heading: 'Who can read this',
    opened: 'Who has opened it',
    notOpened: 'has not opened it',
    nameNotKnown: 'An officer who is no longer listed',
    nobody: 'No officer has opened this report yet.',
    openedBy: (who) => `Opened by ${who}`,
    openedByCount: (count) =>
      count === 1
        ? 'Your report has been opened by one officer.'
        : `Your report has been opened by ${countInWords('en', count)} officers.`,
    excluded: 'You left out some officers.',
    identitySealed: 'Your identity is still sealed.',
    identityAskedByNobody: 'Nobody has asked to open it.',
    identityOnlyYou:
      'The two keys to your identity are not held by two different officers. No officer can open it: only you yourself can read it.',
    identityNone: 'You reported anonymously. No identity is stored.',
    identityAsked: (name, day) => `${name} asked for your identity on ${day}.`,
    identityNotApproved: 'Not approved yet. Your identity is still sealed.',
    identityApproved: (name, until) =>
      `${name} approved it. Your identity can be opened until ${until}.`,
    identityEnded: (name, until) =>
      `${name} approved it. Since ${until} has passed, your identity is sealed again. What was read cannot be taken back.`,
    reason: (reason) => `Reason: ${reason}`,
    left: 'No longer reading',
    leftSince: (day) => `since ${day}`,
    letIn: (by, day) => `let in by ${by}, ${day}`,
  },
  summary: {
    heading: 'For your records',
    lead: 'Only the ticket number, the status, and dates are printed. The report, messages, and names are not.',
    print: 'Print a summary',
    title: 'Summary of a report',
    received: 'Received',
    status: 'Status',
  },
  journey: {
    heading: 'The report’s journey',
    now: 'Present stage',
    nowIs: (stage) => `Present stage: ${stage}`,
    until: (day) => `${day} at the latest`,
    next: 'Next news',
    nextHint: 'You are told on this page',
    answer: 'Your answer',
    answerHint: 'With a message on this page',
  },
  messages: {
    heading: 'Messages with the administrator',
    none: 'No messages yet.',
    newSince: 'New since your last message',
    you: 'You',
    text: 'Write a message',
    hint: 'Do not write your name or number here.',
    send: 'Send message',
    addEvidence: 'Add evidence',
    evidenceHint:
      'Evidence: pictures, PDF, recordings, or documents, at most 20 MB a file. Sealed before it is sent.',
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    missing: 'Write a message or add evidence.',
    tooLong: 'A message can have at most 5,000 characters. Split it in two.',
    notSent: 'Not sent yet.',
    chosen: 'Files for this message',
    downloadFailed: (name) => `${name} could not be opened. Try again.`,
    evidence: (count) => (count === 1 ? 'One piece of evidence' : `${count} pieces of evidence`),
    download: (name) => `Download ${name}`,
  },
  doubt: {
    heading: 'Something does not match',
    tampered:
      'One part of this report is forged or was changed, and is not shown. If a message of yours is gone, write it again.',
    missing:
      'A message that should be there was not given by the server. If it was yours, write it again; if an officer’s, ask for it again.',
    malformed:
      'One part of this report cannot be read. Load the page again, so that it is the newest version.',
    replayed:
      'The server gave one part of this report twice. The second is ignored; you need not repeat anything.',
    late: 'One part was written with an old key after this report had moved to a new one. It does not count. If you wrote it, write it again.',
    grantRefused:
      'The server gave a key to this report without a record of who granted it. That key is not used. Look through who can read this report.',
    keyMissing:
      'The server did not give the key to one part of this report, so it cannot be opened yet. That part is not empty. Sign out, and in again later.',
    shutOut:
      'This report went on with a new key that was not given to you. The server may be withholding it. What you see ends at that point. If you have just changed your code, sign in with the new one.',
    lateWritten: (who, day) => `Late, ${who}, ${day}:`,
    officeBehind:
      'The list of officers that the server gave is older than one this report has seen. Put off new messages until this is gone.',
    reportMissing:
      'The server did not give this report, or what it gave is not genuine. Your report exists and is bound to its number. Do not close the account; give the Inspectorate your ticket number.',
    evidenceMissing: (name) =>
      `The server did not give the evidence ${name}. If you still have the file, send it again with a message.`,
    evidenceUnnamed:
      'The server has a piece of evidence that this report does not name. If you did not add it, say so in a message.',
    caseMissing: 'One report of this account cannot be opened.',
    mayMean:
      'It may be a fault of the server. It may also be that somebody is withholding or changing what is stored there. What was sealed still cannot be read by the server.',
    advice:
      'Check again in a while. If this does not go away, copy or print this page, then tell the Inspectorate through another channel.',
  },
  failures: {
    offline: 'The internet connection was lost. Try again once you are connected.',
    storage: 'The server has a problem at the moment. Try again in a few minutes.',
    officersChanged: 'The list of officers has just changed. Reload this page.',
    reportMoved: 'This report has just moved to a new key. Reload this page.',
    notReady: 'The list of officers could not be verified, so this page cannot be opened for now.',
    sessionEnded: 'You have been signed out. Enter the Account Code to go on.',
    pageOutdated: 'This site was just updated. Reload this page.',
    browser:
      'This browser cannot open a report. Update it, or use a recent Chrome, Firefox, or Safari.',
    codeNotKnown: 'Account code not recognised.',
    lockRefused:
      'The server gave a lock that this code did not make. Do not go on; tell the Inspectorate through another channel.',
    fileUnreadable: 'That file cannot be read from this device.',
    tooLarge: 'What was asked for is too large.',
    accountFull: 'This account is full.',
    caseFull: 'This report is full.',
    canceled: 'Cancelled.',
    unknown: 'Something went wrong on our side. Try again in a few minutes.',
  },
}
