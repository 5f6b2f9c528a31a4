// What a visit leaves in the browser's own folder once the browser is closed: nothing that was typed, and no code.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserWithProfile } from '../src/browser.ts'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { filesWith } from '../src/profile.ts'
import { description, type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

/** Of the demo's first case, and of nothing else. */
const sought = 'papan pengumuman menyebut layanan'
const noted = 'Tanyakan mandor di balai dusun'
const message = 'Kuitansi kedua saya terima dari bendahara pasar'

let office: TestOffice
let profile: string

beforeAll(async () => {
  office = await startTestOffice(1)
})
afterAll(() => office.stop())
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'kentongan-profile-'))
})
afterEach(() => rm(profile, { recursive: true, force: true }))

const visitWithProfile = (): Promise<ReporterVisit> =>
  visitAsReporter({ chromium: browserWithProfile(profile), origin: office.origin })

describe('a reporter who closes the browser', () => {
  it('leaves nothing of it in the profile, and comes back by the code alone', async () => {
    const first = await visitWithProfile()
    await first.open('/lapor')
    await first.fillReport()
    await first.press('Kirim Pengaduan')
    const code = await first.keepCode()
    await first.at('Laporan diterima')
    await first.type('Tulis pesan', message)
    await first.press('Kirim Pesan')
    await first.page.getByText('Terkirim', { exact: true }).waitFor()
    await first.context.close()
    const traces = [title, description, message, code, code.replaceAll('-', '')]
    expect(await filesWith(profile, traces)).toEqual([])

    const second = await visitWithProfile()
    await second.signIn(code)
    await second.at('Laporan diterima')
    expect(await second.sees(message)).toBe(true)
    await second.press('Keluar')
    await second.page.getByText('Anda sudah keluar.').waitFor()
    await second.context.close()
    expect(await filesWith(profile, traces)).toEqual([])
  })

  it.each([
    [
      'local storage',
      (page: Page) => page.evaluate((text) => localStorage.setItem('a', text), title),
    ],
    [
      'a database',
      (page: Page) =>
        page.evaluate(
          (text) =>
            new Promise((resolve, reject) => {
              const opening = indexedDB.open('a')
              opening.onupgradeneeded = () => opening.result.createObjectStore('a').put(text, 'a')
              opening.onsuccess = resolve
              opening.onerror = reject
            }),
          title,
        ),
    ],
    [
      'the cache',
      (page: Page) =>
        page.evaluate(
          async (text) => (await caches.open('a')).put('/a', new Response(text)),
          title,
        ),
    ],
  ])('would be betrayed by one text in %s', async (_, write) => {
    const visit = await visitWithProfile()
    await visit.open('/akun')
    await write(visit.page)
    await visit.context.close()
    expect(await filesWith(profile, [title])).not.toEqual([])
  })
})

describe('an officer who closes the browser', () => {
  it('leaves nothing in the profile of what was listed, sought, opened, and typed', async () => {
    const [report] = office.demo.logins.accounts.flatMap((one) => one.reports)
    const listed = report?.title ?? ''
    const login = office.officer('verifikator1')
    const context = await browserWithProfile(profile).newContext()
    const page = await context.newPage()
    await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
    await page.getByRole('link', { name: listed }).waitFor()
    // A word of the description, which no row shows.
    await page.getByRole('searchbox').fill(sought)
    await page.getByText('1 perkara', { exact: true }).waitFor()
    await page.getByLabel('Jenis', { exact: true }).selectOption({ index: 1 })
    await openCase(page, listed)
    await page.getByLabel('Catatan Internal', { exact: true }).fill(noted)
    await page.getByRole('button', { name: 'Kunci sekarang' }).click()
    await page.getByLabel('Frasa sandi').fill(login.passphrase)
    await page.getByRole('button', { name: 'Buka Kunci' }).click()
    await page.getByLabel('Catatan Internal', { exact: true }).waitFor()
    await context.close()
    const traces = [listed, sought, noted, login.passphrase, login.card.replaceAll('-', '')]
    expect(await filesWith(profile, traces)).toEqual([])
    // What is not a secret is there to be found: the search does search.
    expect(await filesWith(profile, [login.username])).not.toEqual([])
  })
})
