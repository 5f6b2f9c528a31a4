import { describe, expect, it } from 'vitest'
import { makeKeeper, type Port } from '../src/keeper.ts'

interface Acts {
  open: { ask: { code: string }; answer: null }
  close: { ask: null; answer: null }
  make: { ask: null; answer: { code: string } }
}
type Told = { readonly waiting: boolean }

/** A worker that answers when the test says so. */
function fakePort() {
  const asked: { id: number }[] = []
  const listeners = new Map<string, (event: { data: unknown }) => void>()
  let terminated = false
  const port = {
    postMessage: (message: { id: number }) => void asked.push(message),
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) =>
      void listeners.set(type, listener),
    terminate: () => {
      terminated = true
    },
  } as unknown as Port
  return {
    port,
    asked,
    isTerminated: () => terminated,
    say: (message: unknown) => listeners.get('message')?.({ data: message }),
    fail: () => listeners.get('error')?.({ data: undefined }),
  }
}

const make = (start: () => Port) => makeKeeper<Acts, Told, string>(start)

describe('the page’s end of the worker', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const fake = fakePort()
    const keeper = make(() => fake.port)
    const first = keeper.ask('open', { code: 'A' })
    const second = keeper.ask('close', null)
    const [one, two] = fake.asked.map(({ id }) => id) as [number, number]
    fake.say({ id: two, answer: { ok: true, value: null } })
    fake.say({ id: one, answer: { ok: false, code: 'code-not-known' } })
    expect(await first).toEqual({ ok: false, code: 'code-not-known' })
    expect(await second).toEqual({ ok: true, value: null })
  })

  it('passes on progress to who asked, and to nobody after the answer', async () => {
    const fake = fakePort()
    const told: Told[] = []
    const answer = make(() => fake.port).ask('make', null, (one) => told.push(one))
    const id = fake.asked[0]?.id ?? 0
    fake.say({ id, told: { waiting: true } })
    fake.say({ id, answer: { ok: true, value: { code: 'X' } } })
    await answer
    fake.say({ id, told: { waiting: false } })
    expect(told).toEqual([{ waiting: true }])
  })

  it('answers everything, and ends the keys, when it is ended', async () => {
    const fake = fakePort()
    const keeper = make(() => fake.port)
    const asked = keeper.ask('close', null)
    keeper.end()
    expect(await asked).toEqual({ ok: false, code: 'worker-failed' })
    expect(await keeper.ask('close', null)).toEqual({ ok: false, code: 'worker-failed' })
    expect(fake.isTerminated()).toBe(true)
  })

  it('says so when the worker breaks or cannot start', async () => {
    const fake = fakePort()
    const broken = make(() => fake.port).ask('close', null)
    fake.fail()
    expect(await broken).toEqual({ ok: false, code: 'worker-failed' })
    const none = make(() => {
      throw new TypeError('no module workers')
    })
    expect(await none.ask('close', null)).toEqual({ ok: false, code: 'worker-failed' })
  })
})
