// Evidence as the form takes it: every format by its content, nothing before "Kirim Pengaduan", and an upload cancelled.
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestOffice, type TestOffice } from '../src/office.ts'
import { type ReporterVisit, visitAsReporter } from '../src/reporter-visit.ts'

let office: TestOffice
let visit: ReporterVisit

beforeAll(async () => {
  office = await startTestOffice(0)
})
afterAll(() => office.stop())
beforeEach(async () => {
  visit = await visitAsReporter(office)
  await visit.open('/lapor')
})
afterEach(() => visit.context.close())

const zip = 'PK\u0003\u0004'
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** How a file of each format begins: the manual's seven first. */
const beginnings: Readonly<Record<string, string | readonly number[]>> = {
  jpg: [0xff, 0xd8, 0xff, 0xe0],
  jpeg: [0xff, 0xd8, 0xff, 0xe1],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: '%PDF-1.7',
  rar: 'Rar!\u001a\u0007\u0001',
  mp3: 'ID3\u0004',
  mp4: '\0\0\0\u0020ftypisom\0\0\0\0',
  zip,
  webp: 'RIFF\0\0\0\0WEBPVP8 ',
  heic: '\0\0\0\u0020ftypheic\0\0\0\0',
  doc: ole,
  docx: zip,
  xls: ole,
  xlsx: zip,
  m4a: '\0\0\0\u0020ftypM4A \0\0\0\0',
  opus: 'OggS\0',
  ogg: 'OggS\0',
  '3gp': '\0\0\0\u0020ftyp3gp4\0\0\0\0',
}
const fileOf = (extension: string, head = beginnings[extension] ?? '', bytes = 4_000) => {
  const start = typeof head === 'string' ? Buffer.from(head, 'latin1') : Buffer.from(head)
  return { name: `bukti.${extension}`, buffer: Buffer.concat([start, randomBytes(bytes)]) }
}
const listed = (name: string) => visit.page.getByRole('listitem').filter({ hasText: name })
const toEvidence = async (): Promise<void> => {
  await visit.fillReport()
  await visit.page.getByRole('button', { name: 'Ubah Bukti' }).click()
  await visit.at('Bukti')
}

describe('evidence', () => {
  it('is taken in every format of the manual and beyond, and asked for by the same list', async () => {
    await toEvidence()
    const asked = await visit.page.getByLabel('Berkas', { exact: true }).getAttribute('accept')
    expect(asked?.split(',')).toEqual(Object.keys(beginnings).map((one) => `.${one}`))
    for (const extensions of [
      Object.keys(beginnings).slice(0, 9),
      Object.keys(beginnings).slice(9),
    ]) {
      await visit.choose(extensions.map((one) => fileOf(one)))
      await visit.press('Tambah Bukti')
      for (const one of extensions) await listed(`bukti.${one}`).first().waitFor()
      expect(await visit.page.getByRole('alert').count()).toBe(0)
      for (const one of extensions) {
        await visit.page.getByRole('button', { name: `Hapus bukti.${one}`, exact: true }).click()
      }
    }
  })

  it('is refused in any of them where the content is another', async () => {
    await toEvidence()
    const wrong = Object.keys(beginnings).map((one) => fileOf(one, 'MZ\u0090\0'))
    for (const files of [wrong.slice(0, 9), wrong.slice(9)]) {
      await visit.choose(files)
      await visit.press('Tambah Bukti')
      const [{ name: first = '' } = {}] = files
      await visit.page.getByRole('alert').filter({ hasText: first }).waitFor()
      const said = await visit.alertText()
      for (const { name } of files) expect(said).toContain(`${name}: Isi berkas ini tidak sesuai`)
      expect(await listed('bukti.').count()).toBe(files.length)
    }
  })

  it('of more than 20 MB, or more than the office takes together, is refused by name', async () => {
    await toEvidence()
    const large = { name: 'rekaman.mp4', buffer: fileOf('mp4', undefined, 20 * 2 ** 20).buffer }
    await visit.choose([large])
    await visit.press('Tambah Bukti')
    expect(await visit.alertText()).toContain('rekaman.mp4: Berkas melebihi 20 MB')
  })

  it('is photographed by the camera of the phone, if it is asked for', async () => {
    await toEvidence()
    const camera = visit.page.getByLabel('Ambil foto')
    expect(await camera.getAttribute('capture')).toBe('environment')
    expect(await camera.getAttribute('accept')).toBe('image/*')
  })

  it('that was sent stays sent where the upload is cancelled: the rest alone goes up later', async () => {
    const names = ['satu.pdf', 'dua.pdf']
    const paths: string[] = []
    visit.context.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/evidence/')) paths.push(pathname)
    })
    await visit.fillReport(names.map((name) => ({ ...fileOf('pdf', undefined, 500_000), name })))
    expect(paths).toEqual([])
    let isLost = false
    await visit.context.route('**/api/evidence/**', (route) => {
      const second = paths.length > 1
      isLost ||= second
      return second ? route.abort('internetdisconnected') : route.continue()
    })
    await visit.press('Kirim Pengaduan')
    await visit.page.getByText('Mengirim dua.pdf (2 dari 2)').waitFor({ timeout: 60_000 })
    await visit.page.getByText('Sambungan terputus.').waitFor()
    await visit.press('Batalkan pengiriman')
    await visit.page.getByRole('alert').waitFor()
    expect([isLost, await visit.sees('dua.pdf')]).toEqual([true, true])
    await visit.context.unroute('**/api/evidence/**')
    const [first] = paths
    await visit.press('Coba lagi')
    await visit.keepCode()
    await visit.at('Laporan diterima')
    expect(paths.filter((path) => path === first)).toHaveLength(1)
    for (const name of names) {
      expect(await visit.page.getByRole('button', { name: `Unduh ${name}` }).count()).toBe(1)
    }
  })
})
