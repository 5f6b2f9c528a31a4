// Where else to turn to in Kabupaten Mojokerto: named before any office is published, too.
import type { OfficeProfile } from '../profile.ts'

export const mojokertoChannels: OfficeProfile['otherChannels'] = [
  {
    code: 'DAMAR',
    label: { id: 'DAMAR LAPOR!', en: 'DAMAR LAPOR!' },
    purpose: {
      id: 'Keluhan layanan, jalan rusak, permintaan informasi',
      en: 'Complaints about a service, damaged roads, requests for information',
    },
    phone: null,
    whatsapp: null,
    url: 'https://damarmojokerto.lapor.go.id/',
    confirmed: true,
  },
  {
    code: 'LPSK',
    label: {
      id: 'Lembaga Perlindungan Saksi dan Korban (LPSK)',
      en: 'Witness and Victim Protection Agency (LPSK)',
    },
    purpose: { id: 'Merasa terancam karena melapor', en: 'You feel threatened for reporting' },
    phone: '148',
    whatsapp: '0857-700-10048',
    url: null,
    confirmed: false,
  },
  {
    code: 'KPK',
    label: {
      id: 'Komisi Pemberantasan Korupsi (KPK)',
      en: 'Corruption Eradication Commission (KPK)',
    },
    purpose: { id: 'Korupsi, langsung ke pusat', en: 'Corruption, straight to the centre' },
    phone: '198',
    whatsapp: null,
    url: null,
    confirmed: false,
  },
  {
    code: 'OMBUDSMAN',
    label: { id: 'Ombudsman Republik Indonesia', en: 'Ombudsman of Indonesia' },
    purpose: { id: 'Laporan tidak dijawab', en: 'A report was not answered' },
    phone: '137',
    whatsapp: null,
    url: null,
    confirmed: false,
  },
]
