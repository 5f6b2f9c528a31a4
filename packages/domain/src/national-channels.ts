// Where else to turn anywhere in Indonesia: what every office names beside its own channels, and what a page
// still knows when it could not load, or cannot believe, an office. Addresses and numbers are to be confirmed.
import type { OfficeProfile } from './profile.ts'

type OtherChannel = OfficeProfile['otherChannels'][number]

export const nationalChannels: OfficeProfile['otherChannels'] = [
  {
    code: 'KPK',
    label: {
      id: 'Komisi Pemberantasan Korupsi (KPK)',
      en: 'Corruption Eradication Commission (KPK)',
    },
    purpose: { id: 'Korupsi, langsung ke pusat', en: 'Corruption, straight to the centre' },
    phone: '198',
    whatsapp: null,
    url: 'https://kws.kpk.go.id/',
    confirmed: false,
  },
  {
    code: 'OMBUDSMAN',
    label: { id: 'Ombudsman Republik Indonesia', en: 'Ombudsman of Indonesia' },
    purpose: { id: 'Laporan tidak dijawab', en: 'A report was not answered' },
    phone: '137',
    whatsapp: null,
    url: 'https://ombudsman.go.id/',
    confirmed: false,
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
    url: 'https://lpsk.go.id/',
    confirmed: false,
  },
  {
    code: 'DARURAT',
    label: { id: 'Layanan darurat 112', en: 'Emergency service 112' },
    purpose: { id: 'Ada bahaya sekarang juga', en: 'You are in danger right now' },
    phone: '112',
    whatsapp: null,
    url: null,
    confirmed: false,
  },
]

const nationalCodes = new Set(nationalChannels.map(({ code }) => code))

/** Whether it is one that every office names: outside it, and for what it cannot or must not answer itself. */
export const isNational = ({ code }: OtherChannel): boolean => nationalCodes.has(code)

/** The office's own channel for complaints about services, wherever in its list; null when it names none. */
export const serviceChannel = ({
  otherChannels,
}: Pick<OfficeProfile, 'otherChannels'>): OtherChannel | null =>
  otherChannels.find((one) => !isNational(one)) ?? null
