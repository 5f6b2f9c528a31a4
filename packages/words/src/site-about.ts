// Words of the two explaining pages: what this system is and is for (Tentang WBS), and how a report goes
// (Pengaduan). What an office says in its own words stands in its profile.
import type { Names } from './site.ts'

export const id = {
  about: {
    title: 'Tentang WBS',
    description: (n: Names) =>
      `Apa itu Whistleblowing System ${n.office} dan apa yang dapat dilaporkan.`,
    heading: 'Tentang WBS',
    overviewHeading: 'Gambaran umum',
    servicesHeading: 'Dua pintu, dua keperluan',
    serviceDoor: 'Keluhan layanan',
    serviceDoorFor: 'Untuk siapa saja: layanan yang lambat, jalan rusak, permintaan informasi.',
    wbsDoor: 'Dugaan pelanggaran',
    wbsDoorFor:
      'Disiapkan bagi Aparatur Sipil Negara. Siapa pun yang mengetahui pelanggaran tetap boleh melapor.',
    definitionHeading: 'Definisi Whistleblowing System',
    criteriaHeading: 'Kriteria pengaduan',
    approach: 'Pendekatan 5W + 1H',
    violationsHeading: 'Jenis pelanggaran yang dapat dilaporkan',
    violationsLead:
      'Di formulir, pilih yang paling dekat. Jika belum yakin, petugas yang akan menggolongkannya.',
    presumptionHeading: 'Praduga tak bersalah',
    next: 'Baca alur penggunaan',
  },
  how: {
    title: 'Alur Penggunaan',
    description: 'Langkah membuat pengaduan, apa yang diisi, dan apa yang terjadi sesudahnya.',
    heading: 'Alur Penggunaan',
    lead: 'Hal yang perlu diperhatikan saat menggunakan layanan Whistleblowing System (WBS).',
    stepsHeading: 'Empat langkah',
    rememberHeading: 'Yang perlu diingat',
    remember: [
      'Yang belum Anda ketahui boleh dikosongkan dan dilengkapi nanti.',
      'Sebelum **Kirim Pengaduan** ditekan, tidak ada yang meninggalkan perangkat Anda. Sesudahnya laporan disegel lebih dulu, baru dikirim.',
      'Kode Akun hanya tampil sekali dan tidak dapat dipulihkan oleh siapa pun. Salin, cetak, atau simpan sebelum menutup halaman.',
      'Petugas mungkin bertanya. Masuklah sesekali: kami tidak punya cara lain untuk menghubungi Anda kecuali Anda memberikannya.',
    ],
    formHeading: 'Yang diisi di formulir',
    formLead: 'Silakan membuat laporan dengan memberi informasi selengkap mungkin.',
    fields: [
      {
        label: 'Nama, No Hp, Email, dan Alamat Pelapor',
        text: 'Boleh dikosongkan seluruhnya. Jika diisi, disegel terpisah dari isi laporan.',
      },
      { label: 'Judul', text: 'Ringkas saja. Jangan tulis nama Anda.' },
      { label: 'Jenis Pelanggaran', text: 'Satu pilihan dari daftar; “belum yakin” boleh.' },
      {
        label: 'Uraian',
        text: 'Apa yang terjadi, bagaimana caranya, dan mengapa menurut Anda terjadi.',
      },
      {
        label: 'Yang terlibat',
        text: 'Nama, jabatan, dan klasifikasi setiap orang. Nama boleh tidak diketahui.',
      },
      {
        label: 'Bukti',
        text: 'Gambar, PDF, rekaman, atau dokumen: .jpg, .jpeg, .png, .pdf, .rar, .mp3, .mp4, dan beberapa jenis lain. Maksimal 20 MB setiap berkas. Tanpa bukti pun Anda boleh melapor.',
      },
      { label: 'Waktu Kejadian', text: 'Tanggal atau perkiraan.' },
      { label: 'Lokasi Kejadian', text: 'Tempat perbuatan itu dilakukan.' },
    ],
    afterHeading: 'Sesudah laporan terkirim',
    afterLead:
      'Inilah tahap yang Anda lihat di halaman pelapor dan di Lacak Laporan. Batas waktunya adalah target kerja kami, dan berhenti dihitung selama kami menunggu jawaban Anda.',
    within: {
      'working-day': (count: number) => `${count} hari kerja`,
      'calendar-day': (count: number) => `${count} hari kalender`,
    },
    otherOutcomes:
      'Laporan dapat juga diteruskan ke instansi yang berwenang, ditunda sementara menunggu proses hukum, atau tidak dapat ditindaklanjuti. Alasannya disampaikan kepada Anda di halaman pelapor.',
    silenceHeading: 'Tidak ada jawaban?',
    notHereHeading: 'Bukan untuk WBS',
  },
}

export const en: typeof id = {
  about: {
    title: 'About WBS',
    description: (n: Names) =>
      `What the Whistleblowing System of ${n.office} is and what can be reported.`,
    heading: 'About WBS',
    overviewHeading: 'Overview',
    servicesHeading: 'Two doors, two purposes',
    serviceDoor: 'Service complaints',
    serviceDoorFor: 'For anyone: slow services, damaged roads, requests for information.',
    wbsDoor: 'Suspected violations',
    wbsDoorFor: 'Made for civil servants. Anyone who knows of a violation may still report it.',
    definitionHeading: 'What a Whistleblowing System is',
    criteriaHeading: 'Criteria for a report',
    approach: 'The 5W + 1H approach',
    violationsHeading: 'Violations that can be reported',
    violationsLead: 'In the form, choose the closest. If you are not sure, officers classify it.',
    presumptionHeading: 'Presumption of innocence',
    next: 'Read how reporting works',
  },
  how: {
    title: 'How Reporting Works',
    description: 'The steps of a report, what to fill in, and what happens afterwards.',
    heading: 'How reporting works',
    lead: 'What to keep in mind when using the Whistleblowing System (WBS).',
    stepsHeading: 'Four steps',
    rememberHeading: 'Keep in mind',
    remember: [
      'What you do not know yet may be left empty and added later.',
      'Before **Send Report** is pressed, nothing leaves your device. After it, the report is sealed first and only then sent.',
      'The Account Code is shown once and nobody can recover it. Copy, print, or save it before you close the page.',
      'Officers may have questions. Look in from time to time: we have no other way to reach you unless you give us one.',
    ],
    formHeading: 'What the form asks',
    formLead: 'Please give as much information as you can.',
    fields: [
      {
        label: 'Your name, phone, e-mail, and address',
        text: 'All may be left empty. If given, they are sealed apart from the report.',
      },
      { label: 'Title', text: 'Keep it short. Do not write your name.' },
      { label: 'Kind of violation', text: 'One from the list; “not sure” is fine.' },
      { label: 'Description', text: 'What happened, how, and why you think it happened.' },
      {
        label: 'People involved',
        text: 'Name, position, and classification of each. The name may be unknown.',
      },
      {
        label: 'Evidence',
        text: 'Pictures, PDF, recordings, or documents: .jpg, .jpeg, .png, .pdf, .rar, .mp3, .mp4, and a few others. At most 20 MB a file. You may report without any.',
      },
      { label: 'When it happened', text: 'A date or an estimate.' },
      { label: 'Where it happened', text: 'The place where the act took place.' },
    ],
    afterHeading: 'After your report is sent',
    afterLead:
      'These are the stages that you see on your reporter’s page and in Track a Report. The limits are our working targets, and the clock stops while we wait for your answer.',
    within: {
      'working-day': (count: number) => `${count} working days`,
      'calendar-day': (count: number) => `${count} calendar days`,
    },
    otherOutcomes:
      'A report may also be passed to the competent authority, suspended while legal proceedings run, or found impossible to pursue. You are told the reason on your reporter’s page.',
    silenceHeading: 'No answer?',
    notHereHeading: 'Not for WBS',
  },
}
