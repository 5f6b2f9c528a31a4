// A photo that says where it was taken: the reporter is told, and the officer gets it without, unless the reporter wants it.
import { readFile } from 'node:fs/promises'
import { makeFile } from '@kentongan/demo/files'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { title, visitAsReporter } from '../src/reporter-visit.ts'
import { watchTroubles } from '../src/troubles.ts'

/** EXIF with a place alone (7.5 south, 112.25 east), as a segment of a JPEG. */
const place = Buffer.from(
  [
    '\u00ff\u00e1\0\u0088Exif\0\0MM\0*\0\0\0\u0008',
    '\0\u0001\u0088\u0025\0\u0004\0\0\0\u0001\0\0\0\u001a\0\0\0\0',
    '\0\u0004\0\u0001\0\u0002\0\0\0\u0002S\0\0\0\0\u0002\0\u0005\0\0\0\u0003\0\0\0\u0050',
    '\0\u0003\0\u0002\0\0\0\u0002E\0\0\0\0\u0004\0\u0005\0\0\0\u0003\0\0\0\u0068\0\0\0\0',
    ...[7, 30, 0, 112, 15, 0].map((one) => `\0\0\0${String.fromCharCode(one)}\0\0\0\u0001`),
  ].join(''),
  'latin1',
)
const plain = Buffer.from(makeFile('photo', 'Loket'))
const placed = Buffer.concat([plain.subarray(0, 2), place, plain.subarray(2)])

let office: TestOffice
beforeAll(async () => {
  office = await startTestOffice(0)
})
afterAll(() => office.stop())

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `Unduh ${name}` }).click()
  return readFile(await (await download).path())
}

describe('a photo that holds where it was taken', () => {
  it('is said to, and reaches the officer without it, or byte for byte where the reporter wants so', async () => {
    const visit = await visitAsReporter(office)
    const { page } = visit
    const troubles = watchTroubles(page)
    await visit.open('/lapor')
    await visit.fillReport()
    await page.getByRole('button', { name: 'Ubah Bukti' }).click()
    await visit.at('Bukti')
    const box = page.getByLabel('Hapus lokasi dan data kamera dari salinan yang dikirim')
    const listed = (name: string) => {
      const change = page.getByRole('button', { name: `Ubah ${name}`, exact: true })
      return page.getByRole('listitem').filter({ has: change })
    }

    await visit.choose([{ name: 'polos.jpg', buffer: plain }])
    await visit.press('Tambah Bukti')
    await listed('polos.jpg').waitFor()
    expect(await listed('polos.jpg').textContent()).not.toContain('tanpa lokasi')

    await visit.choose([{ name: 'bersih.jpg', buffer: placed }])
    await page.getByText('bersih.jpg memuat lokasi pengambilan.').waitFor()
    expect(await box.isChecked()).toBe(true)
    await visit.press('Tambah Bukti')
    await listed('bersih.jpg').getByText('tanpa lokasi dan data kamera').waitFor()

    await visit.choose([{ name: 'asli.jpg', buffer: placed }])
    await page.getByText('asli.jpg memuat lokasi pengambilan.').waitFor()
    await box.uncheck()
    await visit.press('Tambah Bukti')
    await listed('asli.jpg').waitFor()
    // What one file was chosen to be is not what the next one is.
    await visit.choose([{ name: 'lagi.jpg', buffer: placed }])
    await page.getByText('lagi.jpg memuat lokasi pengambilan.').waitFor()
    expect(await box.isChecked()).toBe(true)
    await visit.choose([])

    await visit.press('Lanjut')
    await visit.at('Periksa Laporan')
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(troubles).toEqual([])
    await visit.context.close()

    const context = await office.chromium.newContext()
    const desk = await context.newPage()
    const login = office.officer('verifikator1')
    await signInAtDesk(desk, office.origin, { login, totp: await nextTotp(login) })
    await openCase(desk, title)
    expect(await downloaded(desk, 'polos.jpg')).toEqual(plain)
    expect(await downloaded(desk, 'bersih.jpg')).toEqual(plain)
    expect(await downloaded(desk, 'asli.jpg')).toEqual(placed)
    await context.close()
  })
})
