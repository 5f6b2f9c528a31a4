import { decodeFrame, encodeFrame } from '@kentongan/domain/wire/frame'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  openTestOffice,
  type TestOffice,
  type TestOfficer,
} from '../../../server/test/office-server.ts'
import { type SentSample, sendSample } from '../../../server/test/sample-report.ts'
import { showCase } from '../src/worker/case.ts'
import { listOwnCases, markRead } from '../src/worker/cases.ts'
import type { CaseListing, Told } from '../src/worker/protocol.ts'
import { type Desk, deskOf, enterDesk, newBrowser, openDesk } from './desk-fixture.ts'

const title = 'Pungutan pada layanan perizinan'
let office: TestOffice
let verifier: TestOfficer
let sent: readonly SentSample[]
beforeAll(async () => {
  office = await openTestOffice()
  verifier = office.officers[2] as TestOfficer
  sent = [await sendSample(office), await sendSample(office), await sendSample(office)]
}, 60_000)

afterEach(() => vi.restoreAllMocks())

async function list(desk: Desk, told: Told[] = []): Promise<CaseListing> {
  const answer = await listOwnCases(desk.state, (one) => told.push(one))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const openings = (desk: Desk): number =>
  desk.asked.filter((one) => one === 'POST /api/cases/openings').length

describe('a list of cases', () => {
  it('has every title, opened here, and tells how far it is', async () => {
    const told: Told[] = []
    const { rows, halfOnly, missing } = await list(await deskOf(office, verifier), told)
    expect(rows.map((row) => [row.title, row.finding, row.news])).toEqual(
      sent.map(() => [title, null, 'new']),
    )
    expect([halfOnly, missing]).toEqual([0, []])
    expect(told).toMatchObject([
      { kind: 'listing', listing: { rows: [] }, of: 3 },
      { kind: 'rows', done: 3, rows: [{ title }, { title }, { title }] },
    ])
  })

  it('is warm after the first time: no title is fetched twice, in a new tab either', async () => {
    const browser = newBrowser(office)
    const first = openDesk(office, browser)
    await enterDesk(office, first, verifier)
    await list(first)
    expect(openings(first)).toBe(1)
    const again = openDesk(office, browser)
    await enterDesk(office, again, verifier)
    const { rows } = await list(again)
    expect(rows).toHaveLength(3)
    expect(openings(again)).toBe(0)
  })

  it('keeps nothing on the device that can be read without the officer’s keys', async () => {
    const desk = await deskOf(office, verifier)
    await list(desk)
    await showCase(desk.state, sent[0]?.case ?? '')
    const kept = [...desk.kept]
    expect(kept.length).toBeGreaterThan(2)
    for (const [name, value] of kept) {
      const bytes = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : ''
      const text = `${name} ${JSON.stringify(value)} ${bytes}`
      for (const secret of [title, 'Petugas Loket', 'petugas loket', sent[0]?.ticket ?? '']) {
        expect(text).not.toContain(secret)
      }
    }
  })

  it('does not lend one officer’s index to the next in the same browser', async () => {
    const browser = newBrowser(office)
    const first = openDesk(office, browser)
    await enterDesk(office, first, verifier)
    await list(first)
    const next = openDesk(office, browser)
    await enterDesk(office, next, office.officers[0] as TestOfficer)
    const { rows } = await list(next)
    expect(openings(next)).toBe(1)
    expect(rows.every((row) => row.news === 'new')).toBe(true)
  })

  it('opens nothing twice from unlocking to locking: neither a case, nor the list', async () => {
    const desk = await deskOf(office, verifier)
    await list(desk)
    await showCase(desk.state, sent[0]?.case ?? '')
    await showCase(desk.state, sent[0]?.case ?? '')
    const opened = vi.spyOn(crypto.subtle, 'deriveBits')
    const openings = () => opened.mock.calls.length
    await showCase(desk.state, sent[0]?.case ?? '')
    // The marks alone, which every look at a case seals anew.
    expect(openings()).toBe(1)
    await list(desk)
    const once = openings()
    await list(desk)
    expect(openings()).toBe(once)
  })

  it('leaves out, and counts, what an officer holds a half of and cannot read', async () => {
    const { rows, halfOnly } = await list(await deskOf(office, office.officers[3] as TestOfficer))
    expect([rows, halfOnly]).toEqual([[], 3])
  })

  it('marks a case as read once it was opened, and again once something came', async () => {
    const desk = await deskOf(office, verifier)
    const id = sent[1]?.case ?? ''
    const news = async () => (await list(desk)).rows.find((row) => row.id === id)?.news
    await list(desk)
    await showCase(desk.state, id)
    expect(await news()).toBeNull()
    await showCase((await deskOf(office, office.officers[1] as TestOfficer)).state, id)
    expect(await news()).toBe('changed')
    await showCase(desk.state, id)
    expect(await news()).toBeNull()
  })
})

describe('cases that are marked as read', () => {
  it('are so without being opened, in a new tab too, until something comes', async () => {
    const browser = newBrowser(office)
    const desk = openDesk(office, browser)
    await enterDesk(office, desk, verifier)
    const ids = [(await sendSample(office)).case, (await sendSample(office)).case]
    const [first = ''] = ids
    await list(desk)
    expect(await markRead(desk.state, [first])).toMatchObject({ ok: true })
    expect(desk.asked.some((one) => one.endsWith('/open'))).toBe(false)
    const again = openDesk(office, browser)
    await enterDesk(office, again, verifier)
    const newsOf = async () =>
      new Map((await list(again)).rows.map(({ id, news }) => [id, news] as const))
    const after = await newsOf()
    expect(ids.filter((id) => after.get(id) === null)).toEqual([first])
    await showCase((await deskOf(office, office.officers[0] as TestOfficer)).state, first)
    expect((await newsOf()).get(first)).toBe('changed')
  })
})

describe('a server that lies about the list', () => {
  it('is shown when it withholds a case that was opened here', async () => {
    const desk = await deskOf(office, verifier)
    const gone = sent[0] as SentSample
    await showCase(desk.state, gone.case)
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (path !== '/api/cases') return response
      const body = (await response.json()) as { cases: { id: string }[] }
      return Response.json({ cases: body.cases.filter((one) => one.id !== gone.case) })
    }
    const { rows, missing } = await list(desk)
    expect(rows.map((row) => row.id)).not.toContain(gone.case)
    expect(missing).toEqual([gone.ticket])
  })

  it('cannot hide a report by damaging it: the row stands, with what was found', async () => {
    const desk = await deskOf(office, verifier)
    desk.interfere = async (path, init, go) => {
      const response = await go(path, init)
      if (path !== '/api/cases/openings') return response
      const frame = decodeFrame(new Uint8Array(await response.arrayBuffer()))
      if (frame === null) throw new Error('no frame')
      const blobs = frame.blobs.map((blob) => {
        const damaged = Uint8Array.from(blob)
        damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
        return damaged
      })
      return new Response(encodeFrame(frame.head, blobs))
    }
    const { rows } = await list(desk)
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(sent.map((one) => one.case)))
    for (const row of rows) {
      expect(row.title).toBeNull()
      expect(row.finding).not.toBeNull()
    }
    desk.interfere = null
    expect((await list(desk)).rows.every((row) => row.title === title)).toBe(true)
  })
})

describe('a case that an officer read in another browser', () => {
  it('is not new in this one, and has changed only when something came after', async () => {
    const pengelola = office.officers[1] as TestOfficer
    const here = await deskOf(office, pengelola)
    const id = (await sendSample(office)).case
    const news = async (desk: Desk) => (await list(desk)).rows.find((row) => row.id === id)?.news
    expect(await news(here)).toBe('new')
    await showCase((await deskOf(office, pengelola)).state, id)
    expect(await news(here)).toBeNull()
    expect(await news(await deskOf(office, pengelola))).toBeNull()
    office.server.wait(86_400)
    await showCase((await deskOf(office, office.officers[0] as TestOfficer)).state, id)
    expect(await news(await deskOf(office, pengelola))).toBe('changed')
  })
})
