import { encodeFrame } from '@kentongan/domain/wire/frame'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { callJson, type Fetch, readFrame } from '../src/api.ts'
import { untilReached } from '../src/retry.ts'

const answering =
  (body: BodyInit, status = 200): Fetch =>
  async () =>
    new Response(body, { status })
const call = { method: 'GET', path: '/api/x' } as const
const shape = v.object({ a: v.number() })

describe('a request', () => {
  it('answers what has the promised shape', async () => {
    const answer = await callJson(answering('{"a":1}'), call, shape)
    expect(answer).toEqual({ ok: true, value: { a: 1 } })
  })

  it('answers the server’s own code, and only one of the contract', async () => {
    const refused = answering('{"error":{"code":"code-not-known"}}', 401)
    expect(await callJson(refused, call, shape)).toEqual({ ok: false, code: 'code-not-known' })
    const invented = answering('{"error":{"code":"constructor"}}', 401)
    expect(await callJson(invented, call, shape)).toEqual({
      ok: false,
      code: 'answer-not-understood',
    })
  })

  it('calls a proxy’s page and a broken line offline, and junk not understood', async () => {
    expect(await callJson(answering('<html>', 502), call, shape)).toMatchObject({ code: 'offline' })
    const broken: Fetch = () => Promise.reject(new TypeError('failed to fetch'))
    expect(await callJson(broken, call, shape)).toMatchObject({ code: 'offline' })
    for (const junk of ['<html>', '{"a":"1"}', 'null']) {
      expect(await callJson(answering(junk), call, shape)).toMatchObject({
        code: 'answer-not-understood',
      })
    }
  })

  it('reads a frame with its blobs, and refuses one cut short', async () => {
    const frame = encodeFrame({ a: 2 }, [Uint8Array.of(1, 2, 3), new Uint8Array()])
    const answer = await readFrame(answering(frame), call, shape)
    expect(answer).toEqual({
      ok: true,
      value: { head: { a: 2 }, blobs: [Uint8Array.of(1, 2, 3), new Uint8Array()] },
    })
    const cut = await readFrame(answering(frame.slice(0, -5)), call, shape)
    expect(cut).toMatchObject({ code: 'answer-not-understood' })
  })
})

describe('a lost network', () => {
  it('is waited out, told once it is back, and the same request goes again', async () => {
    const codes = ['offline', 'stopping', 'offline'] as const
    const told: boolean[] = []
    let at = 0
    const answer = await untilReached(
      { pause: () => Promise.resolve(), onWaiting: (waiting) => told.push(waiting) },
      async () => {
        const code = codes[at++]
        return code === undefined ? { ok: true, value: 'stored' } : { ok: false, code }
      },
    )
    expect(answer).toEqual({ ok: true, value: 'stored' })
    expect(told).toEqual([true, true, true, false])
  })

  it('is not waited out for a refusal, nor once given up', async () => {
    let asked = 0
    const refuse = async () => {
      asked += 1
      return { ok: false, code: 'storage-full' } as const
    }
    const patience = { pause: () => Promise.resolve() }
    expect(await untilReached(patience, refuse)).toMatchObject({ code: 'storage-full' })
    const aborted = AbortSignal.abort()
    const offline = async () => ({ ok: false, code: 'offline' }) as const
    expect(await untilReached({ ...patience, signal: aborted }, offline)).toMatchObject({
      code: 'offline',
    })
    expect(asked).toBe(1)
  })
})
