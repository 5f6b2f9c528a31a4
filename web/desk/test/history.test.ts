import type { OpenedEnvelope } from '@kentongan/sealed/case-file'
import { writeBody } from '@kentongan/sealed/statement'
import { describe, expect, it } from 'vitest'
import { historyOf } from '../src/worker/history.ts'

const day = '2026-11-25'
const nobody = '0'.repeat(52)
type Known = Pick<OpenedEnvelope, 'kind'> & {
  readonly hash: string
  readonly by?: string
  readonly previous?: readonly string[]
  readonly pair?: string
  readonly day?: string
  readonly body?: unknown
}
const vaults: Partial<Record<string, string>> = {
  note: 'internal',
  status: 'internal',
  epoch: 'internal',
}
const made = ({ hash, kind, by, ...more }: Known): OpenedEnvelope =>
  ({
    id: hash,
    hash,
    kind,
    vault: vaults[kind] ?? 'report',
    author: by === undefined ? { kind: 'reporter' } : { kind: 'officer', member: by, person: by },
    previous: [],
    epoch: kind === 'epoch' ? '' : nobody,
    pair: '',
    day,
    ...more,
    body: writeBody(more.body ?? {}),
  }) as unknown as OpenedEnvelope

/** Whatever order they are served in. */
function orderOf(known: readonly Known[]): string {
  const envelopes = known.map(made)
  const orders = [envelopes, [...envelopes].reverse()].map((one) => historyOf(one).join(' '))
  expect(new Set(orders).size).toBe(1)
  return orders[0] ?? ''
}

// Hashes say nothing: they run against the order in which things were made.
const report = { hash: 'z-report', kind: 'report' } as const
const opened = { hash: 'y-opened', kind: 'receipt', by: 'rini', previous: ['z-report'] } as const
const founded = {
  hash: 'x-founded',
  kind: 'epoch',
  by: 'rini',
  body: {
    vault: 'internal',
    recipient: nobody,
    members: [nobody],
    seen: [],
    secret: '',
    reporter: null,
  },
} as const
const granted = {
  hash: 'x-granted',
  kind: 'granted',
  by: 'rini',
  previous: ['v-reply'],
  pair: nobody,
  body: {
    person: nobody,
    member: nobody,
    vaults: ['internal'],
    half: null,
    grant: nobody,
  },
} as const

describe('what happened in a case', () => {
  it('has a note after the reply that its vault’s founding had seen', () => {
    const reply = { hash: 'v-reply', kind: 'message', by: 'rini', previous: ['y-opened'] } as const
    const note = { hash: 'a-note', kind: 'note', by: 'rini', previous: ['x-founded'] } as const
    expect(orderOf([note, report, founded, granted, opened, reply])).toBe(
      'z-report y-opened v-reply x-founded x-granted a-note',
    )
  })

  it('has a status where its label stands, between what either names and what names either', () => {
    const status = {
      hash: 'm-status',
      kind: 'status',
      by: 'rini',
      previous: ['n-note'],
      pair: 'P',
    } as const
    const label = {
      hash: 'l-label',
      kind: 'label',
      by: 'rini',
      previous: ['y-opened'],
      pair: 'P',
    } as const
    const answer = { hash: 'b-answer', kind: 'message', previous: ['l-label'] } as const
    const later = { hash: 'a-note', kind: 'note', by: 'budi', previous: ['m-status'] } as const
    const early = { hash: 'n-note', kind: 'note', by: 'rini' } as const
    const order = orderOf([report, opened, label, answer, early, status, later]).split(' ')
    expect(order.slice(0, 3)).toEqual(['z-report', 'y-opened', 'n-note'])
    expect(order.slice(3, 5).sort()).toEqual(['l-label', 'm-status'])
    expect(order.slice(5).sort()).toEqual(['a-note', 'b-answer'])
  })

  it('believes links over days: a wrong clock moves nothing that is signed', () => {
    const early = { hash: 'a-reply', kind: 'message', by: 'rini', previous: ['y-opened'] } as const
    expect(orderOf([report, opened, { ...early, day: '2026-11-20' }])).toBe(
      'z-report y-opened a-reply',
    )
  })

  it('has an officer open before writing, and go on with what was begun', () => {
    const note = { hash: 'a-note', kind: 'note', by: 'budi' } as const
    const budi = { hash: 'c-opened', kind: 'receipt', by: 'budi', previous: ['y-opened'] } as const
    const reply = { hash: 'b-reply', kind: 'message', by: 'rini', previous: ['c-opened'] } as const
    expect(orderOf([note, report, opened, budi, reply])).toBe(
      'z-report y-opened c-opened a-note b-reply',
    )
  })

  it('does not insist on that where a signed status says that the receipt came late', () => {
    const status = { hash: 'd-status', kind: 'status', by: 'rini', pair: 'P' } as const
    const label = {
      hash: 'd-label',
      kind: 'label',
      by: 'rini',
      previous: ['z-report'],
      pair: 'P',
    } as const
    const late = { ...opened, previous: ['d-label'] }
    expect(orderOf([late, report, status, label]).split(' ').at(-1)).toBe('y-opened')
  })

  it('goes by days where nothing else is known, and loses nothing in a forged circle', () => {
    const old = { hash: 'b-note', kind: 'note', by: 'rini', day: '2026-11-23' } as const
    expect(orderOf([report, old])).toBe('b-note z-report')
    const one = { hash: 'one', kind: 'status', by: 'x', previous: ['two'] } as const
    const two = { hash: 'two', kind: 'status', by: 'x', previous: ['one'] } as const
    expect(orderOf([one, report, two]).split(' ').sort()).toEqual(['one', 'two', 'z-report'])
  })
})
