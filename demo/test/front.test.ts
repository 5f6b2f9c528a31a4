import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Front, openFront } from '../src/front.ts'

const servers: Server[] = []
let front: Front

/** A server that says its name, what was asked for, and what it was sent. */
async function serverOf(name: string): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const sent = await text(incoming)
    outgoing.end(
      `${name} ${incoming.method} ${incoming.url} ${incoming.headers.host} ${sent.length}`,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function ask(host: string, path = '/x?y', body?: string) {
  const { port } = front
  const headers = { host, connection: 'close' }
  const method = body === undefined ? 'GET' : 'POST'
  const sending = request({ host: '127.0.0.1', port, path, headers, method }).end(body)
  const [answer] = await once(sending, 'response')
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

async function say(...pieces: readonly string[]): Promise<string> {
  const socket = connect({ port: front.port, host: '127.0.0.1', allowHalfOpen: true })
  for (const piece of pieces) {
    await pause(200)
    socket.write(piece)
  }
  return text(socket.end())
}

beforeAll(async () => {
  front = await openFront(0)
  front.lead('127.0.0.1', { server: await serverOf('satu') })
  front.lead('satu.localhost', { address: 'http://127.0.0.1:1' })
  front.lead('dua.localhost', { server: await serverOf('dua') })
})
afterAll(async () => {
  await front.stop()
  for (const server of servers) server.close()
})

describe('the one address of two offices', () => {
  it('leads to the office whose host is named, with everything as it was sent', async () => {
    const host = `dua.localhost:${front.port}`
    expect((await ask(host)).body).toBe(`dua GET /x?y ${host} 0`)
    expect((await ask('DUA.localhost', '/', 'z'.repeat(3_000_000))).body).toContain(' 3000000')
  })

  it('leads every other name to the first, and a request without one', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'evil.example', 'xdua.localhost']) {
      expect((await ask(host)).body).toMatch(/^satu /)
    }
    expect(await say('GET / HTTP/1.0\r\n\r\n')).toContain('satu GET / undefined')
  })

  it('sends a second name of an office to its address, at the same page', async () => {
    const { status, headers } = await ask('satu.localhost', '/tentang?bahasa=en')
    expect(status).toBe(307)
    expect(headers.location).toBe('http://127.0.0.1:1/tentang?bahasa=en')
  })

  it('waits for the host of a connection that was made before it was needed', async () => {
    const whole = 'GET / HTTP/1.1\r\nconnection: close\r\nhost: dua.localhost\r\n\r\n'
    expect(await say('', '', whole)).toContain('dua GET /')
    expect(await say(whole.slice(0, 30), whole.slice(30, 44), whole.slice(44))).toContain('dua GET')
    const silent = connect(front.port, '127.0.0.1')
    await pause(1_500)
    silent.write(whole)
    expect(await text(silent)).toContain('dua GET /')
  })

  it('leaves what is no request to the server to refuse', async () => {
    expect(await say('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
  })
})
