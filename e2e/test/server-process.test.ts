import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerProcess } from '@kentongan/demo/server-process'
import { expect, it } from 'vitest'

it('a server that ended by itself is not taken for one that was stopped', async () => {
  const data = await mkdtemp(join(tmpdir(), 'kentongan-e2e-'))
  const server = await startServerProcess({ data, port: 0 })
  process.kill(server.pid, 'SIGKILL')
  await server.ended
  await expect(server.stop()).rejects.toThrow(/ended by itself \(SIGKILL\)/)
  const again = await startServerProcess({ data, port: 0 })
  await again.stop()
  await again.stop()
  await rm(data, { recursive: true })
})
