// A made-up regency on a coast: the profile of the demo's second office, with nothing of the first one's in it.
import { nationalChannels } from '@kentongan/domain/national-channels'
import { nationalHolidays } from '@kentongan/domain/national-holidays'
import type { OfficeProfile } from '@kentongan/domain/profile'
import { tirtamargaCriteria, tirtamargaSteps, tirtamargaTexts } from './texts.ts'

const kind = (
  code: string,
  id: string,
  en: string,
  definitionId: string,
  definitionEn: string,
): OfficeProfile['kinds'][number] => ({
  code,
  label: { id, en },
  definition: { id: definitionId, en: definitionEn },
})

const kinds: OfficeProfile['kinds'] = [
  kind(
    'IZIN',
    'Jual beli izin',
    'Permits for sale',
    'Uang atau barang diminta atau diberikan supaya izin keluar.',
    'Money or goods asked for or given so that a permit is issued.',
  ),
  kind(
    'BANTUAN',
    'Bantuan dan subsidi disalahgunakan',
    'Aid and subsidies misused',
    'Bantuan, pupuk, atau solar bersubsidi tidak sampai kepada yang berhak.',
    'Aid, fertiliser, or subsidised fuel that does not reach those entitled to it.',
  ),
  {
    ...kind(
      'PROYEK',
      'Proyek pemerintah daerah',
      'Public works',
      'Pemenang diatur, pekerjaan kurang dari kontrak, atau pembayaran fiktif.',
      'Arranged winners, work short of the contract, or payments for nothing.',
    ),
    questions: [
      { code: 'PAKET', label: { id: 'Nama paket', en: 'Name of the package' } },
      { code: 'PELAKSANA', label: { id: 'Pelaksana', en: 'Contractor' } },
    ],
  },
  kind(
    'JABATAN',
    'Jabatan dan wewenang disalahgunakan',
    'Abuse of position',
    'Jabatan dipakai untuk kepentingan sendiri, keluarga, atau kelompok.',
    'A position used for oneself, one’s family, or a group.',
  ),
  kind(
    'DISIPLIN',
    'Disiplin pegawai',
    'Discipline of employees',
    'Tidak masuk kerja, atau berperilaku yang merendahkan warga.',
    'Absence from work, or conduct that demeans citizens.',
  ),
  kind(
    'LAIN',
    'Lainnya / belum yakin',
    'Other / not sure',
    'Penerima aduan yang akan menggolongkannya.',
    'An officer will classify it.',
  ),
]

const classification = (
  code: string,
  id: string,
  en: string,
): OfficeProfile['classifications'][number] => ({ code, label: { id, en } })

const deadline = (
  status: OfficeProfile['deadlines'][number]['status'],
  count: number,
): OfficeProfile['deadlines'][number] => ({
  ...{ status, count, confirmed: true },
  unit: 'working-day',
  from: status === 'received' || status === 'verifying' ? 'receipt' : 'status',
})

const colours: OfficeProfile['colours'] = {
  paper: { light: '#f4f8f8', dark: '#0f1719' },
  surface: { light: '#ffffff', dark: '#172225' },
  sunken: { light: '#e6eff0', dark: '#0a1113' },
  line: { light: '#cfdfe1', dark: '#2a3a3e' },
  'line-strong': { light: '#70868a', dark: '#7f959a' },
  ink: { light: '#16211f', dark: '#e9f2f3' },
  'ink-soft': { light: '#465557', dark: '#a9bcbf' },
  brick: { light: '#0f5a6b', dark: '#7fd0dd' },
  'brick-strong': { light: '#0a4250', dark: '#a6e2ec' },
  'on-brick': { light: '#ffffff', dark: '#04222a' },
  'brick-wash': { light: '#e0f0f2', dark: '#14303a' },
  gold: { light: '#b0761a', dark: '#e0b057' },
}

export const tirtamarga: OfficeProfile = {
  name: { id: 'Inspektorat Daerah Tirtamarga', en: 'Regional Inspectorate of Tirtamarga' },
  shortName: 'WBS Tirtamarga',
  region: 'Kabupaten Tirtamarga',
  language: 'id',
  texts: tirtamargaTexts,
  criteria: tirtamargaCriteria,
  steps: tirtamargaSteps,
  identity: 'required',
  evidenceTotalMegabytes: 60,
  kinds,
  classifications: [
    classification('PIMPINAN', 'Pimpinan', 'Head'),
    classification('PEGAWAI', 'Pegawai', 'Employee'),
    classification('REKANAN', 'Rekanan', 'Contractor'),
    classification('LAIN', 'Lainnya', 'Other'),
  ],
  districts: [
    { code: 'KOTA', label: 'Tirta Kota' },
    { code: 'PESISIR', label: 'Pesisir' },
    { code: 'HULU', label: 'Marga Hulu' },
  ],
  units: [
    { code: 'DPU', label: 'Dinas Pekerjaan Umum', sort: 'agency' },
    { code: 'DKP', label: 'Dinas Kelautan dan Perikanan', sort: 'agency' },
    { code: 'PERIZINAN', label: 'Dinas Perizinan', sort: 'agency' },
    { code: 'RSUD', label: 'RSUD Tirta Husada', sort: 'hospital' },
    { code: 'PKM-PESISIR', label: 'Puskesmas Pesisir', sort: 'health-centre' },
  ],
  holidays: nationalHolidays,
  deadlines: [
    deadline('received', 2),
    deadline('verifying', 4),
    deadline('incomplete', 20),
    deadline('reviewing', 8),
    deadline('awaiting-decision', 2),
    deadline('clarifying', 8),
    deadline('assigning', 4),
    deadline('examining', 18),
    deadline('reporting', 8),
    deadline('following-up', 40),
  ],
  overall: { answerWorkingDays: 20, closingWorkingDays: 45 },
  contacts: {
    address: { id: 'Jalan Dermaga 12, Tirta Kota', en: 'Jalan Dermaga 12, Tirta Kota' },
    hours: { id: 'Senin–Jumat, 08.00–15.00 WIB', en: 'Monday–Friday, 08:00–15:00 WIB' },
    phone: '0899-0000-112',
    email: { address: 'aduan@inspektorat.tirtamarga.example', confirmed: true },
    site: 'https://inspektorat.tirtamarga.example',
    wbs: 'https://wbs.tirtamarga.example',
    socials: [],
  },
  otherChannels: [
    {
      code: 'LAYANAN',
      label: { id: 'Warga Bicara', en: 'Warga Bicara' },
      purpose: { id: 'Keluhan pelayanan sehari-hari', en: 'Complaints about everyday services' },
      phone: null,
      whatsapp: '0899-0000-113',
      url: 'https://wargabicara.tirtamarga.example/',
      confirmed: true,
    },
    ...nationalChannels,
  ],
  exitSite: 'https://www.bps.go.id/',
  mottos: [{ code: 'LAYAR', title: 'Tirtamarga', text: 'Layar terkembang, amanah dipegang' }],
  colours,
}
