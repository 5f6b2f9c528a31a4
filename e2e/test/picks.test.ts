// Many cases at once, by the keyboard and the boxes: picked, marked as read, handed to a colleague, taken out as a file.
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { watchTroubles } from '../src/troubles.ts'

let office: TestOffice
let context: BrowserContext
let page: Page
let troubles: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(6)
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  troubles = watchTroubles(page)
  const login = office.officer('verifikator1')
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await boxless().nth(4).waitFor()
})
afterAll(async () => {
  await context?.close()
  await office?.stop()
})

const boxless = () => page.getByRole('row').filter({ has: page.getByRole('link') })
const boxes = () => page.getByRole('checkbox')
const bar = () => page.getByRole('region', { name: 'Perkara yang dipilih' })
const says = (count: number) => bar().getByText(`${count} perkara dipilih`).waitFor()

async function pickThree(): Promise<void> {
  await page.getByRole('button', { name: 'Pilih', exact: true }).click()
  await boxes().first().click()
  await boxes()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await says(3)
}

it('rows are picked by x, as a range by Shift, and all of the view', async () => {
  await page.keyboard.press('x')
  await says(1)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(1)
  await boxes().first().click()
  await bar().getByRole('button', { name: 'Semua di tampilan ini' }).click()
  await says(await boxless().count())
  expect(await axeViolations(page)).toEqual([])
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })
  expect(await boxes().count()).toBe(0)
})

it('the picked alone are taken out as a file, and marked as read', async () => {
  await pickThree()
  await bar().getByRole('button', { name: 'Unduh XLSX' }).click()
  await page
    .getByText(/^3 perkara/)
    .first()
    .waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh berkas' }).click()
  expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await says(3)
  const unread = await page.locator('tr.unread').count()
  await bar().getByRole('button', { name: 'Tandai sudah dibaca' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^3 perkara baru yang dipilih/).waitFor()
  await dialog.getByRole('button', { name: 'Tandai', exact: true }).click()
  await bar().waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('tr.unread').count()).toBe(unread - 3)
})

it('the picked are handed to a colleague in a batch, which says what became of each', async () => {
  await pickThree()
  await bar().getByRole('button', { name: 'Tugaskan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: /3/ }).click()
  await page.getByText(/^3 dari 3/).waitFor({ timeout: 60_000 })
  expect(await bar().count()).toBe(0)
  expect(troubles).toEqual([])
})
