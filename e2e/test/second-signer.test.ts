// Two share sheets make a second signer at the desk; from then on a colleague gets in only once both have signed.
import { mkdir } from 'node:fs/promises'
import { totpAt } from '@kentongan/demo/totp'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import {
  fillPassphrase,
  inviteColleague,
  makeKeys,
  type Newcomer,
  press,
  standsAt,
} from '../src/setup-page.ts'
import { untilStill } from '../src/states.ts'

const newcomer: Newcomer = {
  name: 'Retno Palupi',
  position: 'Auditor Ahli Muda',
  username: 'retno',
  passphrase: 'kereta senja lewat perlahan',
}

let office: TestOffice
const contexts: BrowserContext[] = []
let first: Page
let second: Page

async function deskOf(username: string): Promise<Page> {
  const context = await office.chromium.newContext({ viewport: { width: 1280, height: 900 } })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const login = office.officer(username)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await toOfficers(page)
  return page
}

/** Behind the link a colleague makes their keys, and the first signer proposes them. Answers what signs them in. */
async function joined(): Promise<{ readonly page: Page; readonly totp: string }> {
  const link = await inviteColleague(first, newcomer, 'Verifikator')
  const context = await office.chromium.newContext({ viewport: { width: 1280, height: 900 } })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(link)
  await standsAt(page, 'Buat kunci Anda')
  await fillPassphrase(page, newcomer)
  const { totpSecret, step } = await makeKeys(page)
  await press(page, 'Lanjut ke halaman masuk')
  await press(first, `Masukkan ke direktori: ${newcomer.name}`)
  await press(first, 'Cocok, tandatangani direktori')
  await first.getByText('Diusulkan. Menunggu tanda tangan kedua.').waitFor()
  return { page, totp: totpAt(totpSecret, step + 1) }
}

async function toOfficers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Petugas' }).first().click()
  await page.getByRole('heading', { level: 2, name: 'Direktori yang berlaku' }).waitFor()
}

/** In the folder that KENTONGAN_SHOTS names, at both widths, light and dark. */
async function look(page: Page, name: string): Promise<void> {
  await untilStill(page)
  expect(await axeViolations(page)).toEqual([])
  const folder = process.env.KENTONGAN_SHOTS
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await untilStill(page)
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const waiting = (page: Page) => page.getByRole('region', { name: 'Menunggu tanda tangan kedua' })
const dialog = (page: Page) => page.getByRole('dialog')

/** What the page says of the new directory, as the two read it to each other. */
async function fingerprint(page: Page): Promise<string> {
  await waiting(page).waitFor()
  return (await waiting(page).locator('dl code').first().textContent()) ?? ''
}

/** Reads the page anew. */
async function again(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Semua/ })
    .first()
    .click()
  await toOfficers(page)
}

async function sign(page: Page): Promise<void> {
  await press(page, 'Periksa dan tanda tangani')
  await dialog(page).getByText('Kedua belas karakter sidik direktori baru').waitFor()
}

beforeAll(async () => {
  office = await startTestOffice(1)
  first = await deskOf('inspektur')
  second = await deskOf('verifikator1')
}, 300_000)
afterAll(async () => {
  for (const context of contexts) await context.close()
  await office?.stop()
})

describe('a second signer', () => {
  it('is made by two typed sheets, and signs the first directory of both', async () => {
    const signer = office.officer('verifikator1')
    await press(first, 'Upacara penanda tangan')
    await dialog(first).getByLabel(signer.name).check()
    await dialog(first).getByText('berlaku 3 tahun').waitFor()
    await look(first, '1-penanda')
    await press(first, 'Lanjut ke lembar rahasia')
    const [one = '', two = ''] = office.demo.logins.sheets
    await dialog(first).getByLabel('Lembar rahasia pertama').fill(one)
    await dialog(first).getByLabel('Lembar rahasia kedua').fill(one)
    await press(first, 'Tanda tangani kunci induk')
    await dialog(first).getByText('Ini lembar yang sama dengan yang pertama').waitFor()
    await look(first, '2-lembar')
    await dialog(first).getByLabel('Lembar rahasia kedua').fill(two.toLowerCase())
    await press(first, 'Tanda tangani kunci induk')
    await dialog(first).getByText('setelah penanda tangan kedua').waitFor()
    await look(first, '3-kunci-induk')
    await press(first, 'Ajukan kepada penanda tangan kedua')
    const said = await fingerprint(first)
    await look(first, '4-usulan-sendiri')

    await again(second)
    expect(await fingerprint(second)).toBe(said)
    await waiting(second).getByText(`${signer.name} menjadi penanda tangan`).waitFor()
    await look(second, '5-usulan')
    await sign(second)
    await look(second, '6-tanda-tangan')
    await press(second, 'Cocok, tandatangani dan terbitkan')
    await second.getByText('Direktori baru ditandatangani dan diterbitkan.').waitFor()
    await second.getByText('dua tanda tangan', { exact: true }).waitFor()
  })

  it('and a colleague gets in only once both have signed', async () => {
    const { page: joining, totp } = await joined()
    const proposed = await fingerprint(first)
    expect(await first.getByRole('button', { name: 'Periksa dan tanda tangani' }).count()).toBe(0)
    await again(second)
    await waiting(second).getByText(`${newcomer.name} masuk direktori`).waitFor()
    expect(await fingerprint(second)).toBe(proposed)
    await joining.getByLabel('Frasa sandi', { exact: true }).fill(newcomer.passphrase)
    await joining.getByLabel('Kode autentikator').fill(totp)
    await press(joining, 'Masuk')
    await standsAt(joining, 'Menunggu dimasukkan ke direktori')
    await press(joining, 'Periksa lagi')
    await joining.getByText('Belum. Inspektur belum menandatangani').waitFor()
    await look(second, '7-rekan')
    await sign(second)
    await press(second, 'Cocok, tandatangani dan terbitkan')
    await second.getByText('Direktori baru ditandatangani dan diterbitkan.').waitFor()
    await press(joining, 'Periksa lagi')
    await standsAt(joining, 'Semua perkara')
  })
})
