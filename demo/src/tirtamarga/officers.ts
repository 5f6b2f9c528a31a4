// The five officers of the demo's second office. Nobody of these names works anywhere.
import type { ColleagueName, DemoOfficer } from '../officers.ts'

export const tirtamargaInspektur: DemoOfficer = {
  username: 'inspektur',
  name: 'Halimah Nurwahid',
  position: 'Inspektur Daerah',
  roles: ['inspector', 'approver'],
  passphrase: 'perahu cadik menanti pasang',
}

export const tirtamargaColleagues: readonly (DemoOfficer & {
  readonly username: ColleagueName
})[] = [
  {
    username: 'verifikator1',
    name: 'Yohanes Lamapaha',
    position: 'Auditor Ahli Pertama, Penerima Aduan',
    roles: ['triager'],
    passphrase: 'garam putih di tambak tua',
  },
  {
    username: 'verifikator2',
    name: 'Rukmini Sahari',
    position: 'PPUPD Ahli Muda, Penerima Aduan',
    roles: ['triager'],
    passphrase: 'layar terkembang angin timur',
  },
  {
    username: 'irban1',
    name: 'Fadli Damanhuri',
    position: 'Inspektur Pembantu Investigasi',
    roles: ['assistant-inspector'],
    passphrase: 'menara suar ujung tanjung',
  },
  {
    username: 'sekda',
    name: 'Gregorius Tanamal',
    position: 'Sekretaris Daerah',
    roles: ['outside-officer'],
    passphrase: 'jangkar besi karang dalam',
  },
]
