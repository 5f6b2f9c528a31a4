// The texts of Inspektorat Kabupaten Mojokerto: its manual's sentences, spelling mended, and the
// drafts that it has not confirmed yet.
import type { OfficeProfile } from '../profile.ts'

const confirmed = true
const draft = false

export const mojokertoTexts: OfficeProfile['texts'] = {
  overview: {
    id: 'Pengaduan masyarakat merupakan bentuk pengawasan masyarakat yang diwujudkan melalui sumbangan pemikiran, saran, gagasan atau keluhan/pengaduan yang bersifat membangun.',
    en: 'Public complaints are a form of public oversight, given as constructive thoughts, suggestions, ideas, or grievances.',
    confirmed,
  },
  'overview-kinds': {
    id: 'Adapun jenis-jenis pengaduan masyarakat antara lain: penggunaan dana tidak sesuai dengan anggaran; perbuatan aparatur yang merugikan masyarakat; tindakan sewenang-wenang; salah urus; dan penggunaan fasilitas/barang milik negara.',
    en: 'Kinds of public complaint include: spending that does not follow the budget; acts of officials that harm the public; arbitrary acts; mismanagement; and use of state facilities or property.',
    confirmed,
  },
  services: {
    id: 'Untuk meningkatkan kualitas layanan, Pemerintah Kabupaten Mojokerto membuka layanan pengaduan bagi masyarakat secara umum melalui https://damarmojokerto.lapor.go.id/. Selain itu Inspektorat Kabupaten Mojokerto juga menyediakan layanan pengaduan lainnya yaitu Whistleblowing System (WBS).',
    en: 'To improve its service, the Government of Kabupaten Mojokerto takes complaints from the general public at https://damarmojokerto.lapor.go.id/. The Inspectorate of Kabupaten Mojokerto offers another way to report as well: the Whistleblowing System (WBS).',
    confirmed,
  },
  about: {
    id: 'Whistleblowing System (WBS) adalah aplikasi yang disediakan oleh Inspektorat Kabupaten Mojokerto bagi Aparatur Sipil Negara yang memiliki informasi dan ingin melaporkan suatu perbuatan berindikasi pelanggaran yang terjadi di lingkungan Pemerintah Kabupaten Mojokerto. WBS dapat diakses melalui https://wbs.mojokertokab.go.id/.',
    en: 'The Whistleblowing System (WBS) is provided by the Inspectorate of Kabupaten Mojokerto for civil servants who have information about, and wish to report, an act that points to a violation within the Government of Kabupaten Mojokerto. It is found at https://wbs.mojokertokab.go.id/.',
    confirmed,
  },
  definition: {
    id: 'Mekanisme penyampaian pengaduan dugaan tindak pidana tertentu yang telah terjadi atau akan terjadi yang melibatkan pegawai dan orang lain yang dilakukan dalam organisasi tempatnya bekerja, dimana pelapor bukan merupakan bagian dari pelaku kejahatan yang dilaporkannya.',
    en: 'A way to report a suspected offence, past or to come, that involves employees and others within the organisation where they work, and in which the reporter is not one of those who commit it.',
    confirmed,
  },
  criteria: {
    id: 'Jika Anda melihat atau mengetahui dugaan Tindak Pidana Korupsi atau bentuk pelanggaran lainnya yang dilakukan pegawai Pemerintah Kabupaten Mojokerto, silakan melapor ke Inspektorat Kabupaten Mojokerto. Jika laporan Anda memenuhi syarat/kriteria, maka laporan Anda akan diproses lebih lanjut.',
    en: 'If you see or know of suspected corruption or another violation by an employee of the Government of Kabupaten Mojokerto, please report it to the Inspectorate of Kabupaten Mojokerto. If your report meets the criteria, it will be taken further.',
    confirmed,
  },
  secrecy: {
    id: 'Anda tidak perlu khawatir terungkapnya identitas diri Anda karena Pemerintah Kabupaten Mojokerto akan MERAHASIAKAN IDENTITAS DIRI ANDA sebagai whistleblower.',
    en: 'You need not fear that your identity will be revealed: the Government of Kabupaten Mojokerto will KEEP YOUR IDENTITY SECRET as a whistleblower.',
    confirmed,
  },
  appreciation: {
    id: 'Pemerintah Kabupaten Mojokerto menghargai informasi yang Anda laporkan. Fokus kami kepada materi informasi yang Anda laporkan.',
    en: 'The Government of Kabupaten Mojokerto values the information that you report. Our attention is on what you report.',
    confirmed,
  },
  scope: {
    id: 'Keluhan layanan, jalan rusak, atau permintaan informasi bukan untuk WBS. Sampaikan melalui DAMAR LAPOR! di https://damarmojokerto.lapor.go.id/.',
    en: 'Complaints about a service, damaged roads, or requests for information do not belong here. Send them through DAMAR LAPOR! at https://damarmojokerto.lapor.go.id/.',
    confirmed: draft,
  },
  confidentiality: {
    id: 'Identitas Anda sebagai pelapor dirahasiakan. Identitas disimpan terenkripsi dan terpisah dari isi laporan, tidak dapat dibaca pengelola server, dan hanya dapat dibuka atas persetujuan Inspektur untuk keperluan penanganan yang sah; setiap pembukaan dicatat. Identitas tidak diserahkan saat laporan dikoordinasikan dengan aparat penegak hukum. Dasar: UU 14/2008 Pasal 17 huruf a angka 2; UU 31/2014; PP 43/2018; Peraturan Bupati Mojokerto 21/2019.',
    en: 'Your identity as a reporter is kept secret. It is stored encrypted and apart from the report, cannot be read by those who run the server, and can be opened only with the approval of the Inspektur and for lawful handling; every opening is recorded. It is not handed over when a report is coordinated with law enforcement. Basis: Law 14/2008 Article 17 letter a number 2; Law 31/2014; Government Regulation 43/2018; Mojokerto Regent Regulation 21/2019.',
    confirmed: draft,
  },
  protection: {
    id: 'Pelapor tidak dapat dituntut secara hukum, baik pidana maupun perdata, atas laporan yang akan, sedang, atau telah diberikan, kecuali laporan tersebut diberikan tidak dengan itikad baik (UU 13/2006 jo. UU 31/2014 Pasal 10). Tindakan balasan — mutasi, demosi, penurunan penilaian, ancaman, atau tekanan karena melapor — adalah pelanggaran. Laporkan melalui tombol “Saya merasa terancam” di halaman khusus pelapor. Bila terancam, Anda dapat meminta perlindungan LPSK: telepon 148 / WhatsApp 0857-700-10048.',
    en: 'A reporter cannot be prosecuted or sued for a report that will be, is being, or has been given, unless it was not given in good faith (Law 13/2006 with Law 31/2014 Article 10). Retaliation — transfer, demotion, a lower appraisal, threats, or pressure because of a report — is a violation. Report it with “I feel threatened” on the reporter’s page. If you are threatened, you may ask LPSK for protection: telephone 148 / WhatsApp 0857-700-10048.',
    confirmed: draft,
  },
  'good-faith': {
    id: 'Saya menyampaikan laporan ini dengan itikad baik, berdasarkan apa yang saya lihat, dengar, atau ketahui, dan saya memahami bahwa laporan yang sengaja dibuat palsu dapat dikenai akibat hukum.',
    en: 'I give this report in good faith, from what I have seen, heard, or know, and I understand that a report made false on purpose can have legal consequences.',
    confirmed: draft,
  },
  presumption: {
    id: 'Laporan ini adalah dugaan. Pihak yang dilaporkan dianggap tidak bersalah sampai ada hasil pemeriksaan atau putusan.',
    en: 'This report is an allegation. Those reported are presumed innocent until an examination or a ruling says otherwise.',
    confirmed: draft,
  },
  'privacy-notice': {
    id: 'Pengendali: Pemerintah Kabupaten Mojokerto c.q. Inspektorat; prosesor: Diskominfo. Tujuan: menerima, memeriksa, menindaklanjuti dugaan pelanggaran, dan melindungi pelapor. Dasar: kewajiban hukum serta pelaksanaan tugas untuk kepentingan umum (UU 27/2022 Pasal 20 ayat (2)). Data: isi laporan, bukti, dan — bila Anda memilih — nama, kontak, alamat. Masa simpan: sesuai Jadwal Retensi Arsip, kemudian dimusnahkan (Pasal 42–44). Hak Anda: informasi, akses/salinan, perbaikan, penghapusan, penundaan, penarikan persetujuan (Pasal 5–13), dengan pengecualian untuk penegakan hukum dan kepentingan umum (Pasal 15). Jika terjadi kegagalan pelindungan data, kami memberi tahu paling lambat 3×24 jam (Pasal 46); pelapor anonim diberi tahu melalui halaman pelapor.',
    en: 'Controller: Government of Kabupaten Mojokerto, Inspectorate; processor: Diskominfo. Purpose: to receive, examine, and follow up suspected violations, and to protect reporters. Basis: legal obligation and a task in the public interest (Law 27/2022 Article 20 paragraph (2)). Data: the report, evidence, and — if you choose — name, contact, address. Kept: as the records retention schedule says, then destroyed (Articles 42–44). Your rights: information, access and copies, correction, erasure, restriction, withdrawal of consent (Articles 5–13), with exceptions for law enforcement and the public interest (Article 15). If data protection fails, we say so within 3×24 hours (Article 46); anonymous reporters are told on the reporter’s page.',
    confirmed: draft,
  },
  reward: {
    id: 'Untuk pelaporan kepada penegak hukum yang terbukti, PP 43/2018 mengatur piagam dan/atau premi 2‰, paling banyak Rp200 juta. Penghargaan ini diputuskan oleh penegak hukum, bukan oleh Inspektorat.',
    en: 'For reports to law enforcement that prove true, Government Regulation 43/2018 provides a certificate and/or a premium of 2‰, at most Rp200 million. Law enforcement decides on it, not the Inspectorate.',
    confirmed: draft,
  },
  gratification: {
    id: 'Menerima gratifikasi? Laporkan ke UPG/KPK paling lambat 30 hari kerja sejak diterima.',
    en: 'Received a gratification? Report it to the UPG or KPK within 30 working days.',
    confirmed: draft,
  },
  'no-answer': {
    id: 'Bila 30 hari kerja tanpa kabar, tanyakan melalui pesan di halaman khusus pelapor, atau hubungi Ombudsman.',
    en: 'If you hear nothing for 30 working days, ask with a message on the reporter’s page, or contact the Ombudsman.',
    confirmed: draft,
  },
}

export const mojokertoCriteria: OfficeProfile['criteria'] = [
  {
    code: 'WHO',
    term: 'WHO',
    label: { id: 'Siapa', en: 'Who' },
    text: {
      id: 'siapa yang bertanggung jawab/terlibat dan terkait dalam perbuatan tersebut.',
      en: 'who is responsible for, involved in, or connected with the act.',
    },
  },
  {
    code: 'WHAT',
    term: 'WHAT',
    label: { id: 'Apa', en: 'What' },
    text: {
      id: 'apa perbuatan berindikasi Tindak Pidana Korupsi/pelanggaran yang diketahui.',
      en: 'what act pointing to corruption or another violation is known.',
    },
  },
  {
    code: 'WHERE',
    term: 'WHERE',
    label: { id: 'Di mana', en: 'Where' },
    text: {
      id: 'di mana tempat terjadinya perbuatan tersebut dilakukan.',
      en: 'where the act was done.',
    },
  },
  {
    code: 'WHEN',
    term: 'WHEN',
    label: { id: 'Kapan', en: 'When' },
    text: { id: 'kapan waktu perbuatan tersebut dilakukan.', en: 'when the act was done.' },
  },
  {
    code: 'WHY',
    term: 'WHY',
    label: { id: 'Mengapa', en: 'Why' },
    text: {
      id: 'mengapa perbuatan tersebut dilakukan menurut Anda, bila Anda mengetahuinya.',
      en: 'why, as far as you know, the act was done.',
    },
  },
  {
    code: 'HOW',
    term: 'HOW',
    label: { id: 'Bagaimana', en: 'How' },
    text: {
      id: 'bagaimana cara perbuatan tersebut dilakukan (modus, cara, dan sebagainya).',
      en: 'how the act was done (its method, means, and so on).',
    },
  },
  {
    code: 'EVIDENCE',
    term: 'EVIDENCE',
    label: { id: 'Bukti', en: 'Evidence' },
    text: {
      id: 'dilengkapi dengan bukti permulaan (data, dokumen, gambar dan rekaman) yang mendukung.',
      en: 'first evidence that supports it (data, documents, pictures, and recordings).',
    },
  },
]

export const mojokertoSteps: OfficeProfile['steps'] = [
  {
    title: { id: 'Periksa Laporan Anda', en: 'Check your report' },
    text: {
      id: 'Sebelum melaporkan pengaduan Anda di Whistleblowing System Kabupaten Mojokerto, terlebih dahulu periksa kelengkapan pengaduan Anda apakah telah sesuai dengan kriteria pengaduan yang telah ditetapkan.',
      en: 'Before you report in the Whistleblowing System of Kabupaten Mojokerto, check that your report is complete and meets the criteria that have been set.',
    },
  },
  {
    title: { id: 'Isi Formulir Pengaduan', en: 'Fill in the form' },
    text: {
      id: 'Klik menu "Tulis Pengaduan" yang terdapat di bagian navigasi dan lanjutkan dengan mengisi formulir pengaduan yang telah disediakan dan lanjutkan dengan menekan tombol "Kirim Pengaduan".',
      en: 'Choose “Write a report” in the navigation, fill in the form that is provided, and press “Send report”.',
    },
  },
  {
    title: { id: 'Simpan Kode Akun', en: 'Keep your account code' },
    text: {
      id: 'Setelah mengirim pengaduan, Anda akan mendapatkan kode akun yang memastikan Anda dapat masuk ke halaman khusus pelapor yang telah disediakan. Simpan dan jaga kerahasiaan kode akun tersebut.',
      en: 'After sending, you get an account code that lets you into the reporter’s page made for you. Keep it, and keep it secret.',
    },
  },
  {
    title: { id: 'Pantau Pengaduan', en: 'Follow your report' },
    text: {
      id: 'Anda dapat memantau pengaduan yang pernah dikirim, membuat pengaduan baru dan juga dapat melakukan komunikasi secara pribadi dengan administrator WBS melalui halaman khusus pelapor.',
      en: 'On the reporter’s page you can follow the reports you have sent, write a new one, and talk privately with the WBS administrator.',
    },
  },
]
