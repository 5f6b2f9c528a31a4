// What this machine can do at all: the units that results are compared in, measured in the same run.
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { rounded } from './latency.ts'
import { askLoad } from './load-order.ts'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly node: string
  readonly platform: string
}

export interface Units {
  /** Appending 8 KiB and flushing it, one after the other. */
  readonly flushesPerSecond: number
  /** SHA-256 by node:crypto, one thread. */
  readonly sha256MBs: number
  /** A bare node:http server answering 16 bytes, with the load generator that everything else has. */
  readonly bareHttpPerSecond: number
}

export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: rounded(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
})

/** Measures the units; `folder` is on the disk that the server's data will be on. */
export async function measureUnits(folder: string, seconds: number): Promise<Units> {
  return {
    flushesPerSecond: await flushes(folder, seconds),
    sha256MBs: sha256(seconds),
    bareHttpPerSecond: await bareHttp(seconds),
  }
}

/** The better of two measurements: what disturbs one makes it slower, never faster. */
export const betterUnits = (one: Units, other: Units): Units => ({
  flushesPerSecond: Math.max(one.flushesPerSecond, other.flushesPerSecond),
  sha256MBs: Math.max(one.sha256MBs, other.sha256MBs),
  bareHttpPerSecond: Math.max(one.bareHttpPerSecond, other.bareHttpPerSecond),
})

async function flushes(folder: string, seconds: number): Promise<number> {
  const path = join(folder, 'flushes')
  const file = openSync(path, 'w')
  const block = randomBytes(8_192)
  const perSecond = repeat(seconds, () => {
    writeSync(file, block)
    fdatasyncSync(file)
  })
  await rm(path)
  return rounded(perSecond)
}

function sha256(seconds: number): number {
  const block = randomBytes(1_000_000)
  return rounded(repeat(seconds, () => createHash('sha256').update(block).digest()))
}

/** How often a second this can be done, one after the other. */
export function repeat(seconds: number, work: () => void): number {
  const start = performance.now()
  const end = start + seconds * 1_000
  let count = 0
  while (performance.now() < end) {
    work()
    count += 1
  }
  return count / ((performance.now() - start) / 1_000)
}

async function bareHttp(seconds: number): Promise<number> {
  const server = createServer((_request, response) => response.end('0123456789abcdef'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const load = { kind: 'pages', origin, path: '/', concurrency: 16, seconds } as const
  const { perSecond } = await askLoad(load)
  server.close()
  return perSecond
}
