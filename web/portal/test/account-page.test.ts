// What the account page says of a report, in a reporter's words: where it is, who reads it, who asked, what does not hold.
import type {
  CaseView,
  EntryView,
  FindingView,
  PersonView,
  ReaderView,
} from '@kentongan/client/view'
import type { Language } from '@kentongan/domain/language'
import { mojokerto } from '@kentongan/domain/mojokerto'
import { type ComponentChild, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Protectors } from '../src/akun/danger.tsx'
import { Doubts } from '../src/akun/doubt-box.tsx'
import { doubtsOf } from '../src/akun/doubts.ts'
import { Openers } from '../src/akun/openers.tsx'
import type { Standing } from '../src/akun/standing.ts'
import { StateBox } from '../src/akun/state-box.tsx'
import { SpeechContext, speechOf } from '../src/shared/language.ts'
import { valuesOf, wordsOf } from './html.ts'

const shown = (page: ComponentChild, language: Language = 'id'): string =>
  wordsOf(renderToString(h(SpeechContext.Provider, { value: speechOf(language), children: page })))

const person = (name: string, position: string): PersonView => ({
  ...{ kind: 'officer', member: name, name, position },
})
const irban = person('Ratna Kusumadewi', 'Inspektur Pembantu Khusus')
const inspektur = person('Sutrisno', 'Inspektur')

const reader = (own: Partial<ReaderView>): ReaderView => ({
  ...{ member: 'R', person: 'R', name: 'Retno Wulandari', position: 'Pengelola WBS' },
  ...{ vaults: ['report'], half: null, since: '2026-11-19', by: { kind: 'reporter' } },
  ...{ until: null, openedOn: null, ...own },
})
const view = (own: Partial<CaseView>): CaseView => ({
  ...{ case: 'C', route: 'normal', report: null, reportDay: '2026-11-19', identity: null },
  ...{ entries: [], late: [], evidence: [], readers: [reader({})], excludedCount: 0 },
  ...{ recovery: true, signed: null, findings: [], ...own },
})
const openers = (own: Partial<CaseView>): string =>
  shown(h(Openers, { view: view(own), today: '2026-11-25' }))

const request: EntryView = {
  ...{ kind: 'request', hash: 'Q', day: '2026-11-24', author: irban },
  content: { reason: 'Perlu memanggil saksi.' },
}
const approval = (expires: string): EntryView =>
  ({
    ...{ kind: 'approval', hash: 'A', day: '2026-11-24', author: inspektur },
    content: { request: 'Q', wrap: 'W', expires, reason: 'Disetujui.' },
  }) as EntryView

describe('who can read a report', () => {
  it('is each officer by name and position, and whether they opened it', () => {
    const said = openers({
      readers: [
        reader({ openedOn: '2026-11-20' }),
        reader({ member: 'V', name: 'Bagus Prayitno', position: 'Verifikator' }),
      ],
    })
    expect(said).toMatch(/Retno Wulandari Pengelola WBS[^.]* 20 November/)
    expect(said).toMatch(/Bagus Prayitno Verifikator[^.]* belum membuka/)
    expect(said).not.toContain('Belum ada petugas yang membuka laporan ini.')
    expect(openers({})).toContain('Belum ada petugas yang membuka laporan ini.')
  })

  it('is told of whoever was let in later, has left, or was left out', () => {
    const said = openers({
      excludedCount: 1,
      readers: [
        reader({ by: inspektur, since: '2026-11-22' }),
        reader({ member: 'L', name: 'Dwi Hartono', until: '2026-11-23' }),
      ],
    })
    expect(said).toContain('diberi akses oleh Sutrisno, 22 November')
    expect(said).toMatch(/Tidak lagi membaca Dwi Hartono .*sejak 23 November/)
    expect(said).toContain('Ada petugas yang Anda kecualikan.')
  })
})

describe('an anonymous report', () => {
  it('has readers, and no keys to an identity that nobody gave', () => {
    const readers = [
      reader({ half: 'B' }),
      reader({ member: 'K', person: 'K', name: 'Bimo Adiwangsa', vaults: [], half: 'A' }),
    ]
    const report = { identityChoice: 'anonymous' } as CaseView['report']
    const said = openers({ readers, report })
    expect(said).toContain('Retno Wulandari')
    expect(said).not.toMatch(/kunci (pertama|kedua)|memegang kunci|Bimo/)
    expect(openers({ readers })).toMatch(/kunci kedua identitas.*memegang kunci identitas/)
  })
})

describe('the identity', () => {
  const halves = [
    reader({ member: 'A', person: 'A', half: 'A' }),
    reader({ member: 'B', person: 'B', half: 'B' }),
  ]
  it('is sealed, and nobody has asked', () => {
    expect(openers({ readers: halves })).toContain(
      'Identitas Anda masih tersegel. Belum ada yang meminta untuk membukanya.',
    )
    expect(openers({})).toContain('hanya Anda sendiri yang dapat membacanya')
  })

  it('has each request with its reason, and what became of it', () => {
    const asked = openers({ readers: halves, entries: [request] })
    expect(asked).toContain('Ratna Kusumadewi meminta identitas Anda pada 24 November.')
    expect(asked).toContain('Alasan: Perlu memanggil saksi.')
    expect(asked).toContain('Belum disetujui. Identitas Anda masih tersegel.')
    const open = openers({ readers: halves, entries: [request, approval('2026-11-25')] })
    expect(open).toContain(
      'Sutrisno menyetujuinya. Identitas Anda dapat dibuka sampai 25 November.',
    )
    const over = openers({ readers: halves, entries: [request, approval('2026-11-24')] })
    expect(over).toContain('identitas Anda tersegel lagi')
    expect(over).toContain('Yang sudah dibaca tidak dapat ditarik kembali.')
  })
})

describe('where a report stands', () => {
  it('is said in the reporter’s words, with what it means, when there is news, and who opened it', () => {
    const due = { day: '2026-12-01', workingDays: 4 }
    const standing: Standing = {
      label: 'verifying',
      ...{ code: null, reason: '', questions: [], answered: false },
      ...{ day: '2026-11-20', differs: false, due },
    }
    const said = shown(
      h(StateBox, {
        ticket: '4K7P9-2XMAB',
        view: view({ readers: [reader({ openedOn: '2026-11-20' })] }),
        standing,
        refresh: h('i', {}),
      }),
    )
    const { words } = speechOf('id')
    expect(said).toContain('Sedang diverifikasi')
    expect(said).toContain(words.status.meaning.verifying)
    expect(said).toContain('Laporan Anda sudah dibuka oleh satu petugas.')
    expect(said).toMatch(/Kabar berikutnya paling lambat Selasa, 1 Desember 2026/)
  })
})

describe('what does not hold', () => {
  const findings: readonly FindingView[] = [
    ...(['malformed', 'unsupported', 'not-a-member', 'tampered'] as const).map(
      (reason): FindingView => ({ kind: 'refused', envelope: 'E', reason }),
    ),
    { kind: 'replayed', envelope: 'E' },
    { kind: 'late', envelope: 'E' },
    { kind: 'missing', vault: 'report', hash: 'H' },
    { kind: 'office-behind', version: 3 },
    { kind: 'grant-refused', grant: 'G' },
    { kind: 'key-missing', vault: 'original' },
    { kind: 'shut-out', vault: 'report' },
    { kind: 'unreadable', envelope: 'E' },
    { kind: 'evidence-missing', name: 'foto.jpg' },
    { kind: 'evidence-unnamed', envelope: 'E' },
  ]

  it.each(['id', 'en'] as const)(
    'is a sentence each, then what it may mean and what to do now (%s)',
    (language) => {
      const { words } = speechOf(language)
      const doubts = doubtsOf(findings, words)
      // What cannot be read is one thing to a reporter, and so is what is not genuine.
      expect(doubts).toHaveLength(11)
      const said = shown(h(Doubts, { doubts }), language)
      for (const one of doubts) {
        expect(one).toMatch(/^\p{Lu}.*\.$/u)
        expect(said).toContain(one)
      }
      const { heading, mayMean, advice } = words.account.doubt
      const order = [heading, ...doubts, mayMean, advice].map((one) => said.indexOf(one))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(order).not.toContain(-1)
    },
  )

  it('does not alarm without saying that what is sealed stays unread', () => {
    const said = shown(h(Doubts, { doubts: doubtsOf(findings, speechOf('id').words) }))
    expect(said).toContain('Bisa jadi ini gangguan pada server.')
    expect(said).toContain('tetap tidak dapat dibaca server')
    expect(said).toContain('beri tahu Inspektorat melalui jalur lain')
  })
})

describe('a reporter in danger', () => {
  const drawn = (profile: typeof mojokerto): string =>
    renderToString(
      h(SpeechContext.Provider, { value: speechOf('id'), children: h(Protectors, { profile }) }),
    )

  it.each([
    ['as the office lists them', mojokerto.otherChannels],
    ['in whatever order', mojokerto.otherChannels.toReversed()],
    ['also where the office lists none', mojokerto.otherChannels.slice(0, 1)],
  ])('calls 112 first, then LPSK, and nobody else: %s', (_, otherChannels) => {
    expect(valuesOf(drawn({ ...mojokerto, otherChannels }), 'href')).toEqual([
      'tel:112',
      'tel:148',
      'https://wa.me/6285770010048',
    ])
  })
})
