// The route for whoever accuses the Inspektur: who reads it is told before, and the Inspektur holds nothing of it.
import type { OfficerName } from '@kentongan/demo/officers'
import { tirtamarga } from '@kentongan/demo/offices'
import type { SubmissionHead } from '@kentongan/domain/wire/submission'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ciphertexts, openedBy } from '../../server/test/who-can-open.ts'
import { openCase, signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import { addPerson, tellWhenAndWhere } from '../src/report-steps.ts'
import { description, type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'
import { type KeptCase, keptOf, sentIn } from './ciphertexts.ts'

const title = 'Inspektur menahan hasil pemeriksaan dermaga'
const answer = 'Terima kasih. Laporan ini hanya saya yang membacanya.'
const others = ['inspektur', 'verifikator1', 'verifikator2', 'irban1'] as const

let office: TestOffice
let visit: ReporterVisit

beforeAll(async () => {
  office = await startTestOffice(0, {}, tirtamarga)
  visit = await visitAsReporter(office)
})
afterAll(() => office.stop())

async function atDesk(username: string): Promise<Page> {
  const page = await (await office.chromium.newContext()).newPage()
  const login = office.officer(username)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  return page
}

const ageOf = (username: OfficerName) => {
  const seat = office.demo.founded.seats.get(username)
  if (seat === undefined) throw new Error(`nobody is called ${username}`)
  return seat.keys.age
}

describe('Salma, confidential, who accuses the Inspektur where somebody outside reads', () => {
  let head: SubmissionHead
  let sent: Ciphertexts
  let kept: KeptCase

  it('is offered the route, and told who reads it and that nobody there can open the identity', async () => {
    const requests: Request[] = []
    visit.context.on('request', (request) => requests.push(request))
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    await visit.type('Nama Pelapor', 'Salma Rahayu')
    await visit.type('No Hp Pelapor', '081200000311')
    await visit.type('Email Pelapor', 'salma@example.org')
    await visit.type('Alamat Pelapor', 'Kampung Muara Sembada')
    await visit.press('Lanjut')
    await visit.type('Judul', title)
    await visit.page.getByLabel('Jenis Pelanggaran').selectOption('JABATAN')
    await visit.type('Uraian', description)
    await visit.press('Lanjut')
    await visit.at('Rincian')
    await visit.press('Lanjut')
    await visit.at('Yang terlibat')
    await addPerson(visit, 'Tidak diketahui', 'Inspektur Daerah', 'Terlapor utama')
    await visit.press('Lanjut')
    await visit.at('Bukti')
    await visit.choose([{ name: 'surat.pdf', buffer: Buffer.from('%PDF-1.7 surat dermaga') }])
    await visit.press('Lanjut')
    await tellWhenAndWhere(visit)
    const readers = visit.page.getByRole('region', { name: 'Siapa yang dapat membaca' })
    const told = (text: string) => readers.getByText(text, { exact: true }).count()
    const { name, position } = office.officer('sekda')
    expect(await told(name)).toBe(0)
    await visit.press('Pilih jalur: Yang dilaporkan Inspektur')
    expect(await readers.getByRole('list').first().getByRole('listitem').count()).toBe(1)
    expect(await told(name)).toBe(1)
    expect(await visit.sees(position)).toBe(true)
    expect(await visit.sees('tidak ada petugas yang dapat membukanya')).toBe(true)
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    ;({ head, sent } = sentIn(requests))
    kept = await keptOf(office.demo.data, head.case.id)
  })

  it('is read and answered by that one alone, whom the page then names', async () => {
    const desk = await atDesk('sekda')
    await openCase(desk, title)
    expect(await desk.getByText('Yang dilaporkan Inspektur').first().isVisible()).toBe(true)
    await desk.getByPlaceholder('Tulis balasan kepada pelapor').fill(answer)
    await desk.getByRole('button', { name: 'Balas Pelapor', exact: true }).click()
    await desk.getByText('Terkirim', { exact: true }).waitFor()
    await desk.context().close()
    await visit.press('Periksa kabar baru')
    await visit.page.getByText(answer).waitFor()
    expect(await visit.sees('Sekretaris Daerah')).toBe(true)
  })

  it('is not on the Inspektur’s desk', async () => {
    const desk = await atDesk('inspektur')
    await desk
      .getByText(/Belum ada (perkara|pengaduan)/)
      .first()
      .waitFor()
    expect(await desk.getByText(title).count()).toBe(0)
    await desk.context().close()
  })

  it('opens with no key of the Inspektur’s or of those under them, nor with all of these together', async () => {
    const keys = others.map(ageOf)
    kept = await keptOf(office.demo.data, head.case.id)
    for (const ciphertexts of [sent, kept]) {
      expect(await openedBy(keys, ciphertexts)).toEqual([])
      const read = await openedBy([ageOf('sekda')], ciphertexts)
      expect(read).toContain('report/report')
      expect(read).toContain('original/evidence')
    }
  })

  it('keeps the identity for itself: every officer’s key together does not open it', async () => {
    const keys = [...others, 'sekda' as const].map(ageOf)
    const opened = await openedBy(keys, kept)
    expect(opened.filter((one) => one.startsWith('identity/'))).toEqual([])
  })
})
