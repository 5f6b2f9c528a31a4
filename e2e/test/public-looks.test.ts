import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { publicPaths } from '../src/states.ts'

const everyPath = [...publicPaths, '/tidak-ada']
let office: TestOffice
let page: Page
beforeAll(async () => {
  office = await startTestOffice(1)
  page = await (await office.chromium.newContext()).newPage()
})
afterAll(() => office.stop())
afterEach(() => page.emulateMedia({ media: null, colorScheme: null, forcedColors: null }))

const open = (path: string) => page.goto(`${office.origin}${path}`)

/** The words that reach beyond the window, or beyond what holds them and cuts them off. */
const cutOff = () =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode
      if (parentElement?.checkVisibility() !== true || !/\S/.test(textContent ?? '')) continue
      // What only a screen reader, or a keyboard, gets to is cut off on purpose.
      if (parentElement.closest('.visually-hidden, .skip') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(words.currentNode)
      const { left, right } = range.getBoundingClientRect()
      const clip = parentElement.closest('.hero, .page-head, details, .wrap')
      const edge = Math.min(innerWidth, clip?.getBoundingClientRect().right ?? innerWidth)
      if (left < -1 || right > edge + 1) cut.push(textContent?.trim().slice(0, 40) ?? '')
    }
    if (document.documentElement.scrollWidth > innerWidth) cut.push('the page scrolls sideways')
    return cut
  })

/** The lightness of what the page is painted on, 0 to 255. */
const ground = () =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    return alpha === 0 ? 255 : (red + green + blue) / 3
  })

describe.each(everyPath)('%s', (path) => {
  it.each([
    [320, '100%'],
    [360, '200%'],
    [1280, '200%'],
  ])('cuts no word off at %i px with text of %s', async (width, size) => {
    await page.setViewportSize({ width, height: 640 })
    await open(path)
    await page.evaluate((wanted) => {
      document.documentElement.style.fontSize = wanted
    }, size)
    expect(await cutOff()).toEqual([])
  })

  it('is printed dark on white, without what cannot be pressed on paper', async () => {
    await page.setViewportSize({ width: 720, height: 1_000 })
    await open(path)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await ground()).toBe(255)
    for (const pressed of ['.menu', '.button', '.skip', '.language']) {
      expect(await page.locator(`${pressed}:visible`).allTextContents(), pressed).toEqual([])
    }
    expect(await page.locator('h1').isVisible()).toBe(true)
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    expect(Math.max(...(ink.match(/\d+/g) ?? ['255']).map(Number))).toBeLessThan(90)
    expect(await cutOff()).toEqual([])
  })

  it('is dark where the reader’s device is', async () => {
    await open(path)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground()).toBeLessThan(60)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await ground()).toBeGreaterThan(200)
  })

  it('keeps its edges and its focus in forced colours', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(path)
    await page.emulateMedia({ forcedColors: 'active' })
    for (const one of await page.locator('.button:visible, .field-input:visible').all()) {
      const border = await one.evaluate((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
        return borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth)
      })
      expect(border, (await one.textContent()) ?? '').toBeGreaterThanOrEqual(1)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return `${focused.tagName} ${outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)}`
    })
    expect(outline).toMatch(/^(A|SUMMARY) [1-9]/)
  })

  it('leads to itself in English by a plain link, and back', async () => {
    await open(path)
    const { cookies } = await page.context().storageState()
    await page.getByRole('link', { name: 'English' }).click()
    const at = new URL(page.url())
    expect([at.pathname, at.search]).toEqual([path === '/tidak-ada' ? '/' : path, '?bahasa=en'])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Bahasa Indonesia', exact: true }).click()
    expect(new URL(page.url()).search).toBe('')
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    expect(cookies).toEqual([])
  })
})

describe('what crawlers and messengers are told', () => {
  const text = async (path: string) => (await fetch(`${office.origin}${path}`)).text()

  it('is a map of pages that are there and may be listed, each in both languages', async () => {
    const map = await text('/sitemap.xml')
    const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(addresses.map((one) => new URL(one).pathname)).toEqual(
      publicPaths.filter((path) => path !== '/lacak'),
    )
    for (const address of addresses) {
      const answer = await fetch(address)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toContain('noindex')
    }
    expect(await text('/robots.txt')).toContain(`Sitemap: ${office.origin}/sitemap.xml`)
  })

  it('keeps crawlers from every page of a reporter’s and an officer’s', async () => {
    const robots = await text('/robots.txt')
    for (const path of ['/akun', '/masuk', '/daftar', '/lacak', '/meja', '/api/']) {
      expect(robots).toContain(`\nDisallow: ${path}\n`)
    }
  })

  it('is a title, a description, and an address for whoever shares a page, and no picture to be counted by', async () => {
    for (const path of publicPaths) {
      const html = await text(path)
      expect(html).toContain(`<meta property="og:url" content="${office.origin}${path}"/>`)
      for (const name of ['og:title', 'og:description', 'og:site_name', 'og:locale', 'og:type']) {
        expect(html).toMatch(new RegExp(`<meta property="${name}" content="[^"]{2,}"`))
      }
      expect(html).not.toMatch(/og:image|twitter:|<img/)
    }
  })

  it('is whom to tell of a hole, for less than a year (RFC 9116)', async () => {
    const answer = await fetch(`${office.origin}/.well-known/security.txt`)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const said = await answer.text()
    expect(said).toMatch(/^Contact: (mailto:|https:)/m)
    const [, expires = ''] = /^Expires: (.+)$/m.exec(said) ?? []
    const days = (Date.parse(expires) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(90)
    expect(days).toBeLessThan(365)
  })
})
