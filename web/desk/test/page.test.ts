import type { CaseView } from '@kentongan/client/view'
import { watchIdle } from '@kentongan/design/idle'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doubtsOf } from '../src/case/doubts.tsx'
import { movesFrom, standingOf } from '../src/case/standing.ts'
import { idleMinutesMax } from '../src/page/idle.ts'
import { speechOf } from '../src/page/language.ts'
import { hashOf, type Route, routeOf } from '../src/page/route.ts'
import type { CasePage } from '../src/worker/protocol.ts'

describe('an address', () => {
  it('leads back to where it came from', () => {
    const routes: readonly Route[] = [
      { page: 'list', view: 'semua' },
      { page: 'list', view: 'baru' },
      { page: 'list', view: 'lewat' },
      { page: 'officers' },
      { page: 'account' },
      { page: 'case', ticket: 'K7M2P9XQ4R' },
    ]
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route)
  })

  it('that is unknown, or no ticket, is the whole list', () => {
    for (const hash of ['', '#apa', '#perkara/', '#perkara/<script>', '#perkara/K7M2P9XQ4R9']) {
      expect(routeOf(hash)).toEqual({ page: 'list', view: 'semua' })
    }
  })
})

const listed = (status: ListedCase['status']): ListedCase => ({
  id: 'A',
  nonce: '',
  ticket: 'K7M2P9XQ4R',
  received: '2026-11-23',
  changed: '2026-11-24',
  status,
  envelopes: 3,
})
const officer = { kind: 'officer', member: 'B', name: 'Niken', position: '' } as const
const view = (entries: CaseView['entries'], findings: CaseView['findings'] = []): CaseView => ({
  case: 'A',
  route: 'normal',
  report: null,
  reportDay: '2026-11-23',
  identity: null,
  entries,
  late: [],
  evidence: [],
  readers: [],
  excludedCount: 0,
  recovery: true,
  findings,
})
const status = {
  hash: 'S',
  day: '2026-11-24',
  author: officer,
  kind: 'status',
  content: { status: 'verifying', reason: '' },
} as const
const label = {
  ...status,
  hash: 'L',
  kind: 'label',
  content: { label: 'verifying', reason: '' },
} as const

describe('where a case stands', () => {
  it('is what officers signed, with its day', () => {
    expect(standingOf(listed('verifying'), view([status, label]))).toEqual({
      status: 'verifying',
      day: '2026-11-24',
      differs: null,
    })
    expect(standingOf(listed('received'), view([])).day).toBe('2026-11-23')
  })

  it('is doubted when the server says another thing than was signed', () => {
    expect(standingOf(listed('reviewing'), view([status, label])).differs).toBe('verifying')
    expect(standingOf(listed('verifying'), view([])).differs).toBe('received')
    expect(standingOf(listed('received'), view([status, label])).differs).toBe('verifying')
    // Who may not read the internal notes has the reporter's label alone.
    expect(standingOf(listed('examining'), view([label])).differs).toBe('verifying')
    expect(standingOf(listed('verifying'), view([label])).differs).toBe(null)
  })

  it('goes on only by moves that need nothing more to show', () => {
    expect(movesFrom('received')).toEqual(['verifying'])
    expect(movesFrom('verifying')).not.toContain('not-pursued')
    expect(movesFrom('assigning')).toEqual([])
  })
})

describe('what does not hold', () => {
  const page = (changes: Partial<CasePage>): CasePage => ({
    listed: listed('received'),
    view: view([]),
    refusal: null,
    me: 'B',
    fingerprints: {},
    internal: true,
    half: null,
    pinnedMissing: 0,
    unseen: [],
    history: [],
    candidates: [],
    drafts: { reply: '', note: '', reason: '', publicReason: '' },
    ...changes,
  })
  const { words } = speechOf('id')

  it('is nothing in a sound case', () => {
    expect(doubtsOf(words, page({}))).toEqual([])
  })

  it('is said each kind once, with how often, and files by their names', () => {
    const refused = { kind: 'refused', envelope: 'X', reason: 'tampered' } as const
    const missing = { kind: 'evidence-missing', name: 'kuitansi.pdf' } as const
    const doubts = doubtsOf(words, page({ view: view([], [refused, refused, missing]) }))
    expect(doubts.map(({ what }) => what)).toEqual([
      `${words.doubt.refused.what} (2×)`,
      `${words.doubt['evidence-missing'].what} kuitansi.pdf`,
    ])
    for (const { means } of doubts) expect(means).not.toBe('')
  })

  it('is said of a case that does not open, and of what this browser has seen before', () => {
    const doubts = doubtsOf(words, page({ view: null, refusal: 'tampered', pinnedMissing: 2 }))
    expect(doubts.map(({ what }) => what)).toEqual([
      words.doubt.refusal.tampered,
      words.doubt.pinned.what(2),
    ])
  })
})

describe('a desk that nobody touches', () => {
  const listeners = new Map<string, () => void>()
  const page = {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  }
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', page.addEventListener)
    vi.stubGlobal('removeEventListener', page.removeEventListener)
    vi.stubGlobal('document', page)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('locks after fifteen minutes and not before', () => {
    const lock = vi.fn()
    watchIdle(idleMinutesMax, lock)
    vi.advanceTimersByTime(idleMinutesMax * 60_000 - 20_000)
    expect(lock).not.toHaveBeenCalled()
    listeners.get('keydown')?.()
    vi.advanceTimersByTime(idleMinutesMax * 60_000 - 20_000)
    expect(lock).not.toHaveBeenCalled()
    vi.advanceTimersByTime(40_000)
    expect(lock).toHaveBeenCalledTimes(1)
  })

  it('is locked by the first touch after a sleep, which stopped every timer', () => {
    const lock = vi.fn()
    let clock = 0
    watchIdle(idleMinutesMax, lock, () => clock)
    clock = idleMinutesMax * 60_000 + 1
    listeners.get('pointerdown')?.()
    expect(lock).toHaveBeenCalledTimes(1)
  })
})
