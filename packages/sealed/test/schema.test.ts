// Every field of the format at its bounds: what just fits is read, and the next is not.
import { describe, expect, it } from 'vitest'
import * as schema from '../src/schema.ts'
import { readBody, readStatement, type StatementKind, statementKinds } from '../src/statement.ts'
import { utf8 } from '../src/text.ts'

type Fields = Readonly<Record<string, unknown>>
type Bounds = Readonly<
  Record<string, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>
>

const id = '0'.repeat(52)
const key = 'A'.repeat(43)
const day = '2026-11-25'
const age = (symbols: number) => `age1pq1${'q'.repeat(symbols)}`
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

const ids = {
  good: [`${'Z'.repeat(51)}0`, `${'0'.repeat(51)}G`],
  bad: ['', id.slice(1), `${id}0`, `${'0'.repeat(51)}1`, 'I'.repeat(52), 1],
}
const idsOrNone = { good: ['', id], bad: [id.slice(1), null] }
const keys = { good: [`-_${key.slice(2)}`], bad: ['', key.slice(1), `${key}A`, `+${key.slice(1)}`] }
const recipients = {
  good: [age(1900), age(2000)],
  bad: [age(1899), age(2001), `x${age(1950)}`, `${age(1900)}b`, age(1950).replace('pq', '')],
}
const days = {
  good: ['2000-01-01', '2199-12-31', '2028-02-29', '2026-09-09'],
  bad: [
    ...['1999-12-31', '2200-01-01', '2026-02-29', '2026-04-31', '2026-00-01', '2026-13-01'],
    ...['2026-01-00', '2026-01-32', '2026-1-01', `${day}T`, ` ${day}`],
  ],
}
const versions = { good: [1, 1_000_000], bad: [0, 1.5, 1_000_001, '1'] }
const directories = { good: [0, 7], bad: [-1, 0.5, '0'] }
const booleans = { good: [true, false], bad: [null, 1] }
const short = { good: ['', 'x'.repeat(200)], bad: ['x'.repeat(201), null] }
const halvesOrNone = { good: ['A', 'B', null], bad: ['C', ''] }
const vaults = {
  good: ['report', 'original', 'identity', 'internal', 'examination'],
  bad: ['', 'draft'],
}
const codes = {
  good: ['a', `a${'0'.repeat(39)}`, 'a-b9'],
  bad: ['', 'A', '9a', '-a', 'a_b', `a${'0'.repeat(40)}`],
}
const reasons = { good: ['', 'x'.repeat(4000)], bad: ['x'.repeat(4001), null] }
const listsOf = (one: unknown, max: number, min = 0) => ({
  good: [many(min, one), many(max, one)],
  bad: [many(max + 1, one), [null], null, ...(min > 0 ? [many(min - 1, one)] : [])],
})

const people = { person: id, member: id, vaults: ['report'], half: null }
const route = { intake: ['inspector'], recovery: true }
const member = { person: id, member: id, name: 'P', position: '', roles: [], status: 'active' }
const opening = {
  ...{
    nonce: key,
    reporter: { recipient: age(1950), key },
    vaults: { report: id, original: id, identity: id },
  },
  ...{
    halves: { A: id, B: id },
    granted: [people],
    excluded: [],
    recovery: true,
    route: 'normal',
    directory: 1,
  },
}

const wholes: Readonly<Record<string, Fields>> = {
  report: {
    ...{
      office: id,
      case: id,
      vault: 'report',
      epoch: id,
      author: id,
      to: id,
      previous: [],
      directory: 1,
    },
    ...{ day, pair: '', body: key },
  },
  lock: { office: id, author: id, to: id, body: key },
  grant: { office: id, case: id, member: id, author: id, to: id, directory: 1, day, body: key },
  wrap: {
    office: id,
    case: id,
    member: id,
    author: id,
    to: id,
    directory: 1,
    day,
    body: key,
    request: id,
    expires: day,
  },
  self: { office: id, author: id, to: id, purpose: 'draft', body: key },
  'key-card': { office: id, recipient: age(1950), key, day },
  root: {
    ...{
      office: id,
      version: 1,
      previous: '',
      day,
      expires: day,
      key,
      recovery: age(1950),
      signers: [key],
    },
    ...{ threshold: 1, routes: { normal: route, inspektorat: route, inspektur: route } },
  },
  directory: { office: id, version: 1, previous: '', day, channels: [], members: [member] },
  renewal: { office: id, directory: id, day, expires: day },
  profile: { office: id, version: 1, previous: '', day, profile: {} },
}
const common: Bounds = {
  ...{
    office: ids,
    case: ids,
    author: ids,
    to: ids,
    request: ids,
    body: keys,
    key: keys,
    day: days,
    expires: days,
  },
  ...{
    version: versions,
    previous: idsOrNone,
    recipient: recipients,
    recovery: recipients,
    purpose: codes,
  },
  ...{
    vault: vaults,
    epoch: idsOrNone,
    signers: listsOf(key, 10, 1),
    threshold: { good: [1, 2], bad: [0, 3] },
  },
  channels: listsOf({ name: 'x'.repeat(200), contact: '' }, 20),
  members: listsOf(member, 200),
  profile: { good: [{}, { any: [1] }], bad: [null, 'x'] },
  pair: { good: ['', '0'.repeat(26), id], bad: ['0'.repeat(25), `${id}0`, 'u'.repeat(26)] },
  routes: { good: [], bad: [{ normal: route, inspektorat: route }, null] },
}
const own: Readonly<Record<string, Bounds>> = {
  report: { previous: listsOf(id, 16), directory: directories },
  grant: {
    member: { good: [id, 'reporter', 'recovery'], bad: ['', 'server'] },
    directory: directories,
  },
  wrap: { member: { ...ids, bad: [...ids.bad, 'reporter'] }, directory: directories },
  renewal: { directory: ids },
}

const bodies: Readonly<Record<string, readonly [Fields, Bounds, Parameters<typeof readBody>[1]]>> =
  {
    opening: [
      opening,
      {
        ...{
          nonce: keys,
          granted: listsOf(people, 200, 1),
          excluded: listsOf(id, 200),
          recovery: booleans,
        },
        ...{
          route: { good: ['normal', 'inspektorat', 'inspektur'], bad: ['', 'lain'] },
          directory: versions,
        },
        reporter: { good: [], bad: [null, { key }, { recipient: age(1950), key: '' }] },
        vaults: {
          good: [],
          bad: [
            { report: id, original: id },
            { ...opening.vaults, internal: id },
          ],
        },
        halves: { good: [], bad: [{ A: id }, { A: id, B: '' }] },
      },
      schema.opening,
    ],
    grant: [
      { secrets: [], half: null },
      {
        secrets: listsOf({ vault: 'report', epoch: id, secret: key }, 4),
        half: {
          good: [null, { name: 'B', value: key }],
          bad: [
            { name: 'C', value: key },
            { name: 'A', value: '' },
          ],
        },
      },
      schema.grantBody,
    ],
    granted: [
      { ...people, grant: id },
      { person: ids, member: ids, vaults: listsOf('report', 5), half: halvesOrNone, grant: ids },
      schema.grantedBody,
    ],
    epoch: [
      { vault: 'report', recipient: id, members: [id], seen: [], secret: '', reporter: null },
      {
        ...{
          vault: vaults,
          recipient: ids,
          members: listsOf('reporter', 200, 1),
          seen: listsOf(id, 16),
        },
        ...{ secret: { good: ['', key], bad: ['A'] } },
        reporter: { good: [null, opening.reporter], bad: [{ key }] },
      },
      schema.epochBody,
    ],
    wrap: [{ half: key }, { half: keys }, schema.wrapBody],
    removal: [{ member: id }, { member: ids }, schema.removalBody],
    request: [{ reason: '' }, { reason: reasons }, schema.requestBody],
    approval: [
      { request: id, wrap: id, expires: day, reason: '' },
      { request: ids, wrap: ids, expires: days, reason: reasons },
      schema.approvalBody,
    ],
  }

/** Each field at its bounds, each one missing, and one more than there are. */
function expectBounds(whole: Fields, bounds: Bounds, reads: (fields: Fields) => boolean): void {
  expect(reads(whole)).toBe(true)
  expect(reads({ ...whole, more: 1 })).toBe(false)
  for (const name of Object.keys(whole)) {
    const { [name]: _, ...less } = whole
    expect(reads(less), `without ${name}`).toBe(false)
    for (const value of bounds[name]?.good ?? []) {
      expect(reads({ ...whole, [name]: value }), `${name}: ${JSON.stringify(value)}`).toBe(true)
    }
    const bad = bounds[name]?.bad ?? []
    expect(bad.length, name).toBeGreaterThan(0)
    for (const value of bad) {
      expect(reads({ ...whole, [name]: value }), `${name}: ${JSON.stringify(value)}`).toBe(false)
    }
  }
}

describe('the statement', () => {
  it.each(Object.keys(wholes))('%s has its fields within their bounds, and no other', (kind) => {
    expectBounds(wholes[kind] ?? {}, { ...common, ...own[kind] }, (fields) => {
      const text = `kentongan/v1/${kind}\n${JSON.stringify(fields)}`
      return readStatement(text, [kind as StatementKind]).ok
    })
  })

  it('of every other kind is in a case', () => {
    const others = Object.entries(statementKinds).filter(([kind]) => !(kind in wholes))
    for (const [, shape] of others) expect(shape).toBe(statementKinds.report)
  })
})

describe('the body of', () => {
  it.each(Object.keys(bodies))('%s has its fields within their bounds, and no other', (name) => {
    const [whole, bounds, shape] = bodies[name] ?? [{}, {}, schema.wrapBody]
    expectBounds(whole, bounds, (fields) => readBody(utf8(JSON.stringify(fields)), shape) !== null)
  })
})

describe('a member of a directory, a route of a root', () => {
  it('have their fields within their bounds, and no other', () => {
    const read = (members: Fields, text = wholes.directory) =>
      readStatement(`kentongan/v1/directory\n${JSON.stringify({ ...text, members: [members] })}`, [
        'directory',
      ]).ok
    expectBounds(
      member,
      {
        ...{ person: ids, member: ids, position: short, roles: listsOf('inspector', 10) },
        name: { good: ['x', 'x'.repeat(100)], bad: ['', 'x'.repeat(101)] },
        status: { good: ['active', 'suspended', 'left'], bad: ['', 'gone'] },
      },
      read,
    )
    const bounds = { intake: listsOf('inspector', 20), recovery: booleans }
    for (const name of ['normal', 'inspektorat', 'inspektur']) {
      expectBounds(route, bounds, (one) => {
        const routes = { normal: route, inspektorat: route, inspektur: route, [name]: one }
        const text = JSON.stringify({ ...wholes.root, routes })
        return readStatement(`kentongan/v1/root\n${text}`, ['root']).ok
      })
    }
  })

  it('have channels of two short texts', () => {
    const channel = { name: '', contact: '' }
    expectBounds(channel, { name: short, contact: short }, (one) => {
      const text = JSON.stringify({ ...wholes.directory, channels: [one] })
      return readStatement(`kentongan/v1/directory\n${text}`, ['directory']).ok
    })
  })
})
