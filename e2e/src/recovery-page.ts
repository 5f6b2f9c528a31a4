// The offline ceremony, driven by what two people see: the file that was built, opened from a disk, without a network.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Demo } from '@kentongan/demo/demo'
import { bundleFolder } from '@kentongan/tools/bundles'
import { repositoryRoot } from '@kentongan/tools/root'
import type { Page } from 'playwright-core'
import type { See } from './states.ts'

/** Where the ceremony stands once it is built. */
export const recoveryFile = (): string => join(bundleFolder('pemulihan'), 'pemulihan.html')

/** Runs the command on a data folder. Throws when it ends badly. */
export async function exportForRecovery(
  data: string,
  file: string,
  ...options: readonly string[]
): Promise<void> {
  const main = join(repositoryRoot, 'ops/src/main.ts')
  const { PATH = '' } = process.env
  const env = { PATH, KENTONGAN_DATA: data }
  await promisify(execFile)(process.execPath, [main, 'export', '--recovery', file, ...options], {
    env,
  })
}

/** Opens the ceremony in a page that reaches nothing; what it asked for in vain is added to `asked`. */
export async function openRecovery(page: Page, asked: string[] = []): Promise<void> {
  await page.context().setOffline(true)
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) asked.push(request.url())
  })
  await page.goto(pathToFileURL(recoveryFile()).href)
  await page.getByRole('heading', { level: 1, name: 'Buka dengan dua lembar rahasia' }).waitFor()
}

export const chooseExport = (page: Page, file: string) =>
  page.getByLabel('Berkas ekspor').setInputFiles(file)

export async function typeSheets(page: Page, first: string, second: string): Promise<void> {
  await page.getByLabel('Lembar rahasia pertama').fill(first)
  await page.getByLabel('Lembar rahasia kedua').fill(second)
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
}

export const untilOpened = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Perkara yang dapat dibuka' }).waitFor()

export interface Ceremony {
  readonly file: string
  readonly broken: string
  readonly sheets: readonly string[]
  readonly title: string
}

/** Exports everything of a demo into a folder that `remove` takes away, and half of that for a broken one. */
export async function prepareCeremony(
  { data, logins }: Demo,
  title: string,
): Promise<Ceremony & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-recovery-'))
  const [file, broken] = [join(folder, 'pemulihan.tar'), join(folder, 'terpotong.tar')]
  await exportForRecovery(data, file)
  const whole = await readFile(file)
  await writeFile(broken, whole.subarray(0, whole.length / 2))
  const remove = () => rm(folder, { recursive: true })
  return { file, broken, sheets: logins.sheets, title, remove }
}

/** The ceremony in every state. */
export async function seeRecoveryStates(page: Page, ceremony: Ceremony, see: See): Promise<void> {
  const { file, broken, sheets, title } = ceremony
  const [first = '', second = ''] = sheets
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await see('pilih', page)
  await chooseExport(page, broken)
  await page.getByRole('alert').getByText('terpotong').waitFor()
  await see('pilih-terpotong', page)
  await chooseExport(page, file)
  await page.getByRole('heading', { level: 1, name: 'Ketik dua lembar' }).waitFor()
  await see('lembar', page)
  await typeSheets(page, first, first)
  await page.getByRole('alert').waitFor()
  await see('lembar-sama', page)
  await typeSheets(page, first, second)
  await untilOpened(page)
  await page.getByRole('button', { name: title }).waitFor()
  await see('perkara', page)
  await press(title)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await press('Tampilkan kunci perkara')
  await see('satu-perkara', page)
  await press('Kunci induk baru')
  await press('Tanda tangani kunci induk')
  await page.getByRole('heading', { name: 'Kunci induk baru sudah ditandatangani' }).waitFor()
  await see('kunci-induk', page)
  await press('Kunci untuk age')
  await press('Tampilkan kunci pemulihan')
  await see('age', page)
}
