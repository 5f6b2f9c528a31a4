// Who may call what: every endpoint has a row here, and every stranger gets the same answer.

import { invite } from '@kentongan/client/publish'
import { encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  enrol,
  must,
  openTestOffice,
  origin,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, type SentSample, sendSample } from './sample-report.ts'

const callers = [
  'anonymous',
  'reporter',
  'otherReporter',
  'granted',
  'half',
  'ungranted',
  'waiting',
] as const
type Caller = (typeof callers)[number]

interface Row {
  /** The body to send: what the endpoint would take from whoever may call it. */
  readonly body?: () => { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Each caller's status; who is not named gets `others`. */
  readonly before?: () => Promise<void>
  readonly expected: Partial<Record<Caller, number>> & { readonly others: number }
}

const bytes = (type: string, of: Uint8Array<ArrayBuffer>) => () => ({ type, bytes: of })
const text = (type: string, of: string) => bytes(type, new TextEncoder().encode(of))
const json = (value: unknown) => text('application/json', JSON.stringify(value))
const frame = (head: unknown) => bytes(frameType, encodeFrame(head, []))

const open = { expected: { others: 200 } }
const page = { expected: { others: 200 } }
const officersOnly = { granted: 200, half: 200, ungranted: 200, waiting: 403, others: 401 }
/** A case's officers; to any other officer it does not exist. */
const granteesOnly = { granted: 200, half: 200, ungranted: 404, waiting: 403, others: 401 }
/** Nor is more than their grant to who holds half of an identity alone. */
const readersOnly = { granted: 200, half: 403, ungranted: 404, waiting: 403, others: 401 }
const ownReporter = { reporter: 200, otherReporter: 404, others: 401 }
const anyReporter = { reporter: 200, otherReporter: 200, others: 401 }

const id = `${'A'.repeat(51)}0`
const b43 = 'A'.repeat(43)
const signed = { statement: 'x', signatures: [{ key: b43, signature: 'A'.repeat(86) }] }

let test: TestOffice
let sent: SentSample
let evidence = ''
let credentials: Record<Caller, Readonly<Record<string, string>>>
let reporters: Readonly<Record<'reporter' | 'otherReporter', SentSample>>

const envelope = { id, vault: 'report', epoch: id, author: id, class: 'content', pair: '' }

const rows: Readonly<Record<string, Row>> = {
  'GET /api/health': open,
  'GET /api/intake': open,
  'POST /api/intake': { body: json({ solution: 'x' }), expected: { others: 403 } },
  'GET /api/office': open,
  'GET /api/office/history': open,
  'POST /api/office/publications': {
    body: json({ root: null, directory: null, renewal: signed, profile: null }),
    // The Inspektur signs, and this is no renewal; nobody else is asked what it is.
    expected: { granted: 422, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  'GET /api/office/proposal': { expected: officersOnly },
  'POST /api/office/proposal': {
    body: json({ root: null, directory: null, renewal: signed, profile: null }),
    expected: { granted: 422, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  // Nothing waits.
  'DELETE /api/office/proposal/:directory': {
    expected: { granted: 404, half: 404, ungranted: 404, waiting: 403, others: 401 },
  },
  'POST /api/enrolment/start': {
    body: json({ token: 'A'.repeat(43) }),
    expected: { others: 404 },
  },
  'POST /api/enrolment/finish': {
    body: json({
      token: b43,
      username: 'orang',
      card: signed,
      loginVerifier: b43,
      lock: 'AA',
      totp: '000000',
    }),
    expected: { others: 404 },
  },
  'POST /api/session': {
    body: json({ username: 'orang', loginSecret: b43, totp: '000000' }),
    expected: { others: 401 },
  },
  'GET /api/session': {
    expected: { granted: 200, half: 200, ungranted: 200, waiting: 200, others: 401 },
  },
  'GET /api/sessions': {
    expected: { granted: 200, half: 200, ungranted: 200, waiting: 200, others: 401 },
  },
  // No session of theirs: another's, or none, is not there.
  'DELETE /api/sessions/:id': {
    expected: { granted: 404, half: 404, ungranted: 404, waiting: 404, others: 401 },
  },
  'POST /api/invitations': {
    body: json({ username: 'baru', name: 'Baru', position: '', roles: ['triager'] }),
    expected: { granted: 201, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  'GET /api/invitations': {
    expected: { granted: 200, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  'DELETE /api/invitations/:id': {
    expected: { granted: 404, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  'POST /api/reports': {
    body: frame({}),
    expected: { others: 403 },
  },
  'PUT /api/evidence/:upload/:number': {
    body: bytes(frameType, new Uint8Array(3_000)),
    expected: { reporter: 422, otherReporter: 422, others: 401 },
  },
  'POST /api/accounts': {
    body: json({ loginId: 'A'.repeat(26), loginVerifier: b43, lock: 'AA' }),
    expected: { others: 403 },
  },
  'POST /api/reporter/session': {
    body: json({ loginId: 'A'.repeat(26), loginSecret: b43 }),
    expected: { others: 401 },
  },
  'POST /api/reporter/code': {
    body: json({ loginId: 'A'.repeat(26), loginVerifier: b43, lock: 'AA' }),
    // No lock at all: only who has a session is told.
    expected: { reporter: 422, otherReporter: 422, others: 401 },
  },
  'GET /api/reporter/cases': { expected: anyReporter },
  'GET /api/reporter/cases/:case': { expected: ownReporter },
  'POST /api/reporter/cases/:case/envelopes': {
    body: frame({ grants: [], envelopes: [envelope], evidence: [], revoked: [], author: null }),
    // The frame has no bytes for its envelope: only who owns the case is told.
    expected: { reporter: 400, otherReporter: 404, others: 401 },
  },
  'POST /api/reporter/cases/:case/evidence/:envelope': { expected: ownReporter },
  'GET /api/cases': { expected: officersOnly },
  'POST /api/cases/openings': {
    body: () => json({ cases: [sent.case] })(),
    expected: granteesOnly,
  },
  'POST /api/cases/:case/open': { expected: granteesOnly },
  'POST /api/cases/:case/envelopes': {
    body: frame({ grants: [], envelopes: [envelope], status: null, revoked: [] }),
    expected: { granted: 400, half: 403, ungranted: 404, waiting: 403, others: 401 },
  },
  'POST /api/cases/:case/evidence/:envelope': { expected: readersOnly },
  'POST /api/audit': {
    body: json({ before: null }),
    expected: { granted: 200, half: 403, ungranted: 403, waiting: 403, others: 401 },
  },
  'GET /': page,
  'GET /tentang': page,
  'GET /alur': page,
  'GET /aman': page,
  'GET /hubungi': page,
  'GET /lacak': page,
  'POST /lacak': {
    body: text('application/x-www-form-urlencoded', 'ticket=AAAAA-AAAAA'),
    expected: { others: 200 },
  },
  'GET /lapor': page,
  'GET /akun': page,
  'GET /masuk': page,
  'GET /penampil': page,
  'GET /penampil-pdf': page,
  'GET /daftar': page,
  'GET /meja': page,
  'GET /assets/:name': { expected: { others: 404 } },
  'GET /favicon.svg': open,
  'GET /robots.txt': open,
  'GET /sitemap.xml': open,
  'GET /.well-known/security.txt': open,
  // Last: whoever signs out is a stranger.
  'DELETE /api/session': {
    expected: { granted: 200, half: 200, ungranted: 200, waiting: 200, others: 401 },
  },
  'DELETE /api/reporter/session': { expected: anyReporter },
  // The same two, signed in again.
  'DELETE /api/reporter/account': { expected: anyReporter, before: signInReporters },
}

beforeAll(async () => {
  test = await openTestOffice()
  const content = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(5_000)])
  const file = { file: content, name: 'bukti.jpg', type: 'image/jpeg', caption: '' }
  sent = await sendSample(test, { files: [file] })
  const held = await test.server.storage.read(test.keys.office, (stores) =>
    stores.evidence.list(sent.case),
  )
  evidence = held[0]?.id ?? ''
  reporters = { reporter: sent, otherReporter: await sendSample(test) }
  const [inspector, , , assistant, examiner] = test.officers
  const cookie = (officer: TestOfficer | undefined) => ({ cookie: officer?.fetch.cookie() ?? '' })
  credentials = {
    anonymous: {},
    reporter: {},
    otherReporter: {},
    granted: cookie(inspector),
    half: cookie(assistant),
    ungranted: cookie(examiner),
    waiting: cookie(await enrolWaiting(inspector)),
  }
  await signInReporters()
})

async function signInReporters(): Promise<void> {
  const office = await test.office()
  for (const caller of ['reporter', 'otherReporter'] as const) {
    const { token } = await accountOf(office, reporters[caller])
    credentials[caller] = { authorization: `Bearer ${token}` }
  }
}

/** Enrolled and signed in, and in no directory yet. */
async function enrolWaiting(inspector: TestOfficer | undefined): Promise<TestOfficer> {
  if (inspector === undefined) throw new Error('no inspector')
  const invitation = { username: 'calon', name: 'Calon', position: '', roles: ['triager'] }
  const { token } = must(await invite(inspector.fetch, invitation))
  const officer = await enrol(test.server, token, test.keys.office, 'calon')
  test.server.wait(60)
  await signInAgain(test.server, officer)
  return officer
}

function call(route: string, caller: Caller, body: Row['body']): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern
    .replace(':case', sent.case)
    .replace(':envelope', evidence)
    .replace(':upload', 'A'.repeat(26))
    .replace(':number', '0')
    .replace(/:\w+/, 'x')
  const headers = new Headers({ origin, ...credentials[caller] })
  const sending = body?.()
  if (sending !== undefined) headers.set('content-type', sending.type)
  const init = { method, headers, ...(sending === undefined ? {} : { body: sending.bytes }) }
  return test.server.app.fetch(new Request(`${origin}${path}`, init))
}

describe('every route', () => {
  it('has a row here, and every row a route', () => {
    const routes = test.server.app.endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(routes.sort()).toEqual(Object.keys(rows).sort())
  })

  it.each(Object.entries(rows))('%s answers each caller as it must', async (route, row) => {
    const { others, ...named } = row.expected
    await row.before?.()
    for (const caller of callers) {
      const response = await call(route, caller, row.body)
      await response.arrayBuffer()
      expect({ caller, status: response.status }).toEqual({
        caller,
        status: named[caller] ?? others,
      })
    }
    expect(test.server.failures).toEqual([])
  })

  it('tells a case of another apart from no case in nothing', async () => {
    const unknown = await call('GET /api/reporter/cases/nothing', 'otherReporter', undefined)
    const foreign = await call('GET /api/reporter/cases/:case', 'otherReporter', undefined)
    expect(foreign.status).toBe(unknown.status)
    expect(await foreign.text()).toBe(await unknown.text())
    expect([...foreign.headers]).toEqual([...unknown.headers])
  })
})
