// Where a report stands, by its ticket alone: what it says, and that it does the same for every ticket.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { StorageError } from '../src/storage/storage.ts'
import { openTestOffice, origin, type TestOffice } from './office-server.ts'
import { plainBuild } from './plain-build.ts'
import { type SentSample, sendSample } from './sample-report.ts'

let test: TestOffice
let sent: SentSample
beforeAll(async () => {
  test = await openTestOffice()
  sent = await sendSample(test)
})
afterEach(() => vi.restoreAllMocks())

async function lookUp(typed: string): Promise<Response> {
  return test.server.app.fetch(
    new Request(`${origin}/lacak`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ticket: typed }),
    }),
  )
}

it('what is longer than any ticket is told so on the page', async () => {
  const answer = await lookUp('A'.repeat(5_000))
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toBe(await (await lookUp('')).text())
})

/** Another ticket of the same form: nobody's. */
const unknown = (): string => sent.ticket.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))

/** What one request made the server do, in its order. */
async function workOf(typed: string): Promise<readonly string[]> {
  const work: string[] = []
  const read = test.server.storage.read.bind(test.server.storage)
  vi.spyOn(test.server.storage, 'read').mockImplementation((office, run) => {
    work.push('read')
    return read(office, (stores) =>
      run({
        ...stores,
        cases: new Proxy(stores.cases, {
          get: (cases, name) => {
            work.push(String(name))
            return Reflect.get(cases, name)
          },
        }),
      }),
    )
  })
  const render = plainBuild.pages.renderPage
  vi.spyOn(plainBuild.pages, 'renderPage').mockImplementation((path, input) => {
    work.push(`${path} ${input.lookup?.kind}`)
    return render(path, input)
  })
  await lookUp(typed)
  vi.restoreAllMocks()
  return work
}

describe('tracking by ticket', () => {
  it('says status, days, and the next date of the case, and of no other', async () => {
    const page = await (await lookUp(` ${sent.ticket.toLowerCase()} `)).text()
    expect(page).toContain('"kind":"found"')
    expect(page).toContain('"statusLabelKey":"received"')
    expect(page).toContain('"receivedDay":"2026-11-25"')
    expect(page).toContain('"nextDeadline":"2026-11-30"')
    for (const typed of [unknown(), 'bukan tiket', '']) {
      expect(await (await lookUp(typed)).text()).toContain('"kind":"not-found"')
    }
  })

  it('does the same work for a ticket that is known, unknown, or none', async () => {
    const known = await workOf(sent.ticket)
    expect(known).toEqual(['read', 'findByTicket', '/lacak found', '/lacak not-found'])
    for (const typed of [unknown(), '0000000000', 'bukan tiket', '', 'X'.repeat(19)]) {
      expect(await workOf(typed), typed).toEqual(known)
    }
  })

  it('says back no part of an account code, and of anything else no more than a ticket has', async () => {
    const code = '7K3MQ-XV9RD-4TPZH-28JCW-N6BYE'
    const page = await (await lookUp(code)).text()
    expect(page).toContain('"kind":"code"')
    for (const group of code.split('-')) expect(page).not.toContain(group)
    expect(await (await lookUp(' bukan tiket saya ')).text()).toContain('"bukan tiket"')
    expect(await workOf(code)).toEqual(['read', 'findByTicket', '/lacak found', '/lacak code'])
  })

  it('says in a page, with no code, that the storage failed', async () => {
    const failure = new StorageError('storage-unavailable')
    vi.spyOn(test.server.storage, 'read').mockRejectedValue(failure)
    const answer = await lookUp(sent.ticket)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('<title>500</title>')
    expect(test.server.failures.at(-1)).toBe(failure)
  })

  it('answers each in the same form: status and headers', async () => {
    const known = await lookUp(sent.ticket)
    for (const typed of [unknown(), 'bukan tiket', '']) {
      const answer = await lookUp(typed)
      expect(answer.status).toBe(known.status)
      const names = (response: Response) => [...response.headers.keys()]
      expect(names(answer)).toEqual(names(known))
    }
  })
})
