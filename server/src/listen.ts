// The listening socket: bounded in time, in headers, and in connections, and stopped without losing an answer.
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { refuse } from './http/answer.ts'
import { setHeaders } from './http/headers.ts'

export interface Listener {
  readonly port: number
  /**
   * Takes no new connections, waits for what was accepted (at most `patienceMilliseconds`), then
   * closes the rest.
   */
  stop(patienceMilliseconds: number): Promise<void>
}

const second = 1_000
/** A request's head comes at once, or its sender is holding the line. */
const headersTimeout = 15 * second
/** A part of 1 MiB over 30 kbit/s. */
const requestTimeout = 300 * second
/** Longer than a proxy's own, so that it never writes into a closing connection. */
const keepAliveTimeout = 75 * second
const headerBytesMax = 16_384
const connectionsMax = 10_000

/**
 * Serves `fetch` on this address; port 0 takes any that is free. Rejects when the address cannot be
 * had.
 */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listener> {
  const listener = getRequestListener(fetch, { errorHandler: refuseNoRequest })
  const server = createServer(
    { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize: headerBytesMax },
    listener as RequestListener,
  )
  server.maxConnections = connectionsMax
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patience) => stop(server, patience),
  }
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

/** What is no request at all, as a host with a blank in it, gets the headers of every answer. */
function refuseNoRequest(): Response {
  const response = refuse('malformed')
  setHeaders(response.headers, '/api/', false)
  return response
}
