// The days off of the whole country, by the joint decree of three ministers.
import type { OfficeProfile } from './profile.ts'

type Day = OfficeProfile['holidays'][number]['days'][number]

const holiday = (day: string, id: string, en: string): Day => ({
  day,
  sort: 'holiday',
  name: { id, en },
})
const leave = (day: string, id: string, en: string): Day => ({
  day,
  sort: 'leave',
  name: { id: `Cuti bersama ${id}`, en: `Collective leave: ${en}` },
})

export const nationalHolidays: OfficeProfile['holidays'] = [
  {
    year: 2026,
    source: 'SKB 3 Menteri Nomor 1497/2025, 2/2025, 5/2025',
    confirmed: false,
    days: [
      holiday('2026-01-01', 'Tahun Baru 2026 Masehi', 'New Year'),
      holiday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.', 'Isra Mi’raj'),
      leave('2026-02-16', 'Tahun Baru Imlek', 'Chinese New Year'),
      holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'Chinese New Year'),
      leave('2026-03-18', 'Hari Suci Nyepi', 'Nyepi'),
      holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'Nyepi'),
      leave('2026-03-20', 'Idulfitri', 'Eid al-Fitr'),
      holiday('2026-03-21', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr'),
      holiday('2026-03-22', 'Idulfitri 1447 Hijriah', 'Eid al-Fitr'),
      leave('2026-03-23', 'Idulfitri', 'Eid al-Fitr'),
      leave('2026-03-24', 'Idulfitri', 'Eid al-Fitr'),
      holiday('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'),
      holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'),
      holiday('2026-05-01', 'Hari Buruh Internasional', 'Labour Day'),
      holiday('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension Day'),
      leave('2026-05-15', 'Kenaikan Yesus Kristus', 'Ascension Day'),
      holiday('2026-05-27', 'Iduladha 1447 Hijriah', 'Eid al-Adha'),
      leave('2026-05-28', 'Iduladha', 'Eid al-Adha'),
      holiday('2026-05-31', 'Hari Raya Waisak 2570 BE', 'Vesak'),
      holiday('2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
      holiday('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'Islamic New Year'),
      holiday('2026-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'),
      holiday('2026-08-25', 'Maulid Nabi Muhammad saw.', 'Birthday of the Prophet'),
      leave('2026-12-24', 'Kelahiran Yesus Kristus', 'Christmas'),
      holiday('2026-12-25', 'Kelahiran Yesus Kristus', 'Christmas'),
    ],
  },
]
