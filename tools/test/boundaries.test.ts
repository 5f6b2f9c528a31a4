import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBoundaries } from '../src/boundaries.ts'
import { boundaryRules } from '../src/boundary-rules.ts'
import { repositoryRoot } from '../src/root.ts'

const fixtures = join(repositoryRoot, 'tools/fixtures/boundaries')

describe('the boundaries', () => {
  it('each have a fixture that breaks them, and each fixture a boundary', () => {
    const rules = boundaryRules.map(({ name }) => name ?? '')
    expect(readdirSync(fixtures).sort()).toEqual(rules.sort())
  })

  it.each(readdirSync(fixtures))('refuse what breaks %s', async (rule) => {
    const { violations } = await checkBoundaries(join(fixtures, rule))
    expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule])
  })

  it('name the whole path from the server to what opens', async () => {
    const { violations } = await checkBoundaries(join(fixtures, 'server-cannot-open'))
    expect(violations[0]?.path).toEqual([
      'server/src/report.ts',
      'packages/sealed/src/seal.ts',
      'packages/sealed/src/open-case.ts',
    ])
  })

  it('follow imports by the name of a package into its source', async () => {
    const { edges } = await checkBoundaries(repositoryRoot)
    expect(edges).toContainEqual({
      from: 'packages/client/src/submit.ts',
      to: 'packages/sealed/src/submission.ts',
    })
  })

  it('are not passed by an empty folder', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'kentongan-empty-'))
    await expect(checkBoundaries(empty)).rejects.toThrow('No module was seen')
    rmSync(empty, { recursive: true })
  })
})
