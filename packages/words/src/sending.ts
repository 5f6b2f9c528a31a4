// From "Kirim Pengaduan" to the code screen: progress, what can go wrong, and the code to keep.
import type { Words } from './common.ts'

export const id = {
  heading: 'Mengirim pengaduan',
  preparing: 'Menyiapkan pengiriman…',
  sealing: 'Menyegel laporan di perangkat ini…',
  sealingFile: (name: string, index: number, of: number) =>
    `Menyegel ${name} (${index} dari ${of})`,
  sendingFile: (name: string, index: number, of: number) =>
    `Mengirim ${name} (${index} dari ${of})`,
  sendingReport: 'Mengirim laporan…',
  progress: (percent: number) => `${percent}%`,
  keepOpen: 'Jangan tutup halaman ini sampai Kode Akun tampil.',
  waitingForNetwork:
    'Sambungan terputus. Pengiriman dilanjutkan secara otomatis setelah tersambung kembali.',
  cancel: 'Batalkan pengiriman',
  canceled: 'Pengiriman dibatalkan. Laporan belum terkirim dan masih ada di halaman ini.',
  withoutEvidence: 'Kirim dulu, tambah bukti nanti',
  notStored:
    'Pengaduan belum terkirim dan tidak ada yang tersimpan di server. Tulisan Anda masih ada di halaman ini.',
  retrySafe:
    'Anda dapat mengirim ulang dengan aman: pengaduan yang sama tidak akan tersimpan dua kali.',
  fileRefused: (name: string, why: string) => `${name}: ${why}`,
  tooLarge: (name: string) =>
    `${name}: Berkas melebihi 20 MB. Perkecil atau bagi berkasnya, lalu pilih lagi.`,
  fileUnreadable: (name: string) =>
    `${name} tidak dapat dibaca lagi dari perangkat ini. Pilih kembali berkasnya.`,
  failed: 'Pengaduan belum terkirim',
  sentAgain: (ticket: string) => `Pengaduan sudah terkirim. Nomor Tiket ${ticket}.`,
  evidenceLater: 'Bukti belum ikut terkirim.',
  evidenceLaterNames: (names: string) =>
    `Bukti belum ikut terkirim: ${names}. Kirimkan lewat “Tambah Bukti” pada laporan ini.`,
  earlier:
    'Pengaduan yang Anda kirim sebelumnya ternyata sudah tersimpan. Perubahan sesudahnya belum ikut; kirimkan sebagai pesan di halaman khusus pelapor.',
  /** Why something written here was not sent. The text stays. */
  failures: {
    offline:
      'Sambungan internet terputus. Tulisan Anda masih ada di halaman ini. Coba lagi setelah tersambung.',
    storage:
      'Server sedang tidak dapat menyimpan. Tidak ada yang tersimpan, dan tulisan Anda masih ada di halaman ini. Coba lagi beberapa menit lagi.',
    officersChanged:
      'Daftar petugas baru saja berubah. Periksa sekali lagi siapa yang dapat membaca, lalu kirim.',
    reportMoved:
      'Kunci laporan ini baru saja diganti karena seorang petugas keluar. Tulisan Anda masih ada: kirim sekali lagi.',
    notReady:
      'Pengaduan melalui situs ini sedang tidak dibuka. Gunakan jalur pengaduan lain di halaman Hubungi Kami.',
    sessionEnded:
      'Waktu masuk Anda sudah berakhir. Salin tulisan Anda, lalu masuk kembali untuk mengirimnya.',
    pageOutdated: 'Situs ini baru saja diperbarui. Salin tulisan Anda, lalu muat ulang halaman.',
    browser:
      'Peramban ini tidak mampu menyegel laporan. Perbarui peramban Anda, atau gunakan Chrome, Firefox, atau Safari versi terbaru.',
    codeNotKnown: 'Kode akun tidak dikenali.',
    lockRefused:
      'Server memberikan kunci yang tidak dibuat oleh kode ini. Jangan lanjutkan; beri tahu Inspektorat melalui jalur lain.',
    fileUnreadable:
      'Satu berkas tidak dapat dibaca lagi dari perangkat ini. Hapus berkas itu dari daftar, lalu pilih kembali.',
    tooLarge:
      'Berkas-berkas ini melebihi batas untuk satu kali kirim. Kurangi sebagian; sisanya dapat ditambahkan setelah terkirim.',
    accountFull: 'Akun ini sudah penuh. Keluar, lalu kirim pengaduan baru dengan kode baru.',
    caseFull:
      'Laporan ini sudah penuh. Tulisan Anda masih ada di halaman ini: lanjutkan dengan pengaduan baru, dan sebutkan Nomor Tiket laporan ini di dalamnya.',
    canceled: 'Pengiriman dibatalkan. Tulisan Anda masih ada di halaman ini.',
    unknown:
      'Terjadi gangguan pada layanan kami. Tulisan Anda masih ada di halaman ini. Coba lagi beberapa menit lagi.',
  },
  code: {
    title: 'Simpan kode',
    heading: 'Simpan kode ini',
    sent: 'Pengaduan terkirim. Kode hanya tampil sekali, tidak dapat dipulihkan.',
    registered: 'Akun Anda sudah dibuat. Kode ini hanya tampil sekali dan tidak dapat dipulihkan.',
    accountCode: 'Kode Akun',
    ticket: 'Nomor Tiket',
    ticketFor: 'Untuk melihat status di Tracking.',
    copy: 'Salin Kode',
    copied: 'Tersalin',
    copyRefused: 'Peramban menolak menyalin. Pilih kodenya, lalu salin sendiri.',
    print: 'Cetak',
    save: 'Simpan',
    reminder: 'Pengingat',
    kept: 'Saya sudah menyimpan kode',
    keptFirst: 'Simpan kodenya dahulu. Tanpa kode ini Anda tidak dapat kembali ke laporan.',
    leave:
      'Kode belum Anda simpan. Setelah halaman ini ditutup, kode tidak dapat ditampilkan lagi.',
    /** On paper and in the saved file: it must not say what the code is for. */
    neutralTitle: 'Catatan pribadi',
    neutralFileName: 'catatan.txt',
    reminderTitle: 'Periksa catatan',
    reminderFileName: 'pengingat.ics',
  },
}

export const en: Words<typeof id> = {
  heading: 'Sending the report',
  preparing: 'Preparing to send…',
  sealing: 'Sealing the report on this device…',
  sealingFile: (name, index, of) => `Sealing ${name} (${index} of ${of})`,
  sendingFile: (name, index, of) => `Sending ${name} (${index} of ${of})`,
  sendingReport: 'Sending the report…',
  progress: (percent) => `${percent}%`,
  keepOpen: 'Do not close this page until the Account Code is shown.',
  waitingForNetwork: 'The connection was lost. Sending goes on by itself once it is back.',
  cancel: 'Cancel sending',
  canceled: 'Sending was cancelled. The report was not sent and is still on this page.',
  withoutEvidence: 'Send first, add evidence later',
  notStored:
    'The report was not sent and nothing is stored on the server. What you wrote is still on this page.',
  retrySafe: 'Sending again is safe: the same report is never stored twice.',
  fileRefused: (name, why) => `${name}: ${why}`,
  tooLarge: (name) =>
    `${name}: The file exceeds 20 MB. Make it smaller or split it, then choose it again.`,
  fileUnreadable: (name) => `${name} can no longer be read from this device. Choose it again.`,
  failed: 'The report was not sent',
  sentAgain: (ticket) => `The report was sent. Ticket number ${ticket}.`,
  evidenceLater: 'Your evidence was not sent with it.',
  evidenceLaterNames: (names) =>
    `Evidence not sent yet: ${names}. Send it with “Add evidence” on this report.`,
  earlier:
    'The report that you sent before turned out to be stored. What you changed since is not in it; send that as a message on the reporter’s page.',
  failures: {
    offline:
      'The internet connection was lost. What you wrote is still on this page. Try again once you are connected.',
    storage:
      'The server cannot store anything at the moment. Nothing was stored, and what you wrote is still on this page. Try again in a few minutes.',
    officersChanged:
      'The list of officers has just changed. Check once more who can read this, then send.',
    reportMoved:
      'This report has just moved to a new key because an officer left. What you wrote is still here: send it once more.',
    notReady:
      'Reports are not taken on this site at the moment. Please use one of the channels on the contact page.',
    sessionEnded: 'You have been signed out. Copy what you wrote, then sign in again to send it.',
    pageOutdated: 'This site was just updated. Copy what you wrote, then reload the page.',
    browser:
      'This browser cannot seal a report. Update it, or use a recent Chrome, Firefox, or Safari.',
    codeNotKnown: 'Account code not recognised.',
    lockRefused:
      'The server gave a lock that this code did not make. Do not go on; tell the Inspectorate through another channel.',
    fileUnreadable:
      'One file can no longer be read from this device. Remove it from the list, then choose it again.',
    tooLarge:
      'These files exceed what can be sent at once. Take some away; the rest can be added afterwards.',
    accountFull: 'This account is full. Sign out, then send a new report with a new code.',
    caseFull:
      'This report is full. What you wrote is still on this page: go on in a new report, and name the ticket number of this one in it.',
    canceled: 'Sending was cancelled. What you wrote is still on this page.',
    unknown:
      'Something went wrong on our side. What you wrote is still on this page. Try again in a few minutes.',
  },
  code: {
    title: 'Keep the code',
    heading: 'Keep this code',
    sent: 'Report sent. This code is shown only once, and cannot be recovered.',
    registered: 'Your account was made. This code is shown only once and cannot be recovered.',
    accountCode: 'Account Code',
    ticket: 'Ticket number',
    ticketFor: 'To look up the status at Tracking.',
    copy: 'Copy code',
    copied: 'Copied',
    copyRefused: 'The browser refused to copy. Select the code and copy it yourself.',
    print: 'Print',
    save: 'Save',
    reminder: 'Reminder',
    kept: 'I have kept the code',
    keptFirst: 'Keep the code first. Without it you cannot come back to your report.',
    leave: 'You have not kept the code. Once this page is closed it cannot be shown again.',
    neutralTitle: 'Private note',
    neutralFileName: 'note.txt',
    reminderTitle: 'Check the note',
    reminderFileName: 'reminder.ics',
  },
}
