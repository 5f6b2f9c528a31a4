// The socket itself: what is no request has an answer like every other, and nobody holds a line for long.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BlobError } from '../src/blob/blob.ts'
import { answerJson } from '../src/http/answer.ts'
import { newRoom } from '../src/http/room.ts'
import { answerStream } from '../src/http/stream.ts'
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

describe('an answer that fails under way', () => {
  it('is broken off and told once, and says nothing of the inside to anybody', async () => {
    const printed = (['error', 'info', 'log', 'warn'] as const).map((name) =>
      vi.spyOn(console, name),
    )
    const failures: unknown[] = []
    const told = { onFailure: (code: string) => failures.push(code) }
    const room = newRoom(1_048_576)
    async function* pieces() {
      yield Buffer.from('begun')
      throw new BlobError('storage-unavailable', { cause: new Error('/srv/kentongan/evidence') })
    }
    await open({}, async () => answerStream(told, room, null, pieces(), 9))
    for (let count = 0; count < 3; count += 1) {
      const answer = await say('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
      expect(answer.status).toBe(200)
      expect('begun'.startsWith(answer.body)).toBe(true)
      expect(failures).toHaveLength(count + 1)
    }
    expect(failures[0]).toBe('storage-unavailable')
    for (const spy of printed) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    // Each has left the room.
    await (await room.take(1_048_576, null))()
  })

  it('holds no more than a piece for one who does not read, and nothing once they are gone', async () => {
    let made = 0
    let isEnded = false
    async function* pieces() {
      try {
        for (; made < 1_000; made += 1) yield new Uint8Array(262_144)
      } finally {
        isEnded = true
      }
    }
    const told = { onFailure: () => undefined }
    const room = newRoom(1_048_576)
    await open({ stalled: 300 }, async () => answerStream(told, room, null, pieces(), 262_144_000))
    await say('GET / HTTP/1.1\r\nHost: a\r\n\r\n', (socket) => {
      socket.pause()
      setTimeout(() => socket.resume(), 2_000)
    })
    expect(isEnded).toBe(true)
    // What the operating system takes off our hands is not ours to hold.
    expect(made).toBeLessThan(100)
    await (await room.take(1_048_576, null))()
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
