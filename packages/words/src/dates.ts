// Days in words. A day is 'YYYY-MM-DD'; no hour is ever shown. Names are written out here because
// headless and old browsers lack Indonesian ones.
import { countInWords, type Language } from './common.ts'

const months = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

const shortMonths = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

interface Parts {
  readonly year: string
  readonly month: number
  readonly date: number
  readonly weekday: number
}

function partsOf(day: string): Parts {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    year,
    month: Number(month) - 1,
    date: Number(date),
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
  }
}

/** "Kamis, 26 November 2026". */
export function dayInFull(language: Language, day: string): string {
  const { weekday, year } = partsOf(day)
  return `${weekdays[language][weekday] ?? ''}, ${dayAndMonth(language, day)} ${year}`
}

/** "Kamis, 26 November". */
export function dayWithWeekday(language: Language, day: string): string {
  return `${weekdays[language][partsOf(day).weekday] ?? ''}, ${dayAndMonth(language, day)}`
}

/** "26 November". */
export function dayAndMonth(language: Language, day: string): string {
  const { date, month } = partsOf(day)
  return `${date} ${months[language][month] ?? ''}`
}

/** "26 Nov", for dense lists. */
export function dayShort(language: Language, day: string): string {
  const { date, month } = partsOf(day)
  return `${date} ${shortMonths[language][month] ?? ''}`
}

export const id = {
  today: 'Hari ini',
  yesterday: 'Kemarin',
  /** A deadline by working days left: 0 is today, negative is overdue. */
  workingDaysLeft: (left: number) =>
    left < 0 ? `Lewat ${-left} HK` : left === 0 ? 'Hari ini' : `${left} HK lagi`,
  workingDaysLeftInFull: (left: number) =>
    left < 0
      ? `lewat ${countInWords('id', -left)} hari kerja`
      : left === 0
        ? 'hari ini'
        : `${countInWords('id', left)} hari kerja lagi`,
  calendarNotLoaded:
    'Tanggalnya belum dapat dipastikan, karena hari libur tahun berikutnya belum ditetapkan.',
}

export const en: typeof id = {
  today: 'Today',
  yesterday: 'Yesterday',
  workingDaysLeft: (left) =>
    left < 0 ? `${-left} wd overdue` : left === 0 ? 'Today' : `${left} wd left`,
  workingDaysLeftInFull: (left) =>
    left < 0
      ? `${countInWords('en', -left)} working ${left === -1 ? 'day' : 'days'} overdue`
      : left === 0
        ? 'today'
        : `${countInWords('en', left)} working ${left === 1 ? 'day' : 'days'} left`,
  calendarNotLoaded:
    'The date cannot be given yet, because next year’s public holidays have not been set.',
}
