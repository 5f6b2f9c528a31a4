// The officers' desk, driven by what a person sees: labels and buttons, in Indonesian.
import type { OfficerLogin } from '@kentongan/demo/logins'
import type { Page } from 'playwright-core'
import { nextTotp, type TestOffice } from './office.ts'

export interface Key {
  readonly login: OfficerLogin
  readonly totp: string
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Signs in at /meja in a browser that knows nothing yet, and waits for the list. */
export async function signInAtDesk(page: Page, origin: string, key: Key): Promise<void> {
  await page.goto(`${origin}/meja`)
  await page.getByLabel('Nama pengguna').fill(key.login.username)
  await page.getByLabel('Frasa sandi').fill(key.login.passphrase)
  await page.getByLabel('Kartu Kunci').fill(key.login.card)
  await page.getByLabel('Kode autentikator').fill(key.totp)
  await press(page, 'Masuk')
  await page.getByRole('heading', { level: 1, name: 'Semua perkara' }).waitFor()
}

/** This officer at the list, in a browser of their own that knows nothing yet. */
export async function atDesk(office: TestOffice, username: string): Promise<Page> {
  const context = await office.chromium.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const login = office.officer(username)
  await signInAtDesk(page, office.origin, { login, totp: await nextTotp(login) })
  return page
}

/** Resolves once the list has so many cases, every title opened. */
export async function untilListed(page: Page, count: number): Promise<void> {
  const timeout = 300_000
  await page
    .getByRole('status')
    .filter({ hasText: `${count} perkara` })
    .waitFor({ timeout })
  await page.getByText('Membuka judul perkara').waitFor({ state: 'detached', timeout })
}

/** Opens the case of this title from the list. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

export interface Answer {
  readonly report: { readonly title: string }
  readonly reply: string
  readonly note: string
  readonly reason: string
}

/** Signs in, opens the case, replies, notes, and moves it to VERIFIKASI. */
export async function answerCase(
  page: Page,
  origin: string,
  key: Key,
  answer: Answer,
): Promise<void> {
  await signInAtDesk(page, origin, key)
  await openCase(page, answer.report.title)
  await page.getByPlaceholder('Tulis balasan kepada pelapor').fill(answer.reply)
  await press(page, 'Balas Pelapor')
  await page.getByText('Terkirim', { exact: true }).waitFor()
  await page.getByPlaceholder('Tulis untuk rekan yang menangani perkara ini').fill(answer.note)
  await press(page, 'Catatan Internal')
  await page.getByText('Menunggu tersimpan').waitFor({ state: 'detached' })
  await press(page, 'Ubah Status')
  await page.getByLabel('Alasan untuk rekan').fill(answer.reason)
  await page.getByLabel('Alasan untuk pelapor').fill(answer.reason)
  await press(page, 'Simpan Status')
  // The word "Verifikasi" stands on the page already: the dialog stays until the move is stored.
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

export interface TypedMove {
  /** The name of the step, as it is offered. */
  readonly step: string
  readonly code?: string
  /** By the label of its field. */
  readonly papers?: Readonly<Record<string, string>>
  readonly reason: string
  readonly publicReason?: string
}

/** Fills "Ubah Status" in and presses "Simpan Status"; what comes of it is for whoever asked. */
export async function fillMove(page: Page, move: TypedMove): Promise<void> {
  await press(page, 'Ubah Status')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: move.step }).check()
  if (move.code !== undefined) await dialog.getByRole('combobox').selectOption(move.code)
  for (const [label, text] of Object.entries(move.papers ?? {})) {
    await dialog.getByLabel(label, { exact: true }).fill(text)
  }
  await dialog.getByLabel('Alasan untuk rekan').fill(move.reason)
  if (move.publicReason !== undefined) {
    await dialog.getByLabel('Alasan untuk pelapor').fill(move.publicReason)
  }
  await press(page, 'Simpan Status')
}

/** Makes a move, and waits until it is stored. */
export async function moveCase(page: Page, move: TypedMove): Promise<void> {
  await fillMove(page, move)
  await page.getByText(`Tersimpan: ${move.step}`).waitFor()
}
