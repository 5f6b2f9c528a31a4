// The account on a phone, by labels alone: how it is entered, guarded, left, and ended.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
let visit: ReporterVisit

beforeAll(async () => {
  office = await startTestOffice(1)
})
afterAll(() => office.stop())
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

async function atDesk(): Promise<Page> {
  const context = await office.chromium.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const login = office.officer('inspektur')
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  return page
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

describe('an account that is not needed any more', () => {
  it('is closed after a question; its code is nobody’s, and the desk knows', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    const code = await visit.keepCode()
    await visit.at('Laporan diterima')
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
    await visit.page.unroute('**/api/reporter/account')
    await visit.press('Ya, tutup akun')
    await visit.page.getByText('Akun sudah ditutup.').waitFor()
    await visit.at('Masuk')
    await visit.type('Kode Akun', code)
    await visit.press('Masuk')
    await visit.page.getByText('Kode akun tidak dikenali.').first().waitFor()
    const desk = await atDesk()
    await openCase(desk, title)
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
