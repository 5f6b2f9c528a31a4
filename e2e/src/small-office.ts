// An office without cases on a server of its own, for a test that does things to it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FoundedOffice, foundDemoOffice } from '@kentongan/demo/found'
import { mojokerto } from '@kentongan/demo/offices'
import {
  type ServerProcess,
  type ServerSettings,
  startServerProcess,
} from '@kentongan/demo/server-process'
import { dayOf } from '@kentongan/domain/calendar'

export interface SmallOffice {
  readonly data: string
  readonly founded: FoundedOffice
  readonly day: string
  readonly server: ServerProcess
  /** Ends the server, whichever runs by now, and removes the data folder. */
  remove(server: ServerProcess): Promise<void>
}

/** Sets an office of eight up in a throw-away folder, or in the one given, which is then kept. */
export async function makeSmallOffice(
  settings: Partial<ServerSettings> = {},
): Promise<SmallOffice> {
  const data = settings.data ?? (await mkdtemp(join(tmpdir(), 'kentongan-e2e-')))
  const server = await startServerProcess({ port: 0, ...settings, data })
  const day = dayOf(new Date())
  const founded = await foundDemoOffice(mojokerto, server.origin, server.setupUrl ?? '', day)
  return {
    data,
    founded,
    day,
    server,
    async remove(running) {
      try {
        await running.kill()
      } finally {
        if (settings.data === undefined) await rm(data, { recursive: true, force: true })
      }
    },
  }
}
