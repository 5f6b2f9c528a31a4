// What a reporter does with the account beside writing: another code, an alarm, its end.
import type { Words } from './common.ts'

export const id = {
  /** "Ganti Kode": what it does, what it cannot, and which code is good at every moment. */
  newCode: {
    heading: 'Kode Anda mungkin dilihat orang lain?',
    does: 'Ganti Kode memberi Anda kode baru: kode lama tidak berlaku lagi, dan yang ditulis sesudahnya tidak dapat dibuka dengan kode lama.',
    cannot:
      'Siapa yang sudah membuka laporan Anda dengan kode lama tetap memiliki apa yang sudah dibacanya.',
    button: 'Ganti Kode',
    making: 'Membuat kode…',
    messagesWait: 'Pesan Anda masih dalam pengiriman. Setelah itu kode dapat diganti.',
    lead: 'Hanya tampil sekali. Kode lama berlaku sampai Anda menyimpan kode ini.',
    cancel: 'Batal, tetap pakai kode lama',
    title: 'Mengganti kode',
    replacing: 'Mengganti kode…',
    moving: (at: number, of: number) => `Memindahkan laporan ke kunci baru (${at} dari ${of})…`,
    keepOpen: 'Jangan tutup halaman ini dahulu. Bila terputus, tidak ada laporan yang hilang.',
    failed: 'Penggantian kode belum selesai',
    good: {
      old: 'Kode lama masih berlaku. Tidak ada yang berubah pada akun dan laporan Anda.',
      new: 'Kode baru sudah berlaku dan kode lama tidak dikenali lagi. Laporan Anda belum dapat dibuka di sini, tetapi tidak ada yang hilang.',
      either:
        'Belum pasti kode mana yang berlaku. Simpan kedua kode, lalu coba lagi. Tidak ada laporan yang hilang.',
    },
    again: 'Coba lagi',
    back: 'Kembali ke laporan',
    enter: 'Masuk dengan kode baru',
    done: 'Kode sudah diganti. Kode lama tidak dikenali lagi.',
    left: (count: number) =>
      `Kode sudah diganti. Kode lama tidak dikenali lagi. ${count} laporan belum pindah ke kunci baru; pemindahan dilanjutkan saat Anda masuk lagi.`,
  },
  /** "Saya merasa terancam": a message that carries priority at the desk. */
  danger: {
    heading: 'Merasa terancam?',
    lead: 'Ancaman, mutasi, penurunan jabatan atau penilaian, dan tekanan karena melapor adalah tindakan balasan. Beri tahu kami: laporan Anda didahulukan.',
    button: 'Saya merasa terancam',
    said: 'Anda memberi tahu bahwa Anda terancam atau mengalami tindakan balasan.',
    toldOn: (day: string) =>
      `Anda memberi tahu kami pada ${day}. Jawaban petugas tampil di bagian pesan.`,
    title: 'Beri tahu bahwa Anda terancam',
    now: 'Bila bahaya sudah dekat, jangan menunggu jawaban di sini.',
    call: 'Yang dapat dihubungi langsung:',
    text: 'Apa yang terjadi?',
    hint: 'Siapa, kapan, dan dalam bentuk apa. Boleh dikosongkan. Jangan menulis nama atau nomor Anda.',
    promise: 'Disegel sebelum dikirim: hanya petugas laporan ini yang dapat membacanya.',
    send: 'Beri tahu petugas',
  },
  /** "Cabut Laporan": what it does, and what it does not. */
  withdrawal: {
    heading: 'Ingin mencabut laporan?',
    lead: 'Anda boleh mencabutnya tanpa alasan. Laporan tidak dihapus, dan perkara yang menyangkut kepentingan umum tetap ditangani.',
    button: 'Cabut Laporan',
    done: 'Laporan dicabut',
    said: 'Anda mencabut laporan ini.',
    toldOn: (day: string) =>
      `Anda mencabut laporan ini pada ${day}. Keputusan petugas tampil di halaman ini.`,
    title: 'Cabut laporan ini?',
    text: 'Alasan',
    hint: 'Boleh dikosongkan. Bila ada yang menekan Anda untuk mencabut, tekan Batal lalu pilih Saya merasa terancam.',
    promise: 'Disegel sebelum dikirim: hanya petugas laporan ini yang dapat membacanya.',
    send: 'Ya, cabut laporan',
  },
  /** "Ajukan Keberatan": against an end, or against silence. */
  objection: {
    heading: 'Tidak setuju dengan penanganannya?',
    lead: 'Anda dapat mengajukan keberatan. Keberatan atas hasil ditinjau ulang oleh petugas yang tidak ikut memutuskannya.',
    button: 'Ajukan Keberatan',
    done: 'Keberatan diajukan',
    said: 'Anda mengajukan keberatan.',
    toldOn: (day: string) =>
      `Anda mengajukan keberatan pada ${day}. Jawaban petugas tampil di halaman ini.`,
    title: 'Ajukan keberatan',
    text: 'Apa yang menurut Anda belum benar?',
    hint: 'Sebutkan yang belum diperiksa atau yang keliru. Jangan menulis nama atau nomor Anda.',
    missing: 'Tulis apa yang menurut Anda belum benar.',
    promise: 'Disegel sebelum dikirim: hanya petugas laporan ini yang dapat membacanya.',
    send: 'Kirim Keberatan',
  },
  /** "Tutup Akun": what goes, what stays, and what holds when it failed. */
  close: {
    heading: 'Tidak memerlukan akun ini lagi?',
    does: 'Tutup Akun menghapus jalan masuk Anda dari server. Laporan tetap tersegel pada petugasnya dan tetap ditangani.',
    button: 'Tutup Akun',
    said: 'Anda memberi tahu bahwa Anda menutup akun ini.',
    messagesWait: 'Pesan Anda masih dalam pengiriman. Setelah itu akun dapat ditutup.',
    title: 'Tutup akun ini?',
    consequences: [
      'Kode Akun tidak dikenali lagi dan tidak dapat dipulihkan.',
      'Anda tidak dapat lagi membaca kabar, menjawab, atau menambah bukti. Petugas diberi tahu bahwa Anda tidak dapat dihubungi lagi.',
      'Laporan tidak dihapus: tetap tersegel pada petugasnya dan tetap ditangani. Statusnya masih dapat dilihat dengan Nomor Tiket.',
      'Pesan dan pengaduan yang belum terkirim hilang.',
    ],
    go: 'Ya, tutup akun',
    working: 'Menutup akun…',
    notYet: 'Akun belum ditutup.',
    uncertain: 'Belum pasti apakah akun sudah tertutup. Coba lagi setelah tersambung.',
    done: 'Akun sudah ditutup. Kode Akun tidak dikenali lagi, dan tidak ada yang tersimpan di perangkat ini.',
    unfinished:
      'Penutupan akun belum selesai: petugas sudah diberi tahu, tetapi akun ini masih terbuka. Tutup sekali lagi, atau kirim pesan bila Anda tetap memakainya.',
    ended:
      'Waktu masuk Anda sudah berakhir. Bila Kode Akun tidak dikenali lagi, akun sudah tertutup.',
  },
}

export const en: Words<typeof id> = {
  newCode: {
    heading: 'Could somebody have seen your code?',
    does: 'A new code takes the place of the old one: the old code no longer works, and nothing written afterwards can be opened with it.',
    cannot: 'Whoever has already opened your reports with the old code keeps what they read.',
    button: 'Replace code',
    making: 'Making the code…',
    messagesWait: 'A message of yours is still on its way. Replace the code after that.',
    lead: 'Shown only once. The old code works until you have kept this one.',
    cancel: 'Cancel, keep the old code',
    title: 'Replacing the code',
    replacing: 'Replacing the code…',
    moving: (at, of) => `Moving your reports to new keys (${at} of ${of})…`,
    keepOpen: 'Please do not close this page yet. If it is interrupted, no report is lost.',
    failed: 'The code was not fully replaced',
    good: {
      old: 'The old code still works. Nothing has changed in your account and your reports.',
      new: 'The new code works and the old one is no longer recognised. Your reports could not be opened here yet, but nothing is lost.',
      either:
        'It is not certain which code works. Keep both codes, then try again. No report is lost.',
    },
    again: 'Try again',
    back: 'Back to the reports',
    enter: 'Sign in with the new code',
    done: 'The code was replaced. The old code is no longer recognised.',
    left: (count) =>
      `The code was replaced. The old code is no longer recognised. Reports not yet moved to new keys: ${count}. This goes on when you sign in again.`,
  },
  danger: {
    heading: 'Do you feel threatened?',
    lead: 'Threats, transfer, demotion, a lower appraisal, and pressure because of a report are retaliation. Tell us: your report is given priority.',
    button: 'I feel threatened',
    said: 'You said that you are threatened or retaliated against.',
    toldOn: (day) => `You told us on ${day}. The officers’ answer stands among the messages.`,
    title: 'Tell us that you are threatened',
    now: 'If the danger is near, do not wait for an answer here.',
    call: 'Whom you can call at once:',
    text: 'What is happening?',
    hint: 'Who, when, and in what way. May be left empty. Do not write your name or number.',
    promise: 'Sealed before it is sent: only the officers of this report can read it.',
    send: 'Tell the officers',
  },
  withdrawal: {
    heading: 'Do you want to withdraw the report?',
    lead: 'You may withdraw it without a reason. The report is not deleted, and a case of public interest goes on.',
    button: 'Withdraw the report',
    done: 'Report withdrawn',
    said: 'You withdrew this report.',
    toldOn: (day) =>
      `You withdrew this report on ${day}. What the officers decide is shown on this page.`,
    title: 'Withdraw this report?',
    text: 'Reason',
    hint: 'May be left empty. If somebody presses you to withdraw it, cancel and choose “I feel threatened”.',
    promise: 'Sealed before it is sent: only the officers of this report can read it.',
    send: 'Yes, withdraw it',
  },
  objection: {
    heading: 'Do you disagree with how it was handled?',
    lead: 'You can object. An objection to a result is reviewed by officers who took no part in deciding it.',
    button: 'Object',
    done: 'Objection made',
    said: 'You objected.',
    toldOn: (day) => `You objected on ${day}. The officers’ answer is shown on this page.`,
    title: 'Object',
    text: 'What do you think is not right?',
    hint: 'Say what was not examined or is wrong. Do not write your name or number.',
    missing: 'Write what you think is not right.',
    promise: 'Sealed before it is sent: only the officers of this report can read it.',
    send: 'Send the objection',
  },
  close: {
    heading: 'No need for this account any more?',
    does: 'Closing the account removes your way in from the server. The reports stay sealed with their officers and are still handled.',
    button: 'Close account',
    said: 'You said that you are closing this account.',
    messagesWait: 'Your message is still being sent. After that the account can be closed.',
    title: 'Close this account?',
    consequences: [
      'The Account Code is no longer recognised and cannot be recovered.',
      'You can no longer read news, reply, or add evidence. The officers are told that you cannot be reached any more.',
      'The reports are not deleted: they stay sealed with their officers and are still handled. Their status can still be looked up with the ticket number.',
      'Messages and reports that were not sent are lost.',
    ],
    go: 'Yes, close the account',
    working: 'Closing the account…',
    notYet: 'The account is not closed yet.',
    uncertain: 'It is not certain whether the account is closed. Try again once you are connected.',
    done: 'The account is closed. Its Account Code is no longer recognised, and nothing is stored on this device.',
    unfinished:
      'The account is not closed yet: the officers were told, but it is still open. Close it once more, or send a message if you go on using it.',
    ended:
      'You have been signed out. If the Account Code is no longer recognised, the account is closed.',
  },
}
