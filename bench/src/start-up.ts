// How long a start takes to the first page, and how much memory the server holds.
import { execFileSync } from 'node:child_process'
import { startServerProcess } from '@kentongan/demo/server-process'
import { rounded } from './latency.ts'

/** Milliseconds from starting the process on this data folder to the last byte of Beranda; the median of three. */
export async function measureStartUp(data: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const start = performance.now()
    const server = await startServerProcess({ data, port: 0 })
    await (await fetch(server.origin)).arrayBuffer()
    times.push(performance.now() - start)
    await server.stop()
  }
  return rounded(times.sort((a, b) => a - b)[1] ?? Number.NaN)
}

/** Resident memory of a process, MB. */
export function residentMB(pid: number): number {
  const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString())
  return rounded((kibibytes * 1_024) / 1_000_000)
}
