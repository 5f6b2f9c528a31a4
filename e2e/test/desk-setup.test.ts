// Set-up as an Inspektur meets it who reloads, goes back, and reads what stands on each page.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from '@kentongan/demo/server-process'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { launchBrowser, type TestBrowser } from '../src/browser.ts'
import {
  fillFirstAccount,
  fillPassphrase,
  keepSheet,
  makeKeys,
  type Newcomer,
  press,
  readPaper,
  standsAt,
} from '../src/setup-page.ts'
import { untilStill } from '../src/states.ts'

const inspektur: Newcomer = {
  name: 'Drs. Suharto Wibowo',
  position: 'Inspektur Kabupaten Mojokerto',
  username: 'inspektur',
  passphrase: 'gajah ungu menyanyi pelan',
}

let data: string
let server: ServerProcess
let chromium: TestBrowser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kentongan-setup-'))
  server = await startServerProcess({ data, port: 0 })
  chromium = await launchBrowser()
})
afterAll(async () => {
  await chromium?.close()
  await server?.stop()
  await rm(data, { recursive: true, force: true })
})
beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return () => context.close()
})

const typedIn = (label: string) => page.getByLabel(label, { exact: true }).inputValue()
const leaving = () => page.getByRole('dialog', { name: 'Keluar dari halaman ini?' })

async function hasNoBarrier(): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await untilStill(page)
    expect(await axeViolations(page)).toEqual([])
  }
}

describe('set-up', () => {
  it('keeps what is typed through a reload, but never the passphrase', async () => {
    await page.goto(server.setupUrl ?? '')
    await fillFirstAccount(page, inspektur)
    for (const step of ['akun', 'kartu']) {
      if (step === 'kartu') {
        await press(page, 'Lanjut')
        await standsAt(page, 'Cetak Kartu Kunci')
      }
      await page.reload()
      await standsAt(page, 'Siapkan instansi ini')
      expect(await typedIn('Nama')).toBe(inspektur.name)
      expect(await typedIn('Jabatan')).toBe(inspektur.position)
      expect(await typedIn('Nama pengguna')).toBe(inspektur.username)
      expect(await typedIn('Frasa sandi')).toBe('')
      await fillPassphrase(page, inspektur)
    }
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, history.state]))
    expect(kept).not.toContain('gajah')
  })

  it('goes a step back with Back, and asks before it leaves', async () => {
    await page.goto(server.setupUrl ?? '')
    await fillFirstAccount(page, inspektur)
    await page.goBack()
    await leaving().waitFor()
    await hasNoBarrier()
    await press(page, 'Tetap di sini')
    await press(page, 'Lanjut')
    await standsAt(page, 'Cetak Kartu Kunci')
    const card = await readPaper(page, 'Kartu Kunci')
    await page.goBack()
    await standsAt(page, 'Siapkan instansi ini')
    expect(await typedIn('Ulangi frasa sandi')).toBe(inspektur.passphrase)
    await press(page, 'Lanjut')
    await press(page, 'Sudah saya simpan')
    await standsAt(page, 'Periksa Kartu Kunci')
    await page.goBack()
    await standsAt(page, 'Cetak Kartu Kunci')
    expect(await readPaper(page, 'Kartu Kunci')).toBe(card)
    await page.goBack()
    await page.goBack()
    await leaving().getByRole('link', { name: 'Keluar ke beranda' }).click()
    await page.waitForURL(`${server.origin}/`)
    await page.goBack()
    await standsAt(page, 'Siapkan instansi ini')
    expect(await typedIn('Nama')).toBe(inspektur.name)
  })

  it('speaks to the Inspektur, who is alone: of no colleagues, no cases, and no Inspektur to ask', async () => {
    const office = /rekan|petugas lain|beri tahu Inspektur|Hubungi Inspektur|Draf|perkara/
    await page.goto(server.setupUrl ?? '')
    await fillFirstAccount(page, inspektur)
    await makeKeys(page, async () => {
      expect(await page.getByRole('main').textContent()).not.toMatch(office)
    })
    await standsAt(page, 'Lembar rahasia 1 dari 3')
    await page.goBack()
    await leaving().waitFor()
    await press(page, 'Tetap di sini')
    const first = await keepSheet(page, 1)
    await standsAt(page, 'Lembar rahasia 2 dari 3')
    await page.goBack()
    expect(await keepSheet(page, 1)).toBe(first)
    await standsAt(page, 'Lembar rahasia 2 dari 3')

    await page.reload()
    await standsAt(page, 'Buka Kunci')
    await page.getByText('Penyiapan instansi belum selesai.').waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(office)
    expect(await page.getByRole('button', { name: 'Ganti petugas' }).count()).toBe(0)
    await hasNoBarrier()
    await context.clearCookies()
    await page.reload()
    await standsAt(page, 'Masuk')
    expect(await page.locator('body').textContent()).not.toMatch(office)
  })

  it('says of a set-up link that is no good where the good one stands', async () => {
    await page.goto(`${server.origin}/meja#penyiapan=${'x'.repeat(43)}`)
    await standsAt(page, 'Tautan ini tidak berlaku')
    await page.getByText('Pakai tautan pada baris “penyiapan” yang paling baru.').waitFor()
    expect(await page.getByText('Minta tautan baru kepada Inspektur').count()).toBe(0)
  })
})
