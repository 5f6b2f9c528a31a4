// The listening socket: bounded in time, in headers, and in connections, and stopped without losing an answer.
import { once } from 'node:events'
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { ErrorCode } from '@kentongan/domain/wire/errors'
import { refuse } from './http/answer.ts'
import { setHeaders } from './http/headers.ts'
import { isStream } from './http/stream.ts'

export interface Listener {
  readonly port: number
  /**
   * Takes no new connections, waits for what was accepted (at most `patienceMilliseconds`), then
   * closes the rest.
   */
  stop(patienceMilliseconds: number): Promise<void>
}

export interface Address {
  readonly host: string
  readonly port: number
  /** The public origin; null: the address listened on. */
  readonly origin: string | null
}

const second = 1_000

/** How long whoever connects may take, in milliseconds. */
export const patience = {
  /** A request's head comes at once, or its sender is holding the line. */
  head: 15 * second,
  /** A part of 1 MiB over 30 kbit/s. */
  request: 300 * second,
  /** Without a byte in either direction, while a request or its answer is under way. */
  stalled: 30 * second,
  /** Longer than a proxy's own, so that it never writes into a closing connection. */
  idle: 75 * second,
  /** How often the first two are looked at: Node's own half a minute would double the first. */
  checked: 3 * second,
}

const headerBytesMax = 16_384
const connectionsMax = 10_000

/**
 * Serves `fetch` on this address; port 0 takes any that is free. Rejects when the address cannot be
 * had.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port, origin }: Address,
  { head, request, stalled, idle, checked }: typeof patience = patience,
): Promise<Listener> {
  const https = origin?.startsWith('https:') === true
  const errorHandler = () => refuseUnasked('malformed', https)
  const answer = async (request: Request, { outgoing }: HttpBindings): Promise<Response> => {
    const response = await fetch(request)
    return isStream(response) ? new Response(orBreakOff(response, outgoing), response) : response
  }
  const listener = getRequestListener(answer as typeof fetch, { errorHandler }) as RequestListener
  const server = createServer({
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: checked,
    maxHeaderSize: headerBytesMax,
    // A request without one is refused as every other that is none.
    requireHostHeader: false,
  })
  server.timeout = stalled
  server.maxConnections = connectionsMax
  const latest = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (incoming, outgoing) => {
    latest.set(incoming.socket, outgoing)
    listener(incoming, outgoing)
  })
  const unmet = async () => refuseUnasked('expectation-failed', https)
  server.on('checkExpectation', getRequestListener(unmet) as RequestListener)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const outgoing = latest.get(socket)
    const isAnswering = outgoing?.headersSent === true && !outgoing.writableFinished
    if (isAnswering || !socket.writable) socket.destroy()
    else void end(socket, refuseUnasked(codeOfClientError(error), https))
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patience) => stop(server, patience),
  }
}

/**
 * The body of an answer that may fail under way. It is broken off then, so that nobody takes it for
 * whole; the library would print what failed, path and all, and say it to whoever reads.
 */
function orBreakOff({ body }: Response, outgoing: ServerResponse): ReadableStream<Uint8Array> {
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch {
          outgoing.destroy()
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

async function stop(server: Server, patience: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A connection is idle only once its answer is out, and nobody says when.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(timer)
}

/** What never becomes a request of the application's gets the headers of every answer all the same. */
function refuseUnasked(code: ErrorCode, https: boolean): Response {
  const response = refuse(code, { connection: 'close' })
  setHeaders(response.headers, '/api/', https)
  return response
}

function codeOfClientError({ code }: NodeJS.ErrnoException): ErrorCode {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'too-slow'
    case 'HPE_HEADER_OVERFLOW':
      return 'headers-too-large'
    default:
      return 'malformed'
  }
}

/** Answers where Node has no more than a socket, and closes it. */
async function end(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const headers = [...response.headers, ['content-length', String(body.length)]]
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  const status = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`
  socket.end(`${[status, ...lines].join('\r\n')}\r\n\r\n${body}`)
}
