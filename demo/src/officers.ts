// The eight officers of the demo. Nobody of these names works anywhere: names, passphrases, and all else are made up.
import type { Role } from '@kentongan/domain/role'

export interface DemoOfficer {
  readonly username: string
  readonly name: string
  readonly position: string
  readonly roles: readonly Role[]
  readonly passphrase: string
}

/** Who sets the office up: its roles are those that a founder has. */
export const inspektur: DemoOfficer = {
  username: 'inspektur',
  name: 'Wiratama Sasangka',
  position: 'Inspektur',
  roles: ['inspector', 'approver'],
  passphrase: 'lumbung padi di tepi sungai',
}

export const colleagues = [
  {
    username: 'sekretaris',
    name: 'Laksmi Pradnyawati',
    position: 'Sekretaris Inspektorat',
    roles: ['secretary'],
    passphrase: 'payung kertas warna kunyit',
  },
  {
    username: 'pengelola',
    name: 'Gilang Aryasena',
    position: 'Pengelola WBS',
    roles: ['administrator'],
    passphrase: 'pelita kecil ujung lorong',
  },
  {
    username: 'verifikator1',
    name: 'Niken Puspasari',
    position: 'Auditor Ahli Muda, Verifikator',
    roles: ['triager'],
    passphrase: 'anyaman bambu bakul jamu',
  },
  {
    username: 'verifikator2',
    name: 'Danu Kertapati',
    position: 'PPUPD Ahli Muda, Verifikator',
    roles: ['triager'],
    passphrase: 'kereta pagi lewat jembatan',
  },
  {
    username: 'penelaah',
    name: 'Sekar Widyaningrum',
    position: 'Auditor Ahli Madya, Penelaah',
    roles: ['reviewer'],
    passphrase: 'kebun teh lereng berkabut',
  },
  {
    username: 'irban1',
    name: 'Bimo Adiwangsa',
    position: 'Inspektur Pembantu Wilayah I',
    roles: ['assistant-inspector'],
    passphrase: 'gapura bata merah tua',
  },
  {
    username: 'irbankhusus',
    name: 'Ratna Kusumadewi',
    position: 'Inspektur Pembantu Khusus',
    roles: ['assistant-inspector'],
    passphrase: 'kolam segaran penuh teratai',
  },
] as const satisfies readonly DemoOfficer[]

/** Who works at one of the offices; `sekda` receives what accuses the Inspektur of the second. */
export type ColleagueName = (typeof colleagues)[number]['username'] | 'sekda'
export type OfficerName = ColleagueName | 'inspektur'
