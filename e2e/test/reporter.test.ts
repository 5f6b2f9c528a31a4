// The reporter's way, on a phone, by the labels alone: written, checked, sent, kept, followed, and answered.
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { nationalChannels } from '@kentongan/domain/national-channels'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import {
  description,
  phone,
  type ReporterVisit,
  title,
  visitAsReporter,
} from '../src/reporter-visit.ts'

const png = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    randomBytes(bytes - 8),
  ])
const pdf = Buffer.from('%PDF-1.7\nDaftar tarif sewa kios')
const photo = png(2_500_000)

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

describe('a reporter', () => {
  it('writes, checks, sends, keeps the code, follows, answers, and writes again', async () => {
    await visit.open('/lapor')
    await visit.type('Nama Pelapor', 'Yuliana Safitri')
    await visit.type('No Hp Pelapor', '0812 0000 0417')
    await visit.type('Email Pelapor', 'yuliana@example.com')
    await visit.type('Alamat Pelapor', 'Dusun Sidomulyo RT 03 RW 01')
    await visit.press('Lanjut')
    await visit.type('Judul', title)
    await visit.page.getByLabel('Jenis Pelanggaran').selectOption('PUNGLI')
    await visit.type('Uraian', description)
    await visit.press('Lanjut')
    await visit.at('Rincian')
    await visit.type('Besaran pungutan', 'Rp350.000 setiap kios')
    await visit.press('Lanjut')
    await visit.type('Nama', 'Hendro Purwadi')
    await visit.type('Jabatan', 'Kepala UPTD Pasar')
    await visit.page.getByLabel('Klasifikasi').selectOption({ index: 1 })
    await visit.press('Tambah orang')
    await visit.type('Nama', 'Tidak diketahui')
    await visit.type('Jabatan', 'petugas penarik retribusi')
    await visit.page.getByLabel('Klasifikasi').selectOption({ index: 3 })
    await visit.press('Lanjut')
    await visit.type('Keterangan', 'Foto kuitansi')
    await visit.choose([{ name: 'kuitansi.png', buffer: photo }])
    await visit.press('Tambah Bukti')
    await visit.page.getByRole('listitem').filter({ hasText: 'kuitansi.png' }).waitFor()
    await visit.choose([{ name: 'daftar tarif.pdf', buffer: pdf }])
    await visit.press('Lanjut')
    await visit.type('Waktu Kejadian', 'Sekitar Agustus sampai Oktober 2026')
    await visit.type('Lokasi Kejadian', 'Kantor pasar')
    await visit.press('Lanjut')
    await visit.page.getByLabel('Perlu perlindungan?').check()
    await visit.press('Periksa Laporan')
    await visit.at('Periksa Laporan')
    const inspector = office.officer('inspektur')
    const kept = ['Rp350.000 setiap kios', 'Ya, pelapor meminta perlindungan.']
    const sealed = ['Yuliana Safitri', '081200000417', title, 'Hendro Purwadi', ...kept]
    for (const shown of [...sealed, 'Nama tidak diketahui', 'petugas penarik retribusi']) {
      expect(await visit.sees(shown), shown).toBe(true)
    }
    expect(await visit.sees(inspector.name)).toBe(true)
    await visit.press('Kirim Pengaduan')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.alertText()).toContain('Centang pernyataan itikad baik')
    await visit.page.getByRole('alert').getByRole('link').first().click()
    await visit.page.keyboard.press('Space')
    await visit.page.getByLabel('Saya sudah membaca Pemberitahuan').check()
    await visit.press('Kirim Pengaduan')

    await visit.page.getByRole('button', { name: 'Salin Kode' }).waitFor({ timeout: 60_000 })
    const height = () => visit.page.evaluate(() => document.documentElement.scrollHeight)
    expect(await height()).toBe(phone.height)
    expect(await visit.page.getByText('Sidik instansi').textContent()).toMatch(
      /([0-9A-Z]{4} ){2}[0-9A-Z]{4}$/,
    )
    await visit.press('Salin Kode')
    await visit.page.getByText('Tersalin', { exact: true }).waitFor()
    expect(await height()).toBe(phone.height)
    const code = await visit.page.evaluate(() => navigator.clipboard.readText())
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
    const ticket = (await visit.page.locator('dd').nth(1).textContent()) ?? ''
    await visit.press('Saya sudah menyimpan kode')

    await visit.at('Laporan diterima')
    expect(visit.page.url()).toBe(`${office.origin}/akun`)
    expect(await visit.sees('Belum ada petugas yang membuka laporan ini.')).toBe(true)
    await visit.press('Kirim Pesan')
    await expect.poll(() => visit.page.title()).toMatch(/^Kesalahan: /)
    await visit.type('Tulis pesan', 'Saya akan mencari catatan pembayarannya.')
    await visit.press('Kirim Pesan')
    await visit.page.getByText('Terkirim', { exact: true }).waitFor()
    expect(await visit.page.title()).not.toContain('Kesalahan')
    await visit.press('Tambah Bukti')
    await visit.choose([{ name: 'catatan.png', buffer: png(1_400_000) }])
    await visit.press('Kirim Pesan')
    await visit.page.getByRole('button', { name: 'Unduh catatan.png' }).waitFor()
    const download = visit.page.waitForEvent('download')
    await visit.press('Unduh kuitansi.png')
    const saved = await readFile(await (await download).path())
    const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(sha(saved)).toBe(sha(photo))

    await visit.press('Tulis Pengaduan')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Pengaduan sudah terkirim.').waitFor({ timeout: 60_000 })
    expect(await visit.page.getByRole('listitem').filter({ hasText: title }).count()).toBe(2)
    const signedIn = Promise.withResolvers<void>()
    await visit.context.route('**/api/reporter/session', async (route) => {
      if (route.request().method() === 'DELETE') await signedIn.promise
      await route.continue()
    })
    await visit.page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await visit.page.getByText('Anda sudah keluar.').waitFor()
    expect(await visit.sees(title)).toBe(false)

    await visit.type('Kode Akun', code.toLowerCase().replaceAll('-', ' '))
    await visit.press('Masuk')
    await visit.page.getByRole('heading', { name: 'Laporan Anda' }).waitFor()
    signedIn.resolve()
    const without = await office.chromium.newContext({ javaScriptEnabled: false })
    const plain = await without.newPage()
    await plain.goto(`${office.origin}/lacak`)
    await plain.getByLabel('Nomor Tiket').fill(ticket)
    await plain.getByRole('button', { name: 'Lacak Laporan' }).click()
    await plain.getByRole('heading', { name: 'Laporan diterima' }).waitFor()
    await without.close()
  })

  it('reads who has opened the report, what they wrote, and where it stands', async () => {
    const [account] = office.demo.logins.accounts
    await visit.signIn(account?.code ?? '')
    await visit.at('Sedang diverifikasi')
    const triager = office.officer('verifikator1')
    expect(await visit.page.getByRole('article').filter({ hasText: triager.name }).count()).toBe(1)
    expect(await visit.sees('Laporan Anda sudah dibuka oleh dua petugas.')).toBe(true)
    expect(await visit.sees('Usulkan klarifikasi tertutup')).toBe(false)
    expect(await visit.page.getByRole('heading', { name: 'Ada yang tidak cocok' }).count()).toBe(0)
  })

  it('is told of every error at once, in words that lead to the field, and loses nothing', async () => {
    await visit.open('/lapor')
    await visit.type('No Hp Pelapor', '123')
    await visit.press('Lanjut')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.alertText()).toContain('Isi Nama Pelapor, atau pilih Anonim.')
    expect(await visit.page.title()).toMatch(/^Kesalahan: Tentang Anda/)
    expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'alert',
    )
    await visit.page.getByRole('alert').getByRole('link', { name: 'No Hp' }).click()
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('f-identity-phone')
    await visit.type('No Hp Pelapor', 'abc')
    await visit.press('Lanjut')
    expect(await visit.page.getByLabel('No Hp Pelapor').inputValue()).toBe('abc')
    expect(await visit.alertText()).toContain('No Hp Pelapor tidak dikenali.')
    await visit.page.getByLabel('Anonim').check()
    await visit.press('Lanjut')
    await visit.type('Judul', 'Pendek')
    await visit.press('Lanjut')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.page.getByRole('alert').getByRole('link').count()).toBe(3)
    expect(await visit.page.getByLabel('Judul').inputValue()).toBe('Pendek')
  })

  it('is told which file is refused and why, and keeps the others', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.page.getByRole('button', { name: 'Ubah Bukti' }).click()
    await visit.choose([
      { name: 'daftar.pdf', buffer: pdf },
      { name: 'palsu.jpg', buffer: Buffer.from('bukan gambar') },
      { name: 'program.exe', buffer: pdf },
    ])
    await visit.press('Lanjut')
    const said = await visit.alertText()
    expect(said).toContain('palsu.jpg: Isi berkas ini tidak sesuai')
    expect(said).toContain(
      'program.exe: Jenis berkas ini tidak dapat diterima. Yang dapat diterima: .jpg',
    )
    expect(said).toContain('masukkan ke dalam berkas ZIP')
    expect(await visit.page.getByRole('listitem').filter({ hasText: 'daftar.pdf' }).count()).toBe(1)
  })

  it('is led from the check to the field itself, and back', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    for (const [what, field] of [
      ['Uraian', 'f-description'],
      ['Pilihan identitas', 'f-identityChoice'],
      ['Yang terlibat', 'f-people-0'],
      ['Bukti', 'f-evidence-file'],
      ['Lokasi Kejadian', 'f-location'],
    ]) {
      await visit.page.getByRole('button', { name: `Ubah ${what}`, exact: true }).click()
      await visit.page.locator(`#${field}:focus`).waitFor()
      await visit.page.getByRole('button', { name: /^(Lanjut|Periksa Laporan)$/ }).click()
      await visit.at('Periksa Laporan')
    }
  })

  it('keeps every answer on the way back, and is asked before a reload loses them', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    const behind = ['Waktu dan lokasi', 'Bukti', 'Yang terlibat', 'Rincian', 'Apa yang terjadi']
    for (const heading of ['Keterangan tambahan', ...behind]) {
      await visit.page.goBack()
      await visit.at(heading)
    }
    expect(await visit.page.getByLabel('Judul').inputValue()).toBe(title)
    const asked = visit.page.waitForEvent('dialog')
    await visit.page.evaluate(() => setTimeout(() => location.reload()))
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(await visit.page.getByLabel('Judul').inputValue()).toBe(title)
  })

  it('leaves out an officer whom the report names, unless they say otherwise', async () => {
    const { name } = office.officer('verifikator1')
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.page.getByRole('button', { name: 'Ubah Yang terlibat' }).click()
    await visit.type('Nama', `Bpk. ${name.toUpperCase()}, S.E.`)
    await visit.page.getByLabel('Klasifikasi').selectOption({ index: 1 })
    await visit.press('Lanjut')
    await visit.at('Periksa Laporan')
    expect(await visit.page.getByRole('checkbox', { name }).isChecked()).toBe(true)
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(await visit.sees('Ada petugas yang Anda kecualikan.')).toBe(true)
    const readers = visit.page.getByRole('region', { name: 'Siapa yang dapat membaca' })
    expect(await readers.getByText(name, { exact: true }).count()).toBe(0)
  })
})

describe('the readers on the check', () => {
  const openChoice = () => visit.page.getByText('Ubah siapa yang dapat membaca').click()
  const active = (name: string) =>
    visit.page.evaluate((asked) => document.activeElement?.getAttribute(asked), name)

  it('keep a report from being sent when none is left, and say so at both places', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await openChoice()
    await visit.page.getByRole('radio', { name: 'Yang dilaporkan Inspektur' }).check()
    const told = visit.page.getByRole('status').filter({ hasText: 'Tidak ada lagi petugas' })
    await told.waitFor()
    expect(await visit.sees('Laporan ini sudah dapat dikirim.')).toBe(false)
    await visit.press('Kirim Pengaduan')
    await visit.page.locator('[role="alert"]:focus').waitFor()
    expect(await visit.alertText()).toContain('Tidak ada lagi petugas')
    expect(await visit.page.title()).toMatch(/^Kesalahan: Periksa Laporan/)
    expect(await visit.sees('Laporan ini belum dapat dikirim: tidak ada petugas')).toBe(true)
    const readers = visit.page.getByRole('region', { name: 'Siapa yang dapat membaca' })
    const [channel] = nationalChannels
    await readers
      .getByText(channel?.label.id ?? '-', { exact: true })
      .first()
      .waitFor()
    await openChoice()
    await visit.page.getByRole('alert').getByRole('link').click()
    expect(await active('id')).toBe('f-readers')
    expect(await told.isVisible()).toBe(true)
    await visit.page.getByRole('radio', { name: 'Jalur biasa' }).check()
    expect(await visit.sees('Laporan ini sudah dapat dikirim.')).toBe(true)
    await expect.poll(() => visit.page.title()).toMatch(/^Periksa Laporan/)
    expect(await visit.page.getByRole('radio', { name: 'Jalur biasa' }).isVisible()).toBe(true)
  })

  it('warn of an identity that no two officers could open, before and after it is sent', async () => {
    await visit.open('/lapor')
    await visit.type('Nama Pelapor', 'Yuliana Safitri')
    await visit.type('No Hp Pelapor', '0812 0000 0417')
    await visit.fillReport()
    const warned = visit.page.getByText('hanya Anda sendiri yang dapat membacanya lagi')
    expect(await warned.count()).toBe(0)
    await openChoice()
    for (const username of ['irban1', 'irbankhusus']) {
      await visit.page.getByRole('checkbox', { name: office.officer(username).name }).check()
    }
    expect(await warned.count()).toBe(2)
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(await visit.sees('hanya Anda sendiri yang dapat membacanya')).toBe(true)
    expect(await visit.sees('Belum ada yang meminta untuk membukanya.')).toBe(false)
  })

  it('are the same on the account, with who only keeps a key', async () => {
    await visit.open('/lapor')
    await visit.type('Nama Pelapor', 'Yuliana Safitri')
    await visit.type('No Hp Pelapor', '0812 0000 0418')
    await visit.fillReport()
    const list = () =>
      visit.page
        .getByRole('region', { name: 'Siapa yang dapat membaca' })
        .getByRole('list')
        .first()
        .getByRole('listitem')
        .locator('> span')
        .allTextContents()
    const promised = await list()
    const keeper = promised.find((one) => one.startsWith(office.officer('irban1').name))
    expect(keeper).toContain('memegang kunci identitas, tidak membaca laporan')
    expect(promised.at(-1)).toContain('Kunci pemulihan instansi')
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect((await list()).toSorted()).toEqual(promised.toSorted())
  })
})

describe('the front page', () => {
  it.each([900, 1024, 1280, 1440, 1920])(
    'has its headline beside the mark at %i px',
    async (width) => {
      const wide = await office.chromium.newContext({ viewport: { width, height: 800 } })
      const page = await wide.newPage()
      for (const path of ['/', '/?bahasa=en']) {
        await page.goto(`${office.origin}${path}`)
        const [text, mark] = await page.evaluate(() => {
          const words = document.createRange()
          words.selectNodeContents(document.querySelector('h1') ?? document.body)
          const drawn = document.querySelector('.hero > .surya')
          return [words.getBoundingClientRect().right, drawn?.getBoundingClientRect().left]
        })
        expect(text).toBeLessThan(mark ?? 0)
      }
      await wide.close()
    },
  )

  it('lets a reporter with a code in, on the first screen of a phone', async () => {
    await visit.open('/')
    const enter = visit.page.getByRole('link', { name: 'Masuk', exact: true })
    expect((await enter.boundingBox())?.y).toBeLessThan(phone.height / 4)
    await enter.click()
    await visit.at('Masuk')
    expect(visit.page.url()).toBe(`${office.origin}/masuk`)
  })
})

describe('without JavaScript, and in English', () => {
  it('the form says why there is none, and offers no field', async () => {
    const without = await office.chromium.newContext({ javaScriptEnabled: false })
    const plain = await without.newPage()
    await plain.goto(`${office.origin}/lapor`)
    expect(await plain.locator('main').textContent()).toContain(
      'Halaman ini memerlukan JavaScript.',
    )
    expect(await plain.locator('a[href="/hubungi"]').isVisible()).toBe(true)
    expect(await plain.locator('form, input, textarea, select').count()).toBe(0)
    await without.close()
  })

  it('every page speaks the language of its address', async () => {
    await visit.open('/lapor?bahasa=en')
    await visit.page.getByLabel('Reporter’s name').waitFor()
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('en')
    await visit.open('/daftar?bahasa=en')
    await visit.page.getByRole('button', { name: 'Register' }).waitFor()
  })
})
