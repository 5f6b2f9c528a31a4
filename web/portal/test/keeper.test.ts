import { describe, expect, it } from 'vitest'
import { makeKeeper, type Port } from '../src/shared/keeper.ts'
import type { FromWorker, Progress, ToWorker } from '../src/worker/protocol.ts'

/** A worker that answers when the test says so. */
function fakePort() {
  const asked: ToWorker[] = []
  const listeners = new Map<string, (event: { data: FromWorker }) => void>()
  let terminated = false
  const port = {
    postMessage: (message: ToWorker) => void asked.push(message),
    addEventListener: (type: string, listener: (event: { data: FromWorker }) => void) =>
      void listeners.set(type, listener),
    terminate: () => {
      terminated = true
    },
  } as Port
  return {
    port,
    asked,
    isTerminated: () => terminated,
    say: (message: FromWorker) => listeners.get('message')?.({ data: message }),
    fail: () => listeners.get('error')?.({ data: undefined as never }),
  }
}

describe('the page’s end of the worker', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const fake = fakePort()
    const keeper = makeKeeper(() => fake.port)
    const first = keeper.ask('sign-in', { code: 'A' })
    const second = keeper.ask('sign-out', null)
    const [one, two] = fake.asked.map(({ id }) => id) as [number, number]
    fake.say({ id: two, answer: { ok: true, value: null } })
    fake.say({ id: one, answer: { ok: false, code: 'code-not-known' } })
    expect(await first).toEqual({ ok: false, code: 'code-not-known' })
    expect(await second).toEqual({ ok: true, value: null })
  })

  it('passes on progress to who asked, and to nobody after the answer', async () => {
    const fake = fakePort()
    const told: Progress[] = []
    const answer = makeKeeper(() => fake.port).ask('register', null, (one) => told.push(one))
    const id = fake.asked[0]?.id ?? 0
    fake.say({ id, told: { kind: 'waiting', waiting: true } })
    fake.say({ id, answer: { ok: true, value: { code: 'X' } } })
    await answer
    fake.say({ id, told: { kind: 'waiting', waiting: false } })
    expect(told).toEqual([{ kind: 'waiting', waiting: true }])
  })

  it('answers everything, and ends the keys, when it is ended', async () => {
    const fake = fakePort()
    const keeper = makeKeeper(() => fake.port)
    const asked = keeper.ask('load-reports', null)
    keeper.end()
    expect(await asked).toEqual({ ok: false, code: 'worker-failed' })
    expect(await keeper.ask('load-reports', null)).toEqual({ ok: false, code: 'worker-failed' })
    expect(fake.isTerminated()).toBe(true)
  })

  it('says so when the worker breaks or cannot start', async () => {
    const fake = fakePort()
    const broken = makeKeeper(() => fake.port).ask('load-office', null)
    fake.fail()
    expect(await broken).toEqual({ ok: false, code: 'worker-failed' })
    const none = makeKeeper(() => {
      throw new TypeError('no module workers')
    })
    expect(await none.ask('load-office', null)).toEqual({ ok: false, code: 'worker-failed' })
  })
})
