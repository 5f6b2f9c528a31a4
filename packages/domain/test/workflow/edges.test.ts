// Every row of the table, one by one: who makes it, on which grounds, and that nothing less will do.
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar.ts'
import { type Role, roles } from '../../src/role.ts'
import { type Move, moves, papers, reasonCodes } from '../../src/workflow/moves.ts'
import { stages } from '../../src/workflow/stages.ts'
import { type CaseState, receivedState } from '../../src/workflow/state.ts'
import { type Actor, type CaseEvent, step } from '../../src/workflow/step.ts'
import { ground, start } from './office-fixture.ts'

const actor = (role: Role): Actor => ({ person: role, roles: [role], relation: 'reader' })
const code = ({ codes }: Move) => codes[0] ?? null

/** A case that stands there, in which every fact that this row asks for is one. */
function standingAt({ from, facts, two, to, codes }: Move): { state: CaseState; day: string } {
  const halted = stages[from].clock === 'stopped'
  const state: CaseState = {
    ...receivedState(start),
    ...{ status: from, since: start, answered: facts.includes('answer') },
    stops: halted ? [{ from: start, to: facts.includes('answer') ? start : null }] : [],
    held: halted ? { status: 'examining', since: start } : null,
  }
  const name = { name: 'usulan', by: 'somebody else', inspektur: true } as const
  const proposal = two ? { to, code: codes[0] ?? null, ...name } : null
  const later = facts.includes('timeout') || facts.includes('kept-long-enough')
  return { state: { ...state, proposal }, day: later ? addDays(start, 400) : start }
}

const made = (row: Move, by: Actor, change: Partial<Extract<CaseEvent, { to: unknown }>> = {}) => {
  const { state, day } = standingAt(row)
  const proposal = row.two ? 'usulan' : null
  const own = { code: code(row), papers: row.papers, proposal, by, day }
  const result = step(ground, state, { kind: 'move', to: row.to, ...own, ...change })
  return result.ok ? result.state.status : result.reason
}

const rows = moves.map((row) => [`${row.from} → ${row.to}`, row] as const)

describe.each(rows)('%s', (_, row) => {
  const by = actor(row.by[0] ?? 'inspector')

  it('is made by whoever may make it, and by nobody else', () => {
    for (const role of roles) {
      const expected = row.by.includes(role) ? row.to : 'not-your-role'
      expect([role, made(row, actor(role))]).toEqual([role, expected])
    }
    for (const relation of ['excluded', 'stranger'] as const) {
      expect(made(row, { ...by, relation })).not.toBe(row.to)
    }
  })

  it('is made with each of its papers, and with one of its reasons', () => {
    for (const missing of row.papers) {
      const given = papers.filter((one) => one !== missing)
      expect(made(row, by, { papers: given })).toBe('paper-missing')
    }
    const others = [null, ...reasonCodes].filter((one) =>
      one === null ? row.codes.length > 0 : !row.codes.includes(one),
    )
    const elsewhere = moves.filter((one) => one.from === row.from && one.to === row.to)
    for (const other of others) {
      const isOfAnother = elsewhere.some((one) =>
        other === null ? one.codes.length === 0 : one.codes.includes(other),
      )
      if (!isOfAnother) expect(made(row, by, { code: other })).toBe('reason-not-of-this-move')
    }
  })

  it('is not made where a fact that it asks for is none', () => {
    const { state, day } = standingAt(row)
    const without: Record<Move['facts'][number], [Partial<CaseState>, string]> = {
      answer: [{ answered: false }, day],
      timeout: [{}, start],
      'not-own-assessment': [{ assessor: by.person }, day],
      'not-own-decision': [{ deciders: [by.person] }, day],
      'objection-in-time': [{}, addDays(start, 40)],
      'kept-long-enough': [{}, start],
      'first-extension': [{ extended: true }, day],
    }
    for (const fact of row.facts) {
      const [change, on] = without[fact]
      const event = { kind: 'move', to: row.to, code: code(row), papers, by, day: on } as const
      const tried = step(ground, { ...state, ...change }, { ...event, proposal: null })
      expect([fact, tried.ok]).toEqual([fact, false])
    }
  })
})
