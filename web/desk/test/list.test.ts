import { mojokerto } from '@kentongan/domain/mojokerto'
import { type CaseStatus, caseStatuses } from '@kentongan/domain/status'
import { receivedState } from '@kentongan/domain/workflow/state'
import { describe, expect, it } from 'vitest'
import { dueOf, dueOrder } from '../src/list/due.ts'
import { partOf, way } from '../src/list/progress.ts'
import { type Choice, inView, noSearch, shownRows } from '../src/list/rows.ts'
import { dueWords, levelWords } from '../src/list/status-mark.tsx'
import { speechOf } from '../src/page/language.ts'
import { hashOf, routeOf, type View, views } from '../src/page/route.ts'
import type { CaseRow } from '../src/worker/protocol.ts'

const received = '2026-11-23'
const due = (status: CaseStatus, today: string, statusDay: string | null = received) =>
  dueOf(mojokerto, { status, received, statusDay }, today)

describe('a deadline', () => {
  it('is counted in working days from the office’s own table and holidays', () => {
    expect(due('received', '2026-11-23')).toEqual({
      ...{ kind: 'calm', day: '2026-11-26', unit: 'working-day', left: 3, tell: [] },
    })
    expect(due('verifying', '2026-11-23')).toMatchObject({
      kind: 'calm',
      day: '2026-11-30',
      left: 5,
    })
  })

  it('warns from half of its time, from four fifths, and on its last day', () => {
    const kinds = ['23', '25', '26', '27', '30'].map((on) => due('verifying', `2026-11-${on}`).kind)
    expect(kinds).toEqual(['calm', 'calm', 'half', 'soon', 'last'])
  })

  it('goes by the mirror where the server has one: since when, and what stood still', () => {
    const { status: _, received: __, ...rest } = receivedState(received)
    const workflow = { ...rest, stops: [{ from: '2026-11-24', to: '2026-11-26' }] }
    const stage = { status: 'verifying', received, statusDay: null, workflow } as const
    expect(dueOf(mojokerto, stage, '2026-11-26')).toMatchObject({ day: '2026-12-02' })
  })

  it('is late from the first day after it, on a weekend too', () => {
    expect(due('received', '2026-11-26')).toMatchObject({ kind: 'last', left: 0 })
    expect(due('received', '2026-11-27')).toMatchObject({ kind: 'late', left: -1 })
    const friday = dueOf(
      mojokerto,
      { status: 'received', received: '2026-11-24', statusDay: null },
      '2026-11-28',
    )
    expect(friday).toMatchObject({ kind: 'late', day: '2026-11-27', left: -1 })
  })

  it('stands still while somebody else’s turn it is, and is over at the end', () => {
    expect(due('incomplete', '2027-06-01').kind).toBe('stopped')
    expect(due('suspended', '2027-06-01').kind).toBe('stopped')
    expect(due('concluded', '2027-06-01').kind).toBe('done')
  })

  it('is not guessed: without the day of the status, or past the holidays that are known', () => {
    expect(due('reviewing', received, null)).toEqual({ kind: 'none', why: 'not-known' })
    expect(due('examining', '2026-12-28', '2026-12-28')).toEqual({
      kind: 'none',
      why: 'calendar-not-loaded',
      year: 2027,
    })
  })

  it('past the last loaded year is no day but what has to be loaded', () => {
    const { text, aside } = dueWords(speechOf('id'), due('examining', '2026-12-28', '2026-12-28'))
    expect([text, aside]).toEqual(['Belum dihitung', 'muat hari libur 2027'])
  })

  it('says how far its time is used, and who has to know that it is over', () => {
    const told = (today: string) => levelWords(speechOf('id'), due('verifying', today))
    const { level } = speechOf('id').words.desk.list.due
    expect(['23', '26', '27', '30'].map((on) => told(`2026-11-${on}`))).toEqual([
      ...[[], [level.half], [level.soon], [level.last]],
    ])
    expect(told('2026-12-01')).toEqual(['perlu diketahui Inspektur Pembantu (Irban)'])
    expect(told('2026-12-07')).toEqual(['perlu diketahui Inspektur Pembantu (Irban), Inspektur'])
  })

  it('orders what is nearest first and what has none last', () => {
    const days = [due('concluded', received), due('verifying', received), due('received', received)]
    const order = days.map(dueOrder).sort()
    expect(order).toEqual(['2026-11-26', '2026-11-30', '9999'])
  })
})

const row = (changes: Partial<CaseRow>): CaseRow => ({
  id: changes.ticket ?? 'A',
  ticket: 'K7M2P9XQ4R',
  received,
  changed: received,
  status: 'received',
  title: 'Pungutan surat pindah',
  kind: 'PUNGLI',
  finding: null,
  news: null,
  protection: false,
  statusDay: received,
  ...changes,
})

const shown = (rows: readonly CaseRow[], staying: readonly string[] = []) =>
  shownRows(rows, {
    profile: mojokerto,
    today: '2026-11-23',
    language: 'id',
    roles: ['triager'],
    staying: new Set(staying),
    statusLabel: ({ status }) => status,
  })

const all = (view: View) => ({ view, kind: null })

describe('the list', () => {
  const rows = [
    row({ ticket: 'READ000001', status: 'received' }),
    row({ ticket: 'NEW0000001', status: 'verifying', news: 'new' }),
    row({ ticket: 'NEW0000002', status: 'received', news: 'changed' }),
    row({ ticket: 'BR0KEN0001', title: null, kind: null, finding: 'tampered' }),
  ]

  it('has the unread first, each part by deadline', () => {
    expect(shown(rows).map(({ ticket }) => ticket)).toEqual([
      'NEW0000002',
      'NEW0000001',
      'BR0KEN0001',
      'READ000001',
    ])
  })

  it('has reporters who need protection first in each part, while the case is open', () => {
    const urgent = [
      ...rows,
      row({ ticket: 'ASKED00001', status: 'verifying', news: 'new', protection: true }),
      row({ ticket: 'ASKED00002', status: 'verifying', protection: true }),
      row({ ticket: 'ASKED00003', status: 'concluded', protection: true }),
    ]
    expect(shown(urgent).map(({ ticket }) => ticket)).toEqual([
      ...['ASKED00001', 'NEW0000002', 'NEW0000001'],
      ...['ASKED00002', 'BR0KEN0001', 'READ000001', 'ASKED00003'],
    ])
  })

  it('keeps a case that was just read in its place', () => {
    const after = rows.map((one) => (one.ticket === 'NEW0000002' ? { ...one, news: null } : one))
    expect(shown(after, ['NEW0000002'])[0]).toMatchObject({ ticket: 'NEW0000002', news: null })
    expect(inView(shown(after, ['NEW0000002']), all('baru'), noSearch)).toHaveLength(2)
    expect(inView(shown(after), all('baru'), noSearch)).toHaveLength(1)
  })

  it('never hides a case that did not open', () => {
    expect(
      inView(shown(rows), all('semua'), noSearch).some(({ finding }) => finding === 'tampered'),
    ).toBe(true)
  })

  it('is searched by words in any order, marks and case aside, and by ticket with or without a dash', () => {
    const found = (text: string) =>
      inView(shown(rows), all('semua'), { text, found: new Map() }).length
    expect(found('pindah PÚNGUTAN')).toBe(3)
    expect(found('liar')).toBe(3)
    expect(found('READ0-00001')).toBe(1)
    expect(found('tidak ada')).toBe(0)
  })

  it('shows the code of a kind that the office has since dropped', () => {
    expect(shown([row({ kind: 'LAMA' })])[0]?.kindLabel).toBe('LAMA')
  })
})

describe('the way of a case', () => {
  it('gives every status a place on the dial, and never goes back on the usual way', () => {
    for (const status of caseStatuses) expect(partOf[status] ?? 0).toBeLessThanOrEqual(1)
    const parts = way.map((status) => partOf[status] ?? 0)
    expect([...parts].sort((a, b) => a - b)).toEqual(parts)
  })
})

describe('a view of the list', () => {
  const rows = shown([
    row({
      ticket: 'AAAAA00001',
      status: 'verifying',
      received: '2026-11-20',
      changed: '2026-11-23',
    }),
    row({ ticket: 'AAAAA00002', status: 'assigning', received: '2026-11-21', kind: 'PBJ' }),
    row({ ticket: 'AAAAA00003', status: 'reviewing', received: '2026-11-22', news: 'new' }),
    row({ ticket: 'AAAAA00004', status: 'incomplete' }),
    row({
      ticket: 'AAAAA00005',
      status: 'incomplete',
      workflow: {
        ...receivedState(received),
        held: { status: 'verifying', since: received },
        answered: true,
      },
    }),
  ])
  const tickets = (choice: Partial<Choice>, search = noSearch) =>
    inView(rows, { ...all('semua'), ...choice }, search).map(({ ticket }) => ticket.slice(-1))

  it('has what waits for one of my roles, an answer to what such a role asked included', () => {
    expect(tickets({ view: 'tindakan' }).sort()).toEqual(['1', '5'])
  })

  it('has what nobody was assigned to yet', () => {
    expect(tickets({ view: 'belum-ditugaskan' })).toEqual(['2'])
  })

  it('is narrowed to a status and a kind, and sorted by days with the unread still first', () => {
    expect(tickets({ status: 'reviewing' })).toEqual(['3'])
    expect(tickets({ kind: 'PBJ' })).toEqual(['2'])
    expect(tickets({ status: 'reviewing', kind: 'PBJ' })).toEqual([])
    expect(tickets({ sort: 'diterima' }).slice(0, 1)).toEqual(['3'])
    expect(tickets({ sort: 'diterima' }).slice(-2)).toEqual(['2', '1'])
  })

  it('finds a word in what was opened of a case as well as in its row, every word somewhere', () => {
    const id = rows.find(({ ticket }) => ticket.endsWith('1'))?.id ?? ''
    const found = new Map([['mandor', new Set([id])]])
    expect(tickets({}, { text: 'mandor', found })).toEqual(['1'])
    expect(tickets({}, { text: 'mandor pungutan', found })).toEqual(['1'])
    expect(tickets({}, { text: 'mandor jembatan', found })).toEqual([])
  })

  it('stands in the address with its status and order, and nothing that is sealed does', () => {
    for (const view of views) {
      const route = { page: 'list', view, status: 'verifying', sort: 'berubah' } as const
      expect(routeOf(hashOf(route))).toEqual(route)
      expect(hashOf({ page: 'list', view })).toBe(`#${view}`)
    }
    expect(routeOf('#baru?status=PUNGLI&urut=jenis&jenis=PUNGLI')).toEqual({
      page: 'list',
      view: 'baru',
    })
  })
})
