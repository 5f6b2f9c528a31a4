import type { CaseView } from '@kentongan/client/view'
import { watchIdle } from '@kentongan/design/idle'
import { mojokerto } from '@kentongan/domain/mojokerto'
import type { ListedCase } from '@kentongan/domain/wire/case'
import { type CaseState, receivedState } from '@kentongan/domain/workflow/state'
import type { Actor } from '@kentongan/domain/workflow/step'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doubtsOf } from '../src/case/doubts.tsx'
import { standingOf } from '../src/case/standing.ts'
import { givenCode, nameOf, stepsOf, whyNot } from '../src/case/steps.ts'
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
      { page: 'office' },
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
const received = receivedState('2026-11-23')
const verifying: CaseState = { ...received, status: 'verifying', since: '2026-11-24' }
const view = (
  entries: CaseView['entries'],
  findings: CaseView['findings'] = [],
  signed: CaseState | null = received,
): CaseView => ({
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
  signed,
  findings,
})
const niken: Actor = { person: 'niken', roles: ['triager'], relation: 'reader' }
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
    expect(standingOf(listed('verifying'), view([status, label], [], verifying))).toEqual({
      status: 'verifying',
      day: '2026-11-24',
      served: null,
    })
    expect(standingOf(listed('received'), view([])).day).toBe('2026-11-23')
  })

  it('is what was signed where the server says another thing, and that is said', () => {
    const moved = view([status, label], [], verifying)
    for (const served of ['reviewing', 'received'] as const) {
      expect(standingOf(listed(served), moved)).toMatchObject({ status: 'verifying', served })
    }
    expect(standingOf(listed('verifying'), view([]))).toMatchObject({
      ...{ status: 'received', served: 'verifying' },
    })
  })

  it('is the reporter’s label to who may not read the internal notes', () => {
    const outside = view([label], [], null)
    expect(standingOf(listed('examining'), outside)).toMatchObject({
      ...{ status: 'verifying', served: 'examining' },
    })
    expect(standingOf(listed('verifying'), outside).served).toBe(null)
  })
})

describe('what can be done', () => {
  const { words } = speechOf('id')
  const rules = mojokerto
  const today = '2026-11-25'
  const steps = (signed: CaseState, actor = niken) => {
    const found = stepsOf({ actor, view: view([], [], signed) }, rules, today)
    if (found === null) throw new Error('no steps')
    return found
  }
  const namesOf = (all: ReturnType<typeof steps>['can']) => all.map((one) => nameOf(words, one))

  it('is offered by name, each once, and nothing else', () => {
    expect(namesOf(steps(received).can)).toEqual(['Verifikasi'])
    const names = namesOf(steps(verifying).can)
    expect(names).toEqual([
      ...['Penelaahan', 'Perlu Dilengkapi', 'Digabung', 'Dilimpahkan'],
      ...['Usulkan: Tidak Dapat Ditindaklanjuti', 'Ditutup: Dicabut pelapor'],
    ])
  })

  it('has the reason why the rest cannot be done, and whose it is', () => {
    const { cannot } = steps(verifying)
    expect(cannot.map((one) => [nameOf(words, one), whyNot(words, one)])).toEqual([
      ['Bahaya segera: ke aparat penegak hukum', 'Wewenang Inspektur Pembantu (Irban), Inspektur.'],
    ])
    const asked: CaseState = {
      ...{ ...verifying, status: 'incomplete', since: '2026-11-24' },
      stops: [{ from: '2026-11-24', to: null }],
    }
    expect(steps(asked).cannot.map((one) => whyNot(words, one))).toEqual([
      words.workflow.refusal['no-answer-yet'],
      words.workflow.refusal['not-timed-out'],
    ])
  })

  it('is to decide what another proposed, for its reason; one’s own can only be taken back', () => {
    const by = (person: string): CaseState => ({
      ...verifying,
      proposal: {
        ...{ to: 'not-pursued', code: 'expired', name: 'P', by: person, inspektur: false },
      },
    })
    const wira: Actor = { person: 'wira', roles: ['inspector'], relation: 'reader' }
    const hers = steps(by('niken'), wira)
    const [decide] = hers.can.filter(({ act }) => act === 'decide')
    if (decide === undefined) throw new Error('nothing to decide')
    expect(nameOf(words, decide)).toBe('Setujui usulan: Tidak Dapat Ditindaklanjuti')
    expect([givenCode(decide, hers.state), hers.takeBack]).toEqual(['expired', 'return'])
    const own = steps(by('niken'))
    expect(own.can.some(({ row }) => row.two)).toBe(false)
    expect(own.cannot.map((one) => whyNot(words, one))).toContain(
      words.workflow.refusal['two-persons'],
    )
    expect(own.takeBack).toBe('own')
  })

  it('is nothing to who may not read what was signed', () => {
    expect(stepsOf({ actor: niken, view: view([], [], null) }, rules, today)).toBeNull()
  })
})

describe('what does not hold', () => {
  const page = (changes: Partial<CasePage>): CasePage => ({
    listed: listed('received'),
    view: view([]),
    refusal: null,
    me: 'B',
    actor: niken,
    fingerprints: {},
    internal: true,
    half: null,
    pinnedMissing: 0,
    unseen: [],
    history: [],
    candidates: [],
    drafts: { reply: '', note: '', reason: '', publicReason: '', papers: {}, sheets: {} },
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

  it('has advice of its own for each kind, in both languages', () => {
    const finding = (kind: string) => ({ kind, envelope: 'X', name: 'a.pdf' }) as never
    const kinds = [
      ...['refused', 'replayed', 'late', 'missing', 'office-behind', 'grant-refused'],
      ...['key-missing', 'shut-out', 'unreadable', 'report-missing', 'evidence-missing'],
      ...['evidence-unnamed', 'decision-refused'],
    ]
    for (const language of ['id', 'en'] as const) {
      const served = { listed: listed('not-pursued'), pinnedMissing: 1 }
      const shown = page({ ...served, view: view([], kinds.map(finding), verifying) })
      const said = doubtsOf(speechOf(language).words, shown)
      const refusals = (['malformed', 'unsupported', 'not-a-member', 'tampered'] as const).map(
        (refusal) => doubtsOf(speechOf(language).words, page({ view: null, refusal })),
      )
      const advice = [...said, ...refusals.flat()].map(({ now }) => now)
      expect(advice).toHaveLength(kinds.length + 2 + 4)
      for (const one of advice) expect(one).toMatch(/^\p{Lu}.*\.$/u)
      expect(new Set(advice.filter((one) => !/newest|terbaru/.test(one))).size).toBe(17)
    }
  })

  it('is said of a change of status that was not its author’s to make', () => {
    const refused = { kind: 'decision-refused', envelope: 'X', reason: 'two-persons' } as const
    const served = { listed: listed('not-pursued'), view: view([], [refused], verifying) }
    expect(doubtsOf(words, page(served)).map(({ what }) => what)).toEqual([
      words.doubt.statusDiffers.what('Verifikasi', 'Tidak Dapat Ditindaklanjuti'),
      words.doubt['decision-refused'].what,
    ])
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
