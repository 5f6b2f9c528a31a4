// The reporter's way when something goes wrong, or somebody comes in: nothing is lost, doubled, or left behind.
import { randomBytes } from 'node:crypto'
import { nationalChannels } from '@kentongan/domain/national-channels'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { phone, type ReporterVisit, title, visitAsReporter } from '../src/reporter-visit.ts'

const png = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    randomBytes(bytes - 8),
  ])

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

describe('with a bad network', () => {
  const lost = 'internetdisconnected'

  it('evidence goes on by itself where it was, once the network is back', async () => {
    await visit.open('/lapor')
    await visit.fillReport([{ name: 'kuitansi.png', buffer: png(2_500_000) }])
    const parts: string[] = []
    await visit.context.route('**/api/evidence/**', (route) => {
      parts.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
      return parts.length === 2 || parts.length === 3 ? route.abort(lost) : route.continue()
    })
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Sambungan terputus.').waitFor()
    await visit.keepCode()
    // The part that was lost is sent again, and none that had arrived.
    expect(parts).toEqual(['0', '1', '1', '1', '2'])
  })

  it('evidence that waits may be left for later, and is not forgotten', async () => {
    await visit.open('/lapor')
    await visit.fillReport([{ name: 'kuitansi.png', buffer: png(1_400_000) }])
    await visit.context.route('**/api/evidence/**', (route) => route.abort(lost))
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Sambungan terputus.').waitFor()
    expect(await visit.sees('Mengirim kuitansi.png (1 dari 1)')).toBe(true)
    await visit.press('Kirim dulu, tambah bukti nanti')
    await visit.page.getByText('Bukti belum ikut terkirim.').waitFor({ timeout: 60_000 })
    const height = () => visit.page.evaluate(() => document.documentElement.scrollHeight)
    expect(await height()).toBe(phone.height)
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(await visit.sees('Bukti belum ikut terkirim: kuitansi.png.')).toBe(true)
  })

  it('nothing is called sealed before it is', async () => {
    await visit.context.route('**/api/intake*', (route) => route.abort(lost))
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Sambungan terputus.').waitFor()
    const dock = visit.page.getByRole('complementary', { name: 'Keluar Cepat' })
    expect(await dock.textContent()).toContain('Belum ada yang dikirim')
    await visit.context.unroute('**/api/intake*')
    await visit.keepCode()
  })

  it('an office that cannot be loaded leaves the other channels, by name', async () => {
    await visit.context.route('**/api/office', (route) => route.abort(lost))
    await visit.open('/lapor')
    await visit.page.getByRole('alert').waitFor()
    for (const { label } of nationalChannels) {
      expect(await visit.sees(label.id), label.id).toBe(true)
    }
  })

  it('a cancelled report is still there, and sent once', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.context.route('**/api/reports', (route) => route.abort(lost))
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Sambungan terputus.').waitFor()
    await visit.press('Batalkan pengiriman')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.alertText()).toContain('Tulisan Anda masih ada di halaman ini.')
    await visit.context.unroute('**/api/reports')
    await visit.press('Coba lagi')
    await visit.keepCode()
    await visit.at('Laporan diterima')
  })

  it('a report whose answer was lost is not sent a second time under another text', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    let stored = false
    await visit.context.route('**/api/reports', async (route) => {
      if (!stored) await route.fetch()
      stored = true
      await route.abort(lost)
    })
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Sambungan terputus.').waitFor()
    await visit.press('Batalkan pengiriman')
    await visit.page.getByRole('alert').waitFor()
    await visit.context.unroute('**/api/reports')
    await visit.page.getByRole('button', { name: 'Ubah Judul' }).click()
    await visit.type('Judul', 'Judul yang diubah setelah gagal')
    await visit.press('Lanjut')
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('ternyata sudah tersimpan').waitFor({ timeout: 60_000 })
    await visit.keepCode()
    // An account with one report opens it at once.
    await visit.at('Laporan diterima')
    expect(await visit.sees(title)).toBe(true)
  })

  it('a message waits, says so, and is there once', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    let tries = 0
    await visit.context.route('**/api/reporter/cases/*/envelopes', async (route) => {
      tries += 1
      if (tries === 1) await route.fetch()
      return tries < 3 ? route.abort(lost) : route.continue()
    })
    await visit.type('Tulis pesan', 'Ada satu saksi lagi.')
    await visit.press('Kirim Pesan')
    await visit.page.getByText('Menunggu terkirim').waitFor()
    await visit.page.getByText('Terkirim', { exact: true }).waitFor()
    expect(await visit.page.getByRole('article').count()).toBe(1)
    expect(tries).toBe(3)
  })
})

describe('an office that changes meanwhile', () => {
  it('is shown again before anything is sealed to it, and the text is still there', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    let asked = 0
    await visit.context.route('**/api/reports', (route) => {
      asked += 1
      const json = { error: { code: 'stale-directory' } }
      return asked === 1 ? route.fulfill({ status: 409, json }) : route.continue()
    })
    await visit.press('Kirim Pengaduan')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.alertText()).toContain('Daftar petugas baru saja berubah')
    expect(await visit.sees(title)).toBe(true)
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
  })
})

describe('Keluar Cepat', () => {
  beforeEach(() =>
    visit.context.route('https://www.bmkg.go.id/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Cuaca</h1>' }),
    ),
  )
  const left = async (): Promise<void> => {
    await visit.at('Cuaca')
    expect(visit.page.workers()).toEqual([])
    // Nothing of the form is behind or ahead: only the front page, which it was opened from.
    await visit.page.goBack()
    expect(visit.page.url()).toBe(`${office.origin}/`)
    await visit.page.goForward()
    await visit.at('Cuaca')
    await visit.page.goForward()
    expect(visit.page.url()).toBe(`${office.origin}/`)
  }
  const openForm = async (): Promise<void> => {
    await visit.open('/')
    await visit.page.getByRole('main').getByRole('link', { name: 'Tulis Pengaduan' }).click()
  }

  it('leaves at one press, without a question, and Back brings no page of the form back', async () => {
    await openForm()
    await visit.fillReport()
    await visit.press('Keluar Cepat')
    await left()
  })

  it('leaves nothing of the screens ahead, from the first one', async () => {
    await openForm()
    await visit.fillReport()
    const behind = ['Waktu dan lokasi', 'Bukti', 'Yang terlibat', 'Rincian', 'Apa yang terjadi']
    for (const heading of ['Keterangan tambahan', ...behind]) {
      await visit.page.goBack()
      await visit.at(heading)
    }
    await visit.page.goBack()
    await visit.at('Tentang Anda')
    await visit.press('Keluar Cepat')
    await left()
  })

  it('leaves the account, and whatever way led into it', async () => {
    await visit.open('/')
    await visit.page.goto(`${office.origin}/masuk`)
    await visit.page.getByRole('link', { name: 'Daftar', exact: true }).click()
    await visit.at('Daftar')
    expect(visit.page.url()).toBe(`${office.origin}/daftar`)
    await visit.page.getByRole('link', { name: 'Masuk', exact: true }).click()
    await visit.at('Masuk')
    await visit.page.locator('h1:focus').waitFor()
    const account = office.demo.logins.accounts.find(({ reports }) => reports.length > 0)
    await visit.type('Kode Akun', account?.code ?? '')
    await visit.press('Masuk')
    await visit.page.getByRole('button', { name: 'Keluar', exact: true }).waitFor()
    await visit.press('Tulis Pengaduan')
    await visit.at('Tentang Anda')
    await visit.press('Keluar Cepat')
    await left()
  })

  it('leaves at three presses of Shift', async () => {
    await openForm()
    await visit.fillReport()
    for (let press = 0; press < 3; press += 1) await visit.page.keyboard.press('Shift')
    await left()
  })
})

describe('the account', () => {
  it.each([320, 360, 1280])('shows a whole code as it is typed, at %i px', async (width) => {
    await visit.page.setViewportSize({ width, height: 640 })
    await visit.open('/masuk')
    await visit.type('Kode Akun', '00000-00000-00000-00000-00000')
    const lines = () =>
      visit.page.getByLabel('Kode Akun').evaluate((box) => ({
        hidden: box.scrollHeight - box.clientHeight + box.scrollWidth - box.clientWidth,
        fits: box.getBoundingClientRect().right <= document.documentElement.clientWidth,
      }))
    expect(await lines()).toEqual({ hidden: 0, fits: true })
    await visit.page.keyboard.press('Enter')
    await visit.page.getByRole('alert').waitFor()
    expect(await visit.page.getByLabel('Kode Akun').inputValue()).toBe(
      '00000-00000-00000-00000-00000',
    )
    expect(await lines()).toEqual({ hidden: 0, fits: true })
    await visit.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await lines()).toEqual({ hidden: 0, fits: true })
  })

  it('answers every wrong code in the same words, after the same request', async () => {
    const answers: string[] = []
    const right = '7K3MQ-XV9RD-4TPZH-28JCW-N6BYE'
    const asked: string[] = []
    visit.page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(new URL(request.url()).pathname)
    })
    for (const code of [right, right.replace('7', '8'), 'AAAAA']) {
      await visit.signIn(code)
      await visit.page.getByRole('alert').waitFor()
      answers.push((await visit.page.getByRole('main').textContent()) ?? '')
    }
    expect(answers[0]).toContain('Kode akun tidak dikenali.')
    expect(new Set(answers).size).toBe(1)
    expect(asked).toEqual(Array(3).fill('/api/reporter/session'))
  })

  it('is made before any report, empty, and locked after ten idle minutes', async () => {
    await visit.page.clock.install()
    await visit.open('/daftar')
    await visit.press('Daftar')
    const code = await visit.keepCode()
    await visit.page.getByText('Belum ada pengaduan.').waitFor()
    await visit.page.clock.fastForward('09:00')
    expect(await visit.sees('Belum ada pengaduan.')).toBe(true)
    await visit.page.clock.fastForward('02:00')
    await visit.page.getByText('Halaman dikunci').waitFor()
    await visit.type('Kode Akun', code)
    await visit.press('Masuk')
    await visit.page.getByText('Belum ada pengaduan.').waitFor()
  })

  it('keeps nothing in the browser', async () => {
    await visit.open('/lapor')
    await visit.fillReport()
    await visit.press('Kirim Pengaduan')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    const kept = await visit.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      state: JSON.stringify(history.state),
    }))
    expect(kept).toEqual({
      ...{ local: 0, session: 0, cookies: '', databases: 0, caches: 0 },
      state: '{"place":"account","at":0,"depth":7,"form":1}',
    })
    expect(await visit.context.cookies()).toEqual([])
  })
})
