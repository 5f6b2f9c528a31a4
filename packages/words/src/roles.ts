// Officers' roles, the compartments of a case, and what each lets a person read.
import type { Words } from './common.ts'

export const id = {
  role: {
    administrator: 'Pengelola WBS',
    triager: 'Verifikator',
    reviewer: 'Penelaah',
    'assistant-inspector': 'Inspektur Pembantu (Irban)',
    inspector: 'Inspektur',
    approver: 'Penyetuju pembukaan identitas',
    examiner: 'Tim Pemeriksa',
    secretary: 'Sekretaris',
    evaluator: 'Evaluasi & Pelaporan',
    'data-protection-officer': 'Pejabat Pelindungan Data Pribadi',
    'information-officer': 'PPID',
    'outside-officer': 'Penerima laporan tentang Inspektur',
    'system-administrator': 'Admin Sistem',
  },
  duty: {
    administrator: 'Menerima laporan dan berkirim pesan dengan pelapor.',
    triager: 'Memeriksa kelengkapan laporan dan bukti aslinya.',
    reviewer: 'Menelaah laporan yang ditugaskan kepadanya.',
    'assistant-inspector':
      'Memimpin penelaahan dan pemeriksaan, serta dapat mengajukan pembukaan identitas.',
    inspector: 'Membaca semua laporan dan memutuskan.',
    approver: 'Menyetujui atau menolak pembukaan identitas pelapor.',
    examiner: 'Memeriksa perkara yang ditugaskan kepadanya.',
    secretary: 'Memberi nomor dan perihal surat tugas.',
    evaluator: 'Memantau tindak lanjut rekomendasi.',
    'data-protection-officer': 'Memeriksa log akses dan menangani permintaan terkait data pribadi.',
    'information-officer': 'Menerbitkan statistik umum.',
    'outside-officer':
      'Pejabat di luar Inspektorat. Hanya membaca laporan yang melaporkan Inspektur.',
    'system-administrator': 'Menjalankan server. Tidak dapat membaca laporan.',
  },
  vault: {
    report: 'Isi laporan dan pesan',
    original: 'Bukti asli',
    identity: 'Identitas pelapor',
    internal: 'Catatan internal',
    examination: 'Kertas kerja pemeriksaan',
  },
  /** After a name: what a grant lets a person read. */
  reads: {
    report: 'isi laporan',
    original: 'bukti asli',
    A: 'kunci pertama identitas',
    B: 'kunci kedua identitas',
  },
  keeper: 'memegang kunci identitas, tidak membaca laporan',
  route: {
    normal: 'Jalur biasa',
    inspektorat: 'Yang dilaporkan pegawai Inspektorat',
    inspektur: 'Yang dilaporkan Inspektur',
  },
  you: 'Anda, pelapor',
  recovery: 'Kunci pemulihan instansi',
  recoveryHint: 'Tiga lembar di tangan tiga orang; baru berguna bila dua lembar bertemu.',
}

export const en: Words<typeof id> = {
  role: {
    administrator: 'WBS administrator',
    triager: 'Verifier',
    reviewer: 'Reviewer',
    'assistant-inspector': 'Assistant inspector (Irban)',
    inspector: 'Inspektur',
    approver: 'Approver of identity openings',
    examiner: 'Examination team',
    secretary: 'Secretary',
    evaluator: 'Evaluation & reporting',
    'data-protection-officer': 'Data protection officer',
    'information-officer': 'Public information officer',
    'outside-officer': 'Receiver of reports on the Inspektur',
    'system-administrator': 'System administrator',
  },
  duty: {
    administrator: 'Receives reports and exchanges messages with reporters.',
    triager: 'Checks whether a report is complete, and its original evidence.',
    reviewer: 'Reviews the reports assigned to them.',
    'assistant-inspector':
      'Leads reviews and examinations, and may ask for an identity to be opened.',
    inspector: 'Reads every report and decides.',
    approver: 'Approves or refuses the opening of a reporter’s identity.',
    examiner: 'Examines the cases assigned to them.',
    secretary: 'Numbers letters of assignment and files their subject.',
    evaluator: 'Monitors the follow-up of recommendations.',
    'data-protection-officer': 'Checks the access log and handles personal-data requests.',
    'information-officer': 'Publishes general statistics.',
    'outside-officer':
      'An official outside the Inspectorate. Reads only reports in which the Inspektur is reported.',
    'system-administrator': 'Runs the server. Cannot read reports.',
  },
  vault: {
    report: 'Report and messages',
    original: 'Original evidence',
    identity: 'Reporter’s identity',
    internal: 'Internal notes',
    examination: 'Examination working papers',
  },
  reads: {
    report: 'the report',
    original: 'original evidence',
    A: 'first key to the identity',
    B: 'second key to the identity',
  },
  keeper: 'holds a key to the identity, does not read the report',
  route: {
    normal: 'Usual route',
    inspektorat: 'Staff of the Inspectorate are reported',
    inspektur: 'The Inspektur is reported',
  },
  you: 'You, the reporter',
  recovery: 'The office’s recovery key',
  recoveryHint: 'Three sheets held by three people; of use only when two sheets meet.',
}
