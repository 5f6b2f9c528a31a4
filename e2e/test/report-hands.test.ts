// A report by hands and eyes of every kind: a keyboard alone, text twice as large, a practised thumb, a hurried one.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { addPerson, tellWhat, tellWhenAndWhere } from '../src/report-steps.ts'
import { description, phone, type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'

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

describe('Wening, with a keyboard alone', () => {
  it('writes and sends a report, and always sees where the focus is', async () => {
    const { keyboard } = visit.page
    /** Moves on by Tab to what has this name, which has to be on the screen and not under the bar. */
    const tabTo = async (label: string): Promise<void> => {
      for (let presses = 0; presses < 90; presses += 1) {
        await keyboard.press('Tab')
        const now = await visit.page.evaluate(() => {
          const one = document.activeElement as HTMLInputElement | null
          const { top, bottom, left, right } = one?.getBoundingClientRect() ?? new DOMRect()
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          const text = one?.labels?.[0]?.textContent ?? one?.textContent ?? ''
          const seen =
            one !== null && (at === one || one.contains(at) || at?.contains(one) === true)
          return { text: text.replaceAll(/\s+/g, ' ').trim(), seen }
        })
        if (!now.text.startsWith(label)) continue
        expect(now.seen, label).toBe(true)
        return
      }
      throw new Error(`no ${label} by Tab`)
    }
    const go = async (button: string): Promise<void> => {
      await tabTo(button)
      await keyboard.press('Enter')
    }
    await visit.page.emulateMedia({ reducedMotion: 'reduce' })
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    await tabTo('Rahasia')
    await keyboard.press('ArrowDown')
    expect(await visit.page.getByLabel('Anonim').isChecked()).toBe(true)
    await go('Lanjut')
    await visit.page.locator('h1:focus', { hasText: 'Apa yang terjadi' }).waitFor()
    await tabTo('Judul')
    await keyboard.type('Lembur fiktif di bagian umum')
    await tabTo('Jenis Pelanggaran')
    await keyboard.type('Pelanggaran disiplin')
    await tabTo('Uraian')
    await keyboard.type(
      'Daftar lembur ditandatangani orang yang sudah pulang, melalui bagian umum.',
    )
    await go('Lanjut')
    await visit.page.locator('h1:focus', { hasText: 'Rincian' }).waitFor()
    await go('Lanjut')
    await visit.page.locator('h1:focus', { hasText: 'Yang terlibat' }).waitFor()
    await tabTo('Nama')
    await keyboard.type('Tidak diketahui')
    await tabTo('Jabatan')
    await keyboard.type('Kepala bagian umum')
    await tabTo('Klasifikasi')
    await keyboard.press('ArrowDown')
    await go('Tambah orang')
    await visit.page.getByRole('listitem').filter({ hasText: 'Kepala bagian umum' }).waitFor()
    await go('Lanjut')
    await visit.page.locator('h1:focus', { hasText: 'Bukti' }).waitFor()
    await go('Lanjut')
    await visit.page.locator('h1:focus', { hasText: 'Waktu dan lokasi' }).waitFor()
    await tabTo('Waktu Kejadian')
    await keyboard.type('Setiap Jumat')
    await tabTo('Lokasi Kejadian')
    await keyboard.type('Kantor')
    await keyboard.press('Enter')
    await visit.page.locator('h1:focus', { hasText: 'Keterangan tambahan' }).waitFor()
    await go('Periksa Laporan')
    await visit.page.locator('h1:focus', { hasText: 'Periksa Laporan' }).waitFor()
    await go('Kirim Pengaduan')
    await visit.page.locator('[role="alert"]:focus').waitFor()
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await keyboard.press('Space')
    await tabTo('Saya sudah membaca')
    await keyboard.press('Space')
    await go('Kirim Pengaduan')
    await visit.page
      .locator('h1:focus', { hasText: 'Simpan kode ini' })
      .waitFor({ timeout: 60_000 })
    await go('Salin Kode')
    await visit.page.getByText('Tersalin', { exact: true }).waitFor()
    await go('Saya sudah menyimpan kode')
    await visit.at('Laporan diterima')
  })
})

describe('Pak Darmo, in text twice as large', () => {
  it('reads every screen without scrolling sideways, and nothing is cut off', async () => {
    await visit.context.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    const wrong: string[] = []
    const look = async (): Promise<void> => {
      const found = await visit.page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
        const cut = [...document.querySelectorAll<HTMLElement>('main *, aside *')].filter((one) => {
          const style = getComputedStyle(one)
          const hides =
            style.overflowX !== 'visible' &&
            one.matches(':not(.visually-hidden, .visually-hidden *, input, select, textarea)')
          return hides && one.scrollWidth > one.clientWidth + 1
        })
        return { title: document.title, wide, cut: cut.map((one) => one.outerHTML.slice(0, 80)) }
      })
      if (found.wide > 0 || found.cut.length > 0) wrong.push(JSON.stringify(found))
    }
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    await look()
    await visit.press('Lanjut')
    await visit.page.getByRole('alert').waitFor()
    await look()
    await visit.page.getByLabel('Anonim').check()
    await visit.press('Lanjut')
    await visit.at('Apa yang terjadi')
    await look()
    await tellWhat(visit, 'Kursi kantor desa dijual perangkatnya')
    await look()
    await addPerson(visit, 'Kepala Urusan Perencanaan Pembangunan', 'Kepala Urusan', 'Turut serta')
    await look()
    await visit.press('Lanjut')
    await visit.at('Bukti')
    await look()
    await visit.press('Lanjut')
    await visit.at('Waktu dan lokasi')
    await look()
    await tellWhenAndWhere(visit)
    await look()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByRole('button', { name: 'Salin Kode' }).waitFor({ timeout: 60_000 })
    await look()
    expect(wrong).toEqual([])
  })
})

const headings = [
  'Tentang Anda',
  'Apa yang terjadi',
  'Rincian',
  'Yang terlibat',
  'Bukti',
  'Waktu dan lokasi',
  'Keterangan tambahan',
  'Periksa Laporan',
]

describe('a practised hand', () => {
  it('needs eight screens, eighteen touches, and under three minutes from a blank form to the code', async () => {
    const spent = { screens: 0, touches: 0, characters: 0 }
    const touch = async (act: Promise<unknown>): Promise<void> => {
      spent.touches += 1
      await act
    }
    const write = async (label: string, text: string): Promise<void> => {
      spent.characters += text.length
      await touch(visit.type(label, text))
    }
    const next = async (heading: string): Promise<void> => {
      spent.screens += 1
      if (spent.screens > 1) {
        await touch(visit.page.getByRole('button', { name: /^(Lanjut|Periksa Laporan)$/ }).click())
      }
      await visit.at(heading)
    }
    await visit.open('/lapor')
    await next('Tentang Anda')
    await touch(visit.page.getByLabel('Anonim').check())
    await next('Apa yang terjadi')
    await write('Judul', 'Pungutan sewa kios pasar')
    await touch(visit.page.getByLabel('Jenis Pelanggaran').selectOption('PUNGLI'))
    await write('Uraian', description)
    await next('Rincian')
    await next('Yang terlibat')
    await write('Nama', 'Hendro Purwadi')
    await touch(visit.page.getByLabel('Klasifikasi').selectOption({ index: 1 }))
    await next('Bukti')
    await next('Waktu dan lokasi')
    await write('Waktu Kejadian', 'Sejak Agustus')
    await write('Lokasi Kejadian', 'Pasar Raya')
    await next('Keterangan tambahan')
    await next('Periksa Laporan')
    await touch(visit.page.getByLabel('itikad baik').check())
    await touch(visit.page.getByLabel('Saya sudah membaca').check())
    await touch(visit.press('Kirim Pengaduan'))
    await visit.page.getByRole('button', { name: 'Salin Kode' }).waitFor({ timeout: 60_000 })
    expect(spent).toEqual({ screens: headings.length, touches: 18, characters: 151 })
    // Thumbs type three characters a second (Palin et al. 2019); a touch takes two seconds with finding it, a
    // screen four with reading it.
    const seconds = spent.characters / 3 + spent.touches * 2 + spent.screens * 4
    expect(seconds).toBeLessThan(180)
  })

  it('goes back and forth through every screen by the browser’s own buttons, and loses nothing', async () => {
    await visit.open('/lapor')
    await visit.fillReport([{ name: 'kuitansi.pdf', buffer: Buffer.from('%PDF-1.7 kuitansi') }])
    for (const heading of headings.slice(0, -1).reverse()) {
      await visit.page.goBack()
      await visit.at(heading)
    }
    expect(await visit.page.getByLabel('Anonim').isChecked()).toBe(true)
    for (const heading of headings.slice(1)) {
      await visit.page.goForward()
      await visit.at(heading)
    }
    expect(await visit.sees('kuitansi.pdf')).toBe(true)
    expect(await visit.page.getByLabel('itikad baik').isChecked()).toBe(true)
    const asked = visit.page.waitForEvent('dialog')
    await visit.page.evaluate(() => setTimeout(() => location.reload()))
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    await visit.page.goBack()
    // Back from the account leads to no form that could send it once more.
    expect(await visit.page.getByRole('button', { name: 'Kirim Pengaduan' }).count()).toBe(0)
  })

  it.each(['Tentang Anda', 'Bukti', 'Periksa Laporan'])(
    'leaves from “%s” at one press, and nothing of it comes back',
    async (heading) => {
      await visit.context.route('https://www.bmkg.go.id/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Cuaca</h1>' }),
      )
      await visit.open('/')
      await visit.page.getByRole('main').getByRole('link', { name: 'Tulis Pengaduan' }).click()
      await visit.fillReport()
      for (const behind of headings.slice(headings.indexOf(heading), -1).reverse()) {
        await visit.page.goBack()
        await visit.at(behind)
      }
      await visit.press('Keluar Cepat')
      await visit.at('Cuaca')
      await visit.page.goBack()
      expect(new URL(visit.page.url()).pathname).toBe('/')
    },
  )
})

describe('a form that nobody touches', () => {
  it('is covered after ten minutes, and opened again with every word and file in it', async () => {
    const { page } = visit
    await page.clock.install()
    await visit.open('/lapor')
    await visit.at('Tentang Anda')
    const cover = page.getByRole('dialog', { name: 'Formulir Anda ditutup demi keamanan' })
    await page.clock.fastForward('11:00')
    expect(await cover.count()).toBe(0)
    await visit.fillReport()
    await page.getByRole('button', { name: 'Ubah Bukti' }).click()
    await visit.at('Bukti')
    await visit.type('Keterangan', 'Belum ditambahkan.')
    await visit.choose([{ name: 'kuitansi.pdf', buffer: Buffer.from('%PDF-1.7 kuitansi') }])
    await page.clock.fastForward('09:00')
    expect(await cover.count()).toBe(0)
    await page.clock.fastForward('02:00')
    await cover.waitFor()
    const covered = await page.getByLabel('Keterangan').evaluate((field) => {
      const { left, top } = field.getBoundingClientRect()
      const seen = document.elementFromPoint(left + 5, top + 5)
      return seen?.closest('dialog') !== null
    })
    expect(covered).toBe(true)
    const box = await cover.boundingBox()
    expect(box).toEqual({ x: 0, y: 0, ...phone })
    expect(await axeViolations(page)).toEqual([])
    expect(await cover.getByRole('button', { name: 'Keluar Cepat' }).isVisible()).toBe(true)
    await visit.press('Lanjutkan mengisi')
    await cover.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Keterangan').inputValue()).toBe('Belum ditambahkan.')
    await visit.press('Lanjut')
    await visit.at('Periksa Laporan')
    expect([await visit.sees('kuitansi.pdf'), await visit.sees(description)]).toEqual([true, true])
    await page.clock.fastForward('11:00')
    await cover.waitFor()
    await visit.press('Lanjutkan mengisi')
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
  })
})
