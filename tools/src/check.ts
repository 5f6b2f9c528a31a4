// Everything that is checked without running the product: types, style, boundaries, dead code.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { repositoryRoot } from './root.ts'

interface Check {
  readonly name: string
  /** A script for Node, from the repository's root, and its arguments. */
  readonly command: readonly [string, ...string[]]
}

interface Outcome {
  readonly passed: boolean
  readonly output: string
  readonly seconds: number
}

const checks: readonly Check[] = [
  { name: 'types', command: ['node_modules/typescript7/bin/tsc', '-b', '--pretty'] },
  {
    name: 'style',
    command: [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--max-diagnostics=200',
      '.',
    ],
  },
  { name: 'boundaries', command: ['tools/src/boundaries.ts'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
]

async function runCheck({ command: [script, ...rest] }: Check): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(repositoryRoot, script), ...rest], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  const seconds = (performance.now() - start) / 1000
  return { passed: code === 0, output: `${out}${err}`.trim(), seconds }
}

const outcomes = await Promise.all(
  checks.map(async (check) => {
    const outcome = await runCheck(check)
    const word = outcome.passed ? 'passed' : 'FAILED'
    console.log(`${check.name.padEnd(10)} ${word} ${outcome.seconds.toFixed(1).padStart(5)} s`)
    if (!outcome.passed) console.log(`\n${outcome.output}\n`)
    return outcome
  }),
)
if (outcomes.some(({ passed }) => !passed)) process.exitCode = 1
