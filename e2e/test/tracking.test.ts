// Lacak Laporan in a browser without a script, and the box for the code: what is typed in the wrong place stays here.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { phone, type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'

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

describe('on the tracking page', () => {
  it('a ticket that was not typed is asked for in the page, which can be left', async () => {
    const without = await office.chromium.newContext({ javaScriptEnabled: false, viewport: phone })
    await without.route('https://www.bmkg.go.id/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Cuaca</h1>' }),
    )
    const plain = await without.newPage()
    await plain.goto(`${office.origin}/lacak`)
    await plain.getByRole('button', { name: 'Lacak Laporan' }).click()
    await plain.getByRole('link', { name: 'Masukkan Nomor Tiket.' }).click()
    expect(await plain.title()).toMatch(/^Kesalahan: /)
    expect(await plain.getByLabel('Nomor Tiket').getAttribute('aria-invalid')).toBe('true')
    await plain.getByRole('link', { name: 'Keluar Cepat' }).click()
    await plain.getByRole('heading', { name: 'Cuaca' }).waitFor()
    await without.close()
  })

  it('an account code that is taken for a ticket, or a ticket for a code, stays on the device', async () => {
    const without = await office.chromium.newContext({ javaScriptEnabled: false, viewport: phone })
    const plain = await without.newPage()
    await plain.goto(`${office.origin}/lacak`)
    const sent: string[] = []
    plain.on('request', (request) => sent.push(request.url()))
    const [account] = office.demo.logins.accounts
    const box = plain.getByLabel('Nomor Tiket')
    for (const typed of [account?.code ?? '', (account?.code ?? '').replaceAll('-', ' ')]) {
      await box.fill(typed)
      await plain.getByRole('button', { name: 'Lacak Laporan' }).click()
      expect(await plain.locator('input:invalid').count()).toBe(1)
    }
    expect(sent).toEqual([])
    await box.fill(` ${account?.reports[0]?.ticket.toLowerCase().replace('-', ' ')}`)
    await plain.getByRole('button', { name: 'Lacak Laporan' }).click()
    await plain.getByText('Laporan diterima').first().waitFor()
    await without.close()
    await visit.open('/masuk')
    await visit.page.getByLabel('Kode Akun').waitFor()
    visit.page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    sent.length = 0
    await visit.type('Kode Akun', account?.reports[0]?.ticket ?? '')
    await visit.press('Masuk')
    await visit.page.getByText('Ini tampaknya Nomor Tiket').first().waitFor()
    expect(sent).toEqual([])
  })
})
