// The starting profile of Inspektorat Kabupaten Mojokerto: its manual's data, and defaults that it
// has not confirmed yet (`confirmed: false`), for an inspector to edit.

import { siteColours } from './colours.ts'
import { mojokertoChannels } from './mojokerto/channels.ts'
import { mojokertoDeadlines } from './mojokerto/deadlines.ts'
import { mojokertoClassifications, mojokertoKinds } from './mojokerto/kinds.ts'
import { mojokertoDistricts, mojokertoUnits } from './mojokerto/places.ts'
import { mojokertoCriteria, mojokertoSteps, mojokertoTexts } from './mojokerto/texts.ts'
import { nationalHolidays } from './national-holidays.ts'
import type { OfficeProfile } from './profile.ts'

const contacts: OfficeProfile['contacts'] = {
  // The manual gives neither an address nor hours.
  address: null,
  hours: null,
  phone: null,
  // As printed; an official address under mojokertokab.go.id would be better.
  email: { address: 'inspektorat.kab.mojokerto@gmail.com', confirmed: false },
  site: 'https://inspektorat.mojokertokab.go.id',
  wbs: 'https://wbs.mojokertokab.go.id',
  socials: [
    { network: 'Instagram', account: 'inspektorat.kab.mojokerto' },
    { network: 'Facebook', account: 'Inspektorat Kabupaten Mojokerto' },
  ],
}

const mottos: OfficeProfile['mottos'] = [
  {
    code: 'BERAKHLAK',
    title: 'BerAKHLAK',
    text: 'Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, Kolaboratif',
  },
  { code: 'BANGGA', title: '#bangga melayani bangsa', text: null },
  { code: 'MAJAPAHIT', title: 'Mojokerto', text: 'Full of Majapahit Greatness' },
  {
    code: 'ASN',
    title: 'ASN Kabupaten Mojokerto',
    text: 'Integritas, Profesional, dan Pengabdian',
  },
]

export const mojokerto: OfficeProfile = {
  name: { id: 'Inspektorat Kabupaten Mojokerto', en: 'Inspectorate of Kabupaten Mojokerto' },
  shortName: 'WBS Mojokerto',
  region: 'Kabupaten Mojokerto',
  language: 'id',
  texts: mojokertoTexts,
  criteria: mojokertoCriteria,
  steps: mojokertoSteps,
  kinds: mojokertoKinds,
  classifications: mojokertoClassifications,
  districts: mojokertoDistricts,
  units: mojokertoUnits,
  holidays: nationalHolidays,
  deadlines: mojokertoDeadlines,
  overall: { answerWorkingDays: 30, closingWorkingDays: 60 },
  contacts,
  otherChannels: mojokertoChannels,
  mottos,
  colours: siteColours,
}
