// A wire between a browser and a server that remembers every byte that went over it, either way.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Haystack } from './canary.ts'

export interface RecordingProxy {
  readonly origin: string
  /** Sends what comes from now on to this server. */
  forwardTo(origin: string): void
  /** Everything so far, each connection's two directions apart. */
  recorded(): readonly Haystack[]
  close(): Promise<void>
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const wires: { readonly name: string; readonly chunks: Buffer[] }[] = []
  const sockets = new Set<Socket>()
  let target = { host: '127.0.0.1', port: 0 }
  const record = (name: string, from: Socket): void => {
    const chunks: Buffer[] = []
    wires.push({ name, chunks })
    from.on('data', (chunk) => void chunks.push(Buffer.from(chunk)))
  }
  const server = createServer((browser) => {
    const upstream = connect(target)
    for (const socket of [browser, upstream]) {
      sockets.add(socket)
      socket.on('close', () => {
        sockets.delete(socket)
        browser.destroy()
        upstream.destroy()
      })
      socket.on('error', () => socket.destroy())
    }
    const number = wires.length / 2 + 1
    record(`requests of connection ${number}`, browser)
    record(`answers of connection ${number}`, upstream)
    browser.pipe(upstream).pipe(browser)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    forwardTo(origin) {
      const { hostname, port: targetPort } = new URL(origin)
      target = { host: hostname, port: Number(targetPort) }
    },
    recorded: () => wires.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) })),
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
