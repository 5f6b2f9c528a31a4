// A dozen reports as an inspectorate gets them. Every person, village, and event is made up; the districts are real.
import type { DemoCase, DemoFile, DemoStep } from './case.ts'
import type { OfficerName } from './officers.ts'

const open = (officer: OfficerName): DemoStep => ({ officer, act: 'open' })
const reply = (officer: OfficerName, text: string): DemoStep => ({ officer, act: 'reply', text })
const note = (officer: OfficerName, text: string): DemoStep => ({ officer, act: 'note', text })
const answer = (text: string, ...files: DemoFile[]): DemoStep => ({ act: 'answer', text, files })
const verify = (officer: OfficerName, reason: string): DemoStep => ({
  officer,
  act: 'verify',
  reason,
  publicReason: 'Laporan Anda sudah kami baca dan sekarang sedang diverifikasi.',
})

export const demoCases: readonly DemoCase[] = [
  {
    account: 'a',
    kind: 'PUNGLI',
    title: 'Dugaan pungutan pengurusan surat pindah di kantor desa',
    description:
      'Setiap warga yang mengurus surat pengantar pindah diminta membayar Rp150.000 di loket, padahal papan pengumuman menyebut layanan ini gratis. Uang diterima tanpa kuitansi dan dimasukkan ke laci meja. Saya sendiri membayar pada hari Senin, dan dua tetangga saya membayar jumlah yang sama pada minggu sebelumnya. Petugas berkata uang itu "untuk kas kantor". Bila tidak dibayar, berkas disuruh ditinggal dan tidak pernah selesai.',
    people: [
      {
        name: 'Sarwono',
        position: 'Petugas loket pelayanan',
        classification: 'DESA',
        role: 'main',
      },
      { name: '', position: 'Sekretaris desa', classification: 'DESA', role: 'instigator' },
    ],
    time: 'Senin pagi awal November 2026, sekitar pukul sembilan',
    location: { text: 'Kantor Desa Randuwangi', district: 'PUNGGING' },
    identity: null,
    files: [
      {
        name: 'papan-pengumuman.jpg',
        caption: 'Papan tarif layanan di depan loket',
        kind: 'photo',
      },
      { name: 'catatan-warga.pdf', caption: 'Catatan tiga warga yang membayar', kind: 'document' },
    ],
    steps: [
      open('pengelola'),
      open('verifikator1'),
      verify('verifikator1', 'Unsur lengkap: siapa, apa, di mana, kapan, dan dua saksi disebut.'),
      reply(
        'verifikator1',
        'Terima kasih atas laporannya. Apakah dua tetangga yang Bapak/Ibu sebut bersedia dimintai keterangan? Tidak perlu menyebut nama di sini.',
      ),
      answer('Satu orang bersedia asal namanya tidak disebut di desa. Satu lagi masih takut.'),
      note(
        'verifikator1',
        'Satu saksi bersedia. Usulkan klarifikasi tertutup, jangan lewat kantor desa.',
      ),
    ],
  },
  {
    account: 'a',
    kind: 'BALASAN',
    title: 'Petugas menanyai warga siapa yang melaporkan pungutan',
    description:
      'Setelah ada orang kecamatan bertanya soal tarif surat pindah, petugas loket mendatangi beberapa warga dan menanyakan siapa yang melapor. Saya belum ditanya, tetapi tetangga saya ditakut-takuti bahwa bantuan sosialnya bisa dicoret. Saya mohon nama kami tetap dijaga.',
    people: [{ name: 'Sarwono', position: 'Petugas loket pelayanan', classification: 'DESA' }],
    time: 'Sekitar dua minggu setelah kejadian pertama',
    location: { text: 'Dusun Krajan, Desa Randuwangi', district: 'PUNGGING' },
    identity: null,
    files: [],
    steps: [
      open('verifikator2'),
      reply(
        'verifikator2',
        'Ini kami tangani sebagai dugaan tindakan balasan. Bila ada ancaman langsung, tulis di halaman ini atau hubungi LPSK di 148.',
      ),
    ],
  },
  {
    account: 'b',
    kind: 'PBJ',
    title: 'Rabat beton jalan lingkungan lebih tipis dari kontrak',
    description:
      'Pekerjaan rabat beton sepanjang kurang lebih dua ratus meter di lingkungan kami menurut papan proyek setebal lima belas sentimeter. Waktu dibongkar untuk saluran air, tebalnya hanya tujuh sampai delapan sentimeter di tiga titik. Pengawas datang satu kali pada hari pertama lalu tidak pernah terlihat lagi. Pekerja bercerita disuruh mempercepat karena bahan kurang.',
    people: [
      {
        name: 'CV Tirta Bangun Raya',
        position: 'Pelaksana pekerjaan',
        classification: 'PENYEDIA',
        role: 'main',
      },
      {
        name: '',
        position: 'Pengawas lapangan dari dinas',
        classification: 'PELAKSANA',
        role: 'accomplice',
        unit: 'Dinas teknis kabupaten',
      },
    ],
    time: 'September sampai Oktober 2026',
    location: { text: 'Lingkungan RT 03 RW 02, Desa Waringinsari', district: 'DLANGGU' },
    identity: {
      name: 'Yatno Purbaya',
      phone: '081200000017',
      email: '',
      address: 'Desa Waringinsari, Kecamatan Dlanggu',
    },
    files: [
      {
        name: 'ukur-tebal-titik-1.jpg',
        caption: 'Penggaris pada potongan beton, titik 1',
        kind: 'photo',
      },
      { name: 'papan-proyek.png', caption: 'Papan proyek, nilai kontrak terlihat', kind: 'scan' },
      {
        name: 'rekaman-pekerja.mp3',
        caption: 'Percakapan dengan pekerja, suara lemah',
        kind: 'recording',
      },
    ],
    steps: [
      open('inspektur'),
      open('verifikator2'),
      verify('verifikator2', 'Bukti fisik kuat. Perlu data kontrak dari dinas.'),
      note(
        'inspektur',
        'Prioritas tinggi. Libatkan tenaga ahli konstruksi sebelum jalan ditutup lagi.',
      ),
      reply(
        'verifikator2',
        'Apakah galian masih terbuka? Bila bisa, mohon foto titik lain dengan penggaris.',
      ),
      answer('Masih terbuka sampai hari Sabtu. Ini foto titik kedua.', {
        name: 'ukur-tebal-titik-2.jpg',
        caption: 'Titik 2, dekat pos ronda',
        kind: 'photo',
      }),
    ],
  },
  {
    account: 'c',
    kind: 'ANGGARAN',
    title: 'Perjalanan dinas fiktif di akhir tahun anggaran',
    description:
      'Saya melihat sendiri surat tugas dan tanda terima uang harian atas nama tujuh pegawai untuk rapat koordinasi di luar kota selama tiga hari. Pada tiga hari itu ketujuh orang tersebut ada di kantor dan mengisi daftar hadir. Uangnya dibagi, sebagian diserahkan kepada atasan. Bendahara meminta kami menandatangani kuitansi kosong.',
    people: [
      {
        name: '',
        position: 'Kepala bidang',
        classification: 'STRUKTURAL',
        role: 'instigator',
        unit: 'Sebuah dinas di lingkungan Pemkab',
      },
      {
        name: '',
        position: 'Bendahara pengeluaran pembantu',
        classification: 'PELAKSANA',
        role: 'accomplice',
      },
    ],
    time: 'Tiga hari kerja pada pekan kedua Oktober 2026',
    location: { text: 'Kantor dinas, kompleks perkantoran Pemkab', district: 'SOOKO' },
    identity: null,
    files: [
      {
        name: 'daftar-hadir-dan-surat-tugas.pdf',
        caption: 'Dua dokumen pada tanggal yang sama',
        kind: 'document',
      },
    ],
    steps: [
      open('verifikator1'),
      note(
        'verifikator1',
        'Pelapor tampaknya orang dalam. Jangan minta dokumen yang hanya ia pegang.',
      ),
    ],
  },
  {
    account: 'd',
    kind: 'KEKERASAN',
    title: 'Pelecehan oleh atasan terhadap tenaga honorer',
    description:
      'Seorang tenaga honorer di kantor kami beberapa kali dipanggil sendirian ke ruang atasan, dipegang tangannya, dan dikirimi pesan yang tidak pantas di luar jam kerja. Ia takut kontraknya tidak diperpanjang. Saya menulis ini atas izinnya. Ia siap berbicara bila didampingi perempuan.',
    people: [
      { name: '', position: 'Kepala subbagian', classification: 'STRUKTURAL', role: 'main' },
      { name: '', position: 'Tenaga honorer perempuan', classification: 'NON-ASN', role: 'victim' },
    ],
    time: 'Sejak Agustus 2026 sampai sekarang',
    location: { text: 'Sebuah kantor unit pelaksana teknis', district: 'MOJOSARI' },
    identity: {
      name: 'Endah Prameswari',
      phone: '081300000042',
      email: 'endah.pelapor@example.org',
      address: '',
    },
    files: [{ name: 'tangkapan-pesan.png', caption: 'Pesan, nama pengirim ditutup', kind: 'scan' }],
    steps: [
      open('inspektur'),
      verify('inspektur', 'Penanganan khusus: pendamping perempuan, jalur tertutup.'),
      reply(
        'inspektur',
        'Kami menugaskan petugas perempuan. Korban tidak akan dipertemukan dengan terlapor. Kapan waktu yang aman untuk berbicara?',
      ),
      answer('Sore hari setelah jam kerja, di luar kantor.'),
    ],
  },
  {
    account: 'e',
    kind: 'ASET',
    title: 'Mobil dinas dipakai untuk usaha travel keluarga',
    description:
      'Mobil dinas pelat merah setiap Jumat malam diganti pelat hitam lalu dipakai mengantar penumpang travel ke bandara. Pengemudinya anak dari pejabat pemegang kendaraan. Bahan bakarnya tetap ditagihkan ke kantor dengan kupon. Saya mencatat enam kali dalam dua bulan terakhir.',
    people: [
      {
        name: '',
        position: 'Pemegang kendaraan dinas',
        classification: 'STRUKTURAL',
        role: 'main',
      },
    ],
    time: 'Setiap Jumat malam, September sampai November 2026',
    location: { text: 'Perumahan di dekat jalan raya', district: 'PURI' },
    identity: null,
    files: [
      { name: 'mobil-ganti-pelat.jpg', caption: 'Diambil dari seberang jalan', kind: 'photo' },
      {
        name: 'catatan-enam-kali.zip',
        caption: 'Tanggal dan jam setiap perjalanan',
        kind: 'archive',
      },
    ],
    steps: [],
  },
  {
    account: 'f',
    kind: 'NEPOTISME',
    title: 'Kelulusan perangkat desa diduga sudah diatur',
    description:
      'Seleksi perangkat desa diikuti sembilan orang. Soal ujian sudah beredar dua hari sebelumnya di rumah keponakan kepala desa, yang kemudian lulus dengan nilai hampir sempurna. Panitia mengganti lembar jawaban seorang peserta lain dengan alasan basah. Beberapa peserta dimintai uang agar namanya "diusahakan".',
    people: [
      { name: '', position: 'Kepala desa', classification: 'DESA', role: 'main' },
      {
        name: 'Mulyadi Santika',
        position: 'Ketua panitia seleksi',
        classification: 'DESA',
        role: 'accomplice',
      },
      {
        name: '',
        position: 'Peserta yang lulus, keponakan kepala desa',
        classification: 'LAIN',
        role: 'beneficiary',
      },
    ],
    time: 'Ujian tertulis akhir Oktober 2026',
    location: { text: 'Balai Desa Kembangtirta', district: 'KUTOREJO' },
    identity: { name: 'Agus Wicaksana', phone: '', email: 'agus.w@example.org', address: '' },
    files: [
      {
        name: 'soal-yang-beredar.png',
        caption: 'Foto soal bertanggal sebelum ujian',
        kind: 'scan',
      },
    ],
    steps: [
      open('verifikator2'),
      verify('verifikator2', 'Cocokkan tanggal foto dengan jadwal resmi dari DPMD.'),
      reply(
        'verifikator2',
        'Siapa lagi yang melihat soal sebelum ujian? Cukup sebutkan jumlah dan perannya.',
      ),
    ],
  },
  {
    account: 'g',
    kind: 'DISIPLIN',
    title: 'Guru sering tidak masuk tetapi daftar hadir selalu penuh',
    description:
      'Guru kelas lima di sekolah anak saya dalam sebulan hanya mengajar sekitar delapan hari. Kelas diisi penjaga sekolah atau digabung. Daftar hadir tetap terisi karena ditandatangani rekannya. Kepala sekolah sudah diberi tahu orang tua, tetapi mengatakan guru itu sedang ada urusan.',
    people: [{ name: '', position: 'Guru kelas V', classification: 'FUNGSIONAL', role: 'main' }],
    time: 'Sejak tahun ajaran baru 2026',
    location: { text: 'Sebuah SD negeri di Desa Selogiri Wetan', district: 'JATIREJO' },
    identity: null,
    files: [],
    steps: [
      open('pengelola'),
      reply(
        'pengelola',
        'Bila ada, mohon catatan tanggal ketika kelas tidak diajar. Perkiraan pun membantu.',
      ),
    ],
  },
  {
    account: 'h',
    kind: 'KONFLIK',
    title: 'Pengadaan seragam selalu ke toko milik istri panitia',
    description:
      'Tiga tahun berturut-turut pengadaan seragam dan atribut dibeli dari toko yang sama. Pemilik toko adalah istri anggota panitia pengadaan. Penawaran pembanding dibuat dengan kop toko lain, tetapi nomor teleponnya sama. Harga per potong lebih mahal sekitar empat puluh persen dari pasar.',
    people: [
      { name: '', position: 'Pejabat pengadaan', classification: 'FUNGSIONAL', role: 'main' },
      {
        name: 'Toko Busana Lestari Jaya',
        position: 'Penyedia',
        classification: 'PENYEDIA',
        role: 'beneficiary',
      },
    ],
    time: 'Tahun anggaran 2024, 2025, dan 2026',
    location: { text: 'Kantor perangkat daerah di Mojosari', district: 'MOJOSARI' },
    identity: null,
    files: [
      { name: 'tiga-penawaran.pdf', caption: 'Kop berbeda, nomor telepon sama', kind: 'document' },
      { name: 'nota-pasar.png', caption: 'Harga barang yang sama di pasar', kind: 'scan' },
    ],
    steps: [
      open('verifikator1'),
      open('inspektur'),
      verify('verifikator1', 'Periksa tiga tahun sekaligus.'),
    ],
  },
  {
    account: 'i',
    kind: 'SALAHURUS',
    title: 'Bantuan sosial warga miskin dicoret tanpa musyawarah',
    description:
      'Dua belas keluarga di dusun kami dicoret dari daftar penerima bantuan tanpa musyawarah dusun. Penggantinya justru punya kendaraan roda empat dan sawah. Ketika kami bertanya, kepala dusun menyuruh kami mengikuti saja daftar yang sudah ditandatangani.',
    people: [{ name: '', position: 'Kepala dusun', classification: 'DESA', role: 'main' }],
    time: 'Daftar baru diumumkan pertengahan November 2026',
    location: { text: 'Dusun Sumberwaras, Desa Karangmelati', district: 'GONDANG' },
    identity: { name: '', phone: '085600000088', email: '', address: '' },
    files: [],
    steps: [],
  },
  {
    account: 'j',
    kind: 'GRAT',
    title: 'Parsel dan uang hari raya dari rekanan kepada pejabat',
    description:
      'Menjelang hari raya, beberapa rekanan mengantar parsel beserta amplop ke rumah pejabat pembuat komitmen. Saya yang disuruh menurunkan barang dari mobil. Di dalam salah satu parsel terlihat amplop bertuliskan nama paket pekerjaan. Setahu saya tidak ada yang dilaporkan ke unit pengendalian gratifikasi.',
    people: [
      {
        name: '',
        position: 'Pejabat pembuat komitmen',
        classification: 'STRUKTURAL',
        role: 'main',
      },
    ],
    time: 'Satu minggu sebelum hari raya tahun ini',
    location: { text: 'Rumah pribadi pejabat', district: 'TROWULAN' },
    identity: null,
    files: [{ name: 'parsel.jpg', caption: 'Tumpukan parsel di teras', kind: 'photo' }],
    steps: [
      open('pengelola'),
      note('pengelola', 'Koordinasikan dengan UPG tanpa menyebut pelapor.'),
    ],
  },
  {
    account: 'k',
    kind: 'LAIN',
    title: 'Stempel dan kop surat desa dipakai untuk menagih utang',
    description:
      'Ada surat berkop desa dan berstempel resmi yang isinya menagih utang pribadi atas nama sebuah koperasi simpan pinjam. Surat itu dibagikan kepada lima warga. Kami tidak yakin ini termasuk pelanggaran apa, tetapi rasanya tidak benar memakai nama desa untuk urusan seperti itu.',
    people: [
      { name: '', position: 'Kaur tata usaha dan umum', classification: 'DESA', role: 'unknown' },
    ],
    time: 'Dua surat, Oktober dan November 2026',
    location: { text: 'Desa Banyuasih', district: 'PACET' },
    identity: null,
    files: [{ name: 'surat-tagihan.png', caption: 'Nama penerima ditutup', kind: 'scan' }],
    steps: [],
  },
]
