// Words that every public page shares, and of the short pages; `**…**` marks emphasis, an office's names are `Names`.

/** The names an office goes by, from its profile, in the language of the page. */
export type Names = {
  /** The office itself: "Inspektorat Kabupaten Mojokerto". */
  readonly office: string
  /** What it is an office of: "Kabupaten Mojokerto". */
  readonly region: string
}

export const id = {
  layout: {
    service: 'Whistleblowing System',
    skip: 'Langsung ke isi',
    menu: 'Menu',
    mainNavigation: 'Utama',
    footNavigation: 'Kaki halaman',
    onThisPage: 'Di halaman ini',
    home: 'BERANDA',
    about: 'TENTANG WBS',
    how: 'PENGADUAN',
    track: 'TRACKING',
    contact: 'HUBUNGI KAMI',
    write: 'Tulis Pengaduan',
    lookUp: 'Lacak Laporan',
    enter: 'Masuk',
    register: 'Daftar',
    signIn: 'Masuk dengan Kode Akun',
    services: 'Layanan',
    learn: 'Pelajari',
    aboutLink: 'Tentang WBS',
    howLink: 'Alur pengaduan',
    safetyLink: 'Keamanan dan perlindungan',
    privacyLink: 'Pelindungan data pribadi',
    contactHeading: 'Hubungi kami',
    channelsLink: 'Jalur pengaduan lain',
    fingerprint: 'Sidik instansi',
    otherLanguage: 'English',
    call: (number: string) => `Telepon ${number}`,
    openSite: 'Buka situs',
    noServiceChannel: 'kantor yang memberikan layanan itu',
    notReadyTitle: 'Pengaduan melalui situs ini belum dibuka',
    notReady: (n: Names) =>
      `Petugas ${n.office} belum selesai menyiapkan kunci penyegel laporan. Sampai itu selesai, tidak ada laporan yang dapat dikirim dari sini. Jika tidak dapat menunggu, gunakan salah satu jalur lain.`,
  },
  home: {
    title: 'Beranda',
    description: (n: Names) =>
      `Laporkan dugaan pelanggaran pegawai Pemerintah ${n.region} kepada ${n.office}. Identitas Anda dirahasiakan.`,
    kicker: (n: Names) => `Layanan pengaduan Pemerintah ${n.region}`,
    heading: 'Sampaikan yang Anda ketahui.',
    headingPromise: 'Identitas Anda kami rahasiakan.',
    lead: (n: Names) =>
      `Jika Anda melihat dugaan korupsi atau pelanggaran lain oleh pegawai Pemerintah ${n.region}, laporkan di sini. Laporan disegel di ponsel Anda sebelum dikirim, dan hanya petugas yang berwenang dapat membukanya.`,
    assuranceOfName: { chosen: 'Boleh tanpa nama', required: 'Nama Anda dikunci terpisah' },
    assurances: ['Disegel sebelum dikirim', 'Alamat internet Anda tidak dicatat'],
    audience: (n: Names) =>
      `Disiapkan bagi Aparatur Sipil Negara (ASN) di lingkungan Pemerintah ${n.region}. Masyarakat umum juga boleh melapor di sini; untuk keluhan layanan, hubungi`,
    stepsHeading: 'Alur pengaduan dalam empat langkah',
    stepsLead: 'Tidak perlu tergesa. Tidak ada yang terkirim sebelum “Kirim Pengaduan” ditekan.',
    steps: [
      {
        title: 'Periksa',
        text: 'Lihat dahulu apa saja yang membuat laporan mudah ditindaklanjuti. Yang belum Anda ketahui boleh dilengkapi nanti.',
      },
      {
        title: 'Isi',
        text: 'Tekan **Tulis Pengaduan**, jawab satu hal setiap halaman, lalu tekan **Kirim Pengaduan**.',
      },
      {
        title: 'Simpan Kode',
        text: 'Anda menerima **Kode Akun**. Inilah satu-satunya jalan kembali ke laporan Anda. Simpan dan rahasiakan.',
      },
      {
        title: 'Pantau',
        text: 'Masuk dengan kode itu untuk melihat perkembangan, menambah bukti, dan berbalas pesan dengan administrator WBS.',
      },
    ],
    stepsMore: 'Alur selengkapnya',
    sealHeading: 'Disegel sebelum meninggalkan ponsel Anda',
    sealLead:
      'Kerahasiaan di sini tidak bergantung pada janji. Laporan dikunci di perangkat Anda, sehingga pengelola server pun tidak dapat membacanya.',
    seal: [
      {
        title: 'Anda menulis',
        text: 'Isian dan bukti tetap berada di ponsel Anda sampai Anda memutuskan untuk mengirimnya.',
      },
      {
        title: 'Laporan disegel',
        text: 'Seperti surat dalam amplop bersegel, laporan dikirim tertutup. Server hanya menyimpan amplopnya.',
      },
      {
        title: 'Identitas: dua kunci',
        text: 'Nama Anda disegel terpisah. Dua pejabat harus membukanya bersama, dan Anda melihat setiap permintaannya.',
      },
    ],
    keptHeading: 'Begini janji itu dijaga',
    kept: [
      'Laporan dikunci di ponsel Anda sebelum dikirim; kami hanya menyimpan yang sudah terkunci.',
      'Nama Anda, jika Anda mengisinya, dikunci terpisah. Untuk membukanya, dua pejabat harus sepakat.',
      'Anda melihat sendiri siapa yang dapat membaca laporan, dan setiap kali identitas Anda diminta.',
    ],
    sealMore: 'Bagaimana Anda dilindungi, dan batasnya',
    criteriaHeading: 'Apa yang perlu ada dalam laporan',
    criteriaLead:
      'Tulislah yang Anda lihat, dengar, atau ketahui sendiri, dan bedakan fakta dari dugaan.',
    noEvidence:
      'Tidak punya bukti? Anda tetap dapat melapor. Cukup jelaskan di mana bukti dapat ditemukan.',
    careHeading: 'Sebelum menulis, jaga diri Anda',
    care: [
      'Gunakan ponsel sendiri, bukan komputer, Wi-Fi, atau email kantor.',
      'Pilih tempat yang tenang. Tombol **Keluar Cepat** selalu ada di setiap halaman pelapor.',
      'Hapus riwayat peramban setelah selesai.',
    ],
    reprisal:
      'Mutasi, penurunan penilaian, ancaman, atau tekanan karena melapor adalah pelanggaran. Laporkan kepada kami melalui halaman khusus pelapor.',
    elsewhereHeading: 'Ada keperluan lain?',
  },
  track: {
    title: 'Lacak Laporan',
    description: 'Lihat tahap dan tanggal penanganan laporan dengan Nomor Tiket.',
    heading: 'Lacak Laporan',
    lead: 'Masukkan Nomor Tiket untuk melihat sudah sampai di mana laporan ditangani. Yang tampil hanya tahap dan tanggal; isi laporan tidak dapat dibuka dari sini.',
    ticket: 'Nomor Tiket',
    ticketHint:
      'Sepuluh huruf dan angka yang Anda terima bersama Kode Akun, misalnya 7K3MQ-XV9RD. Huruf besar, spasi, dan tanda hubung tidak berpengaruh.',
    submit: 'Lacak Laporan',
    errorTitle: 'Kesalahan',
    problem: 'Ada yang perlu diperbaiki',
    missing: 'Masukkan Nomor Tiket.',
    ticketTitle:
      'Nomor Tiket terdiri dari sepuluh huruf dan angka, misalnya 7K3MQ-XV9RD. Jangan masukkan Kode Akun di sini.',
    notFound: 'Nomor tiket tidak dikenali.',
    isCode:
      'Ini tampaknya Kode Akun, bukan Nomor Tiket. Demi keamanan, masuklah dengan kode itu, lalu pilih Ganti Kode.',
    notFoundHint:
      'Periksa lagi huruf demi huruf. Jika sudah benar, masuklah dengan Kode Akun: di sana semua laporan Anda tampil tanpa perlu Nomor Tiket.',
    another: 'Lacak tiket lain',
    received: 'Laporan diterima',
    changed: 'Perubahan terakhir',
    next: 'Kabar berikutnya paling lambat',
    noNext: 'Belum ada tanggal yang dijanjikan untuk tahap ini.',
    leave: 'Perlu segera pergi?',
    codeHeading: 'Punya Kode Akun?',
    codeText:
      'Dengan Kode Akun Anda dapat membaca pesan petugas, membalasnya, dan menambah bukti di halaman khusus pelapor.',
    ticketLostHeading: 'Tiket hilang?',
    ticketLostText:
      'Masuk dengan Kode Akun: Nomor Tiket setiap laporan Anda tampil di halaman khusus pelapor.',
    codeLostHeading: 'Kode Akun hilang?',
    codeLostText:
      'Kami tidak dapat memulihkannya, karena tidak ada yang menyimpannya selain Anda. Buatlah laporan baru dan sebutkan di dalamnya bahwa Anda pernah melapor.',
  },
  contact: {
    title: 'Hubungi Kami',
    description: (n: Names) => `Kontak ${n.office} dan jalur pengaduan lain.`,
    heading: 'Hubungi Kami',
    lead: (n: Names) =>
      `Untuk bertanya tentang layanan ini, hubungi ${n.office}. Untuk melaporkan pelanggaran, gunakan formulir: hanya di sana laporan Anda disegel.`,
    warningTitle: 'Jangan mengirim isi laporan lewat email atau media sosial',
    warning:
      'Pesan di sana tidak disegel dan dapat dibaca oleh pihak yang mengelolanya. Tulislah di formulir pengaduan, atau datang langsung.',
    officeHeading: 'Kontak kami',
    office: 'Instansi',
    address: 'Alamat',
    hours: 'Jam layanan',
    notGiven: 'Belum dicantumkan oleh instansi.',
    formHours:
      'Formulir pengaduan terbuka setiap saat. Petugas bekerja Senin sampai Jumat, kecuali libur nasional dan cuti bersama.',
    whenHeading: 'Pilih sesuai keperluan',
    when: [
      { need: 'Melaporkan pelanggaran', use: 'Formulir Tulis Pengaduan', path: '/lapor' },
      {
        need: 'Menambah bukti, membalas petugas, atau bertanya tentang laporan Anda',
        use: 'Halaman khusus pelapor',
        path: '/masuk',
      },
      { need: 'Sekadar melihat tahapnya', use: 'Lacak Laporan', path: '/lacak' },
    ],
    whenAsking: 'Bertanya tentang layanan ini, tanpa isi laporan',
    phone: 'Telepon',
    email: 'Email',
    site: 'Situs',
    channelsHeading: 'Jalur pengaduan lain',
    channelsLead:
      'Ada hal yang lebih tepat disampaikan ke tempat lain, dan Anda selalu boleh memilih jalur di luar kami.',
    faultHeading: 'Menemukan celah keamanan di situs ini?',
    fault:
      'Beri tahu kami melalui email di atas, tanpa menyertakan data siapa pun. Alamat untuk melaporkan celah juga tercantum di',
  },
  missing: {
    title: 'Halaman tidak ditemukan',
    heading: 'Halaman ini tidak ada',
    lead: 'Mungkin ada salah ketik pada alamatnya, atau halamannya sudah dipindahkan. Laporan Anda tidak terpengaruh.',
    choices: 'Yang mungkin Anda cari',
  },
  failed: {
    title: 'Gangguan pada server',
    heading: 'Ada gangguan pada layanan kami',
    lead: 'Halaman ini tidak dapat ditampilkan. Ini bukan kesalahan Anda. Cobalah lagi dalam beberapa menit.',
    stored:
      'Jika Anda sedang mengirim laporan: tidak ada yang dianggap terkirim sebelum Kode Akun tampil. Tulisan di tab yang masih terbuka tetap ada.',
    choices: 'Jika tidak dapat menunggu',
  },
}

export const en: typeof id = {
  layout: {
    service: 'Whistleblowing System',
    skip: 'Skip to content',
    menu: 'Menu',
    mainNavigation: 'Main',
    footNavigation: 'Footer',
    onThisPage: 'On this page',
    home: 'HOME',
    about: 'ABOUT WBS',
    how: 'REPORTING',
    track: 'TRACKING',
    contact: 'CONTACT',
    write: 'Write a report',
    lookUp: 'Track a report',
    enter: 'Sign in',
    register: 'Register',
    signIn: 'Sign in with an Account Code',
    services: 'Services',
    learn: 'Learn',
    aboutLink: 'About WBS',
    howLink: 'How reporting works',
    safetyLink: 'Safety and protection',
    privacyLink: 'Personal data protection',
    contactHeading: 'Contact us',
    channelsLink: 'Other channels',
    fingerprint: 'Office fingerprint',
    otherLanguage: 'Bahasa Indonesia',
    call: (number: string) => `Call ${number}`,
    openSite: 'Open site',
    noServiceChannel: 'the office that gives that service',
    notReadyTitle: 'Reports cannot be sent from this site yet',
    notReady: (n: Names) =>
      `The officers of ${n.office} have not finished preparing the keys that seal reports. Until then nothing can be sent from here. If it cannot wait, use one of the other channels.`,
  },
  home: {
    title: 'Home',
    description: (n: Names) =>
      `Report suspected violations by employees of the Government of ${n.region} to ${n.office}. Your identity is kept secret.`,
    kicker: (n: Names) => `A reporting service of the Government of ${n.region}`,
    heading: 'Tell us what you know.',
    headingPromise: 'Your identity stays secret.',
    lead: (n: Names) =>
      `If you see suspected corruption or another violation by employees of the Government of ${n.region}, report it here. Your report is sealed on your phone before it is sent, and only the officers in charge can open it.`,
    assuranceOfName: { chosen: 'No name needed', required: 'Your name is locked apart' },
    assurances: ['Sealed before it is sent', 'Your internet address is not recorded'],
    audience: (n: Names) =>
      `Made for civil servants (ASN) of the Government of ${n.region}. Anybody else may report here too; for complaints about a service, turn to`,
    stepsHeading: 'Reporting in four steps',
    stepsLead: 'Take your time. Nothing is sent before you press “Send report”.',
    steps: [
      {
        title: 'Check',
        text: 'See first what makes a report easy to follow up. What you do not know yet can be added later.',
      },
      {
        title: 'Write',
        text: 'Press **Write a report**, answer one thing on each page, then press **Send report**.',
      },
      {
        title: 'Keep the code',
        text: 'You receive an **Account Code**. It is the only way back to your report. Keep it, and keep it secret.',
      },
      {
        title: 'Follow',
        text: 'Sign in with that code to see progress, add evidence, and exchange messages with the WBS administrator.',
      },
    ],
    stepsMore: 'The whole process',
    sealHeading: 'Sealed before it leaves your phone',
    sealLead:
      'Confidentiality here does not rest on a promise. Your report is locked on your own device, so that even those who run the server cannot read it.',
    seal: [
      {
        title: 'You write',
        text: 'What you fill in and attach stays on your phone until you decide to send it.',
      },
      {
        title: 'The report is sealed',
        text: 'Like a letter in a sealed envelope, it travels closed. The server keeps only the envelope.',
      },
      {
        title: 'Identity: two keys',
        text: 'Your name is sealed separately. Two officials must open it together, and you see every request.',
      },
    ],
    keptHeading: 'How that promise is kept',
    kept: [
      'Your report is locked on your phone before it is sent; we keep only what is locked.',
      'Your name, if you give it, is locked separately. To open it, two officials must agree.',
      'You see for yourself who can read the report, and each time your identity is asked for.',
    ],
    sealMore: 'How you are protected, and the limits',
    criteriaHeading: 'What a report should contain',
    criteriaLead:
      'Write what you yourself saw, heard, or know, and keep facts apart from suspicion.',
    noEvidence: 'No evidence? You can still report. Just explain where evidence can be found.',
    careHeading: 'Before you write, look after yourself',
    care: [
      'Use your own phone, not an office computer, Wi-Fi, or e-mail account.',
      'Choose a quiet place. The **Quick exit** button is always there on every reporter’s page.',
      'Clear your browser history when you are done.',
    ],
    reprisal:
      'Transfer, a lower appraisal, threats, or pressure because of a report are violations. Tell us through your reporter’s page.',
    elsewhereHeading: 'Looking for something else?',
  },
  track: {
    title: 'Track a report',
    description: 'See the stage and dates of a report by its Ticket Number.',
    heading: 'Track a report',
    lead: 'Enter a Ticket Number to see how far a report has come. Only its stage and dates are shown; its contents cannot be opened from here.',
    ticket: 'Ticket Number',
    ticketHint:
      'Ten letters and digits that you received with the Account Code, for example 7K3MQ-XV9RD. Capitals, spaces, and hyphens make no difference.',
    submit: 'Track a report',
    errorTitle: 'Error',
    problem: 'Something needs correcting',
    missing: 'Enter a Ticket Number.',
    ticketTitle:
      'A Ticket Number has ten letters and digits, for example 7K3MQ-XV9RD. Do not enter an Account Code here.',
    notFound: 'This ticket number is not recognised.',
    isCode:
      'This looks like an Account Code, not a Ticket Number. To be safe, sign in with it, then choose Replace code.',
    notFoundHint:
      'Check it again letter by letter. If it is right, sign in with your Account Code: all your reports are shown there, with no need of a Ticket Number.',
    another: 'Track another ticket',
    received: 'Report received',
    changed: 'Last change',
    next: 'Next news at the latest by',
    noNext: 'No date has been promised for this stage yet.',
    leave: 'Need to leave at once?',
    codeHeading: 'Have an Account Code?',
    codeText:
      'With your Account Code you can read officers’ messages, answer them, and add evidence on your reporter’s page.',
    ticketLostHeading: 'Lost the ticket?',
    ticketLostText:
      'Sign in with your Account Code: your reporter’s page shows the Ticket Number of each of your reports.',
    codeLostHeading: 'Lost the Account Code?',
    codeLostText:
      'We cannot recover it, because nobody but you ever kept it. Make a new report and mention in it that you reported before.',
  },
  contact: {
    title: 'Contact',
    description: (n: Names) => `How to reach ${n.office}, and other channels for complaints.`,
    heading: 'Contact us',
    lead: (n: Names) =>
      `To ask about this service, contact the ${n.office}. To report a violation, use the form: only there is your report sealed.`,
    warningTitle: 'Do not send the contents of a report by e-mail or social media',
    warning:
      'Messages there are not sealed, and whoever runs them can read them. Write in the report form, or come in person.',
    officeHeading: 'How to reach us',
    office: 'Office',
    address: 'Address',
    hours: 'Opening hours',
    notGiven: 'Not given by the office yet.',
    formHours:
      'The report form is open at all times. Officers work Monday to Friday, except on national holidays and days of collective leave.',
    whenHeading: 'When to use what',
    when: [
      { need: 'Reporting a violation', use: 'The report form', path: '/lapor' },
      {
        need: 'Adding evidence, answering officers, or asking about your report',
        use: 'Your reporter’s page',
        path: '/masuk',
      },
      { need: 'Only looking at its stage', use: 'Track a report', path: '/lacak' },
    ],
    whenAsking: 'Asking about this service, without the contents of a report',
    phone: 'Telephone',
    email: 'E-mail',
    site: 'Website',
    channelsHeading: 'Other channels',
    channelsLead:
      'Some matters belong elsewhere, and you are always free to choose a channel outside our office.',
    faultHeading: 'Found a security flaw on this site?',
    fault:
      'Tell us by the e-mail address above, without including anybody’s data. The address for security researchers is also listed in',
  },
  missing: {
    title: 'Page not found',
    heading: 'This page does not exist',
    lead: 'The address may be mistyped, or the page has moved. Your report is not affected.',
    choices: 'What you may be looking for',
  },
  failed: {
    title: 'Server trouble',
    heading: 'Something went wrong on our side',
    lead: 'This page could not be prepared. It is not your fault. Please try again in a few minutes.',
    stored:
      'If you were sending a report: nothing counts as sent before the Account Code is shown. What you wrote is still there in the open tab.',
    choices: 'If it cannot wait',
  },
}
