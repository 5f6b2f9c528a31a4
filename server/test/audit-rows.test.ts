// Every act that the table of routes says is on record leaves its row in its own transaction: without the row, nothing is stored.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readAuditLog } from '@kentongan/client/audit-log'
import {
  endSession,
  listSessions,
  openOfficerCase,
  openSummaries,
  readEvidence,
  signOutOfficer,
} from '@kentongan/client/officer'
import { type Desk, sendAct } from '@kentongan/client/officer-act'
import { sealReply } from '@kentongan/client/officer-write'
import {
  invite,
  listInvitations,
  nextDirectory,
  propose,
  publish,
  readProposal,
  renewDirectory,
  withdrawInvitation,
  withdrawProposal,
} from '@kentongan/client/publish'
import { loadReport, makeMessageJob } from '@kentongan/client/reporter'
import { auditKinds } from '@kentongan/domain/audit'
import { type Route, routeRules, ruleOf } from '@kentongan/domain/wire/routes'
import { hashOf } from '@kentongan/sealed/statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import type { Storage } from '../src/storage/storage.ts'
import {
  enrol,
  must,
  openTestOffice,
  signInAgain,
  type TestOffice,
  type TestOfficer,
} from './office-server.ts'
import { accountOf, patience, type SentSample, sendSample } from './sample-report.ts'

let folder: string
let path: string
let storage: Storage
let test: TestOffice
let inspector: TestOfficer
let triager: TestOfficer
let sent: SentSample
/** While true, no row can be written. */
let broken = false
let offset = 0

const clock = () => new Date(Date.parse('2026-11-25T03:00:00Z') + offset)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-audit-'))
  path = join(folder, 'kentongan.db')
  const today = () => clock().toISOString().slice(0, 10)
  storage = await openSqlite({ path, today, now: clock })
  const change = { storage: withoutRows(storage) }
  test = await openTestOffice(change)
  inspector = test.officers[0] as TestOfficer
  triager = test.officers[2] as TestOfficer
  const content = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(5_000)])
  const files = [{ file: content, name: 'bukti.jpg', type: 'image/jpeg', caption: '' }]
  sent = await sendSample(test, { files })
})
afterAll(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

/** The same storage, whose audit log refuses every row while it is broken. */
const withoutRows = (real: Storage): Storage => ({
  ...real,
  transact: (office, actor, work) =>
    real.transact(office, actor, (stores) => {
      const append: typeof stores.audit.append = async (fact) => {
        if (broken) throw new Error('no row can be written')
        await stores.audit.append(fact)
      }
      return work({ ...stores, audit: { ...stores.audit, append } })
    }),
})

/** Everything that the database holds. */
function dump(): string {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const named = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    return database
      .prepare(named)
      .all()
      .map(({ name }) => {
        const select = database.prepare(`SELECT * FROM "${name}"`)
        // Random keys of 63 bits.
        select.setReadBigInts(true)
        const lines = select
          .all()
          .map((row) =>
            JSON.stringify(row, (_, value) =>
              value instanceof Uint8Array
                ? Buffer.from(value).toString('hex')
                : typeof value === 'bigint'
                  ? String(value)
                  : value,
            ),
          )
        return `${name}\n${lines.sort().join('\n')}`
      })
      .join('\n')
  } finally {
    database.close()
  }
}

const lastRow = () =>
  storage.read(test.keys.office, async ({ audit }) => (await audit.last())?.sequence ?? 0)
const kindsAfter = (sequence: number) =>
  storage.read(test.keys.office, async ({ audit }) =>
    (await audit.list(sequence, 100)).map(({ kind }) => kind),
  )

async function opened(officer: TestOfficer) {
  const office = await test.office()
  const found = must(await openOfficerCase(officer.fetch, office, officer.keys, sent.case))
  if (found.opened === null || found.view === null) throw new Error(`not opened: ${found.refusal}`)
  const desk: Desk = { office, keys: officer.keys, day: test.server.today() }
  return { desk, opened: found.opened, view: found.view }
}

type Audited = {
  [One in Route]: (typeof routeRules)[One]['audit'] extends null ? never : One
}[Route]

/** The same members once more: the same directory whenever it is asked for. */
async function proposal() {
  const office = await test.office()
  return nextDirectory(office, inspector.keys, office.directory.members, '2026-11-25')
}

/** What is made ready, and then the act itself. */
const acts: Readonly<Record<Audited, () => Promise<() => Promise<unknown>>>> = {
  'POST /api/office/publications': async () => {
    const office = await test.office()
    const renewal = renewDirectory(office, inspector.keys, '2026-11-26')
    return async () => must(await publish(inspector.fetch, renewal))
  },
  'POST /api/office/proposal': async () => {
    const wanted = await proposal()
    return async () => must(await propose(inspector.fetch, wanted))
  },
  'DELETE /api/office/proposal/:directory': async () => {
    const wanted = await proposal()
    const waits = must(await readProposal(inspector.fetch)).proposal !== null
    if (!waits) must(await propose(inspector.fetch, wanted))
    const hash = wanted.directory === null ? '' : hashOf(wanted.directory)
    return async () => must(await withdrawProposal(inspector.fetch, hash))
  },
  'POST /api/enrolment/finish': async () => {
    const colleague = { username: 'baru', name: 'Baru', position: '', roles: ['triager'] }
    const { token } = must(await invite(inspector.fetch, colleague))
    return () => enrol(test.server, token, test.keys.office, 'baru')
  },
  'POST /api/session': async () => {
    test.server.wait(60)
    return () => signInAgain(test.server, triager)
  },
  'DELETE /api/sessions/:id': async () => {
    test.server.wait(60)
    await signInAgain(test.server, { ...triager, fetch: test.server.browser() })
    const other = must(await listSessions(triager.fetch)).find((one) => !one.own)
    return async () => must(await endSession(triager.fetch, other?.id ?? ''))
  },
  'DELETE /api/session': async () => async () => must(await signOutOfficer(triager.fetch)),
  'POST /api/invitations': async () => {
    const colleague = { username: 'lain', name: 'Lain', position: '', roles: ['triager'] }
    return async () => must(await invite(inspector.fetch, colleague))
  },
  'DELETE /api/invitations/:id': async () => {
    const { invitations } = must(await listInvitations(inspector.fetch))
    const open = invitations.find(({ state }) => state === 'open')
    return async () => must(await withdrawInvitation(inspector.fetch, open?.id ?? ''))
  },
  'POST /api/reports': async () => () => sendSample(test),
  'POST /api/reporter/cases/:case/envelopes': async () => {
    const account = await accountOf(await test.office(), sent)
    const found = must(await loadReport(sent.fetch, account, sent.case))
    if (found.opened === null) throw new Error(`not opened: ${found.refusal}`)
    const writable = { ...found, opened: found.opened }
    const day = test.server.today()
    const job = makeMessageJob(account, writable, { text: 'Tambahan.', files: [], day })
    return async () => must(await job.run(sent.fetch, patience, () => undefined))
  },
  'POST /api/cases/openings': async () => {
    const office = await test.office()
    const ignore = (): void => undefined
    return async () =>
      must(await openSummaries(inspector.fetch, office, inspector.keys, [sent.case], ignore))
  },
  'POST /api/cases/:case/open': async () => () => opened(inspector),
  'POST /api/cases/:case/envelopes': async () => {
    const { desk, opened: found } = await opened(inspector)
    const act = await sealReply(desk, found, 'Kami terima.')
    return async () => must(await sendAct(inspector.fetch, act))
  },
  'POST /api/cases/:case/evidence/:envelope': async () => {
    const { desk, opened: found, view } = await opened(inspector)
    const [piece] = view.evidence
    if (piece === undefined) throw new Error('no evidence')
    return async () => {
      const asked = { envelopeId: piece.envelopeId, statement: piece.statement }
      const read = await readEvidence(inspector.fetch, desk.office, found, asked)
      if (!read.ok) throw new Error(read.code)
    }
  },
  'POST /api/audit': async () => async () =>
    must(await readAuditLog(inspector.fetch, () => undefined)),
}

const isReporters = (route: Route): boolean =>
  ruleOf(route).audit?.includes('reports-received') === true

describe('an act on record', () => {
  it.each(Object.keys(acts) as Audited[])(
    '%s is stored with its row or not at all',
    async (route) => {
      const act = await acts[route]()
      const before = dump()
      const from = await lastRow()
      broken = true
      await expect(act()).rejects.toThrow()
      broken = false
      expect(dump()).toBe(before)
      await act()
      // Of a reporter the row comes with a later day, so that it says no hour.
      if (isReporters(route)) {
        expect(dump()).not.toBe(before)
        expect(await kindsAfter(from)).not.toContain('reports-received')
        offset += 86_400_000
        test.server.wait(86_400)
        await storage.transact(test.keys.office, { kind: 'system' }, async () => undefined)
      }
      const kinds = await kindsAfter(from)
      const allowed: readonly string[] = ruleOf(route).audit ?? []
      const own = kinds.filter((kind) => allowed.includes(kind))
      expect(own).not.toEqual([])
      expect(kinds.filter((kind) => !allowed.includes(kind))).toEqual([])
      test.server.wait(60)
      if (isReporters(route))
        for (const officer of [inspector, triager]) await signInAgain(test.server, officer)
      if (route === 'DELETE /api/session') await signInAgain(test.server, triager)
    },
  )

  it('has no kind of row that no route writes', () => {
    const written = Object.keys(routeRules).flatMap((route) => ruleOf(route as Route).audit ?? [])
    // A receipt is told with replies: to a server both are content. Nothing resets a second factor yet.
    const unused = ['receipt-written', 'second-factor-reset']
    expect(auditKinds.filter((kind) => !written.includes(kind) && !unused.includes(kind))).toEqual(
      [],
    )
  })
})
