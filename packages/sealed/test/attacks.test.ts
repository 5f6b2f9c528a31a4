// docs/format/attacks.md against the tests that it names.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const table = readFileSync(new URL('../../../docs/format/attacks.md', import.meta.url), 'utf8')
const rows = [
  ...table.matchAll(/^\| (?<attack>.+) \| (?<file>[a-z-]+\.test\.ts): (?<test>.+) \| .+ \|$/gm),
]

/** What a signature makes so is tried here; what it does not make so by itself, where a case is read or asked for. */
const elsewhere: Readonly<Record<string, string>> = {
  'replay.test.ts': '../../client/test/',
  'unsealed.test.ts': '../../../server/test/',
}

const namesIn = (file: string): ReadonlySet<string> => {
  const text = readFileSync(new URL((elsewhere[file] ?? './') + file, import.meta.url), 'utf8')
  return new Set([...text.matchAll(/^ *it\('([^']+)'/gm)].map(([, name = '']) => name))
}

describe('the table of attacks', () => {
  it('has at least forty, none twice', () => {
    const attacks = rows.map(({ groups }) => groups?.attack)
    expect(rows.length).toBeGreaterThanOrEqual(40)
    expect(new Set(attacks).size).toBe(attacks.length)
  })

  it('names a test for each, and no line of it is left unread', () => {
    const lines = table
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'))
    expect(rows).toHaveLength(lines.length)
    for (const { groups } of rows) {
      expect(namesIn(groups?.file ?? ''), groups?.attack).toContain(groups?.test)
    }
  })
})
