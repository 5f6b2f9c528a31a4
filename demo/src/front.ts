// The demo's one address: each connection goes, byte for byte, to the office whose host its first request names.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Where a host leads: to a server, or to the address that the office is known by. */
export type Lead = { readonly server: string } | { readonly address: string }

export interface Front {
  readonly port: number
  /** From now on this host leads there. The first one takes whatever names no host that is known. */
  lead(host: string, to: Lead): void
  stop(): Promise<void>
}

// A head is looked through for its host and no further: what is wrong with it is the server's to say.
const headBytesMax = 16_384
const headMilliseconds = 1_000
// As long as a server waits. A browser connects before it has anything to ask, and names its host only then.
const silentMilliseconds = 15_000

/** Listens on this port of the machine itself; 0: any that is free. Rejects when it cannot be had. */
export async function openFront(port: number): Promise<Front> {
  const leads = new Map<string, Lead>()
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    void headOf(socket).then((head) => {
      const to = leads.get(hostIn(head)) ?? [...leads.values()][0]
      if (to === undefined || head.length === 0) socket.destroy()
      else if ('server' in to) join(socket, to.server, head)
      else socket.end(redirect(to.address, head))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    lead: (host, to) => void leads.set(host, to),
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

/**
 * What came first: as far as the host, a whole head without one, as much as there is room for, or what came
 * within a second of the first byte. Empty when nothing came.
 */
async function headOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  const head = Promise.withResolvers<void>()
  const take = (chunk: Buffer): void => {
    chunks.push(chunk)
    const whole = Buffer.concat(chunks)
    const isEnough = /^host:.*\r\n|\r\n\r\n/im.test(whole.toString('latin1'))
    if (isEnough || whole.length >= headBytesMax) head.resolve()
    if (chunks.length > 1) return
    clearTimeout(timer)
    timer = setTimeout(head.resolve, headMilliseconds)
  }
  let timer = setTimeout(head.resolve, silentMilliseconds)
  socket.on('data', take)
  socket.once('end', head.resolve)
  await head.promise
  clearTimeout(timer)
  socket.pause()
  socket.off('data', take)
  return Buffer.concat(chunks)
}

/** The name in `Host`, without its port; '' where there is none. */
function hostIn(head: Buffer): string {
  const [, name = ''] =
    /^host:[ \t]*([^\s]*?)(?::\d+)?[ \t]*$/im.exec(head.toString('latin1')) ?? []
  return name.toLowerCase()
}

function join(socket: Socket, server: string, head: Buffer): void {
  const { hostname, port } = new URL(server)
  const inner = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  inner.on('error', () => socket.destroy())
  socket.once('close', () => inner.destroy())
  inner.write(head)
  socket.pipe(inner).pipe(socket)
}

function redirect(address: string, head: Buffer): string {
  const [, path = '/'] = /^\w+ (\/[\x21-\x7e]*) /.exec(head.toString('latin1')) ?? []
  const lines = ['HTTP/1.1 307 Temporary Redirect', `location: ${address}${path}`]
  return `${lines.join('\r\n')}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`
}
