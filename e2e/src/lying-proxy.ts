// A server that lies: between a browser and the real one, it changes the answers that it is told to change.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { decodeFrame, encodeFrame } from '@kentongan/domain/wire/frame'

/** What is answered instead; the same bytes where it has nothing to say. */
export type Lie = (path: string, body: Uint8Array) => Uint8Array

export interface LyingProxy {
  readonly origin: string
  /** Sends what comes from now on to this server. */
  forwardTo(origin: string): void
  /** Plays this attack from now on; null is honest again. */
  tell(lie: Lie | null): void
  /** The newest honest answer to a path that begins so: what an attacker may have kept. */
  kept(path: string): Uint8Array
  close(): Promise<void>
}

export async function startLyingProxy(): Promise<LyingProxy> {
  let target = ''
  let lie: Lie | null = null
  const answers = new Map<string, Uint8Array>()
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/'
    forward(target, incoming)
      .then(({ status, headers, body }) => {
        const isApi = path.startsWith('/api/')
        if (isApi && status === 200) answers.set(path, body)
        const told = isApi && status === 200 && lie !== null ? lie(path, body) : body
        outgoing.writeHead(status, { ...headers, 'content-length': told.length }).end(told)
      })
      .catch(() => outgoing.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    forwardTo(origin) {
      target = origin
    },
    tell(next) {
      lie = next
    },
    kept(path) {
      const found = [...answers].findLast(([known]) => known.startsWith(path))
      if (found === undefined) throw new Error(`nothing was answered to ${path}`)
      return found[1]
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[]>
  readonly body: Uint8Array
}

async function forward(target: string, incoming: IncomingMessage): Promise<Answer> {
  const headers = { ...incoming.headers, 'accept-encoding': 'identity' }
  // A copy that the browser has is none that can be lied about.
  delete headers['if-none-match']
  const sent = request(`${target}${incoming.url}`, { method: incoming.method ?? 'GET', headers })
  incoming.pipe(sent)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const kept = Object.entries(answer.headers).filter(
    ([name, value]) => value !== undefined && !['transfer-encoding', 'connection'].includes(name),
  ) as [string, string | string[]][]
  return {
    status: answer.statusCode ?? 502,
    headers: Object.fromEntries(kept),
    body: await buffer(answer),
  }
}

export interface ServedHead {
  case: { id: string; status: string; received: string }
  grants: number
  envelopes: { id: string; vault: string; class: string; author: string; epoch: string }[]
}

/** Changes a case as it is served: its head, and the blobs of its grants and envelopes. */
export function inCase(
  change: (head: ServedHead, grants: Uint8Array[], envelopes: Uint8Array[]) => void,
): Lie {
  return (path, body) => {
    const frame = /^\/api\/(cases\/[^/]+\/open|reporter\/cases\/[^/]+)$/.test(path)
      ? decodeFrame(body)
      : null
    if (frame === null) return body
    const head = structuredClone(frame.head) as ServedHead
    const grants = frame.blobs.slice(0, head.grants).map((one) => Uint8Array.from(one))
    const envelopes = frame.blobs.slice(head.grants).map((one) => Uint8Array.from(one))
    change(head, grants, envelopes)
    head.grants = grants.length
    return encodeFrame(head, [...grants, ...envelopes])
  }
}

/** Changes a JSON answer to this path. */
export function inJson(of: string, change: (json: never) => unknown): Lie {
  return (path, body) =>
    path === of
      ? new TextEncoder().encode(
          JSON.stringify(change(JSON.parse(new TextDecoder().decode(body)) as never)),
        )
      : body
}
