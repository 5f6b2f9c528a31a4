// `kentongan verify` as a process: what it prints of a log that holds and of one that does not, and how it ends.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dayOf } from '@kentongan/domain/calendar'
import { markOffice, openDataFolder } from '@kentongan/server/data-folder'
import { openSqlite } from '@kentongan/server/storage/sqlite/open'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from './process.ts'

const office = 'A'.repeat(51).concat('0')
const today = dayOf(new Date())
let data: string
let database: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'kentongan-verify-'))
})
afterEach(() => rm(data, { recursive: true }))

async function found(): Promise<void> {
  database = (await openDataFolder(data, today)).database
  const storage = await openSqlite({ path: database, today: () => today })
  await storage.insertOffice({ office, host: 'wbs.example' })
  for (let version = 1; version <= 4; version += 1) {
    await storage.transact(office, { kind: 'system' }, ({ audit }) =>
      audit.append({ kind: 'directory-published', details: { version } }),
    )
  }
  await storage.close()
  await markOffice(data, office, today)
}

async function verify() {
  const ran = run(new URL('../src/main.ts', import.meta.url), ['verify'], {
    KENTONGAN_DATA: data,
    KENTONGAN_PORT: '0',
  })
  const code = await ran.code
  return { code, out: ran.out(), wrong: ran.wrong() }
}

it('says that a log is whole, and where it ends', async () => {
  await found()
  const { code, out } = await verify()
  expect(out).toContain('Jejak audit utuh: 4 baris.')
  expect(out).toMatch(/Ujung rantai: 4 [0-9a-f]{12}\./)
  expect(code).toBe(0)
})

it('names the rows that do not hold, says what to do, and fails', async () => {
  await found()
  const opened = new DatabaseSync(database)
  opened.exec('DROP TRIGGER audit_is_never_removed; DROP TRIGGER audit_is_never_changed')
  opened.exec(
    "DELETE FROM audit WHERE sequence = 2; UPDATE audit SET kind = 'x' WHERE sequence = 4",
  )
  opened.close()
  const { code, out } = await verify()
  expect(out).toContain('Jejak audit TIDAK utuh: 2 temuan.')
  expect(out).toContain('Baris 2 hilang.')
  expect(out).toContain('Baris 4 diubah')
  expect(out).toContain('Jangan hapus atau pulihkan apa pun.')
  expect(code).toBe(1)
})

it('says so where no office is', async () => {
  const { code, wrong } = await verify()
  expect(wrong).not.toBe('')
  expect(code).toBe(1)
})
