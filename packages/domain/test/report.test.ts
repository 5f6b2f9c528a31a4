import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../src/draft.ts'
import {
  composeMessage,
  composeNote,
  parseMessage,
  parseNote,
  parseReceipt,
  parseReporterStatus,
  parseStatus,
} from '../src/message.ts'
import { parseReportContent, parseReporterIdentity } from '../src/report.ts'
import { envelopeBytesMax } from '../src/wire/limits.ts'
import { draft, entry } from './report-fixture.ts'

const report = composeReport(draft, [entry], { kinds: [], profileVersion: 1 })
const parsers = {
  parseReportContent,
  parseReporterIdentity,
  parseMessage,
  parseNote,
  parseStatus,
  parseReporterStatus,
  parseReceipt,
}

describe('opened content', () => {
  it('of a report reads back as it was', () => {
    expect(parseReportContent(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  const broken: Record<string, unknown> = {
    'a field more': { ...report, note: 'x' },
    'a field less': { ...report, title: undefined },
    'a control character': { ...report, title: `${report.title}\u0000` },
    'a line break in a line': { ...report, title: `${report.title}\nx` },
    'a lone surrogate': { ...report, description: `${report.description}\ud800` },
    'a number for text': { ...report, title: 1234567890123 },
    'too long a description': { ...report, description: 'a'.repeat(10_001) },
    'nobody involved': { ...report, people: [] },
    'too many people': { ...report, people: Array.from({ length: 21 }, () => report.people[0]) },
    'a person without any trait': {
      ...report,
      people: [{ name: '', position: '', classification: 'LAIN' }],
    },
    'a day that does not exist': { ...report, time: { text: 'Agustus', from: '2026-02-30' } },
    'days the wrong way round': {
      ...report,
      time: { text: 'Agustus', from: '2026-02-02', to: '2026-02-01' },
    },
    'a kind that is no code': { ...report, kind: '<b>' },
    'too much evidence': { ...report, evidence: Array.from({ length: 11 }, () => entry) },
    'a file name with a path': { ...report, evidence: [{ ...entry, name: '../daftar.jpg' }] },
    'a file name that turns': { ...report, evidence: [{ ...entry, name: 'a\u202egpj.jpg' }] },
    'a program for evidence': {
      ...report,
      evidence: [{ ...entry, name: 'a.exe', type: 'application/x-msdownload' }],
    },
    'a type that is not the name’s': {
      ...report,
      evidence: [{ ...entry, type: 'text/html' }],
    },
    'evidence of no size': { ...report, evidence: [{ ...entry, bytes: 0 }] },
    'evidence of a broken size': { ...report, evidence: [{ ...entry, bytes: 1.5 }] },
    'a hash that is none': { ...report, evidence: [{ ...entry, sha256: 'A'.repeat(64) }] },
  }
  it.each(Object.entries(broken))('with %s is refused', (_, content) => {
    expect(parseReportContent(content)).toBeNull()
  })

  it('of the longest report fits well into an envelope', () => {
    const long = (count: number) => '😀'.repeat(count)
    const longest = {
      ...report,
      title: long(150),
      description: long(10_000),
      people: Array.from({ length: 20 }, () => ({
        name: long(100),
        position: long(150),
        classification: 'X'.repeat(24),
        role: 'beneficiary',
        unit: long(150),
      })),
      evidence: Array.from({ length: 10 }, () => ({
        ...entry,
        name: `${long(190)}.jpg`,
        caption: long(300),
      })),
      time: { text: long(200), from: '2026-08-01', to: '2026-08-02' },
      location: { text: long(300), district: 'LUAR' },
    }
    expect(parseReportContent(longest)).not.toBeNull()
    const bytes = new TextEncoder().encode(JSON.stringify(longest)).length
    expect(bytes * 1.25).toBeLessThan(envelopeBytesMax)
  })

  it('whose office has since dropped a kind still reads', () => {
    expect(parseReportContent({ ...report, kind: 'LAMA' })).not.toBeNull()
  })

  it('of an anonymous identity is all empty', () => {
    const none = { name: '', phone: '', email: '', address: '' }
    expect(parseReporterIdentity(none)).toEqual(none)
    expect(parseReporterIdentity({ ...none, nik: '3516' })).toBeNull()
  })

  it('of a message has text, evidence, or both', () => {
    expect(parseMessage({ text: 'Terima kasih', evidence: [] })).not.toBeNull()
    expect(parseMessage({ text: '', evidence: [entry] })).not.toBeNull()
    expect(parseMessage({ text: '', evidence: [] })).toBeNull()
    expect(parseMessage({ text: 'a'.repeat(5001), evidence: [] })).toBeNull()
    expect(parseMessage({ text: 'a'.repeat(5000), evidence: [] })).not.toBeNull()
  })

  it('of whatever was typed into a message reads back, or nothing is sealed', () => {
    expect(composeMessage(' Baik,\r\nPak\u0000 ', [])).toEqual({ text: 'Baik,\nPak', evidence: [] })
    expect(composeMessage(' \u200b\n', [])).toBeNull()
    expect(composeNote('a'.repeat(10_001))).toBeNull()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const note = composeNote(typed)
        if (note !== null) expect(parseNote(JSON.parse(JSON.stringify(note)))).toEqual(note)
        const message = composeMessage(typed, [])
        expect(message?.text).toBe(note?.text)
      }),
    )
  })

  it('of notes, statuses, and receipts is what it says', () => {
    expect(parseNote({ text: 'Telah ditelepon.' })).toEqual({ text: 'Telah ditelepon.' })
    expect(parseNote({ text: '' })).toBeNull()
    expect(parseStatus({ status: 'verifying', reason: '' })).not.toBeNull()
    expect(parseStatus({ status: 'VERIFIKASI', reason: '' })).toBeNull()
    expect(parseReporterStatus({ label: 'verifying', reason: '' })).not.toBeNull()
    expect(parseReporterStatus({ label: 'merged', reason: '' })).toBeNull()
    expect(parseReceipt({})).toEqual({})
    expect(parseReceipt({ read: true })).toBeNull()
  })

  it('of any junk is refused without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (junk) => {
        for (const parse of Object.values(parsers)) {
          const parsed = parse(junk)
          if (parse !== parseReceipt) expect(parsed).toBeNull()
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never pollutes a prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"title":"x"},"constructor":{"x":1}}')
    for (const parse of Object.values(parsers)) expect(parse(hostile)).toBeNull()
    expect(({} as { title?: string }).title).toBeUndefined()
  })
})
