// The desk with many cases, as an officer has it: opened for the first time, unlocked again, searched, and walked.
import { readFile } from 'node:fs/promises'
import type { Seat } from '@kentongan/demo/seats'
import { totpAt, totpStepOf } from '@kentongan/demo/totp'
import type { TestBrowser } from '@kentongan/e2e/browser'
import { signInAtDesk, untilListed } from '@kentongan/e2e/desk-page'
import { type Latency, latencyOf, rounded } from './latency.ts'

export interface DeskResult {
  readonly cases: number
  /** A browser that knows nothing, from the list's asking: until a row can be opened, and every title is verified. */
  readonly coldFirstRowMs: number
  readonly coldPerSecond: number
  /** Locked and unlocked again, from the keys being in: until every case is listed. */
  readonly warmMs: number
  /** From each letter that is typed to the last change of the list. */
  readonly search: Latency
  /** Of keys and clicks in the list: Event Timing, which ends with the next frame. */
  readonly interaction: Latency
  /** The heap of the worker that holds the index, after all of it. */
  readonly workerMB: number
  /** The renderer's resident peak: the page, the worker, and its helpers, with what was not collected yet. */
  readonly rendererMB: number
}

type Page = Parameters<typeof signInAtDesk>[0]

const sought = ['kuitansi', 'petugas loket', 'dua jari']
const steps = 40

export async function measureDesk(
  chromium: TestBrowser,
  origin: string,
  { officer, card, totpSecret }: Pick<Seat, 'officer' | 'card' | 'totpSecret'>,
  cases: number,
): Promise<DeskResult> {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(90_000)
    const login = { ...officer, card, totpSecret, otpauth: '' }
    await signInAtDesk(page, origin, { login, totp: totpAt(totpSecret, totpStepOf(Date.now())) })
    const asked = performance.now()
    await page.locator('.cases .case').first().waitFor()
    const coldFirstRowMs = Math.round(performance.now() - asked)
    await untilListed(page, cases)
    const coldPerSecond = rounded(cases / ((performance.now() - asked) / 1_000))
    await page.getByRole('button', { name: 'Kunci sekarang' }).click()
    await page.getByLabel('Frasa sandi').fill(officer.passphrase)
    await page.getByRole('button', { name: 'Buka Kunci' }).click()
    await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
    const unlocked = performance.now()
    await untilListed(page, cases)
    const warmMs = Math.round(performance.now() - unlocked)
    const search = latencyOf(await searchAsTyped(page))
    const interaction = latencyOf(await walk(page))
    const workerMB = await heapOfWorker(page)
    const rendererMB = await peakOfRenderer(chromium.browser)
    const known = { coldFirstRowMs, coldPerSecond, warmMs }
    return { cases, ...known, search, interaction, workerMB, rendererMB }
  } finally {
    await context.close()
  }
}

/** Milliseconds from each letter that changed the list to the last change that it made. */
async function searchAsTyped(page: Page): Promise<readonly number[]> {
  const box = page.getByRole('searchbox')
  const latencies: number[] = []
  for (const word of sought) {
    await box.fill('')
    for (const letter of word) {
      await page.evaluate(() => {
        const seen = { typed: 0, changed: 0 }
        const watch = new MutationObserver(() => {
          seen.changed = performance.now()
        })
        const list = document.querySelector('main') as Element
        watch.observe(list, { subtree: true, childList: true, characterData: true })
        const typed = (): void => {
          seen.typed = performance.now()
        }
        addEventListener('keydown', typed, { capture: true, once: true })
        ;(window as { seen?: typeof seen }).seen = seen
      })
      await box.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(400)
      latencies.push(
        await page.evaluate(() => {
          const { typed, changed } = (window as { seen?: { typed: number; changed: number } })
            .seen ?? { typed: 0, changed: 0 }
          return Math.max(0, changed - typed)
        }),
      )
    }
  }
  await box.fill('')
  return latencies.filter((one) => one > 0)
}

/** Milliseconds of each interaction: down the list, to a view and back, and a word typed. */
async function walk(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const lasted = new Map<number, number>()
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        const { interactionId, duration } = entry
        if (interactionId > 0) {
          lasted.set(interactionId, Math.max(duration, lasted.get(interactionId) ?? 0))
        }
      }
    })
    watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    ;(window as { lasted?: typeof lasted }).lasted = lasted
  })
  await page.getByRole('heading', { level: 1 }).focus()
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('j')
  for (const view of [/^Baru/, /^Semua/]) {
    await page.getByRole('navigation').getByRole('link', { name: view }).click()
  }
  await page.keyboard.press('/')
  await page.keyboard.type('pungutan', { delay: 50 })
  await page.waitForTimeout(500)
  const lasted = await page.evaluate(() => [
    ...((window as { lasted?: Map<number, number> }).lasted?.values() ?? []),
  ])
  // What took less than the threshold is not told.
  return lasted.length > 0 ? lasted : [0]
}

/** Of the page's one worker, by then without helpers, in MB. */
async function heapOfWorker(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const heap = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { result } = JSON.parse(message) as { result?: { usedSize: number } }
      if (result !== undefined) resolve(Math.round(result.usedSize / 1e6))
    })
  })
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' })
    void session.send('Target.sendMessageToTarget', { sessionId, message })
  })
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false } as const
  await session.send('Target.setAutoAttach', attach)
  const used = await heap
  await session.detach()
  return used
}

/** Of the largest renderer, in MB. */
async function peakOfRenderer(browser: TestBrowser['browser']): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const peaks = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_000
    }),
  )
  return Math.round(Math.max(...peaks))
}
