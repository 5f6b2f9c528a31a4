// The starting profile of Inspektorat Kabupaten Mojokerto: its manual's data, and defaults that it
// has not confirmed yet (`confirmed: false`), for an inspector to edit.

import { mojokertoDeadlines, mojokertoHolidays } from './mojokerto/calendar.ts'
import { mojokertoChannels } from './mojokerto/channels.ts'
import { mojokertoClassifications, mojokertoKinds } from './mojokerto/kinds.ts'
import { mojokertoDistricts, mojokertoUnits } from './mojokerto/places.ts'
import { mojokertoCriteria, mojokertoSteps, mojokertoTexts } from './mojokerto/texts.ts'
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

const colours: OfficeProfile['colours'] = {
  paper: { light: '#faf7f1', dark: '#171310' },
  surface: { light: '#ffffff', dark: '#211c18' },
  sunken: { light: '#f2ece2', dark: '#110e0c' },
  line: { light: '#e3dacc', dark: '#3a322b' },
  'line-strong': { light: '#8f8373', dark: '#8b7f71' },
  ink: { light: '#221d19', dark: '#f3ece2' },
  'ink-soft': { light: '#5b5148', dark: '#b9ada0' },
  brick: { light: '#98381c', dark: '#f0906f' },
  'brick-strong': { light: '#7a2a12', dark: '#ffb396' },
  'on-brick': { light: '#ffffff', dark: '#2a0f06' },
  'brick-wash': { light: '#fbece5', dark: '#35201a' },
  gold: { light: '#a87a1c', dark: '#d9b25a' },
  leaf: { light: '#1c6249', dark: '#7fcfae' },
  'leaf-wash': { light: '#e4f1eb', dark: '#173026' },
  amber: { light: '#8a5300', dark: '#f0bd62' },
  'amber-wash': { light: '#fdf0d8', dark: '#362a15' },
  danger: { light: '#a3142b', dark: '#ff97a3' },
  'danger-wash': { light: '#fde9ea', dark: '#3a191d' },
  focus: { light: '#1a4fb4', dark: '#9cc2ff' },
}

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
  holidays: mojokertoHolidays,
  deadlines: mojokertoDeadlines,
  overall: { answerWorkingDays: 30, closingWorkingDays: 60 },
  contacts,
  otherChannels: mojokertoChannels,
  mottos,
  colours,
}
