// `npm run mutate [file…]`: Stryker over packages/sealed, each group of files with the tests that are its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { repositoryRoot } from './root.ts'

interface Group {
  readonly files: readonly string[]
  readonly tests: readonly string[]
}

/** All the tests for each mutant would take a day and find the same: most of them only pass through. */
const groups: readonly Group[] = [
  {
    files: ['statement', 'order', 'format', 'sitting'],
    tests: ['statement', 'order', 'format', 'sitting'],
  },
  {
    files: ['text', 'id', 'keys'],
    tests: ['account', 'envelope', 'office', 'case', 'sitting', 'vectors'],
  },
  { files: ['open', 'seal'], tests: ['envelope', 'hostile-envelope', 'sitting', 'case'] },
  {
    files: ['lock', 'member', 'self', 'code', 'credentials', 'office-secret'],
    tests: ['account', 'hostile-office', 'vectors'],
  },
  { files: ['office', 'pins'], tests: ['office', 'hostile-office'] },
  { files: ['submission', 'case-writer', 'parts'], tests: ['submission', 'parts', 'case'] },
  {
    files: ['open-grants', 'grant'],
    tests: ['hostile-grant', 'hostile-holder', 'hostile-summary', 'case', 'vectors'],
  },
  {
    files: ['open-opening', 'open-evidence'],
    tests: ['insider', 'hostile', 'hostile-opening', 'case', 'vectors'],
  },
  {
    files: ['unwind', 'open-ground', 'epoch-writer'],
    tests: ['epoch', 'hostile-epoch', 'hostile-summary', 'vectors'],
  },
  {
    files: ['open-vaults'],
    tests: ['hostile', 'hostile-envelope', 'hostile-holder', 'epoch', 'hostile-epoch', 'vectors'],
  },
  {
    files: ['epochs', 'open-chains'],
    tests: ['epoch', 'hostile-epoch', 'hostile-grant', 'vectors'],
  },
  {
    files: ['access'],
    tests: ['hostile-grant', 'hostile-identity', 'insider', 'epoch', 'vectors'],
  },
  {
    files: ['open-case', 'case-view'],
    tests: [
      ...['case', 'hostile', 'hostile-grant', 'hostile-holder'],
      ...['epoch', 'hostile-epoch', 'vectors'],
    ],
  },
  { files: ['identity-access', 'open-identity', 'identity-writer'], tests: ['hostile-identity'] },
  { files: ['typed-sheets'], tests: ['typed-sheets'] },
  { files: ['open-summary'], tests: ['hostile-envelope', 'hostile-summary'] },
]

interface Report {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >
}

const own = (folder: 'src' | 'test', name: string): string =>
  `packages/sealed/${folder}/${name}${folder === 'test' ? '.test' : ''}.ts`

/** Runs one group and returns what became of its mutants, by file. What survived is in the output. */
function mutate({ files, tests }: Group): Report['files'] {
  const base = JSON.parse(readFileSync(join(repositoryRoot, 'stryker.config.json'), 'utf8'))
  const fileName = join('build', 'mutants', `${files[0]}.json`)
  const config = {
    ...base,
    mutate: files.map((file) => own('src', file)),
    testFiles: tests.map((test) => own('test', test)),
    jsonReporter: { fileName },
  }
  const configFile = join(repositoryRoot, 'build', 'mutants', `${files[0]}.config.json`)
  mkdirSync(join(repositoryRoot, 'build', 'mutants'), { recursive: true })
  writeFileSync(configFile, JSON.stringify(config))
  const stryker = join(repositoryRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(process.execPath, [stryker, 'run', configFile], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Stryker stopped with ${status} at ${files.join(', ')}`)
  return (JSON.parse(readFileSync(join(repositoryRoot, fileName), 'utf8')) as Report).files
}

// Tables and types: nothing in them runs after loading, which Stryker cannot mutate test by test.
const listed = new Set([
  'schema',
  'case-kinds',
  'case-file',
  // Its tests stand where a root is made: recovery/test/root.test.ts, web/desk/test/second-signer.test.ts.
  'next-root',
  ...groups.flatMap(({ files }) => files),
])
const sources = readdirSync(join(repositoryRoot, 'packages/sealed/src'))
const missing = sources.map((file) => basename(file, '.ts')).filter((file) => !listed.has(file))
if (missing.length > 0) throw new Error(`In no group: ${missing.join(', ')}`)

const asked = process.argv.slice(2)
const chosen = groups
  .map((group) => ({
    ...group,
    files: group.files.filter((file) => asked.length === 0 || asked.includes(file)),
  }))
  .filter(({ files }) => files.length > 0)
const lines: string[] = []
let all = 0
let killed = 0
for (const group of chosen) {
  for (const [file, { mutants }] of Object.entries(mutate(group))) {
    const tried = mutants.filter(({ status }) => status !== 'Ignored')
    const found = tried.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage')
    all += tried.length
    killed += found.length
    lines.push(`${basename(file)}: ${found.length} of ${tried.length} killed`)
  }
}
console.log(
  [...lines, `all: ${killed} of ${all}, ${((100 * killed) / all).toFixed(1)}%`].join('\n'),
)
if (all === 0 || killed / all < 0.9) process.exitCode = 1
