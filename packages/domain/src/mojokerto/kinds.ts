// The kinds of violation that Mojokerto's form offers, and how the people involved are classified.
import type { OfficeProfile } from '../profile.ts'

type Kind = OfficeProfile['kinds'][number]

type Questions = NonNullable<Kind['questions']>

const kind = (
  code: string,
  id: string,
  en: string,
  definitionId: string,
  definitionEn: string,
  questions?: Questions,
): Kind => ({
  code,
  label: { id, en },
  definition: { id: definitionId, en: definitionEn },
  ...(questions === undefined ? {} : { questions }),
})

const question = (code: string, id: string, en: string): Questions[number] => ({
  code,
  label: { id, en },
})

const given: Questions = [
  question('BENTUK', 'Bentuk pemberian', 'What was given'),
  question('NILAI', 'Nilai pemberian', 'What it is worth'),
  question('KAPAN', 'Kapan diberikan', 'When it was given'),
  question('JABATAN', 'Kaitannya dengan jabatan', 'How it relates to the office'),
]

const staff: Questions = [
  question('BENTUK', 'Bentuk pelanggaran', 'What the breach is'),
  question('SEJAK', 'Sejak kapan', 'Since when'),
]

const levy: Questions = [
  question('LAYANAN', 'Layanan yang dipungut', 'Which service is charged for'),
  question('BESARAN', 'Besaran pungutan', 'How much is charged'),
]

const procurement: Questions = [
  question('PAKET', 'Nama paket pekerjaan', 'Name of the package'),
  question('TAHUN', 'Tahun anggaran', 'Budget year'),
  question('NILAI', 'Nilai kontrak', 'Value of the contract'),
  question('PENYEDIA', 'Penyedia', 'Supplier'),
]

export const mojokertoKinds: OfficeProfile['kinds'] = [
  kind(
    'TPK',
    'Tindak Pidana Korupsi',
    'Corruption',
    'Perbuatan melawan hukum/penyalahgunaan kewenangan yang memperkaya diri/orang lain dan merugikan keuangan negara/daerah, termasuk penggelapan, pemerasan, perbuatan curang.',
    'An unlawful act or abuse of authority that enriches oneself or others and harms state or regional finances, including embezzlement, extortion, and fraud.',
  ),
  kind(
    'SUAP',
    'Suap',
    'Bribery',
    'Memberi/menerima uang, barang, janji agar pejabat berbuat atau tidak berbuat sesuatu dalam jabatannya.',
    'Giving or taking money, goods, or promises so that an official does or does not do something in office.',
    given,
  ),
  kind(
    'GRAT',
    'Gratifikasi yang tidak dilaporkan',
    'Unreported gratification',
    'Penerimaan terkait jabatan yang tidak ditolak atau tidak dilaporkan paling lambat 30 hari kerja.',
    'Something received because of an office and not refused or reported within 30 working days.',
    given,
  ),
  kind(
    'PUNGLI',
    'Pungutan liar / percaloan',
    'Illegal levies / brokering',
    'Pungutan di luar ketentuan pada layanan.',
    'Charges for a service beyond the rules.',
    levy,
  ),
  kind(
    'ANGGARAN',
    'Penggunaan dana tidak sesuai anggaran',
    'Spending against the budget',
    'Belanja fiktif, mark-up, perjalanan dinas fiktif, dana desa/BOS/BOK/hibah tidak sesuai peruntukan.',
    'Fictitious spending, mark-ups, fictitious official travel, village, school, health, or grant funds not used as intended.',
  ),
  kind(
    'PBJ',
    'Pengadaan barang/jasa',
    'Procurement',
    'Persekongkolan, pengaturan pemenang, spesifikasi fiktif, pekerjaan tidak sesuai kontrak.',
    'Collusion, arranged winners, fictitious specifications, work that does not follow the contract.',
    procurement,
  ),
  kind(
    'ASET',
    'Penggunaan fasilitas/barang milik negara/daerah',
    'Use of state or regional property',
    'Aset/kendaraan/bangunan dipakai, dipindah, dijual untuk kepentingan pribadi.',
    'Assets, vehicles, or buildings used, moved, or sold for private ends.',
  ),
  kind(
    'WEWENANG',
    'Penyalahgunaan wewenang / tindakan sewenang-wenang',
    'Abuse of authority / arbitrary acts',
    'Keputusan di luar kewenangan, diskriminatif, intimidasi jabatan.',
    'Decisions beyond one’s authority, discrimination, intimidation by rank.',
  ),
  kind(
    'SALAHURUS',
    'Salah urus / maladministrasi',
    'Mismanagement / maladministration',
    'Penundaan berlarut, prosedur menyimpang, pengabaian kewajiban yang merugikan masyarakat.',
    'Undue delay, deviant procedure, or neglect of duty that harms the public.',
  ),
  kind(
    'KONFLIK',
    'Konflik (benturan) kepentingan',
    'Conflict of interest',
    'Kepentingan pribadi/keluarga/usaha memengaruhi keputusan; aktual/potensial.',
    'Private, family, or business interests that sway a decision, or could.',
  ),
  kind(
    'NEPOTISME',
    'Kolusi/nepotisme, jual beli jabatan',
    'Collusion, nepotism, sale of positions',
    'Pengangkatan/mutasi/kelulusan karena hubungan atau bayaran.',
    'Appointments, transfers, or passes because of relations or payment.',
    staff,
  ),
  kind(
    'DISIPLIN',
    'Pelanggaran disiplin ASN',
    'Breach of civil-service discipline',
    'Tidak masuk kerja, kehadiran fiktif, rangkap usaha terlarang, dan lain-lain (PP 94/2021).',
    'Absence, fictitious attendance, forbidden side business, and the like (Government Regulation 94/2021).',
    staff,
  ),
  kind(
    'ETIK',
    'Pelanggaran kode etik/perilaku & netralitas',
    'Breach of ethics, conduct, or neutrality',
    'Termasuk netralitas pemilu, perselingkuhan/asusila.',
    'Including neutrality in elections, adultery, and indecency.',
    staff,
  ),
  kind(
    'KEKERASAN',
    'Kekerasan/pelecehan seksual/perundungan',
    'Violence, sexual harassment, bullying',
    'Kekerasan, pelecehan seksual, atau perundungan oleh pegawai; korban dilindungi dan ditangani secara khusus.',
    'Violence, sexual harassment, or bullying by an employee; victims are protected and handled with special care.',
  ),
  kind(
    'PALSU',
    'Pemalsuan/penghilangan dokumen, kebocoran rahasia jabatan/data',
    'Forged or lost documents, leaked secrets or data',
    'Memalsukan atau menghilangkan dokumen, atau membocorkan rahasia jabatan atau data.',
    'Forging or destroying documents, or leaking official secrets or data.',
  ),
  kind(
    'BALASAN',
    'Tindakan balasan terhadap pelapor',
    'Retaliation against a reporter',
    'Mutasi, demosi, ancaman, intimidasi karena melapor.',
    'Transfer, demotion, threats, or intimidation because of a report.',
  ),
  kind(
    'NARKOBA',
    'Penyalahgunaan narkoba oleh pegawai',
    'Drug abuse by an employee',
    'Pegawai memakai, menyimpan, atau mengedarkan narkoba.',
    'An employee uses, keeps, or deals in drugs.',
  ),
  kind(
    'LAIN',
    'Lainnya / belum yakin',
    'Other / not sure',
    'Belum yakin jenisnya? Pilih ini; verifikator yang akan menentukan.',
    'Not sure which? Choose this; an officer will classify it.',
  ),
]

const classification = (
  code: string,
  id: string,
  en: string,
): OfficeProfile['classifications'][number] => ({ code, label: { id, en } })

export const mojokertoClassifications: OfficeProfile['classifications'] = [
  classification('STRUKTURAL', 'Pejabat struktural/pimpinan', 'Structural official / head'),
  classification('FUNGSIONAL', 'Pejabat fungsional', 'Functional official'),
  classification('PELAKSANA', 'Pelaksana/staf', 'Staff'),
  classification('PPPK', 'PPPK', 'Contract civil servant (PPPK)'),
  classification('NON-ASN', 'Non-ASN/honorer', 'Non-civil-servant / honorary'),
  classification('DESA', 'Kepala/Perangkat desa', 'Village head / official'),
  classification('DPRD', 'Anggota DPRD', 'Member of the DPRD'),
  classification('PENYEDIA', 'Pihak ketiga/penyedia', 'Third party / supplier'),
  classification('LAIN', 'Lainnya/tidak tahu', 'Other / not known'),
]
