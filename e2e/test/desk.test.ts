// An officer at work, by the labels alone: in, through the list, into a case, and what comes of it for the reporter.
import { readFile } from 'node:fs/promises'
import { makeNodeFetch } from '@kentongan/client/node-fetch'
import { loadReports, signInReporter } from '@kentongan/client/reporter'
import { dayOf } from '@kentongan/domain/calendar'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import type { TestReport } from '../src/reports.ts'
import { makeSender } from '../src/sender.ts'
import { inviteColleague } from '../src/setup-page.ts'
import { watchTroubles } from '../src/troubles.ts'

const titles = [
  'Laporan pertama: tarif di loket',
  'Laporan kedua: kendaraan dinas',
  'Laporan ketiga: daftar hadir',
] as const
const evidenceBytes = 1_400_000

let office: TestOffice
let reports: readonly TestReport[]
let context: BrowserContext
let page: Page
let troubles: readonly string[]

beforeAll(async () => {
  office = await startTestOffice(1)
  const { data, founded, server } = office.demo
  const remove = () => office.stop()
  const sender = await makeSender({ data, founded, server, day: dayOf(new Date()), remove })
  reports = titles.map((title) => sender.make(title, evidenceBytes))
  for (const report of reports) {
    const answer = await sender.send(report)
    if (!answer.ok) throw new Error(answer.code)
  }
})
afterAll(() => office?.stop())
beforeEach(async () => {
  context = await office.chromium.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  troubles = watchTroubles(page)
})
afterEach(async () => {
  expect(troubles).toEqual([])
  await context.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const textOf = (label: string) => page.getByLabel(label, { exact: true })

async function signIn(username: string): Promise<void> {
  const login = office.officer(username)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  await page.getByRole('link', { name: titles[0] }).waitFor()
}

/** What the reporter of this title sees, by the code alone. */
async function seenByReporter(title: string) {
  const http = makeNodeFetch(office.origin)
  const code = reports.find((one) => one.title === title)?.code ?? new Uint8Array()
  const account = await signInReporter(http, office.demo.founded.office, code)
  if (!account.ok) throw new Error(account.code)
  const loaded = await loadReports(http, account.value)
  const view = loaded.ok ? loaded.value[0]?.view : null
  if (view == null) throw new Error('the report does not open')
  return view
}

describe('an officer', () => {
  it('opens a case, downloads its evidence, replies, notes, and moves it on', async () => {
    await signIn('verifikator1')
    await openCase(page, titles[0])
    const readers = page.getByRole('complementary', { name: 'Siapa yang dapat membaca' })
    await readers.getByText('(Anda)').waitFor()
    expect(await readers.getByText(/^Membuka pada/).count()).toBe(1)

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh bukti-0.pdf' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('bukti-0.pdf')
    const evidence = reports[0]?.files[0] ?? new Uint8Array()
    expect(Buffer.compare(await readFile(await file.path()), evidence)).toBe(0)

    await press('Balas Pelapor')
    await page.getByText('Tulis balasan dahulu.').waitFor()
    await textOf('Balas Pelapor').fill('Terima kasih, kami periksa.')
    await press('Balas Pelapor')
    await page.getByText('Terkirim', { exact: true }).waitFor()
    // Only one button has this name, however loosely it is looked for.
    await page.getByRole('button', { name: 'Catatan Internal' }).click()
    await page.getByText('Tulis catatan dahulu.').waitFor()
    await textOf('Catatan Internal').fill('Tanya bendahara dahulu.')
    await press('Catatan Internal')
    await page.getByRole('article').filter({ hasText: 'Tanya bendahara dahulu.' }).waitFor()
    await page.getByText('Menunggu tersimpan').waitFor({ state: 'detached' })

    await press('Ubah Status')
    await press('Simpan Status')
    await page.getByRole('alert').getByText('Tulis alasan untuk rekan.').waitFor()
    await textOf('Alasan untuk rekan').fill('Unsurnya cukup.')
    await textOf('Alasan untuk pelapor').fill('Laporan Anda kami verifikasi.')
    await press('Simpan Status')
    await page.getByText('Tersimpan: Verifikasi.').waitFor()
    const trail = page.getByRole('list').filter({ hasText: 'Laporan diterima dan disegel' })
    const steps = await trail.getByRole('listitem').allTextContents()
    const said = ['memindahkan perkara', 'catatan internal', 'mengirim pesan', 'membuka laporan']
    expect(steps.map((step, at) => step.includes(said[at] ?? 'disegel'))).toEqual(
      Array(5).fill(true),
    )

    const { entries } = await seenByReporter(titles[0])
    expect(entries.map((one) => one.kind)).toEqual(['receipt', 'message', 'label'])
    expect(JSON.stringify(entries)).toContain('Terima kasih, kami periksa.')
    expect(JSON.stringify(entries)).toContain('Laporan Anda kami verifikasi.')
    expect(JSON.stringify(entries)).not.toMatch(/bendahara|Unsurnya/)
  })

  it('has what matters in sight on a narrow phone: the download, and who did what', async () => {
    await signIn('verifikator1')
    await openCase(page, titles[0])
    await page.setViewportSize({ width: 320, height: 640 })
    const box = await page.getByRole('button', { name: 'Unduh bukti-0.pdf' }).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)

    await page.getByRole('link', { name: 'Semua perkara' }).click()
    await openCase(page, office.demo.logins.accounts[0]?.reports[0]?.title ?? '')
    const people = page.getByRole('table').filter({ hasText: 'Terlapor utama' })
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 })
      const role = await people.getByText('Terlapor utama').boundingBox()
      expect((role?.x ?? 0) + (role?.width ?? 999)).toBeLessThanOrEqual(width)
      await people.getByText('Peran', { exact: true }).locator('visible=true').first().waitFor()
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await people.getByRole('columnheader', { name: 'Peran' }).waitFor()
  })

  it('narrows the list, takes it out as a file, and marks it as read', async () => {
    await signIn('verifikator2')
    await page.getByLabel('Urutkan').selectOption('diterima')
    await expect.poll(() => new URL(page.url()).hash).toBe('#semua?urut=diterima')
    await page.getByRole('searchbox').fill('pertama')
    await page.getByText(/^1 dari \d+$/).waitFor()
    expect(page.url()).not.toContain('pertama')
    await press('Unduh XLSX')
    const download = page.waitForEvent('download')
    await press('Unduh berkas')
    const bytes = await readFile(await (await download).path())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const unread = page.getByText('Belum dibaca', { exact: true })
    expect(await unread.count()).toBe(1)
    await press('Tandai sudah dibaca')
    await press('Tandai')
    await unread.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByLabel('Frasa sandi').fill(office.officer('verifikator2').passphrase)
    await press('Buka Kunci')
    const row = page.getByRole('row').filter({ hasText: titles[0] })
    await row.waitFor()
    expect(await row.getByText('Belum dibaca').count()).toBe(0)
    expect(await unread.count()).toBeGreaterThan(0)
  })

  it('walks the list by keys, and Back returns to the row', async () => {
    await signIn('pengelola')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const heading = await focused()
    await page.keyboard.press('j')
    await expect.poll(focused).not.toBe(heading)
    const first = await focused()
    await page.keyboard.press('j')
    await expect.poll(focused).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: first }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
    await expect.poll(focused).toBe(first)
    await page.keyboard.press('/')
    await page.keyboard.type('hadir')
    expect(await page.getByRole('link', { name: /^Laporan/ }).allTextContents()).toEqual([
      titles[2],
    ])
    expect(page.url()).not.toMatch(/hadir|Laporan/)
  })

  it('keeps what was typed through a lock, a reload, and a wrong passphrase', async () => {
    await signIn('pengelola')
    await openCase(page, titles[1])
    await textOf('Balas Pelapor').fill('Draf yang belum selesai')
    await press('Kunci sekarang')
    const locked = page.getByRole('button', { name: 'Buka Kunci' })
    await locked.waitFor()
    expect(await page.content()).not.toMatch(/Draf yang|kendaraan dinas/)
    await page.reload()
    await locked.waitFor()
    await textOf('Frasa sandi').fill('bukan frasa yang benar')
    await locked.click()
    await page.getByText('Frasa sandi atau Kartu Kunci tidak cocok.').first().waitFor()
    await textOf('Frasa sandi').fill(office.officer('pengelola').passphrase)
    await locked.click()
    await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor()
    await expect.poll(() => textOf('Balas Pelapor').inputValue()).toBe('Draf yang belum selesai')
    expect((await seenByReporter(titles[1])).entries.some((one) => one.kind === 'message')).toBe(
      false,
    )
  })

  it('has a reply wait out a lost network, and stored once', async () => {
    await signIn('inspektur')
    await openCase(page, titles[2])
    await textOf('Balas Pelapor').fill('Satu kali saja.')
    await context.setOffline(true)
    await press('Balas Pelapor')
    await page.getByText('Menunggu terkirim, dicoba lagi secara otomatis').waitFor()
    await context.setOffline(false)
    await page.getByText('Terkirim', { exact: true }).waitFor()
    const { entries } = await seenByReporter(titles[2])
    expect(entries.filter((one) => one.kind === 'message')).toHaveLength(1)
  })

  it('has a reply stored once, when a failure hid that it was stored and it is sent again', async () => {
    await signIn('inspektur')
    await openCase(page, titles[1])
    await textOf('Balas Pelapor').fill('Kami terima, terima kasih.')
    // The server stores it; what comes back is a failure.
    await context.route('**/envelopes', async (route) => {
      await route.fetch()
      await route.fulfill({ status: 503, json: { error: { code: 'storage-unavailable' } } })
    })
    await press('Balas Pelapor')
    await page.getByText('Server sedang tidak dapat menyimpan').waitFor()
    expect(await textOf('Balas Pelapor').inputValue()).toBe('Kami terima, terima kasih.')
    await context.unroute('**/envelopes')
    await press('Balas Pelapor')
    await page.getByText('Terkirim', { exact: true }).waitFor()
    expect(await page.getByText('Ada yang tidak cocok pada perkara ini').count()).toBe(0)
    const { entries, findings } = await seenByReporter(titles[1])
    expect(entries.filter((one) => one.kind === 'message')).toHaveLength(1)
    expect(findings).toEqual([])
  })

  it('who loses the session signs in again in place, with the text still there', async () => {
    await signIn('verifikator2')
    await openCase(page, titles[1])
    await textOf('Balas Pelapor').fill('Jangan sampai hilang')
    await context.clearCookies()
    await press('Balas Pelapor')
    await page.getByText('Waktu masuk Anda sudah berakhir').waitFor()
    const login = office.officer('verifikator2')
    await textOf('Frasa sandi').fill(login.passphrase)
    await textOf('Kode autentikator').fill(await nextTotp(login))
    await press('Masuk')
    await page.getByRole('heading', { level: 1, name: titles[1] }).waitFor()
    await expect.poll(() => textOf('Balas Pelapor').inputValue()).toBe('Jangan sampai hilang')
  })

  it('sees where else they are signed in, and ends it', async () => {
    const elsewhere = await office.chromium.newContext()
    const other = await elsewhere.newPage()
    const login = office.officer('verifikator2')
    await signInAtDesk(other, office.origin, { login, totp: await nextTotp(login) })
    await other.getByRole('link', { name: titles[0] }).waitFor()
    await signIn('verifikator2')
    await page.getByRole('link', { name: 'Akun Saya' }).click()
    await page.getByRole('heading', { level: 1, name: 'Akun Saya' }).waitFor()
    const rows = page.getByRole('region', { name: 'Sedang masuk' }).getByRole('listitem')
    await rows.filter({ hasText: 'Di peramban ini' }).waitFor()
    const strange = rows.filter({ hasText: 'Di peramban lain' }).first()
    for (let left = await rows.count(); left > 1; left -= 1) {
      await strange.getByRole('button', { name: /^Akhiri yang masuk/ }).click()
      await expect.poll(() => rows.count()).toBe(left - 1)
    }
    await page.getByText('Anda tidak sedang masuk di peramban lain.').waitFor()
    await other.getByRole('link', { name: titles[0] }).click()
    await other.getByText('Waktu masuk Anda sudah berakhir').waitFor()
    await elsewhere.close()
  })

  it('is named once in an invitation where the position is the role', async () => {
    const role = 'Pejabat Pelindungan Data Pribadi'
    await signIn('inspektur')
    await page.getByRole('link', { name: 'Petugas' }).click()
    const guest = { name: 'Sari Dewi', position: role, username: 'sari.dewi', passphrase: '' }
    await inviteColleague(page, guest, role)
    const row = page.getByRole('listitem').filter({ hasText: guest.name })
    await row.getByText('Nama pengguna: sari.dewi').waitFor()
    expect(await row.getByText(role, { exact: true }).count()).toBe(1)
  })

  it('who holds a half of identities alone is told of the cases, and shown none', async () => {
    const login = office.officer('irban1')
    await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
    await page.getByText('Belum ada perkara yang dapat Anda baca.').waitFor()
    await page.getByText(/4 perkara lain tidak ditampilkan/).waitFor()
    expect(await page.content()).not.toContain('Laporan pertama')
  })
})
