// From an empty data folder to an office of two: by role and name, in Indonesian.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from '@kentongan/demo/server-process'
import { totpAt } from '@kentongan/demo/totp'
import { mojokerto } from '@kentongan/domain/mojokerto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'
import {
  fillFirstAccount,
  fillPassphrase,
  inviteColleague,
  keepSheet,
  makeKeys,
  type Newcomer,
  press,
  readPaper,
  type Seen,
  standsAt,
} from '../src/setup-page.ts'
import { untilStill } from '../src/states.ts'

const inspektur: Newcomer = {
  name: 'Drs. Suharto Wibowo',
  position: 'Inspektur Kabupaten Mojokerto',
  username: 'inspektur',
  passphrase: 'gajah ungu menyanyi pelan',
}
const verifikator: Newcomer = {
  name: 'Rini Astuti',
  position: 'Auditor Muda',
  username: 'rini.astuti',
  passphrase: 'tujuh layang putus benang',
}

let data: string
let server: ServerProcess
let chromium: TestBrowser
let setupUrl: string

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kentongan-setup-'))
  server = await startServerProcess({ data, port: 0 })
  setupUrl = server.setupUrl ?? ''
  chromium = await launchBrowser()
})
afterAll(async () => {
  await chromium?.close()
  await server?.stop()
  await rm(data, { recursive: true, force: true })
})

/** Every state is looked at by axe, in a narrow dark and a wide light page. */
function lookedAt(page: Page, found: string[]): Seen {
  return async (name) => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await untilStill(page)
      for (const violation of await axeViolations(page)) found.push(`${name}: ${violation}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) found.push(`${name}: ${overflow} px too wide at ${width}`)
    }
  }
}

async function officeState(): Promise<unknown> {
  const answer = await fetch(`${server.origin}/api/office`)
  return ((await answer.json()) as { state: unknown }).state
}

/** Behind the link: keys and card; answers the fingerprint to read out and the next one-time code. */
async function enrol(page: Page, link: string, found: string[]) {
  const seen = lookedAt(page, found)
  await page.goto(link)
  await standsAt(page, 'Buat kunci Anda')
  expect(new URL(page.url()).hash).toBe('')
  await page.getByText(verifikator.name).waitFor()
  await page.getByText('Verifikator', { exact: true }).waitFor()
  await fillPassphrase(page, verifikator)
  await seen('undangan')
  // A reload loses neither the link nor the card, which may be printed by now.
  await press(page, 'Lanjut')
  const printed = await readPaper(page, 'Kartu Kunci')
  await page.reload()
  await standsAt(page, 'Buat kunci Anda')
  await fillPassphrase(page, verifikator)
  const { card, totpSecret, step } = await makeKeys(page)
  expect(card).toBe(printed)
  await standsAt(page, 'Kunci Anda sudah dibuat')
  await seen('sidik')
  const fingerprint = await page.getByText('Sidik kartu Anda').locator('..').getByRole('code')
  return { fingerprint: await fingerprint.textContent(), totp: totpAt(totpSecret, step + 1) }
}

/** Beranda offers no form, /lapor says why, and both lead to other channels. */
async function takesNoReports(): Promise<void> {
  const context = await chromium.newContext()
  const page = await context.newPage()
  await page.goto(server.origin)
  await page.getByText('Pengaduan melalui situs ini belum dibuka').waitFor()
  expect(await page.getByRole('link', { name: 'Tulis Pengaduan' }).count()).toBe(0)
  await page.goto(`${server.origin}/lapor`)
  await standsAt(page, 'Situs ini belum menerima laporan')
  expect(await page.getByRole('button', { name: 'Lanjut' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Lihat semua jalur pengaduan' }).click()
  for (const { label } of mojokerto.otherChannels) {
    await page.getByText(label.id).first().waitFor()
  }
  await context.close()
}

describe('an office that is not set up', () => {
  it('takes no reports, and names other channels', takesNoReports)

  it('says at the desk how it is set up, and refuses a made-up link', async () => {
    const context = await chromium.newContext()
    const page = await context.newPage()
    await page.goto(`${server.origin}/meja`)
    await standsAt(page, 'Instansi ini belum disiapkan')
    const token = setupUrl.split('=')[1] ?? ''
    await page.goto(`${server.origin}/meja#penyiapan=${[...token].reverse().join('')}`)
    await standsAt(page, 'Tautan ini tidak berlaku')
    await context.close()
  })
})

describe('set-up', () => {
  it('makes an office in one sitting, through a reload and a lost session, and lets a colleague in', async () => {
    const found: string[] = []
    const context = await chromium.newContext()
    const page = await context.newPage()
    const seen = lookedAt(page, found)
    await page.goto(setupUrl)
    await standsAt(page, 'Siapkan instansi ini')
    expect(new URL(page.url()).hash).toBe('')
    await press(page, 'Lanjut')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').evaluate((box) => box === document.activeElement)).toBe(
      true,
    )
    await seen('akun, salah')
    await fillFirstAccount(page, inspektur)
    await page.getByText('Kuat.').waitFor()
    const kept = await makeKeys(page, seen)

    const first = await keepSheet(page, 1, seen)
    await standsAt(page, 'Lembar rahasia 2 dari 3')
    expect(await officeState()).toBe('pending')
    await page.reload()
    await standsAt(page, 'Buka Kunci')
    await page.getByLabel('Frasa sandi', { exact: true }).fill(inspektur.passphrase)
    await press(page, 'Buka Kunci')
    const second = await keepSheet(page, 2)
    await standsAt(page, 'Lembar rahasia 3 dari 3')

    // The session ends: the same browser signs in and goes on where it was.
    await context.clearCookies()
    await page.reload()
    await standsAt(page, 'Masuk')
    await page.getByText('Penyiapan instansi belum selesai.').waitFor()
    await page.getByLabel('Frasa sandi', { exact: true }).fill(inspektur.passphrase)
    await page.getByLabel('Kode autentikator').fill(totpAt(kept.totpSecret, kept.step + 1))
    await press(page, 'Masuk')
    const third = await keepSheet(page, 3)
    expect(new Set([first, second, third]).size).toBe(3)

    await standsAt(page, 'Terbitkan instansi')
    await seen('terbitkan')
    await press(page, 'Terbitkan Instansi')
    await standsAt(page, 'Petugas')
    await page.getByText('Situs belum menerima pengaduan.').waitFor()
    expect(await officeState()).toBe('closed')
    await takesNoReports()
    const link = await inviteColleague(page, verifikator, 'Verifikator', seen)
    await page.getByText('Belum dibuka').waitFor()

    const other = await chromium.newContext()
    const newcomer = await other.newPage()
    const { fingerprint, totp } = await enrol(newcomer, link, found)

    await page.getByText('Menunggu Anda').waitFor()
    await seen('petugas')
    await press(page, `Masukkan ke direktori: ${verifikator.name}`)
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('code').textContent()).toBe(fingerprint)
    await seen('cocokkan')
    await press(page, 'Cocok, tandatangani direktori')
    await page
      .getByText(`${verifikator.name} sudah masuk direktori. Pengaduan sekarang dapat masuk.`)
      .waitFor()
    expect(await page.getByText('Situs belum menerima pengaduan.').count()).toBe(0)
    expect(await officeState()).toBe('ready')
    await page
      .getByRole('row', { name: verifikator.name })
      .getByText(fingerprint ?? '')
      .waitFor()

    await press(newcomer, 'Lanjut ke halaman masuk')
    await newcomer.getByLabel('Frasa sandi', { exact: true }).fill(verifikator.passphrase)
    await newcomer.getByLabel('Kode autentikator').fill(totp)
    await press(newcomer, 'Masuk')
    await standsAt(newcomer, 'Semua perkara')
    expect(found).toEqual([])

    // A session that ends by itself leaves no dead page behind.
    await context.clearCookies()
    await press(page, 'Tambah Petugas')
    await press(page, 'Batal')
    await standsAt(page, 'Masuk')
    await page.getByText('Waktu masuk Anda sudah berakhir.').waitFor()

    await other.close()
    await context.close()
    await refusesUsed(link)
  })
})

/** A link is good once, for an invited officer as for the first. */
async function refusesUsed(link: string): Promise<void> {
  for (const used of [link, setupUrl]) {
    const context = await chromium.newContext()
    const page = await context.newPage()
    await page.goto(used)
    await standsAt(page, 'Tautan ini tidak berlaku')
    await context.close()
  }
}
