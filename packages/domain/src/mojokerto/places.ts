// The districts and units of Kabupaten Mojokerto, as the Inspektorat's own list of 2025 has them.
import type { OfficeProfile } from '../profile.ts'

type Unit = OfficeProfile['units'][number]

const codeOf = (label: string): string =>
  label
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const districts = [
  'Bangsal',
  'Dawarblandong',
  'Dlanggu',
  'Gedeg',
  'Gondang',
  'Jatirejo',
  'Jetis',
  'Kemlagi',
  'Kutorejo',
  'Mojoanyar',
  'Mojosari',
  'Ngoro',
  'Pacet',
  'Pungging',
  'Puri',
  'Sooko',
  'Trawas',
  'Trowulan',
]

const agencies = [
  ['BAKESBANGPOL', 'Bakesbangpol'],
  ['BAPENDA', 'Bapenda'],
  ['BAPPEDA', 'Bappeda'],
  ['BKPSDM', 'BKPSDM'],
  ['BPBD', 'BPBD'],
  ['BPKAD', 'BPKAD'],
  ['DINKES', 'Dinkes'],
  ['DISKOP-UM', 'Diskop UM'],
  ['DINSOS', 'Dinsos'],
  ['DISBUDPORAPAR', 'Disbudporapar'],
  ['DISDUKCAPIL', 'Disdukcapil'],
  ['DISKOMINFO', 'Diskominfo'],
  ['DISNAKER', 'Disnaker'],
  ['PANGAN-PERIKANAN', 'Dinas Pangan & Perikanan'],
  ['DISPENDIK', 'Dispendik'],
  ['DISPERINDAG', 'Disperindag'],
  ['PERPUSTAKAAN', 'Dinas Perpustakaan & Kearsipan'],
  ['DISPERTA', 'Disperta'],
  ['DLH', 'DLH'],
  ['DP2KBP2', 'DP2KBP2'],
  ['DPMD', 'DPMD'],
  ['DPMPTSP', 'DPMPTSP'],
  ['DPRKP2', 'DPRKP2 (Perumahan, Permukiman & Perhubungan)'],
  ['DPUPR', 'DPUPR'],
  ['INSPEKTORAT', 'Inspektorat'],
  ['SATPOL-PP', 'Satpol PP'],
  ['SETDA', 'Sekretariat Daerah'],
  ['SETWAN', 'Sekretariat DPRD'],
] as const

const hospitals = [
  ['RSUD-SOEKANDAR', 'RSUD Prof. dr. Soekandar'],
  ['RSUD-BASOENI', 'RSUD R.A. Basoeni'],
] as const

const healthCentres = [
  'Jatirejo',
  'Gondang',
  'Trawas',
  'Pandan',
  'Pacet',
  'Kutorejo',
  'Pesanggrahan',
  'Dlanggu',
  'Manduro',
  'Ngoro',
  'Watukenongo',
  'Modopuro',
  'Mojosari',
  'Dawarblandong',
  'Jetis',
  'Kedungsari',
  'Kemlagi',
  'Lespadangan',
  'Gedeg',
  'Bangsal',
  'Gayaman',
  'Puri',
  'Trowulan',
  'Tawangsari',
  'Sooko',
]

export const mojokertoDistricts: OfficeProfile['districts'] = districts.map((label) => ({
  code: codeOf(label),
  label,
}))

export const mojokertoUnits: OfficeProfile['units'] = [
  ...agencies.map(([code, label]): Unit => ({ code, label, sort: 'agency' })),
  ...hospitals.map(([code, label]): Unit => ({ code, label, sort: 'hospital' })),
  ...healthCentres.map(
    (name): Unit => ({
      code: `PKM-${codeOf(name)}`,
      label: `Puskesmas ${name}`,
      sort: 'health-centre',
    }),
  ),
]
