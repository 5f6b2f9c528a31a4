import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Publication } from '@kentongan/domain/wire/office'
import type { ExportedOffice } from '@kentongan/domain/wire/recovery'
import { verifyOffice } from '@kentongan/sealed/office'
import { newOfficeSecret, splitOfficeSecret } from '@kentongan/sealed/office-secret'
import { Decrypter } from 'age-encryption'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../src/axe.ts'
import { signInAtDesk } from '../src/desk-page.ts'
import { nextTotp, startTestOffice, type TestOffice } from '../src/office.ts'
import {
  chooseExport,
  exportForRecovery,
  openRecovery,
  recoveryFile,
  typeSheets,
  untilOpened,
} from '../src/recovery-page.ts'

const title = 'Rabat beton jalan lingkungan lebih tipis dari kontrak'

/** What the standard format gives for one identity, or null where none of its recipients is this one. */
async function openWithAge(bytes: Uint8Array, identity: string): Promise<Buffer | null> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(bytes).then(Buffer.from, () => null)
}

/** By docs/operating/recovery.md alone. */
function bodyOf(plain: Buffer): Buffer {
  const at = 4 + plain.readUInt32BE(0) + 64
  return plain.subarray(at + 4, at + 4 + plain.readUInt32BE(at))
}

describe('two share sheets, in a file, without a network', () => {
  let office: TestOffice
  let folder: string
  let file: string
  let sheets: readonly string[]
  let context: BrowserContext
  let page: Page
  let asked: string[]
  let errors: string[]

  beforeAll(async () => {
    office = await startTestOffice(3)
    folder = await mkdtemp(join(tmpdir(), 'kentongan-recovery-'))
    file = join(folder, 'pemulihan.tar')
    await exportForRecovery(office.demo.data, file)
    sheets = office.demo.logins.sheets
  })
  afterAll(async () => {
    await office.stop()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    context = await office.chromium.newContext()
    asked = []
    errors = []
    page = await context.newPage()
    await openRecovery(page, asked)
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
  })
  afterEach(async () => {
    expect(asked).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const sheet = (at: number): string => sheets[at] ?? ''
  async function unlock(): Promise<void> {
    await chooseExport(page, file)
    await typeSheets(page, ` ${sheet(2).toLowerCase()} `, sheet(0).replaceAll('-', ''))
    await untilOpened(page)
  }
  async function saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  it('show the office that is verified, and open each case with its history and readers', async () => {
    await chooseExport(page, file)
    await page.getByText(office.demo.logins.fingerprint).waitFor()
    await typeSheets(page, sheet(1), sheet(2))
    await untilOpened(page)
    await page.getByText('3 perkara').waitFor()
    await press(title)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText('Semua tanda tangan, urutan, dan isi perkara ini cocok.').waitFor()
    for (const heading of ['Laporan', 'Yang terlibat', 'Bukti', 'Pesan dan riwayat']) {
      await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
    }
    const readers = page.getByRole('region', { name: 'Siapa yang dapat membaca' })
    await readers.getByText('Kunci pemulihan instansi').waitFor()
    await page.getByText('Pemulihan memegang satu dari dua kuncinya saja').waitFor()
  })

  it('give evidence exactly as the reporter had it', async () => {
    await unlock()
    await press(title)
    const files = page.getByRole('region', { name: 'Bukti' }).getByRole('listitem')
    const digest = await files.first().locator('code').textContent()
    const { bytes } = await saved(() => files.first().getByRole('button').click())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  })

  it('are refused in words beside the field when one is wrong, foreign, or typed twice', async () => {
    await chooseExport(page, file)
    const wrong = async (first: string, second: string, label: string, said: RegExp) => {
      await typeSheets(page, first, second)
      const field = page.getByLabel(label)
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
      const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
      await expect
        .poll(() => page.locator(`#${ids.at(-1)}`).textContent(), { timeout: 5000 })
        .toMatch(said)
    }
    const foreign = await splitOfficeSecret(newOfficeSecret())
    const [head = ''] = sheet(0)
    const mistyped = (head === '0' ? '1' : '0') + sheet(0).slice(1)
    await wrong('', sheet(1), 'Lembar rahasia pertama', /Ketik lembar ini dahulu/)
    await wrong(sheet(0).slice(0, 23), sheet(1), 'Lembar rahasia pertama', /Baru 20 dari 60/)
    await wrong(mistyped, sheet(1), 'Lembar rahasia pertama', /kelompok demi kelompok/)
    await wrong(sheet(1), sheet(1), 'Lembar rahasia kedua', /lembar yang sama/)
    await wrong(sheet(0), foreign[1] ?? '', 'Lembar rahasia kedua', /bukan dua lembar/)
    await wrong(foreign[0] ?? '', foreign[1] ?? '', 'Lembar rahasia kedua', /bukan dua lembar/)
    await typeSheets(page, sheet(0), sheet(1))
    await untilOpened(page)
  })

  it('open no export that was cut off, and none whose office was changed', async () => {
    const whole = await readFile(file)
    const put = async (bytes: Uint8Array): Promise<string> => {
      const path = join(folder, 'rusak.tar')
      await writeFile(path, bytes)
      return path
    }
    const refuses = async (bytes: Uint8Array, said: string) => {
      await chooseExport(page, await put(bytes))
      await page.getByRole('alert').getByText(said).waitFor()
    }
    await refuses(whole.subarray(0, whole.length / 2), 'terpotong')
    await refuses(Buffer.from('bukan ekspor'.repeat(100)), 'bukan ekspor pemulihan')
    const forged = Buffer.from(whole)
    const at = forged.lastIndexOf('kentongan/v1/directory')
    forged.write('X', forged.indexOf('Inspektur', at), 'latin1')
    await refuses(forged, 'Rantai tanda tangan')
  })

  it('show a damaged case as damaged, and the rest of it as it is', async () => {
    const bytes = await readFile(file)
    // The age header of every file that is not of evidence: all of the first case, then one message.
    const marks: number[] = []
    const mark = 'age-encryption.org/v1'
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) marks.push(at)
    const grant = marks[0] ?? 0
    const sealed = marks[1] ?? 0
    const wound = async (at: number): Promise<void> => {
      const copy = Buffer.from(bytes)
      copy[at + 2000] = (copy[at + 2000] ?? 0) ^ 1
      await writeFile(join(folder, 'luka.tar'), copy)
      await page.reload()
      await chooseExport(page, join(folder, 'luka.tar'))
      await typeSheets(page, sheet(0), sheet(1))
      await untilOpened(page)
      await page.getByRole('main').getByRole('listitem').first().getByRole('button').click()
      await page.getByText('Satu berkas di dalam ekspor rusak.').waitFor()
    }
    await wound(grant)
    await page.getByRole('heading', { level: 1, name: 'Perkara ini tidak dapat dibuka' }).waitFor()
    await wound(sealed)
  })

  it('show keys with which any age program opens the files of the export, laid out as documented', async () => {
    execFileSync('tar', ['xf', file, '-C', folder])
    await unlock()
    await press(title)
    const [ticket = ''] =
      (await page.locator('.case code').first().textContent())?.match(/.+/) ?? []
    const base = join(folder, 'cases', ticket.replace('-', ''))
    await press('Tampilkan kunci perkara')
    const [report = '', original = ''] = await page.locator('.age code').allTextContents()
    await press('Kunci untuk age')
    await press('Tampilkan kunci pemulihan')
    const recovery = await page.locator('.age code').textContent()
    const opened = async (kind: string, identity: string) => {
      const bodies: Buffer[] = []
      for (const name of await readdir(join(base, kind))) {
        const plain = await openWithAge(await readFile(join(base, kind, name)), identity)
        if (plain !== null) bodies.push(bodyOf(plain))
      }
      return bodies
    }
    const grants = await opened('grants', recovery ?? '')
    expect(grants).toHaveLength(1)
    expect(JSON.parse(String(grants[0])).half.name).toBe('B')
    expect((await opened('envelopes', report)).map(String).join()).toContain(title)
    const evidence = await readdir(join(base, 'evidence'))
    expect(evidence.length).toBeGreaterThan(0)
    expect(await opened('evidence', original)).toHaveLength(evidence.length)
  })

  it('sign a root that every browser believes, in a file to be published', async () => {
    await unlock()
    await press('Kunci induk baru')
    await page
      .getByLabel(/Inspektur/)
      .first()
      .waitFor()
    await press('Tanda tangani kunci induk')
    const { name, bytes } = await saved(() => press('Simpan berkas upacara'))
    expect(name).toBe('kunci-induk-2.json')
    const made = JSON.parse(bytes.toString('utf8')) as Publication
    const whole = await readFile(file, 'utf8')
    const from = whole.lastIndexOf('{"export":"kentongan/v1/recovery"')
    const json = whole.slice(from, whole.indexOf('\u0000', from))
    const { office: before, day } = JSON.parse(json) as ExportedOffice
    if (made.root === null) throw new Error('the file has no root')
    const after = verifyOffice({ ...before, roots: [...before.roots, made.root] }, day)
    expect(after).toMatchObject({ ok: true, office: { root: { version: 2, threshold: 1 } } })
    const fingerprint = await page.getByRole('status').locator('code').textContent()
    const ceremony = join(folder, name)
    await writeFile(ceremony, bytes)
    await publishAtDesk(ceremony, fingerprint ?? '')
  })

  /** What a signer does with the file, at their own desk. */
  async function publishAtDesk(ceremony: string, fingerprint: string): Promise<void> {
    const online = await office.chromium.newContext()
    const desk = await online.newPage()
    const login = office.officer('inspektur')
    await signInAtDesk(desk, office.origin, { login, totp: await nextTotp(login) })
    await desk.getByRole('link', { name: 'Petugas' }).first().click()
    await desk.getByRole('button', { name: 'Terbitkan berkas upacara' }).click()
    await desk.getByLabel('Berkas upacara', { exact: true }).setInputFiles(ceremony)
    await desk.getByRole('dialog').getByText(fingerprint).waitFor()
    expect(await axeViolations(desk)).toEqual([])
    await desk.getByRole('button', { name: 'Terbitkan kunci induk' }).click()
    await desk.getByText('Kunci induk baru diterbitkan.').waitFor()
    await online.close()
  }

  it('are forgotten by a button: what was open is gone', async () => {
    await unlock()
    await press('Lupakan Kunci')
    await page.getByLabel('Berkas ekspor').waitFor()
    expect(await page.getByText(title).count()).toBe(0)
  })

  it('speak English without losing what was typed', async () => {
    await chooseExport(page, file)
    await page.getByLabel('Lembar rahasia pertama').fill(sheet(0))
    await press('English')
    expect(await page.getByLabel('First share sheet').inputValue()).toBe(sheet(0))
  })

  it('need one file that refers to no other', async () => {
    const html = await readFile(recoveryFile(), 'utf8')
    expect(html).not.toMatch(/\b(src|href)="/)
    expect(html).toContain("default-src 'none'; script-src 'sha256-")
    expect(html).toContain("connect-src 'none'")
  })
})
