import { totpAt, totpStepOf } from '@kentongan/demo/totp'
import { expect, it } from 'vitest'
import { launchBrowser } from '../src/browser.ts'
import { signInAtDesk, untilListed } from '../src/desk-page.ts'
import { makeSender } from '../src/sender.ts'
import { makeSmallOffice } from '../src/small-office.ts'

const count = 1_000

it('a desk with a thousand cases lists them within two seconds of unlocking, once it knows them', async () => {
  const small = await makeSmallOffice()
  const chromium = await launchBrowser()
  try {
    const sender = await makeSender(small)
    for (let turn = 0; turn < count; turn += 1) {
      const answer = await sender.send(sender.make(`Laporan ke-${turn} dari seribu`, 0))
      if (!answer.ok) throw new Error(answer.code)
    }
    const seat = small.founded.seats.get('verifikator1')
    if (seat === undefined) throw new Error('nobody verifies')
    const { officer, card, totpSecret } = seat
    const page = await (await chromium.newContext()).newPage()
    const login = { ...officer, card, totpSecret, otpauth: '' }
    const key = { login, totp: totpAt(totpSecret, totpStepOf(Date.now())) }
    await signInAtDesk(page, small.server.origin, key)
    await page.getByRole('progressbar').waitFor()
    await untilListed(page, count)
    await page.getByRole('button', { name: 'Kunci sekarang' }).click()
    await page.getByLabel('Frasa sandi').fill(login.passphrase)
    await page.getByRole('button', { name: 'Buka Kunci' }).click()
    // Unlocking itself stretches the passphrase; the list is counted from there.
    await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
    const start = performance.now()
    await untilListed(page, count)
    expect(performance.now() - start).toBeLessThan(2_000)
    await page
      .getByRole('link', { name: /dari seribu/ })
      .first()
      .waitFor()
  } finally {
    await chromium.close()
    await small.remove(small.server)
  }
})
