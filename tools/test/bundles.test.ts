import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleFolder, recordBuilt, staleBundles } from '../src/bundles.ts'

describe('a bundle', () => {
  let root: string

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }

  const staleNames = async () => (await staleBundles(false, root)).map(({ bundle }) => bundle.name)

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'kentongan-bundles-'))
    const folders = [
      'web/design',
      'web/portal',
      'web/desk',
      'web/viewer',
      'packages/client',
      'packages/domain',
    ]
    const below = ['packages/age', 'packages/sealed', 'packages/words', 'recovery']
    for (const folder of [...folders, ...below]) {
      write(`${folder}/src/a.ts`, 'export const a = 1')
      write(`${folder}/test/a.test.ts`, 'tested')
    }
    write('package-lock.json', '{}')
    write('tools/src/build.ts', 'build')
    write('tools/src/single-file.ts', 'one file')
    for (const stale of await staleBundles(false, root)) {
      mkdirSync(bundleFolder(stale.bundle.name, root), { recursive: true })
      await recordBuilt(stale, root)
    }
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const all = ['portal', 'pages', 'meja', 'penampil', 'penampil-pdf', 'pemulihan']

  it('is fresh right after it was built', async () => {
    expect(await staleNames()).toEqual([])
  })

  it('is stale once its own source changes, and the other is not', async () => {
    write('web/desk/src/a.ts', 'export const a = 2')
    expect(await staleNames()).toEqual(['meja'])
  })

  it('is stale once a file is added, renamed, or what all are made from changes', async () => {
    write('web/portal/src/b.ts', '')
    expect(await staleNames()).toEqual(['portal', 'pages'])
    write('packages/words/src/a.ts', 'export const a = 2')
    expect(await staleNames()).toEqual(all)
  })

  it('is stale with another library', async () => {
    write('package-lock.json', '{"lockfileVersion":3}')
    expect(await staleNames()).toEqual(all)
  })

  it('is stale when its folder is gone', async () => {
    rmSync(bundleFolder('pages', root), { recursive: true })
    expect(await staleNames()).toEqual(['pages'])
  })

  it('is still fresh when only a test changed', async () => {
    write('web/portal/test/a.test.ts', 'tested more')
    write('packages/sealed/test/b.test.ts', 'tested too')
    expect(await staleNames()).toEqual([])
  })
})
