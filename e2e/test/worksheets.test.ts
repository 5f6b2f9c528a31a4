// Worksheets in a browser: filled in, kept when the desk locks, signed, and what an examination waits for.
import { dayOf } from '@kentongan/domain/calendar'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { fillMove, moveCase, atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { makeSender } from '../src/sender.ts'

const titles = ['Pungutan di loket perizinan', 'Honor kegiatan yang tidak pernah ada'] as const

let office: TestOffice
const login = (username: string) => office.officer(username)

beforeAll(async () => {
  office = await startTestOffice(1)
  const { data, founded, server } = office.demo
  const sender = await makeSender({
    ...{ data, founded, server, day: dayOf(new Date()) },
    remove: () => office.stop(),
  })
  for (const title of titles) {
    const answer = await sender.send(sender.make(title, 1_000))
    if (!answer.ok) throw new Error(answer.code)
  }
})
afterAll(() => office?.stop())

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)

async function begin(page: Page, title: string): Promise<void> {
  const fill = page.getByText('Isi lembar kerja')
  if (!(await page.getByRole('button', { name: title, exact: true }).isVisible()))
    await fill.click()
  await press(page, title)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const dialog = (page: Page) => page.getByRole('dialog')

/** Fills in each field by its label, then saves. */
async function fillSheet(
  page: Page,
  title: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await begin(page, title)
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog(page).getByLabel(label, { exact: true })
    const tag = await field.evaluate((one) => one.tagName)
    if (tag === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
}
async function save(page: Page, title: string): Promise<void> {
  await press(page, 'Simpan Lembar')
  await page.getByText(`Tersimpan: ${title}`).waitFor()
}

const met = { Apa: 'Ada', Siapa: 'Ada', 'Di mana': 'Ada', Kapan: 'Sebagian', Mengapa: 'Belum' }

describe('a worksheet', () => {
  it('names what is missing, keeps what was typed through a lock, and is signed and read', async () => {
    const [title] = titles
    const page = await atDesk('verifikator1')
    await openCase(page, title)
    await fillSheet(page, 'Lembar Verifikasi', met)
    await press(page, 'Simpan Lembar')
    await dialog(page).getByRole('alert').getByText('Periksa “Bagaimana”.').waitFor()
    await page.waitForTimeout(1_000)
    await dialog(page).getByRole('button', { name: 'Batal' }).click()
    await press(page, 'Kunci sekarang')
    await page.getByLabel('Frasa sandi').fill(login('verifikator1').passphrase)
    await press(page, 'Buka Kunci')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await fillSheet(page, 'Lembar Verifikasi', {
      ...{ Bagaimana: 'Sebagian', 'Bukti awal': 'Ada', Kewenangan: 'Kewenangan Inspektorat' },
      ...{ 'Kadar pengawasan': 'Berkadar pengawasan', Bobot: 'Berat', Prioritas: 'Mendesak' },
      'Kesimpulan dan saran': 'Layak ditelaah.',
    })
    await save(page, 'Lembar Verifikasi')
    await page.locator('.sheet summary').first().click()
    await page.getByText('Mendesak').waitFor()
    await page.getByText('Layak ditelaah.').waitFor()
    await page.getByText('mengisi Lembar Verifikasi').waitFor()
    await page.context().close()
  })
})

describe('an examination', () => {
  it('waits for the statement of each member of its team, and names who has not signed', async () => {
    const [, title] = titles
    const inspektur = await atDesk('inspektur')
    const irbanName = login('irban1').name
    await openCase(inspektur, title)
    await press(inspektur, 'Beri Akses')
    await dialog(inspektur).getByText(irbanName).click()
    await dialog(inspektur).getByRole('button', { name: 'Beri akses', exact: true }).click()
    await inspektur.getByRole('complementary').getByText(irbanName).first().waitFor()
    const verify = { step: 'Verifikasi', reason: 'Perlu diperiksa.' }
    await moveCase(inspektur, verify)
    await moveCase(inspektur, { step: 'Penelaahan', reason: 'Unsurnya cukup.' })

    const irban = await atDesk('irban1')
    await openCase(irban, title)
    await fillSheet(irban, 'Telaahan', {
      ...{ 'Inti masalah': 'Pungutan di loket.', 'Peraturan terkait': 'Perpres 87/2016.' },
      ...{ Kesimpulan: 'Ada unsur pungutan liar.', Saran: 'Diperiksa.' },
    })
    await save(irban, 'Telaahan')
    // What the worksheet says is what the decision rests on, without typing it again.
    await moveCase(irban, { step: 'Menunggu Keputusan Inspektur', reason: 'Telaahan selesai.' })
    await irban.getByText(`Telaahan: ${irbanName}`).first().waitFor()

    const again = async (page: Page): Promise<void> => {
      await page.goBack()
      await openCase(page, title)
    }
    await again(inspektur)
    await moveCase(inspektur, { step: 'Persiapan Penugasan', reason: 'Setuju.' })
    await fillSheet(inspektur, 'Surat Tugas', {
      ...{ Nomor: '700/12/416-060/2026', Tanggal: '2026-11-25', 'Objek pemeriksaan': 'Loket' },
      ...{ Mulai: '2026-11-26', Sampai: '2026-12-22' },
    })
    await dialog(inspektur).getByText(irbanName).click()
    await save(inspektur, 'Surat Tugas')
    await fillMove(inspektur, {
      ...{ step: 'Pemeriksaan', reason: 'Dimulai.' },
      papers: { 'Pernyataan bebas konflik kepentingan': 'Semua sudah.' },
    })
    const missing = `Belum menyatakan bebas konflik kepentingan: ${irbanName}.`
    await dialog(inspektur).getByRole('alert').getByText(missing).waitFor()
    await dialog(inspektur).getByRole('button', { name: 'Batal' }).click()

    await again(irban)
    await fillSheet(irban, 'Pernyataan Bebas Konflik Kepentingan', {
      'Nomor Surat Tugas': '700/12/416-060/2026',
    })
    await dialog(irban).getByText('Saya menyatakan demikian').click()
    await save(irban, 'Pernyataan Bebas Konflik Kepentingan')
    await again(inspektur)
    await moveCase(inspektur, { step: 'Pemeriksaan', reason: 'Dimulai.' })
    for (const page of [inspektur, irban]) await page.context().close()
  })
})
