// When the disk or the database fails, nothing is acknowledged and nothing of the inside is told.
import { beforeAll, describe, expect, it } from 'vitest'
import { BlobError, type Blobs } from '../src/blob/blob.ts'
import { sha256 } from '../src/http/token.ts'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import { type Storage, StorageError } from '../src/storage/storage.ts'
import { ageFile, catchSubmission, hybrid } from './caught-submission.ts'
import { memoryBlobs } from './memory-blobs.ts'
import {
  foundTestOffice,
  intakeToken,
  openTestOffice,
  origin,
  startTestServer,
  type TestOffice,
} from './office-server.ts'

/** Storage that works until it is told how to fail. */
async function breakable(): Promise<{ storage: Storage; fail: (error: Error | null) => void }> {
  const inner = await openSqlite({ path: ':memory:', today: () => '2026-11-25' })
  let failure: Error | null = null
  const storage: Storage = {
    ...inner,
    transact: (office, actor, work) =>
      failure === null ? inner.transact(office, actor, work) : Promise.reject(failure),
  }
  return {
    storage,
    fail: (error) => {
      failure = error
    },
  }
}

describe('a failing database', () => {
  let test: TestOffice
  let fail: (error: Error | null) => void

  beforeAll(async () => {
    const broken = await breakable()
    fail = broken.fail
    test = await openTestOffice({ storage: broken.storage })
  })

  it.each([
    [
      new StorageError('storage-full', { cause: new Error('/srv/kentongan/kentongan.db') }),
      507,
      'storage-full',
    ],
    [new StorageError('storage-unavailable'), 503, 'storage-unavailable'],
    [new Error('SELECT rahasia FROM /srv/kentongan'), 500, 'internal'],
  ] as const)('answers %s by its code and stores nothing', async (error, status, code) => {
    const caught = await catchSubmission(test)
    fail(error)
    const refused = await caught.send(caught.frame())
    expect([refused.status, await refused.text()]).toEqual([status, `{"error":{"code":"${code}"}}`])
    expect(test.server.failures.at(-1)).toBe(error)
    fail(null)
    const again = await caught.send(caught.frame())
    expect(again.status).toBe(201)
  })
})

describe('a founding', () => {
  it('is stored not at all where its mark cannot be written, and whole when asked again', async () => {
    let failure: Error | null = new StorageError('storage-full')
    const noted: string[] = []
    const mark = {
      note: async (office: string) => {
        if (failure !== null) throw failure
        noted.push(office)
      },
      takeBack: async () => void noted.pop(),
    }
    const server = await startTestServer({ mark })
    await expect(foundTestOffice(server)).rejects.toThrow('storage-full')
    const answer = await server.app.fetch(new Request(`${origin}/api/office`))
    expect(await answer.json()).toMatchObject({ state: 'pending', office: null })
    failure = null
    const { keys } = await foundTestOffice(server)
    expect(noted).toEqual([keys.office])
  })

  it('takes its mark back when it comes to nothing', async () => {
    const { storage, fail } = await breakable()
    const server = await startTestServer({
      storage,
      mark: {
        note: async () => fail(new StorageError('storage-unavailable')),
        takeBack: async () => fail(null),
      },
    })
    await expect(foundTestOffice(server)).rejects.toThrow('storage-unavailable')
    // Taken back, or this storage would fail still.
    await expect(storage.transact('A', { kind: 'system' }, async () => 1)).resolves.toBe(1)
  })
})

describe('a full disk', () => {
  it('answers 507 to a part of evidence, and keeps no row of it', async () => {
    const blobs: Blobs = {
      ...memoryBlobs(),
      putPart: () => Promise.reject(new BlobError('storage-full')),
    }
    const { server, keys } = await openTestOffice({ blobs })
    const token = await intakeToken(server.browser())
    const upload = 'A'.repeat(26)
    const response = await server.app.fetch(
      new Request(`${origin}/api/evidence/${upload}/0`, {
        method: 'PUT',
        headers: {
          origin,
          'content-type': 'application/octet-stream',
          authorization: `Intake ${token}`,
        },
        body: await ageFile([await hybrid()], 1_000),
      }),
    )
    expect([response.status, await response.json()]).toEqual([
      507,
      { error: { code: 'storage-full' } },
    ])
    const rows = await server.storage.read(keys.office, ({ uploads }) =>
      uploads.list(sha256(token), upload),
    )
    expect(rows).toEqual([])
  })
})
