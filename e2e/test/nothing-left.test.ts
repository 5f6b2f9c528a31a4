// What a visit leaves in the browser's own folder once the browser is closed: nothing that was typed, and no code.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browserWithProfile } from '../src/browser.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { description, type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

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

/** The files of the profile that hold one of these texts, in the two ways a browser writes text. */
async function filesWith(texts: readonly string[]): Promise<readonly string[]> {
  const sought = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const files = (await readdir(profile, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
  expect(files.length, 'a profile was written at all').toBeGreaterThan(5)
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file)
    if (sought.some((text) => bytes.includes(text))) found.push(file)
  }
  return found
}

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
    expect(await filesWith(traces)).toEqual([])

    const second = await visitWithProfile()
    await second.signIn(code)
    await second.at('Laporan diterima')
    expect(await second.sees(message)).toBe(true)
    await second.press('Keluar')
    await second.page.getByText('Anda sudah keluar.').waitFor()
    await second.context.close()
    expect(await filesWith(traces)).toEqual([])
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
    expect(await filesWith([title])).not.toEqual([])
  })
})
