import type { CaseView, EntryView, PersonView } from '@kentongan/client/view'
import { mojokerto } from '@kentongan/domain/mojokerto'
import type { ReporterLabel } from '@kentongan/domain/status'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../src/akun/doubts.ts'
import { firstNewOf } from '../src/akun/new-since.ts'
import { canSay, milestonesOf, standingOf } from '../src/akun/standing.ts'
import { speechOf } from '../src/shared/language.ts'

const officer: PersonView = {
  kind: 'officer',
  member: 'M',
  name: 'Retno Wulandari',
  position: 'Pengelola WBS',
}
const label = (day: string, code: ReporterLabel, reason = ''): EntryView => ({
  ...{ kind: 'label', hash: day, day, author: officer },
  content: { label: code, reason },
})
const receipt = (day: string): EntryView =>
  ({ kind: 'receipt', hash: day, day, author: officer }) as EntryView

const view = (entries: readonly EntryView[]): CaseView => ({
  ...{ case: 'C', route: 'normal', report: null, reportDay: '2026-11-19', identity: null },
  ...{
    entries,
    late: [],
    evidence: [],
    readers: [],
    excludedCount: 0,
    recovery: true,
    signed: null,
    findings: [],
  },
})
const listed = (status: ListedCase['status']): ListedCase => ({
  ...{ id: 'C', nonce: 'N', ticket: '4K7P92XMAB', received: '2026-11-19' },
  ...{ changed: '2026-11-23', envelopes: 4, status },
})
const standing = (status: ListedCase['status'], entries: readonly EntryView[]) =>
  standingOf(listed(status), view(entries), mojokerto, '2026-11-24')

describe('where a report stands', () => {
  it('is received until an officer signs otherwise', () => {
    const { label: now, differs, day } = standing('received', [])
    expect([now, differs, day]).toEqual(['received', false, '2026-11-19'])
  })

  it('is what was signed last, with its reason', () => {
    const signed = [label('2026-11-20', 'verifying'), label('2026-11-23', 'reviewing', 'Lengkap.')]
    const { label: now, reason, day } = standing('reviewing', signed)
    expect([now, reason, day]).toEqual(['reviewing', 'Lengkap.', '2026-11-23'])
  })

  it('is not what the server alone says, and the difference is shown', () => {
    const { label: now, differs, due } = standing('concluded', [label('2026-11-20', 'verifying')])
    expect([now, differs, due]).toEqual(['verifying', true, null])
  })

  it('does not call two stages that share one label a difference', () => {
    expect(standing('clarifying', [label('2026-11-20', 'reviewing')]).differs).toBe(false)
  })

  it('has a day for the next news, in working days', () => {
    // Five working days from Thursday the 19th.
    const { due } = standing('verifying', [label('2026-11-20', 'verifying')])
    expect(due).toEqual({ day: '2026-11-26', workingDays: 2 })
  })

  it('says until when the reporter may answer, and nothing once they have', () => {
    const asked = label('2026-11-20', 'awaiting-reporter')
    const waiting = standing('incomplete', [asked])
    expect([waiting.answered, waiting.due?.day]).toEqual([false, '2026-12-20'])
    const answer = { ...asked, kind: 'message', author: { kind: 'reporter' } } as EntryView
    const told = standing('incomplete', [asked, answer])
    expect([told.answered, told.due]).toEqual([true, null])
    // What they wrote before they were asked answers nothing.
    expect(standing('incomplete', [answer, asked]).answered).toBe(false)
  })

  it('gives the day, the questions, and the reason that officers signed', () => {
    const content = {
      ...{ label: 'awaiting-reporter', reason: '', due: '2026-12-18' },
      questions: ['Kapan?', 'Di mana?'],
    } as const
    const asked = { ...label('2026-11-20', 'awaiting-reporter'), content } as EntryView
    const { due, questions } = standing('incomplete', [asked])
    expect([due?.day, questions]).toEqual(['2026-12-18', ['Kapan?', 'Di mana?']])
    const coded = (code: 'expired' | 'duplicate' | 'agency') =>
      standing('not-pursued', [
        {
          ...label('2026-11-20', 'not-pursued'),
          content: { label: 'not-pursued', reason: '', code },
        } as EntryView,
      ]).code
    expect(coded('expired')).toBe('expired')
    // Even where an officer's desk signed it: another report, or whose it is now, is not told.
    expect([coded('duplicate'), coded('agency')]).toEqual([null, null])
  })
})

describe('what the reporter can say of a report', () => {
  const says = (entries: readonly EntryView[], today = '2026-11-24') => {
    const status = entries.length === 0 ? 'received' : 'closed'
    const own = view(entries)
    return canSay(standingOf(listed(status), own, mojokerto, today), own, mojokerto, today)
  }
  const marked = (mark: 'withdrawal' | 'objection') =>
    ({
      ...{ kind: 'message', hash: mark, day: '2026-11-23', author: { kind: 'reporter' } },
      content: { text: '', evidence: [], mark },
    }) as EntryView
  const closed = label('2026-11-20', 'closed')

  it('is that they withdraw it, once, while it goes on', () => {
    expect(says([]).withdrawal).toBe(true)
    expect(says([marked('withdrawal')]).withdrawal).toBe(false)
    expect(says([closed]).withdrawal).toBe(false)
  })

  it('is an objection to its end, once, for as long as the office hears one', () => {
    // Fourteen working days from Friday the 20th are Thursday, 10 December.
    expect(says([closed], '2026-12-10').objection).toBe(true)
    expect(says([closed], '2026-12-11').objection).toBe(false)
    expect(says([closed, marked('objection')], '2026-12-10').objection).toBe(false)
    // An older one was of another end.
    expect(says([marked('objection'), closed], '2026-12-10').objection).toBe(true)
  })

  it('is an objection to silence, once the office’s own time for an answer is over', () => {
    const slow = { ...mojokerto, overall: { ...mojokerto.overall, answerWorkingDays: 5 } }
    const own = view([])
    const objection = (today: string) =>
      canSay(standingOf(listed('received'), own, slow, today), own, slow, today).objection
    expect([objection('2026-11-26'), objection('2026-11-27')]).toEqual([false, true])
  })
})

describe('a report’s way', () => {
  it('is received, opened, and each label, with the newest label marked', () => {
    const way = milestonesOf(view([receipt('2026-11-20'), label('2026-11-23', 'verifying')]))
    expect(way.map((one) => [one.day, one.what.kind, one.now])).toEqual([
      ['2026-11-19', 'label', false],
      ['2026-11-20', 'opened', false],
      ['2026-11-23', 'label', true],
    ])
  })

  it('tells the present stage last, after who opened it since it began', () => {
    const way = milestonesOf(view([receipt('2026-11-20')]))
    expect(way.map((one) => [one.what.kind, one.now])).toEqual([
      ['label', false],
      ['opened', true],
    ])
  })

  it('shows nothing of an inner step: the same words again are no new stage', () => {
    const way = milestonesOf(
      view([label('2026-11-20', 'reviewing'), label('2026-11-23', 'reviewing')]),
    )
    expect(way.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-20'])
    expect(way.at(-1)?.now).toBe(true)
  })

  it('counts no receipt or label that the reporter wrote', () => {
    const forged = {
      ...label('2026-11-20', 'concluded'),
      author: { kind: 'reporter' },
    } as EntryView
    expect(milestonesOf(view([forged]))).toHaveLength(1)
    expect(standing('received', [forged]).label).toBe('received')
  })
})

describe('what did not hold', () => {
  const { words } = speechOf('id')
  it('is said for every kind of finding, and never twice', () => {
    const said = doubtsOf(
      [
        { kind: 'refused', envelope: 'E', reason: 'tampered' },
        { kind: 'refused', envelope: 'F', reason: 'tampered' },
        { kind: 'refused', envelope: 'G', reason: 'malformed' },
        { kind: 'replayed', envelope: 'E' },
        { kind: 'missing', vault: 'report', hash: 'H' },
        { kind: 'office-behind', version: 2 },
        { kind: 'unreadable', envelope: 'E' },
        { kind: 'evidence-missing', name: 'foto.jpg' },
        { kind: 'evidence-unnamed', envelope: 'E' },
      ],
      words,
    )
    const { doubt } = words.account
    expect(said).toEqual([
      doubt.tampered,
      doubt.malformed,
      doubt.replayed,
      doubt.missing,
      doubt.officeBehind,
      doubt.evidenceMissing('foto.jpg'),
      doubt.evidenceUnnamed,
    ])
  })
})

describe('what is new', () => {
  const mine = { author: { kind: 'reporter' } as const }
  const theirs = { author: officer }

  it('begins after the last message of the reporter', () => {
    const answer = { ...theirs }
    expect(firstNewOf([theirs, mine, theirs, mine, answer, theirs])).toBe(answer)
  })

  it('is nothing while the last word is the reporter’s, or they have not written', () => {
    expect(firstNewOf([theirs, mine])).toBeUndefined()
    expect(firstNewOf([theirs, theirs])).toBeUndefined()
    expect(firstNewOf([])).toBeUndefined()
  })
})
