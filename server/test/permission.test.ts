// Every role, in every relation to a case, on every route: the application does what the one table of permissions says.

import { openOfficerCase } from '@kentongan/client/officer'
import { sealConflict, sealGrantTo } from '@kentongan/client/officer-access'
import { sendAct } from '@kentongan/client/officer-act'
import { invite, nextDirectory, publish, startingRoutes } from '@kentongan/client/publish'
import { may, permissions } from '@kentongan/domain/permission'
import { type Role, roles } from '@kentongan/domain/role'
import { encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import { mayCall, type Route, routeRules, ruleOf } from '@kentongan/domain/wire/routes'
import type { Member } from '@kentongan/sealed/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  foundTestOffice,
  must,
  officeOf,
  origin,
  signInAgain,
  staffTestOffice,
  startTestServer,
  type TestOfficer,
  type TestServer,
} from './office-server.ts'
import { sendSample } from './sample-report.ts'

/** How a person stands to a case, or, where they are out of the office, to all of it. */
const relations = ['none', 'intake', 'granted', 'excluded', 'conflict'] as const
type Relation = (typeof relations)[number]

interface Persona {
  readonly name: string
  readonly roles: readonly string[]
  readonly isSigner: boolean
  readonly officer: TestOfficer
}

const readers = roles.filter((role) => may([role], 'read-cases'))
const b43 = 'A'.repeat(43)
const signed = { statement: 'x', signatures: [{ key: b43, signature: 'A'.repeat(86) }] }
const id = `${'A'.repeat(51)}0`
const envelope = { id, vault: 'report', epoch: id, author: id, class: 'content', pair: '' }
const account = { loginId: 'A'.repeat(26), loginVerifier: b43, lock: 'AA' }

let server: TestServer
let founder: TestOfficer
let personas: readonly Persona[]
const cases = new Map<Relation, { readonly id: string; readonly evidence: string }>()

beforeAll(async () => {
  server = await startTestServer()
  const office = await foundTestOffice(server)
  founder = office.founder
  await staffTestOffice(server, office.keys, founder, [['perintis', 'triager']])
  for (const relation of ['none', 'granted', 'conflict'] as const) await send(relation)
  const people = roles.map((role) => [role, role] as const)
  const staff = await staffTestOffice(server, office.keys, founder, people)
  server.wait(60)
  for (const officer of staff) await signInAgain(server, officer)
  personas = [
    ...staff.map((officer, at): Persona => {
      const role = roles[at] as Role
      return { name: role, roles: [role], isSigner: false, officer }
    }),
    { name: 'signer', roles: ['inspector', 'approver'], isSigner: true, officer: founder },
  ]
  await send('intake')
  const persons = staff.map(({ keys }) => keys.member)
  await send('excluded', persons)
  for (const relation of ['granted', 'conflict'] as const) {
    for (const role of readers) await letIn(relation, role)
  }
  for (const role of readers) await declare(role)
  // Somebody of every role is enrolled here, each with a stretched passphrase.
}, 120_000)

async function send(relation: Relation, excluded: readonly string[] = []): Promise<void> {
  const content = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(5_000)])
  const files = [{ file: content, name: 'bukti.jpg', type: 'image/jpeg', caption: '' }]
  const office = () => officeOf(server)
  const sent = await sendSample({ server, office }, { files, excluded })
  const held = await server.storage.read((await office()).office, ({ evidence }) =>
    evidence.list(sent.case),
  )
  cases.set(relation, { id: sent.case, evidence: held[0]?.id ?? '' })
}

const caseOf = (relation: Relation) => cases.get(relation) ?? { id: '', evidence: '' }

async function opened(by: TestOfficer, relation: Relation) {
  const office = await officeOf(server)
  const found = must(await openOfficerCase(by.fetch, office, by.keys, caseOf(relation).id))
  if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
  return { desk: { office, keys: by.keys, day: server.today() }, opened: found.opened }
}

const personOf = (role: Role): Persona => {
  const found = personas.find(({ name }) => name === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}

async function letIn(relation: Relation, role: Role): Promise<void> {
  const { desk, opened: found } = await opened(founder, relation)
  const { member } = personOf(role).officer.keys
  const act = await sealGrantTo(desk, found, { member, vaults: ['report'], half: false })
  must(await sendAct(founder.fetch, act))
}

async function declare(role: Role): Promise<void> {
  const { officer } = personOf(role)
  const { desk, opened: found } = await opened(officer, 'conflict')
  must(await sendAct(officer.fetch, await sealConflict(desk, found)))
}

const json = (value: unknown) => ({
  type: 'application/json',
  bytes: new TextEncoder().encode(JSON.stringify(value)),
})
const frame = (head: unknown) => ({ type: frameType, bytes: encodeFrame(head, []) })
let invited = 0

interface Attempt {
  /** What whoever may call it would send. */
  readonly body?: (caseId: string) => ReturnType<typeof json>
  /** The status for whom the table lets through. */
  readonly allowed: number | ((persona: Persona) => number)
}

const attempts: Readonly<Record<Route, Attempt>> = {
  'GET /api/health': { allowed: 200 },
  'GET /api/intake': { allowed: 200 },
  'POST /api/intake': { body: () => json({ solution: 'x' }), allowed: 403 },
  'GET /api/office': { allowed: 200 },
  'GET /api/office/history': { allowed: 200 },
  'POST /api/office/publications': {
    body: () => json({ root: null, directory: null, renewal: signed, profile: null }),
    allowed: ({ isSigner }) => (isSigner ? 422 : 403),
  },
  'GET /api/office/proposal': { allowed: 200 },
  'POST /api/office/proposal': {
    body: () => json({ root: null, directory: null, renewal: signed, profile: null }),
    allowed: ({ isSigner }) => (isSigner ? 422 : 403),
  },
  'DELETE /api/office/proposal/:directory': { allowed: 404 },
  'POST /api/enrolment/start': { body: () => json({ token: b43 }), allowed: 404 },
  'POST /api/enrolment/finish': {
    body: () =>
      json({
        ...{ token: b43, username: 'orang', card: signed },
        loginVerifier: b43,
        lock: 'AA',
        totp: '000000',
      }),
    allowed: 404,
  },
  'POST /api/session': {
    body: () => json({ username: 'orang', loginSecret: b43, totp: '000000' }),
    allowed: 401,
  },
  'GET /api/session': { allowed: 200 },
  'DELETE /api/session': { allowed: 200 },
  'GET /api/sessions': { allowed: 200 },
  'DELETE /api/sessions/:id': { allowed: 404 },
  'POST /api/invitations': {
    body: () => {
      invited += 1
      return json({ username: `baru-${invited}`, name: 'Baru', position: '', roles: ['triager'] })
    },
    allowed: 201,
  },
  'GET /api/invitations': { allowed: 200 },
  'DELETE /api/invitations/:id': { allowed: 404 },
  'POST /api/reports': { body: () => frame({}), allowed: 200 },
  'PUT /api/evidence/:upload/:number': {
    body: () => ({ type: frameType, bytes: new Uint8Array(3_000) }),
    allowed: 200,
  },
  'POST /api/accounts': { body: () => json(account), allowed: 200 },
  'POST /api/reporter/session': {
    body: () => json({ loginId: 'A'.repeat(26), loginSecret: b43 }),
    allowed: 401,
  },
  'DELETE /api/reporter/session': { allowed: 200 },
  'POST /api/reporter/code': { body: () => json(account), allowed: 200 },
  'DELETE /api/reporter/account': { allowed: 200 },
  'GET /api/reporter/cases': { allowed: 200 },
  'GET /api/reporter/cases/:case': { allowed: 200 },
  'POST /api/reporter/cases/:case/envelopes': { body: () => frame({}), allowed: 200 },
  'POST /api/reporter/cases/:case/evidence/:envelope': { allowed: 200 },
  'GET /api/cases': { allowed: 200 },
  'POST /api/cases/openings': { body: (caseId) => json({ cases: [caseId] }), allowed: 200 },
  'POST /api/cases/:case/open': { allowed: 200 },
  'POST /api/cases/:case/envelopes': {
    body: () => frame({ grants: [], envelopes: [envelope], status: null, revoked: [] }),
    // It has no bytes for its envelope, and only who may write is told.
    allowed: 400,
  },
  'POST /api/cases/:case/evidence/:envelope': { allowed: 200 },
  'POST /api/audit': { body: () => json({ before: null }), allowed: 200 },
}

const routes = Object.keys(attempts) as Route[]

async function call(route: Route, { officer }: Persona, relation: Relation): Promise<number> {
  const { id: caseId, evidence } = caseOf(relation)
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern
    .replace(':case', caseId)
    .replace(':envelope', evidence)
    .replace(':upload', 'A'.repeat(26))
    .replace(':number', '0')
    .replace(/:\w+/, 'x')
  const headers = new Headers({ origin, cookie: officer.fetch.cookie() })
  const sending = attempts[route].body?.(caseId)
  if (sending !== undefined) headers.set('content-type', sending.type)
  const init = { method, headers, ...(sending && { body: sending.bytes }) }
  const response = await server.app.fetch(new Request(`${origin}${path}`, init))
  await response.arrayBuffer()
  return response.status
}

/** What a person holds of a case, by the table and by what has happened to it. */
function holds({ roles: held, isSigner }: Persona, relation: Relation): 'all' | 'half' | 'nothing' {
  // Whoever founded the office has every case, from its first day on.
  if (isSigner) return 'all'
  if (relation === 'granted') return may(held, 'read-cases') ? 'all' : 'nothing'
  if (relation !== 'intake') return 'nothing'
  const [permission] = held.map((role) => permissions[role as Role])
  // By the usual route, which not everybody who takes reports in is on.
  const usual = startingRoutes.normal.intake
  if (permission?.report === 'all' && held.some((role) => usual.includes(role))) return 'all'
  return permission?.identity === 'sealed' ? 'nothing' : 'half'
}

/** The status by the table alone. */
function expected(route: Route, persona: Persona, relation: Relation): number {
  const { allowed } = attempts[route]
  const through = typeof allowed === 'number' ? allowed : allowed(persona)
  const { who, case: needs } = ruleOf(route)
  if (who === 'anyone') return through
  // No officer's session is a reporter's, nor a proof of work.
  if (who === 'reporter' || who === 'payer-or-reporter') return 401
  if (who === 'payer') return 403
  if (!mayCall(route, { ...persona, isActive: true })) return 403
  if (needs === undefined) return through
  const held = holds(persona, relation)
  if (held === 'nothing') return 404
  return held === 'half' && needs === 'reader' ? 403 : through
}

const isOfCase = (route: Route): boolean => ruleOf(route).case !== undefined
/** It ends the session under which all the others are tried. */
const isLast = (route: Route): boolean => route === 'DELETE /api/session'

async function answers(persona: Persona, wanted: (route: Route, relation: Relation) => number) {
  const found: Record<string, number> = {}
  const wants: Record<string, number> = {}
  for (const route of routes.filter((one) => !isLast(one))) {
    for (const relation of isOfCase(route) ? relations : (['none'] as const)) {
      found[`${route} (${relation})`] = await call(route, persona, relation)
      wants[`${route} (${relation})`] = wanted(route, relation)
    }
  }
  return { found, wants }
}

describe('the table of routes', () => {
  it('has a row for every route of the API that is served, and no other', () => {
    const served = server.app.endpoints.map(({ method, path }) => `${method} ${path}`)
    const api = served.filter((one) => one.includes(' /api/'))
    expect(api.sort()).toEqual(Object.keys(routeRules).sort())
  })
})

describe('a role', () => {
  it.each([...roles, 'signer'])(
    '%s is answered as the table says, in every relation',
    async (name) => {
      const persona = personas.find((one) => one.name === name) as Persona
      const { found, wants } = await answers(persona, (route, relation) =>
        expected(route, persona, relation),
      )
      expect(found).toEqual(wants)
      expect(await call('DELETE /api/session', persona, 'none')).toBe(200)
      expect(server.failures).toEqual([])
    },
  )

  it('that reads nothing is let into no case, whoever would', async () => {
    const { desk, opened: found } = await opened(await again(founder), 'granted')
    for (const role of roles.filter((one) => !readers.includes(one))) {
      const { member } = personOf(role).officer.keys
      const act = await sealGrantTo(desk, found, { member, vaults: ['report'], half: false })
      expect(await sendAct(founder.fetch, act)).toMatchObject({ ok: false, code: 'not-allowed' })
    }
  })

  it('that runs the server is offered beside none that reads', async () => {
    const both = {
      username: 'dua',
      name: 'Dua',
      position: '',
      roles: ['system-administrator', 'triager'],
    }
    expect(await invite(founder.fetch, both)).toMatchObject({ ok: false, code: 'not-consistent' })
  })
})

async function again(officer: TestOfficer): Promise<TestOfficer> {
  server.wait(60)
  await signInAgain(server, officer)
  return officer
}

describe.each(['suspended', 'left'] as const)('whoever is %s', (status) => {
  it('has no session any more, whatever they held', async () => {
    if (status === 'suspended') for (const { officer } of personas) await again(officer)
    const office = await officeOf(server)
    const own = founder.keys.member
    const members = office.directory.members.map(
      (one): Member => (one.member === own ? one : { ...one, status }),
    )
    const next = nextDirectory(office, founder.keys, members, server.today())
    must(await publish(founder.fetch, next))
    for (const persona of personas.filter(({ isSigner }) => !isSigner)) {
      const { found, wants } = await answers(persona, (route, relation) => {
        const { who } = ruleOf(route)
        return who === 'officer' || who === 'active' || who === 'signer'
          ? 401
          : expected(route, persona, relation)
      })
      expect(found).toEqual(wants)
      expect(await call('DELETE /api/session', persona, 'none')).toBe(401)
    }
  }, 180_000)
})
