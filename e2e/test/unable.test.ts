// A browser that cannot seal, or hardly: what the page says, what it never does, and that Lockdown Mode is none of them.
import { nationalChannels } from '@kentongan/domain/national-channels'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
let visit: ReporterVisit
/** Every request that was more than a question, as `METHOD path`. */
let sent: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(0)
})
afterAll(() => office.stop())
beforeEach(async () => {
  visit = await visitAsReporter(office)
  sent = listen(visit.context)
})
afterEach(() => visit.context.close())

function listen(context: BrowserContext): readonly string[] {
  const heard: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'GET') return
    heard.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  return heard
}

/** No field to type into, a way to the status, and every other channel by name. */
async function offersOtherWays(page: Page): Promise<void> {
  expect(await page.locator('form, input, textarea, select').count()).toBe(0)
  const main = page.getByRole('main')
  expect(await main.locator('a[href="/lacak"]').isVisible()).toBe(true)
  expect(await main.locator('a[href="/hubungi"]').isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'Tulis Pengaduan' }).count()).toBe(0)
}
async function namesChannels(page: Page): Promise<void> {
  for (const { label } of nationalChannels) {
    expect(
      await page.getByText(label.id).filter({ visible: true }).count(),
      label.id,
    ).toBeGreaterThan(0)
  }
}
/** Runs a line in the worker before anything of ours. */
const inWorker = (context: BrowserContext, line: string) =>
  context.route(/\/assets\/worker-.*\.js$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${line}\n${await answer.text()}` })
  })

const paths = ['/lapor', '/masuk', '/daftar'] as const

describe('a browser that cannot seal', () => {
  it.each(paths)('without cryptography shows no form at %s, and says why', async (path) => {
    await visit.context.addInitScript(() =>
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
    )
    await visit.open(path)
    await visit.at('Laporan tidak dapat disegel di sini')
    expect(await visit.alertText()).toContain('tidak memiliki fitur penyegelan yang diperlukan')
    expect(await visit.sees('tidak pernah dikirim sebagai tulisan biasa')).toBe(true)
    await offersOtherWays(visit.page)
    await namesChannels(visit.page)
    expect(visit.page.workers()).toEqual([])
    expect(sent).toEqual([])
  })

  it('says so in the language of the address, and can be left at once', async () => {
    await visit.context.addInitScript(() =>
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
    )
    await visit.context.route('https://www.bmkg.go.id/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Cuaca</h1>' }),
    )
    await visit.open('/lapor?bahasa=en')
    await visit.at('A report cannot be sealed here')
    await visit.press('Quick exit')
    await visit.at('Cuaca')
  })

  it('loses cryptography under the page’s hands, and sends nothing at all', async () => {
    await inWorker(
      visit.context,
      "Object.defineProperty(Crypto.prototype,'subtle',{value:undefined});",
    )
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByRole('alert').getByText('Pengaduan belum terkirim').waitFor()
    expect(await visit.sees(title)).toBe(true)
    expect(sent).toEqual([])
  })

  it('says that the address is the reason where that is so', async () => {
    const { port } = new URL(office.origin)
    const rules = '--host-resolver-rules=MAP wbs.example 127.0.0.1'
    const chromium: TestBrowser = await launchBrowser([rules])
    const page = await (await chromium.newContext()).newPage()
    const heard = listen(page.context())
    await page.goto(`http://wbs.example:${port}/lapor`)
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
      false,
      'undefined',
    ])
    await page.getByRole('alert').getByText('dengan alamat http://').waitFor()
    await offersOtherWays(page)
    expect(heard).toEqual([])
    await chromium.close()
  })
})

describe('a browser too old for the page', () => {
  const old = (context: BrowserContext, type: string) =>
    context.route(/\/(lapor|masuk)$/, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace('<script type="module"', `<script type="${type}"`)
      await route.fulfill({ response: answer, body })
    })

  it.each(['/lapor', '/masuk'])(
    'is told at once what works at %s, where it knows no modules',
    async (path) => {
      await old(visit.context, 'no-module')
      await visit.context.route('**/*.css', (route) => route.abort())
      await visit.open(path)
      expect(await visit.sees('Yang tetap dapat dilakukan:')).toBe(true)
      expect(await visit.sees('Yang tidak dapat dilakukan:')).toBe(true)
      await offersOtherWays(visit.page)
      expect(sent).toEqual([])
    },
  )

  it('is told a little later where it does not understand the script', async () => {
    await visit.context.route(/\/assets\/lapor-.*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'import x from "./y.js"; x ?=> 1' }),
    )
    await visit.open('/lapor')
    expect(await visit.sees('Formulir tidak tampil?')).toBe(false)
    await visit.page.evaluate(() => {
      for (const one of document.getAnimations()) one.finish()
    })
    expect(await visit.sees('Formulir tidak tampil?')).toBe(true)
    await offersOtherWays(visit.page)
  })

  it('never sees that while the page starts as it should', async () => {
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    expect(await visit.page.getByText('Formulir tidak tampil?').count()).toBe(0)
  })
})

describe('without JavaScript', () => {
  it.each(['/lapor', '/masuk'])(
    '%s says what works, what does not, and where else to go',
    async (path) => {
      const without = await office.chromium.newContext({ javaScriptEnabled: false })
      const page = await without.newPage()
      await page.goto(`${office.origin}${path}`)
      const main = page.getByRole('main')
      const why = main.locator('noscript p').first()
      expect([await why.isVisible(), await why.textContent()]).toEqual([
        true,
        expect.stringContaining('Halaman ini memerlukan JavaScript'),
      ])
      expect(await main.getByText('Yang tetap dapat dilakukan:').isVisible()).toBe(true)
      await offersOtherWays(page)
      await without.close()
    },
  )
})

describe('what seals does not start', () => {
  it('for a lost network: is said, and tried again without reloading', async () => {
    await visit.context.route(/\/assets\/worker-.*\.js$/, (route) => route.abort())
    await visit.open('/lapor')
    await visit.page.getByRole('alert').getByText('tidak berjalan').waitFor()
    await offersOtherWays(visit.page)
    await visit.context.unroute(/\/assets\/worker-.*\.js$/)
    await visit.press('Coba lagi')
    await visit.at('Tentang Anda')
  })
})

describe('Lockdown Mode', () => {
  /** What it takes away, of what a page could want. https://support.apple.com/105120 */
  const takenAway =
    "for (const one of ['WebAssembly','indexedDB','caches','FileReader','Notification','RTCPeerConnection','AudioContext','WebGLRenderingContext','WebGL2RenderingContext','SharedWorker','BroadcastChannel']) { for (let scope = globalThis; scope !== null; scope = Object.getPrototypeOf(scope)) delete scope[one] }" +
    "for (const one of ['serviceWorker','locks','storage','credentials','gpu']) { try { Object.defineProperty(Object.getPrototypeOf(navigator), one, { value: undefined }) } catch {} }"

  it('takes nothing away that a report needs: it is written, sealed, sent, and opened again', async () => {
    await visit.context.addInitScript({ content: takenAway })
    await inWorker(visit.context, takenAway)
    await visit.open('/lapor')
    await visit.fillReport([{ name: 'kuitansi.pdf', buffer: Buffer.from('%PDF-1.7 kuitansi') }])
    const [worker] = visit.page.workers()
    const left = () => [typeof WebAssembly, typeof indexedDB]
    expect(await visit.page.evaluate(left)).toEqual(['undefined', 'undefined'])
    expect(await worker?.evaluate(left)).toEqual(['undefined', 'undefined'])
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(await visit.sees(title)).toBe(true)
  })
})
