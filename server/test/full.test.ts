// What one reporter may add to a case, and what a large case costs to be served.
import { decodeFrame, encodeFrame, frameType } from '@kentongan/domain/wire/frame'
import {
  caseEnvelopesMax,
  caseEvidenceBytesMax,
  caseGrantsMax,
  envelopeBytesMax,
} from '@kentongan/domain/wire/limits'
import { envelopeIdOfBytes } from '@kentongan/sealed/id'
import { beforeAll, describe, expect, it } from 'vitest'
import { newRooms } from '../src/http/room.ts'
import type { CaseRow } from '../src/storage/rows.ts'
import { openSqlite } from '../src/storage/sqlite/open.ts'
import type { Storage } from '../src/storage/storage.ts'
import { ageFile, hybrid } from './caught-submission.ts'
import { openTestOffice, origin, type TestOffice } from './office-server.ts'
import { accountOf, sendSample } from './sample-report.ts'
import { envelope, evidence, grant, system } from './storage-fixture.ts'

let test: TestOffice
let row: CaseRow
let token: string
/** How many envelopes were read one at a time. */
let finds = 0

async function counted(): Promise<Storage> {
  const inner = await openSqlite({ path: ':memory:', today: () => '2026-11-25' })
  const read: Storage['read'] = (office, work) =>
    inner.read(office, (stores) =>
      work({
        ...stores,
        envelopes: {
          ...stores.envelopes,
          find: (...asked) => {
            finds += 1
            return stores.envelopes.find(...asked)
          },
        },
      }),
    )
  return { ...inner, read }
}

const ask = (path: string, init: RequestInit = {}) =>
  test.server.app.fetch(
    new Request(`${origin}/api/reporter/cases/${row.id}${path}`, {
      ...init,
      headers: { origin, 'content-type': frameType, authorization: `Bearer ${token}` },
    }),
  )

let part: Uint8Array<ArrayBuffer>

const wireOf = (sealed: Uint8Array, kind = 'content') => ({
  ...{ id: envelopeIdOfBytes(sealed), vault: 'report', epoch: someEpoch, author: row.author },
  ...{ class: kind, pair: '' },
})

/** One more envelope of this size: the same sealed file, with other bytes at its end. */
async function write(
  bytes: number,
  change: Record<string, unknown> = {},
  blobs: Uint8Array[] = [],
  kind = 'content',
) {
  const sealed = part.slice(0, bytes)
  crypto.getRandomValues(sealed.subarray(-32))
  const head = {
    grants: [],
    envelopes: [wireOf(sealed, kind)],
    evidence: [],
    revoked: [],
    author: null,
    ...change,
  }
  const body = encodeFrame(head, [...blobs, sealed])
  return ask('/envelopes', { method: 'POST', body })
}

const someEpoch = `${'A'.repeat(51)}0`
const full = { error: { code: 'case-full' } }
const transact = <T>(work: Parameters<Storage['transact']>[2]) =>
  test.server.storage.transact(test.keys.office, system, work) as Promise<T>

async function newCase(): Promise<void> {
  const sent = await sendSample(test)
  const account = await accountOf(await test.office(), sent)
  token = account.token
  row = await test.server.storage.read(test.keys.office, async ({ cases }) => {
    const found = await cases.find(sent.case)
    if (found === null) throw new Error('no case')
    return found
  })
}

beforeAll(async () => {
  test = await openTestOffice({ storage: await counted() })
  part = (await ageFile([await hybrid()], envelopeBytesMax)).slice(0, envelopeBytesMax)
})

describe('a case', () => {
  it('is full after so many bytes of its reporter’s, whoever sends them at once', async () => {
    await newCase()
    const answers = await Promise.all(Array.from({ length: 40 }, () => write(envelopeBytesMax)))
    const taken = answers.filter((one) => one.status === 200)
    const refused = answers.filter((one) => one.status === 409)
    expect(taken.length + refused.length).toBe(40)
    expect(taken).toHaveLength(31)
    expect(await refused[0]?.json()).toEqual(full)
    // There is room for a word.
    expect((await write(4_096)).status).toBe(200)
  })

  it('is served an envelope at a time when it is large, byte for byte the same', async () => {
    const before = finds
    const served = await ask('')
    expect(finds).toBe(before)
    const reader = (served.body as ReadableStream<Uint8Array>).getReader()
    const pieces: Uint8Array[] = []
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value)
      expect(finds - before).toBeLessThanOrEqual(pieces.length)
    }
    expect(finds - before).toBeGreaterThan(25)
    const whole = Buffer.concat(pieces)
    expect(String(whole.length)).toBe(served.headers.get('content-length'))
    const frame = decodeFrame(Uint8Array.from(whole))
    const head = frame?.head as { grants: number; envelopes: { id: string }[] }
    const ids = frame?.blobs.slice(head.grants).map(envelopeIdOfBytes)
    expect(ids).toEqual(head.envelopes.map((one) => one.id))
    expect(ids).toHaveLength(35)
  })

  it('is full after so many envelopes, and only of its reporter’s', async () => {
    await newCase()
    await transact(async ({ envelopes }) => {
      const bytes = part.slice(0, 2_000)
      // Three came with the report: there is room for one.
      for (let count = 0; count < caseEnvelopesMax - 4; count += 1) {
        // Some are by a key that the reporter had before.
        const own = count % 3 === 0 ? {} : { author: row.author }
        await envelopes.insert(envelope(row.id, { ...own, bytes }))
      }
      const author = test.officers[0]?.keys.member ?? ''
      for (let count = 0; count < 50; count += 1) {
        await envelopes.insert(envelope(row.id, { author }))
      }
    })
    expect((await write(4_096)).status).toBe(200)
    const answer = await write(4_096)
    expect([answer.status, await answer.json()]).toEqual([409, full])
  })

  it('answers what it has already, though it is full', async () => {
    await newCase()
    const sealed = part.slice(0, 4_096)
    const body = encodeFrame(
      { grants: [], envelopes: [wireOf(sealed)], evidence: [], revoked: [], author: null },
      [sealed],
    )
    const send = () => ask('/envelopes', { method: 'POST', body })
    expect((await send()).status).toBe(200)
    await Promise.all(Array.from({ length: 40 }, () => write(envelopeBytesMax)))
    expect((await write(envelopeBytesMax)).status).toBe(409)
    expect((await send()).status).toBe(200)
  })

  it('is full after so much evidence', async () => {
    await newCase()
    const bytes = caseEvidenceBytesMax
    await transact(({ evidence: stored }) => stored.insert(evidence(row.id, { bytes })))
    const more = { ...wireOf(part), vault: 'original', bytes: 1, upload: 'A'.repeat(26) }
    const answer = await write(4_096, { evidence: [{ ...more, parts: ['A'.repeat(43)] }] })
    expect([answer.status, await answer.json()]).toEqual([409, full])
  })

  it('is full after so many grants to one holder', async () => {
    await newCase()
    await transact(async ({ grants }) => {
      for (let count = 0; count < caseGrantsMax; count += 1) {
        await grants.insert(grant(row.id, 'recovery'))
      }
    })
    const stored = await test.server.storage.read(test.keys.office, ({ grants }) =>
      grants.list(row.id, 'reporter'),
    )
    const sealed = Uint8Array.from(stored[0]?.bytes ?? [])
    crypto.getRandomValues(sealed.subarray(-32))
    const own = { author: row.author, expires: null, member: 'recovery' }
    const grants = [{ ...own, id: envelopeIdOfBytes(sealed) }]
    const answer = await write(4_096, { grants }, [sealed], 'epoch')
    expect([answer.status, await answer.json()]).toEqual([409, full])
  })
})

describe('answers that are sent piece by piece', () => {
  it('are no more at once than there is room for', async () => {
    const { answers } = newRooms()
    const entered: number[] = []
    for (let count = 0; count < 400; count += 1) {
      void answers.take(524_288, `account ${count % 10}`).then(() => entered.push(count % 10))
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(entered).toHaveLength(40)
    expect(entered.filter((one) => one === 3)).toHaveLength(4)
  })
})
