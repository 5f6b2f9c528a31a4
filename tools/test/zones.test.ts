import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../src/root.ts'

type Reach = 'page' | 'node' | 'network'

const compiler = join(repositoryRoot, 'node_modules/typescript7/bin/tsc')
const platforms: Record<string, string> = {
  'packages/age': 'packages/platform.d.ts',
  'packages/domain': 'packages/platform.d.ts',
  'packages/sealed': 'packages/platform.d.ts',
  'packages/words': 'packages/platform.d.ts',
}

describe('the zones of the compiler', () => {
  let folder: string
  beforeAll(() => {
    // Inside the repository, where the compiler finds Node's types if a zone asks for them.
    folder = mkdtempSync(join(repositoryRoot, 'node_modules/.zones-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What a file of that workspace can reach without a compile error. */
  function reachOf(workspace: string): Reach[] {
    return (['page', 'node', 'network'] as const).filter((reach) => {
      const project = join(folder, 'tsconfig.json')
      const platform = platforms[workspace]
      writeFileSync(
        project,
        JSON.stringify({
          extends: join(repositoryRoot, workspace, 'tsconfig.json'),
          compilerOptions: {
            composite: false,
            declaration: false,
            emitDeclarationOnly: false,
            noEmit: true,
            rootDir: repositoryRoot,
            tsBuildInfoFile: null,
          },
          files: [`tools/fixtures/zones/${reach}.ts`, ...(platform ? [platform] : [])].map((file) =>
            join(repositoryRoot, file),
          ),
          include: [],
          references: [],
        }),
      )
      const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], {
        encoding: 'utf8',
      })
      // TS2304, TS2591, TS2584: the name is not known there. Anything else is a broken fixture.
      if (status !== 0) expect(stdout).toMatch(/error TS(2304|2591|2584|2580)/)
      return status === 0
    })
  }

  it.each(['packages/age', 'packages/sealed', 'packages/domain', 'packages/words'])(
    'let %s reach nothing',
    (name) => {
      expect(reachOf(name)).toEqual([])
    },
  )

  it.each(['server', 'ops', 'demo', 'tools'])('keep the page out of %s', (name) => {
    expect(reachOf(name)).toEqual(['node', 'network'])
  })

  it.each(['web/portal', 'web/desk', 'web/design', 'packages/client', 'recovery'])(
    'keep Node out of %s',
    (name) => {
      expect(reachOf(name)).toEqual(['page', 'network'])
    },
  )
})
