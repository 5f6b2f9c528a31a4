// Makes docs/format/vectors/strict.json beside the older vectors, which it reads and leaves alone: statements, bodies, and
// locks at the limits of the format and past them. Run by hand, once, from the repository's root.
//   node_modules/.bin/node packages/sealed/test/make-strict-vectors.ts
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { keyIdOf } from '../src/id.ts'
import { derive, signingKeyOf } from '../src/keys.ts'
import { lockKeysOf } from '../src/lock.ts'
import { sealEnvelope } from '../src/seal.ts'
import { base64url, fromBase64url } from '../src/text.ts'
import { drawFixed } from './fixed-random.ts'
import { bodyIsRight, lockOutcome, readVectors, statementReason, type Vectors } from './vectors.ts'

drawFixed('strict')
const { office, case: file } = readVectors(['office', 'account', 'case'])
type Fields = Readonly<Record<string, unknown>>
type Strict = Vectors['strict']

const id = office.office
const [key, zeros] = [base64url(new Uint8Array(32).fill(1)), base64url(new Uint8Array(32))]
const fieldsOf = (text: string): Fields => JSON.parse(text.slice(text.indexOf('\n') + 1))
const { first } = office
const root = fieldsOf(first.roots[0]?.statement ?? '')
const directory = fieldsOf(first.directory.statement)
const [member] = directory.members as readonly Fields[]
const many = (count: number, one: unknown) => Array.from({ length: count }, () => one)

const statements: Strict['statements'][number][] = []
function state(name: string, reason: string, text: string, kind: string): void {
  statements.push({ name, kind, reason, text })
}
/** A statement of this kind as it is right, and with each of these changes. */
function around(
  kind: string,
  right: Fields,
  good: readonly Fields[],
  bad: readonly Fields[],
): void {
  const write = (change: Fields) =>
    `kentongan/v1/${kind}\n${JSON.stringify({ ...right, ...change })}`
  state(kind, '', write({}), kind)
  for (const one of good) state(`${kind}: ${Object.keys(one)} at its limit`, '', write(one), kind)
  for (const one of bad)
    state(`${kind}: ${Object.keys(one)} past it`, 'malformed', write(one), kind)
  state(`${kind}: a field more`, 'malformed', write({ more: '' }), kind)
  const [[name = ''] = []] = Object.entries(right)
  const less = JSON.stringify({ ...right, [name]: undefined })
  state(`${kind}: a field less`, 'malformed', `kentongan/v1/${kind}\n${less}`, kind)
}

const header = {
  ...{ office: id, case: id, vault: 'report', epoch: id, author: id, to: id, previous: [id] },
  ...{ directory: 0, day: '2026-11-25', pair: '', body: key },
}
around(
  'message',
  header,
  [
    { previous: many(16, id) },
    { pair: '0'.repeat(26) },
    { pair: 'Z'.repeat(52) },
    { epoch: '' },
    { day: '2000-02-29' },
    { day: '2199-12-31' },
  ],
  [
    { previous: many(17, id) },
    { previous: [''] },
    { pair: '0'.repeat(25) },
    { pair: 'U'.repeat(26) },
    { vault: 'evidence' },
    { directory: -1 },
    { directory: 0.5 },
    { directory: '0' },
    { day: '2026-02-29' },
    { day: '1999-12-31' },
    { day: '2200-01-01' },
    { day: '2026-1-1' },
    { author: id.toLowerCase() },
    { to: `${id.slice(0, 51)}1` },
    { body: key.slice(1) },
  ],
)
const grant = {
  ...header,
  member: 'recovery',
  vault: undefined,
  epoch: undefined,
  previous: undefined,
  pair: undefined,
}
around('grant', grant, [{ member: 'reporter' }, { member: id }], [{ member: 'officer' }])
around(
  'wrap',
  { ...grant, member: id, request: id, expires: '2026-11-26' },
  [],
  [{ member: 'reporter' }, { request: '' }, { expires: '' }],
)
around('lock', { office: id, author: id, to: id, body: key }, [], [{ body: `${key}=` }])
around(
  'self',
  { office: id, author: id, to: id, purpose: 'draft', body: key },
  [{ purpose: `a${'-'.repeat(39)}` }],
  [{ purpose: `a${'-'.repeat(40)}` }, { purpose: 'Draft' }, { purpose: '' }],
)
around(
  'root',
  root,
  [{ signers: many(10, key) }, { version: 1_000_000 }],
  [
    { signers: [] },
    { signers: many(11, key) },
    { threshold: 3 },
    { version: 0 },
    { version: 1_000_001 },
    { recovery: 'age1pq1' },
    { routes: {} },
  ],
)
around(
  'directory',
  directory,
  [
    { members: many(200, member) },
    { channels: many(20, { name: 'n'.repeat(200), contact: '' }) },
    { members: [{ ...member, name: 'n'.repeat(100), position: '', roles: many(10, 'a') }] },
  ],
  [
    { members: many(201, member) },
    { channels: many(21, { name: '', contact: '' }) },
    { channels: [{ name: 'n'.repeat(201), contact: '' }] },
    { members: [{ ...member, name: '' }] },
    { members: [{ ...member, name: 'n'.repeat(101) }] },
    { members: [{ ...member, position: 'p'.repeat(201) }] },
    { members: [{ ...member, roles: many(11, 'a') }] },
    { members: [{ ...member, status: 'gone' }] },
  ],
)
around('renewal', fieldsOf(first.renewal.statement), [], [{ directory: '' }])
around('profile', fieldsOf(first.profile.statement), [], [{ profile: null }])
around('key-card', fieldsOf(first.cards[0]?.statement ?? ''), [], [{ key: '' }])
state(
  'a version to come',
  'unsupported',
  `kentongan/v2/message\n${JSON.stringify(header)}`,
  'message',
)
state('another kind', 'unsupported', `kentongan/v1/note\n${JSON.stringify(header)}`, 'message')
state('no statement', 'malformed', JSON.stringify(header), 'message')
state('no JSON', 'malformed', 'kentongan/v1/message\n{', 'message')
state('a list', 'malformed', 'kentongan/v1/message\n[]', 'message')

const bodies: Strict['bodies'][number][] = []
function bodyAround(
  kind: string,
  right: Fields,
  good: readonly Fields[],
  bad: readonly Fields[],
): void {
  const put = (name: string, isRight: boolean, value: unknown): void => {
    bodies.push({ name, kind, right: isRight, text: JSON.stringify(value) })
  }
  put(kind, true, right)
  for (const one of good)
    put(`${kind}: ${Object.keys(one)} at its limit`, true, { ...right, ...one })
  for (const one of bad) put(`${kind}: ${Object.keys(one)} past it`, false, { ...right, ...one })
  put(`${kind}: a field more`, false, { ...right, more: '' })
  put(`${kind}: a list`, false, [right])
}
const told = Object.values(file.holders).flatMap(({ expected }) => expected.envelopes)
const bodyOf = (kind: string): Fields =>
  JSON.parse(told.find((one) => one.kind === kind)?.body ?? '')
const opening = bodyOf('opening')
const [given] = opening.granted as readonly Fields[]
bodyAround(
  'opening',
  opening,
  [{ granted: many(200, given) }, { excluded: many(200, id) }],
  [
    { granted: [] },
    { granted: many(201, given) },
    { excluded: many(201, id) },
    { granted: [{ ...given, half: 'C' }] },
    { granted: [{ ...given, vaults: many(6, 'report') }] },
    { directory: 0 },
    { route: 'bupati' },
    { recovery: null },
    { halves: { A: id } },
  ],
)
bodyAround(
  'epoch',
  bodyOf('epoch'),
  [{ secret: '' }, { seen: many(16, id) }, { members: many(200, 'reporter') }],
  [
    { members: [] },
    { members: many(201, 'reporter') },
    { members: ['officer'] },
    { seen: many(17, id) },
    { secret: key.slice(1) },
    { reporter: {} },
  ],
)
bodyAround(
  'granted',
  bodyOf('granted'),
  [{ vaults: many(5, 'internal') }, { vaults: [] }, { half: 'B' }],
  [{ vaults: many(6, 'internal') }, { half: 'AB' }, { grant: '' }],
)
bodyAround('removal', bodyOf('removal'), [], [{ member: 'reporter' }])
bodyAround(
  'request',
  bodyOf('request'),
  [{ reason: 'x'.repeat(4_000) }, { reason: '' }],
  [{ reason: 'x'.repeat(4_001) }, { reason: null }],
)
bodyAround(
  'approval',
  bodyOf('approval'),
  [{ reason: 'x'.repeat(4_000) }],
  [{ reason: 'x'.repeat(4_001) }, { expires: '2026-11-31' }, { wrap: '' }],
)
const secret = { vault: 'internal', epoch: id, secret: zeros }
const half = { name: 'A', value: zeros }
bodyAround(
  'grant',
  { secrets: [secret], half: null },
  [{ secrets: many(4, secret) }, { secrets: [] }, { half }],
  [
    { secrets: many(5, secret) },
    { secrets: [{ ...secret, epoch: '' }] },
    { half: { ...half, name: 'C' } },
    { half: zeros },
  ],
)
bodyAround('wrap', { half: zeros }, [], [{ half: '' }, { half: null }])

const locks: Strict['locks'][number][] = []
const seed = derive(new Uint8Array(32), '', 'strict/lock')
const { age, signing } = await lockKeysOf(seed)
const stranger = signingKeyOf(derive(seed, '', 'strict/stranger'))
async function lock(name: string, reason: string, bytes: number, signer = signing): Promise<void> {
  const body = new Uint8Array(bytes).map((_, at) => at & 255)
  const fields = { office: id as never, author: keyIdOf(signing.key) }
  const sealed = await sealEnvelope('lock', fields, body, age.recipient, signer)
  const secrets =
    reason === ''
      ? Array.from({ length: bytes / 32 }, (_, at) => base64url(body.slice(32 * at, 32 * at + 32)))
      : []
  locks.push({ name, reason, bytes: base64url(sealed.bytes), seed: base64url(seed), secrets })
}
await lock('one secret', '', 32)
await lock('three: of two codes that were replaced', '', 96)
await lock('eight', '', 256)
await lock('nine', 'tampered', 288)
await lock('none', 'tampered', 0)
await lock('half a secret', 'tampered', 48)
await lock('by somebody else', 'tampered', 32, stranger)

// What is written down is what this page says; that the code agrees is seen before it is.
for (const one of statements) {
  if (statementReason(one) !== one.reason) throw new Error(one.name)
}
for (const one of bodies) if (bodyIsRight(one) !== one.right) throw new Error(one.name)
for (const one of locks) {
  const outcome = await lockOutcome(one, id, fromBase64url(one.bytes) ?? new Uint8Array())
  if (JSON.stringify(outcome) !== JSON.stringify(one.reason === '' ? one.secrets : one.reason))
    throw new Error(one.name)
}
const text = `${JSON.stringify({ statements, bodies, locks }, null, 2)}\n`
writeFileSync('docs/format/vectors/strict.json', text)
process.stdout.write(`${createHash('sha256').update(text).digest('hex')}  strict.json\n`)
