// The SQLite adapter: the contract, and what only SQLite has to promise.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  readFileSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../src/storage/sqlite/connection.ts'
import { migrate } from '../src/storage/sqlite/migrate.ts'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import { queries } from '../src/storage/sqlite/query.ts'
import { rowKey, rowKeyInSpan, rowKeyTries, spanOfCase } from '../src/storage/sqlite/row-key.ts'
import type { Storage } from '../src/storage/storage.ts'
import { durabilityContract, storageContract } from './storage-contract.ts'
import * as make from './storage-fixture.ts'
import type { Place } from './storage-place.ts'

const generated = '-- Generated from the code: vitest -u server/test/sqlite.test.ts\n\n'

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-storage-'))
  return {
    open: (clock) => openSqlite({ path: join(folder, 'kentongan.db'), ...clock }),
    remove: () => rm(folder, { recursive: true }),
  }
}

async function inMemory(): Promise<Place> {
  return {
    open: (clock) => openSqlite({ path: ':memory:', ...clock }),
    remove: async () => undefined,
  }
}

describe('SQLite on disk', () => {
  storageContract(onDisk)
  durabilityContract(onDisk)
})

describe('SQLite in memory', () => {
  storageContract(inMemory)
})

describe('SQLite', () => {
  const office = make.freshId()
  let folder: string
  let path: string
  let storage: Storage

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kentongan-sqlite-'))
    path = join(folder, 'kentongan.db')
    storage = await openSqlite({ path, today: () => make.day })
  })

  afterEach(async () => {
    await storage.close()
    await rm(folder, { recursive: true })
  })

  /** A look into the file from outside, as an administrator has. */
  function look<T>(see: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(path)
    try {
      return see(database)
    } finally {
      database.close()
    }
  }

  it('syncs every commit to its log, erases what is deleted, and trusts no schema', () => {
    const own = new Connection(path, { readOnly: false })
    const pragma = (name: string) =>
      own.find({ sql: `PRAGMA ${name}`, bind: () => [] }, {}) as Record<string, unknown> | null
    const seen = [
      'journal_mode',
      'synchronous',
      'page_size',
      'secure_delete',
      'trusted_schema',
      'foreign_keys',
    ].map((name) => Object.values(pragma(name) ?? {})[0])
    own.close()
    expect(seen).toEqual(['wal', 2, 4096, 1, 0, 1])
  })

  it('has the schema that is committed', async () => {
    const sql = look((database) =>
      database
        .prepare(
          `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, type, name`,
        )
        .all()
        .map((row) => `${row.sql};`),
    )
    await expect(`${generated}${sql.join('\n\n')}\n`).toMatchFileSnapshot(
      '../src/storage/sqlite/schema.sql',
    )
  })

  it('runs the queries that are committed', async () => {
    const list = [...queries].sort(([a], [b]) => (a < b ? -1 : 1))
    const text = list.map(([name, sql]) => `-- ${name}\n${sql};\n`).join('\n')
    await expect(`${generated}${text}`).toMatchFileSnapshot('../src/storage/sqlite/queries.sql')
  })

  it('searches an index in every query but the lists of a whole office', () => {
    const scans = look((database) =>
      [...queries]
        .filter(([, sql]) => {
          const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
          return plan.some(({ detail }) => /^SCAN (?!CONSTANT)/.test(String(detail)))
        })
        .map(([name]) => name),
    )
    expect(scans.sort()).toEqual(['list-migrations', 'list-offices'])
  })

  it('tells nowhere in which order rows came', async () => {
    const ids: string[] = []
    for (let n = 0; n < 40; n += 1) {
      const row = await storage.transact(office, make.reporter, (stores) => make.submit(stores))
      ids.push(row.id)
    }
    const tables = look((database) =>
      database
        .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`)
        .all()
        .map(({ name, sql }) => ({ name: String(name), sql: String(sql) })),
    )
    for (const { name, sql } of tables) {
      expect(/WITHOUT ROWID|row_key INTEGER NOT NULL PRIMARY KEY/.test(sql), name).toBe(true)
    }
    for (const name of ['cases', 'grants', 'envelopes', 'arrivals']) {
      const column = { cases: 'id', arrivals: 'id' }[name] ?? 'case_id'
      const order = look((database) =>
        database.prepare(`SELECT ${column} AS id FROM ${name} NOT INDEXED`).all(),
      )
      const seen = [...new Set(order.map(({ id }) => String(id)))]
      expect(seen.length).toBe(40)
      expect(inversions(seen.map((id) => ids.indexOf(id)))).toBeGreaterThan(0.25)
    }
  })

  it('finds another row key when one is taken', async () => {
    const owner = make.account()
    look((database) => {
      const insert = database.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?)')
      const taken = rowKey(office, owner.loginId)
      insert.setReadBigInts(true)
      insert.run(taken, office, 'FIRST', 'v', new Uint8Array())
      insert.run(taken + 1n, office, 'SECOND', 'v', new Uint8Array())
    })
    const answers = await storage.transact(office, make.system, async ({ accounts }) => [
      await accounts.insert(owner),
      await accounts.insert(owner),
      (await accounts.find(owner.loginId))?.loginId,
    ])
    expect(answers).toEqual(['inserted', 'duplicate', owner.loginId])
  })

  it('finds and lists every row of a case, also those that found their place taken', async () => {
    const row = await make.stored(storage, office)
    const place = rowKeyInSpan(spanOfCase(office, row.id), 'TAKEN')
    look((database) => {
      const insert = database.prepare(
        `INSERT INTO envelopes VALUES (?, ?, ?, ?, 'report', '', '', 'content', '', ?, 0, x'00')`,
      )
      insert.setReadBigInts(true)
      for (const n of [0n, 1n]) insert.run(place + n, office, row.id, `OTHER${n}`, make.day)
    })
    const taken = make.envelope(row.id, { id: 'TAKEN' })
    const answers = await storage.transact(office, make.system, async ({ envelopes }) => [
      await envelopes.insert(taken),
      await envelopes.insert(taken),
      await envelopes.find(row.id, 'TAKEN'),
      await envelopes.count(row.id, { internal: true }),
    ])
    expect(answers).toEqual(['inserted', 'duplicate', taken, 6])
  })

  it('keeps the rows of a case in the span of row keys that is its own', () => {
    const span = spanOfCase(office, make.freshId())
    for (let n = 0; n < 10_000; n += 1) {
      const first = rowKeyInSpan(span, make.freshId())
      expect(first >= span.from && first + rowKeyTries <= span.to).toBe(true)
    }
  })

  it('never changes nor removes what the audit log holds', async () => {
    await storage.transact(office, make.system, ({ audit }) =>
      audit.append({ kind: 'office-founded', details: {} }),
    )
    for (const sql of ['DELETE FROM audit', `UPDATE audit SET actor = 'nobody'`]) {
      expect(() => look((database) => database.exec(sql))).toThrow('append-only')
    }
  })

  describe('when the environment fails', () => {
    const write = () => storage.transact(office, make.reporter, (stores) => make.submit(stores))

    it('answers storage-full to every work of the group, and keeps none', async () => {
      const kept = await write()
      // The limit on pages is a connection's own: so the adapter's is reached by filling up to it.
      const database = new DatabaseSync(path)
      const pages = Number(Object.values(database.prepare('PRAGMA page_count').get() ?? {})[0])
      database.close()
      await storage.close()
      storage = await openSqlite({ path, today: () => make.day, pagesMax: pages + 20 })
      const answers = await Promise.allSettled(Array.from({ length: 40 }, write))
      const failed = answers.filter((answer) => answer.status === 'rejected')
      expect(failed.length).toBeGreaterThan(0)
      for (const { reason } of failed) expect(reason).toMatchObject({ code: 'storage-full' })
      const stored = look((db) =>
        db
          .prepare('SELECT id FROM cases')
          .all()
          .map(({ id }) => id),
      )
      const acknowledged = answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? [answer.value.id] : [],
      )
      expect(new Set(stored)).toEqual(new Set([kept.id, ...acknowledged]))
    })

    it('answers storage-unavailable while another holds the lock, and recovers', async () => {
      const other = new DatabaseSync(path)
      other.exec('BEGIN IMMEDIATE')
      await expect(write()).rejects.toMatchObject({ code: 'storage-unavailable' })
      other.exec('ROLLBACK')
      other.close()
      const row = await write()
      expect(await storage.read(office, ({ cases }) => cases.find(row.id))).toEqual(row)
    })

    it('answers storage-unavailable when the file was moved away under it', async () => {
      renameSync(path, `${path}.moved`)
      await expect(write()).rejects.toMatchObject({ code: 'storage-unavailable' })
      renameSync(`${path}.moved`, path)
      await expect(write()).resolves.toMatchObject({ received: make.day })
    })

    it('answers storage-unavailable once its log is gone, and puts what that held into the file', async () => {
      const { id } = await write()
      unlinkSync(`${path}-wal`)
      await expect(write()).rejects.toMatchObject({ code: 'storage-unavailable' })
      const reading = storage.read(office, ({ cases }) => cases.find(id))
      await expect(reading).rejects.toMatchObject({ code: 'storage-unavailable' })
      const copy = join(folder, 'copy.db')
      copyFileSync(path, copy)
      const saved = await openSqlite({ path: copy, today: () => make.day })
      expect(await saved.read(office, ({ cases }) => cases.find(id))).toMatchObject({ id })
      await saved.close()
    })

    it('answers storage-unavailable to readers and writers of a file cut off to nothing', async () => {
      const { id } = await write()
      const bytes = readFileSync(path)
      truncateSync(path)
      const refused = { code: 'storage-unavailable' }
      await expect(storage.read(office, ({ cases }) => cases.find(id))).rejects.toMatchObject(
        refused,
      )
      await expect(storage.offices()).rejects.toMatchObject(refused)
      await expect(write()).rejects.toMatchObject(refused)
      writeFileSync(path, bytes)
    })

    it('refuses at once a file that may only be read', async () => {
      const at = join(folder, 'read-only.db')
      await (await openSqlite({ path: at, today: () => make.day })).close()
      chmodSync(at, 0o444)
      chmodSync(folder, 0o777)
      // Root may write whatever the mode says.
      const isRoot = process.getuid?.() === 0
      if (isRoot) process.seteuid?.(65_534)
      try {
        await expect(openSqlite({ path: at, today: () => make.day })).rejects.toMatchObject({
          code: 'storage-unavailable',
        })
      } finally {
        if (isRoot) process.seteuid?.(0)
      }
    })

    it('refuses a file that must exist and is missing or empty, and leaves it so', async () => {
      for (const content of [null, '']) {
        const at = join(folder, `must-exist-${content === null ? 'missing' : 'empty'}.db`)
        if (content !== null) writeFileSync(at, content)
        await expect(
          openSqlite({ path: at, today: () => make.day, mustExist: true }),
        ).rejects.toMatchObject({ code: 'storage-unavailable' })
        expect((await readdir(folder)).includes(`must-exist-missing.db`)).toBe(false)
      }
      expect((await readFile(join(folder, 'must-exist-empty.db'))).length).toBe(0)
    })

    it('refuses what is no database, and a database of a newer release', async () => {
      const junk = join(folder, 'junk.db')
      writeFileSync(junk, randomBytes(20_000))
      await expect(openSqlite({ path: junk, today: () => make.day })).rejects.toMatchObject({
        code: 'storage-unavailable',
      })
      look((database) =>
        database.exec(`INSERT INTO migrations VALUES (9999, '9999-later', 'unknown')`),
      )
      await expect(openSqlite({ path, today: () => make.day })).rejects.toMatchObject({
        code: 'storage-unavailable',
      })
    })

    it('runs each migration once', () => {
      const own = new Connection(path, { readOnly: false })
      migrate(own)
      migrate(own)
      own.close()
      const rows = look((db) => db.prepare('SELECT number FROM migrations').all())
      expect(rows).toHaveLength(4)
    })
  })
})

/** Pairs out of order, as a share of all: 0 is sorted, and a shuffle has about a half. */
function inversions(order: readonly number[]): number {
  let out = 0
  for (const [at, one] of order.entries()) {
    out += order.slice(at + 1).filter((other) => other < one).length
  }
  return out / ((order.length * (order.length - 1)) / 2)
}
