import { describe, expect, it } from 'vitest'
import { isDay } from '../src/calendar.ts'
import { contrastOf } from '../src/colours.ts'
import { mojokerto } from '../src/mojokerto.ts'
import { evidenceTotalOf, parseProfile } from '../src/profile.ts'

const problems = (changed: object): readonly string[] => {
  const result = parseProfile({ ...mojokerto, ...changed })
  return result.ok ? [] : result.problems
}

describe('the profile of Mojokerto', () => {
  it('is a profile, and survives being carried as JSON', () => {
    const carried: unknown = JSON.parse(JSON.stringify(mojokerto))
    expect(parseProfile(carried)).toEqual({ ok: true, profile: mojokerto })
  })

  it('has 18 kinds, 9 classifications, 18 districts, and 28 + 2 + 25 units', () => {
    expect(mojokerto.kinds).toHaveLength(18)
    expect(mojokerto.classifications).toHaveLength(9)
    expect(mojokerto.districts).toHaveLength(18)
    const count = (sort: string) => mojokerto.units.filter((unit) => unit.sort === sort).length
    expect([count('agency'), count('hospital'), count('health-centre')]).toEqual([28, 2, 25])
  })

  it('has 2026’s 17 holidays and 8 days of collective leave', () => {
    const days = mojokerto.holidays.flatMap((year) => year.days)
    expect(days.filter(({ sort }) => sort === 'holiday')).toHaveLength(17)
    expect(days.filter(({ sort }) => sort === 'leave')).toHaveLength(8)
    expect(days.every(({ day }) => isDay(day))).toBe(true)
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).sort())
  })

  it('keeps the manual’s promise, and its spelling mended', () => {
    const text = JSON.stringify(mojokerto)
    expect(text).toContain('MERAHASIAKAN IDENTITAS DIRI ANDA')
    expect(text).not.toMatch(/Silahkan|Wishtle|http:\/\/|mojokab\.go\.id|100%/i)
  })

  it('translates every text', () => {
    for (const { id, en } of Object.values(mojokerto.texts)) {
      expect(en).not.toBe(id)
      expect(en.length).toBeGreaterThan(10)
    }
  })
})

describe('a profile', () => {
  it('may require an identity, and take less evidence than the server does', () => {
    expect(problems({ identity: 'required', evidenceTotalMegabytes: 20 })).toEqual([])
    expect(problems({ identity: 'never' })).toHaveLength(1)
    for (const evidenceTotalMegabytes of [19, 101, 30.5]) {
      expect(problems({ evidenceTotalMegabytes })).toHaveLength(1)
    }
    expect([evidenceTotalOf({ evidenceTotalMegabytes: 30 }), evidenceTotalOf({})]).toEqual([
      30 * 1024 * 1024,
      100 * 1024 * 1024,
    ])
  })

  it('asks each question of a kind once', () => {
    const question = { code: 'NILAI', label: { id: 'Nilai', en: 'Value' } }
    const asked = (questions: readonly object[]) =>
      problems({ kinds: mojokerto.kinds.map((kind) => ({ ...kind, questions })) })
    expect(asked([question])).toEqual([])
    expect(asked([question, question])).toEqual(['kinds: each question of a kind once'])
  })

  it('tells every problem at once', () => {
    const found = problems({
      name: 3,
      extra: 1,
      kinds: mojokerto.kinds.slice(0, 2),
      contacts: { ...mojokerto.contacts, site: 'http://inspektorat.example' },
      districts: [mojokerto.districts[0], mojokerto.districts[0]],
    })
    expect(found.length).toBe(5)
    expect(found).toContain('kinds: each code once, and one is LAIN')
    expect(found).toContain('districts: each code once')
    expect(found).toContain('contacts.site: an https address')
  })

  it.each([['red; background: url(//evil)'], ['#FFF'], ['#98381C'], ['var(--x)'], ['#98381c;']])(
    'refuses %s for a colour',
    (colour) => {
      expect(problems({ colours: { brick: { light: colour, dark: '#000000' } } })).toEqual([
        'colours.brick.light: a colour, #rrggbb in lower case',
      ])
    },
  )

  it('names every colour that could not be read, on the site’s own grounds too', () => {
    const pale = { light: '#cc8f7a', dark: '#f0906f' }
    expect(problems({ colours: { brick: pale } })).toEqual([
      'colours.brick.light: a contrast of 4.5 or more on paper',
      'colours.brick.light: a contrast of 4.5 or more on surface',
      'colours.brick.light: a contrast of 4.5 or more on sunken',
      'colours.brick.light: a contrast of 4.5 or more on brick-wash',
      'colours.on-brick.light: a contrast of 4.5 or more on brick',
    ])
    expect(problems({ name: 3, colours: { brick: pale } })).toHaveLength(6)
  })

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1)
  })

  it('refuses a colour that no page knows', () => {
    expect(
      problems({ colours: { 'font-family': { light: '#000000', dark: '#000000' } } }),
    ).not.toEqual([])
  })

  it.each([
    ['javascript:alert(1)'],
    ['https://x'],
    ['https://user@evil.example/'],
    ['https://evil.example/"><script>'],
    ['//evil.example'],
  ])('refuses %s for an address', (url) => {
    expect(problems({ contacts: { ...mojokerto.contacts, site: url } })).toEqual([
      'contacts.site: an https address',
    ])
  })

  it('refuses a day off outside its year, and one that does not exist', () => {
    const [year] = mojokerto.holidays
    const off = (day: string) => ({
      holidays: [{ ...year, days: [{ day, sort: 'leave', name: { id: 'x', en: 'x' } }] }],
    })
    expect(problems(off('2027-01-01'))).toEqual([
      'holidays: each year once, and each day once and in its year',
    ])
    expect(problems(off('2026-02-29'))).toEqual(['holidays.0.days.0.day: a day, YYYY-MM-DD'])
  })

  it('is refused without throwing when it is anything else', () => {
    for (const input of [null, undefined, 1, 'x', [], {}, { __proto__: null }])
      expect(parseProfile(input).ok).toBe(false)
  })
})
