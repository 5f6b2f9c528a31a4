// Where a case stands by what was signed in it, and what a signature alone does not make so.
import type { ProposalContent, StatusContent } from '@kentongan/domain/message'
import type { OpenedCase, OpenedEnvelope } from '@kentongan/sealed/case-file'
import { writeBody } from '@kentongan/sealed/statement'
import { describe, expect, it } from 'vitest'
import { replayCase } from '../src/replay.ts'

const received = '2026-11-23'
let at = 0
const envelope = (
  kind: OpenedEnvelope['kind'],
  person: string | null,
  content: unknown,
  rest: Partial<OpenedEnvelope> = {},
): OpenedEnvelope => {
  at += 1
  const author =
    person === null
      ? ({ kind: 'reporter' } as const)
      : ({ kind: 'officer', member: person, person } as const)
  const vault = ['message', 'label', 'conflict'].includes(kind) ? 'report' : 'internal'
  return {
    ...{ id: `id-${at}`, hash: `hash-${at}` as OpenedEnvelope['hash'], kind, vault, author },
    ...{ epoch: 'E', previous: [], pair: '', directory: 1, day: '2026-11-24', late: false },
    ...{ body: writeBody(content), ...rest },
  }
}
const status = (person: string, content: StatusContent, rest: Partial<OpenedEnvelope> = {}) =>
  envelope('status', person, content, rest)
const to = (next: StatusContent['status'], from: StatusContent['status']): StatusContent => ({
  ...{ status: next, from, reason: 'x' },
})
const verified = () => status('niken', to('verifying', 'received'))
const proposal = (person: string, change: Partial<ProposalContent> = {}) =>
  envelope('proposal', person, {
    ...{ from: 'verifying', to: 'not-pursued', code: 'expired', reason: 'x', publicReason: '' },
    ...change,
  })
const decision = (person: string, named: string | null) =>
  status(person, {
    ...to('not-pursued', 'verifying'),
    ...{ code: 'expired', ...(named !== null && { proposal: named }) },
  })

function replay(envelopes: readonly OpenedEnvelope[], change: Partial<OpenedCase> = {}) {
  const opened = {
    ...{ envelopes, readers: [], vaults: { internal: {} } },
    ...{ opening: { route: 'normal', excluded: ['danu'] }, ...change },
  }
  const replayed = replayCase(opened as unknown as OpenedCase, received)
  if (replayed === null) throw new Error('nothing to replay')
  const { state, refused } = replayed
  return { state, status: state.status, refused: refused.map(({ reason }) => reason) }
}

describe('a case by what was signed', () => {
  it('is as it came in while nothing was', () => {
    expect(replay([])).toMatchObject({ status: 'received', refused: [] })
    expect(replay([]).state.received).toBe(received)
  })

  it('ends where two persons decided, one after the other', () => {
    const proposed = proposal('niken')
    const { state, refused } = replay([verified(), proposed, decision('wira', proposed.hash)])
    expect([state.status, state.deciders, refused]).toEqual(['not-pursued', ['niken', 'wira'], []])
  })

  it('waits for the reporter until they wrote after they were asked', () => {
    const asked = status(
      'niken',
      { ...to('incomplete', 'verifying'), papers: [{ kind: 'questions', text: '1' }] },
      { pair: 'P' },
    )
    const label = envelope('label', 'niken', {}, { pair: 'P' })
    const message = () => envelope('message', null, {}, { day: '2026-11-27' })
    expect(replay([verified(), message(), asked, label]).state.answered).toBe(false)
    const { state } = replay([verified(), asked, label, message()])
    expect([state.answered, state.stops]).toEqual([
      true,
      [{ from: '2026-11-24', to: '2026-11-27' }],
    ])
  })

  it('knows the day on which the reporter objected to its end, and to no other', () => {
    const proposed = proposal('niken')
    const decided = { ...decision('wira', proposed.hash), pair: 'P' }
    const label = envelope('label', 'wira', {}, { pair: 'P' })
    const message = (day: string, mark?: 'objection' | 'danger') =>
      envelope('message', null, { text: 'x', evidence: [], ...(mark && { mark }) }, { day })
    const before = message('2026-11-24', 'objection')
    const rest = [verified(), proposed, decided, before, label, message('2026-11-25', 'danger')]
    expect(replay(rest).state.objected).toBeNull()
    expect(replay([...rest, message('2026-11-26', 'objection')]).state.objected).toBe('2026-11-26')
  })

  it('is not known to who may not read what officers signed among themselves', () => {
    const readers = [{ person: 'niken', vaults: ['internal'] }]
    const opened = { envelopes: [], readers, vaults: {} } as unknown as OpenedCase
    expect(replayCase(opened, received)).toBeNull()
  })
})

describe('a change that was signed', () => {
  it('counts for nothing where one person decides alone what two must', () => {
    expect(replay([verified(), decision('wira', null)])).toMatchObject({
      ...{ status: 'verifying', refused: ['nothing-proposed'] },
    })
    const own = proposal('wira')
    expect(replay([verified(), own, decision('wira', own.hash)])).toMatchObject({
      ...{ status: 'verifying', refused: ['two-persons'] },
    })
  })

  it('counts for nothing where its proposal was taken back, replaced, or decided before', () => {
    const first = proposal('niken')
    const back = proposal('niken', { to: null, code: null })
    const second = proposal('niken')
    const decided = decision('wira', first.hash)
    const started = [verified(), first, back]
    expect(replay([...started, decided]).refused).toEqual(['nothing-proposed'])
    expect(replay([...started, second, decided])).toMatchObject({
      ...{ status: 'verifying', refused: ['nothing-proposed'] },
    })
    // The same decision once more, in a case that has gone on since.
    const again = [verified(), first, decided, decision('wira', first.hash)]
    expect(replay(again)).toMatchObject({ status: 'not-pursued', refused: ['no-such-move'] })
  })

  it('counts for nothing where it was made for another stage of the case', () => {
    const two = [verified(), status('gilang', to('verifying', 'received'))]
    expect(replay(two).refused).toEqual(['no-such-move'])
    // From where it stands that would be a move; it was signed for elsewhere.
    const elsewhere = status('gilang', to('reviewing', 'incomplete'))
    expect(replay([verified(), elsewhere])).toMatchObject({
      ...{ status: 'verifying', refused: ['no-such-move'] },
    })
    expect(replay([verified(), proposal('niken', { from: 'reviewing' })]).refused).toEqual([
      'no-such-move',
    ])
  })

  it('counts for nothing without what its row of the workflow asks for', () => {
    const bare = status('niken', to('incomplete', 'verifying'))
    expect(replay([verified(), bare]).refused).toEqual(['paper-missing'])
    const leap = status('wira', { ...to('concluded', 'verifying'), code: 'proven' })
    expect(replay([verified(), leap]).refused).toEqual(['no-such-move'])
  })

  it('counts for nothing by who is left out, or stepped back before', () => {
    expect(replay([status('danu', to('verifying', 'received'))]).refused).toEqual(['excluded'])
    const conflict = envelope('conflict', 'niken', {}, { day: '2026-11-23' })
    expect(replay([conflict, verified()]).refused).toEqual(['excluded'])
    const readers = [{ person: 'niken', grant: 'G', since: '2026-11-24', vaults: [] }]
    expect(replay([conflict, verified()], { readers } as never).refused).toEqual([])
  })

  it('counts for nothing where it came late, or a reporter wrote it', () => {
    const late = { ...verified(), late: true }
    const forged = envelope('status', null, to('verifying', 'received'))
    expect(replay([late, forged])).toMatchObject({ status: 'received', refused: [] })
  })
})
