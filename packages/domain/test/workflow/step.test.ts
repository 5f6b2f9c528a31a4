// The workflow's guards, each by name.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { caseStatuses, reporterLabel } from '../../src/status.ts'
import { moves, movesFrom, papers, rejectionReasons } from '../../src/workflow/moves.ts'
import { offersOf } from '../../src/workflow/offers.ts'
import { stages } from '../../src/workflow/stages.ts'
import { type CaseState, receivedState } from '../../src/workflow/state.ts'
import { type Actor, type CaseEvent, type Ground, step } from '../../src/workflow/step.ts'
import {
  ground,
  inspektur,
  irban,
  pemeriksa,
  pengelola,
  rules,
  sekretaris,
  start,
  terlapor,
  verifikator,
} from './office-fixture.ts'

type Move = Extract<CaseEvent, { kind: 'move' | 'propose' }>
const to = (
  status: Move['to'],
  by: Actor,
  rest: Partial<Pick<Move, 'kind' | 'code' | 'papers' | 'proposal' | 'day'>> = {},
): Move => ({
  ...{ kind: 'move', to: status, code: null, papers, by, day: start },
  // Whatever two decide is decided by this name, unless a test says otherwise.
  ...{ proposal: status === 'not-pursued' ? 'usulan' : null, ...rest },
})

/** The state after all of these, each of which must be allowed. */
function after(...events: CaseEvent[]): CaseState {
  let state = receivedState(start)
  for (const event of events) {
    const result = step(ground, state, event)
    if (!result.ok) throw new Error(`${JSON.stringify(event)}: ${result.reason}`)
    state = result.state
  }
  return state
}
const refusal = (state: CaseState, event: CaseEvent, on: Ground = ground) => {
  const result = step(on, state, event)
  return result.ok ? null : result.reason
}

const verifying = after(to('verifying', verifikator))
const incomplete = after(to('verifying', verifikator), to('incomplete', verifikator))
const reviewing = after(to('verifying', verifikator), to('reviewing', verifikator))
const awaiting = after(
  ...[to('verifying', verifikator), to('reviewing', verifikator)],
  to('awaiting-decision', irban),
)
const examining = after(
  ...[to('verifying', verifikator), to('reviewing', verifikator)],
  ...[to('awaiting-decision', irban), to('assigning', inspektur), to('examining', irban)],
)
const concluded = after(
  ...[to('verifying', verifikator), to('reviewing', verifikator)],
  ...[to('awaiting-decision', irban), to('assigning', inspektur), to('examining', irban)],
  ...[to('reporting', pemeriksa), to('concluded', inspektur, { code: 'proven' })],
)
const proposed = after(
  to('verifying', verifikator),
  to('not-pursued', verifikator, { kind: 'propose', code: 'not-competent' }),
)

describe('a row of the table', () => {
  it('exists for every status, and every status is reached', () => {
    for (const status of caseStatuses) {
      expect(stages[status]).toBeDefined()
      expect(status === 'received' || moves.some((one) => one.to === status)).toBe(true)
    }
  })

  it('is never there twice for one reason: a move and its reason name one row', () => {
    for (const one of moves) {
      const codes = one.codes.length === 0 ? [null] : one.codes
      for (const code of codes) {
        const same = movesFrom(one.from).filter(
          (row) =>
            row.to === one.to &&
            (code === null ? row.codes.length === 0 : row.codes.includes(code)),
        )
        expect(same).toEqual([one])
      }
    }
  })

  it('never lets a report be dropped by one person, or without a reason', () => {
    for (const one of moves.filter((row) => row.to === 'not-pursued')) {
      expect([one.two, one.codes]).toEqual([true, rejectionReasons])
    }
  })

  it('never tells a reporter that another reporter exists', () => {
    expect(reporterLabel.merged).toBe(reporterLabel.assigning)
  })
})

describe('guards', () => {
  it('let two different persons drop a report, one of them the Inspektur', () => {
    const decide = (by: Actor) => to('not-pursued', by, { code: 'not-competent' })
    expect(refusal(verifying, decide(inspektur))).toBe('nothing-proposed')
    expect(refusal(proposed, decide(verifikator))).toBe('two-persons')
    expect(refusal(proposed, decide(pengelola))).toBe('inspektur-must-decide')
    expect(refusal(proposed, to('not-pursued', inspektur, { code: 'duplicate' }))).toBe(
      'reason-not-of-this-move',
    )
    const result = step(ground, proposed, decide(inspektur))
    expect(result.ok && result.state).toMatchObject({
      ...{ status: 'not-pursued', proposal: null },
      deciders: ['niken', 'wira'],
    })
  })

  it('let a decision be of the very proposal that waits, and no second be made beside it', () => {
    const decide = (proposal: string | null) =>
      to('not-pursued', inspektur, { code: 'not-competent', proposal })
    expect(refusal(proposed, decide('lain'))).toBe('nothing-proposed')
    expect(refusal(proposed, decide(null))).toBe('nothing-proposed')
    const second = to('not-pursued', pengelola, { kind: 'propose', code: 'expired' })
    expect(refusal(proposed, second)).toBe('proposed-before')
  })

  it('let the Inspektur propose, and another decide', () => {
    const first = after(
      to('verifying', verifikator),
      to('not-pursued', inspektur, { kind: 'propose', code: 'duplicate' }),
    )
    const decide = (by: Actor) => to('not-pursued', by, { code: 'duplicate' })
    expect(refusal(first, decide(inspektur))).toBe('two-persons')
    expect(refusal(first, decide(irban))).toBeNull()
  })

  it('let a proposal be returned, and forget it when the case moves on', () => {
    const back = step(ground, proposed, { kind: 'take-back', by: inspektur, day: start })
    expect(back.ok && back.state.proposal).toBeNull()
    expect(refusal(verifying, { kind: 'take-back', by: inspektur, day: start })).toBe(
      'nothing-proposed',
    )
    expect(refusal(proposed, { kind: 'take-back', by: pemeriksa, day: start })).toBe(
      'not-your-role',
    )
    const on = step(ground, proposed, to('reviewing', verifikator))
    expect(on.ok && on.state.proposal).toBeNull()
  })

  it('let nobody propose what one may do alone', () => {
    expect(refusal(verifying, to('reviewing', verifikator, { kind: 'propose' }))).toBe(
      'no-such-move',
    )
  })

  it('keep who is accused, or in a conflict, out of every act; and who reads nothing', () => {
    expect(refusal(receivedState(start), to('verifying', terlapor))).toBe('excluded')
    const stranger: Actor = { ...verifikator, relation: 'stranger' }
    expect(refusal(receivedState(start), to('verifying', stranger))).toBe('not-a-reader')
  })

  it('let the assessor not be the one who decides', () => {
    const own = after(
      ...[to('verifying', verifikator), to('reviewing', verifikator)],
      to('awaiting-decision', inspektur),
    )
    expect(refusal(own, to('assigning', inspektur))).toBe('own-assessment')
    expect(refusal(awaiting, to('assigning', inspektur))).toBeNull()
    expect(refusal(awaiting, to('assigning', irban))).toBe('not-your-role')
  })

  it('begin no examination without Surat Tugas and each member’s statement', () => {
    const ready = after(
      ...[to('verifying', verifikator), to('reviewing', verifikator)],
      ...[to('awaiting-decision', irban), to('assigning', inspektur)],
    )
    expect(refusal(ready, to('examining', irban, { papers: ['assignment-letter'] }))).toBe(
      'paper-missing',
    )
    expect(refusal(ready, to('examining', irban))).toBeNull()
  })

  it('prolong an examination once', () => {
    const more = after(
      ...[to('verifying', verifikator), to('reviewing', verifikator)],
      ...[to('awaiting-decision', irban), to('assigning', inspektur), to('examining', irban)],
      to('examining', inspektur),
    )
    expect([more.extended, more.since]).toEqual([true, start])
    expect(refusal(more, to('examining', inspektur))).toBe('extended-before')
  })

  it('hold verification until the reporter has answered, and close only when their time is over', () => {
    expect(refusal(incomplete, to('verifying', verifikator))).toBe('no-answer-yet')
    const close = (day: string) => to('closed', verifikator, { code: 'not-completed', day })
    expect(refusal(incomplete, close('2026-02-04'))).toBe('not-timed-out')
    expect(refusal(incomplete, close('2026-02-05'))).toBeNull()
    const result = step(ground, incomplete, { kind: 'answer', day: '2026-01-20' })
    if (!result.ok) throw new Error(result.reason)
    expect(refusal(result.state, close('2026-06-01'))).toBe('not-timed-out')
    expect(refusal(result.state, to('verifying', verifikator))).toBeNull()
  })

  it('close what was withdrawn only with a word on the public interest', () => {
    const close = { code: 'withdrawn', papers: ['withdrawal'] } as const
    expect(refusal(verifying, to('closed', verifikator, close))).toBe('paper-missing')
    expect(refusal(verifying, to('closed', verifikator, { code: 'withdrawn' }))).toBeNull()
  })

  it('refer at verification to the complaints channel or the UPG alone, unless there is danger', () => {
    const refer = (by: Actor, code: 'agency' | 'public-complaints' | 'law-enforcement') =>
      to('referred', by, { code })
    expect(refusal(verifying, refer(verifikator, 'agency'))).toBe('reason-not-of-this-move')
    expect(refusal(verifying, refer(verifikator, 'public-complaints'))).toBeNull()
    expect(refusal(verifying, refer(verifikator, 'law-enforcement'))).toBe('not-your-role')
    expect(refusal(verifying, refer(irban, 'law-enforcement'))).toBeNull()
    for (const state of [receivedState(start), reviewing, awaiting, examining]) {
      expect(refusal(state, refer(inspektur, 'law-enforcement'))).toBeNull()
    }
  })

  it('hear an objection for fourteen working days, and let others review it', () => {
    const objected = (day: string) => to('re-reviewing', verifikator, { day })
    expect(refusal(concluded, objected('2026-01-23'))).toBeNull()
    expect(refusal(concluded, objected('2026-01-26'))).toBe('objection-too-late')
    const again = step(ground, concluded, objected('2026-01-06'))
    if (!again.ok) throw new Error(again.reason)
    const end = (by: Actor) => to('concluded', by, { code: 'not-proven' })
    expect(refusal(again.state, end(inspektur))).toBe('own-decision')
    expect(refusal(again.state, to('reviewing', inspektur))).toBe('own-decision')
    expect(refusal(again.state, end(irban))).toBeNull()
  })

  it('hear an objection by the day on which it was made, however late the office hears it', () => {
    const made = (day: string): CaseState => {
      const result = step(ground, concluded, { kind: 'object', day })
      if (!result.ok) throw new Error(result.reason)
      return result.state
    }
    const late = to('re-reviewing', verifikator, { day: '2026-03-02' })
    expect(refusal(made('2026-01-23'), late)).toBeNull()
    expect(refusal(made('2026-01-26'), late)).toBe('objection-too-late')
    // Who cannot read when it was made does not judge it.
    expect(refusal(concluded, late, { ...ground, blind: true })).toBeNull()
    const again = step(ground, made('2026-01-23'), late)
    expect(again.ok && again.state.objected).toBeNull()
    const early = step(ground, verifying, { kind: 'object', day: start })
    expect(early.ok && early.state.objected).toBeNull()
  })

  it('archive a finished case when it has been kept long enough', () => {
    const archive = (day: string) => to('archived', sekretaris, { day })
    expect(refusal(concluded, archive('2026-12-30'))).toBe('still-kept')
    expect(refusal(concluded, archive(addDays(start, 366)))).toBeNull()
  })

  it('leave staff of the Inspektorat to the Inspektur alone, and the Inspektur to anybody else', () => {
    const staff: Ground = { route: 'inspektorat', rules }
    const head: Ground = { route: 'inspektur', rules }
    const first = receivedState(start)
    expect(refusal(first, to('verifying', verifikator), staff)).toBe('not-your-role')
    expect(refusal(first, to('verifying', inspektur), staff)).toBeNull()
    const propose = to('not-pursued', irban, { kind: 'propose', code: 'duplicate' })
    expect(refusal(verifying, propose, staff)).toBeNull()
    expect(refusal(first, to('verifying', inspektur), head)).toBe('not-your-role')
    expect(refusal(first, to('verifying', sekretaris), head)).toBeNull()
  })

  it('judge no role or term where nobody knows it any more, and still two persons', () => {
    const old = (one: Actor): Actor => ({ ...one, roles: null })
    const past: Ground = { route: 'normal', rules: null }
    expect(refusal(receivedState(start), to('verifying', old(pemeriksa)), past)).toBeNull()
    const decide = to('not-pursued', old(verifikator), { code: 'not-competent' })
    expect(refusal(proposed, decide, past)).toBe('two-persons')
  })
})

describe('what is offered', () => {
  it('is every row from here, each with the first thing that stands against it', () => {
    const shown = (by: Actor, state = proposed) =>
      offersOf(ground, state, by, start).map(({ row, act, refusal: why }) => [row.to, act, why])
    expect(shown(verifikator)).toContainEqual(['not-pursued', 'decide', 'two-persons'])
    expect(shown(inspektur)).toContainEqual(['not-pursued', 'decide', null])
    expect(shown(verifikator, verifying)).toContainEqual(['not-pursued', 'propose', null])
    expect(shown(pemeriksa, verifying).every(([, , why]) => why === 'not-your-role')).toBe(true)
    expect(shown(inspektur, { ...verifying, status: 'archived' })).toEqual([])
  })
})
