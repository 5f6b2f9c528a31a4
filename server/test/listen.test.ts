// The socket itself: what is no request has an answer like every other, and nobody holds a line for long.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { answerJson } from '../src/http/answer.ts'
import { type Listener, listen, patience } from '../src/listen.ts'

let listener: Listener | null = null

afterEach(async () => {
  await listener?.stop(0)
  listener = null
})

async function open(
  change: Partial<typeof patience> = {},
  fetch: (request: Request) => Promise<Response> = async (request) =>
    answerJson({ bytes: (await request.arrayBuffer()).byteLength }),
): Promise<void> {
  const address = { host: '127.0.0.1', port: 0, origin: 'https://wbs.example.go.id' }
  listener = await listen(fetch, address, { ...patience, ...change })
}

/** All that is answered to these bytes until the connection is closed. */
async function say(bytes: string, goOn: (socket: Socket) => void = () => undefined) {
  const socket = connect(listener?.port ?? 0, '127.0.0.1')
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.on('error', () => undefined)
  socket.write(bytes)
  goOn(socket)
  await once(socket, 'close')
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1] ?? 0), head: head.toLowerCase(), body }
}

const putHead = 'PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'

describe('what is no request', () => {
  const all: readonly [string, string, number, string][] = [
    ['a broken line', 'GET / HTP\r\n\r\n', 400, 'malformed'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    [
      'a broken chunk',
      `${putHead.replace('Content-Length: 9', 'Transfer-Encoding: chunked')}zz\r\n`,
      400,
      'malformed',
    ],
    [
      'another expectation',
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n',
      417,
      'expectation-failed',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: a\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['half a head', 'GET / HTTP/1.1\r\nHost: a\r\n', 408, 'too-slow'],
    ['half a body', `${putHead}half`, 408, 'too-slow'],
  ]

  it.each(all)(
    'as %s is refused by its code, with every header',
    async (_, bytes, status, code) => {
      await open({ head: 200, request: 400, checked: 50 })
      const answer = await say(bytes)
      expect([answer.status, answer.body]).toEqual([status, JSON.stringify({ error: { code } })])
      for (const header of [
        "content-security-policy: default-src 'none'",
        'x-content-type-options: nosniff',
        'referrer-policy: no-referrer',
        'cache-control: no-store',
        'strict-transport-security: max-age=63072000',
        'content-type: application/json',
      ]) {
        expect(answer.head).toContain(header)
      }
    },
  )

  it('is not answered into the middle of an answer', async () => {
    const endless = () =>
      new ReadableStream({ start: (body) => body.enqueue(Buffer.from('begun')) })
    await open({}, async () => new Response(endless(), { headers: { 'content-length': '900' } }))
    const answer = await say('GET / HTTP/1.1\r\nHost: a\r\n\r\n', async (socket) => {
      await once(socket, 'data')
      socket.write('GET / HTP\r\n\r\n')
    })
    expect([answer.status, answer.body]).toEqual([200, 'begun'])
  })
})

describe('a line that is held', () => {
  it('is closed once nothing moves on it', async () => {
    await open({ stalled: 200 })
    expect(await say(`${putHead}half`)).toMatchObject({ status: 0 })
  })

  it('is kept while anything does', async () => {
    await open({ stalled: 400 })
    const answer = await say(
      putHead.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
      async (socket) => {
        for (const symbol of 'ninebytes') {
          await pause(150)
          socket.write(symbol)
        }
      },
    )
    expect([answer.status, answer.body]).toEqual([200, '{"bytes":9}'])
  })

  it('is looked at often enough for its time to mean something', () => {
    expect(patience.checked).toBeLessThan(patience.head / 4)
    expect(patience.stalled).toBeLessThan(patience.request)
  })
})
