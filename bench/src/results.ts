// The results as one document, as ratios to what the machine can do, and beside a committed baseline.
import type { CryptoResult } from './crypto-work.ts'
import type { DeskResult } from './desk.ts'
import { rounded } from './latency.ts'
import type { LoadResult } from './load.ts'
import type { Machine, Units } from './machine.ts'
import type { PageCost } from './pages.ts'
import type { PhoneResult } from './phone.ts'
import type { ReadingResult } from './reading-work.ts'
import type { SubmissionRun } from './submissions.ts'

export interface BenchResults {
  /** How it was measured, in words, so that the numbers can be read alone. */
  readonly method: Readonly<Record<string, string>>
  readonly quick: boolean
  readonly machine: Machine
  readonly units: Units
  readonly submissions: readonly (SubmissionRun & LoadResult)[]
  readonly cachedPages: LoadResult
  readonly pages: readonly PageCost[]
  readonly phone: PhoneResult
  readonly desk: DeskResult
  readonly startToFirstPageMs: number
  readonly residentAfterMB: number
  readonly crypto: { readonly node: CryptoResult; readonly chromium: CryptoResult }
  readonly reading: { readonly node: ReadingResult; readonly chromium: ReadingResult }
  readonly ratios: Ratios
}

export type Ratios = Readonly<Record<string, number>>

export const method = {
  submissions:
    'POST /api/intake (a proof solved beforehand, verified here) and POST /api/reports (stored durably) are both inside the clock and inside each latency. Real HTTP API, SQLite in a throw-away folder, synchronous=FULL. Each submission is a new account’s, unlike any other, 2,000 characters, sealed beforehand to six officers, recovery, and its reporter.',
  load: 'The load generator is a process of its own on the same cores, one socket for each concurrent client.',
  cachedPages: 'GET / with Accept-Encoding: br, gzip, 16 sockets.',
  pages:
    'Bytes of headers and compressed bodies in Chromium with an empty cache, until the network is idle.',
  phone:
    'The real /lapor in Chromium, 360 by 640, against the real server on the same cores, once. Proof of work: from opening the page to the intake token, with the protocol’s CPU throttling at 6, which slows the page’s thread but no worker; and all of the renderer’s processor time times 6, as if one slow core did everything, beside what the shortest form takes a practised hand by count. Evidence: a file of 20 MiB on a disk; anonymous and shared memory of all of the browser’s processes, every 30 ms, beyond that before the sending, less the file’s bytes; what is not collected yet counts.',
  desk: 'The real desk in Chromium, 1280 by 800, against the real server on the same cores, once. Cold: a browser that knows nothing, until a row stands and until every title is opened and verified. Warm: locked and unlocked again, from the keys being in until every case is listed. Search: from each letter to the last change of the list. Interaction: Event Timing of keys and clicks, down the list and between views; under 16 ms is not told. Memory: the heap of the worker that holds the index; and the resident peak of the renderer, which holds the page, the worker, its helpers, and what none of them has collected yet.',
  startToFirstPage:
    'From starting the process on a set-up office to the last byte of Beranda; median of three.',
  residentAfter: 'Of the server process after all submissions and pages.',
  crypto:
    'One thread. Evidence of 8 MB sealed and opened whole; a wrap is a sealed grant: one ML-KEM-768 + X25519 stanza and one Ed25519 signature.',
  reading:
    'One thread. A case of 200 envelopes opened and verified whole, and again in the same sitting, medians of five; and reports opened and verified as a list of cases needs them: grant, opening, report.',
  ratios:
    'Each speed divided by what the same machine did in the same run: bare HTTP requests or SHA-256, the better of a measurement before and one after.',
} as const

/** Speeds over units: what can be compared between two machines, or two days of one. */
export function ratiosOf(results: Omit<BenchResults, 'ratios' | 'method'>): Ratios {
  const { units, submissions, cachedPages, crypto, desk, reading } = results
  const ratios: Record<string, number> = {}
  for (const { concurrency, perSecond } of submissions) {
    ratios[`submissions c=${concurrency} / bare HTTP`] = perSecond / units.bareHttpPerSecond
  }
  ratios['cached pages / bare HTTP'] = cachedPages.perSecond / units.bareHttpPerSecond
  for (const [place, { sealMBs, openMBs, wrapsPerSecond }] of Object.entries(crypto)) {
    ratios[`seal in ${place} / SHA-256`] = sealMBs / units.sha256MBs
    ratios[`open in ${place} / SHA-256`] = openMBs / units.sha256MBs
    ratios[`wraps in ${place} / SHA-256`] = wrapsPerSecond / units.sha256MBs
  }
  const oneThread = reading.chromium.summariesPerSecond
  ratios['list of the desk / reports in one thread'] = desk.coldPerSecond / oneThread
  return Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, rounded(value)]))
}

/** The results for people: a line each, with the change of each ratio from the baseline's. */
export function describe(results: BenchResults, baseline: Ratios | null): string {
  const { machine, units, submissions, cachedPages, pages, crypto } = results
  const latency = (one: LoadResult): string =>
    `p50 ${one.latency.p50} ms, p95 ${one.latency.p95} ms, p99 ${one.latency.p99} ms`
  const speed = (place: 'node' | 'chromium'): string => {
    const { sealMBs, openMBs, wrapsPerSecond } = crypto[place]
    return `${place}: seal ${sealMBs} MB/s, open ${openMBs} MB/s, ${wrapsPerSecond} wraps/s`
  }
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}`,
    `units: ${units.bareHttpPerSecond} bare HTTP/s, ${units.flushesPerSecond} flushes/s, SHA-256 ${units.sha256MBs} MB/s`,
    ...submissions.map(
      (one) =>
        `submissions, c=${one.concurrency}: ${one.perSecond}/s, ${latency(one)} (${one.count})`,
    ),
    `cached pages: ${cachedPages.perSecond}/s, ${latency(cachedPages)}`,
    ...describePhone(results.phone),
    ...describeDesk(results.desk),
    `start to first page: ${results.startToFirstPageMs} ms`,
    `resident after it: ${results.residentAfterMB} MB`,
    speed('node'),
    speed('chromium'),
    ...Object.entries(results.reading).map(
      ([place, { case200Ms, again200Ms, summariesPerSecond }]) =>
        `${place}: a case of 200 envelopes ${case200Ms} ms, again ${again200Ms} ms, ${summariesPerSecond} reports of a list/s`,
    ),
    ...pages.map(
      ({ path, requests, bytes, scriptBytes }) =>
        `${path}: ${requests} requests, ${bytes} bytes, ${scriptBytes} of them script`,
    ),
    ...Object.entries(results.ratios).map(
      ([name, ratio]) => `${name}: ${ratio}${changeFrom(baseline?.[name], ratio)}`,
    ),
  ].join('\n')
}

function describePhone(phone: PhoneResult): readonly string[] {
  const { proofSeconds, slowedProofSeconds, formSeconds } = phone
  const { evidenceBeyondFileMB, evidenceSeconds } = phone
  return [
    `proof of work: ${proofSeconds} s; on a processor 6 times slower ${slowedProofSeconds} s, the shortest form ${formSeconds} s`,
    `evidence of 20 MiB: ${evidenceBeyondFileMB} MB beyond the file (budget 64), ${evidenceSeconds} s`,
  ]
}

function describeDesk(desk: DeskResult): readonly string[] {
  const { cases, coldFirstRowMs, coldPerSecond, warmMs, search, interaction } = desk
  return [
    `desk, ${cases} cases, cold: first row after ${coldFirstRowMs} ms, ${coldPerSecond} cases/s`,
    `desk, warm: listed ${warmMs} ms after unlocking, ${desk.workerMB} MB in the worker, ${desk.rendererMB} MB in the renderer at the most`,
    `desk, a letter of a search: p50 ${search.p50} ms, max ${search.max} ms; an interaction: p50 ${interaction.p50} ms, max ${interaction.max} ms`,
  ]
}

function changeFrom(before: number | undefined, now: number): string {
  if (before === undefined) return ''
  const percent = Math.round((now / before - 1) * 100)
  return ` (baseline ${before}, ${percent >= 0 ? '+' : ''}${percent}%)`
}
