// Whole reports by people as they are: on a phone of 360 by 640: with a network that breaks, against whom one must not meet, in English.
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { addPerson, tellWhat, tellWhenAndWhere } from '../src/report-steps.ts'
import { type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
let visit: ReporterVisit

beforeAll(async () => {
  office = await startTestOffice(0)
})
afterAll(() => office.stop())
beforeEach(async () => {
  visit = await visitAsReporter(office)
})
afterEach(() => visit.context.close())

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const starting = (head: readonly number[] | string, bytes: number): Buffer =>
  Buffer.concat([Buffer.from(head as string), randomBytes(bytes)])

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)

describe('Yuliana, anonymous, with three people and three files, on a network that breaks twice', () => {
  it('sends everything once, and nothing of it is lost', async () => {
    const title = 'Obat puskesmas dicatat habis, padahal dijual lagi'
    const files = [
      { name: 'gudang.jpg', buffer: starting([0xff, 0xd8, 0xff, 0xe0], 1_300_000) },
      { name: 'catatan stok.pdf', buffer: starting('%PDF-1.7\n', 2_200_000) },
      { name: 'rekaman.mp3', buffer: starting('ID3\u0004', 700_000) },
    ]
    await visit.open('/lapor')
    await visit.page.getByLabel('Anonim').check()
    await visit.press('Lanjut')
    await tellWhat(visit, title)
    await addPerson(visit, 'Sumarno Hadi', 'Kepala gudang obat', 'Terlapor utama')
    await addPerson(visit, 'Tidak diketahui', 'pembeli bermobil putih', 'Penerima manfaat')
    await addPerson(visit, 'Retno Puspita', 'Perawat', 'Saksi/mengetahui')
    await visit.press('Lanjut')
    await visit.at('Bukti')
    for (const one of files) {
      await visit.type('Keterangan', `Keterangan ${one.name}`)
      await visit.choose([one])
      await visit.press('Tambah Bukti')
      await visit.page.getByRole('listitem').filter({ hasText: one.name }).waitFor()
    }
    await visit.press('Lanjut')
    await tellWhenAndWhere(visit)
    expect(await visit.sees('Belum ada yang dikirim')).toBe(true)

    // One route for the whole sending: a browser whose routes come and go meanwhile loses some of the requests it reports.
    const parts = new Map<string, number>()
    let broken: RegExp | undefined
    await visit.context.route('**/api/**', (route) => {
      const path = new URL(route.request().url()).pathname
      if (path.startsWith('/api/evidence/')) parts.set(path, (parts.get(path) ?? 0) + 1)
      return broken?.test(path) ? route.abort('internetdisconnected') : route.fallback()
    })
    const lost = 'Sambungan terputus.'
    const breakAt = async (path: RegExp): Promise<void> => {
      broken = path
      await visit.page.getByRole('status').filter({ hasText: lost }).waitFor({ timeout: 60_000 })
      broken = undefined
      await visit.page.getByText(lost).waitFor({ state: 'detached', timeout: 30_000 })
    }
    const firstBreak = breakAt(/\/evidence\/[^/]+\/1$/)
    await visit.press('Kirim Pengaduan')
    await firstBreak
    await breakAt(/\/reports$/)
    await visit.keepCode()
    await visit.at('Laporan diterima')
    // Parts of 1 MiB, two, three, and one: only what the network lost was sent again.
    expect(parts.size).toBe(6)
    expect([...parts.values()].filter((times) => times > 1)).toHaveLength(1)
    for (const one of files) {
      const download = visit.page.waitForEvent('download')
      await visit.press(`Unduh ${one.name}`)
      expect(sha256(await readFile(await (await download).path()))).toBe(sha256(one.buffer))
    }

    const desk = await atDesk('verifikator2')
    await openCase(desk, title)
    for (const told of ['Sumarno Hadi', 'pembeli bermobil putih', 'Retno Puspita']) {
      expect(await desk.getByText(told).first().isVisible(), told).toBe(true)
    }
    expect(await desk.getByText('Keterangan catatan stok.pdf').isVisible()).toBe(true)
    expect(await desk.getByText('Pelapor memilih anonim').isVisible()).toBe(true)
    await desk.context().close()
  })
})

describe('Bagas, confidential, who accuses the Inspektur', () => {
  it('is shown who is struck out and the route that fits, and the Inspektur never reads it', async () => {
    const title = 'Inspektur meminta bagian dari perjalanan dinas'
    const { name } = office.officer('inspektur')
    await visit.open('/lapor')
    await visit.type('Nama Pelapor', 'Bagas Wicaksono')
    await visit.type('No Hp Pelapor', '0812 3456 7890')
    await visit.page.getByLabel('WhatsApp').check()
    await visit.press('Lanjut')
    await tellWhat(visit, title)
    await addPerson(visit, name, 'Inspektur', 'Terlapor utama')
    await visit.press('Lanjut')
    await visit.at('Bukti')
    await visit.press('Lanjut')
    await tellWhenAndWhere(visit)

    const readers = visit.page.getByRole('region', { name: 'Siapa yang dapat membaca' })
    expect(await readers.getByText(name, { exact: true }).count()).toBe(0)
    expect(await visit.page.getByRole('checkbox', { name }).isChecked()).toBe(true)
    expect(await visit.sees('Anda catat pada “Yang terlibat”.')).toBe(true)
    expect(await visit.sees('berapa petugas yang dikecualikan, bukan siapa')).toBe(true)
    expect(await visit.sees('Anda mencatat Inspektur.')).toBe(true)
    // Half of the identity's key is the Inspektur's: nobody else could open it, and the form says so.
    expect(await visit.sees('tidak ada petugas yang dapat membukanya')).toBe(true)
    expect(await visit.sees('Jalur itu belum dibuka di sini.')).toBe(true)
    expect(await visit.page.getByRole('button', { name: /^Pilih jalur/ }).count()).toBe(0)
    await visit.page.getByRole('radio', { name: 'Yang dilaporkan Inspektur' }).check()
    expect(await visit.sees('Tidak ada lagi petugas yang dapat membaca')).toBe(true)
    expect(await readers.getByText('Komisi Pemberantasan Korupsi').first().isVisible()).toBe(true)
    expect(await readers.getByText('DAMAR LAPOR!').count()).toBe(0)
    await visit.page.getByRole('radio', { name: 'Jalur biasa' }).check()
    expect(await visit.page.getByRole('checkbox', { name }).isChecked()).toBe(true)
    const other = office.officer('pengelola')
    await visit.page.getByRole('checkbox', { name: other.name }).check()
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')

    const [inspektur, verifikator] = [await atDesk('inspektur'), await atDesk('verifikator2')]
    await inspektur.getByRole('status').filter({ hasText: 'perkara' }).first().waitFor()
    expect(await inspektur.getByText(title).count()).toBe(0)
    await openCase(verifikator, title)
    const side = verifikator.getByRole('complementary', { name: 'Siapa yang dapat membaca' })
    for (const out of [name, other.name]) expect(await side.getByText(out).count()).toBe(0)
    const told = side.getByText('2 petugas dikecualikan saat laporan dikirim')
    expect(await told.isVisible()).toBe(true)
    for (const page of [inspektur, verifikator]) await page.context().close()
  })
})

describe('Maria, in English', () => {
  it('writes and sends in English, and the desk knows that she did', async () => {
    const title = 'Road contract paid twice for one road'
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    await visit.page.getByRole('link', { name: 'English' }).click()
    await visit.at('About you')
    await visit.page.getByLabel('Anonymous').check()
    await visit.press('Continue')
    await visit.type('Title', title)
    await visit.page.getByLabel('Kind of violation').selectOption({ label: 'Procurement' })
    await visit.type(
      'Description',
      'The road in the village was paid for in 2025 and again in 2026, with one photograph.',
    )
    await visit.press('Continue')
    await visit.at('Details')
    await visit.type('Name of the package', 'Randuwangi road, stage two')
    await visit.press('Continue')
    await visit.type('Name', 'Unknown')
    await visit.type('Position', 'commitment officer')
    await visit.page
      .getByLabel('Classification')
      .selectOption({ label: 'Structural official / head' })
    await visit.press('Continue')
    await visit.at('Evidence')
    await visit.press('Continue')
    await visit.type('Time of the event', 'March 2026')
    await visit.type('Place of the event', 'Randuwangi')
    await visit.press('Continue')
    await visit.at('Anything else')
    await visit.press('Check the report')
    await visit.at('Check the report')
    expect(await visit.page.getByRole('main').locator('[lang="id"]').count()).toBe(0)
    for (const one of await visit.page
      .getByRole('region', { name: 'Your statements' })
      .getByRole('checkbox')
      .all()) {
      await one.check()
    }
    await visit.press('Send report')
    await visit.page.getByRole('button', { name: 'Copy code' }).waitFor({ timeout: 60_000 })
    await visit.press('I have kept the code')
    await visit.page.getByRole('heading', { level: 1 }).filter({ hasText: 'received' }).waitFor()
    const desk = await atDesk('verifikator1')
    await openCase(desk, title)
    expect(await desk.getByRole('definition').filter({ hasText: 'English' }).count()).toBe(1)
    await desk.context().close()
  })
})
