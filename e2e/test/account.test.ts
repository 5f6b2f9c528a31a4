// The account on a phone, by labels alone: how it is entered, guarded, left, and ended.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { atDesk as officerAtDesk } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
let visit: ReporterVisit

beforeAll(async () => {
  office = await startTestOffice(1)
})
afterAll(() => office?.stop())
beforeEach(async () => {
  visit = await visitAsReporter(office)
})
afterEach(() => visit.context.close())

/** The code of a demo account with one report. */
const known = (): string => office.demo.logins.accounts[0]?.code ?? ''

async function enter(code = known()): Promise<void> {
  await visit.signIn(code)
  await visit.page.getByLabel('Tulis pesan').waitFor()
}

const atDesk = (): Promise<Page> => officerAtDesk(office, 'inspektur')

/** Whether the page scrolls sideways, and which of its controls are too small to hit. */
const plainly = () =>
  visit.page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth > innerWidth,
    small: [...document.querySelectorAll('main button, main a, main summary')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
      .map((one) => one.textContent),
  }))

/** The accessible name of what has the focus, as far as these pages name it. */
const focused = () =>
  visit.page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null
    return one?.labels?.[0]?.firstChild?.textContent?.trim() ?? one?.textContent?.trim()
  })

/** Tab, or Shift+Tab, until that has the focus. */
async function tabTo(name: string, back = false): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if ((await focused()) === name) return
    await visit.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${name} is not reached`)
}

const typed = (): Promise<string> => visit.page.getByLabel('Tulis pesan').inputValue()

describe('an account that nobody touches', () => {
  it('says before it locks what is kept, stays at a touch, and keeps the message through a lock', async () => {
    await visit.page.clock.install()
    await enter()
    await visit.type('Tulis pesan', 'Saya masih menulis ini.')
    const warning = visit.page.getByRole('alert').filter({ hasText: 'Layar akan dikunci' })
    await visit.page.clock.fastForward('08:30')
    expect(await warning.isVisible()).toBe(false)
    await visit.page.clock.fastForward('00:50')
    await warning.waitFor()
    expect(await warning.textContent()).toContain('Pesan yang sedang Anda tulis tetap ada')
    expect(await axeViolations(visit.page)).toEqual([])
    await visit.press('Tetap di halaman ini')
    await warning.waitFor({ state: 'detached' })
    await visit.page.clock.fastForward('09:20')
    await warning.waitFor()
    await visit.page.clock.fastForward('01:00')
    await visit.page.getByText('Halaman dikunci').waitFor()
    expect(await warning.isVisible()).toBe(false)
    await visit.type('Kode Akun', known())
    await visit.press('Masuk')
    expect(await typed()).toBe('Saya masih menulis ini.')
  })

  it('forgets what was being written when its reporter signs out', async () => {
    await enter()
    await visit.type('Tulis pesan', 'Tidak boleh tertinggal.')
    await visit.press('Keluar')
    await visit.page.getByText('Anda sudah keluar.').waitFor()
    await visit.type('Kode Akun', known())
    await visit.press('Masuk')
    expect(await typed()).toBe('')
  })
})

describe('an account made before any report', () => {
  it('is entered again after the browser was closed, and lends its identity to a second report', async () => {
    await visit.open('/daftar')
    await visit.press('Daftar')
    const code = await visit.keepCode()
    await visit.page.getByText('Belum ada pengaduan.').waitFor()
    expect(await axeViolations(visit.page)).toEqual([])
    await visit.press('Tulis Pengaduan')
    await visit.at('Tentang Anda')
    expect(await visit.sees('laporan sebelumnya')).toBe(false)
    await visit.type('Nama Pelapor', 'Yuliana Safitri')
    await visit.type('No Hp Pelapor', '081200000417')
    await visit.type('Alamat Pelapor', 'Dusun Sidomulyo')
    await visit.page.getByLabel('WhatsApp').check()
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Pengaduan sudah terkirim.').waitFor({ timeout: 60_000 })
    // What was sent is no form to go back to.
    await visit.page.goBack()
    await visit.page.waitForURL('**/akun')
    expect(await visit.sees('Belum ada yang dikirim')).toBe(false)
    await visit.context.close()

    visit = await visitAsReporter(office)
    await enter(code)
    await visit.at('Laporan diterima')
    expect(await plainly()).toEqual({ overflow: false, small: [] })
    await visit.press('Tulis Pengaduan')
    await visit.at('Tentang Anda')
    expect(await visit.page.getByLabel('Nama Pelapor').inputValue()).toBe('')
    expect(await axeViolations(visit.page)).toEqual([])
    await visit.press('Pakai identitas dari laporan sebelumnya')
    await visit.page.getByText('Identitas sudah diisikan di bawah.').waitFor()
    expect(await visit.page.getByLabel('WhatsApp').isChecked()).toBe(true)
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Pengaduan sudah terkirim.').waitFor({ timeout: 60_000 })
    await visit.page.getByRole('button', { name: title }).last().click()
    await visit.page.locator('details').click()
    for (const given of ['Yuliana Safitri', '081200000417', 'Dusun Sidomulyo', 'WhatsApp']) {
      await visit.page.locator('dd').filter({ hasText: given }).first().waitFor()
    }
    await visit.press('Keluar')
    await visit.page.getByText('Anda sudah keluar.').waitFor()
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    expect(await visit.sees('laporan sebelumnya')).toBe(false)
  })
})

describe('a report on paper', () => {
  it('is its ticket, its status, and days, and not a word of what it says nor of who reads it', async () => {
    await enter()
    const report = office.demo.logins.accounts[0]?.reports[0]
    const ticket = report?.ticket ?? ''
    const body = visit.page.locator('body')
    const [onScreen] = await body.allInnerTexts()
    expect(onScreen).toContain(report?.title)
    await visit.page.emulateMedia({ media: 'print' })
    const [paper = ''] = await body.allInnerTexts()
    expect(paper.replaceAll('-', '')).toContain(ticket.replaceAll('-', ''))
    for (const said of ['Nomor Tiket', 'Status', 'Diterima', 'Kabar berikutnya paling lambat']) {
      expect(paper).toContain(said)
    }
    const names = office.demo.logins.officers.map(({ name }) => name)
    for (const kept of [report?.title ?? '', 'Pesan', ...names]) expect(paper).not.toContain(kept)
    const titled = await visit.page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      const printed = document.title
      dispatchEvent(new Event('afterprint'))
      return [printed, document.title]
    })
    expect(titled[0]?.replaceAll('-', '')).toBe(ticket.replaceAll('-', ''))
    expect(titled[1]).toContain('Halaman khusus pelapor')
  })
})

describe('the account page', () => {
  it('is walked by the keyboard alone, from the code to an answer sent', async () => {
    await visit.open('/masuk')
    await visit.page.getByLabel('Kode Akun').waitFor()
    const { keyboard } = visit.page
    await tabTo('Kode Akun')
    await keyboard.insertText(known())
    await keyboard.press('Enter')
    await visit.page.getByLabel('Tulis pesan').waitFor()
    await tabTo('Jawab atau lengkapi')
    await keyboard.press('Enter')
    expect(await focused()).toBe('Tulis pesan')
    const text = `Ditulis tanpa tetikus, ${Date.now()}.`
    await keyboard.type(text)
    await tabTo('Kirim Pesan')
    await keyboard.press('Enter')
    await visit.page.getByText('Menunggu terkirim').waitFor({ state: 'detached' })
    await visit.page.getByText(text).waitFor()
    await tabTo('Tutup Akun')
    await keyboard.press('Enter')
    await expect.poll(focused).toBe('Batal')
    await keyboard.press('Escape')
    await expect.poll(focused).toBe('Tutup Akun')
    await tabTo('Keluar', true)
    await keyboard.press('Enter')
    await visit.page.getByText('Anda sudah keluar.').waitFor()
  })

  it('loses nothing at 200% text', async () => {
    await visit.page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    await visit.open('/masuk')
    await visit.page.getByLabel('Kode Akun').waitFor()
    expect(await plainly()).toEqual({ overflow: false, small: [] })
    await visit.type('Kode Akun', known())
    await visit.press('Masuk')
    await visit.page.getByLabel('Tulis pesan').waitFor()
    expect(await plainly()).toEqual({ overflow: false, small: [] })
    for (const act of ['Tutup Akun', 'Saya merasa terancam']) {
      await visit.press(act)
      const dialog = visit.page.getByRole('dialog')
      await dialog.waitFor()
      const box = await dialog.evaluate((one) => [one.scrollWidth, one.clientWidth])
      expect(box[0]).toBe(box[1])
      await dialog.getByRole('button', { name: 'Keluar Cepat' }).scrollIntoViewIfNeeded()
      await dialog.getByRole('button', { name: 'Batal' }).click()
    }
  })

  it('speaks English throughout where the address asks for it, which a link does', async () => {
    await visit.open('/masuk')
    for (const [other, heading, search] of [
      ['English', 'Sign in', '?bahasa=en'],
      ['Indonesia', 'Masuk', ''],
      ['English', 'Sign in', '?bahasa=en'],
    ] as const) {
      await visit.page.getByRole('link', { name: other, exact: true }).click()
      await visit.at(heading)
      const at = new URL(visit.page.url())
      expect([at.pathname, at.search]).toEqual(['/masuk', search])
    }
    await visit.type('Account Code', known())
    await visit.press('Sign in')
    await visit.page.getByLabel('Write a message').waitFor()
    // Another load would end the visit.
    expect(await visit.page.getByRole('link', { name: 'Indonesia', exact: true }).count()).toBe(0)
    for (const said of ['Who can read this', 'Print a summary', 'I feel threatened']) {
      expect(await visit.sees(said), said).toBe(true)
    }
    await visit.press('Close account')
    await visit.page.getByRole('dialog', { name: 'Close this account?' }).waitFor()
    const said = visit.page.locator('main :is(h2, h3, label, button), dialog :is(h2, li, button)')
    expect((await said.allInnerTexts()).join('\n')).not.toMatch(/laporan|pesan|akun|batal|petugas/i)
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await axeViolations(visit.page)).toEqual([])
  })
})

describe('an account that is not needed any more', () => {
  it('is closed after a question; its code is nobody’s, and the desk knows', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    const code = await visit.keepCode()
    await visit.at('Laporan diterima')
    const [, ticket = ''] = /Laporan (\S+)/.exec(await visit.page.title()) ?? []
    await visit.press('Tutup Akun')
    const dialog = visit.page.getByRole('dialog', { name: 'Tutup akun ini?' })
    await dialog.waitFor()
    expect(await dialog.getByRole('button', { name: 'Keluar Cepat' }).isVisible()).toBe(true)
    expect(await axeViolations(visit.page)).toEqual([])
    await visit.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await visit.page.route('**/api/reporter/account', (route) => route.abort())
    await visit.press('Tutup Akun')
    await visit.press('Ya, tutup akun')
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toContain('Belum pasti')
    expect(await axeViolations(visit.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Batal' }).click()
    await visit.press('Periksa kabar baru')
    await visit.page.getByText('Penutupan akun belum selesai').waitFor()
    await visit.press('Tutup Akun')
    await visit.page.unroute('**/api/reporter/account')
    await visit.press('Ya, tutup akun')
    await visit.page.getByText('Akun sudah ditutup.').waitFor()
    await visit.at('Masuk')
    await visit.type('Kode Akun', code)
    await visit.press('Masuk')
    await visit.page.getByText('Kode akun tidak dikenali.').first().waitFor()
    const desk = await atDesk()
    await desk.getByRole('row').filter({ hasText: ticket }).getByRole('link').click()
    await desk.getByText('Pelapor tidak dapat dihubungi lagi').first().waitFor()
    expect(await axeViolations(desk)).toEqual([])
    await desk.context().close()
  })
})

describe('a reporter who is threatened', () => {
  it('says so with one message, and comes first at the desk', async () => {
    await enter()
    await visit.press('Saya merasa terancam')
    const dialog = visit.page.getByRole('dialog')
    await dialog.getByText('LPSK').waitFor()
    expect(await axeViolations(visit.page)).toEqual([])
    await dialog
      .getByLabel('Apa yang terjadi?')
      .fill('Saya dipindah tugas seminggu setelah melapor.')
    await visit.press('Beri tahu petugas')
    await visit.page.getByText('Anda memberi tahu kami pada').waitFor()
    const desk = await atDesk()
    const first = desk.getByRole('row').filter({ hasText: 'Perlu perlindungan' })
    await first.waitFor()
    await first.getByRole('link').click()
    await desk.getByRole('region', { name: 'Perlu perlindungan' }).waitFor()
    await desk.getByText('Saya dipindah tugas seminggu setelah melapor.').waitFor()
    expect(await axeViolations(desk)).toEqual([])
    await desk.context().close()
  })
})
