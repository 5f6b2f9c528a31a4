// The audit log as the desk checks it, and as `kentongan verify` does: what was done to its rows in the database is found by both.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { invite } from '@kentongan/client/publish'
import { chainEntry } from '@kentongan/domain/audit'
import { type CaseId, ticketOf } from '@kentongan/sealed/id'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyLog } from '../../../ops/src/verify-log.ts'
import { openSqlite } from '../../../server/src/storage/sqlite/open.ts'
import type { Storage } from '../../../server/src/storage/storage.ts'
import {
  enrol,
  must,
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { sendSample } from '../../../server/test/sample-report.ts'
import { showCase } from '../src/worker/case.ts'
import { checkLog, logRows } from '../src/worker/log.ts'
import { admit, readOfficers } from '../src/worker/officers.ts'
import { type Browser, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

let folder: string
let path: string
let storage: Storage
let office: TestOffice
let inspector: TestOfficer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-log-'))
  path = join(folder, 'kentongan.db')
  let acts = 0
  const now = () => {
    acts += 1
    return new Date(Date.parse('2026-11-25T03:00:00Z') + acts * 1_000)
  }
  storage = await openSqlite({ path, today: () => '2026-11-25', now })
  office = await openTestOffice({ storage })
  inspector = office.officers[0] as TestOfficer
}, 60_000)
afterEach(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

/** Somebody with the whole server in their hands. */
function tamper(...statements: readonly string[]): void {
  const database = new DatabaseSync(path)
  database.exec('DROP TRIGGER IF EXISTS audit_is_never_changed')
  database.exec('DROP TRIGGER IF EXISTS audit_is_never_removed')
  for (const one of statements) database.exec(one)
  database.close()
}

async function inspectorsDesk(browser: Browser) {
  const desk = openDesk(office, browser)
  must(await enterDesk(office, desk, inspector))
  return desk
}
const check = async (browser = newBrowser(office)) =>
  must(await checkLog((await inspectorsDesk(browser)).state, () => undefined)).faults
const verified = async () => (await verifyLog(path, office.keys.office)).faults

const lastSequence = () =>
  storage.read(office.keys.office, async ({ audit }) => (await audit.last())?.sequence ?? 0)

describe('the audit log', () => {
  it('is whole as it was written, and says who did what in which case', async () => {
    const sent = await sendSample(office)
    const desk = await inspectorsDesk(newBrowser(office))
    must(await showCase(desk.state, sent.case))
    const facts = must(await checkLog(desk.state, () => undefined))
    expect(facts.faults).toEqual([])
    const { rows, faults, head } = await verifyLog(path, office.keys.office)
    expect({ rows, faults, head }).toEqual({ rows: facts.rows, faults: [], head: facts.head })
    const ticket = ticketOf(sent.case as CaseId)
    const ofCase = must(await logRows(desk.state, { ticket, member: '', limit: 10 }))
    const told = ofCase.rows.map(({ kind, who, tickets }) => [kind, who, tickets])
    // It was opened, a receipt was signed, and it was read again with it.
    const kinds = ['case-opened', 'reply-sent', 'case-opened']
    expect(told).toEqual(kinds.map((kind) => [kind, 'Inspektur Uji', [ticket]]))
    const { member } = inspector.keys
    const theirs = must(await logRows(desk.state, { ticket: '', member, limit: 2 }))
    expect(theirs.rows.map(({ kind }) => kind)).toContain('log-opened')
    expect(theirs.total).toBeGreaterThan(2)
  })

  it.each([
    [
      'altered in its details',
      'UPDATE audit SET details = \'{"version":9}\' WHERE sequence = 3',
      [{ kind: 'altered', sequence: 3 }],
    ],
    [
      'altered beyond reading',
      "UPDATE audit SET details = 'x' WHERE sequence = 3",
      [{ kind: 'altered', sequence: 3 }],
    ],
    [
      'given another author',
      "UPDATE audit SET actor = 'SOMEBODY' WHERE sequence = 4",
      [{ kind: 'altered', sequence: 4 }],
    ],
    [
      'dropped',
      'DELETE FROM audit WHERE sequence BETWEEN 3 AND 4',
      [{ kind: 'missing', from: 3, to: 4 }],
    ],
    [
      'in each other’s places',
      'UPDATE audit SET sequence = CASE sequence WHEN 3 THEN -4 ELSE -3 END WHERE sequence IN (3, 4); UPDATE audit SET sequence = -sequence WHERE sequence < 0',
      [
        { kind: 'altered', sequence: 3 },
        { kind: 'altered', sequence: 4 },
        { kind: 'altered', sequence: 5 },
      ],
    ],
    [
      'dropped, with those after it moved up',
      'DELETE FROM audit WHERE sequence = 3; UPDATE audit SET sequence = sequence - 1 WHERE sequence = 4',
      [
        { kind: 'altered', sequence: 3 },
        { kind: 'missing', from: 4, to: 4 },
      ],
    ],
  ] as const)(
    'shows rows %s, at the desk and to `kentongan verify`',
    async (_, statement, faults) => {
      tamper(statement)
      expect(await verified()).toEqual(faults)
      expect(await check()).toEqual(faults)
    },
  )

  it('shows a browser that saw it whole what was cut off at its end, or made anew', async () => {
    const browser = newBrowser(office)
    expect(await check(browser)).toEqual([])
    const sequence = await lastSequence()
    tamper(`DELETE FROM audit WHERE sequence >= ${sequence - 8}`)
    // The chain that is left is one, and new rows go on from it: only who saw more knows.
    expect(await verified()).toEqual([])
    expect(await check(browser)).toEqual([{ kind: 'cut-off', sequence }])
    while ((await lastSequence()) < sequence) await check()
    expect(await check(browser)).toEqual([{ kind: 'rewritten', sequence }])
    expect(await check()).toEqual([])
  })

  it('shows a chain made anew from an altered row on', async () => {
    const browser = newBrowser(office)
    expect(await check(browser)).toEqual([])
    const entries = await storage.read(office.keys.office, ({ audit }) => audit.list(0, 1_000))
    const seen = entries.length
    const before = entries[1]
    if (before === undefined) throw new Error('too short')
    let head = { sequence: before.sequence, hash: before.hash }
    for (const { sequence, hash, previous, ...act } of entries.slice(2)) {
      const made = chainEntry(head, sequence === 3 ? { ...act, details: {} } : act)
      tamper(
        `UPDATE audit SET details = '${JSON.stringify(made.details)}', previous = '${made.previous}', hash = '${made.hash}' WHERE sequence = ${sequence}`,
      )
      head = made
    }
    expect(await verified()).toEqual([])
    expect(await check(browser)).toEqual([{ kind: 'rewritten', sequence: seen }])
  })

  it('tells whoever reads cases nothing of a case that they must not know of', async () => {
    const [, , verifier] = office.officers as [TestOfficer, TestOfficer, TestOfficer]
    const hidden = await sendSample(office, { excluded: [inspector.keys.member] })
    const plain = await sendSample(office)
    const theirs = await deskOf(office, verifier)
    for (const sent of [hidden, plain]) must(await showCase(theirs.state, sent.case))
    const desk = await inspectorsDesk(newBrowser(office))
    let served = ''
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (path === '/api/audit') served += await response.clone().text()
      return response
    }
    const facts = must(await checkLog(desk.state, () => undefined))
    expect(facts.faults).toEqual([])
    expect(facts.hidden).toBeGreaterThan(0)
    expect(served).toContain(plain.case)
    expect(served).not.toContain(hidden.case)
    expect(served).not.toMatch(/reports-received|"served":"list"/)
    expect(served.match(/officer-signed-in/g)).toHaveLength(1)
    const ticket = ticketOf(hidden.case as CaseId)
    expect(must(await logRows(desk.state, { ticket, member: '', limit: 10 })).total).toBe(0)
  })

  it('shows it all to whoever reads no case', async () => {
    const sent = await sendSample(office, { excluded: [inspector.keys.member] })
    const [, , verifier] = office.officers as [TestOfficer, TestOfficer, TestOfficer]
    const theirs = await deskOf(office, verifier)
    must(await showCase(theirs.state, sent.case))
    const signing = await inspectorsDesk(newBrowser(office))
    const colleague = {
      username: 'dpo',
      name: 'Pejabat PDP',
      position: 'Pejabat PDP',
      roles: ['data-protection-officer'],
    }
    const { id, token } = must(await invite(inspector.fetch, colleague))
    const dpo = await enrol(office.server, token, office.keys.office, 'dpo')
    const { invitations } = must(await readOfficers(signing.state))
    const fingerprint = invitations?.find((one) => one.id === id)?.fingerprint ?? ''
    must(await admit(signing.state, { id, fingerprint, same: null }))
    const desk = await deskOf(office, dpo)
    const facts = must(await checkLog(desk.state, () => undefined))
    expect([facts.faults, facts.hidden]).toEqual([[], 0])
    const ticket = ticketOf(sent.case as CaseId)
    expect(
      must(await logRows(desk.state, { ticket, member: '', limit: 10 })).total,
    ).toBeGreaterThan(0)
  })

  it('is read by nobody else', async () => {
    const [, , verifier] = office.officers
    const desk = await deskOf(office, verifier as TestOfficer)
    expect(await checkLog(desk.state, () => undefined)).toEqual({ ok: false, code: 'not-allowed' })
  })
})
