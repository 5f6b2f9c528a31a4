import { themeOf } from '@kentongan/design/theme'
import { mojokerto } from '@kentongan/domain/mojokerto'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { groupCode, notCode } from '../src/akun/code-box.ts'
import { exitSiteOf, harmlessSite } from '../src/shared/exit-site.ts'
import { leavesNothing } from '../src/shared/failure.ts'
import { noteFile, reminderFile } from '../src/shared/keepsake.ts'
import { languageOf, speechOf } from '../src/shared/language.ts'
import { makeShiftCounter } from '../src/shared/leave.ts'
import { depthIn, spotIn } from '../src/shared/places.ts'

describe('Keluar Cepat by Shift', () => {
  const press = (keys: readonly (readonly [key: string, at: number])[]): boolean => {
    const counter = makeShiftCounter()
    return keys.map(([key, at]) => counter(key, false, at)).some((left) => left)
  }
  it('goes at the third press within five seconds', () => {
    expect(
      press([
        ['Shift', 0],
        ['Shift', 1_000],
        ['Shift', 4_900],
      ]),
    ).toBe(true)
  })
  it('stays for a slow third one', () => {
    expect(
      press([
        ['Shift', 0],
        ['Shift', 3_000],
        ['Shift', 5_001],
      ]),
    ).toBe(false)
  })
  it('stays while capitals are typed, and while the key is held', () => {
    const capitals = ['Shift', 'D', 'Shift', 'P', 'Shift', 'K']
    expect(press(capitals.map((key, at) => [key, at * 100] as const))).toBe(false)
    const counter = makeShiftCounter()
    expect([0, 1, 2, 3].some((at) => counter('Shift', at > 0, at))).toBe(false)
  })
  it('has somewhere to go that is not this site', () => {
    expect(new URL(harmlessSite).protocol).toBe('https:')
    expect(exitSiteOf(null)).toBe(harmlessSite)
    expect(exitSiteOf({ ...mojokerto, exitSite: 'https://news.example/' })).toBe(
      'https://news.example/',
    )
  })
})

describe('what is taken along of the code', () => {
  const { code } = speechOf('id').words.sending
  it('is the code and the ticket, and not a word of what they are for', () => {
    const note = noteFile(code, '7K3MQ-XV9RD-4TPZH-28JCW-N6BYE', '4K7P9-2XMAB')
    expect(note.text).toContain('7K3MQ-XV9RD-4TPZH-28JCW-N6BYE')
    expect(note.text).toContain('4K7P9-2XMAB')
    expect(`${note.name} ${note.text}`).not.toMatch(/wbs|lapor|pengaduan|kode|tiket|inspektorat/i)
  })
  it('is a reminder a week later that holds neither', () => {
    const { text, name } = reminderFile(code, '2026-12-28')
    expect(text).toContain('DTSTART;VALUE=DATE:20270104\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20270105\r\n')
    expect(`${name} ${text}`).not.toMatch(/wbs|lapor|pengaduan|kode|tiket|inspektorat/i)
  })
  it.each(['id', 'en'] as const)('is an entry that every calendar understands (%s)', (language) => {
    const said = speechOf(language).words.sending.code
    const { text, type } = reminderFile(said, '2026-11-25')
    expect(type).toBe('text/calendar')
    // RFC 5545 §3.1: lines end in CRLF and have at most 75 octets.
    const lines = text.split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]{1,75}$/)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).not.toBeNull()
    const [entry, ...others] = calendar.getAllSubcomponents('vevent')
    expect(others).toEqual([])
    const event = new ICAL.Event(entry as ICAL.Component, { strictExceptions: true })
    expect(event.summary).toBe(said.reminderTitle)
    expect(event.uid).not.toBe('')
    expect(entry?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-25T00:00:00Z')
    expect(event.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 2 })
    expect(event.duration.toSeconds()).toBe(24 * 3_600)
    const alarm = entry?.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('description')).toBe(said.reminderTitle)
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('PT9H')
  })
})

describe('the box for the code', () => {
  it('shows five groups as they are typed, and takes a pasted code whole', () => {
    expect(groupCode('7k3m', '7k3')).toBe('7K3M')
    expect(groupCode('7K3MQ', '7K3M')).toBe('7K3MQ-')
    expect(groupCode('7k3mq xv9rd 4tpzh 28jcw n6bye', '')).toBe('7K3MQ-XV9RD-4TPZH-28JCW-N6BYE')
    expect(groupCode(' 7K3MQXV9RD4TPZH28JCWN6BYE\n', '')).toBe('7K3MQ-XV9RD-4TPZH-28JCW-N6BYE')
  })
  it('lets a dash be deleted', () => {
    expect(groupCode('7K3MQ', '7K3MQ-')).toBe('7K3MQ')
    expect(groupCode('7K3M', '7K3MQ')).toBe('7K3M')
  })
  it('knows a ticket and an empty box before anything is sent', () => {
    expect(notCode(groupCode('7k3mq-xv9rd', ''))).toBe('isTicket')
    expect(notCode(' ')).toBe('missing')
    expect(notCode('7K3MQ-XV9RD-4TPZH-28JCW-N6BYE')).toBeNull()
    expect(notCode('7K3MQ-XV9RD-4TPZH')).toBeNull()
  })
})

describe('the address', () => {
  it('asks for a language that there is', () => {
    expect(languageOf('?bahasa=en')).toBe('en')
    expect(languageOf('?bahasa=fr')).toBe('id')
    expect(languageOf('')).toBe('id')
  })
  it('keeps the language on the way', () => {
    expect(speechOf('en').link('/aman#data-pribadi')).toBe('/aman?bahasa=en#data-pribadi')
    expect(speechOf('id').link('/hubungi')).toBe('/hubungi')
  })
})

describe('a history entry', () => {
  it('is ours only when it says where we were', () => {
    expect(spotIn({ place: 'report', at: 2 })).toEqual({ place: 'report', at: 2 })
    for (const foreign of [null, 'x', {}, { place: 'desk', at: 1 }, { place: 'report', at: 0.5 }]) {
      expect(spotIn(foreign)).toBeNull()
    }
  })
  it('says how many of ours stand before it, and nothing that is not a count', () => {
    expect(depthIn({ place: 'report', at: 2, depth: 3 })).toBe(3)
    for (const foreign of [null, undefined, {}, { depth: '3' }, { depth: -1 }, { depth: 0.5 }]) {
      expect(depthIn(foreign)).toBe(0)
    }
  })
})

describe('an office’s colours', () => {
  it('are set only where both are plain', () => {
    expect(themeOf({ brick: { light: '#98381c', dark: '#f0906f' } })).toEqual([
      ['--brick', 'light-dark(#98381c, #f0906f)'],
    ])
    const bad = { light: '#98381c;background:url(//x)', dark: '#f0906f' }
    expect(themeOf({ brick: bad } as never)).toEqual([])
    expect(themeOf({ 'x:y': { light: '#000000', dark: '#ffffff' } } as never)).toEqual([])
  })
})

describe('a failed sending', () => {
  it('says that nothing is stored only where that is sure, and once', () => {
    expect(leavesNothing('too-large')).toBe(true)
    expect(leavesNothing('offline')).toBe(false)
    expect(leavesNothing('internal')).toBe(false)
    expect(leavesNothing('storage-full')).toBe(false)
    const { failures } = speechOf('id').words.sending
    expect(failures.storage).toContain('Tidak ada yang tersimpan')
  })
})
