import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AuditAct,
  type AuditEntry,
  auditKinds,
  auditStart,
  chainEntry,
  receivedAct,
  verifyChain,
} from '../src/audit.ts'
import { InvariantError } from '../src/invariant.ts'

const start = auditStart('OFFICE1')
const act = (fields: Partial<AuditAct> = {}): AuditAct => ({
  day: '2026-11-25',
  time: '2026-11-25T03:04:05.678Z',
  actor: 'MEMBER1',
  kind: 'case-opened',
  details: { case: 'CASE1' },
  ...fields,
})
const chain = (acts: readonly AuditAct[]): readonly AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (const each of acts) entries.push(chainEntry(entries.at(-1) ?? start, each))
  return entries
}
const token = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z._:/-]{0,20}$/)
const anyAct = fc.record({
  day: fc.constantFrom('2026-11-25', '2026-11-26'),
  time: fc.constant('2026-11-25T03:04:05.678Z'),
  actor: token.filter((actor) => actor !== 'system'),
  kind: fc.constantFrom(...auditKinds),
  details: fc.dictionary(token, fc.oneof(token, fc.nat(), fc.array(token, { maxLength: 3 })), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
})

describe('the audit chain', () => {
  it('verifies as it was written, from its start and from any head', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 8 }), (acts) => {
        const entries = chain(acts)
        const last = entries.at(-1)
        const head = { sequence: acts.length, hash: last?.hash }
        expect(verifyChain(entries, start)).toEqual({ ok: true, head })
        const [first] = entries
        if (first !== undefined)
          expect(verifyChain(entries.slice(1), first)).toEqual({ ok: true, head })
      }),
    )
  })

  it('keeps its bytes: the hash of one entry never changes between releases', () => {
    expect(start.hash).toBe('8efffd4696d2b28b16e4add71e0665845369dcae5c79464b280633e9ea4654a8')
    expect(chainEntry(start, act()).hash).toBe(
      '6e47fa90fa89b4072c238a60bdff5f722b5cae996ccbab6d4b51ce3f677af4b0',
    )
  })

  it('breaks at the entry that was changed, dropped, or moved', () => {
    const entries = chain([act(), act({ details: { case: 'CASE2' } }), act({ actor: 'MEMBER2' })])
    const [a, b, c] = entries as [AuditEntry, AuditEntry, AuditEntry]
    const changes: Partial<AuditEntry>[] = [
      { day: '2026-11-24' },
      { time: null },
      { actor: 'MEMBER3' },
      { kind: 'reply-sent' },
      { details: { case: 'CASE3' } },
      { details: {} },
      { sequence: 3 },
      { previous: a.previous },
      { hash: a.hash },
    ]
    for (const change of changes)
      expect(verifyChain([a, { ...b, ...change }, c], start)).toEqual({ ok: false, at: 1 })
    expect(verifyChain([a, c], start)).toEqual({ ok: false, at: 1 })
    expect(verifyChain([b, c], start)).toEqual({ ok: false, at: 0 })
    expect(verifyChain([a, c, b], start)).toEqual({ ok: false, at: 1 })
  })

  it('has no gap, even one that was hashed anew', () => {
    const first = chainEntry(start, act())
    const skipping = chainEntry({ sequence: 4, hash: first.hash }, act())
    expect(verifyChain([first, skipping], start)).toEqual({ ok: false, at: 1 })
  })

  it('of one office is not that of another', () => {
    expect(verifyChain(chain([act()]), auditStart('OFFICE2'))).toEqual({ ok: false, at: 0 })
  })

  it('does not depend on the order in which details were put together', () => {
    expect(chainEntry(start, act({ details: { a: 1, b: 2 } })).hash).toBe(
      chainEntry(start, act({ details: { b: 2, a: 1 } })).hash,
    )
  })

  it('refuses words, so that no name or reason can get into it', () => {
    for (const details of [
      { name: 'Budi Santoso' },
      { reason: 'sudah cukup bukti' },
      { 'the case': 'CASE1' },
      { count: 1.5 },
      { ids: ['CASE1', 'Siti A'] },
      { file: 'é' },
    ])
      expect(() => chainEntry(start, act({ details }))).toThrow(InvariantError)
    expect(() => chainEntry(start, act({ actor: 'Budi Santoso' }))).toThrow(InvariantError)
  })

  it('has the hour of an officer’s act, and never one for what came from reporters', () => {
    expect(() => chainEntry(start, act({ time: null }))).toThrow(InvariantError)
    expect(() => chainEntry(start, act({ time: 'today' }))).toThrow(InvariantError)
    expect(() => chainEntry(start, act({ actor: 'system' }))).toThrow(InvariantError)
  })

  it('says once a day what came in, sorted and each id once', () => {
    const row = receivedAct('2026-11-25', ['C', 'A', 'B', 'A'])
    expect(row.details).toEqual({ ids: ['A', 'B', 'C'] })
    expect(chainEntry(start, row).time).toBeNull()
  })
})
