import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const fixtures = fileURLToPath(new URL('../fixtures/closing-line', import.meta.url))
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))

async function runFixture(...args: string[]): Promise<{ code: number; last: string }> {
  const child = spawn(process.execPath, [vitest, 'run', '--root', fixtures, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'test', VITEST: undefined },
  })
  const exit = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? -1))
  })
  const output = await text(child.stdout)
  return { code: await exit, last: output.trimEnd().split('\n').at(-1) ?? '' }
}

describe('the last line of a test run', () => {
  it('counts what passed and ends well when all did', async () => {
    expect(await runFixture('passing')).toEqual({ code: 0, last: '2 passed, 0 failed' })
  })

  it('counts a failed test, and a skipped one as failed', async () => {
    expect(await runFixture('mixed')).toEqual({ code: 1, last: '1 passed, 2 failed' })
  })

  it('ends badly when a test was only skipped', async () => {
    expect(await runFixture('skipped')).toEqual({ code: 1, last: '1 passed, 1 failed' })
  })

  it('ends badly when a file cannot be loaded', async () => {
    expect(await runFixture('broken')).toEqual({ code: 1, last: '0 passed, 1 failed' })
  })

  it('takes no offence when the run was narrowed by name', async () => {
    expect(await runFixture('passing', '-t', 'too')).toEqual({
      code: 0,
      last: '1 passed, 0 failed',
    })
  })
})
