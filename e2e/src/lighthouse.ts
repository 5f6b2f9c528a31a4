// `npm run lighthouse`: the four marks of every public page and of the reporter's, on a slow phone and network.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { startDemo } from '@kentongan/demo/demo'
import { ensureBuilt } from '@kentongan/tools/build'
import lighthouse, { type Result } from 'lighthouse'
import { launchBrowser } from './browser.ts'
import { publicPaths } from './states.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Pages that no search engine may list, by robots.txt or their head: that they are not is no fault of theirs. */
const unlisted = ['/lacak', '/lapor', '/akun']
/** Pages that have to start an app. */
const apps = ['/lapor', '/akun']
const appPerformance = 95

// A machine that does something else meanwhile is slower than any page: the best of so many runs counts.
const runsMax = 3

interface Marks {
  readonly marks: readonly number[]
  /** What was not whole, with Lighthouse's words. */
  readonly faults: readonly string[]
}

/** `-- /lapor /alur` looks at these alone. */
const asked = process.argv.slice(2)

await ensureBuilt()
const port = await freePort()
const demo = await startDemo({ cases: 1, settings: { port: 0 } })
const chromium = await launchBrowser([`--remote-debugging-port=${port}`])
try {
  console.log(`${''.padEnd(10)} ${categories.join('  ')}`)
  for (const path of asked.length > 0 ? asked : [...publicPaths, ...apps]) await examine(path)
} finally {
  await chromium.close()
  await demo.stop()
}

async function examine(path: string): Promise<void> {
  const least = categories.map((one) =>
    one === 'performance' && apps.includes(path) ? appPerformance : 100,
  )
  let best: Marks = { marks: [], faults: [] }
  for (let run = 0; run < runsMax; run += 1) {
    const { marks, faults } = await marksOf(path)
    if ((marks[0] ?? 0) >= (best.marks[0] ?? 0)) best = { marks, faults }
    if (reaches(best.marks, least)) break
  }
  const shown = categories.map((name, at) => String(best.marks[at]).padStart(name.length))
  console.log(`${path.padEnd(10)} ${shown.join('  ')}`)
  if (reaches(best.marks, least)) return
  process.exitCode = 1
  for (const fault of best.faults) console.log(`           ${fault}`)
}

function reaches(marks: readonly number[], least: readonly number[]): boolean {
  return least.every((one, at) => (marks[at] ?? 0) >= one)
}

/** One run with Lighthouse's own phone: CPU four times slower, slow 4G. */
async function marksOf(path: string): Promise<Marks> {
  const run = await lighthouse(`${demo.origin}${path}`, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    skipAudits: unlisted.includes(path) ? ['is-crawlable'] : [],
  })
  if (run === undefined) throw new Error(`Lighthouse did not look at ${path}`)
  const marks = categories.map((one) => Math.round((run.lhr.categories[one]?.score ?? 0) * 100))
  return { marks, faults: faultsOf(run.lhr) }
}

function faultsOf({ audits, categories: found }: Result): readonly string[] {
  const weighed = Object.values(found).flatMap((one) =>
    one.auditRefs.filter(({ weight }) => weight),
  )
  return weighed.flatMap(({ id }) => {
    const audit = audits[id]
    if (audit === undefined || audit.score === null || audit.score >= 0.9) return []
    return [`${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim()]
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return free
}
