// Setting an office up and enrolling a colleague, driven by what a person sees: labels and buttons, in Indonesian.
import { totpAt, totpStepOf } from '@kentongan/demo/totp'
import type { Page } from 'playwright-core'

export interface Newcomer {
  readonly name: string
  readonly position: string
  readonly username: string
  readonly passphrase: string
}

/** What a newcomer takes along: the paper and the phone. */
export interface Kept {
  readonly card: string
  readonly totpSecret: string
  /** The step of the one-time code that was spent. */
  readonly step: number
}

/** Told of each state once it stands. */
export type Seen = (name: string) => Promise<void>

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click()
export const standsAt = (page: Page, heading: string) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()
const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text)

/** The first officer's name, position, and username, beside the passphrase that every newcomer chooses. */
export async function fillFirstAccount(page: Page, newcomer: Newcomer): Promise<void> {
  await standsAt(page, 'Siapkan instansi ini')
  await fill(page, 'Nama', newcomer.name)
  await fill(page, 'Jabatan', newcomer.position)
  await fill(page, 'Nama pengguna', newcomer.username)
  await fillPassphrase(page, newcomer)
}

export async function fillPassphrase(page: Page, { passphrase }: Newcomer): Promise<void> {
  await fill(page, 'Frasa sandi', passphrase)
  await fill(page, 'Ulangi frasa sandi', passphrase)
}

/** The code on a paper that stands, in groups of five. */
export async function readPaper(page: Page, name: string): Promise<string> {
  const groups = page.getByRole('region', { name }).getByRole('listitem').getByRole('code')
  return (await groups.allTextContents()).join('-')
}

/** Answers the question for one group of a paper, typed the way people type. */
export async function proveKept(page: Page, paper: string, code: string): Promise<void> {
  const field = page.getByLabel(/^Ketik kelompok ke-\d+ dari /)
  const label = (await page.locator('label').allTextContents()).find((one) => one.includes(paper))
  const asked = Number(/ke-(\d+)/.exec(label ?? '')?.[1])
  await field.fill(` ${code.split('-')[asked - 1]?.toLowerCase()} `)
  await press(page, 'Periksa')
}

/** From the account to the keys: card kept and proven, authenticator connected. */
export async function makeKeys(page: Page, seen: Seen = async () => {}): Promise<Kept> {
  await press(page, 'Lanjut')
  await standsAt(page, 'Cetak Kartu Kunci')
  const card = await readPaper(page, 'Kartu Kunci')
  await seen('kartu')
  await press(page, 'Sudah saya simpan')
  await standsAt(page, 'Periksa Kartu Kunci')
  await seen('kartu-periksa')
  await proveKept(page, 'Kartu Kunci', card)
  await standsAt(page, 'Hubungkan autentikator')
  const shown = await page.getByText('Tidak bisa memindai?').getByRole('code').textContent()
  const totpSecret = (shown ?? '').replaceAll(' ', '')
  await seen('autentikator')
  // The next one counts already, and is left for signing in.
  const step = totpStepOf(Date.now())
  await fill(page, 'Kode autentikator', totpAt(totpSecret, step))
  await press(page, 'Buat kunci saya')
  return { card, totpSecret, step }
}

/** Prints, in the sense of reading, and proves one of the three sheets. */
export async function keepSheet(page: Page, sheet: number, seen: Seen = async () => {}) {
  await standsAt(page, `Lembar rahasia ${sheet} dari 3`)
  const code = await readPaper(page, `Lembar rahasia instansi, Lembar ${sheet} dari 3`)
  await seen(`lembar-${sheet}`)
  await press(page, 'Sudah saya cetak')
  await standsAt(page, `Periksa Lembar ${sheet}`)
  await proveKept(page, `Lembar ${sheet}`, code)
  return code
}

/** Invites at "Petugas", and answers the link that is shown once. */
export async function inviteColleague(
  page: Page,
  colleague: Newcomer,
  role: string,
  seen: Seen = async () => {},
): Promise<string> {
  await press(page, 'Tambah Petugas')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama', { exact: true }).fill(colleague.name)
  await dialog.getByLabel('Jabatan', { exact: true }).fill(colleague.position)
  await dialog.getByLabel('Nama pengguna', { exact: true }).fill(colleague.username)
  await dialog.getByRole('checkbox', { name: role, exact: true }).check()
  await seen('tambah-petugas')
  await press(page, 'Buat Tautan')
  const link = await dialog.getByLabel('Tautan undangan').inputValue()
  await seen('tautan')
  await press(page, 'Selesai')
  return link
}
