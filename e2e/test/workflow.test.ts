// The core of the workflow by hand, in browsers of their own: what officers do with a case, and what its reporter reads.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dayOf } from '@kentongan/domain/calendar'
import { formatCode } from '@kentongan/sealed/code'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillMove, moveCase, atDesk as officerAtDesk, openCase } from '../src/desk-page.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { signInWithCode, writeMessage } from '../src/reporter-page.ts'
import { phone } from '../src/reporter-visit.ts'
import type { TestReport } from '../src/reports.ts'
import { makeSender } from '../src/sender.ts'

const titles = [
  'Tarif tambahan di loket perizinan',
  'Kendaraan dinas untuk keperluan pribadi',
  'Keluhan tentang antrean',
  'Dua petugas pada satu perkara',
  'Yang tercatat di server diubah diam-diam',
] as const
type Title = (typeof titles)[number]

let office: TestOffice
let reports: readonly TestReport[]
let niken: Page
let wira: Page

beforeAll(async () => {
  office = await startTestOffice(1)
  const { data, founded, server } = office.demo
  const remove = () => office.stop()
  const sender = await makeSender({ data, founded, server, day: dayOf(new Date()), remove })
  reports = titles.map((title) => sender.make(title, 1_000))
  for (const report of reports) {
    const answer = await sender.send(report)
    if (!answer.ok) throw new Error(answer.code)
  }
  niken = await atDesk('verifikator1')
  wira = await atDesk('inspektur')
})
afterAll(() => office?.stop())

const atDesk = (username: string): Promise<Page> => officerAtDesk(office, username)

/** As it stands now: a case is read when it is opened. */
async function openAgain(page: Page, title: Title): Promise<void> {
  const list = page.getByRole('heading', { level: 1, name: 'Semua perkara' })
  if ((await list.count()) === 0) await page.keyboard.press('Escape')
  await list.waitFor()
  await openCase(page, title)
}

async function asReporter(title: Title): Promise<Page> {
  const page = await (await office.chromium.newContext({ viewport: phone })).newPage()
  const code = reports.find((one) => one.title === title)?.code ?? new Uint8Array()
  await signInWithCode(page, office.origin, formatCode('account-code', code))
  return page
}
const state = (page: Page) => page.getByRole('heading', { level: 1 })

const verify = { step: 'Verifikasi', reason: 'Perlu diperiksa.' }

describe('a case', () => {
  it('is verified, asked about, answered, assessed, and dropped by two', async () => {
    const [title] = titles
    await openCase(niken, title)
    await moveCase(niken, { ...verify, publicReason: 'Kami mulai memeriksa.' })
    await moveCase(niken, {
      ...{ step: 'Perlu Dilengkapi', reason: 'Loket dan harinya belum jelas.' },
      papers: { 'Pertanyaan untuk pelapor': 'Di loket berapa?\n\nHari apa saja?' },
      publicReason: 'Mohon dilengkapi.',
    })
    // Nothing but to wait, and the page says why.
    await niken.getByText('Yang belum dapat dilakukan').click()
    await niken.getByText('Pelapor belum menjawab.').waitFor()
    await niken.getByText('menunggu sampai').waitFor()

    const reporter = await asReporter(title)
    expect(await state(reporter).textContent()).toBe('Menunggu tambahan informasi dari Anda')
    await reporter.getByText('Dapat Anda jawab sampai').waitFor()
    const questions = reporter.getByRole('listitem')
    await questions.filter({ hasText: 'Di loket berapa?' }).waitFor()
    await questions.filter({ hasText: 'Hari apa saja?' }).waitFor()
    await reporter.getByText('Mohon dilengkapi.').waitFor()
    expect(await reporter.getByText('Loket dan harinya belum jelas').count()).toBe(0)
    await writeMessage(reporter, 'Loket 3, setiap Senin.', null)
    await reporter.getByText('Jawaban Anda sudah tersimpan').waitFor()

    await openAgain(niken, title)
    await niken.getByText('2. Hari apa saja?').waitFor()
    await niken.getByText('Pertanyaan untuk pelapor: 2').waitFor()
    await moveCase(niken, { ...verify, reason: 'Sudah dijawab.' })
    await moveCase(niken, { step: 'Penelaahan', reason: 'Unsurnya cukup untuk ditelaah.' })
    await openAgain(wira, title)
    await moveCase(wira, {
      ...{ step: 'Menunggu Keputusan Inspektur', reason: 'Telaahan selesai.' },
      papers: { Telaahan: 'Nomor 12, 25 November 2026: bukan kewenangan.' },
    })

    await openAgain(niken, title)
    const drop = 'Tidak Dapat Ditindaklanjuti'
    await moveCase(niken, {
      ...{ step: `Usulkan: ${drop}`, code: 'Bukan kewenangan Inspektorat' },
      ...{ reason: 'Ini kewenangan provinsi.', publicReason: 'Silakan ke Inspektorat Provinsi.' },
    })
    await niken.getByText(`Niken Puspasari mengusulkan: ${drop}`).first().waitFor()
    await niken.getByRole('button', { name: 'Tarik Usulan' }).waitFor()
    await reporter.getByRole('button', { name: 'Periksa kabar baru' }).click()
    await reporter.getByText('Sudah diperiksa.').waitFor()
    expect(await state(reporter).textContent()).toBe('Sedang ditelaah')

    await openAgain(wira, title)
    await wira.getByText('Ini kewenangan provinsi.').first().waitFor()
    // What was proposed to be told stands there already.
    await moveCase(wira, { step: `Setujui usulan: ${drop}`, reason: 'Setuju.' })
    await reporter.getByRole('button', { name: 'Periksa kabar baru' }).click()
    await state(reporter).filter({ hasText: 'Tidak dapat ditindaklanjuti' }).waitFor()
    await reporter.getByText('Hal yang dilaporkan bukan kewenangan Inspektorat.').waitFor()
    await reporter.getByText('Silakan ke Inspektorat Provinsi.').waitFor()
    const way = await reporter.getByRole('region', { name: 'Perjalanan laporan' }).textContent()
    // Of all those steps the reporter is told one word each, and never of an inner one.
    expect(way?.match(/Sedang ditelaah/g)).toHaveLength(1)
    expect(await reporter.getByText('mengusulkan').count()).toBe(0)
    await reporter.context().close()
  })

  it('is closed when its reporter withdraws it, and reviewed again when they object', async () => {
    const title = titles[1]
    await openAgain(niken, title)
    await moveCase(niken, verify)
    const reporter = await asReporter(title)
    await reporter.getByRole('button', { name: 'Cabut Laporan' }).click()
    await reporter.getByRole('button', { name: 'Ya, cabut laporan' }).click()
    await reporter.getByText('Anda mencabut laporan ini pada').waitFor()
    expect(await reporter.getByRole('button', { name: 'Cabut Laporan' }).count()).toBe(0)

    await openAgain(niken, title)
    await niken.getByText('Pelapor mencabut laporannya pada').waitFor()
    await fillMove(niken, { step: 'Ditutup: Dicabut pelapor', reason: 'Dicabut.' })
    await niken.getByRole('alert').getByText('Isi “Tidak menyangkut kepentingan umum”.').waitFor()
    // What the reporter said already is named by itself.
    const named = niken.getByRole('dialog').getByLabel('Pencabutan oleh pelapor')
    expect(await named.inputValue()).toContain('Pesan pelapor, ')
    await niken.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()
    await moveCase(niken, {
      ...{ step: 'Ditutup: Dicabut pelapor', reason: 'Dicabut.' },
      papers: { 'Tidak menyangkut kepentingan umum': 'Hanya salah paham.' },
    })
    await reporter.getByRole('button', { name: 'Periksa kabar baru' }).click()
    await state(reporter).filter({ hasText: 'Ditutup' }).waitFor()
    await reporter.getByText('Laporan Anda cabut.').waitFor()

    await reporter.getByRole('button', { name: 'Ajukan Keberatan' }).click()
    await reporter.getByRole('button', { name: 'Kirim Keberatan' }).click()
    await reporter.getByText('Tulis apa yang menurut Anda belum benar.').waitFor()
    await reporter.getByLabel('Apa yang menurut Anda belum benar?').fill('Saya diminta mencabut.')
    await reporter.getByRole('button', { name: 'Kirim Keberatan' }).click()
    await reporter.getByText('Anda mengajukan keberatan pada').waitFor()
    await openAgain(wira, title)
    await wira.getByText('Pelapor mengajukan keberatan pada').waitFor()
    await moveCase(wira, { step: 'Peninjauan Ulang', reason: 'Didengar.' })
    await reporter.getByRole('button', { name: 'Periksa kabar baru' }).click()
    await state(reporter).filter({ hasText: 'Sedang ditinjau ulang' }).waitFor()
    await reporter.context().close()
  })

  it('is passed on, and ends with what came of it', async () => {
    const title = titles[2]
    await openAgain(niken, title)
    await moveCase(niken, verify)
    await moveCase(niken, {
      ...{ step: 'Dilimpahkan', code: 'SP4N-LAPOR!', reason: 'Keluhan layanan.' },
    })
    const reporter = await asReporter(title)
    await state(reporter).filter({ hasText: 'Diteruskan ke instansi berwenang' }).waitFor()
    // To whom is for officers alone.
    expect(await reporter.getByText('SP4N').count()).toBe(0)
    await openAgain(wira, title)
    await moveCase(wira, {
      ...{ step: 'Selesai', code: 'Terbukti sebagian', reason: 'Antrean sudah diperbaiki.' },
      papers: { 'Jawaban instansi penerima': 'Nomor 7, 25 November 2026.' },
      publicReason: 'Antrean sudah diperbaiki.',
    })
    await reporter.getByRole('button', { name: 'Periksa kabar baru' }).click()
    await state(reporter).filter({ hasText: 'Selesai' }).waitFor()
    await reporter.getByText('Hasil umum: terbukti sebagian.').waitFor()
    await reporter.context().close()
  })

  it('is never changed over a colleague’s head: the later one sees what changed and keeps their text', async () => {
    const title = titles[3]
    await openAgain(niken, title)
    await moveCase(niken, verify)
    await openAgain(wira, title)
    await openAgain(niken, title)
    await moveCase(niken, { step: 'Penelaahan', reason: 'Cukup.' })
    await fillMove(wira, { step: 'Penelaahan', reason: 'Menurut saya cukup.' })
    const dialog = wira.getByRole('dialog')
    await dialog.getByText('baru saja diubah rekan Anda').waitFor()
    await dialog
      .getByText('Perubahan terakhir: Niken Puspasari memindahkan perkara ke Penelaahan')
      .waitFor()
    expect(await dialog.getByLabel('Alasan untuk rekan').inputValue()).toBe('Menurut saya cukup.')
    // What is offered now is what follows from there.
    expect(await dialog.getByRole('radio').first().getAttribute('value')).toBe(
      'Menunggu Keputusan Inspektur',
    )
    await dialog.getByRole('button', { name: 'Batal' }).click()
    const trail = wira.getByRole('list').filter({ hasText: 'Laporan diterima dan disegel' })
    expect(await trail.getByText('ke Penelaahan').count()).toBe(1)
  })
})

describe('the server’s mirror', () => {
  it('edited behind everyone’s back is shown at the desk and at /akun, and what was signed is believed', async () => {
    const title = titles[4]
    await openAgain(niken, title)
    await moveCase(niken, verify)
    const database = new DatabaseSync(join(office.demo.data, 'kentongan.db'), { timeout: 5_000 })
    const ticket = (await niken.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? ''
    const edited = database
      .prepare(`UPDATE cases SET status = 'concluded' WHERE ticket = ?`)
      .run(ticket.replace('-', ''))
    database.close()
    expect(Number(edited.changes)).toBe(1)

    await openAgain(niken, title)
    await niken
      .getByText(
        'Status yang ditandatangani petugas adalah Verifikasi, sedangkan server mencatat Selesai.',
      )
      .waitFor()
    await niken.getByText('Pelapor melihat: Sedang diverifikasi').waitFor()
    // Nothing can be built on it: what is signed next is signed from where it stands, and refused.
    await fillMove(niken, { step: 'Penelaahan', reason: 'Cukup.' })
    await niken.getByRole('dialog').getByText('baru saja diubah rekan Anda').waitFor()
    await niken.getByRole('dialog').getByRole('button', { name: 'Batal' }).click()

    const reporter = await asReporter(title)
    expect(await state(reporter).textContent()).toBe('Sedang diverifikasi')
    await reporter.getByText('berbeda dengan yang dicatat server').waitFor()
    await reporter.context().close()
  })
})
