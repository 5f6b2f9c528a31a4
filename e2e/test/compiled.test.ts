import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'

/** Of the smallest module there is. */
const compiles = () =>
  WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
    () => true,
    () => false,
  )

describe('WebAssembly', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await startTestOffice(1)
  })
  afterAll(() => office.stop())

  it('compiles in the desk’s worker, which brings a KEM, and not in its page', async () => {
    const page = await (await office.chromium.newContext()).newPage()
    const kem = page.context().waitForEvent('response', (one) => one.url().includes('/ml-kem-768.'))
    const login = office.officer('verifikator1')
    await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
    expect((await kem).status()).toBe(200)
    expect(await page.evaluate(compiles)).toBe(false)
    expect(await page.workers()[0]?.evaluate(compiles)).toBe(true)
    await page.context().close()
  })

  it('compiles neither where a report is written nor in the worker there', async () => {
    const page = await (await office.chromium.newContext()).newPage()
    const worker = page.waitForEvent('worker')
    await page.goto(`${office.origin}/lapor`)
    expect(await page.evaluate(compiles)).toBe(false)
    expect(await (await worker).evaluate(compiles)).toBe(false)
    await page.context().close()
  })
})
