// The leanest HTTP/1.1 client: one socket, one request at a time. What it costs is not what is measured.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

export interface Connection {
  /** Sends a request, given as its bytes, and resolves with the answer. Rejects when the socket ends before it. */
  send(...request: readonly Buffer[]): Promise<Answer>
  close(): void
}

export async function openConnection(origin: string): Promise<Connection> {
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return makeConnection(socket)
}

function makeConnection(socket: Socket): Connection {
  let received: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const read = readAnswer(received)
    if (read === null || waiting === null) return
    received = received.subarray(read.bytes)
    const { resolve } = waiting
    waiting = null
    resolve(read.answer)
  })
  const fail = (error?: Error): void => {
    waiting?.reject(error ?? new Error('the server closed the connection'))
    waiting = null
  }
  socket.on('error', fail)
  socket.on('close', () => fail())
  return {
    send(...request) {
      const answer = new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject }
      })
      socket.cork()
      for (const part of request) socket.write(part)
      socket.uncork()
      return answer
    },
    close: () => void socket.destroy(),
  }
}

interface ReadAnswer {
  readonly answer: Answer
  readonly bytes: number
}

/** The answer at the beginning of these bytes, or null while it is not whole (RFC 9112). */
export function readAnswer(received: Buffer): ReadAnswer | null {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const head = received.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const bodyAt = headEnd + 4
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const end = bodyAt + Number(length)
    if (received.length < end) return null
    return { answer: { status, body: received.subarray(bodyAt, end) }, bytes: end }
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) {
    return { answer: { status, body: Buffer.alloc(0) }, bytes: bodyAt }
  }
  return readChunks(received, bodyAt, status)
}

function readChunks(received: Buffer, bodyAt: number, status: number): ReadAnswer | null {
  const chunks: Buffer[] = []
  for (let at = bodyAt; ; ) {
    const lineEnd = received.indexOf('\r\n', at)
    if (lineEnd < 0) return null
    const size = Number.parseInt(received.toString('latin1', at, lineEnd), 16)
    const end = lineEnd + 2 + size + 2
    if (received.length < end) return null
    if (size === 0) return { answer: { status, body: Buffer.concat(chunks) }, bytes: end }
    chunks.push(received.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = end
  }
}

/** A request's head, with its empty line. */
export function requestHead(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>>,
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1')
}
