// Where else to turn in Kabupaten Mojokerto: its own channel for everyday complaints, then the nation's.
import { nationalChannels } from '../national-channels.ts'
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
  ...nationalChannels,
]
