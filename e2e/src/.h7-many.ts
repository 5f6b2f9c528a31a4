import { makeSmallOffice } from './small-office.ts'
import { makeTestReport, buyToken } from './reports.ts'
import { readProofSecrets } from './proofs.ts'
import { launchBrowser } from './browser.ts'
import { totpAt, totpStepOf } from '@kentongan/demo/totp'
const N = Number(process.argv[2] ?? 1000)
const office = await makeSmallOffice({})
const origin = office.server.origin
const secrets = await readProofSecrets(office.data)
const fetch_ = (path: string, init: RequestInit) => { const h = new Headers(init.headers); h.set('origin', origin); return fetch(origin + path, { ...init, headers: h }) }
const pause = (ms = 200) => new Promise<void>((r) => setTimeout(r, ms))
let t = performance.now(), next = 0
await Promise.all([1,2,3,4].map(async () => { while (next < N) { const i = next++; const r = makeTestReport(office.founded.office, office.day, `Perkara nomor ${i} tentang pungutan`, []); const token = await buyToken(fetch_, secrets, pause); const a = await r.job.run(fetch_, token, { pause }, () => {}); if (!a.ok) console.log(a) } }))
console.log('sent', N, Math.round(performance.now() - t))
const seat = office.founded.seats.get('verifikator1')!
const b = await launchBrowser(); const ctx = await b.newContext({ viewport: { width: 1280, height: 800 } }); const page = await ctx.newPage(); page.setDefaultTimeout(120000)
page.on('pageerror', e => console.log(e.stack)); page.on('console', m => console.log(m.text()))
try {
await page.goto(origin + '/meja')
await page.getByLabel('Nama pengguna').fill('verifikator1'); await page.getByLabel('Frasa sandi').fill(seat.officer.passphrase); await page.getByLabel('Kartu Kunci').fill(seat.card); await page.getByLabel('Kode autentikator').fill(totpAt(seat.totpSecret, totpStepOf(Date.now())))
t = performance.now(); await page.getByRole('button', { name: 'Masuk' }).click()
await page.locator('.cases a').first().waitFor(); console.log('first rows', Math.round(performance.now() - t)); await page.screenshot({ path: '/tmp/h7/shots/cold.png' })
await page.locator('.range', { hasText: `${N} perkara` }).waitFor(); await page.locator('progress').waitFor({ state: 'detached' }); console.log('cold', Math.round(performance.now() - t))
for (let i = 0; i < 3; i++) {
await page.reload(); await page.getByLabel('Frasa sandi').fill(seat.officer.passphrase)
t = performance.now(); await page.getByRole('button', { name: 'Buka Kunci' }).click(); await page.locator('.range', { hasText: `${N} perkara` }).waitFor(); console.log('warm', Math.round(performance.now() - t)) }
t = performance.now(); for (let i = 0; i < 50; i++) await page.keyboard.press('j'); console.log('50 j', Math.round(performance.now() - t), await page.evaluate(() => document.activeElement?.textContent))
console.log('rows in DOM', await page.locator('.cases a').count())
const typed = await page.evaluate(async () => { const i = document.getElementById('cari') as HTMLInputElement; const out: number[] = []; for (const v of ['n','no','nom','nomor 9','nomor 99','']) { const t = performance.now(); i.value = v; i.dispatchEvent(new Event('input', { bubbles: true })); await new Promise((r) => requestAnimationFrame(() => setTimeout(r, 0))); out.push(Math.round(performance.now() - t)) } return out }); console.log('search ms', typed)
await page.screenshot({ path: '/tmp/h7/shots/many.png' })
} catch (e) { console.log(e); await page.screenshot({ path: '/tmp/h7/shots/fail.png' }) }
await b.close(); await office.remove(office.server)
