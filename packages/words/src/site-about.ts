// Words of the two explaining pages: what this system is and is for (Tentang WBS), and how a report goes
// (Pengaduan). What an office says in its own words stands in its profile.
import type { Names } from './site.ts'

/** Whether an office lets each reporter choose between an identity and none, or requires one. */
type Asked = 'chosen' | 'required'

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
    serviceDoorAt: 'Hubungi',
    wbsDoor: 'Dugaan pelanggaran',
    wbsDoorFor:
      'Disiapkan bagi Aparatur Sipil Negara. Siapa pun yang mengetahui pelanggaran tetap boleh melapor.',
    definitionHeading: 'Definisi Whistleblowing System',
    criteriaHeading: 'Kriteria pengaduan',
    approach: 'Pendekatan 5W + 1H',
    violationsHeading: 'Jenis pelanggaran yang dapat dilaporkan',
    violationsLead:
      'Di formulir, pilih yang paling dekat. Jika belum yakin, petugas yang akan menggolongkannya.',
    notHereHeading: 'Bukan untuk WBS',
    rightsHeading: 'Hak dan perlindungan pelapor',
    rights: (answerDays: number, asked: Asked) => [
      {
        title: 'Dirahasiakan',
        text: `Identitas pelapor termasuk informasi yang dikecualikan dari keterbukaan (UU 14/2008 Pasal 17 huruf a angka 2).${asked === 'chosen' ? ' Anda pun boleh melapor tanpa nama.' : ''}`,
      },
      {
        title: 'Tidak dapat dituntut',
        text: 'Pelapor beritikad baik tidak dapat dituntut, baik pidana maupun perdata, atas laporannya (UU 13/2006 jo. UU 31/2014 Pasal 10).',
      },
      {
        title: 'Bebas dari balasan',
        text: 'Mutasi, demosi, penurunan penilaian, ancaman, atau tekanan karena melapor adalah pelanggaran. Anda dapat melaporkannya, dan LPSK dapat dimintai perlindungan (UU 31/2014).',
      },
      {
        title: 'Mendapat kabar',
        text: `Perkembangan laporan Anda disampaikan paling lambat ${answerDays} hari kerja sejak diterima, di halaman khusus pelapor.`,
      },
      {
        title: 'Berhak atas data sendiri',
        text: 'Akses, perbaikan, penghapusan, dan penarikan persetujuan atas data pribadi Anda diatur dalam UU 27/2022 tentang Pelindungan Data Pribadi (Pasal 5–13).',
      },
    ],
    rightsMore: 'Perlindungan selengkapnya, termasuk batasnya',
    privacyMore: 'Pemberitahuan pelindungan data pribadi',
    afterHeading: 'Apa yang terjadi dengan laporan Anda',
    after: (answerDays: number, closingDays: number) =>
      `Laporan diverifikasi, ditelaah, lalu diputuskan Inspektur apakah diperiksa, diteruskan ke instansi yang berwenang, atau tidak dapat ditindaklanjuti. Paling lambat ${answerDays} hari kerja Anda menerima kabar tentang perkembangannya; penanganannya ditargetkan selesai dalam ${closingDays} hari kerja, di luar pemantauan tindak lanjut.`,
    afterMore: 'Lihat setiap tahap dan batas waktunya',
    sealHeading: 'Bagaimana laporan disegel',
    questionsHeading: 'Tanya jawab',
    nameQuestion: {
      ask: 'Haruskah saya menyebut nama?',
      answer: {
        chosen:
          'Tidak. Pilih Anonim, dan laporan tetap ditangani. Jika memilih Rahasia, nama Anda disegel terpisah dari isi laporan.',
        required:
          'Ya, kantor ini memintanya. Nama, nomor, email, dan alamat Anda disegel terpisah dari isi laporan, dan baru terbuka bila dua pejabat sepakat.',
      },
    },
    questions: [
      {
        ask: 'Haruskah ada bukti?',
        answer:
          'Bukti sangat membantu, tetapi tidak wajib. Jelaskan di mana bukti dapat ditemukan, dan tambahkan kemudian bila ada.',
      },
      {
        ask: 'Saya bukan ASN. Bolehkah melapor?',
        answer:
          'Boleh. WBS disiapkan bagi ASN, tetapi siapa pun yang mengetahui pelanggaran boleh menggunakannya.',
      },
      {
        ask: 'Bagaimana jika yang saya laporkan justru petugas di sini?',
        answer:
          'Formulir memperlihatkan nama petugas yang akan membaca. Kecualikan yang terlibat: ia tidak mendapat kunci, dan server tidak dapat memberinya kunci di kemudian hari.',
      },
      {
        ask: 'Apakah pengelola server dapat membaca laporan saya?',
        answer:
          'Tidak. Server hanya menyimpan laporan yang sudah terkunci. Kuncinya ada pada petugas yang Anda lihat namanya dan pada Kode Akun Anda.',
      },
      {
        ask: 'Kode Akun saya hilang. Bagaimana?',
        answer:
          'Tidak ada yang dapat memulihkannya, termasuk kami. Buat laporan baru dan sebutkan bahwa Anda pernah melapor.',
      },
      {
        ask: 'Bagaimana jika ternyata dugaan saya keliru?',
        answer:
          'Pelapor yang beritikad baik tetap dilindungi. Yang dapat dikenai akibat hukum adalah laporan yang sengaja dibuat palsu.',
      },
      {
        ask: 'Saya ikut terlibat dalam perbuatan itu.',
        answer:
          'WBS ditujukan bagi pelapor yang bukan bagian dari pelaku. Jika Anda terlibat, mintalah nasihat LPSK tentang perlindungan bagi saksi pelaku sebelum melapor.',
      },
    ],
    presumptionHeading: 'Praduga tak bersalah',
    next: 'Baca alur penggunaan',
  },
  how: {
    title: 'Alur Penggunaan',
    description: 'Langkah membuat pengaduan, apa yang diisi, dan apa yang terjadi sesudahnya.',
    heading: 'Alur Penggunaan',
    lead: 'Hal yang perlu diperhatikan saat menggunakan layanan Whistleblowing System (WBS).',
    stepsHeading: 'Langkah demi langkah',
    flowHeading: 'Alur pengaduan',
    flowLead: 'Perjalanan satu laporan, dari ponsel Anda sampai hasilnya.',
    you: 'Anda',
    office: 'Petugas',
    flow: {
      send: { title: 'Menulis dan mengirim', text: 'Disegel di ponsel Anda.' },
      receive: { title: 'Menerima', text: 'Dibaca petugas penerima.' },
      verify: { title: 'Memverifikasi', text: 'Lengkap dan termasuk kewenangan?' },
      answer: { title: 'Melengkapi', text: 'Hanya bila petugas bertanya.' },
      review: { title: 'Menelaah dan memutuskan', text: 'Inspektur menentukan langkahnya.' },
      examine: { title: 'Memeriksa', text: 'Tim dengan surat tugas.' },
      followUp: { title: 'Menindaklanjuti', text: 'Rekomendasi dipantau sampai tuntas.' },
      result: { title: 'Membaca hasilnya', text: 'Di halaman khusus pelapor.' },
    },
    flowEnds: 'Setelah ditelaah, laporan juga dapat',
    ends: [
      'diteruskan ke instansi yang berwenang',
      'ditunda, menunggu proses hukum',
      'tidak ditindaklanjuti, dengan alasan tertulis',
    ],
    rememberHeading: 'Yang perlu diingat',
    remember: [
      'Yang belum Anda ketahui boleh dikosongkan dan dilengkapi nanti.',
      'Sebelum **Kirim Pengaduan** ditekan, tidak ada yang meninggalkan perangkat Anda. Sesudahnya laporan disegel dahulu, baru dikirim.',
      'Kode Akun hanya tampil sekali dan tidak dapat dipulihkan oleh siapa pun. Salin, cetak, atau simpan sebelum menutup halaman.',
      'Petugas mungkin bertanya. Masuklah sesekali: kami tidak memiliki cara lain untuk menghubungi Anda, kecuali Anda memberikannya.',
    ],
    formHeading: 'Yang diisi di formulir',
    formLead: 'Silakan membuat laporan dengan memberi informasi selengkap mungkin.',
    identityField: {
      label: 'Nama, No Hp, Email, dan Alamat Pelapor',
      text: {
        chosen:
          'Pilih Rahasia atau Anonim. Rahasia: nama dan satu cara menghubungi Anda, disegel terpisah dari isi laporan. Anonim: tidak ada yang diisi.',
        required: 'Keempatnya diisi, dan disegel terpisah dari isi laporan.',
      },
    },
    fields: [
      { label: 'Judul', text: 'Ringkas saja. Jangan tulis nama Anda.' },
      { label: 'Jenis Pelanggaran', text: 'Satu pilihan dari daftar; boleh “belum yakin”.' },
      {
        label: 'Uraian',
        text: 'Apa yang terjadi, bagaimana caranya, dan mengapa menurut Anda terjadi.',
      },
      {
        label: 'Yang terlibat',
        text: 'Nama, jabatan, dan klasifikasi setiap orang. Namanya boleh belum diketahui.',
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
      'Laporan juga dapat diteruskan ke instansi yang berwenang, ditunda sementara menunggu proses hukum, atau tidak dapat ditindaklanjuti. Alasannya disampaikan kepada Anda di halaman pelapor.',
    silenceHeading: 'Tidak ada jawaban?',
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
    serviceDoorAt: 'Turn to',
    wbsDoor: 'Suspected violations',
    wbsDoorFor: 'Made for civil servants. Anyone who knows of a violation may still report it.',
    definitionHeading: 'What a Whistleblowing System is',
    criteriaHeading: 'Criteria for a report',
    approach: 'The 5W + 1H approach',
    violationsHeading: 'Violations that can be reported',
    violationsLead: 'In the form, choose the closest. If you are not sure, officers classify it.',
    notHereHeading: 'Not for WBS',
    rightsHeading: 'Rights and protection of reporters',
    rights: (answerDays, asked) => [
      {
        title: 'Kept secret',
        text: `A reporter’s identity is exempt from public disclosure (Law 14/2008 Article 17 letter a number 2).${asked === 'chosen' ? ' You may also report without a name.' : ''}`,
      },
      {
        title: 'Not to be prosecuted',
        text: 'A reporter in good faith cannot be prosecuted or sued for the report (Law 13/2006 with Law 31/2014 Article 10).',
      },
      {
        title: 'Free from retaliation',
        text: 'Transfer, demotion, a lower appraisal, threats, or pressure because of a report are violations. You can report them, and LPSK can be asked for protection (Law 31/2014).',
      },
      {
        title: 'To be told',
        text: `You are told how your report stands within ${answerDays} working days of its receipt, on your reporter’s page.`,
      },
      {
        title: 'Master of your own data',
        text: 'Access, correction, erasure, and withdrawal of consent for your personal data are set by Law 27/2022 on Personal Data Protection (Articles 5–13).',
      },
    ],
    rightsMore: 'All of the protection, and its limits',
    privacyMore: 'Personal data protection notice',
    afterHeading: 'What happens to your report',
    after: (answerDays: number, closingDays: number) =>
      `A report is verified and reviewed; then the Inspektur decides whether it is examined, passed to the competent authority, or cannot be pursued. Within ${answerDays} working days you are told how it stands; handling aims to end within ${closingDays} working days, without the follow-up of recommendations.`,
    afterMore: 'See each stage and its limit',
    sealHeading: 'How a report is sealed',
    questionsHeading: 'Questions and answers',
    nameQuestion: {
      ask: 'Must I give my name?',
      answer: {
        chosen:
          'No. Choose Anonymous, and the report is handled all the same. If you choose Confidential, your name is sealed apart from the report.',
        required:
          'Yes, this office asks for it. Your name, number, e-mail, and address are sealed apart from the report, and opened only when two officials agree.',
      },
    },
    questions: [
      {
        ask: 'Must there be evidence?',
        answer:
          'Evidence helps a lot but is not required. Explain where it can be found, and add it later if you get it.',
      },
      {
        ask: 'I am not a civil servant. May I report?',
        answer:
          'Yes. WBS is made for civil servants, but anybody who knows of a violation may use it.',
      },
      {
        ask: 'What if I report one of the officers here?',
        answer:
          'The form shows the names of the officers who will read. Leave out whoever is involved: they get no key, and the server cannot give them one later.',
      },
      {
        ask: 'Can those who run the server read my report?',
        answer:
          'No. The server holds only ciphertext; the keys are with the officers whose names you see and in your Account Code.',
      },
      {
        ask: 'I lost my Account Code. What now?',
        answer:
          'Nobody can recover it, not even we. Make a new report and say that you reported before.',
      },
      {
        ask: 'What if my suspicion turns out to be wrong?',
        answer:
          'A reporter in good faith stays protected. Only a report made false on purpose can have legal consequences.',
      },
      {
        ask: 'I took part in it myself.',
        answer:
          'WBS is for reporters who are not among those who commit the act. If you are, ask LPSK about protection for cooperating offenders before you report.',
      },
    ],
    presumptionHeading: 'Presumption of innocence',
    next: 'Read how reporting works',
  },
  how: {
    title: 'How Reporting Works',
    description: 'The steps of a report, what to fill in, and what happens afterwards.',
    heading: 'How reporting works',
    lead: 'What to keep in mind when using the Whistleblowing System (WBS).',
    stepsHeading: 'Step by step',
    flowHeading: 'The way of a report',
    flowLead: 'The journey of one report, from your phone to its result.',
    you: 'You',
    office: 'Officers',
    flow: {
      send: { title: 'Write and send', text: 'Sealed on your phone.' },
      receive: { title: 'Receive', text: 'Read by the receiving officer.' },
      verify: { title: 'Verify', text: 'Complete, and within our authority?' },
      answer: { title: 'Complete it', text: 'Only if officers ask.' },
      review: { title: 'Review and decide', text: 'The Inspektur sets the next step.' },
      examine: { title: 'Examine', text: 'A team with a letter of assignment.' },
      followUp: { title: 'Follow up', text: 'Recommendations are watched to the end.' },
      result: { title: 'Read the result', text: 'On your reporter’s page.' },
    },
    flowEnds: 'After review, a report may also be',
    ends: [
      'passed to the competent authority',
      'suspended, awaiting legal proceedings',
      'not pursued, with the reason in writing',
    ],
    rememberHeading: 'Keep in mind',
    remember: [
      'What you do not know yet may be left empty and added later.',
      'Before **Send report** is pressed, nothing leaves your device. After it, the report is sealed first and only then sent.',
      'The Account Code is shown once and nobody can recover it. Copy, print, or save it before you close the page.',
      'Officers may have questions. Look in from time to time: we have no other way to reach you unless you give us one.',
    ],
    formHeading: 'What the form asks',
    formLead: 'Please give as much information as you can.',
    identityField: {
      label: 'Your name, phone, e-mail, and address',
      text: {
        chosen:
          'Choose Confidential or Anonymous. Confidential: your name and one way to reach you, sealed apart from the report. Anonymous: nothing to fill in.',
        required: 'All four are filled in, and sealed apart from the report.',
      },
    },
    fields: [
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
      'These are the stages that you see on your reporter’s page and in Track a report. The limits are our working targets, and the clock stops while we wait for your answer.',
    within: {
      'working-day': (count: number) => `${count} working days`,
      'calendar-day': (count: number) => `${count} calendar days`,
    },
    otherOutcomes:
      'A report may also be passed to the competent authority, suspended while legal proceedings run, or found impossible to pursue. You are told the reason on your reporter’s page.',
    silenceHeading: 'No answer?',
  },
}
