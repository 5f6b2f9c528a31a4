// The two offices of the demo: the first office, and another regency that has nothing of the first.
import { mojokerto as profile } from '@kentongan/domain/mojokerto'
import { demoCases } from './cases.ts'
import type { DemoOffice } from './office.ts'
import { colleagues, inspektur } from './officers.ts'
import { tirtamargaCases } from './tirtamarga/cases.ts'
import { tirtamargaColleagues, tirtamargaInspektur } from './tirtamarga/officers.ts'
import { tirtamarga as tirtamargaProfile } from './tirtamarga/profile.ts'

export const mojokerto: DemoOffice = {
  host: 'mojokerto',
  profile,
  founder: inspektur,
  colleagues,
  cases: demoCases,
}

export const tirtamarga: DemoOffice = {
  host: 'tirtamarga',
  profile: tirtamargaProfile,
  // No Pengelola: whoever verifies reads first. A report on the inspectorate is not in the recovery's reach, and one on
  // its head goes to the Sekretaris Daerah.
  routes: {
    normal: { intake: ['triager', 'inspector'], recovery: true },
    inspektorat: { intake: ['inspector'], recovery: false },
    inspektur: { intake: ['outside-officer'], recovery: false },
  },
  founder: tirtamargaInspektur,
  colleagues: tirtamargaColleagues,
  cases: tirtamargaCases,
}
