// `npm run bench`: measures what matters, prints it beside the committed baseline, and writes it as JSON.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foundDemoOffice } from '@kentongan/demo/found'
import { mojokerto } from '@kentongan/demo/offices'
import { startServerProcess } from '@kentongan/demo/server-process'
import { dayOf } from '@kentongan/domain/calendar'
import { launchBrowser } from '@kentongan/e2e/browser'
import { ensureBuilt } from '@kentongan/tools/build'
import { repositoryRoot } from '@kentongan/tools/root'
import { measureCryptoInBrowser, measureReadingInBrowser } from './crypto-browser.ts'
import { type CryptoResult, measureCrypto } from './crypto-work.ts'
import { type DeskResult, measureDesk } from './desk.ts'
import { rounded } from './latency.ts'
import { askLoad } from './load-order.ts'
import { betterUnits, describeMachine, measureUnits } from './machine.ts'
import { measurePages } from './pages.ts'
import { measurePhone } from './phone.ts'
import { measureReading } from './reading-work.ts'
import { type BenchResults, describe, method, type Ratios, ratiosOf } from './results.ts'
import { measureStartUp, residentMB } from './start-up.ts'
import { measureSubmissions } from './submissions.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    /** How many the desk lists at least; what is missing is sent beforehand. */
    cases: { type: 'string', default: '0' },
  },
})
const { quick } = values
const seconds = quick ? 1 : 3
const runs = quick
  ? [
      { concurrency: 1, count: 60 },
      { concurrency: 16, count: 300 },
      { concurrency: 64, count: 300 },
    ]
  : [
      { concurrency: 1, count: 300 },
      { concurrency: 16, count: 1_600 },
      { concurrency: 64, count: 1_600 },
    ]

const sent = runs.reduce((sum, { count }) => sum + count, 0)
const more = Math.max(0, Number(values.cases) - sent)

const folder = await mkdtemp(join(tmpdir(), 'kentongan-bench-'))
try {
  const results = await measureAll(folder)
  console.log(describe(results, await readBaseline()))
  if (values.json !== undefined) {
    await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureAll(folder: string): Promise<BenchResults> {
  await ensureBuilt()
  const data = join(folder, 'data')
  tell('what this machine can do')
  const before = await measureUnits(folder, seconds)
  const server = await startServerProcess({ data, port: 0 })
  const { origin } = server
  const chromium = await launchBrowser()
  try {
    tell('an office of eight')
    const founded = await foundDemoOffice(
      mojokerto,
      origin,
      server.setupUrl ?? '',
      dayOf(new Date()),
    )
    const submissions = await measureSubmissions(origin, data, folder, runs, tell)
    tell('cached pages')
    const pageLoad = { kind: 'pages', origin, path: '/', concurrency: 16, seconds } as const
    const cachedPages = await askLoad(pageLoad)
    const residentAfterMB = residentMB(server.pid)
    tell('bytes of each page')
    const pages = await measurePages(chromium, origin)
    if (more > 0) {
      const rest = [{ concurrency: 16, count: more }]
      await measureSubmissions(origin, data, folder, rest, tell)
    }
    tell(`a desk with ${sent + more} cases`)
    const seat = founded.seats.get('verifikator1')
    if (seat === undefined) throw new Error('nobody verifies')
    const desk: DeskResult = await measureDesk(chromium, origin, seat, sent + more)
    // Last, for it sends reports of its own.
    tell('what a report asks of a phone')
    const phone = await measurePhone(chromium, origin, folder)
    await server.stop()
    tell('starts')
    const startToFirstPageMs = await measureStartUp(data)
    tell('cryptography')
    const crypto = {
      node: roundedSpeeds(await measureCrypto(seconds)),
      chromium: roundedSpeeds(await measureCryptoInBrowser(chromium, seconds)),
    }
    tell('what this machine can do, once more')
    const units = betterUnits(before, await measureUnits(folder, seconds))
    const served = {
      submissions,
      cachedPages,
      pages,
      phone,
      desk,
      startToFirstPageMs,
      residentAfterMB,
    }
    tell('reading')
    const reading = {
      node: await measureReading(),
      chromium: await measureReadingInBrowser(chromium),
    }
    const measured = { quick, machine: describeMachine(), units, ...served, crypto, reading }
    return { method, ...measured, ratios: ratiosOf(measured) }
  } finally {
    await chromium.close()
    await server.stop()
  }
}

function roundedSpeeds({ sealMBs, openMBs, wrapsPerSecond }: CryptoResult): CryptoResult {
  return {
    sealMBs: rounded(sealMBs),
    openMBs: rounded(openMBs),
    wrapsPerSecond: rounded(wrapsPerSecond),
  }
}

/** What is being done now: the whole takes minutes. */
function tell(stage: string): void {
  console.error(`… ${stage}`)
}

async function readBaseline(): Promise<Ratios | null> {
  const path = join(repositoryRoot, 'bench/baseline.json')
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as BenchResults).ratios
}
