import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePublicFolder } from '../src/build.ts'

describe('the folder of bundles', () => {
  const umask = process.umask()
  let above: string
  beforeEach(() => {
    above = mkdtempSync(join(tmpdir(), 'kentongan-build-'))
  })
  afterEach(() => {
    process.umask(umask)
    rmSync(above, { recursive: true })
  })

  it('can be read by whoever serves it, though nothing else of its builder can', async () => {
    process.umask(0o077)
    const folder = join(above, 'build')
    await makePublicFolder(folder)
    writeFileSync(join(folder, 'page'), '')
    expect(statSync(folder).mode & 0o777).toBe(0o755)
    expect(statSync(join(folder, 'page')).mode & 0o777).toBe(0o644)
  })
})
