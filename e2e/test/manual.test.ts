import { readManual } from '@kentongan/tools/manual'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { fillReport, goOnFromCode, sendReport } from '../src/reporter-page.ts'
import { sampleReport } from '../src/sample-report.ts'

const rows = readManual().filter(({ test }) => test === 'e2e/test/manual.test.ts')

/** Keeps all that each screen ever says, by its heading: words, options, buttons, and what fields show before they are filled. */
function keepWords(): void {
  const kept: Record<string, string> = {}
  Object.assign(window, { kept })
  new MutationObserver(() => {
    const [main, heading] = [document.querySelector('main'), document.querySelector('h1')]
    if (main === null || heading === null) return
    const fields = [...main.querySelectorAll('[placeholder]')]
    const hints = fields.map((field) => field.getAttribute('placeholder'))
    const key = heading.textContent.trim()
    kept[key] = `${kept[key] ?? ''} ${main.textContent} ${hints.join(' ')}`
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** Words without spaces: between two blocks a page has none of its own. */
const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

const wordsOf = async (page: Page): Promise<Record<string, string>> => {
  const kept = await page.evaluate(
    () => (window as unknown as { kept: Record<string, string> }).kept,
  )
  return Object.fromEntries(Object.entries(kept).map(([key, text]) => [key, squeezed(text)]))
}

describe('what the manual shows of the reporter’s pages', () => {
  let office: TestOffice
  const said = new Map<string, string>()
  beforeAll(async () => {
    office = await startTestOffice(1)
    const page = await (await office.chromium.newContext()).newPage()
    await page.addInitScript(keepWords)
    await page.goto(`${office.origin}/lapor`)
    await fillReport(page, sampleReport)
    await sendReport(page)
    await goOnFromCode(page)
    const screens = Object.entries(await wordsOf(page))
    for (const [heading, text] of screens) said.set(`/lapor: ${heading}`, text)
    said.set('/akun', screens.at(-1)?.[1] ?? '')
    for (const path of ['/masuk', '/daftar']) {
      await page.goto(`${office.origin}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => document.querySelector('main button') !== null)
      said.set(path, Object.values(await wordsOf(page)).join(' '))
    }
  })
  afterAll(() => office.stop())

  it.each(rows)('$place says: $printed', ({ words, place }) => {
    const text = said.get(place) ?? [...said.keys()].join(', ')
    expect(text.includes(squeezed(words)), text).toBe(true)
  })
})
