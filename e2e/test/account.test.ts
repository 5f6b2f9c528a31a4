// The account on a phone, by labels alone: how it is entered, guarded, left, and ended.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'

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
