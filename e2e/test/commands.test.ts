// Commands at the desk by the keyboard alone: shortcuts, their help, and the palette that finds commands and cases.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { watchTroubles } from '../src/troubles.ts'

let office: TestOffice
let context: BrowserContext
let page: Page
let troubles: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(3)
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  troubles = watchTroubles(page)
  const login = office.officer('verifikator1')
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await page.getByRole('row').nth(2).waitFor()
})
afterAll(async () => {
  await context?.close()
  await office?.stop()
})

const report = () => {
  const found = office.demo.logins.accounts.flatMap(({ reports }) => reports)[0]
  if (found === undefined) throw new Error('no report')
  return found
}
const box = () => page.getByRole('combobox', { name: /Perintah/ })
const options = () => page.getByRole('dialog').getByRole('option')
/** What a screen reader is told of: the option that the box names. */
const pointed = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    const option = document.getElementById(id)
    return option?.getAttribute('aria-selected') === 'true' ? (option.textContent ?? '') : null
  })
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

it('opens the palette anywhere, points at options by arrows, and gives the focus back', async () => {
  await page.keyboard.press('j')
  await expect.poll(focused).not.toBe('')
  const before = await focused()
  await page.keyboard.press('Control+k')
  await box().waitFor()
  const first = await pointed()
  expect(first).toContain('Perkara berikutnya')
  await page.keyboard.press('ArrowDown')
  await expect.poll(pointed).toContain('Perkara sebelumnya')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect.poll(pointed).toContain('Akun Saya')
  await page.keyboard.press('Escape')
  await box().waitFor({ state: 'detached' })
  expect(await focused()).toBe(before)
})

it('runs what is chosen once the palette is gone', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kotak pencarian')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('cari')
  // A letter in a field is a letter; Ctrl+K is a command there too.
  await page.keyboard.type('j?')
  expect(await page.getByRole('searchbox').inputValue()).toBe('j?')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('semua')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('')
})

it('goes to a view, and to a case by ticket, with no typed word in the address', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lewat')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Lewat tenggat' }).waitFor()
  const { ticket, title } = report()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(ticket.toLowerCase())
  await options().filter({ hasText: title }).waitFor()
  expect(page.url().toLowerCase()).not.toContain(ticket.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  // At the case, what can be done there is found too, and by its letter.
  await page.keyboard.press('Control+k')
  await options().filter({ hasText: 'Tulis catatan internal' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('catatan')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('b')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('balasan')
})

it('says when nothing fits, and then does nothing on Enter', async () => {
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Lewat tenggat' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzz')
  await page.getByText('Tidak ada yang cocok. Coba kata lain.').waitFor()
  await expect.poll(() => options().count()).toBe(0)
  expect(await box().getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Enter')
  await box().waitFor()
  await page.keyboard.press('Escape')
})

it('lists in the help every command that has a key, and switches letters off', async () => {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Papan ketik' })
  await help.waitFor()
  for (const name of ['Perkara berikutnya', 'Ubah status', 'Cari perintah atau perkara']) {
    await help.getByText(name, { exact: true }).waitFor()
  }
  await help.getByLabel('Pakai pintasan huruf tunggal').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  expect(await help.count()).toBe(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bantuan')
  await page.keyboard.press('Enter')
  await help.getByLabel('Pakai pintasan huruf tunggal').check()
  await page.keyboard.press('Escape')
  expect(troubles).toEqual([])
})
