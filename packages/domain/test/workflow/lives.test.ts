// What holds over random lives of cases, whatever is tried in them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { routeNames } from '../../src/role.ts'
import { caseStatuses } from '../../src/status.ts'
import { closingClock, isWaiting, stageClock } from '../../src/workflow/clock.ts'
import {
  moves,
  movesFrom,
  papers,
  reasonCodes,
  rejectionReasons,
} from '../../src/workflow/moves.ts'
import { offersOf } from '../../src/workflow/offers.ts'
import { isOver, stages } from '../../src/workflow/stages.ts'
import { type CaseState, receivedState } from '../../src/workflow/state.ts'
import { type CaseEvent, type Ground, step } from '../../src/workflow/step.ts'
import { ground, people, rules, start } from './office-fixture.ts'

const anyEvent = (day: number): fc.Arbitrary<CaseEvent> => {
  const on = addDays(start, day)
  const by = fc.constantFrom(...people)
  const wanted = fc.record({
    kind: fc.constantFrom('move' as const, 'propose' as const),
    to: fc.constantFrom(...caseStatuses),
    code: fc.option(fc.constantFrom(...reasonCodes)),
    papers: fc.subarray([...papers]),
    proposal: fc.constantFrom('usulan', 'lain', null),
    by,
    day: fc.constant(on),
  })
  // Mostly what the table has, so that lives go far; sometimes anything at all.
  const fromTable = fc.record({ row: fc.constantFrom(...moves), by, at: fc.nat(8) }).map(
    ({ row, by: who, at }): CaseEvent => ({
      ...{ kind: 'move', to: row.to, code: row.codes[at % (row.codes.length || 1)] ?? null },
      ...{ papers: row.papers, proposal: row.two ? 'usulan' : null, by: who, day: on },
    }),
  )
  const proposal = fc.record({ code: fc.constantFrom(...rejectionReasons), by }).map(
    ({ code, by: who }): CaseEvent => ({
      ...{
        kind: 'propose',
        to: 'not-pursued',
        code,
        papers: [],
        proposal: 'usulan',
        by: who,
        day: on,
      },
    }),
  )
  const other: fc.Arbitrary<CaseEvent> = fc.oneof(
    fc.constant({ kind: 'answer' as const, day: on }),
    by.map((who): CaseEvent => ({ kind: 'take-back', by: who, day: on })),
  )
  return fc.oneof(
    { weight: 8, arbitrary: fromTable },
    { weight: 2, arbitrary: proposal },
    { weight: 1, arbitrary: wanted },
    { weight: 1, arbitrary: other },
  )
}
const life = fc.array(fc.nat(20), { minLength: 40, maxLength: 160 }).chain((gaps) => {
  const days = gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0))
  return fc.tuple(...days.map(anyEvent))
})
const anyRoute = fc.constantFrom(...routeNames)

interface Told {
  readonly before: CaseState
  readonly event: CaseEvent
  readonly after: CaseState
}

/** What was allowed in a life, in order. */
function lived(on: Ground, events: readonly CaseEvent[]): readonly Told[] {
  const told: Told[] = []
  let state = receivedState(start)
  for (const event of events) {
    const frozen = JSON.stringify(state)
    const result = step(on, state, event)
    expect(JSON.stringify(state)).toBe(frozen)
    if (!result.ok) continue
    told.push({ before: state, event, after: result.state })
    state = result.state
  }
  return told
}
const overLives = (check: (told: readonly Told[], on: Ground) => void) =>
  fc.assert(
    fc.property(anyRoute, life, (route, events) => {
      const on = { route, rules }
      check(lived(on, events), on)
    }),
    { numRuns: 150 },
  )

describe('over random lives of a case', () => {
  it('no state is reached but by a row of the table', () => {
    overLives((told) => {
      for (const { before, event, after: next } of told) {
        if (before.status === next.status) continue
        expect(event.kind).toBe('move')
        const row = movesFrom(before.status).find((one) => one.to === next.status)
        expect(row).toBeDefined()
        expect(next.stops.every((one, at) => one.to !== null || at === next.stops.length - 1)).toBe(
          true,
        )
        expect(isWaiting(next)).toBe(stages[next.status].clock === 'stopped')
      }
    })
  })

  it('nobody excluded acts', () => {
    overLives((told) => {
      for (const { event } of told) if ('by' in event) expect(event.by.relation).toBe('reader')
    })
  })

  it('nobody decides alone where two must', () => {
    overLives((told) => {
      for (const { before, after: next } of told) {
        if (next.status !== 'not-pursued' || before.status === 'not-pursued') continue
        expect(new Set(next.deciders).size).toBe(2)
      }
    })
  })

  it('no clock of the office runs while it is stopped', () => {
    overLives((told) => {
      for (const { before } of told.filter((one) => isWaiting(one.before))) {
        for (const clock of [
          stageClock(rules, before, start),
          closingClock(rules, before, start),
        ]) {
          expect(clock.kind).toBe('stopped')
        }
      }
      // What was stopped goes on with as much as it had left.
      const halted = told.findIndex(({ after: next }) => next.status === 'suspended')
      const back = told.findIndex(
        ({ after: next }, at) => at > halted && next.status === 'examining',
      )
      if (halted < 0 || back < 0) return
      const from = told[halted] as Told
      const until = told[back] as Told
      const [a, b] = [from.event.day, until.event.day].map((day, at) =>
        stageClock(rules, [from.before, until.after][at] as CaseState, day),
      )
      if (a !== undefined && b !== undefined && 'left' in a && 'left' in b && a.kind !== 'late') {
        expect(b.left).toBe(a.left)
      }
    })
  })

  it('an end can be reached from wherever it is', () => {
    overLives((told, on) => {
      if (on.route !== 'normal') return
      expect(reachesEnd(told.at(-1)?.after ?? receivedState(start))).toBe(true)
    })
  })
})

/** Breadth first, on a day when every term is over, by whoever is offered something. */
function reachesEnd(from: CaseState): boolean {
  const late = '2090-01-02'
  const seen = new Set<string>()
  const wave = [from]
  for (let state = wave.shift(); state !== undefined; state = wave.shift()) {
    if (isOver(state.status)) return true
    const key = JSON.stringify([state.status, state.answered, state.proposal?.to, state.assessor])
    if (seen.has(key)) continue
    seen.add(key)
    for (const by of people) {
      for (const { row, refusal: why } of offersOf(ground, state, by, late)) {
        if (why !== null) continue
        const code = state.proposal?.to === row.to ? state.proposal.code : (row.codes[0] ?? null)
        const kind = row.two && state.proposal?.to !== row.to ? 'propose' : 'move'
        const result = step(ground, state, {
          ...{ kind, to: row.to, code, papers, by, day: late },
          proposal: row.two ? 'usulan' : null,
        })
        if (result.ok) wave.push(result.state)
      }
    }
  }
  return false
}
