import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../src/lock.ts'

describe('withLock', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kentongan-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('lets one work at a time', async () => {
    const path = join(folder, 'lock')
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await wait(20)
      inside -= 1
    }
    await Promise.all([withLock(path, work), withLock(path, work)])
    expect(most).toBe(1)
  })

  it('takes over from a process that died', async () => {
    const path = join(folder, 'lock')
    const dead = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(path, String(dead.pid))
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('leaves nothing behind, also when the work fails', async () => {
    const failing = withLock(join(folder, 'lock'), async () => {
      throw new Error('work failed')
    })
    await expect(failing).rejects.toThrow('work failed')
    expect(readdirSync(folder)).toEqual([])
  })
})
